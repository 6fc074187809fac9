"""The sections of a monograph: one packed list of their texts, and one of their headings.

A section is known by its row, its place among those of all monographs. A line of the texts is its
title, null where that is the heading and no more, and its blocks, both as `store/codec.py` writes
them. Kinds lie beside them, for those who need nothing else.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, Final, NamedTuple

from index.monograph.model import Section
from index.store.codec import dump_blocks, dump_title
from index.store.compression import Packing

# A page of hits is often of few chapters; heads are asked for by each fact of one.
_MOST_KEPT: Final = 8
_SELECT: Final = "SELECT monograph, first, kinds, heads, texts FROM section_lists"


class SectionHead(NamedTuple):
    """What a section is, without its text: its row id, that of the one it stands in, its kind."""

    row: int
    key: str
    parent: int | None
    heading: str
    kind: str


class SectionText(NamedTuple):
    """The title of a section, None where it is its heading and no more, and its blocks, as JSON."""

    title: Any
    blocks: Any


def dump_section(section: Section) -> str:
    """The title and the blocks of a section as a line of the list."""
    return joined_section(dump_title(section.title, section.heading), dump_blocks(section.blocks))


def joined_section(title: str, blocks: str) -> str:
    """Title and blocks as they are written, the title "" where it is the heading."""
    return f"[{title or 'null'},{blocks}]"


def dump_heads(heads: Sequence[tuple[str, int, str]]) -> str:
    """Heads as JSON text, to be packed: key, place of the section it stands in or 0, heading."""
    return json.dumps(heads, ensure_ascii=False, separators=(",", ":"))


class SectionLists:
    """Reads the sections of a store. May be shared by threads, each with its connection."""

    def __init__(self, packing: Packing) -> None:
        self._packing = packing
        self._lines = lru_cache(_MOST_KEPT)(self._unpacked)
        self._heads = lru_cache(_MOST_KEPT)(self._read_heads)

    def heads(self, connection: sqlite3.Connection, monograph: str) -> tuple[SectionHead, ...]:
        """The heads of the sections of a monograph, in their order."""
        found = connection.execute(
            "SELECT first, kinds, heads FROM section_lists WHERE monograph = ?", (monograph,)
        ).fetchone()
        return self._heads(*found) if found else ()

    def every_head(self, connection: sqlite3.Connection) -> Iterator[SectionHead]:
        """The heads of all sections, by row."""
        for row in connection.execute(
            "SELECT first, kinds, heads FROM section_lists ORDER BY first"
        ):
            yield from self._read_heads(*row)

    def of(
        self, connection: sqlite3.Connection, monograph: str
    ) -> Iterator[tuple[SectionHead, SectionText]]:
        """The sections of a monograph in their order."""
        found = connection.execute(f"{_SELECT} WHERE monograph = ?", (monograph,)).fetchone()
        if found is not None:
            _, first, kinds, heads, texts = found
            every = zip(self._heads(first, kinds, heads), self._lines(texts), strict=True)
            for head, line in every:
                yield head, SectionText(*json.loads(line))

    def at(self, connection: sqlite3.Connection, row: int) -> tuple[str, SectionHead, SectionText]:
        """The section of a row id, after the id of its monograph. Raises IndexError."""
        found = connection.execute(
            f"{_SELECT} WHERE first <= ? ORDER BY first DESC LIMIT 1", (row,)
        ).fetchone()
        if found is None:
            raise IndexError(row)
        monograph, first, kinds, heads, texts = found
        line = self._lines(texts)[row - first]
        return (
            monograph,
            self._heads(first, kinds, heads)[row - first],
            SectionText(*json.loads(line)),
        )

    def key_of(self, first: int, kinds: str, heads: bytes, row: int | None) -> str | None:
        """The key of a section by its row, in a list as it is kept; None where it is not in it."""
        at = -1 if row is None else row - first
        of_list = self._heads(first, kinds, heads) if at >= 0 else ()
        return of_list[at].key if at in range(len(of_list)) else None

    def _read_heads(self, first: int, kinds: str, heads: bytes) -> tuple[SectionHead, ...]:
        rows = zip(json.loads(self._packing.unpack(heads)), kinds.split(), strict=True)
        return tuple(
            SectionHead(row, key, first + parent - 1 if parent else None, heading, kind)
            for row, ((key, parent, heading), kind) in enumerate(rows, first)
        )

    def _unpacked(self, texts: bytes) -> list[str]:
        return self._packing.unpack(texts).split("\n")
