import os
import re
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.navigation.addresses import WebAddress, target_of
from desktop.page.html import render
from desktop.page.inlines import BREAK
from desktop.page.options import PageOptions, PageStyle
from desktop.paths import RESOURCES
from desktop.theme.theme import DARK, LIGHT, Palette
from index import Library, Paragraph, Run, WebLink
from tests.desktop.current_libraries import INOTUZUMAB
from tests.desktop.page.small_chapters import chapter_of
from tests.desktop.page.specimen import CHAPTERS, SPECIMEN

GOLDEN = Path(__file__).parent / "golden" / "specimen.html"
SCHEMES = (
    *("", " ", "do:", "help:", "copy:", "ask:", "browse:", "missing:", "liverleaf:", "home:"),
    *(
        "file://",
        "javascript:",
        "data:",
        "picture:",
        "course:",
        "code:",
        "\\\\",
        "https://",
        "HTTP:",
    ),
)
WRITE = "LIVERLEAF_WRITE_GOLDEN"


def style(palette: Palette = LIGHT, scale: float = 1.0) -> PageStyle:
    folder = RESOURCES / "page"
    return PageStyle(
        (folder / "page.html").read_text(encoding="utf-8"),
        (folder / "page.css").read_text(encoding="utf-8"),
        palette.colours(),
        {letter: badge.ground for letter, badge in palette.badges.items()},
        scale,
    )


class Reader(HTMLParser):
    """The visible words of a page, and its headings."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.headings: list[str] = []
        self._inside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside.append(tag)
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append("")

    def handle_endtag(self, tag: str) -> None:
        while self._inside and self._inside.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if {"style", "title"} & set(self._inside):
            return
        self.words += data.replace(BREAK, "").split()
        if any(re.fullmatch(r"h[1-6]", tag) for tag in self._inside):
            self.headings[-1] += data


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    return reader


def body_of(html: str) -> str:
    return html[html.index("<body>") :]


def test_the_page_is_the_golden_page() -> None:
    page = body_of(render(SPECIMEN, PageOptions(style(), CHAPTERS)))
    if WRITE in os.environ:
        GOLDEN.write_text(page, encoding="utf-8")

    assert page == GOLDEN.read_text(encoding="utf-8"), f"set {WRITE}=1 if the change is meant"


def test_headings_stand_one_for_one_for_the_sections() -> None:
    page = read(render(SPECIMEN, PageOptions(style(), CHAPTERS)))

    assert page.headings == [section.heading for _, section in SPECIMEN.walk()]


def test_words_of_the_source_never_become_markup() -> None:
    hostile = '<img src="file:///x"><script>&amp;'
    paragraph = Paragraph((Run(hostile),))
    page = render(
        replace(SPECIMEN, title=hostile, lead=(paragraph,)),
        PageOptions(style(), CHAPTERS, title=True),
    )

    assert "<img" not in page
    assert "<script" not in page
    assert page.count("&lt;img src=&quot;file:///x&quot;&gt;&lt;script&gt;&amp;amp;") == 3


def test_paper_has_no_links() -> None:
    page = body_of(render(SPECIMEN, PageOptions(style(), CHAPTERS, links=False, title=True)))

    assert "href" not in page
    assert read(page).headings[0] == SPECIMEN.title


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_the_style_sheet_is_filled(palette: Palette) -> None:
    css = style(palette).css()

    assert "$" not in css
    assert palette.ink in css


def test_larger_text_is_larger_everywhere() -> None:
    sizes = [float(n) for n in re.findall(r"([\d.]+)pt", style().css())]
    doubled = [float(n) for n in re.findall(r"([\d.]+)pt", style(scale=2.0).css())]

    assert doubled == pytest.approx([2 * size for size in sizes])


def test_no_word_of_a_real_monograph_is_lost(library: Library) -> None:
    monograph = library.get(INOTUZUMAB)
    options = PageOptions(style(), library.resolve(monograph))
    shown = " ".join(read(render(monograph, options)).words)
    wanted = [run.text for run in monograph.inlines() if isinstance(run, Run)]

    assert len(wanted) > 100
    squeezed = "".join(shown.split())
    lost = [text for text in wanted if "".join(text.split()) not in squeezed]
    assert lost == []


def test_every_likelihood_statement_is_set_apart(library: Library) -> None:
    for summary in library.summaries():
        monograph = library.get(summary.id)
        page = render(monograph, PageOptions(style(), library.resolve(monograph)))
        statements = {score.statement for score in monograph.likelihood}
        assert page.count('class="score"') == len(statements), monograph.id


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=12), st.sampled_from(SCHEMES))
def test_no_address_of_a_source_reaches_what_is_the_windows_own(rest: str, scheme: str) -> None:
    run = Run("Acetaminophen", link=WebLink(f"{scheme}{rest}"))

    shown = render(chapter_of(Paragraph((run,))), PageOptions(style()))

    hrefs = re.findall(r'href="([^"]*)"', shown)
    assert all(isinstance(target_of(unescape(href)), WebAddress) for href in hrefs)
    assert "Acetaminophen" in read(shown).words
