"""The name within what was typed."""

from dataclasses import dataclass

import pytest

from index.medical.asked_names import asked_names
from index.medical.salts import is_form_of, is_salt, without_salt


@dataclass(frozen=True)
class Asked:
    """A sentence, what was typed, and a name that must be among the candidates."""

    sentence: str
    typed: str
    name: str


@pytest.mark.parametrize(
    "case",
    [
        Asked("a company and a strength", "Metoprolol-ratiopharm 95 mg", "Metoprolol"),
        Asked("a company of two letters", "Ibuprofen AL 600", "Ibuprofen"),
        Asked("a company with a number", "Pantoprazol 1A Pharma 40mg", "Pantoprazol"),
        Asked("a short salt and a form", "metoprolol succ ER 50", "metoprolol"),
        Asked("a salt after a hyphen", "metoprolol-tartrate", "metoprolol"),
        Asked("a German salt", "Phenytoin-Natrium 100 mg", "Phenytoin"),
        Asked("a joined salt", "Metoprololsuccinat 47,5", "Metoprolol"),
        Asked("two strengths", "Augmentin 875/125", "Augmentin"),
        Asked("strengths with a comma", "Co-Diovan 160/12,5 mg", "Co-Diovan"),
        Asked("a percent sign", "hydrocortisone 1% cream", "hydrocortisone"),
        Asked("a volume", "Novalgin Tropfen 500 mg/ml", "Novalgin"),
        Asked("a strength a week", "MTX 15 mg/Woche", "MTX"),
        Asked("a range", "MMF 2-3g/dia", "MMF"),
        Asked("the number of a line", "7. Metformin 1000 mg 1-0-1 p.o.", "Metformin"),
        Asked("tablets", "paracetamol 500 mg tablets", "paracetamol"),
        Asked("a company that is a brand's word stays too", "L-Thyroxin Henning 100",
              "L-Thyroxin Henning"),
    ],
)  # fmt: skip
def test_the_name_is_among_the_candidates(case: Asked) -> None:
    candidates = asked_names(case.typed)

    assert case.name in candidates, case.sentence
    assert candidates[0] == case.typed, "the whole text comes first"


@pytest.mark.parametrize(
    ("typed", "never"),
    [
        ("Metoprolol comp", "Metoprolol"),
        ("Diovan HCT", "Diovan"),
        ("Ramipril plus 5/25", "Ramipril"),
        ("amoxicillin clavulanate", "amoxicillin"),
        ("isoniazid-rifampicin", "isoniazid"),
    ],
)
def test_a_second_drug_is_never_taken_off(typed: str, never: str) -> None:
    assert never not in asked_names(typed)


@pytest.mark.parametrize("name", ["T-DM1", "6-MP", "5-FU", "Vitamin B12", "Plan B", "RU-486"])
def test_a_number_within_a_name_stays(name: str) -> None:
    assert asked_names(name)[0] == name
    assert all(any(letter.isalpha() for letter in asked) for asked in asked_names(name))


def test_nothing_typed_asks_for_nothing() -> None:
    assert asked_names("  ") == ()


def test_a_sentence_is_no_name() -> None:
    sentence = "what is the risk of hepatitis with isoniazid by age"

    assert asked_names(sentence) == (sentence,)


@pytest.mark.parametrize("word", ["Natrium", "sodique", "HCl", "succinato", "Trihydrat", "tart"])
def test_a_salt_is_known(word: str) -> None:
    assert is_salt(word)


@pytest.mark.parametrize("word", ["metoprolol", "salicylic", "glutamine", "iron", ""])
def test_a_drug_is_no_salt(word: str) -> None:
    assert not is_salt(word)


@pytest.mark.parametrize("name", ["Salicylat", "Ferrous", "Valproat", "Magnesium citrate"])
def test_what_would_leave_nothing_or_half_a_name(name: str) -> None:
    assert len(without_salt(name)) in (0, len(name))


@pytest.mark.parametrize(
    ("name", "substance", "expected"),
    [
        ("metoprolol tartrate", "metoprolol", True),
        ("sodium valproate", "valproate", True),
        ("trastuzumab emtansine", "trastuzumab", False),
        ("metoprolol", "metoprolol", False),
        ("losartan hydrochlorothiazide", "losartan", False),
    ],
)
def test_a_form_of_a_substance(name: str, substance: str, expected: bool) -> None:
    assert is_form_of(name, substance) is expected
