"""The two that are compared: the library's own search, and SQLite FTS5 over the same texts."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from typing import Final

from index import Found, Library, Monograph, Query, section_text
from index.monograph.text import reference_text
from index.search.analysis.analyzers import written_words

Ask = Callable[[str], list[str]]

_MOST: Final = 50
_SCHEMA: Final = """CREATE VIRTUAL TABLE texts USING
    fts5(monograph UNINDEXED, title, heading, body, tokenize='porter unicode61')"""
_QUERY: Final = """SELECT monograph FROM texts WHERE texts MATCH ?
    ORDER BY bm25(texts, 0, 4, 2, 1) LIMIT 200"""


def liverleaf(library: Library) -> Ask:
    """What is typed → ids of monographs, best first, as the list of hits shows them."""

    def ask(typed: str) -> list[str]:
        outcome = library.search(Query.from_text(typed), _MOST)
        hits = outcome.hits if isinstance(outcome, Found) else ()
        return _each_once(hit.monograph for hit in hits)

    return ask


def fts5(monographs: Iterable[Monograph]) -> Ask:
    """The same of FTS5: all words, the last as a prefix; if nothing has them all, any of them."""
    rival = sqlite3.connect(":memory:")
    rival.execute(_SCHEMA)
    for monograph in monographs:
        rival.executemany("INSERT INTO texts VALUES (?, ?, ?, ?)", _rows(monograph))

    def ask(typed: str) -> list[str]:
        for match in _matches(typed):
            if found := rival.execute(_QUERY, (match,)).fetchall():
                return _each_once(monograph for (monograph,) in found)
        return []

    return ask


def _rows(monograph: Monograph) -> Iterable[tuple[str, str, str, str]]:
    brands = [brand for entry in monograph.trade_names for brand in entry.brands]
    title = " ".join([monograph.title, *monograph.synonyms, *brands])
    for _, section in monograph.walk():
        yield monograph.id, title, section.heading, section_text(section)
    for reference in monograph.references:
        numbers = f"{reference.pmid or ''} {reference.doi or ''}"
        yield monograph.id, title, "", f"{reference_text(reference)} {numbers}"


def _matches(typed: str) -> Iterable[str]:
    words = [f'"{word}"' for word in written_words(typed)]
    if not words:
        return
    if typed.startswith('"') and typed.endswith('"'):
        yield f'"{" ".join(written_words(typed))}"'
    yield " ".join(words)
    yield " ".join([*words[:-1], f"{words[-1]}*"])
    yield " OR ".join(words)


def _each_once(monographs: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(monographs))
