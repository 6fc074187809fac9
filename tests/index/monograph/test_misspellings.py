"""How far words are from those that were meant."""

import pytest

from index.monograph.misspellings import edits_between


@pytest.mark.parametrize(
    ("word", "edits"),
    [
        ("score", 0),
        ("scores", 1),
        ("core", 1),
        ("scoer", 1),
        ("shore", 1),
        ("shores", 2),
        ("cores", 2),
        ("chart", 3),
        ("scoreboard", 3),
    ],
)
def test_missing_extra_wrong_and_swapped_letters_count_one_each(word: str, edits: int) -> None:
    assert edits_between(word, "score", 2) == edits
