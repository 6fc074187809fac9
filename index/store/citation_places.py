"""Who else cites a publication: a query over the references of a whole library."""

from __future__ import annotations

import sqlite3
from bisect import bisect
from collections import defaultdict
from functools import cache
from string import ascii_lowercase, ascii_uppercase
from typing import Final, NamedTuple

from index.store.records import CitingPlace
from index.store.reference_lists import ReferenceLists, citing_rows, key_at

# Titles are put in order as SQLite's NOCASE does.
_NO_CASE: Final = str.maketrans(ascii_uppercase, ascii_lowercase)

# One query for all: a publication may be cited by most of a library.
_LISTS: Final = (
    "SELECT first, monograph, title, keys FROM reference_lists"
    " JOIN monographs ON monographs.id = monograph"
)


class _List(NamedTuple):
    """The list of a monograph, whose references have the rows from `first` on."""

    order: str
    monograph: str
    title: str
    first: int
    keys: str


def citing_places(
    connection: sqlite3.Connection, lists: ReferenceLists, id: str
) -> dict[str, tuple[CitingPlace, ...]]:
    """The places that cite what a monograph cites, as `StoreReader.citing` gives them."""
    own = list(lists.of(connection, id))
    rows_of = {each.reference.key: citing_rows(connection, each.reference) for each in own}
    others = {key: rows - {each.row for each in own} for key, rows in rows_of.items()}
    if not any(others.values()):
        return {}
    every = {first: row for first, *row in connection.execute(_LISTS)}
    firsts = sorted(every)

    @cache
    def list_from(first: int) -> _List:
        monograph, title, keys = every[first]
        return _List(title.translate(_NO_CASE), monograph, title, first, keys)

    found = defaultdict[str, dict[str, CitingPlace]](dict)
    for key, rows in others.items():
        of_row = ((list_from(firsts[bisect(firsts, row) - 1]), row) for row in rows)
        cited = sorted((*each[:3], key_at(each.keys, row - each.first)) for each, row in of_row)
        for _, monograph, title, other in cited:
            # One that cites a publication twice is led to by its first key.
            found[key].setdefault(monograph, CitingPlace(monograph, title, other))
    return {key: tuple(places.values()) for key, places in found.items()}
