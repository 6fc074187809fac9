"""All of Whoosh: it writes the files of an index. Nothing else imports it.

    part                                      whose    why
    ----------------------------------------  -------  ---------------------------------------
    terms, postings on disk (.trm, .pst)      Whoosh   a known codec, with its compression
    table of contents (.toc)                  Whoosh   its own tools can open the index
    document numbers (documents.bin)          ours     its column takes four bytes for each
    what a posting holds                      ours     a finished weight in one byte
    writing a term's postings                 ours     whole lists: a fifth of the time
    reading a term's postings                 ours     see `term_file`: without loading Whoosh
    pickles in its files                      ours     see `plain_pickles`
    analysis, grammar, scoring, snippets      ours     see `index.search`

Ours here means private members of Whoosh's writer: the version is pinned exactly.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from whoosh.codec import whoosh3
from whoosh.codec.whoosh3 import W3Codec, W3PostingsWriter, W3Segment
from whoosh.fields import FieldType, Schema
from whoosh.filedb.filestore import FileStorage
from whoosh.formats import Format
from whoosh.index import TOC

from index.search.text.packed_numbers import pack_numbers
from index.search.text.plain_pickles import dumps_plain
from index.search.text.term_file import DOCUMENTS, FIELD

_INDEX_NAME: Final = "MAIN"
_SEGMENT: Final = "text"

# A term, the places of its documents, rising, and its weight in each.
TermPostings = tuple[str, "array[int]", bytes]


# What is written is read without imports.
whoosh3.dumps = dumps_plain


class _WeightFormat(Format):
    """A posting's value is its weight, 1 to 255, in one byte."""

    posting_size = 1

    def word_values(self, value: Any, analyzer: Any, **options: Any) -> Any:
        raise NotImplementedError("TextWriter weighs the words itself")

    def decode_weight(self, value: bytes) -> float:
        return float(value[0])


class _WeightedWords(FieldType):
    """The field of all words of a document."""

    analyzer = None
    scorable = True
    vector = None

    def __init__(self) -> None:
        self.format = _WeightFormat()


_SCHEMA: Final = Schema(**{FIELD: _WeightedWords()})


def _codec() -> Any:
    """The codec both sides use: long blocks, since a posting list is always read whole."""
    return W3Codec(blocklimit=512, compression=3)


def _segment(documents: int = 0) -> Any:
    """The only segment. Its name is fixed: the same texts give the same files."""
    return W3Segment(_codec(), _INDEX_NAME, doccount=documents, segid=_SEGMENT)


def write_index(
    folder: Path,
    documents: array[int],
    terms: Iterable[TermPostings],
    stop_if_cancelled: Callable[[], None],
) -> None:
    """Write an index of one segment into `folder`, which exists.

    `documents` are the caller's numbers; `terms` come in the order of their bytes.
    `stop_if_cancelled` is called for each, and raises to end the writing. OSError if the disk does
    not take it.
    """
    storage = FileStorage(str(folder))
    new = _segment(len(documents))
    (folder / DOCUMENTS).write_bytes(pack_numbers(documents))
    _write_postings(storage, new, terms, stop_if_cancelled)
    TOC(_SCHEMA, [new], 1).write(storage, _INDEX_NAME)


def _write_postings(
    storage: Any, new: Any, terms: Iterable[TermPostings], stop_if_cancelled: Callable[[], None]
) -> None:
    with closing(_codec().field_writer(storage, new)) as writer:
        writer.start_field(FIELD, _SCHEMA[FIELD])
        writer._postwriter = _WholeLists(writer._postfile, _codec())
        for term, places, weights in terms:
            stop_if_cancelled()
            writer.start_term(term.encode())
            writer._postwriter.add_list(places, weights)
            writer.finish_term()
        writer.finish_field()


class _WholeLists(W3PostingsWriter):
    """Writes the postings of a term in blocks, not one call each."""

    def __init__(self, file: Any, from_codec: Any) -> None:
        super().__init__(
            file,
            blocklimit=from_codec._blocklimit,
            compression=from_codec._compression,
            inlinelimit=from_codec._inlinelimit,
        )

    def add_list(self, documents: array[int], weights: bytes) -> None:
        for start in range(0, len(documents), self._blocklimit):
            if start:
                self._write_block()
            self._ids = documents[start : start + self._blocklimit]
            self._weights = array("f", [1.0]) * len(documents[start : start + self._blocklimit])
            self._values = [weights[start : start + self._blocklimit]]
            self._minlength = self._maxlength = 1
            self._maxweight = 1.0
