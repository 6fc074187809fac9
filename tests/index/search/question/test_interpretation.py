"""What a query is read as: names, signs, aspects, and what is set aside."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass

import pytest

from index import Found, Library, NoHits, Part, PartKind, Query, need_telling
from index.search.question.phrases import phrase_table, relatives_of, stems_of
from tests.desktop.current_libraries import build_whole_starter


@dataclass(frozen=True)
class ReadCase:
    sentence: str
    typed: str
    parts: tuple[tuple[str, str, str], ...]


CASES = [
    ReadCase(
        "a question is read part by part",
        "can augmentin cause jaundice weeks after stopping?",
        (
            ("name", "augmentin", "Amoxicillin-Clavulanate"),
            ("sign", "jaundice", "jaundice"),
            ("aspect", "weeks after stopping", "time to onset"),
            ("aside", "can, cause", ""),
        ),
    ),
    ReadCase(
        "a name and its strength",
        "Phenytoin-Natrium 100 mg",
        (("name", "Phenytoin-Natrium", "Phenytoin"), ("aside", "100, mg", "")),
    ),
    ReadCase(
        "the longest name counts",
        "trastuzumab emtansine rash",
        (("name", "trastuzumab emtansine", "Trastuzumab Emtansine"), ("sign", "rash", "rash")),
    ),
    ReadCase(
        "an abbreviation in small letters",
        "mtx cirrhosis",
        (("name", "mtx", "Methotrexate"), ("sign", "cirrhosis", "cirrhosis")),
    ),
    ReadCase("of two letters it is none", "ev rash", (("sign", "rash", "rash"),)),
    ReadCase(
        "a class is a name",
        "ACE inhibitors rash",
        (
            ("name", "ACE inhibitors", "Angiotensin-Converting Enzyme Inhibitors"),
            ("sign", "rash", "rash"),
        ),
    ),
    ReadCase(
        "several drugs are several names",
        "kava and green tea rash",
        (
            ("name", "kava", "Kava Kava"),
            ("name", "green tea", "Green Tea"),
            ("sign", "rash", "rash"),
        ),
    ),
    ReadCase(
        "everyday words of a sign",
        "yellow eyes",
        (("sign", "yellow eyes", "jaundice"),),
    ),
    ReadCase(
        "a test that is raised, in any order",
        "ALT raised",
        (("sign", "ALT raised", "aminotransferase elevations"),),
    ),
    ReadCase(
        "another language",
        "Ikterus Amiodaron",
        (("sign", "Ikterus", "jaundice"), ("name", "Amiodaron", "Amiodarone")),
    ),
    ReadCase(
        "a slip of a sign among words",
        "amiodarone cirhosis rash",
        (
            ("name", "amiodarone", "Amiodarone"),
            ("sign", "cirhosis", "cirrhosis"),
            ("sign", "rash", "rash"),
        ),
    ),
    ReadCase(
        "a slip of a name among words",
        "amiodorone cirrhosis",
        (("name", "amiodorone", "Amiodarone"), ("sign", "cirrhosis", "cirrhosis")),
    ),
    ReadCase(
        "who is meant is set aside",
        "45 year old man on isoniazid",
        (("name", "isoniazid", "Isoniazid"), ("aside", "45, year, old, man", "")),
    ),
    ReadCase(
        "a time is asked for",
        "isoniazid after 24 hours",
        (("name", "isoniazid", "Isoniazid"), ("aside", "after", "")),
    ),
    ReadCase("a quotation is left as it is", '"can cause" ', ()),
    ReadCase("small words alone are searched for", "which drug", ()),
]


@pytest.fixture(scope="module")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = build_whole_starter(tmp_path_factory.mktemp("starter") / "library")
    with closing(Library.open(folder)) as library:
        yield library


def parts_of(library: Library, typed: str) -> tuple[Part, ...]:
    outcome = library.search(Query.from_text(typed))
    assert isinstance(outcome, Found | NoHits)
    return outcome.read_as


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.sentence)
def test_a_query_is_read(starter: Library, case: ReadCase) -> None:
    read = parts_of(starter, case.typed)

    assert tuple((part.kind.value, part.typed, part.meaning) for part in read) == case.parts


@pytest.mark.parametrize(
    ("typed", "kind", "left"),
    [
        ("can kava cause jaundice", PartKind.ASIDE, "kava jaundice"),
        ("can kava cause jaundice", PartKind.NAME, "can cause jaundice"),
        ("kava jaundice", PartKind.SIGN, "kava"),
        ("class:statin kava jaundice", PartKind.SIGN, "class:statin kava"),
    ],
)
def test_a_part_is_taken_away(starter: Library, typed: str, kind: PartKind, left: str) -> None:
    (part,) = (part for part in parts_of(starter, f"{typed} ") if part.kind is kind)

    assert part.without(typed) == left


def test_a_name_alone_needs_no_telling(starter: Library) -> None:
    assert not need_telling(parts_of(starter, "besponsa"))
    assert not need_telling(parts_of(starter, "jaundice"))
    assert need_telling(parts_of(starter, "yellow eyes"))
    assert need_telling(parts_of(starter, "besponsa rash"))


@pytest.mark.parametrize(
    ("word", "relatives"),
    [
        ("cholestasis", ("cholestatic",)),
        ("cholestatic", ("cholestasis",)),
        ("cirrhotic", ("cirrhosis",)),
        ("hyperbilirubinemia", ("hyperbilirubinemic",)),
        ("basis", ()),
        ("rash", ()),
    ],
)
def test_a_finding_and_its_adjective(word: str, relatives: tuple[str, ...]) -> None:
    assert relatives_of(word) == relatives


def test_the_first_of_two_rows_with_one_phrase_counts() -> None:
    meaning = phrase_table().find(stems_of("VOD"))

    assert meaning is not None
    assert meaning.is_sign
    assert meaning.label == "sinusoidal obstruction syndrome"
