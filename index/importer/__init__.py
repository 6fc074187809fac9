"""Sources to a new library: archives, reading, pipeline, report. Loaded only by an import."""
