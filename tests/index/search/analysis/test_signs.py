"""Signs that a paste brings and nobody sees, and those that are written in several ways."""

import re

import pytest

from index.search.analysis.analyzers import fold, folded_words, forms_of
from index.search.analysis.signs import pattern_of, seen_signs, spelled_greek
from index.search.query.query import Query


@pytest.mark.parametrize(
    ("sentence", "typed", "shown"),
    [
        ("a soft hyphen is no hyphen", "Amio\u00addarone", "Amiodarone"),
        ("a zero-width space parts nothing", "Amio\u200bdarone", "Amiodarone"),
        ("nor does a word joiner", "Amio\u2060darone", "Amiodarone"),
        ("marks of direction go", "\u2066Amiodarone\u2069 rash\u200f", "Amiodarone rash"),
        ("the end of a line keeps a hyphen", "Hepato-\ntoxicity", "Hepato-toxicity"),
        ("with spaces around it, too", "Hepato- \r\n  toxicity", "Hepato-toxicity"),
        ("another end of a line is a space", "rash\nfever", "rash fever"),
        ("a minus that begins a line leaves out", "rash\n-fever", "rash -fever"),
        ("control signs are spaces", "rash\x00fever", "rash fever"),
        ("an accent in pieces is put together", "Pe\u0301rault", "Pérault"),
    ],
)
def test_what_one_sees_of_a_text(sentence: str, typed: str, shown: str) -> None:
    assert seen_signs(typed) == shown, sentence


@pytest.mark.parametrize(
    ("typed", "spelled"),
    [
        ("γ-GT", "gamma-GT"),
        ("Γ-GT", "gamma-GT"),
        ("IFNα 2b", "IFNalpha 2b"),
        ("β-blocker", "beta-blocker"),
        ("5 µg", "5 µg"),
        ("αλκοόλ", "αλκοόλ"),
    ],
)
def test_greek_letters_are_spelled_out(typed: str, spelled: str) -> None:
    assert spelled_greek(typed) == spelled


@pytest.mark.parametrize("typed", ["Hy's", "Hy’s", "Hy´s", "Hy‘s", "Hy`s"])
def test_every_apostrophe_is_one(typed: str) -> None:
    (word,) = folded_words(typed)
    assert [form.text for form in forms_of(word)] == ["hy"]
    assert fold(typed) == "hys"


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("bjornsson", "Björnsson"),
        ("Björnsson", "Bjornsson"),
        ("perault", "Pe\u0301rault"),
        ("beta-2", "β2"),
        ("beta-2", "beta\u20112"),
        ("β2", "Beta-2"),
        ("gamma-GT", "γ\u2010GT"),
        ("Hy's law", "Hy’s  law"),
        ('"rash"', "“rash”"),
        ("hepatotoxic", "hepa\u00adto\u200btoxic"),
        ("hepato\u00adtoxic", "hepatotoxic"),
        ("C++", "c++"),
        ("[HD]", "[HD]"),
    ],
)
def test_a_pattern_finds_a_text_however_it_is_written(typed: str, written: str) -> None:
    assert re.search(pattern_of(typed), f"x {written} y", re.IGNORECASE)


@pytest.mark.parametrize(
    ("typed", "written"), [("rash", "rush"), ("a b", "ab"), ("beta", "bet a"), ("C++", "C")]
)
def test_a_pattern_finds_nothing_else(typed: str, written: str) -> None:
    assert not re.search(pattern_of(typed), written, re.IGNORECASE)


def test_nothing_to_find_is_no_pattern() -> None:
    assert pattern_of(" \u200b ") == ""


@pytest.mark.parametrize(
    ("typed", "word"),
    [("Amio\u00addarone ", "amiodarone"), ("γ-GT ", "gamma-gt"), ("Besponsa. ", "besponsa")],
)
def test_a_query_has_the_words_that_one_sees(typed: str, word: str) -> None:
    assert Query.from_text(typed).words == (word,)
