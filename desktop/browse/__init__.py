"""Browsing: the whole library by letter, drug class, likelihood score or year."""
