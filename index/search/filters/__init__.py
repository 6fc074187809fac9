"""Which documents a filter lets pass, and what a query can be narrowed by."""
