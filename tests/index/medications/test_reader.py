"""Lists of medications as they are pasted: what is read in them, and what never is."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from index.medications.model import AsideReason, MentionStatus
from index.medications.reader import is_cut
from tests.index.medications.reading import mentions_of, reader, told

WARD_LINES = Path(__file__).with_name("ward_lines.tsv")


def ward_lines() -> list[tuple[str, str, str]]:
    with WARD_LINES.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]
    return [(kind, line.replace("\\t", "\t"), read) for kind, line, read in rows]


@pytest.mark.parametrize(("kind", "line", "read"), ward_lines())
def test_a_line_is_read(kind: str, line: str, read: str) -> None:
    assert told(line) == read, kind


def test_there_are_many_kinds_of_lines() -> None:
    kinds = Counter(kind for kind, _, _ in ward_lines())

    assert len(ward_lines()) >= 150
    assert len(kinds) >= 30


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "Allergies:\nPenicillin\nCodeine\n\nMetformin 500",
            "-Penicillin G & V; -Codeine; Metformin",
        ),
        ("Abgesetzt:\n- Diclofenac\nAktuell:\n- Ramipril 5", "-Diclofenac; Ramipril"),
        ("Acetylsalicylic\nacid 100 mg", "Aspirin"),
        ("Amoxicillin plus\nclavulanate 875/125 mg", "Amoxicillin + Clavulanate"),
        ("Metoprolol succinate extended\nrelease 50 mg daily", "Metoprolol"),
        ("Aspirin\nCaffeine", "Aspirin; Caffeine"),
        ("stop lisinopril. lisinopril 10 mg daily.", "-Lisinopril; Lisinopril"),
        ("", ""),
        ("\n \n\t\n", ""),
    ],
)
def test_lines_belong_together_or_apart(text: str, read: str) -> None:
    assert told(text) == read


@pytest.mark.parametrize(
    ("line", "reason", "words"),
    [
        ("Ceftriaxone 1 g sospesa dal 3.1.", AsideReason.STOPPED, "sospesa"),
        ("Apixaban (pausiert)", AsideReason.HELD, "pausiert"),
        ("Allergy: codeine", AsideReason.ALLERGY, "Allergy"),
        ("his wife takes warfarin", AsideReason.ANOTHER_PERSON, "wife"),
        ("previously methotrexate", AsideReason.PAST, "previously"),
        ("denies ibuprofen", AsideReason.NOT_TAKEN, "denies"),
    ],
)
def test_what_is_set_aside_keeps_the_words_of_the_list(
    line: str, reason: AsideReason, words: str
) -> None:
    (read,) = reader().read(line)

    assert read.aside is not None
    assert (read.aside.reason, read.aside.words) == (reason, words)
    assert words in read.aside.told


@pytest.mark.parametrize(
    ("line", "choices"),
    [
        ("AZA 100 mg", {"Azathioprine", "Azacitidine"}),
        ("Met XL 50", {"Metformin", "Metoprolol", "Metronidazole"}),
        ("lisinorpil 10 mg", {"Lisinopril"}),
        ("simva 20", {"Simvastatin"}),
        ("TLD daily", {"Dolutegravir + Lamivudine + Tenofovir"}),
    ],
)
def test_what_is_ambiguous_or_misspelt_is_asked(line: str, choices: set[str]) -> None:
    (mention,) = mentions_of(reader().read(line))

    assert (mention.status, mention.drugs) == (MentionStatus.ASK, ())
    assert {named.drug for named in mention.choices} == choices


@pytest.mark.parametrize(
    "line",
    [
        "Patient: Camila Foster, geb. 3.4.1957",
        "Name: Amanda Sonata",
        "Hauptdiagnose: Leberzirrhose",
        "Ward: Sortis",
    ],
)
def test_nothing_of_a_header_is_told(line: str) -> None:
    (read,) = reader().read(line)

    assert read.mentions == ()


def test_the_longest_name_comes_first() -> None:
    assert told("green tea extract") == "Green tea"
    assert told("ethinyl estradiol 20 mcg") == "Ethinyl Estradiol"
    assert told("vitamin D3 1000 IU") == "Vitamin D"


def test_a_very_long_paste_ends() -> None:
    assert len(reader().read("metformin\n" * 5000)) == 500
    assert told("a" * 100_000) == ""
    assert told("(" * 5000 + "metformin" + ")" * 5000) == "Metformin"


def test_a_list_that_is_read_to_its_end_is_not_called_cut() -> None:
    assert not is_cut("metformin 500\n" * 499)
    assert is_cut("metformin 500\n" * 501)
    assert is_cut("metformin, " * 2000)


def test_nothing_that_was_read_is_kept_when_it_is_forgotten() -> None:
    own = reader()
    own.read("Mustermann 1957 metformin")
    own.forget()

    assert own._read_line.cache_info().currsize == 0
    assert not own._names._known
