"""The shape of the Whoosh index: one field of words, one column of document numbers.

A posting carries no frequency and no positions, but its finished BM25F weight in one byte. The
fields of a document (title, heading, body, citation, annotation) are weighed into it when it is
written, so that nothing but a table look-up is left to do per posting while somebody types.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any, Final

from whoosh.codec.whoosh3 import W3Codec, W3Segment
from whoosh.columns import NumericColumn
from whoosh.fields import COLUMN, FieldType, Schema
from whoosh.formats import Format

WORDS: Final = "words"
DOCUMENT: Final = "document"
INDEX_NAME: Final = "MAIN"
SEGMENT: Final = "text"

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
class FieldSpec:
    """How a field weighs: its `boost`, and how far (`slope`, 0–1) length beyond `usual` words
    counts against a match. The usual lengths are fixed, so that a word weighs the same in the
    starter library as in the full one."""

    boost: float
    slope: float
    usual: float


FIELDS: Final = {
    TextField.TITLE: FieldSpec(boost=2.0, slope=0.3, usual=4),
    TextField.HEADING: FieldSpec(boost=2.0, slope=0.3, usual=3),
    TextField.BODY: FieldSpec(boost=1.0, slope=0.6, usual=150),
    TextField.CITATION: FieldSpec(boost=1.0, slope=0.5, usual=30),
    TextField.ANNOTATION: FieldSpec(boost=1.2, slope=0.5, usual=25),
}


class WeightFormat(Format):
    """A posting's value is its weight, 1 to 255, in one byte."""

    posting_size = 1

    def word_values(self, value: Any, analyzer: Any, **options: Any) -> Any:
        raise NotImplementedError("TextWriter weighs the words itself")

    def decode_weight(self, value: bytes) -> float:
        return float(value[0])


class WeightedWords(FieldType):
    """The field of all words of a document."""

    analyzer = None
    scorable = True
    vector = None

    def __init__(self) -> None:
        self.format = WeightFormat()


DOCUMENT_COLUMN: Final = NumericColumn("I", default=0)
SCHEMA: Final = Schema(**{WORDS: WeightedWords(), DOCUMENT: COLUMN(DOCUMENT_COLUMN)})


def codec() -> Any:
    """The codec both sides use: long blocks, since a posting list is always read whole."""
    return W3Codec(blocklimit=512, compression=3)


def segment(documents: int = 0) -> Any:
    """The only segment. Its name is fixed: the same texts give the same files."""
    return W3Segment(codec(), INDEX_NAME, doccount=documents, segid=SEGMENT)
