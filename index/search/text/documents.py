"""How the text index numbers its documents: by the store's rows, sections and references apart."""

from __future__ import annotations


def section_document(row: int) -> int:
    """The number of the section with that row id."""
    return row * 2


def reference_document(row: int) -> int:
    """The number of the reference with that row id."""
    return row * 2 + 1


def row_of(document: int) -> tuple[int, bool]:
    """The row id behind a number, and whether it is a reference's."""
    row, is_reference = divmod(document, 2)
    return row, bool(is_reference)
