"""The piece of a text that shows most of a query, and the places to mark in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Final

from index.search.hits.matches import MarkedPlace, matcher_of
from index.search.outcome import Snippet, Span
from index.search.query.query import Query

_ELLIPSIS: Final = "…"


def cut_snippet(text: str, query: Query, width: int = 180) -> Snippet:
    """The piece of `text`, about `width` characters, with most of the query's words in it.

    Cut between words; an ellipsis stands where text was left off, runs of white space become one
    space. Without a match: the beginning.
    """
    text = " ".join(text.split())
    marks = matcher_of(query).marks(text)
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
    return tuple(_merged(matcher_of(query).marks(text)))


def matched_words(text: str, query: Query, limit: int = 16) -> tuple[str, ...]:
    """The words and phrases of the query as `text` writes them, for marking on a page."""
    return tuple(matcher_of(query).words(text)[:limit])


def _merged(marks: Iterable[MarkedPlace]) -> Iterator[Span]:
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


def _best_window(text: str, marks: list[MarkedPlace], width: int) -> Span:
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
