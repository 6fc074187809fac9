"""The table of fields, and how their values are read."""

import pytest

from index.monograph.sections import SectionKind
from index.search.query.fields import (
    FIELDS,
    SECTION_CHOICES,
    SPEC_OF_FIELD,
    Field,
    kinds_of,
    scores_of,
)
from index.search.query.query import Query

READ = [
    (Field.LIKELIHOOD, "a", "A"),
    (Field.LIKELIHOOD, "A..C", "A..C"),
    (Field.LIKELIHOOD, "c..a", "A..C"),
    (Field.LIKELIHOOD, "..B", "A..B"),
    (Field.LIKELIHOOD, "D..", "D..E"),
    (Field.LIKELIHOOD, "e*", "E*"),
    (Field.LIKELIHOOD, "A[HD]", "A [HD]"),
    (Field.LIKELIHOOD, "X", "X"),
    (Field.LIKELIHOOD, "A..X", None),
    (Field.LIKELIHOOD, "Z", None),
    (Field.LIKELIHOOD, "", None),
    (Field.YEAR, "2019", "2019"),
    (Field.YEAR, "2019..", "2019.."),
    (Field.YEAR, "..2019", "..2019"),
    (Field.YEAR, "2020..2015", "2015..2020"),
    (Field.YEAR, "19", None),
    (Field.YEAR, "..", None),
    (Field.SECTION, "Mech", "mechanism"),
    (Field.SECTION, "Outcome and Management", "outcome"),
    (Field.SECTION, "case", "case-reports"),
    (Field.SECTION, "drug", "drug"),
    (Field.SECTION, "nonsense", None),
    (Field.HAS, "Cases", "case"),
    (Field.HAS, "rash", None),
    (Field.BOXED, "Yes", "yes"),
    (Field.BOXED, "y", "yes"),
    (Field.BOXED, "no", None),
    (Field.BOXED, "", None),
    (Field.LATENCY, "6 weeks", "6w"),
    (Field.LATENCY, "1..3m", "1m..3m"),
    (Field.LATENCY, "soon", None),
    (Field.PATTERN, "Cholestatic", "cholestatic"),
    (Field.PATTERN, "hepato-cell", "hepatocellular"),
    (Field.PATTERN, "R=2", None),
    (Field.PATTERN, "-", None),
    (Field.PMID, "27292104", "27292104"),
    (Field.PMID, "27a", None),
    (Field.CLASS, "  Beta   Blockers ", "Beta Blockers"),
    (Field.AUTHOR, "®", None),
    (Field.AUTHOR, "*", None),
    (Field.AUTHOR, ":", None),
    (Field.JOURNAL, "&", None),
    (Field.JOURNAL, "\uff9e", None),
    (Field.DRUG, ".", None),
]


@pytest.mark.parametrize(("field", "value", "expected"), READ)
def test_a_value_is_brought_into_one_form(field: Field, value: str, expected: str | None) -> None:
    read = SPEC_OF_FIELD[field].read

    assert read(value) == expected
    assert expected is None or read(expected) == expected


def test_a_range_of_scores_holds_the_steps_between_and_never_x() -> None:
    assert scores_of("A..E") == (frozenset({"A", "B", "C", "D", "E*", "E"}), False)
    assert scores_of("D..E*")[0] == {"D", "E*"}
    assert scores_of("B [HD]") == (frozenset("B"), True)


def test_every_kind_of_section_can_be_chosen_once() -> None:
    chosen = [kind for choice in SECTION_CHOICES for kind in choice.kinds]

    assert sorted(kind.value for kind in chosen) == sorted(kind.value for kind in SectionKind)
    for choice in SECTION_CHOICES:
        assert kinds_of(choice.value) == choice.kinds


@pytest.mark.parametrize("spec", FIELDS, ids=lambda spec: spec.key)
def test_every_example_of_a_field_is_read_as_that_field(spec: object) -> None:
    for example in spec.examples:  # type: ignore[attr-defined]
        (asked,) = Query.from_text(example).filters
        assert asked.field is spec.field  # type: ignore[attr-defined]
        assert Query.from_text(example).remarks == ()
