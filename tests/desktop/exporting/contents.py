"""Monographs on their way out, and the words that others read in what came of them."""

import html
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import html5lib
from markdown_it import MarkdownIt

from desktop.exporting.content import Content
from index import Block, Library, Manifest, Monograph, Paragraph, Run, build_library
from tests.desktop.page.specimen import CHAPTERS, SPECIMEN
from tests.desktop.page.test_pictures import png
from tests.index.parse.chapters import bits, section

MANIFEST = Manifest("abc123", "A library", "2026-11-22T10:00:00+00:00", "Liverleaf", (), {}, {})
_WITHIN_A_LINE = re.compile(r"</?(?:a|b|i|em|strong|sup|sub|span)\b[^>]*>")
_TAG = re.compile(r"<[^>]*>")
_STYLE = re.compile(r"<style>.*?</style>", re.DOTALL)


def content_of(
    monograph: Monograph = SPECIMEN, pictures: Mapping[str, bytes] | None = None
) -> Content:
    """A monograph with a library of its own; `pictures` are those it has."""
    found = (pictures or {}).get
    return Content(monograph, MANIFEST, monograph.references, CHAPTERS, found)


def text_of_html(page: str) -> str:
    """The words of a page; tags within a line do not part words, all others do."""
    assert html5lib.parse(page) is not None
    bare = _WITHIN_A_LINE.sub("", _STYLE.sub("", page))
    return html.unescape(_TAG.sub(" ", bare))


def html_of_markdown(text: str) -> str:
    """The text as a reader of Markdown sets it."""
    return MarkdownIt("commonmark").enable("table").render(text)


def blocks_of(*blocks: Block) -> Monograph:
    """A monograph of these blocks alone."""
    return replace(SPECIMEN, lead=blocks, sections=())


def runs_of(*runs: Run) -> Monograph:
    """A monograph of one paragraph."""
    return blocks_of(Paragraph(runs))


def library_with_picture(folder: Path) -> Library:
    """A library of one chapter with a picture of 30 by 20 and one that is missing."""
    source = folder / "source"
    source.mkdir()
    graphics = "".join(
        f'<p><graphic xlink:href="{name}"><alt-text>{words}</alt-text></graphic></p>'
        for name, words in (("My liver.png", "A liver"), ("none.png", "Another"))
    )
    (source / "Fictamab.nxml").write_bytes(bits(section("OVERVIEW", graphics)))
    (source / "My liver.png").write_bytes(png(30, 20))
    build_library([source], folder / "library")
    return Library.open(folder / "library")
