"""Libraries of older schemas: the rows of one of today's in the tables that were used before."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Final

from index import LISTED
from index.libraries.manifest import read_manifest, rewrite_manifest

STORE: Final = "library.sqlite"
OLDER: Final = (5, 6, 7)
SCHEMAS: Final = Path(__file__).parent / "schemas"
# From this schema on every drug of the drug list has an entry.
_WITH_ENTRIES: Final = 7


def make_older(
    library: Path, schema: int, change: Callable[[sqlite3.Connection], object] | None = None
) -> Path:
    """Make a library one of an older schema where it lies, with its manifest; the same folder.

    `change` is done to its store last.
    """
    store, old = library / STORE, library.parent / "older.sqlite"
    with closing(sqlite3.connect(old)) as connection, connection:
        connection.executescript((SCHEMAS / f"{schema}.sql").read_text(encoding="utf-8"))
        connection.execute("ATTACH ? AS today", (str(store),))
        (application,) = connection.execute("PRAGMA today.application_id").fetchone()
        connection.execute(f"PRAGMA application_id = {application}")
        connection.execute(f"PRAGMA user_version = {schema}")
        _copy_rows(connection)
        if schema < _WITH_ENTRIES:
            _leave_out_entries(connection)
        connection.commit()
        if change is not None:
            change(connection)
    old.replace(store)
    manifest = read_manifest(library)
    counts = {
        kind: count
        for kind, count in manifest.counts.items()
        if kind != LISTED or schema >= _WITH_ENTRIES
    }
    rewrite_manifest(library, replace(manifest, id=f"{schema:012x}", counts=counts))
    return library


def _copy_rows(connection: sqlite3.Connection) -> None:
    tables = connection.execute("SELECT name FROM main.sqlite_schema WHERE type = 'table'")
    for (table,) in tables.fetchall():
        columns = connection.execute(f'PRAGMA main.table_info("{table}")').fetchall()
        names = ", ".join(name for _, name, *_ in columns)
        connection.execute(
            f'INSERT INTO main."{table}" ({names}) SELECT {names} FROM today."{table}"'
        )


def _leave_out_entries(connection: sqlite3.Connection) -> None:
    """A drug of the list that no chapter treats is a row that belongs to none."""
    connection.executescript(
        "DELETE FROM main.listings"
        " WHERE monograph IN (SELECT id FROM today.monographs WHERE hidden);"
        "UPDATE main.listings SET monograph = NULL WHERE monograph LIKE 'listed-%';"
        "DELETE FROM main.monographs WHERE id LIKE 'listed-%';"
    )
    for table in ("sections", "likelihood", "names", "links"):
        connection.execute(f"DELETE FROM main.{table} WHERE monograph LIKE 'listed-%'")
