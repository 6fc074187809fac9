"""Numbers of four bytes, deflated: all first bytes, then all second ones, and so on.

The higher bytes of numbers that rise hardly change. Put together again they are as they were in
memory, without a step for each.
"""

from __future__ import annotations

import sys
import zlib
from array import array
from typing import Final

_BYTES: Final = 4


def pack_numbers(numbers: array[int]) -> bytes:
    """Numbers as bytes; the same on every machine."""
    ordered = numbers[:]
    if sys.byteorder == "big":
        ordered.byteswap()
    content = ordered.tobytes()
    planes = (content[at::_BYTES] for at in range(_BYTES))
    return zlib.compress(b"".join(planes), zlib.Z_BEST_COMPRESSION)


def unpack_numbers(packed: bytes) -> array[int]:
    """The numbers that `pack_numbers` was given. Raises ValueError or zlib.error."""
    planes = zlib.decompress(packed)
    size, rest = divmod(len(planes), _BYTES)
    if rest:
        raise ValueError("numbers that are cut")
    content = bytearray(len(planes))
    for at in range(_BYTES):
        content[at::_BYTES] = planes[at * size : (at + 1) * size]
    numbers: array[int] = array("I")
    numbers.frombytes(content)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
