"""What is wrong with a store that a stranger wrote, told with the file and the row."""

from __future__ import annotations

from typing import Final

from index.messages import on_a_line
from index.store.schema import FILE_NAME

_LONGEST: Final = 60


class Unsound(Exception):
    """The store is not one that Liverleaf would have written; the text says why."""


def expect(holds: bool, reason: str) -> None:
    """Raise `Unsound` unless it `holds`."""
    if not holds:
        raise Unsound(reason)


def in_row(table: str, row: object, reason: str) -> str:
    """A reason with the place: `library.sqlite, references, r1: year is 70000`."""
    return f"{FILE_NAME}, {table}, {on_a_line(str(row), _LONGEST)}: {on_a_line(reason, _LONGEST)}"
