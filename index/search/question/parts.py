"""The parts of a query as they were read, for the reader of the hits."""

from __future__ import annotations

from collections.abc import Sequence
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
    """A part of a query: the pieces of its text, from and to, and how they were read.

    `meaning` is the title of what a name leads to, else the label of a sign or aspect; an aspect's
    is in English, to be translated.
    """

    kind: PartKind
    typed: str
    meaning: str
    spans: tuple[tuple[int, int], ...]

    @property
    def is_told(self) -> bool:
        """Whether it was read as something else than it says."""
        return self.kind is PartKind.ASIDE or self.typed.casefold() != self.meaning.casefold()

    def without(self, text: str) -> str:
        """The text of the query without this part.

        >>> Part(PartKind.ASIDE, "can cause", "", ((0, 3), (7, 12))).without("can kava cause rash")
        'kava rash'
        """
        for start, end in reversed(self.spans):
            text = f"{text[:start]} {text[end:]}"
        return " ".join(text.split())


def need_telling(parts: Sequence[Part]) -> bool:
    """Whether how a query was read is not plain to see: a name alone is told by its hit."""
    told = (part for part in parts if part.is_told and part.kind is not PartKind.NAME)
    return len(parts) > 1 or any(told)
