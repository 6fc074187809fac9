"""Which texts affirm a finding, and which only deny it."""

import pytest

from index.search.query.parts import Term
from tests.index.search.conftest import MakeIndex

JAUNDICE = (Term(("jaundice",)), Term(("icterus",)))


@pytest.mark.parametrize(
    ("sentence", "text", "affirms"),
    [
        ("a mention", "Severe jaundice arose within a week.", True),
        ("no mention at all", "Enzymes rose within a week.", True),
        ("no", "There was no jaundice.", False),
        ("without", "Enzymes rose without rash or jaundice.", False),
        ("rare behind", "Jaundice is very rare.", False),
        ("rare before", "Rare instances of jaundice are on record.", False),
        ("cases that there are not", "No cases of liver injury with jaundice came up.", False),
        ("not been linked", "It has not been linked to acute liver injury with jaundice.", False),
        ("not stated", "Rates of jaundice, latency, pattern and risk are not stated.", False),
        ("one of two", "There was no jaundice at first. Weeks later deep icterus set in.", True),
        ("both", "There was no jaundice at first, nor icterus.", False),
        ("a denial farther off", "No drug was given. Five days later deep jaundice came.", True),
    ],
)  # fmt: skip
def test_a_text_affirms_what_nothing_denies(
    make_index: MakeIndex, sentence: str, text: str, affirms: bool
) -> None:
    words = "no not without never nor rare case instance been linked stated icterus"
    index = make_index({1: text, 2: f"jaundice {words}"})

    assert (0 in index.affirming(JAUNDICE, [0])) == affirms, sentence


def test_words_that_may_stand_apart_are_not_looked_at(make_index: MakeIndex) -> None:
    index = make_index({1: "There was no raised bilirubin."})

    assert index.affirming((Term(("raised", "bilirubin"), apart=True),), [0]) == {0}
