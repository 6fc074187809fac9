"""The tables of schema 8, as far as today's are others, and their rows brought into today's."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any, Final

from index.leaf.unsound import Unsound, expect
from index.store.compression import Packing
from index.store.reference_lists import dump_years, joined_line, number_of
from index.store.schema import KEY_FACTS, TABLES

# What is new in schema 9, and what stood in its place. Key facts are not brought over: an older
# library's are derived anew.
NEW_TABLES: Final = ("reference_lists", "cited_pmids", "cited_dois", "fact_sentences")
NOT_COPIED: Final = ("references", KEY_FACTS.name)
_REFERENCES: Final = """
CREATE TABLE "references" (
    id INTEGER PRIMARY KEY,
    monograph TEXT NOT NULL REFERENCES monographs(id),
    section INTEGER REFERENCES sections(id),
    key TEXT NOT NULL,
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    text BLOB NOT NULL,
    pmid TEXT,
    doi TEXT COLLATE NOCASE,
    year INTEGER,
    UNIQUE (monograph, key)
);
CREATE INDEX references_pmid ON "references"(pmid) WHERE pmid IS NOT NULL;
CREATE INDEX references_doi ON "references"(doi) WHERE doi IS NOT NULL;
"""
_READ: Final = """
SELECT monograph, id, section, key, position, label, text, pmid, doi, year
FROM older."references" ORDER BY id
"""


def tables_of_8() -> str:
    """The statements that make the tables of schema 8."""
    today = TABLES.replace(") WITHOUT ROWID;", ");")
    facts = KEY_FACTS.sql.replace(") WITHOUT ROWID;", ");")
    today = today.replace(facts, facts.replace("sentence INTEGER", "sentence TEXT"))
    dropped = "".join(f"DROP TABLE {table};\n" for table in NEW_TABLES)
    return f"{today}{_REFERENCES}{dropped}"


def bring_references(connection: sqlite3.Connection) -> None:
    """Write the references of the attached database `older` into the lists of today.

    Raises `Unsound` where they are not in the order in which they were written, and whatever
    reading a wrong value raises.
    """
    row = connection.execute("SELECT dictionary FROM older.packing").fetchone()
    packing = Packing(*(row or (b"",)))
    next_one = 1
    seen = set[str]()
    for monograph, rows in groupby(connection.execute(_READ), itemgetter(0)):
        of_list = list(rows)
        in_order = monograph not in seen and all(
            (id, position) == (next_one + at, at + 1)
            for at, (_, id, _, _, position, *_) in enumerate(of_list)
        )
        expect(in_order, "its references are not in order")
        seen.add(monograph)
        _write_list(connection, packing, of_list)
        next_one += len(of_list)


def _write_list(
    connection: sqlite3.Connection, packing: Packing, rows: list[tuple[Any, ...]]
) -> None:
    (monograph, first, *_), *_ = rows
    keys = json.dumps([key for _, _, _, key, *_ in rows], ensure_ascii=False)
    years = [year for *_, year in rows]
    if not all(year is None or (isinstance(year, int) and 0 <= year < 1 << 16) for year in years):
        raise Unsound("a reference of it has no year of ours")
    connection.execute(
        "INSERT INTO reference_lists (first, monograph, years, keys, texts) VALUES (?, ?, ?, ?, ?)",
        (
            first,
            monograph,
            dump_years(years),
            packing.pack(keys),
            packing.pack("\n".join(_lines(packing, rows))),
        ),
    )
    for _, id, *_, pmid, doi, _ in rows:
        if (number := number_of(pmid)) is not None:
            connection.execute("INSERT INTO cited_pmids VALUES (?, ?)", (number, id))
        if doi is not None:
            connection.execute("INSERT INTO cited_dois VALUES (?, ?)", (doi, id))


def _lines(packing: Packing, rows: list[tuple[Any, ...]]) -> Iterator[str]:
    for _, _, section, _, _, label, text, pmid, doi, _ in rows:
        texts = json.dumps(json.loads(packing.unpack(text)), ensure_ascii=False)
        yield joined_line([label, section, pmid, doi], texts)
