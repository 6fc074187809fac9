"""What we know of the field: likelihood, liver tests, terms and synonyms, names of drugs."""
