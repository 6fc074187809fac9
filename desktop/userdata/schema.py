"""The tables of the user's file, and the steps that lead to them from any older file."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

if TYPE_CHECKING:
    from sqlite_utils import Database

# "LvUs": tells `file` that a SQLite file is what a user of Liverleaf keeps.
APPLICATION_ID: Final = 0x4C765573
_SPOT: Final = {"book": str, "monograph": str, "title": str, "section": str, "heading": str}
_PLACE: Final = ("book", "monograph", "section")


def _what_is_written(database: Database) -> None:
    bookmarks = {"id": int, **_SPOT, "created": str}
    database.create_table("bookmarks", bookmarks, pk="id", not_null=set(bookmarks))
    database.table("bookmarks").create_index(_PLACE, unique=True)
    notes = {"id": int, **_SPOT, "text": str, "created": str, "changed": str}
    database.create_table("notes", notes, pk="id", not_null=set(notes))
    database.table("notes").create_index(_PLACE)


def _what_is_remembered(database: Database) -> None:
    recent = {"monograph": str, "title": str, "turn": int}
    database.create_table("recent", recent, pk="monograph", not_null=set(recent))
    settings = {"name": str, "value": str}
    database.create_table("settings", settings, pk="name", not_null=set(settings))
    reading = {"monograph": str, "sha256": str, "section": str, "position": int, "offset": int}
    database.create_table("session", {"id": int, **reading}, pk="id", not_null=set(reading))


def _what_is_open(database: Database) -> None:
    place = {"place": str, "sha256": str, "section": str, "position": int, "offset": int}
    tabs = {"id": int, **place, "current": int}
    database.create_table("tabs", tabs, pk="id", not_null=set(tabs))
    columns = "sha256, section, position, offset"
    # Before there were tabs, there was one place to go on from at most.
    for monograph, *rest in database.execute(f"SELECT monograph, {columns} FROM session"):
        into = f"INSERT INTO tabs (place, {columns}, current) VALUES (?, ?, ?, ?, ?, 1)"
        database.execute(into, (f"liverleaf:{quote(monograph, safe='')}", *rest))
    database.table("session").drop()


# A file says in `user_version` how many of these it has been through; one is never changed, only
# followed by the next.
STEPS: Final[tuple[Callable[[Database], None], ...]] = (
    _what_is_written,
    _what_is_remembered,
    _what_is_open,
)
VERSION: Final = len(STEPS)
TABLES: Final = frozenset({"bookmarks", "notes", "recent", "settings", "tabs"})


def version_of(connection: sqlite3.Connection) -> int:
    """How many steps the file has been through; more than `VERSION` if a newer program made it."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection) -> None:
    """Take a new or older file through the steps it lacks: all of them, or none.

    Raises sqlite3 errors; a plain DatabaseError where the file is not what its version says.
    """
    # Only here: a start finds the tables as they should be and does without its 44 ms.
    from sqlite_utils import Database

    connection.execute("BEGIN IMMEDIATE")
    try:
        # Read again: another window may have been quicker.
        for step in STEPS[version_of(connection) :]:
            step(Database(connection))
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    except sqlite3.OperationalError as error:
        # "Table already exists": not the disk's fault, nor another window's.
        if error.sqlite_errorcode == sqlite3.SQLITE_ERROR:
            raise sqlite3.DatabaseError(str(error)) from error
        raise
    finally:
        connection.rollback()
