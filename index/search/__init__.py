"""Finding: names first, then the full text. Whoosh stays inside this folder."""
