"""Who else cites a publication: a query over the references of a whole library."""

from __future__ import annotations

import sqlite3
from bisect import bisect
from collections import defaultdict
from functools import cache

from index.store.records import CitingPlace
from index.store.reference_lists import ReferenceLists, citing_rows

_LISTS = (
    "SELECT first, monograph, title, keys FROM reference_lists"
    " JOIN monographs ON monographs.id = monograph ORDER BY title COLLATE NOCASE, monograph"
)


def citing_places(
    connection: sqlite3.Connection, lists: ReferenceLists, id: str
) -> dict[str, tuple[CitingPlace, ...]]:
    """The places that cite what a monograph cites, as `StoreReader.citing` gives them."""
    every = connection.execute(_LISTS).fetchall()
    firsts = sorted(first for first, *_ in every)
    # By title; a monograph that cites a publication twice is led to by the first key.
    order = {first: place for place, (first, *_) in enumerate(every)}
    keys = cache(lambda place: lists.keys(every[place][3]))
    found = defaultdict[str, set[tuple[int, str]]](set)
    for cited in lists.of(connection, id):
        for row in citing_rows(connection, cited.reference):
            first = firsts[bisect(firsts, row) - 1]
            place = order[first]
            if every[place][1] != id:
                found[cited.reference.key].add((place, keys(place)[row - first]))
    return {
        key: tuple(
            CitingPlace(every[place][1], every[place][2], other)
            for place, other in sorted(_first_of_each(places).items())
        )
        for key, places in found.items()
    }


def _first_of_each(places: set[tuple[int, str]]) -> dict[int, str]:
    first: dict[int, str] = {}
    for place, key in sorted(places):
        first.setdefault(place, key)
    return first
