"""Brings the store of an older library into today's tables; nothing of it is believed by that."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from itertools import chain, combinations
from pathlib import Path
from typing import Final, NamedTuple

from index.errors import LibraryTooNew, LibraryTooOld
from index.leaf.older_tables import NOT_COPIED, bring_lists, tables_of_8
from index.leaf.unsound import Unsound, expect
from index.libraries.reindex import UNREADABLE
from index.messages import marked
from index.store.file_address import read_only_address
from index.store.schema import (
    APPLICATION_ID,
    FILE_NAME,
    OLDEST_CONVERTED,
    SCHEMA_VERSION,
    TABLES,
)

_LARGEST_VALUE: Final = 16 * 1024 * 1024
# ANALYZE writes these; they are not brought over.
_STATISTICS: Final = ("sqlite_stat1", "sqlite_stat4")


class AddedTable(NamedTuple):
    """A table that older libraries have not; it is empty then."""

    name: str


class AddedColumn(NamedTuple):
    """A column that older libraries have not, and what stands in it then, as SQL."""

    table: str
    name: str
    value: str


# All in which the schemas since `OLDEST_CONVERTED` differ from schema 8.
ADDED_TABLES: Final = (
    AddedTable("trade_statuses"),
    AddedTable("dilirank"),
    AddedTable("boxed_warnings"),
    AddedTable("key_facts"),
)
ADDED_COLUMNS: Final = (
    AddedColumn("monographs", "hidden", "0"),
    AddedColumn("listings", "approved_before", "NULL"),
    AddedColumn("listings", "right_name", "''"),
)


def schema_of(folder: Path) -> int:
    """The schema of the store in `folder`. Raises `Unsound` where it is no library's, sqlite3's."""
    with closing(sqlite3.connect(read_only_address(folder / FILE_NAME), uri=True)) as connection:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
    expect(application == APPLICATION_ID, f"{FILE_NAME} is no Liverleaf library")
    return int(version)


def is_older_store(folder: Path) -> bool:
    """Whether the store in `folder` can be converted; False where it cannot even be opened."""
    try:
        return OLDEST_CONVERTED <= schema_of(folder) < SCHEMA_VERSION
    except (Unsound, *UNREADABLE, OSError):
        # Whoever opens it as one of today's says what is wrong.
        return False


def transcribe(older: Path, target: Path) -> None:
    """Write the rows of the store in `older` into a new store of today's tables in `target`.

    Raises `Unsound` where its tables are not those of an older library, `LibraryTooOld`,
    `LibraryTooNew`, and sqlite3's errors.
    """
    version = schema_of(older)
    if version > SCHEMA_VERSION:
        raise LibraryTooNew()
    if version < OLDEST_CONVERTED:
        raise LibraryTooOld(
            marked("Index", "This library is too old to convert. Import its source again.")
        )
    with closing(sqlite3.connect(target / FILE_NAME, uri=True)) as connection:
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LARGEST_VALUE)
        connection.executescript(
            "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA journal_mode = OFF;"
            f"PRAGMA synchronous = OFF; PRAGMA application_id = {APPLICATION_ID};"
            f"PRAGMA user_version = {SCHEMA_VERSION};"
        )
        connection.executescript(TABLES)
        connection.execute("ATTACH ? AS older", (read_only_address(older / FILE_NAME),))
        _check_tables(connection)
        (verdict,) = connection.execute("PRAGMA older.integrity_check(1)").fetchone()
        expect(verdict == "ok", "its pages contradict each other")
        with connection:
            for table in _tables(connection, "older"):
                if table not in NOT_COPIED:
                    connection.execute(_copy(connection, table))
            bring_lists(connection)


def _check_tables(connection: sqlite3.Connection) -> None:
    """Its tables and indexes are those of schema 8 to the letter, but for what was added since."""
    with closing(sqlite3.connect(":memory:")) as before:
        before.executescript(tables_of_8())
        ours = _made_of(before, "main")
    found = _made_of(connection, "older")
    added = {("table", each.name) for each in ADDED_TABLES}
    added |= {made for made in ours if made[1].startswith("sqlite_autoindex_")}
    missing = ours.keys() - found.keys() - added
    fits = not missing and found.keys() <= ours.keys()
    expect(
        fits and all(found[made] in _forms(made[1], ours[made]) for made in found),
        "its tables are not those of a library",
    )


def _made_of(connection: sqlite3.Connection, schema: str) -> dict[tuple[str, str], str]:
    """What a database is made of: kind and name of each, with the statement that makes it."""
    rows = connection.execute(f"SELECT type, name, tbl_name, sql FROM {schema}.sqlite_schema")
    return {
        (kind, name): "\n".join([of, *_lines(sql or "")])
        for kind, name, of, sql in rows
        if name not in _STATISTICS
    }


def _lines(sql: str) -> list[str]:
    return [line for each in sql.splitlines() if (line := each.strip())]


def _forms(table: str, made: str) -> set[str]:
    """The statement that makes a table, with and without the columns that were added to it."""
    columns = [column.name for column in ADDED_COLUMNS if column.table == table]
    some = chain.from_iterable(combinations(columns, n) for n in range(len(columns) + 1))
    return {_without(made, left_out) for left_out in some}


def _without(made: str, columns: tuple[str, ...]) -> str:
    lines = [line for line in made.split("\n") if line.split(" ")[0] not in columns]
    # The last column has no comma after it.
    return "\n".join(lines).replace(",\n)", "\n)")


def _tables(connection: sqlite3.Connection, schema: str) -> list[str]:
    rows = connection.execute(f"SELECT name FROM {schema}.sqlite_schema WHERE type = 'table'")
    return [name for (name,) in rows.fetchall() if name not in _STATISTICS]


def _copy(connection: sqlite3.Connection, table: str) -> str:
    """The statement that brings the rows of a table over."""
    there = {name for _, name, *_ in connection.execute(f'PRAGMA older.table_info("{table}")')}
    added = {
        each.name: each.value
        for each in ADDED_COLUMNS
        if each.table == table and each.name not in there
    }
    names = ", ".join([*there, *added])
    values = ", ".join([*there, *added.values()])
    return f'INSERT INTO main."{table}" ({names}) SELECT {values} FROM older."{table}"'
