"""Medication lists: many drugs looked up at once, in a window of their own."""
