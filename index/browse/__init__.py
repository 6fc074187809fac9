"""The whole library in groups: by letter, drug class, likelihood score, year, book."""
