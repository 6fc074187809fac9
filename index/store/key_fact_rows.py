"""A key fact as the store keeps it, and made again of what is kept."""

from __future__ import annotations

import json
from typing import Any

from index.monograph.injury_pattern import InjuryPattern
from index.monograph.key_fact import FactKind, KeyFact, Occurrence
from index.monograph.outcomes import InjuryOutcome
from index.store.row_ids import StoredRows


def kept_key_fact(fact: KeyFact, rows: StoredRows) -> tuple[object, ...]:
    """What is kept of a fact, in the order of its columns."""
    return (
        fact.kind.value,
        rows.sentences.setdefault(fact.sentence, len(rows.sentences)),
        rows.sections[fact.section] if fact.section else None,
        fact.block,
        fact.start,
        fact.agent,
        None if fact.typical is None else int(fact.typical),
        fact.as_written,
        fact.from_days,
        fact.to_days,
        json.dumps([pattern.value for pattern in fact.patterns]),
        fact.low_pct,
        fact.high_pct,
        fact.above_x_uln,
        None if fact.outcome is None else fact.outcome.value,
        None if fact.stated is None else fact.stated.value,
    )


def key_fact_of(section: str | None, kind: str, sentence: str, *values: Any) -> KeyFact:
    """The fact in the columns as they are selected; `section` is the key of its section."""
    block, start, agent, typical, as_written, from_days, to_days, *measured = values
    patterns, low, high, times, outcome, stated = measured
    return KeyFact(
        kind=FactKind(kind),
        sentence=sentence,
        section=section or "",
        block=block,
        start=start,
        agent=agent,
        typical=None if typical is None else bool(typical),
        as_written=as_written,
        from_days=from_days,
        to_days=to_days,
        patterns=tuple(map(InjuryPattern, json.loads(patterns))),
        low_pct=low,
        high_pct=high,
        above_x_uln=times,
        outcome=None if outcome is None else InjuryOutcome(outcome),
        stated=None if stated is None else Occurrence(stated),
    )
