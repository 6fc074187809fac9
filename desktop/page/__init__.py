"""The monograph as a page, its header and its outline."""
