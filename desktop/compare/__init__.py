"""Two to four monographs side by side, row by row."""
