"""The columns that filters and facets look at."""

from pathlib import Path

from index.monograph.sections import SectionKind
from index.store.reader import StoreReader
from index.store.schema import FACT_TABLES


def test_every_monograph_section_and_reference_has_its_row(small_folder: Path) -> None:
    reader = StoreReader(small_folder)
    columns = reader.columns()

    fictamab, agents, nonexistine = columns.monographs
    assert (fictamab.title, fictamab.updated, fictamab.scores) == (
        "Fictamab Vedotide",
        2024,
        (("B", False, None),),
    )
    assert agents.scores == agents.patterns == ()
    assert nonexistine.scores == (("E*", False, None),)
    assert nonexistine.counts["case_reports"] == 0
    for row in range(1, len(columns.kinds)):
        place = reader.section(row)
        assert columns.monographs[columns.section_of[row]].id == place.monograph
        assert columns.kinds[row] is place.section.kind
    for row in range(1, len(columns.years)):
        cited = reader.reference(row)
        assert columns.monographs[columns.reference_of[row]].id == cited.monograph
        assert columns.years[row] == cited.reference.year
    assert list(columns.years) == [0, 2016, 2019]
    assert SectionKind.HEPATOTOXICITY in columns.kinds
    reader.close()


def test_what_a_monograph_has_is_counted_for_every_kind_of_fact(small_folder: Path) -> None:
    reader = StoreReader(small_folder)
    kinds = [table.name for table in FACT_TABLES]

    assert len(kinds) >= 4
    for row in reader.columns().monographs:
        monograph = reader.monograph(row.id)
        assert row.counts == {
            "case_reports": monograph.case_reports,
            **{kind: len(getattr(monograph, kind)) for kind in kinds},
        }
    assert any(row.counts["chemistry"] for row in reader.columns().monographs)
    reader.close()
