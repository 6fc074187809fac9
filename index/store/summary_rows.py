"""Reads from the store what lists of monographs show, and when these were updated."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from index.monograph.model import MonographKind
from index.store.records import Summary


def read_summaries(
    connection: sqlite3.Connection, scores: Iterable[tuple[str, str | None, str]]
) -> tuple[Summary, ...]:
    """All monographs but the hidden ones, by title, with the letters of their `scores`."""
    letters = defaultdict[str, list[str]](list)
    for monograph, _, letter in scores:
        letters[monograph].append(letter)
    rows = connection.execute(
        "SELECT id, title, kind, updated, book FROM monographs WHERE NOT hidden"
        " ORDER BY title COLLATE NOCASE, id"
    )
    return tuple(
        Summary(id, title, MonographKind(kind), date_or_none(updated), tuple(letters[id]), book)
        for id, title, kind, updated, book in rows
    )


def read_update_dates(connection: sqlite3.Connection) -> Iterator[date]:
    """The days on which the monographs were updated, as far as they say."""
    rows = connection.execute(
        "SELECT updated FROM monographs WHERE updated NOT NULL AND NOT hidden"
    )
    return (date.fromisoformat(updated) for (updated,) in rows)


def date_or_none(text: str | None) -> date | None:
    """The day that the store has as text; None where it has none."""
    return date.fromisoformat(text) if text else None
