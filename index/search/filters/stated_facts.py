"""What chapters state of latency and injury pattern: who passes a filter, and by which sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from index.messages import Said, marked
from index.monograph.injury_pattern import InjuryPattern
from index.search.filters.latency_spans import LATENCY_BANDS, latency_span
from index.search.query.fields import Field
from index.search.query.parts import Filter
from index.store.columns import MonographColumns, PatternPlace
from index.store.fact_columns import FactColumns, StatedFact

FIELDS_OF_FACTS: Final = (Field.LATENCY, Field.PATTERN)
_BANDS: Final = tuple((band.value, latency_span(band.value)) for band in LATENCY_BANDS)
_LATENCY: Final = marked("Index", "stated latency: {0}")
_PATTERN: Final = marked("Index", "stated pattern: {0}")
_CASE: Final = marked("Index", "case report: {0}")
NAME_OF_PATTERN: Final = {
    InjuryPattern.HEPATOCELLULAR: marked("Index", "Hepatocellular"),
    InjuryPattern.MIXED: marked("Index", "Mixed"),
    InjuryPattern.CHOLESTATIC: marked("Index", "Cholestatic"),
}


class Statement(NamedTuple):
    """Why a monograph passes: in words, the sentence that is quoted, and the section it opens at.

    `mark` are the words of the page that say so. A case report has no sentence, only its key point.
    """

    told: Said
    sentence: str
    section: int | None
    mark: str


class MonographFacts(NamedTuple):
    """What filters and facets count of one monograph.

    `latencies` have figures. `patterns` are the chapter's sentences, `cases` its case reports;
    `bands` and `kinds` are what the facets count.
    """

    latencies: tuple[StatedFact, ...]
    patterns: tuple[StatedFact, ...]
    cases: tuple[PatternPlace, ...]
    bands: frozenset[str]
    kinds: frozenset[InjuryPattern]

    def passes(self, field: Field, value: str) -> bool:
        """Whether a chapter states the latency or the pattern that a filter asks for."""
        if field is Field.LATENCY:
            return any(self._within(value))
        return any(kind.value == value for kind in self.kinds)

    def statements(self, asked: Filter) -> Iterator[Statement]:
        """What makes the monograph pass a filter: a sentence of the chapter, else a case report.

        Of several latencies that fit, one that states both ends, else the first; of several
        sentences on a pattern, one that says what is typical, else the first.
        """
        if asked.field is Field.LATENCY:
            if found := sorted(self._within(asked.value), key=_is_open):
                fact = found[0]
                yield _stated(fact, Said(_LATENCY, fact.as_written))
            return
        for fact in sorted(self.patterns, key=lambda each: not each.typical):
            if asked.value in {each.value for each in fact.patterns}:
                yield _stated(fact, Said(_PATTERN, _named(fact.patterns)))
                return
        for case in self.cases:
            if case.pattern.value == asked.value:
                words = case.statement
                yield Statement(Said(_CASE, words), "", case.section, words)
                break

    def _within(self, value: str) -> Iterator[StatedFact]:
        span = latency_span(value)
        return (each for each in self.latencies if span.meets(each.from_days, each.to_days))


def facts_of_monographs(
    monographs: Iterable[MonographColumns], columns: FactColumns
) -> tuple[MonographFacts, ...]:
    """What filters count of every monograph, in their order."""
    return tuple(_facts(monograph, columns) for monograph in monographs)


def statements_of(facts: MonographFacts, filters: Iterable[Filter]) -> Iterator[Statement]:
    """What a monograph states that filters of facts ask for, filter by filter."""
    for each in filters:
        if each.field in FIELDS_OF_FACTS and not each.excluded:
            yield from facts.statements(each)


_NOTHING: Final = MonographFacts((), (), (), frozenset(), frozenset())


def _facts(monograph: MonographColumns, columns: FactColumns) -> MonographFacts:
    latencies = _counted(columns.latencies.get(monograph.id, ()))
    patterns = columns.patterns.get(monograph.id, ())
    if not (latencies or patterns or monograph.patterns):
        return _NOTHING
    return MonographFacts(
        latencies,
        patterns,
        monograph.patterns,
        frozenset(
            value
            for value, span in _BANDS
            if any(span.meets(each.from_days, each.to_days) for each in latencies)
        ),
        # That a pattern is not called typical does not make it a rare one: all count.
        frozenset(kind for fact in patterns for kind in fact.patterns).union(
            case.pattern for case in monograph.patterns
        ),
    )


def _counted(latencies: tuple[StatedFact, ...]) -> tuple[StatedFact, ...]:
    """Those with figures of the typical latencies; of all, where none is typical."""
    typical = [each for each in latencies if each.typical]
    return tuple(each for each in typical or latencies if each.has_days)


def _is_open(fact: StatedFact) -> bool:
    return fact.from_days is None or fact.to_days is None


def _stated(fact: StatedFact, told: Said) -> Statement:
    return Statement(told, fact.sentence, fact.section, fact.sentence)


def _named(patterns: Iterable[InjuryPattern]) -> Said:
    """`Hepatocellular, Cholestatic`, each to be translated."""
    first, *others = (Said(NAME_OF_PATTERN[each]) for each in patterns)
    for each in others:
        first = Said("{0}, {1}", first, each)
    return first
