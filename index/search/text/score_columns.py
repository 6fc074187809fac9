"""A weight for every document of the index, one byte each, and sums of such columns.

A column is taken for one long number, so that a step over all documents is one operation.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterable, Sequence
from typing import Final

from index.search.text.field_weights import HIGHEST

Column = bytes | bytearray

_HALVED: Final = bytes((weight + 1) // 2 if weight < HIGHEST else 127 for weight in range(256))
_DOUBLED: Final = bytes(min(HIGHEST, weight * 2) for weight in range(256))


def added(columns: Iterable[Column], size: int) -> bytes:
    """The sum of `columns`, of which no byte may be above 255."""
    return sum(map(int.from_bytes, columns)).to_bytes(size)


def scaled(worths: Sequence[Sequence[float]]) -> list[bytes]:
    """For each clause a table from a weight to its share in a sum of 255 at most, rounded down."""
    unit = HIGHEST / (sum(worth[HIGHEST] for worth in worths) or 1.0)
    return [bytes([int(value * unit) for value in worth]) for worth in worths]


def reduced(column: Column, share: float) -> Column:
    """Each weight times `share`, 0 to 1, rounded down."""
    return column.translate(bytes([int(weight * share) for weight in range(256)]))


def best_places(column: Column, wanted: int, margin: int) -> list[int]:
    """Where the highest weights stand, in order: `wanted` of them, and all as high but for
    `margin`; weights of 0 are nowhere."""
    if wanted < 1:
        return []
    # The highest weight that so many documents reach.
    least = bisect(range(1, HIGHEST + 1), -wanted, key=lambda weight: -_reaching(weight, column))
    lowest = max(1, least - margin)
    return [match.start() for match in re.finditer(rb"[\x%02x-\xff]" % lowest, column)]


def _reaching(weight: int, column: Column) -> int:
    return len(column.translate(None, bytes(range(weight))))


def highest(columns: Sequence[Column], size: int) -> bytes:
    """Byte by byte the highest of `columns`, the lowest bit lost.

    With seven bits a byte the eighth says, after a subtraction, which of two is higher.
    """
    eighths = int.from_bytes(b"\x80" * size)
    found = 0
    for column in columns:
        other = int.from_bytes(column.translate(_HALVED))
        higher = ((other | eighths) - found) & eighths
        mask = higher - (higher >> 7)
        found ^= (found ^ other) & mask
    return found.to_bytes(size).translate(_DOUBLED)
