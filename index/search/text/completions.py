"""The words that a beginning may become: the likeliest ones, put together as one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, TypeVar

from index.search.analysis.analyzers import forms_of, prefixes_of
from index.search.text.bm25 import any_of, raised
from index.search.text.postings import Postings, PostingsReader
from index.search.text.vocabulary import Vocabulary

_MOST_COMPLETIONS: Final = 24
_MOST_COMPLETED_POSTINGS: Final = 60_000
_MOST_FOR_A_LETTER: Final = 15_000
# `word*` asks for every word that begins so; two letters begin thousands.
_SHORTEST_FOR_EVERY: Final = 3
_EVERY: Final = 1 << 20
_MOST_KEPT: Final = 64

Key = TypeVar("Key")
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Completed:
    """The completions of a beginning: the postings of all together, and which they are."""

    postings: Postings
    terms: tuple[str, ...]


class Completions:
    """Completes beginnings with the words of an index, and remembers the last ones."""

    def __init__(self, reader: PostingsReader, vocabulary: Vocabulary) -> None:
        self._reader = reader
        self._vocabulary = vocabulary
        self._kept: dict[tuple[str, bool], Completed] = {}

    def clear(self) -> None:
        """Forget them."""
        self._kept.clear()

    def of(self, prefix: str, *, every: bool) -> Completed:
        """The likely completions, or all there are."""
        every = every and len(prefix) >= _SHORTEST_FOR_EVERY
        asked = (prefix, every)
        if asked not in self._kept:
            make_room(self._kept, _MOST_KEPT)
            found = dict(self._alternatives(prefix, every))
            together = any_of(list(found.values()), len(self._reader.documents))
            self._kept[asked] = Completed(together, tuple(found))
        return self._kept[asked]

    def _alternatives(self, prefix: str, every: bool) -> Iterator[tuple[str, Postings]]:
        """The word itself, if it is one, then its completions, until there are enough of them."""
        itself = forms_of(prefix)[0].stem
        exact = self._reader.of(itself)
        yield itself, raised(exact)
        seen = exact.count
        enough = _MOST_COMPLETED_POSTINGS if len(prefix) > 1 else _MOST_FOR_A_LETTER
        most = _EVERY if every else _MOST_COMPLETIONS
        for term in self._vocabulary.completions(prefixes_of(prefix), most):
            if seen > enough and not every:
                return
            if term != itself:
                postings = self._reader.of(term)
                seen += postings.count
                yield term, postings


def make_room(kept: dict[Key, Value], most: int) -> None:
    """Forget the oldest of what is kept, so that with one more it is `most`."""
    while len(kept) >= most:
        del kept[next(iter(kept))]
