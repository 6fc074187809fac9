"""All of Whoosh: the files of an index written and read. Nothing else imports it.

    part                                      whose    why
    ----------------------------------------  -------  ---------------------------------------
    terms, postings on disk (.trm, .pst)      Whoosh   a known codec, with its compression
    document numbers (.document.col), .toc    Whoosh   one column; its own tools can open it
    what a posting holds                      ours     a finished weight in one byte
    writing a term's postings                 ours     whole lists: a fifth of the time
    reading a term's postings                 ours     by blocks: `next()` is slow per posting
    pickles in its files                      ours     Whoosh would run what stands in them
    analysis, grammar, scoring, snippets      ours     see `index.search`

Ours here means private members of Whoosh's writer and matcher: the version is pinned exactly.
Whoosh keeps pickles in its term index and in every block of postings. What we write there are
tuples, numbers, strings and bytes, which need no import; so a pickle that names anything to import
was not written by us, and is refused before it can run. This is a second wall: a file is opened
only when its checksum is right.
"""

from __future__ import annotations

import io
import pickle
import struct
import sys
import zlib
from array import array
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack, closing
from itertools import accumulate
from pathlib import Path
from typing import IO, Any, Final, NoReturn

from whoosh.codec import whoosh3
from whoosh.codec.whoosh3 import (
    WHOOSH3_HEADER_MAGIC,
    W3Codec,
    W3PostingsWriter,
    W3Segment,
    W3TermsReader,
)
from whoosh.columns import NumericColumn
from whoosh.fields import COLUMN, FieldType, Schema
from whoosh.filedb import structfile
from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.filetables import FileFormatError
from whoosh.formats import Format
from whoosh.index import TOC
from whoosh.reading import TermNotFound

# What reading a file raises that is not as it was written.
UNREADABLE: Final = (
    AssertionError,
    AttributeError,
    FileFormatError,
    LookupError,
    OSError,
    EOFError,
    OverflowError,
    TypeError,
    UnicodeError,
    ValueError,
    pickle.UnpicklingError,
    struct.error,
    zlib.error,
)
_WORDS: Final = "words"
_DOCUMENT: Final = "document"
_INDEX_NAME: Final = "MAIN"
_SEGMENT: Final = "text"

# A term, the places of its documents, rising, and its weight in each.
TermPostings = tuple[str, "array[int]", bytes]


class _PlainUnpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> NoReturn:
        raise pickle.UnpicklingError(f"the search index asks for {module}.{name}")

    def persistent_load(self, pid: object) -> NoReturn:
        raise pickle.UnpicklingError("the search index refers to an object outside it")


def load_plain(file: IO[bytes]) -> Any:
    """One pickle of plain values from `file`. Raises pickle.UnpicklingError."""
    return _PlainUnpickler(file).load()


def loads_plain(data: bytes) -> Any:
    """One pickle of plain values. Raises pickle.UnpicklingError."""
    return load_plain(io.BytesIO(data))


def dumps_plain(value: object, _protocol: int) -> bytes:
    """Plain values as a pickle. Whoosh asks for protocol 2, which writes bytes as an import."""
    return pickle.dumps(value, 3)


def _keep_pickles_plain() -> None:
    """Make the parts of Whoosh that keep an index use these, for the whole program."""
    structfile.load_pickle = load_plain
    whoosh3.loads = loads_plain
    whoosh3.dumps = dumps_plain


_keep_pickles_plain()


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


_DOCUMENT_COLUMN: Final = NumericColumn("I", default=0)
_SCHEMA: Final = Schema(**{_WORDS: _WeightedWords(), _DOCUMENT: COLUMN(_DOCUMENT_COLUMN)})


def _codec() -> Any:
    """The codec both sides use: long blocks, since a posting list is always read whole."""
    return W3Codec(blocklimit=512, compression=3)


def _segment(documents: int = 0) -> Any:
    """The only segment. Its name is fixed: the same texts give the same files."""
    return W3Segment(_codec(), _INDEX_NAME, doccount=documents, segid=_SEGMENT)


class TermFile:
    """The terms of an index, each with its postings. One thread at a time."""

    def __init__(self, folder: Path) -> None:
        """Open the files in `folder`. Raises one of `UNREADABLE`."""
        storage = FileStorage(str(folder))
        self.documents = _document_numbers(folder)
        self._terms = _terms_reader(storage)

    def close(self) -> None:
        """Let go of the files."""
        self._terms.close()

    def postings(self, term: str) -> tuple[Sequence[int], bytes] | None:
        """The places of a term's documents, rising, and its weight in each; None for no term.

        Raises one of `UNREADABLE`.
        """
        try:
            matcher = self._terms.matcher(_WORDS, term.encode(), _SCHEMA[_WORDS].format)
        except TermNotFound:
            return None
        documents: array[int] = array("I")
        weights: list[bytes] = []
        while True:
            matcher._read_data()
            steps, _, values = matcher._data
            documents.extend(accumulate(steps))
            weights.append(values)
            if matcher._lastblock:
                break
            matcher._next_block()
        found = b"".join(weights)
        size = len(self.documents)
        if len(found) != len(documents) or (documents and max(documents) >= size):
            raise ValueError("a posting list of the wrong length")
        return documents, found


class _CheckedTerms(W3TermsReader):
    """Whoosh's reader of terms; refuses postings that are not where it was told."""

    def matcher(self, fieldname: str, tbytes: bytes, format_: Any, scorer: Any = None) -> Any:
        offset, _ = self.term_info(fieldname, tbytes).extent()
        if self._postfile.get(offset, 4) != WHOOSH3_HEADER_MAGIC:
            raise ValueError("no postings where the term index says")
        return super().matcher(fieldname, tbytes, format_, scorer=scorer)


def _terms_reader(storage: Any) -> _CheckedTerms:
    only = _segment()
    name = only.make_filename(W3Codec.TERMS_EXT)
    with ExitStack() as opened:
        terms = opened.enter_context(closing(storage.open_file(name)))
        posts = opened.enter_context(closing(only.open_file(storage, W3Codec.POSTS_EXT)))
        reader = _CheckedTerms(_codec(), terms, storage.file_length(name), posts)
        opened.pop_all()
        return reader


def _document_numbers(folder: Path) -> array[int]:
    """The caller's number of every document: above 0, which the column would leave out."""
    numbers: array[int] = array("I")
    file = folder / W3Codec.column_filename(_segment(), _DOCUMENT)
    numbers.frombytes(file.read_bytes())
    if sys.byteorder == "little":
        numbers.byteswap()
    return numbers


def write_index(
    folder: Path,
    documents: Sequence[int],
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
    # Each in a call of its own: Whoosh keeps frames alive that ask for a folder which is there, and
    # with them the files of whoever called.
    _write_documents(storage, new, documents)
    # The codec builds its columns in a folder of its own, and forgets it.
    storage.temp_storage(f"{_INDEX_NAME}.tmp").destroy()
    _write_postings(storage, new, terms, stop_if_cancelled)
    TOC(_SCHEMA, [new], 1).write(storage, _INDEX_NAME)


def _write_postings(
    storage: Any, new: Any, terms: Iterable[TermPostings], stop_if_cancelled: Callable[[], None]
) -> None:
    with closing(_codec().field_writer(storage, new)) as writer:
        writer.start_field(_WORDS, _SCHEMA[_WORDS])
        writer._postwriter = _WholeLists(writer._postfile, _codec())
        for term, places, weights in terms:
            stop_if_cancelled()
            writer.start_term(term.encode())
            writer._postwriter.add_list(places, weights)
            writer.finish_term()
        writer.finish_field()


def _write_documents(storage: Any, new: Any, documents: Sequence[int]) -> None:
    with closing(_codec().per_document_writer(storage, new)) as writer:
        for number, document in enumerate(documents):
            writer.start_doc(number)
            writer.add_column_value(_DOCUMENT, _DOCUMENT_COLUMN, document)
            writer.finish_doc()
    if not documents:
        storage.create_file(_codec().column_filename(new, _DOCUMENT)).close()


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
