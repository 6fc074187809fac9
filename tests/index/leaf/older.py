"""Libraries of older schemas: the rows of one of today's in the tables that were used before."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Final

from index import LISTED
from index.libraries.manifest import read_manifest, rewrite_manifest
from index.store.compression import Packing
from index.store.reference_lists import load_keys, load_years
from index.store.section_lists import SectionLists

STORE: Final = "library.sqlite"
OLDER: Final = (5, 6, 7, 8)
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
        if table in _CHANGED:
            _CHANGED[table](connection)
            continue
        columns = connection.execute(f'PRAGMA main.table_info("{table}")').fetchall()
        names = ", ".join(name for _, name, *_ in columns)
        connection.execute(
            f'INSERT INTO main."{table}" ({names}) SELECT {names} FROM today."{table}"'
        )


def _packing(connection: sqlite3.Connection) -> Packing:
    return Packing(*connection.execute("SELECT dictionary FROM today.packing").fetchone())


def _copy_references(connection: sqlite3.Connection) -> None:
    """A row for each reference, as before there were lists."""
    packing = _packing(connection)
    rows = connection.execute(
        "SELECT monograph, first, years, keys, texts FROM today.reference_lists"
    )
    for monograph, first, years, keys, texts in rows.fetchall():
        lines = packing.unpack(texts).split("\n")
        every = zip(load_keys(keys), load_years(years), lines, strict=True)
        for at, (key, year, line) in enumerate(every):
            label, section, pmid, doi, *told = json.loads(line)
            text = packing.pack(_json(told))
            connection.execute(
                'INSERT INTO main."references" VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
                (first + at, monograph, section, key, at + 1, label, text, pmid, doi, year or None),
            )


def _copy_sections(connection: sqlite3.Connection) -> None:
    """A row for each section, as before there were lists."""
    packing = _packing(connection)
    lists = SectionLists(packing)
    ids = connection.execute("SELECT monograph FROM today.section_lists").fetchall()
    for (monograph,) in ids:
        for at, (head, text) in enumerate(lists.of(connection, monograph), 1):
            title = [head.heading] if text.title is None else text.title
            packed = packing.pack(_json(text.blocks))
            row = (head.row, monograph, head.key, head.parent, at, head.kind, head.heading)
            connection.execute(
                "INSERT INTO main.sections VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (*row, _json(title), packed),
            )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _copy_key_facts(connection: sqlite3.Connection) -> None:
    """Each with its sentence beside it."""
    packing = _packing(connection)
    sentences = {
        monograph: json.loads(packing.unpack(packed))
        for monograph, packed in connection.execute("SELECT * FROM today.fact_sentences")
    }
    for monograph, position, kind, place, *rest in connection.execute(
        "SELECT * FROM today.key_facts"
    ).fetchall():
        row = (monograph, position, kind, sentences[monograph][place], *rest)
        values = ", ".join("?" * len(row))
        connection.execute(f"INSERT INTO main.key_facts VALUES ({values})", row)


_CHANGED: Final = {
    "sections": _copy_sections,
    "references": _copy_references,
    "key_facts": _copy_key_facts,
}


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
