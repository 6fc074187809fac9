"""Which facts of a chapter stand in a row of a table, and how."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from desktop.page.card_rows import best_of, gravest_of
from index import FactKind, InjuryOutcome, InjuryPattern, KeyFact, Library, Occurrence
from index.export.fact_cells import (
    FACT_HEADER,
    NOT_FOUND,
    fact_cells,
    gravest_fact,
    leading_fact,
)
from tests.desktop.current_libraries import build_starter


def fact(kind: FactKind, sentence: str = "Words.", **values: Any) -> KeyFact:
    return KeyFact(kind, sentence, "", 0, 0, **values)


def cells_of(*facts: KeyFact, is_read: bool = True) -> dict[str, str]:
    """The cells that say something, by their column."""
    told = zip(FACT_HEADER, fact_cells(facts, is_read=is_read), strict=True)
    return {name: cell for name, cell in told if cell not in ("", NOT_FOUND)}


@dataclass(frozen=True)
class CellCase:
    what: str
    fact: KeyFact
    cells: dict[str, str]

    def __str__(self) -> str:
        return self.what


@pytest.mark.parametrize(
    "case",
    [
        CellCase(
            "a latency is told as written, in days, and by its sentence",
            fact(FactKind.LATENCY, as_written="2 to 6 months", from_days=60.0, to_days=180.0),
            {
                "Latency as written": "2 to 6 months",
                "Latency from (days)": "60",
                "Latency to (days)": "180",
                "Latency, sentence": "Words.",
            },
        ),
        CellCase(
            "an open end has no days",
            fact(FactKind.LATENCY, as_written="within 10 days", to_days=10.0),
            {
                "Latency as written": "within 10 days",
                "Latency to (days)": "10",
                "Latency, sentence": "Words.",
            },
        ),
        CellCase(
            "a latency of another agent names it, and has no days to be sorted by",
            fact(FactKind.LATENCY, as_written="a week", from_days=7.0, agent="beta-blockers"),
            {
                "Latency as written": "a week (stated for beta-blockers)",
                "Latency, sentence": "Words.",
            },
        ),
        CellCase(
            "a latency without a figure is no gap",
            fact(FactKind.LATENCY, "The latency is short."),
            {
                "Latency as written": "stated without a time",
                "Latency, sentence": "The latency is short.",
            },
        ),
        CellCase(
            "patterns stand in one cell",
            fact(
                FactKind.PATTERN, patterns=(InjuryPattern.CHOLESTATIC, InjuryPattern.HEPATOCELLULAR)
            ),
            {"Pattern": "cholestatic, hepatocellular", "Pattern, sentence": "Words."},
        ),
        CellCase(
            "an outcome is told with its sentence",
            fact(FactKind.SEVERITY, outcome=InjuryOutcome.DEATH),
            {"Gravest outcome": "death", "Gravest outcome, sentence": "Words."},
        ),
        CellCase(
            "a share and the multiple of the upper limit are numbers",
            fact(FactKind.ENZYME_ELEVATIONS, low_pct=0.5, high_pct=2.0, above_x_uln=3.0),
            {
                "Enzyme elevations from (%)": "0.5",
                "Enzyme elevations to (%)": "2",
                "Enzyme elevations above (x ULN)": "3",
                "Enzyme elevations, sentence": "Words.",
            },
        ),
        CellCase(
            "a feature is told by how often it comes",
            fact(FactKind.AUTOIMMUNE, stated=Occurrence.MAY_OCCUR),
            {"Autoimmune features": "may occur"},
        ),
    ],
    ids=str,
)
def test_a_fact_fills_its_cells(case: CellCase) -> None:
    assert cells_of(case.fact) == case.cells


def test_what_was_not_found_is_said_for_a_text_that_was_read_only() -> None:
    read = dict(zip(FACT_HEADER, fact_cells((), is_read=True), strict=True))

    assert read["Latency as written"] == read["Gravest outcome"] == NOT_FOUND
    assert read["Latency from (days)"] == read["Latency, sentence"] == ""
    assert set(fact_cells((), is_read=False)) == {""}


def test_the_gravest_outcome_is_told_whatever_comes_first() -> None:
    mild = fact(FactKind.SEVERITY, "Mild.", outcome=InjuryOutcome.MILD)
    dead = fact(FactKind.SEVERITY, "Fatal.", outcome=InjuryOutcome.DEATH)

    assert cells_of(mild, dead)["Gravest outcome, sentence"] == "Fatal."


def test_what_is_typical_of_the_drug_itself_is_told() -> None:
    rare = fact(FactKind.LATENCY, "Rarely.", as_written="a year", to_days=365.0, typical=False)
    other = fact(FactKind.LATENCY, "Others.", as_written="a day", to_days=1.0, agent="statins")
    own = fact(FactKind.LATENCY, "Own.", as_written="a month", to_days=30.0, typical=True)

    assert cells_of(rare, other, own)["Latency, sentence"] == "Own."


def test_a_table_and_the_card_tell_the_same_facts(tmp_path: Path) -> None:
    library = Library.open(build_starter(tmp_path / "library"))
    facts = library.key_facts()
    assert len(facts) >= 3
    for id, stated in facts.items():
        chapter = library.get(id)
        assert stated == chapter.key_facts
        assert gravest_fact(stated) == gravest_of(chapter)
        for kind in (FactKind.LATENCY, FactKind.PATTERN, FactKind.ENZYME_ELEVATIONS):
            assert leading_fact(stated, kind) == best_of(chapter, kind), id
    library.close()


def test_a_start_that_is_no_least_time_is_no_value() -> None:
    within = fact(FactKind.LATENCY, as_written="from within a week to over a year", from_days=7.0)
    value = fact(FactKind.LATENCY, as_written="a month", from_days=30.0, to_days=30.0)

    assert leading_fact((within, value), FactKind.LATENCY) == value
