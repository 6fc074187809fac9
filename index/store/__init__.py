"""Monographs in SQLite: written once by the importer, read by everybody else."""
