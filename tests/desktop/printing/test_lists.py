"""Lists on paper: every row once and in its place, the head of its group on every page."""

from itertools import chain
from pathlib import Path

import pytest

from desktop.printing.content import ListOnPaper, ListPart, ListRow, Matter
from desktop.printing.paper import Paper
from desktop.printing.sheets import Sheets
from index import TRACK_RECORD_NOTE
from tests.desktop.printing.papers import (
    A4,
    LETTER,
    MANIFEST,
    WHEN,
    info_of,
    needs_poppler,
    paper_text,
    pdf_of_kind,
    text_of,
    words,
    words_of_html,
)

pytestmark = pytest.mark.usefixtures("qapp")


def row(number: int, note: str = "") -> ListRow:
    return ListRow(f"Drugname{number}", note, "A [HD]", f"2024-01-{number % 28 + 1:02}")


def listed(*parts: ListPart) -> Matter:
    made = ListOnPaper("A list <of> drugs", "so many, in some order", parts)
    return Matter(MANIFEST, WHEN, listed=lambda: made)


def pages_of(given: Matter, tmp_path: Path, paper: Paper = A4) -> list[str]:
    return text_of(pdf_of_kind("list", given, tmp_path / "x.pdf", paper)).rstrip("\f").split("\f")


@needs_poppler
@pytest.mark.parametrize("paper", [A4, LETTER], ids=lambda paper: paper.name)
def test_the_name_of_a_group_stands_on_every_page_it_runs_on_to(
    tmp_path: Path, paper: Paper
) -> None:
    first = tuple(row(n, "long note " * (n % 30)) for n in range(120))
    second = tuple(row(n) for n in range(120, 125))
    given = listed(ListPart(first, "Firstgroup (120)"), ListPart(second, "Secondgroup (5)"))
    pages = pages_of(given, tmp_path, paper)

    assert len(pages) > 3
    assert TRACK_RECORD_NOTE in pages[0]
    on_pages = [[w for w in page.split() if w.startswith("Drugname")] for page in pages]
    assert [*chain(*on_pages)] == [f"Drugname{n}" for n in range(125)]
    for page, names in zip(pages, on_pages, strict=True):
        numbers = [int(name.removeprefix("Drugname")) for name in names]
        assert page.count("Firstgroup (120)") == (numbers[0] < 120)
        assert page.count("Secondgroup (5)") == (numbers[-1] >= 120)
    printed = words(" ".join(pages))
    assert not words_of_html(paper_text("list", given).html) - printed


@needs_poppler
def test_what_is_in_no_group_stands_below_the_names_of_the_columns(tmp_path: Path) -> None:
    pages = pages_of(listed(ListPart(tuple(map(row, range(90))))), tmp_path)

    assert len(pages) > 1
    assert all("Monograph" in page and "Likelihood score" in page for page in pages)


@needs_poppler
def test_an_empty_list_is_one_page_that_says_so(tmp_path: Path) -> None:
    (page,) = pages_of(listed(ListPart(())), tmp_path)

    assert "so many, in some order" in page


@pytest.mark.parametrize("before", range(30, 60))
def test_a_group_begins_with_a_row_never_alone_at_the_foot(before: int) -> None:
    outer = ListPart(tuple(map(row, range(before))), "Outer")
    inner = (ListPart((), "Inner"), ListPart((row(99),), "Innermost", level=4))
    made = Sheets(paper_text("list", listed(outer, *inner)), A4)
    sheets = {mark.text: mark.sheet for mark in made.bookmarks}
    block = made._document.find("Drugname99").block()
    top = made._document.documentLayout().blockBoundingRect(block).top()
    on_sheet = sum(page.span.bottom <= top for page in made._slices)

    assert sheets["Inner"] == sheets["Innermost"] == on_sheet


def test_groups_are_bookmarks_in_their_levels() -> None:
    parts = (ListPart((row(1),), "Outer"), ListPart((row(2),), "Inner", level=4))
    made = Sheets(paper_text("list", listed(*parts)), A4)

    assert [(mark.text, mark.level) for mark in made.bookmarks] == [
        ("A list <of> drugs", 1),
        ("Outer", 3),
        ("Inner", 4),
    ]


@needs_poppler
def test_the_pdf_is_named_for_the_list(tmp_path: Path) -> None:
    pdf = pdf_of_kind("list", listed(ListPart((row(1),))), tmp_path / "x.pdf")

    assert "A list <of> drugs (List of monographs)" in info_of(pdf)
