"""No word is lost on the way to paper: words given against the words of the PDF."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.printing.paper import Paper
from index import Library, Manifest, build_library, monograph_text
from tests.benchmarks.chapters import write_archive
from tests.desktop.page.specimen import SPECIMEN
from tests.desktop.printing.papers import (
    A4,
    LETTER,
    MANIFEST,
    OF_A_MONOGRAPH,
    alone,
    matter,
    needs_poppler,
    paper_text,
    pdf_of_kind,
    text_of,
    words,
    words_of_html,
)

pytestmark = [needs_poppler, pytest.mark.usefixtures("qapp")]


@pytest.fixture(scope="module")
def fictional(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Chapters with up to forty references, most of them over ten pages."""
    folder = tmp_path_factory.mktemp("fictional")
    build_library([write_archive(folder / "archive.tar.gz", 4)], folder / "library")
    return Library.open(folder / "library")


@pytest.mark.parametrize("paper", [A4, LETTER], ids=lambda paper: paper.name)
def test_no_word_of_a_starter_text_is_lost(library: Library, tmp_path: Path, paper: Paper) -> None:
    for summary in library.summaries():
        given = matter(library, library.get(summary.id))
        for name in OF_A_MONOGRAPH:
            pdf = pdf_of_kind(name, given, tmp_path / f"{name}.pdf", paper)
            printed = words(text_of(pdf))
            text = paper_text(name, given)
            lost = [words_of_html(html) - printed for html in (text.html, *text.shorter)]
            assert not min(lost, key=len), (summary.id, name)


def test_no_word_of_a_long_chapter_is_lost_or_printed_twice(
    fictional: Library, tmp_path: Path
) -> None:
    for summary in fictional.summaries():
        monograph = fictional.get(summary.id)
        given = replace(matter(fictional, monograph), manifest=MANIFEST)
        pdf = pdf_of_kind("monograph", given, tmp_path / "whole.pdf")
        pages = text_of(pdf).rstrip("\f").split("\f")
        wanted = words(monograph_text(monograph))
        text = paper_text("monograph", given)
        running = words(" ".join((text.title, text.kind, *text.foot, "Page of")))

        printed = words(" ".join(pages))
        assert not wanted - printed
        # What is there more often than in the text stands at the head or foot, or at the top.
        more = printed - words_of_html(text.html)
        assert {word for word in more if not word.isdecimal()} <= set(running)
        assert len(pages) > 2


def test_every_kind_of_block_is_printed(tmp_path: Path) -> None:
    text = paper_text("monograph", alone(SPECIMEN))
    printed = text_of(pdf_of_kind("monograph", alone(SPECIMEN), tmp_path / "x.pdf"))
    lost = words_of_html(text.html) - words(printed)

    # Figures above and below the line join the words beside them: H2O, citation1.
    solid = "".join(printed.split())
    assert [word for word in lost if word not in solid] == []
    assert len(lost) < 6


def test_only_chosen_sections_are_printed_and_those_above_keep_their_headings(
    tmp_path: Path,
) -> None:
    given = replace(alone(SPECIMEN), sections=frozenset({"s1.1"}))
    printed = text_of(pdf_of_kind("sections", given, tmp_path / "x.pdf"))

    there = [words in printed for words in ("TEXT", "Runs & <marks>", "First item", "REFERENCES")]
    assert there == [True, True, False, False]


def test_every_page_says_source_library_time_and_number(library: Library, tmp_path: Path) -> None:
    manifest: Manifest = library.manifest
    for name in OF_A_MONOGRAPH:
        given = matter(library, library.get("Venlafaxine_Desvenlafaxine"))
        text = text_of(pdf_of_kind(name, given, tmp_path / "x.pdf"))
        pages = text.rstrip("\f").split("\f")
        for number, page in enumerate(pages, 1):
            assert f"Page {number} of {len(pages)}" in page
            assert f"{manifest.name} ({manifest.id}), built {manifest.day}" in page
            assert "printed 2026-11-22 20:10 with Liverleaf" in page
            assert "updated 2" in page
            assert page.count("Venlafaxine, Desvenlafaxine") >= 1
