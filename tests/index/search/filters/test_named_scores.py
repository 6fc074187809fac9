"""A library in which statements name their agents: hits, filters, facets, lists, groups."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from index import Field, Found, Grouping, Hit, Library, Query, build_library, likelihood_of

HEAD = "{0}\n\nUpdated: January 5, 2024.\n\nOVERVIEW\n\nIntroduction\n\n{1}\n\nHepatotoxicity\n\n"
BARBITALS = (
    HEAD.format("Barbitals", "Sedatives made up, phenonbarbital among them.")
    + """Jaundice arose with phenonbarbital, which is told elsewhere.

Likelihood score: amonbarbital, pentonbarbital and seconbarbital: E (unlikely cause of injury).

PRODUCT INFORMATION

REPRESENTATIVE TRADE NAMES

Amonbarbital – Generic, Twonal®

Pentonbarbital – Nembunal®

Phenonbarbital – Luminol®

Seconbarbital – Twonal®

CHEMICAL FORMULAS AND STRUCTURES

DRUG\tCAS REGISTRY NUMBER\tMOLECULAR FORMULA
Amonbarbital\t1234-56-7\tC1
Phenonbarbital\t765-43-2\tC2
Seconbarbital\t4321-65-4 (Sodium)\tC3
"""
)
PAIR = (
    HEAD.format("Fictafaxine, Desfictafaxine", "Two drugs made up against imaginary sadness.")
    + """Jaundice was imagined.

Likelihood score (fictafaxine): B (highly likely cause of injury). Likelihood score
(desfictafaxine): E* (unproven but suspected).

PRODUCT INFORMATION

REPRESENTATIVE TRADE NAMES

Fictafaxine – Effectsor®

Desfictafaxine – Pristink®
"""
).replace("score\n(", "score (")
STATIN = (
    HEAD.format("Imaginastatin", "Also given with fictadipine (Caducet).")
    + """Jaundice was seen.

Likelihood score: A (well known cause of injury).

PRODUCT INFORMATION

REPRESENTATIVE TRADE NAMES

Imaginastatin – Liptor®

Fictadipine/Imaginastatin – Caducet®
"""
)
WEED = """Wrack

Updated: January 5, 2024.

OVERVIEW

Introduction

An imaginary weed.

Other Names: Seaweed, Brown algal matter.

Severity and Recovery

Nobody took it, and all recovered.
"""
BOTH = """Nullidipine

Updated: January 5, 2024.

OVERVIEW

Hepatotoxicity, Outcome and Management

Nothing happened, and it passed.

Likelihood score: E (unlikely cause of injury).
"""
CHAPTERS = {
    "Barbitals": BARBITALS,
    "Pair": PAIR,
    "Imaginastatin": STATIN,
    "Wrack": WEED,
    "Nullidipine": BOTH,
}
UNLISTED = (
    HEAD.format("Imaginary Salts", "Words.")
    + """Words.

Likelihood score (nullium, voidium): D (possible cause of injury).
"""
)
CHAPTERS["Salts"] = UNLISTED


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder: Path = tmp_path_factory.mktemp("named")
    (folder / "source").mkdir()
    for name, text in CHAPTERS.items():
        (folder / "source" / f"{name}.txt").write_text(text, encoding="utf-8")
    build_library([folder / "source"], folder / "library")
    opened = Library.open(folder / "library")
    yield opened
    opened.close()


def hits_of(library: Library, typed: str) -> list[Hit]:
    outcome = library.search(Query.from_text(typed))
    return list(outcome.hits) if isinstance(outcome, Found) else []


@dataclass(frozen=True)
class Shown:
    typed: str
    monograph: str
    scores: list[tuple[str | None, str]]


E_OF_ALL = [(agent, "E") for agent in ("amonbarbital", "pentonbarbital", "seconbarbital")]
BOTH_LETTERS: list[tuple[str | None, str]] = [("fictafaxine", "B"), ("desfictafaxine", "E*")]
SHOWN = [
    Shown("phenonbarbital", "Barbitals", []),
    Shown("phenonb", "Barbitals", []),
    Shown("luminol", "Barbitals", []),
    Shown("amonbarbital", "Barbitals", [("amonbarbital", "E")]),
    Shown("twonal", "Barbitals", [("amonbarbital", "E"), ("seconbarbital", "E")]),
    Shown("765-43-2", "Barbitals", []),
    Shown("CAS 1234-56-7", "Barbitals", [("amonbarbital", "E")]),
    Shown("4321-65-4", "Barbitals", [("seconbarbital", "E")]),
    Shown("drug:phenonbarbital", "Barbitals", []),
    Shown("drug:pentonbarbital", "Barbitals", [("pentonbarbital", "E")]),
    Shown("likelihood:E section:introduction", "Barbitals", [*E_OF_ALL]),
    Shown("sedatives", "Barbitals", []),
    Shown("desfictafaxine", "Pair", [("desfictafaxine", "E*")]),
    Shown("pristink ", "Pair", [("desfictafaxine", "E*")]),
    Shown("fictafaxine jaundice", "Pair", [("fictafaxine", "B")]),
    Shown("brand:effectsor", "Pair", [("fictafaxine", "B")]),
    Shown("jaundice", "Pair", BOTH_LETTERS),
    Shown("sadness", "Pair", BOTH_LETTERS),
    Shown("caducet", "Imaginastatin", [(None, "A")]),
]


@pytest.mark.parametrize("case", SHOWN, ids=lambda case: case.typed)
def test_a_hit_shows_the_letters_of_what_was_asked_for(library: Library, case: Shown) -> None:
    hits = [hit for hit in hits_of(library, case.typed) if hit.monograph == case.monograph]

    assert hits
    for hit in hits:
        assert [(score.agent, score.letter) for score in hit.likelihood] == case.scores


def test_a_chapter_found_by_its_title_shows_all_with_their_agents(library: Library) -> None:
    first = hits_of(library, "barbitals")[0]

    assert [(score.agent, score.letter) for score in first.likelihood] == E_OF_ALL


@pytest.mark.parametrize(
    ("typed", "monographs"),
    [
        ("drug:phenonbarbital likelihood:E", []),
        ("drug:amonbarbital likelihood:E", ["Barbitals"]),
        ("brand:luminol likelihood:E", []),
        ("brand:nembunal likelihood:A..E", ["Barbitals"]),
        ("drug:phenonbarbital -likelihood:E", ["Barbitals"]),
        ("drug:amonbarbital -likelihood:E", []),
        ("drug:desfictafaxine likelihood:B", []),
        ("drug:desfictafaxine likelihood:E*", ["Pair"]),
        ("drug:fictafax likelihood:E*", []),
        ("drug:fictafaxine likelihood:B", ["Pair"]),
        ("drug:fictadipine likelihood:A", []),
        ("brand:caducet likelihood:A", []),
        ("drug:imaginastatin likelihood:A", ["Imaginastatin"]),
        ("likelihood:E", ["Barbitals", "Nullidipine"]),
        ("drug:voidium likelihood:D", ["Salts"]),
        ("likelihood:B AND likelihood:E*", ["Pair"]),
        ("drug:fictafaxine likelihood:B AND likelihood:E*", []),
        ("drug:fictafaxine likelihood:B AND likelihood:A..C", ["Pair"]),
        ("drug:fictafaxine AND drug:desfictafaxine", ["Pair"]),
    ],
)
def test_a_filter_takes_the_letters_of_the_drug_it_stands_beside(
    library: Library, typed: str, monographs: list[str]
) -> None:
    assert [hit.monograph for hit in hits_of(library, typed)] == monographs


@pytest.mark.parametrize(
    "typed", ["desfictafaxine likelihood:B ", "desfictafaxine likelihood:E* AND likelihood:B "]
)
def test_a_name_with_another_letter_than_asked_for_is_no_hit(library: Library, typed: str) -> None:
    hits = hits_of(library, typed)

    assert not [hit for hit in hits if hit.reason]


def test_a_list_says_whose_the_letter_is(library: Library) -> None:
    (hit,) = hits_of(library, "drug:pentonbarbital likelihood:E")

    assert "Pentonbarbital" in hit.reason
    assert "likelihood score E (pentonbarbital)" in {
        each.reason for each in hits_of(library, "likelihood:E drug:pentonbarbital")
    }


def test_facets_count_the_letters_of_the_drugs_asked_for(library: Library) -> None:
    facets = library.facets(Query.from_text("drug:desfictafaxine ")).facets
    (letters,) = (facet.values for facet in facets if facet.field is Field.LIKELIHOOD)

    assert [(value.filter.value, value.count) for value in letters] == [("E*", 1)]


def test_lists_show_beside_a_title_what_is_the_titles(library: Library) -> None:
    letters = {each.id: (each.letters, each.of_agents) for each in library.summaries()}

    assert letters["Barbitals"] == ((), tuple(E_OF_ALL))
    assert letters["Pair"] == (("B", "E*"), ())
    assert letters["Imaginastatin"] == (("A",), ())


def test_each_agent_stands_under_its_letter(library: Library) -> None:
    groups = {group.label: group.entries for group in library.browse(Grouping.LIKELIHOOD)}

    assert [entry.name for entry in groups["E"]] == [
        *("Amonbarbital", "Nullidipine", "Pentonbarbital", "Seconbarbital")
    ]
    assert [entry.name for entry in groups["B"]] == ["Fictafaxine"]
    assert "Barbitals" not in [entry.name for entry in groups.get("", ())]


def test_the_letters_of_a_drug_in_an_open_monograph(library: Library) -> None:
    barbitals = library.get("Barbitals")

    assert likelihood_of(barbitals, "Phenonbarbital") == ()
    assert [each.letter for each in likelihood_of(barbitals, "Amonbarbital")] == ["E"]


@pytest.mark.parametrize("typed", ["seaweed", "brown algal matter", "drug:seaweed"])
def test_another_name_is_found(library: Library, typed: str) -> None:
    assert hits_of(library, typed)[0].monograph == "Wrack"
    assert library.get("Wrack").synonyms == ("Seaweed", "Brown algal matter")


@pytest.mark.parametrize(
    ("typed", "headings"),
    [
        ("section:outcome", ["Hepatotoxicity, Outcome and Management", "Severity and Recovery"]),
        ("section:hepatotoxicity AND section:outcome", ["Hepatotoxicity, Outcome and Management"]),
        ("passed section:outcome", ["Hepatotoxicity, Outcome and Management"]),
        ("passed section:hepatotoxicity", ["Hepatotoxicity, Outcome and Management"]),
        ("drug:nullidipine section:outcome", ["Hepatotoxicity, Outcome and Management"]),
    ],
)
def test_a_section_is_found_by_each_kind_its_heading_names(
    library: Library, typed: str, headings: list[str]
) -> None:
    assert [hit.heading for hit in hits_of(library, typed)] == headings


def test_facets_count_a_section_under_each_of_its_kinds(library: Library) -> None:
    facets = library.facets(Query.from_text("drug:nullidipine ")).facets
    (kinds,) = (facet.values for facet in facets if facet.field is Field.SECTION)

    assert [value.filter.value for value in kinds] == ["hepatotoxicity", "outcome"]
