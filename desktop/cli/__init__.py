"""The commands of `liverleaf` that need no window, and what they print. No Qt."""
