"""Patterns written as words, one a line."""

from __future__ import annotations

import re


def any_of(words: str, before: str = "", after: str = "") -> re.Pattern[str]:
    """A pattern of any of the lines, between what stands before and after them; case is ignored."""
    lines = (line.strip() for line in words.strip().splitlines())
    return re.compile(f"{before}(?:{'|'.join(lines)}){after}", re.IGNORECASE)
