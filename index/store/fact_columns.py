"""The key facts that filters look at, as columns: read when a filter or a facet first asks."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from typing import Final, NamedTuple

from index.monograph.injury_pattern import InjuryPattern
from index.monograph.key_fact import FactKind
from index.store.fact_sentences import SentenceReader

# What is said of another agent ("bosentan", in the chapter on ambrisentan) is none of these.
_OWN: Final = (
    "SELECT monograph, position, kind, sentence, section, typical, as_written, from_days, to_days,"
    " patterns FROM key_facts WHERE kind IN (?, ?) AND agent IS NULL"
)


class StatedFact(NamedTuple):
    """What a sentence of a chapter states of the chapter's own drug.

    `section` is the row id of the section it stands in, if any; the rest as in `KeyFact`.
    """

    sentence: str
    section: int | None
    typical: bool
    as_written: str
    from_days: float | None
    to_days: float | None
    patterns: tuple[InjuryPattern, ...]

    @property
    def has_days(self) -> bool:
        """Whether it states a time in figures."""
        return not (self.from_days is None and self.to_days is None)


class FactColumns(NamedTuple):
    """The latencies and the patterns that each monograph states, by its id, in reading order."""

    latencies: Mapping[str, tuple[StatedFact, ...]]
    patterns: Mapping[str, tuple[StatedFact, ...]]


def read_fact_columns(connection: sqlite3.Connection, reader: SentenceReader) -> FactColumns:
    """The latencies and patterns of every chapter that has some, in one sweep."""
    latencies = defaultdict[str, list[StatedFact]](list)
    patterns = defaultdict[str, list[StatedFact]](list)
    kept = {FactKind.LATENCY.value: latencies, FactKind.PATTERN.value: patterns}
    packed = dict(connection.execute("SELECT monograph, sentences FROM fact_sentences").fetchall())
    sentences = cache(lambda monograph: reader.all_of(packed[monograph]))
    for monograph, _, kind, place, section, typical, written, low, high, stated in sorted(
        connection.execute(_OWN, tuple(kept))
    ):
        read = tuple(map(InjuryPattern, json.loads(stated)))
        # Only what is said to be typical is 1; that nothing is said is null.
        sentence = sentences(monograph)[place]
        fact = StatedFact(sentence, section, bool(typical), written or "", low, high, read)
        kept[kind][monograph].append(fact)
    return FactColumns(_as_tuples(latencies), _as_tuples(patterns))


def _as_tuples(stated: Mapping[str, list[StatedFact]]) -> dict[str, tuple[StatedFact, ...]]:
    return {monograph: tuple(facts) for monograph, facts in stated.items()}
