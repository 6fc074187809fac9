"""Names and identifiers looked up as one types: exact, begun, or nearly so."""
