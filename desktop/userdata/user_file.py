"""Opens the user's SQLite file, whatever state it is in, and says what was the matter."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from desktop.userdata.schema import TABLES, VERSION, migrate, version_of
from index import Said, make_private, make_private_file, marked

_WAIT_SECONDS: Final = 5.0
_TRIES: Final = 100
_PAUSE_SECONDS: Final = 0.02
_BESIDE: Final = ("", "-wal", "-shm")
_DAMAGED: Final = marked(
    "Index",
    "Your file of bookmarks and notes was damaged. It was kept as {0}, and a new file was started.",
)
_GONE: Final = marked(
    "Index",
    "Your file of bookmarks and notes, {0}, was deleted while Liverleaf was open. It was "
    "restored with all its contents.",
)
_READ_ONLY: Final = marked(
    "Index",
    "{0} cannot be written. New bookmarks and notes will be lost when Liverleaf is closed.",
)
_TOO_NEW: Final = marked(
    "Index",
    "Your bookmarks and notes were saved by a newer version of Liverleaf and are left "
    "unchanged. Update Liverleaf to see them; anything you add now will be lost when it "
    "is closed.",
)


@dataclass(frozen=True, slots=True)
class Opening:
    """An open file, and what the user should know of it; '' where all is well.

    It is in English: the file is read before the language of the window is known.

    `lasting` is false where everything is kept in memory, because the file cannot be written.
    """

    connection: sqlite3.Connection | None
    trouble: str = ""
    lasting: bool = True


def open_existing(path: Path) -> Opening:
    """Open the file at `path`; no connection where there is none yet. Never raises."""
    try:
        if not path.exists():
            return Opening(None)
        return _open(path)
    except (OSError, sqlite3.OperationalError):
        return _open_unwritable(path)
    except sqlite3.DatabaseError:
        return _begin_anew(path)


def make_new(path: Path) -> Opening:
    """Create a file at `path`, or in memory where that fails. Never raises."""
    try:
        make_private(path.parent)
        return _open(path)
    except (OSError, sqlite3.OperationalError):
        return _open_unwritable(path)
    except sqlite3.DatabaseError:
        return _begin_anew(path)


def make_again(path: Path, lost: sqlite3.Connection) -> Opening:
    """The file at `path` anew, with all that `lost` still has of the one that was deleted there.

    In memory where it cannot be made. `lost` is closed. Never raises.
    """
    memory = sqlite3.connect(":memory:", isolation_level=None)
    with closing(lost):
        lost.backup(memory)
    opening = make_new(path)
    if opening.connection is None or not opening.lasting:
        return Opening(memory, opening.trouble, lasting=False)
    with closing(memory):
        memory.backup(opening.connection)
    return Opening(opening.connection, Said(_GONE, path))


def open_in_place_of(path: Path, lost: sqlite3.Connection) -> Opening:
    """Open the file that took the place of `lost`, which is closed. Never raises."""
    # What SQLite keeps beside a file it would take for a part of any file of that name.
    with closing(lost), suppress(sqlite3.Error):
        lost.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return open_existing(path)


def identity_of(path: Path) -> tuple[int, int] | None:
    """What tells the file at `path` from one that takes its place; None where there is none."""
    try:
        found = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    return found.st_dev, found.st_ino


def make_in_memory() -> sqlite3.Connection:
    """The same tables, for this session only."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection)
    return connection


def _open(path: Path) -> Opening:
    # SQLite gives the files beside it the rights of the file itself.
    for ending in _BESIDE:
        if not ending or path.with_name(path.name + ending).exists():
            make_private_file(path.with_name(path.name + ending))
    connection = sqlite3.connect(path, timeout=_WAIT_SECONDS, isolation_level=None)
    try:
        if version_of(connection) > VERSION:
            connection.close()
            return Opening(None, Said(_TOO_NEW), lasting=False)
        _use_wal(connection)
        # Deleted text must not remain readable in the file.
        connection.execute("PRAGMA secure_delete = ON")
        if version_of(connection) < VERSION:
            migrate(connection)
        _check(connection)
        _try_to_write(connection)
    except sqlite3.OperationalError as error:
        connection.close()
        # A damaged byte can mark the file as one that must not be written.
        if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_READONLY and _is_writable(path):
            raise sqlite3.DatabaseError(str(error)) from error
        raise
    except BaseException:
        connection.close()
        raise
    return Opening(connection)


def _try_to_write(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(f"PRAGMA user_version = {VERSION}")
    connection.execute("ROLLBACK")


def _is_writable(path: Path) -> bool:
    effective = os.access in os.supports_effective_ids
    parts = (path, path.parent)
    return all(os.access(part, os.W_OK, effective_ids=effective) for part in parts)


def _use_wal(connection: sqlite3.Connection) -> None:
    """Use a write-ahead log: readers and a writer at once, and a kill loses nothing written.

    SQLite does not apply its timeout to this statement, when two windows create a file at once.
    """
    for tries_left in reversed(range(_TRIES)):
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or not tries_left:
                raise
            time.sleep(_PAUSE_SECONDS)


def _check(connection: sqlite3.Connection) -> None:
    (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    if found != "ok" or not tables >= TABLES:
        raise sqlite3.DatabaseError(str(found))


def _open_unwritable(path: Path) -> Opening:
    """A copy, in memory, of a file that can only be read."""
    memory = sqlite3.connect(":memory:", isolation_level=None)
    trouble = Said(_READ_ONLY, path.parent)
    # Beside a file in a read-only folder SQLite cannot make the two that WAL needs.
    for how in ("mode=ro", "mode=ro&immutable=1"):
        try:
            source = sqlite3.connect(f"{path.absolute().as_uri()}?{how}", uri=True)
            with closing(source):
                source.backup(memory)
            if version_of(memory) <= VERSION:
                migrate(memory)
                _check(memory)
                return Opening(memory, trouble, lasting=False)
        except sqlite3.Error:
            continue
    memory.close()
    return Opening(None, trouble, lasting=False)


def _begin_anew(path: Path) -> Opening:
    """Rename a damaged file and SQLite's files beside it, and create a new one."""
    try:
        aside = _free_name(path)
        for ending in _BESIDE:
            part = path.with_name(path.name + ending)
            if part.exists():
                part.rename(aside.with_name(aside.name + ending))
        return Opening(_open(path).connection, Said(_DAMAGED, aside))
    except (OSError, sqlite3.Error):
        return Opening(None, Said(_READ_ONLY, path.parent), lasting=False)


def _free_name(path: Path) -> Path:
    stem = f"{path.stem} damaged {date.today().isoformat()}"
    names = (f"{stem}{ending}{path.suffix}" for ending in ("", *(f" {n}" for n in range(2, 1000))))
    return next(free for name in names if not (free := path.with_name(name)).exists())
