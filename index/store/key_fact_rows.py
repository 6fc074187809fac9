"""The key facts of a monograph, as the store keeps them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from typing import Any, Final

from index.monograph.injury_pattern import InjuryPattern
from index.monograph.key_fact import FactKind, InjuryOutcome, KeyFact, Occurrence

_COLUMNS: Final = (
    "monograph", "position", "kind", "sentence", "section", "block", "start", "agent", "typical",
    "as_written", "from_days", "to_days", "patterns", "low_pct", "high_pct", "above_x_uln",
    "outcome", "stated",
)  # fmt: skip
_SELECT: Final = (
    "SELECT kind, sentence, (SELECT key FROM sections WHERE sections.id = section"
    f" AND sections.monograph = key_facts.monograph), {', '.join(_COLUMNS[5:])}"
    " FROM key_facts WHERE monograph = ? ORDER BY position"
)
_INSERT: Final = (
    f"INSERT INTO key_facts ({', '.join(_COLUMNS)})"
    f" VALUES ({', '.join(f':{column}' for column in _COLUMNS)})"
)


def key_facts_of(connection: sqlite3.Connection, id: str) -> Iterator[KeyFact]:
    """The key facts of a monograph in reading order."""
    for row in connection.execute(_SELECT, (id,)):
        kind, sentence, section, block, start, agent, typical, as_written, *values = row
        from_days, to_days, patterns, low, high, times, outcome, stated = values
        yield KeyFact(
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


def key_fact_rows(
    monograph: str, facts: tuple[KeyFact, ...], sections: Mapping[str, int]
) -> Iterator[dict[str, Any]]:
    """The rows of a monograph's facts; `sections` are the row ids of its sections by key."""
    for position, fact in enumerate(facts):
        yield {
            "monograph": monograph,
            "position": position,
            "kind": fact.kind.value,
            "sentence": fact.sentence,
            "section": sections[fact.section] if fact.section else None,
            "block": fact.block,
            "start": fact.start,
            "agent": fact.agent,
            "typical": None if fact.typical is None else int(fact.typical),
            "as_written": fact.as_written,
            "from_days": fact.from_days,
            "to_days": fact.to_days,
            "patterns": json.dumps([pattern.value for pattern in fact.patterns]),
            "low_pct": fact.low_pct,
            "high_pct": fact.high_pct,
            "above_x_uln": fact.above_x_uln,
            "outcome": None if fact.outcome is None else fact.outcome.value,
            "stated": None if fact.stated is None else fact.stated.value,
        }


def replace_key_facts(
    connection: sqlite3.Connection,
    monograph: str,
    facts: tuple[KeyFact, ...],
    sections: Mapping[str, int],
) -> None:
    """Put `facts` in the place of those that the store has of a monograph."""
    connection.execute("DELETE FROM key_facts WHERE monograph = ?", (monograph,))
    connection.executemany(_INSERT, key_fact_rows(monograph, facts, sections))
