import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.userdata import schema
from desktop.userdata.model import Bookmark, Note
from desktop.userdata.user_store import KeptStore
from tests.desktop.bookmarks.places import BOOKMARK, CHAPTER

NOBODY = 65534


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with one bookmark in it."""
    made = tmp_path / "kept.sqlite"
    store = KeptStore(made)
    store.add_bookmark(BOOKMARK)
    store.close()
    return made


def cut(content: bytes) -> bytes:
    return content[: len(content) // 2]


def scribbled(content: bytes) -> bytes:
    return content[:100] + b"scribble" * 500 + content[4100:]


def other_file(_: bytes) -> bytes:
    return b"Dear diary, this was never a database.\n" * 30


def lost_tables(_: bytes) -> bytes:
    connection = sqlite3.connect(":memory:")
    connection.execute(f"PRAGMA user_version = {schema.VERSION}")
    connection.execute("CREATE TABLE bookmarks (id INTEGER)")
    content = connection.serialize()
    connection.close()
    return content


def forgotten_version(content: bytes) -> bytes:
    return content[:60] + bytes(4) + content[64:]


@pytest.mark.parametrize(
    "damage",
    [cut, scribbled, other_file, lost_tables, forgotten_version],
    ids=lambda damage: damage.__name__,
)
def test_a_damaged_file_is_kept_aside_and_a_new_one_begun(
    path: Path, damage: Callable[[bytes], bytes]
) -> None:
    damaged = damage(path.read_bytes())
    path.write_bytes(damaged)

    store = KeptStore(path)

    aside = path.with_name(f"kept damaged {date.today().isoformat()}.sqlite")
    # The header may differ: it says how the file is written, and when it was.
    assert aside.read_bytes()[100:] == damaged[100:]
    trouble = store.take_trouble()
    assert str(aside) in trouble
    assert "damaged" in trouble
    assert store.take_trouble() == ""
    store.add_bookmark(Bookmark(CHAPTER, ""))
    store.close()
    again = KeptStore(path)
    assert [each.spot for each in again.bookmarks()] == [CHAPTER]
    assert again.take_trouble() == ""
    again.close()


def test_each_damaged_file_gets_a_name_of_its_own(path: Path) -> None:
    for _ in range(3):
        path.write_bytes(b"not a database at all, however long one looks at it" * 20)
        KeptStore(path).close()

    assert len(list(path.parent.glob("kept damaged *.sqlite"))) == 3


def test_every_byte_may_be_wrong_and_the_program_still_starts(path: Path) -> None:
    whole = path.read_bytes()
    for place in [*range(110), *range(110, len(whole), 997)]:
        changed = bytearray(whole)
        changed[place] ^= 0xFF
        path.write_bytes(bytes(changed))

        store = KeptStore(path)
        store.add_bookmark(Bookmark(CHAPTER, ""))

        assert CHAPTER in [each.spot for each in store.bookmarks()], place
        store.close()
        for part in path.parent.iterdir():
            part.unlink()


def test_a_file_of_a_newer_program_is_left_as_it_is(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    connection.close()
    before = path.read_bytes()

    store = KeptStore(path)
    store.add_bookmark(BOOKMARK)
    store.close()

    assert "newer version of Liverleaf" in store.take_trouble()
    assert path.read_bytes() == before


def test_a_folder_that_cannot_be_made_leaves_memory(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file where the home folder should be")
    store = KeptStore(tmp_path / "home" / "liverleaf" / "kept.sqlite")

    store.add_bookmark(BOOKMARK)

    assert store.bookmarks() == (BOOKMARK,)
    assert "cannot be written" in store.take_trouble()
    store.close()


@pytest.fixture
def read_only(path: Path) -> Iterator[Path]:
    """The file in a folder that whoever runs the test may read and not write."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "kept.sqlite"
        copy.write_bytes(path.read_bytes())
        copy.chmod(0o444)
        Path(folder).chmod(0o555)
        user = os.geteuid()
        if user == 0:
            os.seteuid(NOBODY)
        yield copy
        os.seteuid(user)
        Path(folder).chmod(0o755)


def test_a_file_that_can_only_be_read_is_read(read_only: Path) -> None:
    store = KeptStore(read_only)

    assert store.bookmarks() == (BOOKMARK,)
    assert "cannot be written" in store.take_trouble()

    store.add_bookmark(Bookmark(CHAPTER, ""))
    assert len(store.bookmarks()) == 2
    store.close()
    assert [part.name for part in read_only.parent.iterdir()] == ["kept.sqlite"]


def test_a_damaged_file_that_cannot_be_moved_leaves_memory(read_only: Path) -> None:
    user = os.geteuid()
    os.seteuid(os.getuid())
    read_only.chmod(0o644)
    read_only.write_bytes(b"no database " * 100)
    os.seteuid(user)

    store = KeptStore(read_only)
    store.add_bookmark(BOOKMARK)

    assert "cannot be written" in store.take_trouble()
    assert store.bookmarks() == (BOOKMARK,)
    store.close()


@pytest.fixture
def open_store(path: Path) -> Iterator[KeptStore]:
    store = KeptStore(path)
    yield store
    store.close()


def kept_in(path: Path) -> tuple[list[str], list[str]]:
    """The sections and the texts that a file keeps."""
    store = KeptStore(path)
    assert store.take_trouble() == ""
    kept = [each.spot.section for each in store.bookmarks()], [n.text for n in store.notes()]
    store.close()
    return kept


@pytest.mark.skipif(os.name == "nt", reason="Windows deletes no file that is open")
@pytest.mark.parametrize("parts", [("",), ("", "-wal", "-shm")], ids=["alone", "with its parts"])
def test_a_file_deleted_while_it_is_in_use_is_made_anew(
    open_store: KeptStore, path: Path, parts: tuple[str, ...]
) -> None:
    told: list[str] = []
    open_store.when_in_trouble(lambda: told.append(open_store.take_trouble()))
    note = open_store.write_note(Note(CHAPTER, "before"))
    for ending in parts:
        path.with_name(path.name + ending).unlink()

    open_store.write_note(Note(CHAPTER, "after"))
    open_store.write_note(replace(note, text="before, and more"))

    assert kept_in(path) == ([BOOKMARK.spot.section], ["after", "before, and more"])
    assert len(told) == 1
    assert str(path) in told[0]
    assert "restored" in told[0]


@pytest.mark.skipif(os.name == "nt", reason="Windows deletes no file that is open")
def test_a_folder_deleted_while_it_is_in_use_is_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "kept.sqlite"
    store = KeptStore(path)
    store.add_bookmark(BOOKMARK)
    shutil.rmtree(path.parent)

    store.write_note(Note(CHAPTER, "after"))

    assert kept_in(path) == ([BOOKMARK.spot.section], ["after"])
    store.close()


@pytest.mark.skipif(os.name == "nt", reason="Windows deletes no file that is open")
def test_where_no_file_can_be_made_anew_all_stays_for_the_session(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "kept.sqlite"
    store = KeptStore(path)
    store.add_bookmark(BOOKMARK)
    shutil.rmtree(path.parent)
    path.parent.write_text("no folder", encoding="utf-8")

    store.write_note(Note(CHAPTER, "after"))

    assert "cannot be written" in store.take_trouble()
    assert [each.spot for each in store.bookmarks()] == [BOOKMARK.spot]
    assert [note.text for note in store.notes()] == ["after"]
    store.close()


@pytest.mark.skipif(os.name == "nt", reason="Windows replaces no file that is open")
def test_a_file_that_takes_the_place_of_the_one_in_use_loses_nothing(
    open_store: KeptStore, path: Path, tmp_path: Path
) -> None:
    mine = open_store.write_note(Note(CHAPTER, "mine"))
    other = KeptStore(tmp_path / "other.sqlite")
    other.write_note(replace(mine, id=0, text="another's", created="1999-01-01"))
    other.close()
    (tmp_path / "other.sqlite").replace(path)

    open_store.write_note(replace(mine, text="mine, and more"))

    bookmarks, notes = kept_in(path)
    assert bookmarks == [BOOKMARK.spot.section]
    assert set(notes) >= {"another's", "mine, and more"}
