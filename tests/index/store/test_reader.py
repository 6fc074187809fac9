"""Opening a library's SQLite file: what is refused, and what happens when it is replaced."""

import sqlite3
import threading
from pathlib import Path

import pytest

from index import Library
from index.errors import (
    LibraryConvertible,
    LibraryDamaged,
    LibraryReplaced,
    LibraryTooNew,
    LibraryTooOld,
)
from index.libraries.manifest import INDEX_FOLDER
from index.store.reader import StoreReader
from index.store.schema import APPLICATION_ID, FILE_NAME, OLDEST_CONVERTED, SCHEMA_VERSION
from tests.index.chapters import build_small


def stamped(folder: Path, pragma: str) -> Path:
    connection = sqlite3.connect(folder / FILE_NAME)
    connection.execute(f"PRAGMA {pragma}")
    connection.commit()
    connection.close()
    return folder


@pytest.mark.parametrize(
    ("pragma", "error"),
    [
        (f"user_version = {SCHEMA_VERSION + 1}", LibraryTooNew),
        (f"user_version = {SCHEMA_VERSION - 1}", LibraryConvertible),
        (f"user_version = {OLDEST_CONVERTED - 1}", LibraryTooOld),
        (f"application_id = {APPLICATION_ID + 1}", LibraryDamaged),
    ],
)
def test_a_file_of_another_make_is_refused(tmp_path: Path, pragma: str, error: type) -> None:
    folder = build_small(tmp_path).target

    with pytest.raises(error):
        StoreReader(stamped(folder, pragma))


def test_what_is_no_database_is_damage(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"not a database" * 100)

    with pytest.raises(LibraryDamaged):
        StoreReader(tmp_path)


def test_two_libraries_are_never_read_as_one(tmp_path: Path) -> None:
    """A thread that comes later must not read the new file beside threads that read the old one."""
    reader = StoreReader(build_small(tmp_path).target)
    before = reader.summaries()
    build_small(tmp_path)
    caught: list[BaseException] = []

    def read() -> None:
        try:
            reader.summaries()
        except LibraryReplaced as error:
            caught.append(error)

    thread = threading.Thread(target=read)
    thread.start()
    thread.join()

    assert len(caught) == 1
    assert reader.summaries() == before
    reader.close()


def test_a_file_missing_from_the_library_that_took_the_place_is_no_damage(tmp_path: Path) -> None:
    library = Library.open(build_small(tmp_path).target, verify=False)
    for path in (build_small(tmp_path).target / INDEX_FOLDER).iterdir():
        path.unlink()

    with pytest.raises(LibraryReplaced):
        library.verify()
    library.close()
