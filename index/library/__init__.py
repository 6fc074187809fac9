"""The facade: one open library that is read, searched and browsed."""
