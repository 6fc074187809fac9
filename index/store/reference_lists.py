"""The references of a monograph: one packed list, in which they take two thirds of the room.

A reference is known by its row, its place among those of all monographs. A line of the list is the
label of one, the row id of its section, PMID and DOI, and its texts as `store/codec.py` writes
them; keys and years lie beside them, not packed, for those who need nothing else: a work that
every chapter cites leads to the keys of all.
"""

from __future__ import annotations

import json
import sqlite3
import sys
from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from index.monograph.model import Reference
from index.store.codec import dump_reference, load_reference
from index.store.compression import Packing

# A page of hits is often of few chapters.
_MOST_KEPT: Final = 8
_LONGEST_PMID: Final = 18
_SELECT: Final = "SELECT monograph, first, years, keys, texts FROM reference_lists"


class ListedReference(NamedTuple):
    """A reference as a list holds it: its row id, and that of its section, if it is in one."""

    row: int
    section: int | None
    reference: Reference


def dump_line(reference: Reference, section: int | None) -> str:
    """A reference as a line of the list; its key and its year are no part of it."""
    head = [reference.label, section, reference.pmid, reference.doi]
    return joined_line(head, dump_reference(reference))


def joined_line(head: Sequence[object], texts: str) -> str:
    """What stands before the texts of a reference, and those, as `codec.dump_reference` writes."""
    begun = json.dumps(head, ensure_ascii=False, separators=(",", ":"))
    return f"{begun[:-1]},{texts[1:]}"


def dump_years(years: Iterable[int | None]) -> bytes:
    """Years of publication as bytes, two for each."""
    packed = array("H", (year or 0 for year in years))
    if sys.byteorder == "big":
        packed.byteswap()
    return packed.tobytes()


def load_years(years: bytes) -> array[int]:
    """The years that `dump_years` was given, 0 for None. Raises ValueError."""
    loaded = array("H")
    loaded.frombytes(years)
    if sys.byteorder == "big":
        loaded.byteswap()
    return loaded


def dump_keys(keys: Sequence[str]) -> str:
    """Keys as JSON text: what they begin with, then what each ends with."""
    least, most = min(keys), max(keys)
    pairs = enumerate(zip(least, most, strict=False))
    start = next((least[:at] for at, (one, other) in pairs if one != other), least)
    ends = [key[len(start) :] for key in keys]
    return json.dumps([start, *ends], ensure_ascii=False, separators=(",", ":"))


def load_keys(text: str) -> list[str]:
    """The keys that `dump_keys` was given."""
    start, *ends = json.loads(text)
    return [start + end for end in ends]


def key_at(text: str, place: int) -> str:
    """The key in a place of what `dump_keys` wrote: a third of the time of them all."""
    values: list[str] = json.loads(text)
    return values[0] + values[1 + place]


def number_of(pmid: str | None) -> int | None:
    """A PMID as it is looked up by; None where there is none."""
    return int(pmid) if pmid and pmid.isdecimal() and len(pmid) <= _LONGEST_PMID else None


class ReferenceLists:
    """Reads the references of a store. May be shared by threads, each with its connection."""

    def __init__(self, packing: Packing) -> None:
        self._packing = packing
        self._lines = lru_cache(_MOST_KEPT)(self._unpacked)

    def of(self, connection: sqlite3.Connection, monograph: str) -> Iterator[ListedReference]:
        """The references of a monograph in their order."""
        found = connection.execute(f"{_SELECT} WHERE monograph = ?", (monograph,)).fetchone()
        if found is not None:
            _, first, years, keys, texts = found
            every = zip(load_keys(keys), load_years(years), self._lines(texts), strict=True)
            for row, (key, year, line) in enumerate(every, first):
                yield _cited(row, key, year, line)

    def rows(self, connection: sqlite3.Connection, monograph: str) -> dict[str, int]:
        """The row id of each reference of a monograph, by key."""
        found = connection.execute(
            "SELECT first, keys FROM reference_lists WHERE monograph = ?", (monograph,)
        ).fetchone()
        if found is None:
            return {}
        first, keys = found
        return {key: row for row, key in enumerate(load_keys(keys), first)}

    def at(self, connection: sqlite3.Connection, row: int) -> tuple[str, ListedReference]:
        """The reference of a row id, and the id of its monograph. Raises IndexError."""
        found = connection.execute(
            f"{_SELECT} WHERE first <= ? ORDER BY first DESC LIMIT 1", (row,)
        ).fetchone()
        if found is None:
            raise IndexError(row)
        monograph, first, years, keys, texts = found
        at = row - first
        line = self._lines(texts)[at]
        return monograph, _cited(row, key_at(keys, at), load_years(years)[at], line)

    def _unpacked(self, texts: bytes) -> list[str]:
        return self._packing.unpack(texts).split("\n")


def _cited(row: int, key: str, year: int, line: str) -> ListedReference:
    label, section, pmid, doi, *texts = json.loads(line)
    citation, identifiers, note, article = load_reference(texts)
    reference = Reference(key, label, citation, identifiers, note, pmid, doi, year or None, article)
    return ListedReference(row, section, reference)


def citing_rows(connection: sqlite3.Connection, reference: Reference) -> set[int]:
    """The rows of every reference to the same PMID or DOI."""
    numbers = {"pmid": number_of(reference.pmid), "doi": reference.doi}
    found = (
        connection.execute(f"SELECT reference FROM cited_{kind}s WHERE {kind} = ?", (number,))
        for kind, number in numbers.items()
        if number is not None
    )
    return {row for rows in found for (row,) in rows}


def rows_by_title(connection: sqlite3.Connection, kind: str, number: int | str | None) -> list[int]:
    """The rows of every reference to a number of a kind, "pmid" or "doi", by their monographs."""
    rows = connection.execute(
        f"SELECT reference FROM cited_{kind}s JOIN monographs ON id = (SELECT monograph FROM"
        " reference_lists WHERE first <= reference ORDER BY first DESC LIMIT 1)"
        f" WHERE {kind} = ? ORDER BY title, reference",
        (number,),
    )
    return [row for (row,) in rows]
