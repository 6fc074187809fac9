"""Reading postings out of the Whoosh index: whole lists at once, kept while they are wanted."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from contextlib import ExitStack, closing
from itertools import compress
from pathlib import Path
from typing import Final

from index.errors import LibraryRepairable
from index.messages import marked
from index.search.text.dense_columns import DenseColumns
from index.search.text.term_file import UNREADABLE, TermFile

_MOST_CACHED_BYTES: Final = 24 << 20


class Postings:
    """The documents a term stands in (Whoosh's numbers, rising), and its weight in each.

    Kept as two lists, or as one weight for every document of the index (0 where the term does not
    stand); the other form is made when it is first needed.
    """

    __slots__ = ("_documents", "_impacts", "_weights", "count", "size")

    def __init__(self, documents: Sequence[int], impacts: bytes, size: int) -> None:
        self._documents: Sequence[int] | None = documents
        self._impacts: bytes = impacts
        self._weights: bytearray | None = None
        self.count = len(documents)
        self.size = size

    @classmethod
    def from_weights(cls, weights: bytearray) -> Postings:
        """The postings whose weights by document are given."""
        new = cls((), b"", len(weights))
        new._documents = None
        new._weights = weights
        new.count = len(weights) - weights.count(0)
        return new

    def translated(self, table: bytes) -> Postings:
        """The same documents with other weights: `table` gives 1 to 255 for each, 0 for 0."""
        if self._documents is None:
            return Postings.from_weights(self.by_document.translate(table))
        return Postings(self._documents, self._impacts.translate(table), self.size)

    @property
    def documents(self) -> Sequence[int]:
        """The documents, rising."""
        if self._documents is None:
            assert self._weights is not None
            self._documents = array("I", compress(range(self.size), self._weights))
            self._impacts = bytes(filter(None, self._weights))
        return self._documents

    @property
    def impacts(self) -> bytes:
        """The weight, 1 to 255, in each of `documents`."""
        return self._impacts if self.documents else b""

    @property
    def by_document(self) -> bytearray:
        """The weight for every document of the index."""
        if self._weights is None:
            weights = bytearray(self.size)
            for document, impact in zip(self.documents, self._impacts, strict=True):
                weights[document] = impact
            self._weights = weights
        return self._weights

    def weights_in(self, documents: Iterable[int]) -> bytes:
        """The weight in each of `documents`, 0 where the term does not stand."""
        return bytes(map(self.by_document.__getitem__, documents))

    @property
    def columns(self) -> tuple[Sequence[int], bytes | bytearray]:
        """Documents and their weights in whichever form is at hand; weights may be 0."""
        if self._documents is None:
            return range(self.size), self.by_document
        return self._documents, self._impacts

    @property
    def bytes_held(self) -> int:
        """About how much memory the postings take, once they are used."""
        return 5 * self.count + self.size + 200


class PostingsReader:
    """The postings of a folder written by `TextWriter`. One thread at a time."""

    def __init__(self, folder: Path) -> None:
        self._cache: OrderedDict[str, Postings] = OrderedDict()
        self._cached_bytes = 0
        self._closed = False
        try:
            with ExitStack() as opened:
                self._terms = opened.enter_context(closing(TermFile(folder)))
                self.documents = self._terms.documents
                self._columns = DenseColumns(folder, len(self.documents))
                opened.pop_all()
        except UNREADABLE as error:
            raise LibraryRepairable(
                marked("Index", "The search index of the library cannot be read.")
            ) from error
        self.none = Postings((), b"", len(self.documents))

    def close(self) -> None:
        """Let go of the files; may be called again."""
        self._cache.clear()
        if not self._closed:
            self._closed = True
            self._terms.close()

    def of(self, term: str) -> Postings:
        """The postings of a term; empty if it stands nowhere. Raises LibraryRepairable."""
        if term in self._cache:
            self._cache.move_to_end(term)
            return self._cache[term]
        try:
            found = self._read(term)
        except UNREADABLE as error:
            raise LibraryRepairable(
                marked("Index", "The search index of the library is damaged.")
            ) from error
        if found is None:
            return self.none
        self._keep(term, found)
        return found

    def _read(self, term: str) -> Postings | None:
        column = self._columns.get(term)
        if column is not None:
            return Postings.from_weights(column)
        found = self._terms.postings(term)
        return None if found is None else Postings(*found, len(self.documents))

    def _keep(self, term: str, postings: Postings) -> None:
        self._cache[term] = postings
        self._cached_bytes += postings.bytes_held
        while self._cached_bytes > _MOST_CACHED_BYTES and len(self._cache) > 1:
            _, dropped = self._cache.popitem(last=False)
            self._cached_bytes -= dropped.bytes_held
