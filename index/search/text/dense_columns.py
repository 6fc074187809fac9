"""The words that stand nearly everywhere: their weights as columns, ready to be reckoned with.

A list of many postings takes Whoosh's blocks a while to read, and somebody types. A column has one
byte for every document of the index, 0 where the word does not stand, and unpacks at once. Such a
word has no list beside it.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Final

FILE: Final = "frequent.bin"
_LEVEL: Final = 4
# A word of fewer documents than one in so many, or of so few, is read as quickly from its postings.
_ONE_IN: Final = 32
_FEW: Final = 1000


def is_frequent(count: int, documents: int) -> bool:
    """Whether a word that stands in `count` of `documents` has a column."""
    return count > _FEW and count * _ONE_IN > documents


def save_columns(folder: Path, columns: Mapping[str, bytes]) -> None:
    """Write the column of every frequent term; the same columns, the same bytes."""
    packed = {term: zlib.compress(column, _LEVEL) for term, column in sorted(columns.items())}
    lengths = json.dumps({term: len(content) for term, content in packed.items()})
    (folder / FILE).write_bytes(b"\n".join((lengths.encode(), b"".join(packed.values()))))


class DenseColumns:
    """The columns that `save_columns` wrote into a folder.

    Raises what a file that is missing or none of ours gives: OSError, ValueError, AttributeError.
    """

    def __init__(self, folder: Path, size: int) -> None:
        """`size` is the number of documents of the index."""
        self._size = size
        lengths, _, self._content = (folder / FILE).read_bytes().partition(b"\n")
        places = json.loads(lengths)
        starts = accumulate(places.values(), initial=0)
        self._places = dict(zip(places, pairwise(starts), strict=True))

    def get(self, term: str) -> bytearray | None:
        """The weight of a term in every document; None where it has no column.

        Raises ValueError or zlib.error for one that is damaged.
        """
        if term not in self._places:
            return None
        first, end = self._places[term]
        column = zlib.decompressobj().decompress(self._content[first:end], self._size + 1)
        if len(column) != self._size:
            raise ValueError("a column of the wrong length")
        return bytearray(column)
