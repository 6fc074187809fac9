"""Monographs side by side on paper: no word lost, no row torn that a page could hold."""

from dataclasses import replace
from itertools import combinations, pairwise
from pathlib import Path

import pytest

from desktop.compare.comparison_rows import Side, rows_of
from desktop.compare.html import Content, Head, paper_table
from desktop.navigation.addresses import Comparison
from desktop.printing.layout_pieces import strips_of
from desktop.printing.paper import Paper, dots
from desktop.printing.paper_text import PaperText, paper_options, paper_style
from desktop.printing.sheets import Sheets
from desktop.printing.sources import matter_of
from index import (
    TRACK_RECORD_NOTE,
    Library,
    Paragraph,
    Run,
    Section,
    SectionKind,
    build_library,
)
from tests.benchmarks.chapters import write_archive
from tests.desktop.page.fact_chapters import stating
from tests.desktop.page.test_pictures import png
from tests.desktop.printing.papers import (
    A4,
    LETTER,
    info_of,
    needs_poppler,
    paper_text,
    pdf_of_kind,
    text_of,
    words,
    words_of_html,
)

pytestmark = pytest.mark.usefixtures("qapp")

PICTURE = '<table width="99%"><tr><td><img src="picture:a.png"/></td></tr></table>'


def compared(library: Library, *ids: str, paper: Paper = A4) -> Sheets:
    return Sheets(paper_text("comparison", matter_of(library, Comparison(ids))), paper)


def all_ids(library: Library) -> list[str]:
    return [summary.id for summary in library.summaries()]


@pytest.fixture(scope="module")
def fictional(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Chapters whose rows are higher than a page."""
    folder = tmp_path_factory.mktemp("fictional")
    build_library([write_archive(folder / "archive.tar.gz", 4)], folder / "library")
    return Library.open(folder / "library")


def assert_all_words_are_printed(
    library: Library, ids: tuple[str, ...], folder: Path, paper: Paper
) -> None:
    given = matter_of(library, Comparison(ids))
    printed = words(text_of(pdf_of_kind("comparison", given, folder / "x.pdf", paper), "-raw"))
    assert not words_of_html(paper_text("comparison", given).html) - printed, ids


@needs_poppler
@pytest.mark.parametrize("paper", [A4, LETTER], ids=lambda paper: paper.name)
@pytest.mark.parametrize("sides", [2, 3, 4])
def test_no_word_is_lost(library: Library, tmp_path: Path, sides: int, paper: Paper) -> None:
    for ids in combinations(all_ids(library), sides):
        assert_all_words_are_printed(library, ids, tmp_path, paper)


@needs_poppler
@pytest.mark.parametrize("sides", [2, 3, 4])
def test_no_word_of_long_chapters_is_lost(fictional: Library, tmp_path: Path, sides: int) -> None:
    for paper in (A4, LETTER):
        ids = tuple(all_ids(fictional)[:sides])
        assert_all_words_are_printed(fictional, ids, tmp_path, paper)


@needs_poppler
def test_no_word_of_real_chapters_is_lost(shared: Path, tmp_path: Path) -> None:
    build_library([shared / "data" / "livertox", shared / "data" / "lactmed"], tmp_path / "library")
    real = Library.open(tmp_path / "library")
    for ids in combinations(all_ids(real), 2):
        assert_all_words_are_printed(real, ids, tmp_path, A4)
    assert_all_words_are_printed(real, tuple(all_ids(real)[:4]), tmp_path, LETTER)
    real.close()


@needs_poppler
@pytest.mark.parametrize(
    ("sides", "paper", "size"),
    [
        (2, A4, "595 x 842 pts (A4)"),
        (3, A4, "842 x 595 pts (A4)"),
        (2, LETTER, "612 x 792 pts (letter)"),
        (4, LETTER, "792 x 612 pts (letter)"),
    ],
)
def test_more_than_two_lie_across_the_sheet(
    library: Library, tmp_path: Path, sides: int, paper: Paper, size: str
) -> None:
    given = matter_of(library, Comparison(tuple(all_ids(library)[:sides])))
    pdf = pdf_of_kind("comparison", given, tmp_path / "x.pdf", paper)

    assert size in info_of(pdf)


@needs_poppler
def test_every_page_names_drugs_dates_sources_and_library(library: Library, tmp_path: Path) -> None:
    ids = ("Inotuzumab_Ozogamicin", "Nabumetone", "Venlafaxine_Desvenlafaxine")
    given = matter_of(library, Comparison(ids))
    pages = text_of(pdf_of_kind("comparison", given, tmp_path / "x.pdf")).rstrip("\f").split("\f")

    assert len(pages) > 2
    assert TRACK_RECORD_NOTE in pages[0]
    for number, page in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in page
        assert "Source: Liverleaf starter text" in page
        assert f"({library.manifest.id})" in page
        for date in ("15 January 2024", "30 November 2026", "6 March 2020"):
            assert f"Updated {date}" in page


def test_no_page_but_the_last_is_half_empty(library: Library) -> None:
    for ids in combinations(all_ids(library), 2):
        made = compared(library, *ids)
        height = made.paper.room.height()
        for page in made._slices[:-1]:
            taken = page.span.height + sum(head.height for head in page.heads)
            assert taken > height * 0.6, ids


def test_the_name_of_a_row_is_with_what_it_names(library: Library) -> None:
    for ids in (all_ids(library)[:2], all_ids(library)[1:5]):
        made = compared(library, *ids)
        edges = [page.span.bottom for page in made._slices[:-1]]
        height = made.paper.room.height()
        whole = strips_of(made._document, height)
        # What much of a page would stay white without is torn, between its lines.
        strips = [piece for strip in whole for piece in (strip.pieces or (strip,))]
        names = [strip for strip in strips if strip.leads and strip.heads]

        assert made.count > 2
        assert len(names) > 5
        for name, row in pairwise(strips):
            assert not any(name.span.top + 1 < edge < name.span.bottom - 1 for edge in edges)
            if name in names:
                assert not any(abs(name.span.bottom - edge) < 1 for edge in edges), row


def side_of(number: int, paragraphs: tuple[int, ...]) -> Side:
    """A chapter whose Hepatotoxicity has paragraphs of so many sentences."""
    blocks = tuple(Paragraph((Run("An invented sentence. " * each),)) for each in paragraphs)
    liver = Section("liver", (Run("Hepatotoxicity"),), SectionKind.HEPATOTOXICITY, blocks)
    chapter = stating(title=f"Fictional {number}", sections=(liver,), likelihood=())
    return Side(chapter, paper_options().of(chapter), 4)


def test_a_line_of_a_row_higher_than_a_page_is_never_cut() -> None:
    lengths = ((40, 40, 40), (1, 60, 30, 30), (3, 4, 30, 80), (2, 2, 2, 120))
    sides = tuple(side_of(number, many) for number, many in enumerate(lengths))
    heads = tuple(Head.of(side.monograph) for side in sides)
    table = paper_table(Content(heads, tuple(rows_of(sides)), {}))
    page = paper_style().page("Comparison", table)
    made = Sheets(PaperText("Title", "Comparison", page, (), {}, columns=len(sides)), A4)
    strips = strips_of(made._document, made.paper.room.height())
    torn = [strip for strip in strips if len(strip.heads) > 1]

    assert len(torn) > 20
    assert max(strip.span.height for strip in torn) < dots(10)


def test_the_rows_are_bookmarks(library: Library) -> None:
    texts = [mark.text for mark in compared(library, *all_ids(library)[:2]).bookmarks]

    assert texts[:2] == ["Comparison", "Likelihood score"]
    assert "Hepatotoxicity" in texts


def test_a_picture_is_no_wider_than_its_column(library: Library) -> None:
    text = paper_text("comparison", matter_of(library, Comparison(tuple(all_ids(library)[:4]))))
    made = Sheets(replace(text, html=PICTURE, pictures={"a.png": png(3000, 150)}), A4)
    size = made._document.size()

    assert made.count == 1
    assert size.width() <= made.paper.room.width() + 1
    assert size.height() < dots(10)
