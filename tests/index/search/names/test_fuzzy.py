"""What a mistyped name is taken for, and how far off it is."""

import pytest

from index.search.names.fuzzy import Guess, Spellings

SPELLINGS = Spellings(["phenytoin", "relafen", "inotuzumab", "naefa", "abc", "folic", "relofan"])


@pytest.mark.parametrize(
    ("sentence", "typed", "nearest"),
    [
        ("one slip", "relafin", Guess("relafen", 1.0)),
        ("one slip in a short name", "naefe", Guess("naefa", 1.0)),
        ("two slips in a long name", "inotuzimub", Guess("inotuzumab", 2.0)),
        ("heard", "fenitoin", Guess("phenytoin", 0.5)),
        ("heard, although it is one slip as well", "rellafen", Guess("relafen", 0.5)),
        ("heard, in a short name", "pholik", Guess("folic", 0.5)),
        ("heard and mistyped", "fenitain", Guess("phenytoin", 1.5)),
    ],
)
def test_the_nearest(sentence: str, typed: str, nearest: Guess) -> None:
    assert SPELLINGS.near(typed)[0] == nearest, sentence


@pytest.mark.parametrize(
    ("sentence", "typed"),
    [
        ("two slips in a short name", "nuefo"),
        ("heard and mistyped in a short name", "pholek"),
        ("too short to tell", "abd"),
        ("a number", "1234567"),
        ("nothing", ""),
    ],
)
def test_nothing_is_near(sentence: str, typed: str) -> None:
    assert SPELLINGS.near(typed) == [], sentence


def test_beside_a_match_only_one_slip_of_the_hand_counts() -> None:
    assert SPELLINGS.alike("relafin") == [Guess("relafen", 1.0)]
    assert SPELLINGS.alike("fenitoin") == []


def test_a_name_is_guessed_from_its_beginning_once_that_is_long_enough() -> None:
    assert SPELLINGS.begun("inotzu") == [Guess("inotuzumab", 1.0)]
    assert SPELLINGS.begun("inotz") == []
    assert SPELLINGS.begun("123456") == []


@pytest.mark.parametrize(("guess", "close"), [(0.5, True), (1.0, True), (1.5, False), (2.0, False)])
def test_a_single_slip_and_the_same_sound_are_close(guess: float, close: bool) -> None:
    assert Guess("relafen", guess).is_close is close
