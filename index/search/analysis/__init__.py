"""From text to the words that are compared."""
