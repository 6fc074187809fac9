"""What a source is called by people, read from the name of its file."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

_ENDING: Final = re.compile(r"(?:\.tar)?\.(?:gz|tgz|tar|zip|xlsx|nxml|xml|txt)$", re.IGNORECASE)
# The archive as the National Library of Medicine names it, whatever a browser puts after it.
_LIVERTOX: Final = re.compile(r"livertox_NBK547852\b.*", re.IGNORECASE)
_GAPS: Final = re.compile(r"[\s_]+")


def source_titles(names: Iterable[str]) -> str:
    """The names of files in words: `livertox_NBK547852.tar.gz` is `LiverTox`.

    >>> source_titles(["livertox_NBK547852.tar.gz", "ward_notes.txt"])
    'LiverTox, ward notes'
    """
    return ", ".join(_title(name) for name in names)


def _title(name: str) -> str:
    bare = _ENDING.sub("", name)
    words = _GAPS.sub(" ", _LIVERTOX.sub("LiverTox", bare)).strip()
    return words or name
