"""Ordinary words, people and prose are no drugs."""

import pytest

from index.medications.model import MentionStatus
from tests.index.medications.reading import drugs_of

TAKEN = (MentionStatus.FOUND, MentionStatus.SET_ASIDE)


@pytest.mark.parametrize(
    "line",
    [
        *("examine", "chopper", "silicone gel", "heißen", "colline", "retina", "lamb stew", "art"),
        *("choice", "lead", "the in", "rhythm in", "pollen count high", "vita", "vite", "telling"),
        *("company", "warrant", "profits", "results", "measure", "alcohol 20 g/day", "coffee"),
        *("iron overload", "insulin resistance", "opioid dependence", "lithium level 0.8"),
        *("Herr Foster", "Mrs. Camila Portia", "Dr. Amanda Lead", "Nikita Soma"),
        *("Berlin", "Klinik Sortis", "Mount Sinai", "Ward 7", "DILIN", "DAPT", "CHF", "LVEF 50%"),
        *("ALT 412 U/L", "Hct 38", "PCP: seen last week", "EPA guideline", "K 4.0 Na 140 Fe 62"),
    ],
)
def test_no_drug_is_made_of_it(line: str) -> None:
    assert drugs_of(line, *TAKEN) == set()


def test_no_word_of_the_windows_own_texts_is_taken_for_a_drug() -> None:
    """Prose of the program: its explanations name two drugs, and no other is found."""
    from index.medical.likelihood import CATEGORIES, SOURCE_NOTE, TRACK_RECORD_NOTE

    prose = [each.name for each in CATEGORIES] + [SOURCE_NOTE, TRACK_RECORD_NOTE]
    assert len(prose) > 5
    for text in prose:
        assert drugs_of(text, *TAKEN) == set(), text
