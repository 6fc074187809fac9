"""The parts of a query as they were read, for the reader of the hits."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class PartKind(Enum):
    """What a part of a query is."""

    NAME = "name"
    SIGN = "sign"
    ASPECT = "aspect"
    SYNONYM = "synonym"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a query: the pieces of its text, from and to, and how they were read."""

    kind: PartKind
    typed: str
    meaning: str
    spans: tuple[tuple[int, int], ...]
