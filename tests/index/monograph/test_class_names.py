"""How the names of drug classes are compared."""

import pytest

from index.monograph.class_names import (
    is_plural,
    is_short_for,
    short_form_in,
    spelling_key,
    without_short_form,
)


@pytest.mark.parametrize(
    ("short", "name", "expected"),
    [
        ("NSAIDs", "Nonsteroidal Antiinflammatory Drugs", True),
        ("SSRIs", "Selective Serotonin Reuptake Inhibitors", True),
        ("HDS", "Herbal and Dietary Supplements", True),
        ("NSAIDs", "Narcotic Analgesics", False),
        ("SSRIs", "Statins", False),
        ("Oral", "Opioid Ring Analgesics Long", False),
    ],
)
def test_letters_that_stand_for_a_name(short: str, name: str, expected: bool) -> None:
    assert is_short_for(short, name) is expected


@pytest.mark.parametrize(
    ("name", "short", "rest"),
    [
        ("Fictional Acting Agents (FAAs)", "FAAs", "Fictional Acting Agents"),
        ("Made Up Enzyme (MUE) Inhibitors", "MUE", "Made Up Enzyme Inhibitors"),
        ("Penicillins (Natural)", None, "Penicillins (Natural)"),
        ("Statins", None, "Statins"),
    ],
)
def test_a_short_form_in_brackets(name: str, short: str | None, rest: str) -> None:
    assert short_form_in(name) == short
    assert without_short_form(name) == rest


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Antidepressants", "Antidepressant Agents"),
        ("Anti-Fungal Drugs", "antifungal agents"),
        ("Fictional Acting Agents (FAAs)", "Fictional Acting Agent"),
        ("Purine Analogues", "Purine Analogs"),
        ("Tumour Blockers", "Tumor Blockers"),
    ],
)
def test_two_spellings_of_one_class(one: str, other: str) -> None:
    assert spelling_key(one) == spelling_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Penicillins (Natural)", "Penicillins (Synthetic)"),
        ("Antifungal Agents", "Antiviral Agents"),
        ("Muscle Relaxants", "Muscle Relaxants, Central"),
    ],
)
def test_two_classes_stay_two(one: str, other: str) -> None:
    assert spelling_key(one) != spelling_key(other)


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Benzodiazepines", True), ("Antibodies (Human)", True), ("Piroxicam", False), ("", False)],
)
def test_a_name_in_the_plural(name: str, expected: bool) -> None:
    assert is_plural(name) is expected
