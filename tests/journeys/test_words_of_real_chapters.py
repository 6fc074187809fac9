"""No word of a real chapter is lost: on import, on the page, when copied, on paper.

The words are counted in the source by other code than the program's.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtGui import QTextCursor, QTextDocument

from desktop.page.copied_text import copied_text
from desktop.page.html import render
from desktop.page.options import PageOptions
from index import Monograph, monograph_text
from index.importer.archive import read_documents
from index.parse.readers import read_document
from tests.desktop.page.test_html import style
from tests.desktop.printing.papers import alone, needs_poppler, pdf_of_kind, text_of, words
from tests.words import words_of_source

FOLDERS = ("livertox", "livertox-2025", "lactmed")
# Words that the mark-up of a source breaks in two, as "(3" and "2 year old", and the program joins.
BROKEN = {"32": ("3", "2"), "Keech": ("K", "eech"), "μL": ("μ", "L")}


class Chapter(NamedTuple):
    """A chapter as the program read it, and the words of its source."""

    name: str
    monograph: Monograph
    words: Counter[str]


@pytest.fixture(scope="module")
def chapters(shared: Path) -> list[Chapter]:
    documents = [each for name in FOLDERS for each in read_documents(shared / "data" / name)]
    read = [(each, read_document(each, "2026-11-30")) for each in documents]
    return [
        Chapter(document.file, monograph, given(words_of_source(document.file, document.data)))
        for document, monograph in read
        if isinstance(monograph, Monograph)
    ]


def given(counted: Counter[str]) -> Counter[str]:
    """The words of a source, divided as those of a PDF are."""
    return words(" ".join(counted.elements()))


def imported(monograph: Monograph, folder: Path) -> Iterator[str]:
    yield monograph_text(monograph)


def shown_and_copied(monograph: Monograph, folder: Path) -> Iterator[str]:
    page = QTextDocument()
    page.setHtml(render(monograph, PageOptions(style())))
    cursor = QTextCursor(page)
    cursor.select(QTextCursor.SelectionType.Document)
    for text in (page.toPlainText(), copied_text(cursor).text):
        # A plain text begins with its title and date, which stand above the page.
        yield f"{monograph.title} Updated {monograph.updated:%B %Y} {text}"


def printed(monograph: Monograph, folder: Path) -> Iterator[str]:
    yield text_of(pdf_of_kind("monograph", alone(monograph), folder / "whole.pdf"))


def lost(chapter: Chapter, text: str) -> Counter[str]:
    """The words of a chapter that a text has less often."""
    there = words(text)
    for joined, parts in BROKEN.items():
        broken = there[joined] - chapter.words[joined]
        there += Counter(dict.fromkeys(parts, broken))
    return chapter.words - there


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    "way", [imported, shown_and_copied, pytest.param(printed, marks=needs_poppler)]
)
def test_no_word_is_lost(
    chapters: list[Chapter], tmp_path: Path, way: Callable[[Monograph, Path], Iterator[str]]
) -> None:
    missing = {
        chapter.name: less
        for chapter in chapters
        for text in way(chapter.monograph, tmp_path)
        if (less := lost(chapter, text))
    }

    assert len(chapters) == 54
    assert sum(sum(chapter.words.values()) for chapter in chapters) > 100_000
    assert missing == {}
