import json
from collections.abc import Callable
from typing import Any

import pytest

from desktop.bookmarks.transfer_file import MOST_BYTES, from_json, to_json
from desktop.userdata.model import Bookmark, Note
from index import WrongUse
from tests.desktop.bookmarks.places import BOOKMARK, CHAPTER, NOTE

OURS = json.loads(to_json((BOOKMARK,), (NOTE,)))


def changed(change: Callable[[dict[str, Any]], Any]) -> bytes:
    """A good file with one thing wrong."""
    value = json.loads(json.dumps(OURS))
    change(value)
    return json.dumps(value).encode()


def test_what_goes_out_comes_in() -> None:
    umlauts = Note(CHAPTER, "Übelkeit – „Grüße“\nzweite Zeile 🩺", "a", "b")
    file = to_json((BOOKMARK, Bookmark(CHAPTER, "c")), (NOTE, umlauts))

    found = from_json(file.encode())

    assert found.bookmarks == (BOOKMARK, Bookmark(CHAPTER, "c"))
    assert found.notes == (NOTE, umlauts)
    assert "Übelkeit" in file


def test_a_file_that_an_editor_has_saved_anew_still_counts() -> None:
    assert from_json(b"\xef\xbb\xbf" + changed(lambda value: None)).notes == (NOTE,)


def test_what_a_later_program_adds_is_passed_over() -> None:
    file = changed(lambda value: value["notes"][0].update(colour="red"))

    assert from_json(file).notes == (NOTE,)


HOSTILE = {
    "no JSON": (b"Dear diary", "contains no Liverleaf bookmarks"),
    "nothing at all": (b"", "contains no Liverleaf bookmarks"),
    "not UTF-8": (b"\xff\xfe{}", "contains no Liverleaf bookmarks"),
    "too deep": (b"[" * 100_000, "contains no Liverleaf bookmarks"),
    "a number of a million digits": (b"1" * 1_000_000, "contains no Liverleaf bookmarks"),
    "a list": (b"[1, 2]", "contains no Liverleaf bookmarks"),
    "somebody else's JSON": (b'{"kind": "shopping list"}', "contains no Liverleaf bookmarks"),
    "a newer format": (changed(lambda value: value.update(format=2)), "newer version of Liverleaf"),
    "notes that are no list": (
        changed(lambda v: v.update(notes={"a": 1})),
        "contains no Liverleaf bookmarks",
    ),
    "a note that is a number": (changed(lambda v: v["notes"].append(7)), "Entry 2 of the notes"),
    "a note without a text": (changed(lambda v: v["notes"][0].pop("text")), "Entry 1 of the notes"),
    "a text that is a list": (
        changed(lambda value: value["notes"][0].update(text=["a"])),
        "Entry 1 of the notes",
    ),
    "half a sign": (
        changed(lambda value: value["bookmarks"][0].update(title="\ud83d")),
        "Entry 1 of the bookmarks",
    ),
    "a zero": (changed(lambda v: v["notes"][0].update(text="a\0b")), "Entry 1 of the notes"),
    "a title without end": (
        changed(lambda value: value["bookmarks"][0].update(title="x" * 501)),
        "Entry 1 of the bookmarks",
    ),
    "too large": (b" " * (MOST_BYTES + 1), "too large"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_that_is_not_ours_says_so(name: str) -> None:
    file, expected = HOSTILE[name]

    with pytest.raises(WrongUse, match=expected):
        from_json(file)
