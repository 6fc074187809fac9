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
from index.store.reference_lists import dump_keys, dump_years, joined_line, number_of
from index.store.schema import FACT_TABLES, KEY_FACTS, TABLES
from index.store.section_lists import dump_heads, joined_section

# What is new in schema 9, and what stood in its place. Key facts are not brought over: an older
# library's are derived anew.
NEW_TABLES: Final = (
    "section_lists",
    "reference_lists",
    "cited_pmids",
    "cited_dois",
    "fact_sentences",
)
NOT_COPIED: Final = ("sections", "references", KEY_FACTS.name)
_BEFORE: Final = """
CREATE TABLE sections (
    id INTEGER PRIMARY KEY,
    monograph TEXT NOT NULL REFERENCES monographs(id),
    key TEXT NOT NULL,
    parent INTEGER REFERENCES sections(id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    heading TEXT NOT NULL,
    title TEXT NOT NULL,
    blocks BLOB NOT NULL,
    UNIQUE (monograph, key)
);
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
# Monograph, row, position, and what else there is, in order.
_SECTIONS: Final = """
SELECT monograph, id, position, key, parent, kind, heading, title, blocks
FROM older.sections ORDER BY id
"""
_REFERENCES: Final = """
SELECT monograph, id, position, key, section, label, text, pmid, doi, year
FROM older."references" ORDER BY id
"""


def tables_of_8() -> str:
    """The statements that make the tables of schema 8."""
    today = TABLES.replace(") WITHOUT ROWID;", ");")
    for table in FACT_TABLES:
        made = table.sql.replace(") WITHOUT ROWID;", ");")
        before = made.replace("sentence INTEGER", "sentence TEXT")
        for section in ("section INTEGER NOT NULL,", "section INTEGER,"):
            before = before.replace(section, f"{section[:-1]} REFERENCES sections(id),")
        today = today.replace(made, before)
    dropped = "".join(f"DROP TABLE {table};\n" for table in NEW_TABLES)
    return f"{today}{_BEFORE}{dropped}"


def bring_lists(connection: sqlite3.Connection) -> None:
    """Write sections and references of the attached database `older` into the lists of today.

    Raises `Unsound` where they are not in the order in which they were written, and whatever
    reading a wrong value raises.
    """
    row = connection.execute("SELECT dictionary FROM older.packing").fetchone()
    packing = Packing(*(row or (b"",)))
    for rows in _lists_of(connection, _SECTIONS, "sections"):
        _write_sections(connection, packing, rows)
    for rows in _lists_of(connection, _REFERENCES, "references"):
        _write_references(connection, packing, rows)


def _lists_of(
    connection: sqlite3.Connection, select: str, what: str
) -> Iterator[list[tuple[Any, ...]]]:
    """The rows of each monograph, which stand together, in the order of their positions."""
    next_one = 1
    seen = set[str]()
    for monograph, rows in groupby(connection.execute(select), itemgetter(0)):
        of_list = list(rows)
        in_order = monograph not in seen and all(
            (id, position) == (next_one + at, at + 1)
            for at, (_, id, position, *_) in enumerate(of_list)
        )
        expect(in_order, f"its {what} are not in order")
        seen.add(monograph)
        yield of_list
        next_one += len(of_list)


def _write_sections(
    connection: sqlite3.Connection, packing: Packing, rows: list[tuple[Any, ...]]
) -> None:
    (monograph, first, *_), *_ = rows
    heads = [
        (key, 0 if parent is None else parent - first + 1, heading)
        for _, _, _, key, parent, _, heading, *_ in rows
    ]
    lines = [_section_line(title, packing.unpack(blocks)) for *_, title, blocks in rows]
    connection.execute(
        "INSERT INTO section_lists (first, monograph, kinds, heads, texts) VALUES (?, ?, ?, ?, ?)",
        (
            first,
            monograph,
            " ".join(kind for _, _, _, _, _, kind, *_ in rows),
            packing.pack(dump_heads(heads)),
            packing.pack("\n".join(lines)),
        ),
    )


def _section_line(title: str, blocks: str) -> str:
    # Written anew: a line of the list has no ends of lines in it.
    return joined_section(*(json.dumps(json.loads(text)) for text in (title, blocks)))


def _write_references(
    connection: sqlite3.Connection, packing: Packing, rows: list[tuple[Any, ...]]
) -> None:
    (monograph, first, *_), *_ = rows
    keys = dump_keys([key for _, _, _, key, *_ in rows])
    years = [year for *_, year in rows]
    if not all(year is None or (isinstance(year, int) and 0 <= year < 1 << 16) for year in years):
        raise Unsound("a reference of it has no year of ours")
    connection.execute(
        "INSERT INTO reference_lists (first, monograph, years, keys, texts) VALUES (?, ?, ?, ?, ?)",
        (
            first,
            monograph,
            dump_years(years),
            keys,
            packing.pack("\n".join(_reference_lines(packing, rows))),
        ),
    )
    for _, id, *_, pmid, doi, _ in rows:
        if (number := number_of(pmid)) is not None:
            connection.execute("INSERT INTO cited_pmids VALUES (?, ?)", (number, id))
        if doi is not None:
            connection.execute("INSERT INTO cited_dois VALUES (?, ?)", (doi, id))


def _reference_lines(packing: Packing, rows: list[tuple[Any, ...]]) -> Iterator[str]:
    for _, _, _, _, section, label, text, pmid, doi, _ in rows:
        texts = json.dumps(json.loads(packing.unpack(text)), ensure_ascii=False)
        yield joined_line([label, section, pmid, doi], texts)
