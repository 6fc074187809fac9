"""What the user keeps: bookmarks, notes, what was read, settings."""
