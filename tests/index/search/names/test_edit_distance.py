"""What counts as one slip of the hand."""

import pytest

from index.search.names.edit_distance import (
    Lengths,
    edits_allowed,
    is_slip,
    nearest_texts,
    nearly_begun,
)


@pytest.mark.parametrize(
    ("typed", "slip"),
    [
        ("jaundise", "a wrong letter"),
        ("jaudnice", "two swapped"),
        ("jaundce", "one missing"),
        ("jaunndice", "one doubled"),
        ("kaundice", "the first wrong"),
        ("aundice", "the first missing"),
        ("jaundicee", "one too many at the end"),
    ],
)
def test_one_slip_is_one_edit(typed: str, slip: str) -> None:
    assert nearest_texts(typed, ["jaundice"], 1) == [("jaundice", 1)], slip


@pytest.mark.parametrize(
    ("typed", "word", "meant"),
    [
        ("jaundise", "jaundice", True),
        ("kaundice", "jaundice", True),
        ("aundice", "jaundice", True),
        ("jaundis", "jaundice", True),
        ("hepatotoksisity", "hepatotoxicity", True),
        ("panadol", "pando", False),
        ("imodium", "sodium", False),
        ("tavor", "favor", False),
    ],
)
def test_a_word_of_the_texts_is_meant_only_where_no_name_can_be(
    typed: str, word: str, meant: bool
) -> None:
    assert is_slip(typed, word) == meant


def test_the_nearest_stands_first_and_the_far_not_at_all() -> None:
    found = nearest_texts("relafen", ["valafen", "relafin", "zelafen", "unlike"], 2)
    assert found == [("relafin", 1), ("zelafen", 1), ("valafen", 2)]


def test_texts_by_length_are_found_like_texts_in_a_row() -> None:
    texts = ["valafen", "relafin", "zelafen", "relafe", "relafenic", "unlike"]
    assert Lengths(texts).near("relafen", 2) == nearest_texts("relafen", texts, 2)
    assert Lengths(texts).near("relafen", 1) == [("relafin", 1), ("relafe", 1), ("zelafen", 1)]
    assert Lengths([]).near("relafen", 2) == []


def test_only_the_beginning_of_what_is_longer_is_compared_when_asked() -> None:
    assert nearest_texts("inotzu", ["inotuzumab"], 2) == []
    assert nearly_begun("inotzu", ["inotuzumab", "inotzo"], 2) == [("inotuzumab", 1)]


def test_the_longer_the_word_the_more_edits() -> None:
    assert [edits_allowed("x" * length) for length in (0, 3, 4, 6, 7, 20)] == [0, 0, 1, 1, 2, 2]
