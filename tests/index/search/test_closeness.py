"""Words side by side tell more."""

import pytest

from index.search.closeness import closeness
from index.search.query import Query
from index.search.snippets import cut_snippet


def close(text: str, typed: str) -> float:
    query = Query.from_text(typed)
    return closeness(cut_snippet(text, query), query)


@pytest.mark.parametrize(
    ("sentence", "text", "typed", "worth"),
    [
        ("side by side", "Injury of the bile duct was rare.", "bile duct ", 3.0),
        ("with stop words between", "Injury of the bile duct was rare.", "injury bile duct ", 3.0),
        ("joined by a hyphen", "A drug-induced injury.", "drug induced injury ", 3.0),
        ("still being typed", "Injury of the bile duct was rare.", "bile du", 3.0),
        ("two of three", "The bile duct; rarely any injury.", "bile duct injury ", 2.0),
        ("far apart", "The duct was wide and the bile dark.", "bile duct ", 1.0),
        ("one word", "The duct was wide.", "duct ", 1.0),
        ("only one of them there", "The duct was wide.", "bile duct ", 1.0),
        ("no word there", "Nothing of it.", "bile duct ", 1.0),
        ("the same word again", "Duct duct duct.", "bile duct ", 3.0),
    ],
)
def test_what_a_text_gains(sentence: str, text: str, typed: str, worth: float) -> None:
    assert close(text, typed) == pytest.approx(worth), sentence
