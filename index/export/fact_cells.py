"""The key facts of a monograph as cells of a table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from index.monograph.key_fact import FactKind, KeyFact
from index.monograph.outcomes import InjuryOutcome

KeyFacts = Mapping[str, tuple[KeyFact, ...]]
# That rules found nothing is never told as if the chapter stated nothing.
NOT_FOUND: Final = "no sentence found by keyword"
_GRAVITY: Final = {outcome: place for place, outcome in enumerate(InjuryOutcome)}
_TYPICAL_FIRST: Final = {True: 0, None: 1, False: 2}


def leading_fact(facts: Iterable[KeyFact], kind: FactKind) -> KeyFact | None:
    """The most telling fact of a kind: of the chapter's own drug, typical, with a value."""
    of_kind = (fact for fact in facts if fact.kind is kind)
    return min(of_kind, key=_rank, default=None)


def gravest_fact(facts: Iterable[KeyFact]) -> KeyFact | None:
    """The fact that states the gravest outcome; of the chapter's own drug where there is one."""
    stated = (fact for fact in facts if fact.outcome is not None)
    return min(stated, key=_gravity, default=None)


def fact_cells(facts: tuple[KeyFact, ...], *, is_read: bool) -> tuple[str, ...]:
    """One cell for each name of `FACT_HEADER`.

    `is_read`: it is a text that rules read, so that what they did not find is said.
    """
    missing = NOT_FOUND if is_read else ""
    cells: list[str] = []
    for column in _COLUMNS:
        fact = column.choose(facts)
        values = column.values(fact) if fact is not None else ()
        told = values or (missing, *("" for _ in column.names[1:]))
        cells += [*told, *([_sentence(fact)] if column.quotes else [])]
    return tuple(cells)


@dataclass(frozen=True, slots=True)
class _Column:
    """What is told of one thing: the fact, its cells, and its sentence where it `quotes`."""

    names: tuple[str, ...]
    choose: Callable[[tuple[KeyFact, ...]], KeyFact | None]
    values: Callable[[KeyFact], tuple[str, ...]]
    quotes: str = ""


def _leading(kind: FactKind) -> Callable[[tuple[KeyFact, ...]], KeyFact | None]:
    return lambda facts: leading_fact(facts, kind)


def _duration(fact: KeyFact) -> tuple[str, ...]:
    """As written and in days; another agent's days are not to be sorted among the drugs' own."""
    days = (fact.from_days, fact.to_days) if fact.agent is None else (None, None)
    return _told(fact.as_written or "stated without a time", fact), *map(_number, days)


def _patterns(fact: KeyFact) -> tuple[str, ...]:
    return (_told(", ".join(each.value for each in fact.patterns), fact),)


def _outcome(fact: KeyFact) -> tuple[str, ...]:
    return (_told(fact.outcome.value if fact.outcome else "", fact),)


def _shares(fact: KeyFact) -> tuple[str, ...]:
    shares = (fact.low_pct, fact.high_pct, fact.above_x_uln)
    return tuple(map(_number, shares if fact.agent is None else (None, None, None)))


def _occurrence(fact: KeyFact) -> tuple[str, ...]:
    return (_told(fact.stated.value if fact.stated else "", fact),)


_COLUMNS: Final = (
    _Column(
        ("Latency as written", "Latency from (days)", "Latency to (days)"),
        _leading(FactKind.LATENCY),
        _duration,
        "Latency, sentence",
    ),
    _Column(("Pattern",), _leading(FactKind.PATTERN), _patterns, "Pattern, sentence"),
    _Column(("Gravest outcome",), gravest_fact, _outcome, "Gravest outcome, sentence"),
    _Column(
        (
            "Enzyme elevations from (%)",
            "Enzyme elevations to (%)",
            "Enzyme elevations above (x ULN)",
        ),
        _leading(FactKind.ENZYME_ELEVATIONS),
        _shares,
        "Enzyme elevations, sentence",
    ),
    _Column(("Immunoallergic features",), _leading(FactKind.IMMUNOALLERGIC), _occurrence),
    _Column(("Autoimmune features",), _leading(FactKind.AUTOIMMUNE), _occurrence),
    _Column(
        ("Recovery as written", "Recovery from (days)", "Recovery to (days)"),
        _leading(FactKind.RECOVERY),
        _duration,
        "Recovery, sentence",
    ),
)
FACT_HEADER: Final = tuple(
    name for column in _COLUMNS for name in (*column.names, column.quotes) if name
)


def _rank(fact: KeyFact) -> tuple[bool, int, bool]:
    return fact.agent is not None, _TYPICAL_FIRST[fact.typical], not _has_value(fact)


def _has_value(fact: KeyFact) -> bool:
    values = (fact.outcome, fact.stated, fact.to_days, fact.low_pct, fact.high_pct)
    if fact.patterns or any(value is not None for value in values):
        return True
    # "From within a week to over a year": a week is no least time.
    return fact.from_days is not None and "within" not in (fact.as_written or "").lower()


def _gravity(fact: KeyFact) -> tuple[int, bool]:
    return _GRAVITY[fact.outcome or InjuryOutcome.MILD], fact.agent is not None


def _told(value: str, fact: KeyFact) -> str:
    return f"{value} (stated for {fact.agent})" if value and fact.agent else value


def _sentence(fact: KeyFact | None) -> str:
    return fact.sentence if fact is not None else ""


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:g}"
