"""The books that a library's chapters come from, by the names people know.."""

from __future__ import annotations

from typing import Final

_NAMES: Final = {"livertox": "LiverTox", "lactmed": "LactMed"}


def book_name(book: str) -> str:
    """`lactmed` → `LactMed`; a book nobody named here goes by its id."""
    return _NAMES.get(book, book)
