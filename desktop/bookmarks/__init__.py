"""Bookmarks and notes: kept for a section, listed, written, carried to another computer."""
