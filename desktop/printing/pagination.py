"""Places the page breaks: a pure function over the pieces that may not be cut. No Qt.

The whole text is laid out once, in one long column; a page shows a slice of it. The text is never
changed to fit a page, so no text can be lost.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

# A page with a larger share of white at its foot takes a piece of the row that did not fit.
MOST_WHITE: Final = 1 / 3


@dataclass(frozen=True, slots=True)
class Span:
    """A vertical range of the column, from `top` down to `bottom`, in dots."""

    top: float
    bottom: float

    @property
    def height(self) -> float:
        """The length of the range."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Strip:
    """A piece that a page break may not cut: a line, a few lines, a row of a table.

    One that `leads` (a heading) stays with the strip after it. `ruled` says that its edges are
    rules of a table; `heads` are what is repeated above it where it begins a page: the head of its
    table, the name of the row that it is a piece of. `pieces` are what it is torn into where most
    of a page would stay white without it; () for one that is never torn.
    """

    span: Span
    leads: bool = False
    ruled: bool = False
    heads: tuple[Span, ...] = ()
    pieces: tuple[Strip, ...] = ()


@dataclass(frozen=True, slots=True)
class Slice:
    """The content of a page: a `span` of the column, below the repeated `heads`, if any.

    `ruled` says for the upper and the lower edge whether it is the rule of a table.
    """

    span: Span
    heads: tuple[Span, ...] = ()
    ruled: tuple[bool, bool] = (False, False)


def slices(strips: Sequence[Strip], height: float) -> tuple[Slice, ...]:
    """The pages of a text whose `strips` follow each other downwards; `height` is a page's room.

    Every page takes as many strips as fit, then gives back those at its foot that lead to what
    stands on the next one. A strip higher than a page is cut at the page's edge, never shortened.
    """
    pages: list[Slice] = []
    rest, first = list(strips), 0
    while first < len(rest):
        heads = rest[first].heads
        room = height - sum(head.height for head in heads)
        last = _last_that_fits(rest, first, room)
        used = rest[last].span.bottom - rest[first].span.top
        if used < room * (1 - MOST_WHITE) and _tear_after(rest, last):
            last = _last_that_fits(rest, first, room)
        upper, lower = rest[first], rest[last]
        span = Span(upper.span.top, lower.span.bottom)
        pages += _cut(Slice(span, heads, (upper.ruled, lower.ruled)), room)
        first = last + 1
    return tuple(pages)


def _tear_after(strips: list[Strip], last: int) -> bool:
    """Put its pieces in place of the strip after `last`, or after what leads to it, if it has any.

    Whether it had.
    """
    following = last + 1
    while following < len(strips) - 1 and strips[following].leads:
        following += 1
    if following >= len(strips) or not strips[following].pieces:
        return False
    strips[following : following + 1] = strips[following].pieces
    return True


def page_of(pages: Sequence[Slice], place: float) -> int:
    """The number, from 0, of the page that shows a place of the column."""
    return next((n for n, page in enumerate(pages) if place < page.span.bottom), len(pages) - 1)


def _last_that_fits(strips: Sequence[Strip], first: int, room: float) -> int:
    limit = strips[first].span.top + room
    last = first
    while last + 1 < len(strips) and strips[last + 1].span.bottom <= limit:
        last += 1
    if last + 1 == len(strips):
        return last
    kept = last
    while kept > first and strips[kept].leads:
        kept -= 1
    # A page that has only headings keeps them: no break is better.
    return last if strips[kept].leads else kept


def _cut(page: Slice, room: float) -> list[Slice]:
    """A page for each height of `room` in it; one, unless a single strip is higher than that."""
    pages = []
    top = page.span.top
    while page.span.bottom - top > room:
        pages.append(Slice(Span(top, top + room), page.heads, page.ruled))
        top += room
    return [*pages, Slice(Span(top, page.span.bottom), page.heads, page.ruled)]
