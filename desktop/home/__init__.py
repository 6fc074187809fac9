"""The opening page: what is in this library, and how to ask it."""
