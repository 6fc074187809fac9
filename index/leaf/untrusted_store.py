"""Looks at a store that a stranger wrote, before any of it is believed.

SQLite is hardened against files that attack it, and its makers say how to open one:
https://www.sqlite.org/security.html. What is left is a file that SQLite likes and we would not.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from index.errors import LibraryTooNew, LibraryTooOld
from index.leaf.column_check import check_columns
from index.leaf.derived_check import check_derived
from index.leaf.tree_check import check_tree, is_work
from index.leaf.unsound import Unsound, expect, in_row
from index.libraries.manifest import LISTED, Manifest
from index.libraries.reindex import UNREADABLE
from index.messages import marked, on_a_line
from index.monograph.listed_drug import is_listed
from index.monograph.model import Monograph
from index.monograph.pictures import pictures_in
from index.store.file_address import read_only_address
from index.store.images import is_picture
from index.store.reader import StoreReader
from index.store.reference_lists import ListedReference, number_of
from index.store.row_ids import StoredRows
from index.store.schema import APPLICATION_ID, FILE_NAME, SCHEMA_VERSION, TABLES

UNLIKE_OURS: Final = "its store is damaged or was made by another program"
_MB: Final = 1024 * 1024
# The longest real chapter has under 1 MB of text; the whole of LiverTox some 60.
_LARGEST_MONOGRAPH: Final = 32 * _MB
_LARGEST_LIBRARY: Final = 4 * 1024 * _MB
_LARGEST_VALUE: Final = 16 * _MB
# ANALYZE writes these; what they say makes a search quicker or slower, never other.
_STATISTICS: Final = ("sqlite_stat1", "sqlite_stat4")
_STORAGE: Final = {"TEXT": "text", "INTEGER": "integer", "REAL": "real", "BLOB": "blob"}


def check_store(
    folder: Path, manifest: Manifest, on_monograph: Callable[[Monograph], None]
) -> None:
    """Check the store in `folder` as SQLite, then as a library; `on_monograph` may raise to end it.

    It is told each monograph that was found sound.
    Every monograph is read once, as the window would. Raises `Unsound`, `LibraryTooNew`,
    `LibraryTooOld`, and whatever reading a wrong value raises.
    """
    address = read_only_address(folder / FILE_NAME)
    with closing(sqlite3.connect(address, uri=True)) as connection:
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LARGEST_VALUE)
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA cell_size_check = ON")
        _check_make(connection)
        _check_schema(connection)
        _check_pages(connection)
        _check_types(connection)
        check_columns(connection)
        pictures = _check_images(connection, manifest)
        with closing(StoreReader(folder)) as store:
            _check_texts(store)
            shown = _check_monographs(connection, store, manifest, on_monograph)
    for name in sorted(pictures - shown):
        raise Unsound(f"no chapter shows its picture {on_a_line(name)}")


def _check_make(connection: sqlite3.Connection) -> None:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    expect(application == APPLICATION_ID, f"{FILE_NAME} is no Liverleaf library")
    if version > SCHEMA_VERSION:
        raise LibraryTooNew()
    if version < SCHEMA_VERSION:
        raise LibraryTooOld(
            marked(
                "Index",
                "This library was made by an older version of Liverleaf. Get a newer library.",
            )
        )


def _check_schema(connection: sqlite3.Connection) -> None:
    """Our tables and indexes to the letter: no trigger, no view, nothing that computes."""
    with closing(sqlite3.connect(":memory:")) as ours:
        ours.executescript(TABLES)
        ours.execute("ANALYZE")
        expected = _schema_of(ours)
    found = _schema_of(connection)
    expect(found == expected, "its tables are not those of a library")


def _schema_of(connection: sqlite3.Connection) -> set[tuple[Any, ...]]:
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema")
    return {row for row in rows if row[0] != "table" or row[1] not in _STATISTICS}


def _check_pages(connection: sqlite3.Connection) -> None:
    (verdict,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    expect(verdict == "ok", "its pages contradict each other")
    broken = connection.execute("PRAGMA foreign_key_check").fetchone()
    expect(broken is None, "its tables contradict each other")


def _check_types(connection: sqlite3.Connection) -> None:
    """SQLite keeps any kind of value in any column; the window relies on the kind declared."""
    for table in _tables(connection):
        columns = connection.execute(f'PRAGMA table_info("{table}")').fetchall()
        for _, column, kind, not_null, _, key in columns:
            allowed = [_STORAGE[kind], *([] if not_null or key else ["null"])]
            wrong = connection.execute(
                f'SELECT 1 FROM "{table}" WHERE typeof("{column}")'
                f" NOT IN ({', '.join('?' * len(allowed))}) LIMIT 1",
                allowed,
            ).fetchone()
            expect(wrong is None, f"its column {table}.{column} holds another kind of value")


def _tables(connection: sqlite3.Connection) -> list[str]:
    rows = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    return [name for (name,) in rows if name not in _STATISTICS]


def _check_images(connection: sqlite3.Connection, manifest: Manifest) -> set[str]:
    """The names of its pictures, each of which is a file of the library."""
    sizes = {name: entry.bytes for name, entry in manifest.files.items() if is_picture(name)}
    rows = list(connection.execute("SELECT name, file, bytes FROM images"))
    for name, file, size in rows:
        expect(file in sizes, "it names pictures that it does not hold")
        expect(size == sizes[file], f"its picture {on_a_line(name)} has another size than it says")
    expect({file for _, file, _ in rows} == sizes.keys(), "it holds pictures that it does not name")
    return {name for name, _, _ in rows}


def _check_texts(store: StoreReader) -> None:
    """Unpack every long text, one at a time, before a whole monograph is asked for at once."""
    sizes: Counter[str] = Counter()
    whole = 0
    try:
        for monograph, size in store.text_sizes():
            sizes[monograph] += size
            whole += size
            expect(sizes[monograph] <= _LARGEST_MONOGRAPH, "a chapter unpacks to over 32 MB")
            expect(whole <= _LARGEST_LIBRARY, "it unpacks to over 4 GB")
    except UNREADABLE as error:
        raise _unlike_ours(_first_unreadable(store)) from error


def _check_monographs(
    connection: sqlite3.Connection,
    store: StoreReader,
    manifest: Manifest,
    on_monograph: Callable[[Monograph], None],
) -> set[str]:
    """Read everything once; the pictures that the chapters show."""
    shown: set[str] = set()
    counts: Counter[str] = Counter(sections=0, references=0)
    cited: list[tuple[int, str | None, str | None]] = []
    for id in store.ids(hidden=True):
        monograph, rows, listed = _read(store, id)
        check_tree(monograph)
        check_derived(connection, monograph, rows, store.section_heads(id), listed)
        on_monograph(monograph)
        cited += [(each.row, each.reference.pmid, each.reference.doi) for each in listed]
        shown |= set(pictures_in(monograph))
        if is_listed(id):
            counts[LISTED] += 1
            continue
        counts[monograph.kind.value] += 1
        counts["sections"] += sum(1 for _ in monograph.walk())
        counts["references"] += len(monograph.references)
    _check_works(store, [row for row, *_ in cited])
    _check_numbers(connection, cited)
    expect(counts == Counter(manifest.counts), "it does not hold what its manifest says")
    return shown


def _read(store: StoreReader, id: str) -> tuple[Monograph, StoredRows, list[ListedReference]]:
    """A monograph and its rows; one that cannot be read is told with the first row at fault."""
    try:
        return store.monograph(id), store.rows(id), [*store.references(id)]
    except UNREADABLE as error:
        raise _unlike_ours(
            _unreadable_of(store, id) or _cannot_be_read("monographs", id)
        ) from error


def _first_unreadable(store: StoreReader) -> str:
    """The place of the first text that cannot be read."""
    found = (_unreadable_of(store, id) for id in store.ids(hidden=True))
    return next(filter(None, found), _cannot_be_read("works", "a list"))


def _unreadable_of(store: StoreReader, id: str) -> str | None:
    try:
        rows = store.rows(id)
    except UNREADABLE:
        return _cannot_be_read("section_lists", id)
    for table, found, read in (
        ("sections", rows.sections, store.section),
        ("references", rows.references, store.reference),
    ):
        for key, row in found.items():
            try:
                read(row)
            except UNREADABLE:
                return _cannot_be_read(table, key)
    return None


def _cannot_be_read(table: str, row: str) -> str:
    return in_row(table, row, "it cannot be read")


def _unlike_ours(place: str) -> Unsound:
    return Unsound(f"{UNLIKE_OURS} ({place})")


def _check_numbers(
    connection: sqlite3.Connection, cited: list[tuple[int, str | None, str | None]]
) -> None:
    """PMIDs and DOIs lead to the references that have them, and to no others."""
    for kind, numbers in (
        ("pmid", {(number_of(pmid), row) for row, pmid, _ in cited}),
        ("doi", {(doi, row) for row, _, doi in cited}),
    ):
        kept = connection.execute(f"SELECT {kind}, reference FROM cited_{kind}s").fetchall()
        same = set(kept) == {(number, row) for number, row in numbers if number is not None}
        expect(same, f"{FILE_NAME}, cited_{kind}s: they are not those of its references")


def _check_works(store: StoreReader, references: list[int]) -> None:
    """Every reference belongs to one work, and no work is cited by nobody."""
    try:
        works = list(store.works())
    except UNREADABLE as error:
        raise _unlike_ours(_cannot_be_read("works", "a list")) from error
    expect(all(map(is_work, works)), f"{FILE_NAME}, works: it holds another kind of value")
    cited = [row for work in works for row in work.references]
    expect(
        sorted(cited) == sorted(references),
        f"{FILE_NAME}, works: it is not the list of its chapters",
    )
