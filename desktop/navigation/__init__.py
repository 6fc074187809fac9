"""Where the reader is: addresses, the history of a tab, the open tabs."""
