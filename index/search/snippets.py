"""Which words of a text a query meant, and the piece of the text that shows most of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from index.search.analyzers import Form, forms_of, is_code, placed_words, prefixes_of
from index.search.hits import Snippet, Span
from index.search.query import Query

_ELLIPSIS: Final = "…"


@dataclass(frozen=True, slots=True)
class _Mark:
    """A place that matched; `key` tells apart the words of the query."""

    start: int
    end: int
    key: str


class _Wanted:
    """A query in the terms a text is compared in; remembers its verdict on every written word."""

    def __init__(self, query: Query) -> None:
        prefix = [] if query.prefix is None else [query.prefix]
        self._stems = frozenset(stem for word in (*query.words, *prefix) for stem in _stems(word))
        self._prefixes = tuple(reading for word in prefix for reading in prefixes_of(word))
        self._verdicts: dict[str, tuple[Form, str] | None] = {}
        self.phrases = tuple(filter(None, (_stems_in_order(phrase) for phrase in query.phrases)))

    def marks(self, text: str) -> Iterator[_Mark]:
        """Every wanted single word of `text`."""
        verdicts = self._verdicts
        for start, written in placed_words(text):
            if written not in verdicts:
                verdicts[written] = self._verdict(written)
            verdict = verdicts[written]
            if verdict is not None:
                form, key = verdict
                yield _Mark(start + form.offset, start + form.offset + form.length, key)

    def _verdict(self, written: str) -> tuple[Form, str] | None:
        forms = forms_of(written)
        for form in forms:
            if form.stem in self._stems:
                return form, form.stem
        for form in forms:
            if self._prefixes and form.text.startswith(self._prefixes):
                return form, self._prefixes[0]
        return None


@lru_cache(maxsize=16)
def _wanted(query: Query) -> _Wanted:
    return _Wanted(query)


def cut_snippet(text: str, query: Query, width: int = 180) -> Snippet:
    """The piece of `text`, about `width` characters, with most of the query's words in it.

    Cut between words; an ellipsis stands where text was left off, runs of white space become one
    space. Without a match: the beginning.
    """
    text = " ".join(text.split())
    marks = _marks(text, query)
    start, end = _best_window(text, marks, max(width, 20))
    before = _ELLIPSIS if start > 0 else ""
    after = _ELLIPSIS if end < len(text) else ""
    shift = len(before) - start
    spans = tuple(
        (mark_start + shift, mark_end + shift)
        for mark_start, mark_end in _merged(marks)
        if start <= mark_start and mark_end <= end
    )
    return Snippet(before + text[start:end] + after, spans)


def find_spans(text: str, query: Query) -> tuple[Span, ...]:
    """Where the query's words and phrases stand in `text`: in order, without overlaps."""
    return tuple(_merged(_marks(text, query)))


def matched_words(text: str, query: Query, limit: int = 16) -> tuple[str, ...]:
    """The words and phrases of the query as `text` writes them, for marking on a page."""
    written = {text[start:end]: None for start, end in find_spans(text, query)}
    return tuple(written)[:limit]


def contains_phrases(text: str, query: Query) -> bool:
    """Whether every phrase of the query stands in `text`, its words side by side in order."""
    phrases = _wanted(query).phrases
    stems = [stem for stem, _, _ in _parts(text)] if phrases else []
    return all(next(_places(stems, phrase), None) is not None for phrase in phrases)


def _marks(text: str, query: Query) -> list[_Mark]:
    wanted = _wanted(query)
    marks = list(wanted.marks(text))
    if wanted.phrases:
        parts = list(_parts(text))
        stems = [stem for stem, _, _ in parts]
        for phrase in wanted.phrases:
            for first in _places(stems, phrase):
                last = first + len(phrase) - 1
                marks.append(_Mark(parts[first][1], parts[last][2], " ".join(phrase)))
    return sorted(marks, key=lambda mark: (mark.start, -mark.end))


def _stems(word: str) -> list[str]:
    """The stems to mark for a query's word; not the 2 of IL-2."""
    whole_only = is_code(word)
    return [
        form.stem
        for index, form in enumerate(forms_of(word))
        if index == 0 or not whole_only or len(form.text) > 2
    ]


def _stems_in_order(phrase: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(stem for word in phrase for stem, _, _ in _parts(word))


def _parts(text: str) -> Iterator[tuple[str, int, int]]:
    """Stem and place of every word, compounds taken apart: what phrases are compared with."""
    for start, written in placed_words(text):
        forms = forms_of(written)
        for form in forms[1:] or forms:
            yield form.stem, start + form.offset, start + form.offset + form.length


def _places(stems: list[str], phrase: tuple[str, ...]) -> Iterator[int]:
    length = len(phrase)
    at = -1
    while True:
        try:
            at = stems.index(phrase[0], at + 1)
        except ValueError:
            return
        if tuple(stems[at : at + length]) == phrase:
            yield at


def _merged(marks: Iterable[_Mark]) -> Iterator[Span]:
    """The places of `marks`, which are in order, without overlaps."""
    current: Span | None = None
    for mark in marks:
        if current is None:
            current = (mark.start, mark.end)
        elif mark.start < current[1]:
            current = (current[0], max(current[1], mark.end))
        else:
            yield current
            current = (mark.start, mark.end)
    if current is not None:
        yield current


def _best_window(text: str, marks: list[_Mark], width: int) -> Span:
    """Start and end of the window with most distinct matched words, then most matches, first."""
    if len(text) <= width:
        return 0, len(text)
    best, first, last = (0, 0), 0, 0
    starts = [mark.start for mark in marks]
    for index, mark in enumerate(marks):
        stop = bisect_right(starts, mark.start + width)
        fitting = [other for other in marks[index:stop] if other.end <= mark.start + width]
        inside = fitting or [mark]
        value = (len({other.key for other in inside}), len(inside))
        if value > best:
            best, first, last = value, mark.start, max(other.end for other in inside)
    return _widened(text, first, last, width)


def _widened(text: str, first: int, last: int, width: int) -> Span:
    """The window around `first` … `last`, begun at a sentence if there is one, cut at spaces."""
    start = max(0, min(first - (width - (last - first)) // 2, len(text) - width))
    if start > 0:
        sentence = text.rfind(". ", start, first)
        space = text.find(" ", start, first)
        start = sentence + 2 if sentence >= 0 else space + 1 if space >= 0 else first
    end = max(last, min(start + width, len(text)))
    if end < len(text):
        space = text.rfind(" ", last, end + 1)
        end = space if space >= 0 else end
    return start, end
