"""Faults of ours: caught, written to a small log without words, shown once."""
