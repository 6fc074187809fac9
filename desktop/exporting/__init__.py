"""Out to other programs: monographs, references and lists as files."""
