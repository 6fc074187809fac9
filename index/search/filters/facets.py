"""Facets: how many monographs each further filter would leave of what a query finds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from index.medical.likelihood import CATEGORIES, LETTERS
from index.messages import Said, marked
from index.monograph.injury_pattern import InjuryPattern
from index.search.filters.boxed_warnings import LABEL, YES
from index.search.filters.document_map import DocumentMap
from index.search.filters.has_values import HAS_TITLE, HAS_VALUES
from index.search.filters.latency_spans import LATENCY_BANDS
from index.search.filters.stated_facts import NAME_OF_PATTERN
from index.search.query.fields import SECTION_CHOICES, SPEC_OF_FIELD, Field
from index.search.query.parts import Filter
from index.search.text.bitsets import Mask, in_all

# Older than this is one choice: few would tell 1985 from 1990.
_YEARS_APART_FROM: Final = 2000
_YEARS_TOGETHER: Final = 5


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One choice: the filter it stands for, and how many monographs would be left with it.

    `chosen`: the query has the filter already.
    """

    filter: Filter
    label: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """The choices of one field, in their order; of several chosen ones, either will do."""

    field: Field
    title: str
    values: tuple[FacetValue, ...]


@dataclass(frozen=True, slots=True)
class Facets:
    """What a query can be narrowed by. `monographs` counts all that it finds.

    Not `exact`: a quotation or an author was found by its words in too many places to look each
    up, and the counts say how many monographs there are at most.
    """

    monographs: int
    exact: bool
    facets: tuple[Facet, ...]


def facets_of(
    document_map: DocumentMap, found: Mask, filters: tuple[Filter, ...], *, exact: bool
) -> Facets:
    """The facets of the documents `found` by words, of which `filters` let some pass.

    The counts of a facet are made without its own chosen values, so that others can be added.
    """
    facets = []
    for field, title, count in _FACETS:
        others = [each for each in filters if each.field is not field or each.excluded]
        mask = in_all((found, document_map.allowed(others)), document_map.size)
        values = _values(field, count(_Left(document_map, mask, tuple(others))), filters)
        facets.append(Facet(field, Said(title), tuple(values)))
    left = in_all((found, document_map.allowed(filters)), document_map.size)
    return Facets(len(document_map.monographs_in(left)), exact, tuple(facets))


def _values(
    field: Field, counted: Iterable[tuple[str, str, int]], filters: tuple[Filter, ...]
) -> Iterator[FacetValue]:
    for value, label, count in counted:
        asked = _filter(field, value)
        if count or asked in filters:
            yield FacetValue(asked, label, count, asked in filters)


@dataclass(frozen=True, slots=True)
class _Left:
    """What is counted: the documents that `filters` leave, which may name drugs."""

    document_map: DocumentMap
    mask: Mask
    filters: tuple[Filter, ...]


@lru_cache(maxsize=1024)
def _filter(field: Field, value: str) -> Filter:
    return Filter(field, SPEC_OF_FIELD[field].read(value) or value)


def _classes(left: _Left) -> Iterator[tuple[str, str, int]]:
    """By count, then by name."""
    found = set(left.document_map.monographs_in(left.mask))
    counted = ((name, len(found & places)) for name, places in left.document_map.classes.items())
    for name, count in sorted(counted, key=lambda pair: (-pair[1], pair[0].casefold())):
        yield name, name, count


def _scores(left: _Left) -> Iterator[tuple[str, str, int]]:
    count = Counter(
        letter
        for place in left.document_map.monographs_in(left.mask)
        for letter in {score.letter for score in left.document_map.scores.at(place, left.filters)}
    )
    name_of = {category.letter: category.name for category in CATEGORIES}
    for letter in LETTERS:
        yield letter, Said("{0}: {1}", letter, Said(name_of[letter])), count[letter]


def _sections(left: _Left) -> Iterator[tuple[str, str, int]]:
    count = Counter(kind for _, kind in left.document_map.kinds_in(left.mask))
    for number, choice in enumerate(SECTION_CHOICES):
        yield choice.value, choice.label, count[number]


def _has(left: _Left) -> Iterator[tuple[str, str, int]]:
    monographs = [
        left.document_map.monographs[p] for p in left.document_map.monographs_in(left.mask)
    ]
    for row in HAS_VALUES:
        yield row.value, Said(row.label), sum(row.count(each) > 0 for each in monographs)


def _boxed(left: _Left) -> Iterator[tuple[str, str, int]]:
    places = left.document_map.monographs_in(left.mask)
    yield YES, Said(LABEL), sum(bool(left.document_map.monographs[p].boxed) for p in places)


def _latencies(left: _Left) -> Iterator[tuple[str, str, int]]:
    """A monograph counts in every band that a latency it states touches."""
    places = left.document_map.monographs_in(left.mask)
    count = Counter(band for place in places for band in left.document_map.facts[place].bands)
    for band in LATENCY_BANDS:
        yield band.value, Said(band.label), count[band.value]


def _patterns(left: _Left) -> Iterator[tuple[str, str, int]]:
    places = left.document_map.monographs_in(left.mask)
    count = Counter(kind for place in places for kind in left.document_map.facts[place].kinds)
    for pattern in InjuryPattern:
        yield pattern.value, Said(NAME_OF_PATTERN[pattern]), count[pattern]


def _years(left: _Left) -> Iterator[tuple[str, str, int]]:
    """The newest first, some years together."""
    pairs = left.document_map.by_year.different(left.mask)
    starts = {(place, _first_of(year)) for place, year in pairs if year}
    count = Counter(start for _, start in starts)
    for start in sorted(count, reverse=True):
        if start < _YEARS_APART_FROM:
            told = Said(marked("Index", "before {0}"), _YEARS_APART_FROM)
            yield f"..{_YEARS_APART_FROM - 1}", told, count[start]
        else:
            last = start + _YEARS_TOGETHER - 1
            yield f"{start}..{last}", f"{start}–{last}", count[start]


def _first_of(year: int) -> int:
    return year // _YEARS_TOGETHER * _YEARS_TOGETHER if year >= _YEARS_APART_FROM else 0


_Counter = Callable[[_Left], Iterator[tuple[str, str, int]]]
_FACETS: Final[tuple[tuple[Field, str, _Counter], ...]] = (
    (Field.CLASS, marked("Index", "Drug class"), _classes),
    (Field.LIKELIHOOD, marked("Index", "Likelihood score"), _scores),
    (Field.SECTION, marked("Index", "Section"), _sections),
    (Field.HAS, HAS_TITLE, _has),
    (Field.BOXED, marked("Index", "Boxed warning"), _boxed),
    (Field.LATENCY, marked("Index", "Latency"), _latencies),
    (Field.PATTERN, marked("Index", "Injury pattern"), _patterns),
    (Field.YEAR, marked("Index", "Year"), _years),
)
