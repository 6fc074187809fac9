"""What we know of the field: likelihood categories, liver tests, terms and synonyms."""
