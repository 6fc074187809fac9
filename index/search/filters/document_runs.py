"""The documents of an index in runs of the same kind: a run is read at once, where it follows the
rows of the store."""

from __future__ import annotations

import re
import sys
from array import array
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

# The last bit of a document's number says that it is a reference's: see `documents.py`.
_IS_REFERENCE: Final = bytes(number & 1 for number in range(256))
_RUN: Final = re.compile(rb"\x00+|\x01+")


class DocumentRun(NamedTuple):
    """Documents that are all sections, or all references: from `first` to before `end`.

    `rows` are their rows in the store.
    """

    is_reference: bool
    first: int
    end: int
    rows: range | list[int]


def runs_of(documents: array[int]) -> Iterator[DocumentRun]:
    """The runs of the documents of an index, in order."""
    lowest = 0 if sys.byteorder == "little" else documents.itemsize - 1
    kinds = documents.tobytes()[lowest :: documents.itemsize].translate(_IS_REFERENCE)
    for found in _RUN.finditer(kinds):
        first, end = found.span()
        row, is_reference = divmod(documents[first], 2)
        rows: range | list[int] = range(row, row + end - first)
        numbers = documents[first:end]
        if numbers != array("I", range(numbers[0], numbers[0] + 2 * len(rows), 2)):
            rows = [number >> 1 for number in numbers]
        yield DocumentRun(bool(is_reference), first, end, rows)


def of_rows(values: array[int], rows: range | list[int]) -> array[int]:
    """What stands in `values` for each of some rows."""
    if isinstance(rows, range):
        return values[rows.start : rows.stop]
    return array(values.typecode, [values[row] for row in rows])


def spans_of(
    runs: Sequence[DocumentRun], owners: array[int], monographs: int
) -> list[tuple[int, int]]:
    """From where to where the documents of each monograph lie: they are written together."""
    spans = [(0, 0)] * monographs
    ends: list[int] = []
    for run in runs:
        # Documents of one monograph at both ends: so are all between.
        if owners[run.first] != owners[run.end - 1]:
            places = range(run.first + 1, run.end)
            ends += [place for place in places if owners[place] != owners[place - 1]]
        if run.end < len(owners) and owners[run.end - 1] != owners[run.end]:
            ends.append(run.end)
    for first, end in pairwise((0, *ends, len(owners))):
        if first < end:
            spans[owners[first]] = (first, end)
    return spans
