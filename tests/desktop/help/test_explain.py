import pytest

from desktop.help.explain import explain
from desktop.help.topics import topic_of
from index import ABBREVIATIONS, CATEGORIES, REFERENCE_TABLES


@pytest.mark.parametrize(
    ("typed", "topic", "words"),
    [
        ("E*", "likelihood", "E*: unproven but suspected cause — what the letters mean"),
        ("e*", "likelihood", "E*: unproven but suspected cause — what the letters mean"),
        ("What is E*?", "likelihood", "E*: unproven but suspected cause — what the letters mean"),
        ("what does E* mean", "likelihood", "E*: unproven but suspected cause"),
        ("A", "likelihood", "A: well known cause"),
        ("score b", "likelihood", "B: highly likely cause"),
        ("Likelihood score: D", "likelihood", "D: possible cause"),
        ("[HD]", "likelihood", "[HD]: the injury is linked to high doses"),
        ("  likelihood   score ", "likelihood", "not this patient's risk"),
        ("R ratio", "r-ratio", "R = (ALT ÷ ULN of ALT) ÷ (ALP ÷ ULN of ALP) — what it means"),
        ("r-ratio", "r-ratio", "why it is not calculated here"),
        ("R value", "r-ratio", "R = (ALT ÷ ULN of ALT)"),
        ("r factor", "r-ratio", "R = (ALT ÷ ULN of ALT)"),
        ("R-Wert", "r-ratio", "R = (ALT ÷ ULN of ALT)"),
        ("injury pattern", "r-ratio", "R = (ALT ÷ ULN of ALT)"),
        ("severity", "severity", "Severity of drug-induced liver injury"),
        ("Hy's law", "hys-law", "Hy's law"),
        ("hy’s law", "hys-law", "Hy's law"),
        ("hys law", "hys-law", "Hy's law"),
        ("ULN", "abbreviations", "ULN: upper limit of the normal range"),
    ],
)
def test_a_term_is_explained(typed: str, topic: str, words: str) -> None:
    found = explain(typed)

    assert found is not None
    assert found.topic == topic
    assert words in found.words


@pytest.mark.parametrize(
    "typed", ["", " ", "a", "d", "x", "as", "augmentin", "E* nabumetone", "uln", "?", "what is"]
)
def test_other_words_are_not(typed: str) -> None:
    assert explain(typed) is None


def test_every_letter_scale_and_abbreviation_is_explained_by_a_page_that_there_is() -> None:
    terms = [category.letter for category in CATEGORIES]
    terms += [table.key for table in REFERENCE_TABLES]
    terms += ABBREVIATIONS
    for term in terms:
        found = explain(term)
        assert found is not None, term
        assert topic_of(found.topic) is not None
