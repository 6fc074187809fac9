"""How much a word weighs by where it stands in a document: the fields, and the scale of weights.

A posting carries no frequency and no positions, but its finished BM25F weight in one byte. The
fields of a document (title, heading, body, citation, annotation) are weighed into it when it is
written, so that nothing but a table look-up is left to do per posting while somebody types.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

HIGHEST: Final = 255
SATURATION: Final = 1.2


class TextField(Enum):
    """What a word of a document stands in."""

    TITLE = "title"
    HEADING = "heading"
    BODY = "body"
    CITATION = "citation"
    ANNOTATION = "annotation"


@dataclass(frozen=True, slots=True)
class FieldWeight:
    """How a field weighs: its `boost`, and how far (`slope`, 0–1) length beyond `usual` words
    counts against a match. The usual lengths are fixed, so that a word weighs the same in the
    starter library as in the full one."""

    boost: float
    slope: float
    usual: float

    def unit(self, length: int) -> float:
        """What one occurrence counts in a field of `length` words, before saturation."""
        return self.boost / (1 - self.slope + self.slope * length / self.usual)


FIELD_WEIGHTS: Final = {
    TextField.TITLE: FieldWeight(boost=2.0, slope=0.3, usual=4),
    TextField.HEADING: FieldWeight(boost=2.0, slope=0.3, usual=3),
    TextField.BODY: FieldWeight(boost=1.0, slope=0.6, usual=150),
    TextField.CITATION: FieldWeight(boost=1.0, slope=0.5, usual=30),
    TextField.ANNOTATION: FieldWeight(boost=1.2, slope=0.5, usual=25),
}
