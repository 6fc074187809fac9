"""What a library is called that nobody gave a name."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from index.libraries.source_title import source_titles
from index.messages import on_a_line
from index.monograph.listed_drug import is_listed
from index.store.records import Summary

_LIVERTOX: Final = "livertox"
# LiverTox has some 1,400 chapters. Fewer are a selection, which is called what its file is called.
_WHOLE: Final = 1000
_MONTHS: Final = (
    "January February March April May June July August September October November December".split()
)


def library_name(sources: Sequence[Path], summaries: Sequence[Summary], otherwise: str = "") -> str:
    """`LiverTox, January 2025 edition` for the whole book, by its newest chapter.

    A selection, or another book, is called `otherwise`, or what its sources are called.
    """
    chapters = [each for each in summaries if each.book == _LIVERTOX and not is_listed(each.id)]
    newest = max((each.updated for each in chapters if each.updated is not None), default=None)
    if len(chapters) < _WHOLE or newest is None:
        return otherwise or source_titles(on_a_line(source.name) for source in sources)
    return f"LiverTox, {_MONTHS[newest.month - 1]} {newest.year} edition"
