"""The references of the whole library: looked up, sorted, and who cites them."""
