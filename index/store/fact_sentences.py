"""The sentences that state key facts: those of a monograph are packed together, each once."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, Final, NamedTuple

from index.monograph.key_fact import BOXED_LABEL
from index.store.compression import Packing
from index.store.schema import SENTENCE

_OWN: Final = (
    f"SELECT kind, {SENTENCE}, section, typical, block FROM key_facts"
    " WHERE monograph = ? AND agent IS NULL AND section IS NOT NULL ORDER BY position"
)


class FactSentence(NamedTuple):
    """A sentence that states a fact, and the row id of its section."""

    kind: str
    sentence: str
    section: int


def dump_sentences(sentences: Iterable[str]) -> str:
    """Sentences as JSON text, to be packed."""
    return json.dumps([*sentences], ensure_ascii=False, separators=(",", ":"))


class SentenceReader:
    """Reads single sentences out of what was packed; the last ones are still known.

    May be shared by threads.
    """

    def __init__(self, packing: Packing) -> None:
        self._packing = packing
        self._sentences = lru_cache(4)(self.all_of)

    def at(self, packed: bytes, place: int) -> Any:
        """The sentence in a place of a list that was packed."""
        return self._sentences(packed)[place]

    def all_of(self, packed: bytes) -> list[Any]:
        """The sentences of a list that was packed."""
        sentences: list[Any] = json.loads(self._packing.unpack(packed))
        return sentences


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
