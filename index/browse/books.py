"""The books that a library's chapters come from, by the names people know."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final

from index.monograph.listed_drug import DRUG_LIST
from index.store.records import Summary

_NAMES: Final = {"livertox": "LiverTox", "lactmed": "LactMed", DRUG_LIST: "LiverTox master list"}


def book_name(book: str) -> str:
    """`lactmed` → `LactMed`; a book nobody named here goes by its id."""
    return _NAMES.get(book, book)


def books_of(summaries: Iterable[Summary]) -> dict[str, str]:
    """By id, the book of each monograph whose title another has too: what tells them apart."""
    summaries = tuple(summaries)
    count = Counter(summary.title.casefold() for summary in summaries)
    return {
        summary.id: book_name(summary.book)
        for summary in summaries
        if count[summary.title.casefold()] > 1
    }
