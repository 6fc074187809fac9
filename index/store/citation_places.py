"""Who else cites a publication: a query over the references of a whole library."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from typing import Final

from index.store.records import CitingPlace

# By PMID and by DOI apart, so that each half has its index.
_CITING: Final = (
    " UNION ".join(
        'SELECT mine.key, other.monograph, monographs.title, other.key FROM "references" AS mine'
        f' JOIN "references" AS other ON other.{number} = mine.{number}'
        " AND other.monograph <> mine.monograph"
        " JOIN monographs ON monographs.id = other.monograph"
        f" WHERE mine.monograph = :id AND mine.{number} IS NOT NULL"
        for number in ("pmid", "doi")
    )
    + " ORDER BY 3 COLLATE NOCASE, 2, 4"
)


def citing_places(connection: sqlite3.Connection, id: str) -> dict[str, tuple[CitingPlace, ...]]:
    """The places that cite what a monograph cites, as `StoreReader.citing` gives them."""
    places = defaultdict[str, dict[str, CitingPlace]](dict)
    for key, monograph, title, reference in connection.execute(_CITING, {"id": id}):
        places[key].setdefault(monograph, CitingPlace(monograph, title, reference))
    return {key: tuple(found.values()) for key, found in places.items()}
