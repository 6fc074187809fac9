"""The window of Liverleaf."""
