"""The installed libraries: which is in use, what one can go back to, what goes and what stays."""

import os
from pathlib import Path

import pytest

from index import KEPT, Installed, Library, StorageError, WrongUse, import_library
from index.libraries.manifest import FILE_NAME
from tests.index.chapters import build_small, write_chapters

IDS = tuple(f"{number:012x}" for number in range(1, 8))


class Shelf:
    """Folders that look like libraries, the later ones newer."""

    def __init__(self, folder: Path) -> None:
        self.installed = Installed(
            folder / "libraries", {"library": folder / "library", "starter": folder / "starter"}
        )

    def add(self, *names: str) -> None:
        for name in names:
            place = self.installed.place_for(name)
            place.mkdir(parents=True)
            (place / FILE_NAME).write_text("{}", encoding="utf-8")
            os.utime(place / FILE_NAME, ns=(int(name, 16), int(name, 16)))

    def names(self) -> list[str]:
        return [library.name for library in self.installed.listed()]


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


def test_with_nothing_installed_it_is_the_last_of_the_fixed_ones(shelf: Shelf) -> None:
    assert shelf.installed.in_use == "starter"
    assert shelf.installed.current.name == "starter"
    assert shelf.installed.manifest_in_use is None
    assert shelf.names() == []


def test_an_earlier_version_s_library_goes_before_the_starter(shelf: Shelf) -> None:
    shelf.installed.current.mkdir()
    (shelf.installed.folder.parent / "library").mkdir()

    assert shelf.installed.in_use == "library"
    assert shelf.names() == ["library", "starter"]


def test_what_is_taken_into_use_is_in_use_and_the_one_before_is_known(shelf: Shelf) -> None:
    shelf.add(*IDS[:3])
    shelf.installed.use(IDS[0])
    shelf.installed.use(IDS[1])

    assert shelf.installed.current == shelf.installed.folder / IDS[1]
    assert shelf.installed.before == IDS[0]
    assert [library.name for library in shelf.installed.listed() if library.in_use] == [IDS[1]]


def test_back_and_back_again(shelf: Shelf) -> None:
    shelf.add(*IDS[:2])
    shelf.installed.use(IDS[0])
    shelf.installed.use(IDS[1])

    for expected in (IDS[0], IDS[1], IDS[0]):
        before = shelf.installed.before
        assert before is not None
        shelf.installed.use(before)
        assert shelf.installed.in_use == expected


DAMAGED = [b"", b"\xff\xfe", b"../../etc\n", b"0" * 5000, b"unknown\n", IDS[6].encode()]


@pytest.mark.parametrize("content", DAMAGED)
def test_a_damaged_note_of_what_is_in_use_leads_to_the_newest(shelf: Shelf, content: bytes) -> None:
    shelf.add(*IDS[:3])
    (shelf.installed.folder / "current").write_bytes(content)

    assert shelf.installed.in_use == IDS[2]


def test_when_the_one_in_use_is_gone_the_one_before_is_in_use(shelf: Shelf) -> None:
    shelf.add(*IDS[:3])
    for name in (IDS[0], IDS[1]):
        shelf.installed.use(name)
    (shelf.installed.folder / IDS[1]).rename(shelf.installed.folder / "elsewhere")

    assert shelf.installed.in_use == IDS[0]


def test_a_damaged_library_is_listed_and_can_be_removed(shelf: Shelf) -> None:
    shelf.add(*IDS[:2])
    shelf.installed.use(IDS[0])

    assert [library.manifest for library in shelf.installed.listed()] == [None, None]
    shelf.installed.remove(IDS[1])
    assert shelf.names() == [IDS[0]]


def test_what_cannot_be_removed(shelf: Shelf) -> None:
    shelf.add(IDS[0])
    (shelf.installed.folder.parent / "library").mkdir()
    shelf.installed.use(IDS[0])

    for name in (IDS[0], "library", "starter", IDS[5], "..", "current"):
        with pytest.raises(WrongUse):
            shelf.installed.remove(name)
    assert shelf.names() == [IDS[0], "library"]


@pytest.mark.parametrize("name", ["..", "", "current", IDS[5], "/etc", IDS[0].upper() + "X"])
def test_what_is_not_there_cannot_be_used(shelf: Shelf, name: str) -> None:
    shelf.add(IDS[0])

    with pytest.raises(WrongUse):
        shelf.installed.use(name)


def test_an_id_that_is_a_path_is_no_place(shelf: Shelf) -> None:
    with pytest.raises(WrongUse):
        shelf.installed.place_for("../../home")


def test_a_second_library_of_one_id_gets_a_place_of_its_own(shelf: Shelf) -> None:
    shelf.add(IDS[0], IDS[1])
    second = shelf.installed.place_for(IDS[0])
    second.mkdir()

    assert second.name == f"{IDS[0]}-2"
    assert shelf.installed.place_for(IDS[0]).name == f"{IDS[0]}-3"
    assert {folder.name for folder in shelf.installed.of_id(IDS[0])} == {IDS[0], f"{IDS[0]}-2"}
    shelf.installed.use(second.name)
    assert shelf.installed.current == second


def test_the_oldest_go_beyond_the_number_kept_never_the_one_in_use_or_before(shelf: Shelf) -> None:
    shelf.add(*IDS)
    shelf.installed.use(IDS[0])
    shelf.installed.use(IDS[1])

    shelf.installed.prune()

    assert len(shelf.names()) == KEPT
    assert shelf.names() == [IDS[6], IDS[5], IDS[1], IDS[0]]


def test_what_a_killed_removal_has_left_goes_with_the_next(shelf: Shelf) -> None:
    shelf.add(IDS[0])
    (shelf.installed.folder / f".leaving-{IDS[1]}").mkdir()

    shelf.installed.prune()

    assert [path.name for path in shelf.installed.folder.iterdir()] == [IDS[0]]


def test_where_nothing_can_be_written_the_one_in_use_stays(shelf: Shelf) -> None:
    shelf.add(IDS[0])
    (shelf.installed.folder / "current").mkdir()

    with pytest.raises(StorageError, match="is unchanged"):
        shelf.installed.use(IDS[0])


def test_an_import_leaves_the_library_before_beside_it(tmp_path: Path) -> None:
    small = build_small(tmp_path).target
    installed = Installed(tmp_path / "libraries", {"starter": small})
    source = write_chapters(tmp_path / "other")
    (source / "Nonexistine.txt").unlink()

    first = import_library([tmp_path / "source"], installed)
    second = import_library([source], installed)

    assert installed.current == second.target
    assert installed.before == first.manifest.id
    assert second.changes is not None
    assert second.changes.gone == ("Nonexistine",)
    Library.open(first.target).close()
    Library.open(second.target).close()
