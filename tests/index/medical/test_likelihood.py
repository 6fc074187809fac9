"""The letters of likelihood are written down in one place, and all of it agrees."""

import re
from pathlib import Path

import pytest

from index.medical.likelihood import (
    CATEGORIES,
    HIGH_DOSE_MARK,
    LETTER,
    LETTERS,
    SCALE,
    badge_of,
    letter_of,
)

ROOT = Path(__file__).resolve().parents[3]
HOME = ROOT / "index" / "medical" / "likelihood.py"
# The letters as part of a regular expression, or listed in their order.
AGAIN = re.compile(r"\[A-EX?\]|\[ABCDEX?\]|\"A\", \"B\", \"C\"")


def test_every_letter_has_a_meaning_and_the_reverse() -> None:
    assert sorted(LETTERS) == sorted(category.letter for category in CATEGORIES)


def test_a_suspected_cause_stands_before_an_unlikely_one_and_x_on_no_step() -> None:
    assert SCALE == ("A", "B", "C", "D", "E*", "E")
    assert set(LETTERS) - set(SCALE) == {"X"}


@pytest.mark.parametrize("letter", LETTERS)
def test_a_letter_is_read_as_it_is_shown(letter: str) -> None:
    assert re.fullmatch(LETTER, letter)
    assert letter_of(badge_of(letter, high_dose=True)) == letter_of(letter) == letter
    assert re.fullmatch(rf"{LETTER} {HIGH_DOSE_MARK}", badge_of(letter, high_dose=True))


@pytest.mark.parametrize("no_letter", ["F", "a", "E**", "AB", ""])
def test_nothing_else_is_a_letter(no_letter: str) -> None:
    assert not re.fullmatch(LETTER, no_letter)


def test_no_other_file_of_index_says_which_letters_there_are() -> None:
    files = [file for file in (ROOT / "index").rglob("*.py") if file != HOME]

    assert AGAIN.search(HOME.read_text("utf-8"))
    assert [str(file) for file in files if AGAIN.search(file.read_text("utf-8"))] == []
