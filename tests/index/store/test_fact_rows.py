"""Every kind of fact is written and read again as it was, from its one row."""

from dataclasses import fields, replace
from pathlib import Path

import pytest

from index.monograph.injury_pattern import InjuryPattern
from index.monograph.key_fact import FactKind, KeyFact, Occurrence
from index.monograph.model import (
    Abbreviation,
    LikelihoodScore,
    Monograph,
    StatedPattern,
    Substance,
)
from index.monograph.outcomes import InjuryOutcome
from index.monograph.regulatory import BoxedWarning, BoxSource, Concern, DiliRank, LabelSection
from index.store.reader import StoreReader
from index.store.schema import FACT_TABLES, FactTable
from index.store.writer import StoreWriter

# Two of each kind, the second with whatever may be left out.
FACTS = {
    "likelihood": (
        LikelihoodScore("fictamab", "B", True, "likely", "Likelihood score: B[HD] (likely)."),
        LikelihoodScore(None, "E*", False, "", "Likelihood score: E*."),
    ),
    "patterns": (
        StatedPattern(InjuryPattern.MIXED, "", "Mixed (R=3.1)"),
        StatedPattern(InjuryPattern.CHOLESTATIC, "", "Cholestatic"),
    ),
    "chemistry": (Substance("Fictamab", "123-45-6", "C2H6O"), Substance("Other", None, None)),
    "dilirank": (
        DiliRank("Fictamab", "fictamab", LabelSection.BOX_WARNING, 8, Concern.MOST, 2016),
        DiliRank("Other", "other", LabelSection.NO_MATCH, 0, Concern.NO, 2016),
    ),
    "boxed_warnings": (
        BoxedWarning("Fictamab", "tablets", BoxSource.LABEL, "May 2024", "2024-05", "https://a.b"),
        BoxedWarning("Fictamab", "", BoxSource.COMMUNICATION, "", "", ""),
    ),
    "key_facts": (
        KeyFact(
            *(FactKind.LATENCY, "Within 2 to 6 months.", "", 1, 4, "fictamab", True),
            *("2 to 6 months", 60.0, 180.0, (InjuryPattern.MIXED,), 1.0, 5.0, 3.0),
            *(InjuryOutcome.DEATH, Occurrence.UNCOMMON),
        ),
        KeyFact(FactKind.MANAGEMENT, "Stop it.", "", 0, 0),
    ),
    "abbreviations": (Abbreviation("FV", "fictamab vedotide"), Abbreviation("X", "y")),
}


@pytest.fixture
def monograph(small_folder: Path) -> Monograph:
    """A chapter with two facts of each kind."""
    reader = StoreReader(small_folder)
    (read,) = (reader.monograph(id) for id in reader.ids()[:1])
    reader.close()
    key = read.sections[-1].key
    patterns = tuple(replace(each, section=key) for each in FACTS["patterns"])
    return replace(read, **{**FACTS, "patterns": patterns}, listings=())


@pytest.mark.parametrize("table", FACT_TABLES, ids=lambda table: table.name)
def test_a_kind_of_fact_comes_back_as_it_was(
    monograph: Monograph, tmp_path: Path, table: FactTable
) -> None:
    assert table.name in {field.name for field in fields(Monograph)}
    with StoreWriter(tmp_path) as writer:
        writer.add(monograph, ())
        writer.finish()

    reader = StoreReader(tmp_path)
    found = getattr(reader.monograph(monograph.id), table.name)
    reader.close()

    assert found == getattr(monograph, table.name)
    assert len(found) == len(FACTS[table.name]) == 2
