"""SQLite FTS5 over the same texts: the yardstick of the search."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from typing import Final

from index import Field, Filter, Monograph, Query, section_text
from index.monograph.text import reference_text
from index.search.analysis.analyzers import written_words
from index.search.query.fields import scores_of, years_of

AGAINST: Final = "SQLite FTS5 (porter, prefix='1 2 3', bm25, snippets)"
AGAINST_FACETS: Final = "SQLite FTS5 joined with a table of facts, grouped by score, heading, year"
_SCHEMA: Final = """
CREATE VIRTUAL TABLE texts USING
    fts5(title, heading, body, tokenize='porter unicode61', prefix='1 2 3');
CREATE TABLE facts (
    rowid INTEGER PRIMARY KEY, monograph TEXT, letter TEXT, heading TEXT, year INTEGER,
    cases INTEGER
);
CREATE TABLE classes (name TEXT COLLATE NOCASE, monograph TEXT);
CREATE INDEX classes_name ON classes(name)"""
_QUERY: Final = """SELECT title, heading, snippet(texts, -1, '<', '>', '…', 24),
    bm25(texts, 4, 2, 1) FROM texts WHERE texts MATCH ?{where}
    ORDER BY bm25(texts, 4, 2, 1) LIMIT ?"""
# The plus keeps SQLite from asking FTS5 for each row that passes, one by one.
_PASSES: Final = "+texts.rowid IN (SELECT rowid FROM facts WHERE {condition})"
_COUNTS: Final = tuple(
    f"SELECT {column}, count(DISTINCT monograph) FROM texts JOIN facts ON facts.rowid = texts.rowid"
    f" WHERE texts MATCH ? GROUP BY {column}"
    for column in ("letter", "facts.heading", "year")
)


class Fts5:
    """The texts of a library in an FTS5 table in memory, with what filters look at beside it."""

    def __init__(self, monographs: Iterable[Monograph]) -> None:
        self._connection = sqlite3.connect(":memory:")
        self._connection.executescript(_SCHEMA)
        for monograph in monographs:
            self._add(monograph)
        self._connection.execute("INSERT INTO texts(texts) VALUES ('optimize')")

    def hits(self, typed: str, limit: int) -> int:
        """How many hits there are for what is typed, up to `limit`, each with its snippet."""
        query = Query.from_text(typed)
        if not (match := _match(query.asked + typed[len(typed.rstrip()) :])):
            return 0
        where, values = "", list[object]()
        for each in query.filters:
            condition, value = _condition(each)
            where += f" AND {condition}"
            values += value
        select = _QUERY.format(where=where)
        return len(self._connection.execute(select, (match, *values, limit)).fetchall())

    def facets(self, typed: str) -> int:
        """How many values there are to narrow by, each counted in monographs."""
        match = _match(typed)
        asked = _COUNTS if match else ()
        return sum(len(self._connection.execute(select, (match,)).fetchall()) for select in asked)

    def close(self) -> None:
        """Forget the texts."""
        self._connection.close()

    def _add(self, monograph: Monograph) -> None:
        brands = [brand for entry in monograph.trade_names for brand in entry.brands]
        title = " ".join([monograph.title, *brands])
        letter = next((score.letter for score in monograph.likelihood), None)
        updated = monograph.updated.year if monograph.updated else None
        cases = sum(section.kind.value == "case" for _, section in monograph.walk())
        for text, heading, year in _texts(monograph, updated):
            row = self._connection.execute(
                "INSERT INTO texts VALUES (?, ?, ?)", (title, heading, text)
            )
            facts = (row.lastrowid, monograph.id, letter, heading, year, cases)
            self._connection.execute("INSERT INTO facts VALUES (?, ?, ?, ?, ?, ?)", facts)
        classes = [(name, monograph.id) for name in monograph.drug_class]
        self._connection.executemany("INSERT INTO classes VALUES (?, ?)", classes)


def _texts(monograph: Monograph, updated: int | None) -> Iterator[tuple[str, str, int | None]]:
    for _, section in monograph.walk():
        yield section_text(section), section.heading, updated
    for reference in monograph.references:
        yield reference_text(reference), "", reference.year


def _match(typed: str) -> str:
    words = written_words(typed)
    if not words:
        return ""
    last = "" if typed.endswith((" ", '"')) else "*"
    if typed.startswith('"') and typed.endswith('"') and len(words) > 1:
        return f'"{" ".join(words)}"'
    return " ".join([*(f'"{word}"' for word in words[:-1]), f'"{words[-1]}"{last}'])


def _condition(asked: Filter) -> tuple[str, list[object]]:
    """What a filter is in SQL: which rows it lets pass."""
    values: list[object] = [asked.value]
    match asked.field:
        case Field.CLASS:
            condition = "monograph IN (SELECT monograph FROM classes WHERE name = ?)"
        case Field.LIKELIHOOD:
            values = sorted(scores_of(asked.value)[0])
            condition = f"letter IN ({', '.join('?' * len(values))})"
        case Field.YEAR:
            years = years_of(asked.value)
            condition, values = "year BETWEEN ? AND ?", [years[0], years[-1]]
        case Field.SECTION:
            condition, values = "heading LIKE ?", [f"{asked.value}%"]
        case Field.HAS:
            condition, values = "cases > 0", []
        case _:
            return "title LIKE ?", [f"%{asked.value}%"]
    return _PASSES.format(condition=condition), values
