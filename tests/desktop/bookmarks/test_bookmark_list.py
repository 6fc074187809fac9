from collections.abc import Iterator

import pytest

from desktop.bookmarks.bookmark_list import rows_of
from desktop.bookmarks.relocation import find_in, spot_at
from desktop.navigation.addresses import Address
from desktop.userdata.model import Bookmark, Kept, Note, Spot
from index import Library
from tests.desktop.bookmarks.places import BOOKMARK, CHAPTER, HEPATOTOXICITY, NOTE, NOWHERE
from tests.index.chapters import build_small


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("kept")
    build_small(folder)
    opened = Library.open(folder / "library")
    yield opened
    opened.close()


HERE = Address("Nonexistine", section="Nonexistine.Hepatotoxicity")
TOP = Address("Nonexistine")
CASES = {
    "the chapter and section it was": (HEPATOTOXICITY, HERE, ""),
    "a chapter as a whole": (CHAPTER, Address("Fictamab_Vedotide"), ""),
    "a section under another key": (
        Spot("livertox", "Nonexistine", "Nonexistine", "old.key", "HEPATOTOXICITY"),
        HERE,
        "",
    ),
    "a heading that was reworded": (
        Spot("livertox", "Nonexistine", "Nonexistine", "Nonexistine.Hepatotoxicity", "Liver"),
        HERE,
        "",
    ),
    "a chapter under another id": (
        Spot("livertox", "NBK12345", "nonexistine", "NBK12345.Hep", "Hepatotoxicity"),
        HERE,
        "",
    ),
    "a section that is gone": (
        Spot("livertox", "Nonexistine", "Nonexistine", "x", "Dosing in children"),
        TOP,
        "This section is no longer in this library",
    ),
    "a chapter that is gone": (NOWHERE, None, "No longer in this library"),
    "the same drug in another book": (
        Spot("lactmed", "Nonexistine", "Nonexistine"),
        None,
        "No longer in this library",
    ),
    "a brand is no chapter's title": (
        Spot("livertox", "Gone", "Nixor"),
        None,
        "No longer in this library",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_place_is_found_again(library: Library, name: str) -> None:
    spot, address, gone = CASES[name]

    (row,) = rows_of([Bookmark(spot, "")], library)

    assert (row.address, row.gone) == (address, gone)


def test_of_several_sections_with_one_heading_the_key_tells(library: Library) -> None:
    monograph = library.get("Nonexistine")
    keys = [section.key for _, section in monograph.walk()]
    assert [
        find_in(spot_at(monograph, key), monograph).address.section or keys[0] for key in keys
    ] == keys


def test_the_beginning_is_the_chapter_as_a_whole(library: Library) -> None:
    monograph = library.get("Nonexistine")
    first, *_ = (section.key for _, section in monograph.walk())

    for section in (first, None, "no such section"):
        assert spot_at(monograph, section) == Spot("livertox", "Nonexistine", "Nonexistine")
    assert spot_at(monograph, "Nonexistine.Hepatotoxicity") == HEPATOTOXICITY


def test_lines_say_what_is_kept_and_what_is_gone(library: Library) -> None:
    long = Note(NOWHERE, "word " * 60)
    lines = [row.line for row in rows_of([BOOKMARK, NOTE, long], library)]

    assert lines[0] == "Nonexistine · Hepatotoxicity"
    assert lines[1] == "Nonexistine · Hepatotoxicity — “Ask the pharmacy.”"
    assert lines[2].endswith("word …” — No longer in this library")
    assert len(lines[2]) < 160


def test_words_find_a_row_by_its_place_and_its_text() -> None:
    kept: list[Kept] = [BOOKMARK, NOTE]
    bookmark, note = rows_of(kept, None)

    assert bookmark.matches("nonex HEPATO")
    assert not bookmark.matches("pharmacy")
    assert note.matches("pharmacy hepato")
    assert bookmark.address is None
