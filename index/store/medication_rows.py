"""What a list of medications shows of many monographs, read at once."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from index.monograph.key_fact import FactKind, KeyFact
from index.monograph.model import LikelihoodScore, MonographKind
from index.store.schema import KEY_FACTS, LIKELIHOOD
from index.store.section_lists import SectionHead

_SHOWN: Final = (FactKind.LATENCY, FactKind.PATTERN, FactKind.SEVERITY)
_THESE: Final = "monograph IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class MedicationRow:
    """A monograph in a list of medications.

    `drugs` are those that its names are of; `facts` its latencies, patterns, outcomes; `headings`
    those of its sections by their key, as far as a fact stands in them. `above` is the heading of
    its first section, which of a listed drug names the list and its edition.
    """

    id: str
    title: str
    kind: MonographKind
    book: str
    updated: date | None
    drugs: tuple[str, ...]
    likelihood: tuple[LikelihoodScore, ...]
    facts: tuple[KeyFact, ...]
    headings: dict[str, str]
    above: str


def read_medication_rows(
    connection: sqlite3.Connection,
    ids: Collection[str],
    heads: Callable[[str], Iterable[SectionHead]],
) -> dict[str, MedicationRow]:
    """The monographs of these ids that there are, by id; `heads` gives the sections of one."""
    wanted = json.dumps(list(ids))
    scores = _by_monograph(
        (monograph, LIKELIHOOD.fact(*values))
        for monograph, *values in connection.execute(
            f"{_with_monograph(LIKELIHOOD.select)} WHERE {_THESE} ORDER BY monograph, position",
            (wanted,),
        )
    )
    kinds = json.dumps([kind.value for kind in _SHOWN])
    facts = _by_monograph(
        (monograph, KEY_FACTS.fact(*values))
        for monograph, *values in connection.execute(
            f"{_with_monograph(KEY_FACTS.select)} WHERE {_THESE}"
            " AND kind IN (SELECT value FROM json_each(?)) ORDER BY monograph, position",
            (wanted, kinds),
        )
    )
    drugs = _by_monograph(
        connection.execute(
            f"SELECT DISTINCT monograph, drug FROM names WHERE drug IS NOT NULL AND {_THESE}",
            (wanted,),
        )
    )
    return {
        id: _row(
            id,
            values,
            drugs[id],
            scores[id],
            facts[id],
            {head.key: head.heading for head in heads(id)},
        )
        for id, *values in connection.execute(
            "SELECT id, title, kind, book, updated FROM monographs"
            " WHERE id IN (SELECT value FROM json_each(?))",
            (wanted,),
        )
    }


def _row(
    id: str,
    values: list[Any],
    drugs: list[Any],
    scores: list[Any],
    facts: list[Any],
    headings: dict[str, str],
) -> MedicationRow:
    title, kind, book, updated = values
    stated_in = {fact.section for fact in facts}
    return MedicationRow(
        id=id,
        title=title,
        kind=MonographKind(kind),
        book=book,
        updated=date.fromisoformat(updated) if updated else None,
        drugs=tuple(drugs),
        likelihood=tuple(scores),
        facts=tuple(facts),
        headings={key: heading for key, heading in headings.items() if key in stated_in},
        above=next(iter(headings.values()), ""),
    )


def _with_monograph(select: str) -> str:
    """A statement of a table of facts that selects the monograph first."""
    return select.replace("SELECT ", "SELECT monograph, ", 1)


def _by_monograph(rows: Iterator[tuple[str, Any]] | sqlite3.Cursor) -> defaultdict[str, list[Any]]:
    found = defaultdict[str, list[Any]](list)
    for monograph, value in rows:
        found[monograph].append(value)
    return found
