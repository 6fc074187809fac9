"""Abbreviations as chapters explain them."""

import pytest

from index.parse.abbreviations import abbreviations_in


@pytest.mark.parametrize(
    ("paragraph", "pairs"),
    [
        ("Abbreviations: ULN, upper limit.", {"ULN": "upper limit"}),
        ("Abbreviations used: A, one; B, two, or more", {"A": "one", "B": "two, or more"}),
        ("Abbreviations used in this chapter: A, one.", {"A": "one"}),
        ("References updated: May 2020. Abbreviations: A, one.", {"A": "one"}),
        ("Abbreviation: A = one; B – two.", {"A": "one", "B": "two"}),
        ("Abbreviations are avoided here; see the list.", {}),
        ("The abbreviations used: none", {}),
    ],
)
def test_pairs_follow_the_label(paragraph: str, pairs: dict[str, str]) -> None:
    assert {each.short: each.long for each in abbreviations_in([paragraph])} == pairs
