"""Source documents to monographs: one reader a format."""
