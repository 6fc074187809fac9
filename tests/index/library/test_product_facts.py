"""What PRODUCT INFORMATION and the chemistry table state, from a chapter into an open library."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.exporting.monograph_json import monograph_json
from index import Found, Grouping, Library, Query, TradeNames, TradeStatus, build_library

FICTAMAB = """Fictamab

Updated: January 5, 2024.

OVERVIEW

Hepatotoxicity

Likelihood score: E (unlikely cause of imaginary liver injury).

Drug Class: [Fictional Acting Agents](#), see also [Nonexistine](#)

Other Drugs in the Subclass, Sub-Agents: [Nonexistine](#)

PRODUCT INFORMATION

REPRESENTATIVE TRADE NAMES

Fictamab – Generic, Madeup® (Withdrawn from U.S. Market), Various Trade Names

Fictamab Sodium – Nixor®

DRUG CLASS

Fictional Acting Agents (FAAs)

CHEMICAL FORMULA AND STRUCTURE

DRUG\tCAS REGISTRY NUMBER\tMOLECULAR FORMULA
Fictamab\t11-22-3; 44-55-6 (Sodium)\tC1-H2; C1-H.Na
"""
NONEXISTINE = """Nonexistine

Updated: March 3, 2020.

OVERVIEW

Hepatotoxicity

Likelihood score: E (unlikely cause of imaginary liver injury).

Drug Class: FAAs
"""
AGENTS = """Make-Believe Medicines

Updated: May 4, 2019.

OVERVIEW

The class of drugs that do not exist, [Fictional Acting Agents](#).
"""


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    chapters = tmp_path / "chapters"
    chapters.mkdir()
    texts = {"Fictamab": FICTAMAB, "Nonexistine": NONEXISTINE, "FictionalActingAgents": AGENTS}
    for name, text in texts.items():
        (chapters / f"{name}.txt").write_text(text, encoding="utf-8")
    build_library([chapters], tmp_path / "library")
    opened = Library.open(tmp_path / "library")
    yield opened
    opened.close()


def titles(library: Library, query: str) -> set[str]:
    outcome = library.search(Query.from_text(query), 20)
    return {hit.title for hit in outcome.hits} if isinstance(outcome, Found) else set()


def test_brands_and_their_status_are_kept(library: Library) -> None:
    monograph = library.get("Fictamab")
    told = monograph_json(monograph, library.resolve(monograph))

    assert monograph.trade_names == (
        TradeNames("Fictamab", ("Madeup",), (TradeStatus("Madeup", "Withdrawn from U.S. Market"),)),
        TradeNames("Fictamab Sodium", ("Nixor",)),
    )
    assert told["trade_names"] == {"Fictamab": ["Madeup"], "Fictamab Sodium": ["Nixor"]}
    assert told["trade_status"] == [
        {"drug": "Fictamab", "brand": "Madeup", "status": "Withdrawn from U.S. Market"}
    ]


@pytest.mark.parametrize("query", ["11-22-3", "44-55-6", "madeup", "nixor"])
def test_every_number_and_brand_finds_the_chapter(library: Library, query: str) -> None:
    assert titles(library, query) == {"Fictamab"}


def test_classes_are_browsed_by_their_chapter_and_by_their_short_form(library: Library) -> None:
    assert library.get("Fictamab").drug_class == ("Fictional Acting Agents (FAAs)", "Sub-Agents")
    assert {
        group.label: [entry.summary.title for entry in group.entries]
        for group in library.browse(Grouping.DRUG_CLASS)
    } == {
        "Make-Believe Medicines": ["Fictamab", "Nonexistine"],
        "Sub-Agents": ["Fictamab"],
    }
    assert titles(library, "class:FAAs") >= {"Fictamab", "Nonexistine"}
    assert titles(library, "class:nonexistine") == set()
