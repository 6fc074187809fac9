"""The installed libraries in the window: which there are, which is in use, and the way back."""
