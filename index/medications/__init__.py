"""Lists of medications: many names read at once, line by line; no patient, no advice."""
