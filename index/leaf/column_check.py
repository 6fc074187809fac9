"""Looks at every value in the columns of a store that a stranger wrote: a rule is one row."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any, Final

from index.leaf.unsound import Unsound, expect, in_row
from index.medical.likelihood import CATEGORIES
from index.monograph.injury_pattern import InjuryPattern
from index.monograph.key_fact import FactKind, Occurrence
from index.monograph.model import MonographKind
from index.monograph.outcomes import InjuryOutcome
from index.monograph.regulatory import (
    DILIRANK_CITATIONS,
    HIGHEST_SEVERITY,
    BoxSource,
    Concern,
    LabelSection,
    is_partial_day,
)
from index.monograph.sections import SectionKind
from index.parse.bits import LONGEST_ID
from index.search.names.name_table import NameKind
from index.store.reference_lists import load_years
from index.store.schema import FILE_NAME

# What no text of a source can hold: half a sign, and the sign that ends a text for other programs.
_NO_TEXT: Final = re.compile("[\x00\ud800-\udfff]")
_SHA256: Final = re.compile(r"[0-9a-f]{64}")
_LETTERS: Final = frozenset(category.letter for category in CATEGORIES)
_ORIGINS: Final = frozenset(("chapter", "master list", "hidden"))
_LAST_YEAR: Final = 9999
_LONGEST_LINE: Final = 1000
_LARGEST_AMOUNT: Final = 10**9


@dataclass(frozen=True, slots=True)
class ColumnRule:
    """Which values a column may hold; `row` is the column that names the row to people.

    Null is for the schema to allow.
    """

    table: str
    row: str
    column: str
    allows: Callable[[Any], bool]


def check_columns(connection: sqlite3.Connection) -> None:
    """Hold every column against its rule, and every text to be text. Raises `Unsound`."""
    for rule in RULES:
        select = f'SELECT {rule.row}, {rule.column} FROM "{rule.table}"'
        for row, value in _rows(connection, rule.table, rule.column, select):
            if value is not None and not rule.allows(value):
                raise Unsound(in_row(rule.table, row, f"{rule.column} is {value!r}"))
    for table, columns in _text_columns(connection).items():
        for column in columns:
            select = f'SELECT NULL, {column} FROM "{table}"'
            for row, (_, value) in enumerate(_rows(connection, table, column, select), 1):
                if value is not None and not is_text(value):
                    raise Unsound(in_row(table, f"row {row}", f"{column} is no text"))
    _check_numbers(connection)
    _check_owners(connection)


def is_text(value: str) -> bool:
    """Whether a text can be shown, searched and written to a file."""
    return _NO_TEXT.search(value) is None


def is_year(value: int) -> bool:
    """Whether a number can be a year."""
    return 0 <= value <= _LAST_YEAR


def _rows(
    connection: sqlite3.Connection, table: str, column: str, select: str
) -> Iterable[tuple[Any, Any]]:
    try:
        yield from connection.execute(select)
    except sqlite3.OperationalError as error:
        # Python's module says so of bytes that are no UTF-8.
        raise Unsound(in_row(table, column, "a value is no text")) from error


def _text_columns(connection: sqlite3.Connection) -> dict[str, list[str]]:
    tables = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    ).fetchall()
    return {
        table: [
            name
            for _, name, kind, *_ in connection.execute(f'PRAGMA table_info("{table}")')
            if kind == "TEXT"
        ]
        for (table,) in tables
    }


def _check_numbers(connection: sqlite3.Connection) -> None:
    """Sections and references are known by their number, which is their place among all."""
    for table, column, listed in (
        ("section_lists", "kinds", str.split),
        ("reference_lists", "years", load_years),
    ):
        next_one = 1
        for first, packed in connection.execute(f"SELECT first, {column} FROM {table} ORDER BY 1"):
            count = len(listed(packed))
            in_order = count > 0 and first == next_one
            expect(in_order, f"{FILE_NAME}, {table}: its rows are not in order")
            next_one += count


def _check_owners(connection: sqlite3.Connection) -> None:
    """SQLite takes `FICTAMAB` for `Fictamab`; who looks up what belongs to a monograph does not."""
    ids = {id for (id,) in connection.execute("SELECT id FROM monographs")}
    columns = [
        (table, column)
        for table, texts in _text_columns(connection).items()
        for column in texts
        if column == "monograph" or (table, column) == ("links", "target")
    ]
    for table, column in columns:
        for (owner,) in connection.execute(f'SELECT DISTINCT {column} FROM "{table}"'):
            expect(
                owner is None or owner in ids, in_row(table, owner, f"there is no such {column}")
            )


def _one_of(kinds: type[Enum]) -> Callable[[Any], bool]:
    return frozenset(kind.value for kind in kinds).__contains__


def _is_day(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _is_amount(value: float) -> bool:
    return 0 <= value < _LARGEST_AMOUNT


def _are_patterns(value: str) -> bool:
    return _is_list(value) and all(map(_one_of(InjuryPattern), json.loads(value)))


def _are_kinds(value: str) -> bool:
    return all(map(_one_of(SectionKind), value.split()))


def _are_years(value: bytes) -> bool:
    return len(value) % 2 == 0 and all(map(is_year, load_years(value)))


def _is_id(value: str) -> bool:
    return 0 < len(value) <= LONGEST_ID and value.isprintable()


def _is_line(value: str) -> bool:
    return len(value) <= _LONGEST_LINE and value.isprintable()


def _is_word(value: str) -> bool:
    return bool(value) and _is_line(value)


def _is_flag(value: int) -> bool:
    return value in (0, 1)


def _is_list(value: str) -> bool:
    """Whether it is a list of texts as JSON."""
    try:
        listed = json.loads(value)
    except (ValueError, RecursionError):
        return False
    return isinstance(listed, list) and all(
        isinstance(each, str) and is_text(each) for each in listed
    )


RULES: Final = (
    ColumnRule("monographs", "id", "id", _is_id),
    ColumnRule("monographs", "id", "title", bool),
    ColumnRule("monographs", "id", "kind", _one_of(MonographKind)),
    ColumnRule("monographs", "id", "updated", _is_day),
    ColumnRule("monographs", "id", "imported", _is_day),
    ColumnRule("monographs", "id", "source_sha256", lambda value: bool(_SHA256.fullmatch(value))),
    ColumnRule("monographs", "id", "hidden", _is_flag),
    ColumnRule("section_lists", "monograph", "kinds", _are_kinds),
    ColumnRule("reference_lists", "monograph", "years", _are_years),
    ColumnRule("reference_lists", "monograph", "keys", _is_list),
    ColumnRule("likelihood", "monograph", "letter", _LETTERS.__contains__),
    ColumnRule("likelihood", "monograph", "high_dose", _is_flag),
    ColumnRule("patterns", "monograph", "pattern", _one_of(InjuryPattern)),
    ColumnRule("dilirank", "monograph", "drug", _is_word),
    ColumnRule("dilirank", "monograph", "compound", _is_word),
    ColumnRule("dilirank", "monograph", "label_section", _one_of(LabelSection)),
    ColumnRule("dilirank", "monograph", "severity", range(HIGHEST_SEVERITY + 1).__contains__),
    ColumnRule("dilirank", "monograph", "concern", _one_of(Concern)),
    ColumnRule("dilirank", "monograph", "year", DILIRANK_CITATIONS.__contains__),
    ColumnRule("boxed_warnings", "monograph", "drug", _is_word),
    ColumnRule("boxed_warnings", "monograph", "products", _is_line),
    ColumnRule("boxed_warnings", "monograph", "source", _one_of(BoxSource)),
    ColumnRule("boxed_warnings", "monograph", "date", _is_line),
    ColumnRule("boxed_warnings", "monograph", "day", is_partial_day),
    ColumnRule("boxed_warnings", "monograph", "address", _is_line),
    ColumnRule("key_facts", "monograph", "kind", _one_of(FactKind)),
    ColumnRule("key_facts", "monograph", "sentence", _is_amount),
    ColumnRule("key_facts", "monograph", "block", _is_amount),
    ColumnRule("key_facts", "monograph", "start", _is_amount),
    ColumnRule("key_facts", "monograph", "typical", _is_flag),
    ColumnRule("key_facts", "monograph", "from_days", _is_amount),
    ColumnRule("key_facts", "monograph", "to_days", _is_amount),
    ColumnRule("key_facts", "monograph", "low_pct", _is_amount),
    ColumnRule("key_facts", "monograph", "high_pct", _is_amount),
    ColumnRule("key_facts", "monograph", "above_x_uln", _is_amount),
    ColumnRule("key_facts", "monograph", "patterns", _are_patterns),
    ColumnRule("key_facts", "monograph", "outcome", _one_of(InjuryOutcome)),
    ColumnRule("key_facts", "monograph", "stated", _one_of(Occurrence)),
    ColumnRule("names", "name", "name", bool),
    ColumnRule("names", "name", "kind", _one_of(NameKind)),
    ColumnRule("names", "name", "origin", _ORIGINS.__contains__),
    ColumnRule("links", "chapter", "member", _is_flag),
    ColumnRule("listings", "ingredient", "letter", frozenset(("", *_LETTERS)).__contains__),
    ColumnRule("listings", "ingredient", "high_dose", _is_flag),
    ColumnRule("listings", "ingredient", "approved", is_year),
    ColumnRule("listings", "ingredient", "approved_before", is_year),
    ColumnRule("listings", "ingredient", "updated", lambda value: not value or _is_day(value)),
    ColumnRule("listings", "ingredient", "brands", _is_list),
    ColumnRule("listings", "ingredient", "classes", _is_list),
)
