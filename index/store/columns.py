"""What filters and facets look at, as columns: a value for each monograph, section, reference."""

from __future__ import annotations

import sqlite3
from array import array
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from index.monograph.injury_pattern import InjuryPattern
from index.monograph.regulatory import BoxSource, LabelSection
from index.monograph.sections import SectionKind, also_of_kind
from index.store.reference_lists import load_years
from index.store.schema import FACT_TABLES
from index.store.section_lists import SectionHead


@dataclass(frozen=True, slots=True)
class PatternPlace:
    """The injury pattern of a case report: its words, and the row id of the section they are in."""

    pattern: InjuryPattern
    statement: str
    section: int


class StatedScore(NamedTuple):
    """A likelihood letter, whether it is for high doses, and the agent that is named with it."""

    letter: str
    high_dose: bool
    agent: str | None


class BoxedPlace(NamedTuple):
    """A boxed warning on the liver of a drug; without a `source` it is DILIrank that has it."""

    drug: str
    source: BoxSource | None
    date: str
    products: str = ""


class MonographColumns(NamedTuple):
    """What is known of one monograph without reading it; `updated` is a year, or 0.

    `counts` are how many case reports ("case_reports") and how many facts of each kind that was
    asked for it has, by the names of `FACT_TABLES`. `patterns` are those of its case reports;
    `boxed` has one entry a drug and source.
    """

    id: str
    title: str
    updated: int
    counts: Mapping[str, int]
    scores: tuple[StatedScore, ...]
    patterns: tuple[PatternPlace, ...]
    boxed: tuple[BoxedPlace, ...] = ()


@dataclass(frozen=True, slots=True)
class Columns:
    """The monographs by title; sections and references by row id, from 1 (place 0 means nothing).

    `section_of` and `reference_of` are places in `monographs`; `years` of publication, or 0.
    """

    monographs: tuple[MonographColumns, ...]
    section_of: array[int]
    kinds: tuple[SectionKind, ...]
    reference_of: array[int]
    years: array[int]


def read_columns(connection: sqlite3.Connection, counted: Container[str] | None) -> Columns:
    """Read every column in a few sweeps; a tenth of a second for the whole LiverTox.

    Of facts only the kinds in `counted` are counted; None stands for all.
    """
    monographs = tuple(_monographs(connection, counted))
    places = {monograph.id: place for place, monograph in enumerate(monographs)}
    kind_of = {kind.value: kind for kind in SectionKind}
    section_of, kinds = array("I", (0,)), [SectionKind.OTHER]
    for id, of_list in _swept(connection, "section_lists", "kinds"):
        values = of_list.split()
        # The sections of what is hidden are in no index.
        section_of += array("I", (places.get(id, 0),)) * len(values)
        kinds += [kind_of[value] for value in values]
    reference_of, years = array("I", (0,)), array("H", (0,))
    for id, packed in _swept(connection, "reference_lists", "years"):
        of_list = load_years(packed)
        years += of_list
        reference_of += array("I", (places[id],)) * len(of_list)
    return Columns(monographs, section_of, tuple(kinds), reference_of, years)


def read_further_kinds(heads: Iterable[SectionHead]) -> dict[int, tuple[SectionKind, ...]]:
    """The further kinds of sections whose heading names several, by row id."""
    none = (SectionKind.CASE.value, SectionKind.OTHER.value)
    read = (
        (head.row, also_of_kind(SectionKind(head.kind), head.heading))
        for head in heads
        if head.kind not in none
    )
    return {row: kinds[1:] for row, kinds in read if len(kinds) > 1}


def _monographs(
    connection: sqlite3.Connection, counted: Container[str] | None
) -> Iterator[MonographColumns]:
    """The monographs by title."""
    scores = defaultdict[str, list[StatedScore]](list)
    for monograph, letter, high_dose, agent in connection.execute(
        "SELECT monograph, letter, high_dose, agent FROM likelihood ORDER BY monograph, position"
    ):
        scores[monograph].append(StatedScore(letter, bool(high_dose), agent))
    patterns = defaultdict[str, list[PatternPlace]](list)
    for monograph, pattern, statement, section in connection.execute(
        "SELECT monograph, pattern, statement, section FROM patterns ORDER BY monograph, position"
    ):
        patterns[monograph].append(PatternPlace(InjuryPattern(pattern), statement, section))
    boxed = _boxed(connection)
    asked = (table.name for table in FACT_TABLES if counted is None or table.name in counted)
    facts = {name: _counted(connection, name) for name in asked}
    rows = connection.execute(
        "SELECT id, title, updated, case_reports FROM monographs WHERE NOT hidden"
        " ORDER BY title COLLATE NOCASE, id"
    )
    for id, title, updated, case_reports in rows:
        yield MonographColumns(
            id=id,
            title=title,
            updated=int(updated[:4]) if updated else 0,
            counts={"case_reports": case_reports, **{name: of[id] for name, of in facts.items()}},
            scores=tuple(dict.fromkeys(scores.get(id, ()))),
            patterns=tuple(patterns.get(id, ())),
            boxed=tuple(boxed.get(id, ())),
        )


def _boxed(connection: sqlite3.Connection) -> defaultdict[str, list[BoxedPlace]]:
    """The boxed warnings of each monograph: DILIrank's first, then the newest label of a drug."""
    boxed = defaultdict[str, list[BoxedPlace]](list)
    for monograph, drug, year in connection.execute(
        "SELECT DISTINCT monograph, drug, year FROM dilirank WHERE label_section = ?",
        (LabelSection.BOX_WARNING.value,),
    ):
        boxed[monograph].append(BoxedPlace(drug, None, str(year)))
    newest = set[tuple[str, str]]()
    for monograph, drug, products, source, date in connection.execute(
        "SELECT monograph, drug, products, source, date FROM boxed_warnings"
        " ORDER BY monograph, position"
    ):
        if (monograph, drug) not in newest:
            newest.add((monograph, drug))
            boxed[monograph].append(BoxedPlace(drug, BoxSource(source), date, products))
    return boxed


def _counted(connection: sqlite3.Connection, table: str) -> Counter[str]:
    """How many rows of a table of ours each monograph has."""
    rows = connection.execute(f"SELECT monograph, count(*) FROM {table} GROUP BY monograph")
    return Counter(dict(rows))


def _swept(connection: sqlite3.Connection, table: str, column: str) -> list[tuple[str, Any]]:
    """The monograph and one value of every list of a table of lists, in order."""
    # Joined in SQL with the monographs it would take twice as long.
    return connection.execute(f"SELECT monograph, {column} FROM {table} ORDER BY first").fetchall()
