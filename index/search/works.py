"""The works that a library's chapters cite: found by their words, in any order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from functools import cached_property
from typing import Final

from index.search.analysis.analyzers import plain_letters
from index.store.work_rows import CitedWork

_NO_WORD: Final = re.compile(r"\W+")
_YEAR: Final = re.compile(r"(?:18|19|20)\d\d")
_YEARS: Final = re.compile(r"((?:18|19|20)\d\d)\s*[-–—]\s*((?:18|19|20)\d\d)")
_MOST_WORDS: Final = 32


class WorkOrder(Enum):
    """By what cited works are ordered."""

    YEAR = "year"
    AUTHORS = "authors"
    TITLE = "title"
    CONTAINER = "container"
    CITED = "cited"


class Works:
    """All works that chapters cite, by number: 0 to `len` - 1."""

    def __init__(self, works: Iterable[CitedWork]) -> None:
        self._works = tuple(works)
        self._orders: dict[WorkOrder, tuple[list[int], list[int]]] = {}

    def __len__(self) -> int:
        return len(self._works)

    def __getitem__(self, number: int) -> CitedWork:
        return self._works[number]

    def find(
        self, text: str = "", order: WorkOrder = WorkOrder.YEAR, *, descending: bool = False
    ) -> list[int]:
        """The numbers of the works that have every word of `text`, in that order.

        A word is the beginning of one in authors, title, journal, PMID or DOI, accents and case
        ignored. A year is a whole word, and `1998-2005` any year between. What lacks the thing
        that is ordered by stands last either way.
        """
        first, last, wanted = read_wanted(text)
        having, lacking = self._ordered(order)
        numbers = [*(reversed(having) if descending else having), *lacking]
        if first is not None:
            works = self._works
            numbers = [at for at in numbers if first <= (works[at].year or 0) <= last]
        words = self._words if wanted else ()
        for word in wanted:
            numbers = [at for at in numbers if word in words[at]]
        return numbers

    def warm(self) -> None:
        """Do now what the first search for a word would do."""
        _ = self._words

    @cached_property
    def _words(self) -> tuple[str, ...]:
        return tuple(map(_words_of, self._works))

    def _ordered(self, order: WorkOrder) -> tuple[list[int], list[int]]:
        """The works that have what is ordered by, in order; and those that do not."""
        if order not in self._orders:
            keys = list(map(_KEYS[order], self._works))
            having = [number for number, key in enumerate(keys) if key]
            lacking = [number for number, key in enumerate(keys) if not key]
            self._orders[order] = (sorted(having, key=keys.__getitem__), lacking)
        return self._orders[order]


def read_wanted(text: str) -> tuple[int | None, int, list[str]]:
    """What is typed as the first and last year, and words as they stand in `_words_of`.

    >>> read_wanted("Göklund 1998-2005 drug-ind 1999")
    (1998, 2005, [' goklund', ' drug ind', ' 1999 '])
    """
    first, last = None, 0
    years = _YEARS.search(text)
    if years is not None:
        first, last = sorted(map(int, years.groups()))
        text = f"{text[: years.start()]} {text[years.end() :]}"
    wanted = []
    for typed in text.split()[:_MOST_WORDS]:
        word = _bare(typed)
        if word:
            wanted.append(f" {word} " if _YEAR.fullmatch(word) else f" {word}")
    return first, last, wanted


def _words_of(work: CitedWork) -> str:
    parts = (work.authors, work.title, work.container, work.year, work.pmid, work.doi)
    return f" {_bare(' '.join(str(part) for part in parts if part))} "


def _bare(text: str) -> str:
    return _NO_WORD.sub(" ", plain_letters(text)).strip()


_KEYS: Final[Mapping[WorkOrder, Callable[[CitedWork], int | str]]] = {
    WorkOrder.YEAR: lambda work: work.year or 0,
    WorkOrder.AUTHORS: lambda work: _bare(work.authors),
    WorkOrder.TITLE: lambda work: _bare(work.title),
    WorkOrder.CONTAINER: lambda work: _bare(work.container),
    WorkOrder.CITED: lambda work: len(work.references),
}
