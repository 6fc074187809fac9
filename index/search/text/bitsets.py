"""Sets of documents: one byte for every document of the index, 1 where it belongs to the set.

A set is taken for one long number, so that a step over all documents is one operation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

Mask = bytes

_MEMBER: Final = re.compile(b"\x01")
_ONE: Final = bytes([0] + [1] * 255)
_INVERTED: Final = bytes([1] + [0] * 255)
_FULL: Final = bytes([0] + [255] * 255)


def all_documents(size: int) -> Mask:
    """The set of all `size` documents."""
    return b"\x01" * size


def where_set(values: bytes | bytearray) -> Mask:
    """The documents whose byte in `values` is not 0."""
    return bytes(values.translate(_ONE))


def where(mask: Mask) -> list[int]:
    """The places of a set's documents."""
    return [found.start() for found in _MEMBER.finditer(mask)]


def inverted(mask: Mask) -> Mask:
    """The documents that are not in the set."""
    return mask.translate(_INVERTED)


def in_all(masks: Iterable[Mask], size: int) -> Mask:
    """The documents that are in every set: all of them if there is no set."""
    result = int.from_bytes(all_documents(size))
    for mask in masks:
        result &= int.from_bytes(mask)
    return result.to_bytes(size)


def in_any(masks: Iterable[Mask], size: int) -> Mask:
    """The documents that are in one set or another."""
    result = 0
    for mask in masks:
        result |= int.from_bytes(mask)
    return result.to_bytes(size)


def kept(values: bytes | bytearray, mask: Mask) -> bytearray:
    """`values`, one byte a document, with 0 for every document that is not in the set."""
    wanted = int.from_bytes(mask.translate(_FULL))
    return bytearray((int.from_bytes(values) & wanted).to_bytes(len(mask)))
