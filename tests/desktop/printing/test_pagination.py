"""Page edges, on a page ten units high whose strips are drawn as their heights."""

from dataclasses import dataclass
from itertools import pairwise

import pytest

from desktop.printing.pagination import Slice, Span, Strip, page_of, slices

HEAD = Span(0, 2)


def column(*heights: float, leads: tuple[int, ...] = (), head_from: int = 99) -> list[Strip]:
    """Strips of these heights below each other; those from `head_from` on repeat `HEAD`."""
    strips, top = [], 0.0
    for number, height in enumerate(heights):
        heads = (HEAD,) if number >= head_from else ()
        strips.append(Strip(Span(top, top + height), leads=number in leads, heads=heads))
        top += height
    return strips


def edges(pages: tuple[Slice, ...]) -> list[tuple[float, float]]:
    return [(page.span.top, page.span.bottom) for page in pages]


@dataclass(frozen=True)
class Case:
    does: str
    strips: list[Strip]
    pages: list[tuple[float, float]]


@pytest.mark.parametrize(
    "case",
    [
        Case("nothing makes no page", [], []),
        Case("what fits is one page", column(4, 6), [(0, 10)]),
        Case("a strip is never cut", column(4, 4, 4), [(0, 8), (8, 12)]),
        Case("a heading goes with what follows", column(8, 2, 4, leads=(1,)), [(0, 8), (8, 14)]),
        Case(
            "so do two headings in a row",
            column(6, 2, 2, 4, leads=(1, 2)),
            [(0, 6), (6, 14)],
        ),
        Case("a heading at the very end stays", column(8, 2, leads=(1,)), [(0, 10)]),
        Case(
            "headings alone fill a page rather than none",
            column(5, 5, 5, 5, leads=(0, 1, 2)),
            [(0, 10), (10, 20)],
        ),
        Case(
            "a strip higher than a page is all there",
            column(4, 25),
            [(0, 4), (4, 14), (14, 24), (24, 29)],
        ),
        Case(
            "a repeated head takes its room",
            column(2, 4, 4, 4, 4, leads=(0,), head_from=1),
            [(0, 10), (10, 18)],
        ),
    ],
    ids=lambda case: case.does,
)
def test_pages_end_where_nothing_is_torn(case: Case) -> None:
    assert edges(slices(case.strips, 10)) == case.pages


def torn(top: float, *heights: float, heads: tuple[Span, ...] = ()) -> Strip:
    """A row of a table with pieces of these heights."""
    pieces = []
    for height in heights:
        pieces.append(Strip(Span(top, top + height), heads=heads))
        top += height
    return Strip(Span(pieces[0].span.top, top), pieces=tuple(pieces))


@pytest.mark.parametrize(
    "case",
    [
        Case("little white stays", [*column(7), torn(7, 2, 2, 2)], [(0, 7), (7, 13)]),
        Case("much white does not", [*column(3), torn(3, 2, 2, 2, 2)], [(0, 9), (9, 11)]),
        Case(
            "the name of a row goes with its first piece",
            [*column(3, 2, leads=(1,)), torn(5, 2, 2, 4)],
            [(0, 9), (9, 13)],
        ),
        Case(
            "where no piece fits, the row goes whole to the next page",
            [*column(4, 1, leads=(1,)), torn(5, 6, 2)],
            [(0, 4), (4, 13)],
        ),
        Case("what fits is not torn", [*column(3), torn(3, 2, 2, 3)], [(0, 10)]),
        Case(
            "the row after a short page's only row is torn as well",
            [*column(2), torn(2, 4, 4), torn(10, 4, 4)],
            [(0, 10), (10, 18)],
        ),
    ],
    ids=lambda case: case.does,
)
def test_a_row_is_torn_only_where_much_of_a_page_would_stay_white(case: Case) -> None:
    assert edges(slices(case.strips, 10)) == case.pages


def test_a_torn_row_says_its_name_on_the_next_page() -> None:
    _, second = slices([*column(3), torn(3, 3, 3, 3, heads=(HEAD,))], 10)

    assert second.heads == (HEAD,)


def test_every_strip_is_on_a_page_whatever_the_heights() -> None:
    for height in range(1, 30):
        strips = column(3, 1, 9, 2, 2, 7, 1, 12, 5, leads=(1, 3, 6))
        pages = slices(strips, height)
        assert pages[0].span.top == 0
        assert pages[-1].span.bottom == strips[-1].span.bottom
        assert all(above.span.bottom == below.span.top for above, below in pairwise(pages))
        assert all(page.span.height <= height for page in pages)


def test_the_head_of_a_table_is_repeated_only_where_the_table_goes_on() -> None:
    first, second, third = slices(column(2, 8, 8, 8, head_from=1), 10)

    assert first.heads == ()
    assert (second.heads, third.heads) == ((HEAD,), (HEAD,))


def test_a_place_is_found_on_its_page() -> None:
    pages = slices(column(6, 6, 6), 10)

    assert [page_of(pages, place) for place in (0, 5.9, 6, 17, 18)] == [0, 0, 1, 2, 2]
