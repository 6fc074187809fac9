"""The key facts that filters look at."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from index import FactKind, build_library
from index.monograph.injury_pattern import InjuryPattern
from index.store.reader import StoreReader

TEXT = """Fictamide

Updated: January 5, 2024.

OVERVIEW

Hepatotoxicity

The onset of injury is usually within 2 to 12 weeks of starting therapy, and the pattern of enzyme \
elevations is mixed or cholestatic. Rarely the onset of injury was within 2 to 3 years of starting \
therapy. Other tricyclic antidepressants have caused liver injury with an onset within 1 to 3 days \
of starting.

"""


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[StoreReader]:
    (tmp_path / "Fictamide.txt").write_text(TEXT, encoding="utf-8")
    build_library([tmp_path / "Fictamide.txt"], tmp_path / "library")
    opened = StoreReader(tmp_path / "library")
    yield opened
    opened.close()


def test_they_are_the_facts_of_the_chapters_own_drug_in_reading_order(reader: StoreReader) -> None:
    facts = reader.monograph("Fictamide").key_facts
    own = [each for each in facts if each.kind is FactKind.LATENCY and each.agent is None]

    found = reader.fact_columns().latencies["Fictamide"]

    assert [each.as_written for each in found] == [each.as_written for each in own]
    assert [(each.from_days, each.to_days, each.typical) for each in found] == [
        (14, 84, True),
        (730, 1095, False),
    ]
    assert len(own) < sum(each.kind is FactKind.LATENCY for each in facts)


def test_each_has_its_sentence_and_the_row_of_its_section(reader: StoreReader) -> None:
    (pattern,) = reader.fact_columns().patterns["Fictamide"]

    assert pattern.patterns == (InjuryPattern.MIXED, InjuryPattern.CHOLESTATIC)
    assert pattern.sentence in " ".join(TEXT.split())
    assert pattern.section is not None
    assert reader.section(pattern.section).section.heading == "Hepatotoxicity"
