"""Help: what the scores, scales and abbreviations mean, how to import, and about Liverleaf."""
