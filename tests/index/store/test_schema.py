"""The tables are pinned to the schema's version: an old library must never fail in mid-search."""

import hashlib
import sqlite3

from index.store.schema import PACKED, SCHEMA_VERSION, TABLES

# Of the version in use: the checksum of its tables, as `_sum` makes it.
PINNED = {9: "e8978fe7ff3a04c223c9b6996c556fca113b56b6fb9c22860104a1f2b12e970b"}
ADVICE = (
    "The tables of the store are not those of schema version {0}. A library that was built before "
    "would be opened and then fail. Raise SCHEMA_VERSION in index/store/schema.py, say in the "
    "CHANGELOG that libraries are to be built again, and put this line into PINNED: {1}: {2!r}"
)


def _sum() -> str:
    """The checksum of every table and index, without the spaces that tell nothing."""
    with sqlite3.connect(":memory:") as store:
        store.executescript(TABLES)
        made = store.execute("SELECT sql FROM sqlite_master WHERE sql NOT NULL ORDER BY name")
        words = [" ".join(sql.split()) for (sql,) in made]
    store.close()
    assert len(words) >= 10
    return hashlib.sha256("\n".join([*words, repr(sorted(PACKED))]).encode()).hexdigest()


def test_the_tables_are_those_of_their_version() -> None:
    found = _sum()
    advice = ADVICE.format(SCHEMA_VERSION, SCHEMA_VERSION + 1, found)

    assert SCHEMA_VERSION in PINNED, advice
    assert PINNED[SCHEMA_VERSION] == found, advice
