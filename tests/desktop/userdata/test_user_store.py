import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.userdata.model import Bookmark, Merged, Note, OpenTab
from desktop.userdata.user_store import KeptStore
from index import StorageError
from tests.desktop.bookmarks.places import BOOKMARK, CHAPTER, HEPATOTOXICITY, NOTE, NOWHERE

OPEN = (
    OpenTab("home:", current=False),
    OpenTab("liverleaf:One", "abc", "One.Section", 120, -4),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "user" / "kept.sqlite"


@pytest.fixture
def store(path: Path) -> Iterator[KeptStore]:
    opened = KeptStore(path)
    yield opened
    opened.close()


def reopened(path: Path) -> KeptStore:
    return KeptStore(path)


def test_nothing_is_made_until_something_is_kept(path: Path, store: KeptStore) -> None:
    assert (store.bookmarks(), store.notes(), store.recent(), store.settings()) == ((), (), (), {})
    assert store.readings() == ()
    assert not path.parent.exists()

    store.add_bookmark(BOOKMARK)

    assert path.is_file()


def test_all_of_it_is_there_at_the_next_start(path: Path, store: KeptStore) -> None:
    store.add_bookmark(BOOKMARK)
    written = store.write_note(Note(HEPATOTOXICITY, "Ask the pharmacy."))
    store.remember_read("One", "First title")
    store.change_settings({"text size": 1.25})
    store.remember_readings(OPEN)
    store.close()

    again = reopened(path)

    assert again.take_trouble() == ""
    assert again.bookmarks() == (BOOKMARK,)
    assert again.notes() == (written,)
    assert again.recent() == (("One", "First title"),)
    assert again.settings() == {"text size": 1.25}
    assert again.readings() == OPEN
    again.close()


def test_a_place_is_kept_once(store: KeptStore) -> None:
    store.add_bookmark(BOOKMARK)
    store.add_bookmark(Bookmark(HEPATOTOXICITY, "later"))

    assert store.bookmarks() == (BOOKMARK,)


def test_a_removed_bookmark_is_gone_and_can_come_back(store: KeptStore) -> None:
    store.add_bookmark(BOOKMARK)
    store.add_bookmark(Bookmark(CHAPTER, ""))

    store.remove_bookmark(HEPATOTOXICITY)
    assert [each.spot for each in store.bookmarks()] == [CHAPTER]

    store.add_bookmark(BOOKMARK)
    assert store.bookmarks()[0] == BOOKMARK


def test_a_note_changes_in_its_place(store: KeptStore) -> None:
    first = store.write_note(Note(HEPATOTOXICITY, "one"))
    store.write_note(Note(CHAPTER, "two"))

    store.write_note(Note(first.spot, "one, longer", first.created, first.changed, first.id))

    assert [note.text for note in store.notes()] == ["two", "one, longer"]


def test_a_deleted_note_comes_back_as_it_was(store: KeptStore) -> None:
    first = store.write_note(Note(HEPATOTOXICITY, "one"))
    second = store.write_note(Note(CHAPTER, "two"))

    store.delete_note(first)
    assert store.notes() == (second,)

    store.put_note_back(first)
    assert store.notes() == (second, first)


def test_text_that_no_file_can_hold_is_mended(store: KeptStore) -> None:
    assert store.write_note(Note(CHAPTER, "half \ud83d a sign\0")).text == "half ? a sign"


def test_the_last_read_comes_first_and_old_ones_go(store: KeptStore) -> None:
    for number in range(60):
        store.remember_read(f"Chapter_{number}", f"Chapter {number}")
    store.remember_read("Chapter_30", "Chapter 30")

    recent = [title for _, title in store.recent()]

    assert recent[:3] == ["Chapter 30", "Chapter 59", "Chapter 58"]
    assert len(recent) == 50


@pytest.mark.parametrize("year", ["0001", "1970", "9999"])
def test_a_wrong_clock_changes_no_order(
    store: KeptStore, monkeypatch: pytest.MonkeyPatch, year: str
) -> None:
    store.write_note(Note(CHAPTER, "before"))
    monkeypatch.setattr("desktop.userdata.user_store._now", lambda: f"{year}-01-01T00:00:00+00:00")

    store.write_note(Note(CHAPTER, "after"))

    assert [note.text for note in store.notes()] == ["after", "before"]


def test_what_was_read_is_forgotten_in_the_file_too(path: Path, store: KeptStore) -> None:
    store.remember_read("Wishful_Thinking", "Wishful Thinking")
    store.remember_readings([OpenTab("liverleaf:Wishful_Thinking", "abc")])
    store.add_bookmark(BOOKMARK)
    assert b"Wishful" in everything_in(path)

    store.forget_read()

    assert (store.recent(), store.readings()) == ((), ())
    assert store.bookmarks() == (BOOKMARK,)
    assert b"Wishful" not in everything_in(path)


def test_a_deleted_note_is_not_left_in_the_file(path: Path, store: KeptStore) -> None:
    note = store.write_note(Note(CHAPTER, "what should not stand here"))
    store.close()
    assert b"should not stand" in everything_in(path)

    again = reopened(path)
    again.delete_note(note)
    again.close()

    assert b"should not stand" not in everything_in(path)


def everything_in(path: Path) -> bytes:
    """The file with what SQLite keeps beside it."""
    return b"".join(part.read_bytes() for part in path.parent.iterdir())


def test_what_is_here_already_is_not_taken_in_twice(store: KeptStore) -> None:
    bookmarks, notes = (BOOKMARK, Bookmark(NOWHERE, "")), (NOTE, Note(NOWHERE, "other", "a", "b"))

    assert store.merge(bookmarks, notes) == Merged(2, 2, 0)
    assert store.merge(bookmarks, notes) == Merged(0, 0, 4)

    differing = Note(HEPATOTOXICITY, "Ask the ward.", "", "")
    assert store.merge((), (NOTE, differing)) == Merged(0, 1, 1)
    assert len(store.notes()) == 3


def test_settings_that_are_no_json_are_left_out(path: Path, store: KeptStore) -> None:
    store.change_settings({"colours": "dark"})
    with store._writing() as connection:
        connection.execute("INSERT INTO settings VALUES ('window', '{')")

    assert store.settings() == {"colours": "dark"}


def test_without_a_path_all_goes_into_memory() -> None:
    store = KeptStore()

    store.add_bookmark(BOOKMARK)

    assert store.bookmarks() == (BOOKMARK,)
    assert store.take_trouble() == ""
    store.close()


def test_a_full_disk_is_told_and_loses_nothing(path: Path, store: KeptStore) -> None:
    store.write_note(NOTE)
    with store._writing() as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")

    with pytest.raises(StorageError, match=r"not be saved\. The disk is full.* Free some space"):
        store.write_note(Note(CHAPTER, "much " * 20_000))

    assert [note.text for note in store.notes()] == [NOTE.text]
    store.close()
    again = reopened(path)
    assert [note.text for note in again.notes()] == [NOTE.text]
    again.close()


def test_a_locked_file_is_not_told_to_make_room(path: Path, store: KeptStore) -> None:
    store.write_note(NOTE)
    with store._writing() as connection:
        pass
    connection.execute("PRAGMA busy_timeout = 0")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(StorageError, match=r"Another program is using it\. Close it") as told:
        store.write_note(Note(CHAPTER, "more"))

    assert "space" not in str(told.value)
    other.close()
    store.close()


def test_what_another_window_keeps_is_seen_here(path: Path, store: KeptStore) -> None:
    store.add_bookmark(BOOKMARK)
    other = reopened(path)

    other.add_bookmark(Bookmark(CHAPTER, ""))
    other.close()

    assert [each.spot for each in store.bookmarks()] == [CHAPTER, HEPATOTOXICITY]


def test_the_first_start_is_the_first_only_once(tmp_path: Path) -> None:
    store = KeptStore(tmp_path / "kept.sqlite")

    assert store.is_first("steps")
    assert not store.is_first("steps")
    store.close()
    assert not KeptStore(tmp_path / "kept.sqlite").is_first("steps")


def test_who_used_the_program_before_has_no_first_start(tmp_path: Path) -> None:
    before = KeptStore(tmp_path / "kept.sqlite")
    before.add_bookmark(BOOKMARK)
    before.close()

    assert not KeptStore(tmp_path / "kept.sqlite").is_first("steps")


def test_where_nothing_can_be_kept_no_start_is_the_first(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way of a folder", encoding="utf-8")

    assert not KeptStore(tmp_path / "file" / "kept.sqlite").is_first("steps")
    assert not KeptStore().is_first("steps")
