import sqlite3
from pathlib import Path

import pytest
from sqlite_utils import Database

from desktop.navigation.addresses import Address, place_of
from desktop.userdata import schema
from desktop.userdata.model import Bookmark, Note, OpenTab
from desktop.userdata.user_store import KeptStore
from tests.desktop.bookmarks.places import BOOKMARK, HEPATOTOXICITY


def file_of_version(path: Path, version: int) -> None:
    """A file as the program of that version left it, with a bookmark and a note in it."""
    connection = sqlite3.connect(path, isolation_level=None)
    for step in schema.STEPS[:version]:
        step(Database(connection))
    connection.execute(f"PRAGMA user_version = {version}")
    if version:
        place = "('livertox', 'Nonexistine', 'Nonexistine', 'Nonexistine.Hepatotoxicity',"
        words = "'Hepatotoxicity', "
        connection.execute(
            f"INSERT INTO bookmarks VALUES (1, {place[1:]}{words}'{BOOKMARK.created}')"
        )
        connection.execute(f"INSERT INTO notes VALUES (1, {place[1:]}{words}'words', 'a', 'b')")
    connection.close()


@pytest.mark.parametrize("version", range(schema.VERSION + 1))
def test_a_file_of_any_version_becomes_todays(tmp_path: Path, version: int) -> None:
    path = tmp_path / "kept.sqlite"
    file_of_version(path, version)

    store = KeptStore(path)

    assert store.take_trouble() == ""
    assert store.bookmarks() == ((BOOKMARK,) if version else ())
    expected = (Note(HEPATOTOXICITY, "words", "a", "b", 1),) if version else ()
    assert store.notes() == expected
    store.remember_read("One", "One")
    store.add_bookmark(Bookmark(HEPATOTOXICITY, ""))
    store.close()
    with sqlite3.connect(path) as connection:
        assert schema.version_of(connection) == schema.VERSION
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()


def test_the_place_of_a_session_without_tabs_becomes_its_tab(tmp_path: Path) -> None:
    path = tmp_path / "kept.sqlite"
    file_of_version(path, 2)
    connection = sqlite3.connect(path, isolation_level=None)
    columns = "monograph, sha256, section, position, offset"
    connection.execute(
        f"INSERT INTO session ({columns}) VALUES ('A/B C', 'abc', 'A.Section', 12, -3)"
    )
    connection.close()

    store = KeptStore(path)

    (reading,) = store.readings()
    assert place_of(reading.place) == Address("A/B C")
    assert reading == OpenTab(reading.place, "abc", "A.Section", 12, -3, current=True)
    store.close()


def test_a_step_that_fails_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "kept.sqlite"
    file_of_version(path, 1)

    def half_a_step(database: Database) -> None:
        database.create_table("half", {"id": int})
        raise KeyboardInterrupt

    monkeypatch.setattr(schema, "STEPS", (schema.STEPS[0], half_a_step))
    connection = sqlite3.connect(path, isolation_level=None)
    with pytest.raises(KeyboardInterrupt):
        schema.migrate(connection)

    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    assert "half" not in tables
    assert schema.version_of(connection) == 1
    connection.close()


def test_the_tables_are_those_that_are_looked_for(tmp_path: Path) -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)

    schema.migrate(connection)

    named = "SELECT name FROM sqlite_master WHERE type = 'table'"
    assert {name for (name,) in connection.execute(named)} == schema.TABLES
    connection.close()
