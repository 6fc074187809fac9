"""Reads and writes what the user keeps. A change is on the disk when the call returns."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import astuple, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from desktop.i18n.translate import translate
from desktop.userdata.user_file import (
    Opening,
    identity_of,
    make_again,
    make_in_memory,
    make_new,
    open_existing,
    open_in_place_of,
)
from index import StorageError, marked, why_unwritten

# The start needs little more than the settings: the other modules are loaded when they are used.
if TYPE_CHECKING:
    from desktop.userdata.model import Bookmark, Merged, Note, OpenTab, Spot

_SPOT: Final = "book, monograph, title, section, heading"
_PLACE: Final = "book = ? AND monograph = ? AND section = ?"
_READING: Final = "place, sha256, section, position, offset, current"
_RECENT_KEPT: Final = 50
_NOT_SAVED: Final = marked("Keeping", "This could not be saved. {0}")


class KeptStore:
    """The user's file. It is made at the first write; until then there is nothing to read.

    Writing raises `StorageError`. Entries are ordered by when they were written, never by the
    clock. For one thread.
    """

    def __init__(self, path: Path | None = None) -> None:
        """Open the file at `path`, if it is there; without a path all goes into memory."""
        self._path = path
        self._on_trouble: Callable[[], object] = bool
        opening = open_existing(path) if path is not None else Opening(None, lasting=False)
        self._was_there = opening.connection is not None
        self._take(opening)

    def _take(self, opening: Opening) -> None:
        self._connection = opening.connection
        self._trouble = opening.trouble
        self._lasting = opening.lasting
        is_file = opening.lasting and opening.connection is not None and self._path is not None
        self._identity = identity_of(self._path) if is_file and self._path is not None else None

    def when_in_trouble(self, tell: Callable[[], object]) -> None:
        """Call `tell` when `take_trouble` has something new while the file is in use."""
        self._on_trouble = tell

    def take_trouble(self) -> str:
        """A problem with the file, reported once; '' where there is none."""
        trouble, self._trouble = self._trouble, ""
        return trouble

    @property
    def outlives_session(self) -> bool:
        """Whether what is written is there next time; not where the file cannot be written."""
        return self._lasting or self._path is None

    def close(self) -> None:
        """Close the file; every change is in it."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    # What the user writes.

    def bookmarks(self) -> tuple[Bookmark, ...]:
        """All bookmarks, the newest first."""
        from desktop.userdata.model import Bookmark, Spot

        rows = self._rows(f"SELECT {_SPOT}, created FROM bookmarks ORDER BY id DESC")
        return tuple(Bookmark(Spot(*row[:5]), row[5]) for row in rows)

    def add_bookmark(self, bookmark: Bookmark) -> None:
        """Add a bookmark, unless it is there already. An empty `created` means now."""
        with self._writing() as connection:
            _insert_bookmark(connection, bookmark)

    def remove_bookmark(self, spot: Spot) -> None:
        """Remove the bookmark on this place."""
        with self._writing() as connection:
            connection.execute(f"DELETE FROM bookmarks WHERE {_PLACE}", _place(spot))

    def notes(self) -> tuple[Note, ...]:
        """All notes, the newest first."""
        from desktop.userdata.model import Note, Spot

        rows = self._rows(f"SELECT {_SPOT}, text, created, changed, id FROM notes ORDER BY id DESC")
        return tuple(Note(Spot(*row[:5]), *row[5:]) for row in rows)

    def write_note(self, note: Note) -> Note:
        """Save a note, new (`id` 0) or changed, and return it as it was saved."""
        # Pasted text may hold a lone surrogate, which no file can hold.
        text = note.text.replace("\0", "").encode(errors="replace").decode()
        kept = replace(note, text=text, created=note.created or _now(), changed=_now())
        with self._writing() as connection:
            return _insert_note(connection, kept)

    def put_note_back(self, note: Note) -> None:
        """Save a deleted note again, just as it was."""
        with self._writing() as connection:
            _insert_note(connection, note)

    def delete_note(self, note: Note) -> None:
        """Delete a note."""
        with self._writing() as connection:
            connection.execute("DELETE FROM notes WHERE id = ?", (note.id,))

    def merge(self, bookmarks: Iterable[Bookmark], notes: Iterable[Note]) -> Merged:
        """Add what was exported elsewhere and is not here yet: all of it, or, on an error, nothing.

        A note is here already if its place has one with the same text. Two that differ are both
        kept: no clock can be trusted to say which is newer.
        """
        from desktop.userdata.model import Merged

        merged = Merged()
        with self._writing() as connection:
            for bookmark in bookmarks:
                new = _insert_bookmark(connection, bookmark)
                merged = replace(
                    merged, bookmarks=merged.bookmarks + new, known=merged.known + (not new)
                )
            for note in notes:
                new = _insert_new_note(connection, note)
                merged = replace(merged, notes=merged.notes + new, known=merged.known + (not new))
        return merged

    # What the program remembers.

    def recent(self) -> tuple[tuple[str, str], ...]:
        """Ids and titles of the monographs that were read, the last read first."""
        return tuple(self._rows("SELECT monograph, title FROM recent ORDER BY turn DESC"))

    def remember_read(self, monograph: str, title: str) -> None:
        """A monograph is being read: it comes first among the recent ones."""
        with self._writing() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO recent (monograph, title, turn)"
                " VALUES (?, ?, (SELECT COALESCE(MAX(turn), 0) + 1 FROM recent))",
                (monograph, title),
            )
            connection.execute(
                "DELETE FROM recent WHERE monograph NOT IN"
                " (SELECT monograph FROM recent ORDER BY turn DESC LIMIT ?)",
                (_RECENT_KEPT,),
            )

    def forget_read(self) -> None:
        """Forget which monographs were read, in the file as well as in what SQLite keeps by it."""
        with self._writing() as connection:
            connection.execute("DELETE FROM recent")
            connection.execute("DELETE FROM tabs")
        if self._lasting and self._connection is not None:
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def readings(self) -> tuple[OpenTab, ...]:
        """The tabs that were open when the last window was closed, from the left."""
        rows = self._rows(f"SELECT {_READING} FROM tabs ORDER BY id")
        if not rows:
            return ()
        from desktop.userdata.model import OpenTab

        return tuple(
            OpenTab(place, sha256, section, position, offset, bool(current))
            for place, sha256, section, position, offset, current in rows
        )

    def remember_readings(self, readings: Iterable[OpenTab]) -> None:
        """The tabs that are open, instead of those remembered before."""
        rows = [astuple(reading) for reading in readings]
        with self._writing() as connection:
            connection.execute("DELETE FROM tabs")
            into = f"INSERT INTO tabs ({_READING}) VALUES (?, ?, ?, ?, ?, ?)"
            connection.executemany(into, rows)

    def settings(self) -> dict[str, Any]:
        """All settings that were ever changed; what is no JSON is left out."""
        found = {}
        for name, value in self._rows("SELECT name, value FROM settings"):
            try:
                found[name] = json.loads(value)
            except (ValueError, RecursionError):
                continue
        return found

    def change_settings(self, settings: Mapping[str, Any]) -> None:
        """Keep these settings, as JSON; others stay."""
        rows = [(name, json.dumps(value)) for name, value in settings.items()]
        with self._writing() as connection:
            connection.executemany("INSERT OR REPLACE INTO settings VALUES (?, ?)", rows)

    def is_new(self, setting: str, value: str) -> bool:
        """Whether a setting had another value until now; from now on it has this one.

        Where that cannot be written, it is new again next time.
        """
        if self.settings().get(setting) == value:
            return False
        with suppress(StorageError):
            self.change_settings({setting: value})
        return True

    def is_first(self, setting: str) -> bool:
        """Whether this is the user's first start, and the first time that this is asked of it.

        False where it cannot be remembered: it would be the first time for ever.
        """
        if self._path is None or self._was_there:
            return False
        is_new = self.is_new(setting, "shown")
        return is_new and self._lasting and not self.is_new(setting, "shown")

    def _rows(self, question: str, values: tuple[Any, ...] = ()) -> list[Any]:
        if self._connection is None:
            return []
        try:
            return self._connection.execute(question, values).fetchall()
        except sqlite3.Error:
            # Damaged since it was opened: the next start sees that, and puts the file aside.
            return []

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """A connection within a transaction: one change, or none at all."""
        connection = self._writable()
        try:
            connection.execute("BEGIN IMMEDIATE")
            yield connection
            connection.execute("COMMIT")
        except sqlite3.Error as error:
            raise StorageError(translate("Keeping", _NOT_SAVED), why_unwritten(error)) from error
        finally:
            connection.rollback()

    def _writable(self) -> sqlite3.Connection:
        self._make_again_if_gone()
        if self._connection is None and self._lasting and self._path is not None:
            self._take(make_new(self._path))
        if self._connection is None:
            self._connection = make_in_memory()
        return self._connection

    def _make_again_if_gone(self) -> None:
        """A file that was deleted is made anew; one that took its place gets what it has not."""
        if self._connection is None or self._identity is None or self._path is None:
            return
        try:
            there = identity_of(self._path)
        except OSError:
            # A folder that is not in reach at the moment: writing itself will say so.
            return
        if there == self._identity:
            return
        if there is None:
            self._take(make_again(self._path, self._connection))
        else:
            bookmarks, notes = self.bookmarks(), self.notes()
            self._take(open_in_place_of(self._path, self._connection))
            self.merge(reversed(bookmarks), reversed(notes))
        self._on_trouble()


def _place(spot: Spot) -> tuple[str, str, str]:
    return (spot.book, spot.monograph, spot.section)


def _insert_bookmark(connection: sqlite3.Connection, bookmark: Bookmark) -> bool:
    """Whether it is new."""
    row = (*astuple(bookmark.spot), bookmark.created or _now())
    into = f"INSERT OR IGNORE INTO bookmarks ({_SPOT}, created) VALUES (?, ?, ?, ?, ?, ?)"
    return connection.execute(into, row).rowcount > 0


def _insert_new_note(connection: sqlite3.Connection, note: Note) -> bool:
    """Whether it is new."""
    same = f"SELECT 1 FROM notes WHERE {_PLACE} AND text = ?"
    if connection.execute(same, (*_place(note.spot), note.text)).fetchone():
        return False
    _insert_note(connection, replace(note, id=0))
    return True


def _insert_note(connection: sqlite3.Connection, note: Note) -> Note:
    # A number is another note's where another file took the place of the one it was given in.
    taken = "SELECT 1 FROM notes WHERE id = ? AND created <> ?"
    is_taken = connection.execute(taken, (note.id, note.created)).fetchone() is not None
    id = None if is_taken else note.id or None
    row = (id, *astuple(note.spot), note.text, note.created, note.changed)
    into = (
        f"INSERT OR REPLACE INTO notes (id, {_SPOT}, text, created, changed)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
    )
    return replace(note, id=connection.execute(into, row).lastrowid or 0)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
