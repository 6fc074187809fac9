"""The sentences of one monograph that state facts of some kinds, for whoever asks about them."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from index.monograph.key_fact import BOXED_LABEL

_OWN: str = (
    "SELECT kind, sentence, section, typical, block FROM key_facts"
    " WHERE monograph = ? AND agent IS NULL AND section IS NOT NULL ORDER BY position"
)


class FactSentence(NamedTuple):
    """A sentence that states a fact, and the row id of its section."""

    kind: str
    sentence: str
    section: int


def fact_sentences(
    connection: sqlite3.Connection, monograph: str, kinds: Sequence[str]
) -> tuple[FactSentence, ...]:
    """What a monograph states of its own drug, by the order of `kinds`; the untypical last.

    A boxed warning, which stands on top of the page, comes after other advice.
    """
    every = connection.execute(_OWN, (monograph,)).fetchall()
    boxes = {
        (section, block) for _, told, section, _, block in every if told.startswith(BOXED_LABEL)
    }
    rows = [row for row in every if row[0] in kinds]
    rows.sort(key=lambda row: (row[3] == 0, kinds.index(row[0]), (row[2], row[4]) in boxes))
    return tuple(FactSentence(kind, sentence, section) for kind, sentence, section, *_ in rows)
