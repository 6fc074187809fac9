"""Runs of text as HTML: marks, links, pictures. Everything is escaped."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass, field
from html import escape
from typing import Final
from urllib.parse import quote

from desktop.i18n.translate import translate
from desktop.navigation.addresses import Address, CopyText, MissingChapter, Target, web_address
from desktop.page.lab_course import Course
from index import (
    ChapterLink,
    CitationLink,
    CitingPlace,
    Image,
    Inlines,
    LikelihoodScore,
    Marks,
    Run,
    WebLink,
)

_TAGS: Final = (
    (Marks.BOLD, "b"),
    (Marks.ITALIC, "i"),
    (Marks.SUPERSCRIPT, "sup"),
    (Marks.SUBSCRIPT, "sub"),
)
# A zero-width space; the page takes it out again when text is copied.
BREAK: Final = "\u200b"
_LONG: Final = re.compile(r"\S{30,}")
_JOINT: Final = re.compile(r"[/._=&?%+-]+")
_PUBCHEM: Final = "pubchem:"
# `picture:NAME` is asked of the page view, which has the picture from the library.
PICTURE_SCHEME: Final = "picture"
INLINE_PICTURE: Final = "inline"
# Words that are there to be clicked have this title, which no word of a source can have: it is a
# property of their letters on the page, and copied text is without what has it.
ASIDE: Final = "aside"
# QTextDocument lets a table of 100 % run over the edge by its own border.
WIDE: Final = 'width="99%" cellspacing="0"'
# Tables have borders about every cell or none: what is set apart has a stripe at its left.
STRIPE: Final = '<td class="stripe" width="4"></td>'


def to_url(target: Target) -> str:
    """A link as the window follows it."""
    return target.to_url()


@dataclass(frozen=True, slots=True)
class PageContext:
    """What the parts of one page need to know of the whole.

    `chapters` gives the library's id for the chapter a link names (or, where it names none, for
    the linked title), None for one the library does not hold. `scores` finds the likelihood
    score a paragraph states; `stripes` the colour that goes with a letter; `pictures` are the
    names of those at hand; `courses` are to be drawn, by name; `citing` are the places of other
    monographs that cite a reference, by its key. `address_of` is what a link is written as; where
    it gives None, words stand without a link.
    """

    monograph: str
    chapters: Mapping[str, str | None]
    scores: Mapping[str, LikelihoodScore]
    stripes: Mapping[str, str]
    pictures: Container[str] = ()
    links: bool = True
    address_of: Callable[[Target], str | None] = to_url
    courses: Mapping[str, Course] = field(default_factory=dict)
    citing: Mapping[str, tuple[CitingPlace, ...]] = field(default_factory=dict)


def inlines_html(inlines: Inlines, context: PageContext) -> str:
    """Running text as HTML."""
    return "".join(
        _run_html(inline, context) if isinstance(inline, Run) else picture_html(inline, context)
        for inline in inlines
    )


def link_html(target: Target, kind: str, inner: str, context: PageContext) -> str:
    """A link to `target`, set as links of that kind are."""
    address = context.address_of(target) if context.links else None
    return inner if address is None else f'<a class="{kind}" href="{escape(address)}">{inner}</a>'


def copied_html(text: str, label: str, context: PageContext) -> str:
    """A word that a click copies."""
    return link_html(CopyText(text, label), "copy", escape(text), context)


def aside_html(inner: str) -> str:
    """Words beside the text, there to be clicked: no part of what is copied."""
    return f'<span class="aside" title="{ASIDE}">{inner}</span>'


def picture_html(image: Image, context: PageContext, *, alone: bool = False) -> str:
    """A picture with its words below it, or only the words that stand in its place.

    One that stands `alone` may take the whole column; one in a line or a cell may not.
    """
    if image.source not in context.pictures:
        return f'<span class="picture">{escape(picture_words(image))}</span>'
    words = f'<br/><span class="picture">{escape(image.alt)}</span>' if image.alt else ""
    size = "" if alone else f"?{INLINE_PICTURE}"
    return f'<img src="{PICTURE_SCHEME}:{quote(image.source, safe="")}{size}"/>{words}'


def picture_words(image: Image) -> str:
    """What stands where a picture would be."""
    if image.alt:
        return translate("Page", "{0} (picture not in this library)").format(image.alt)
    if image.source.startswith(_PUBCHEM):
        substance = image.source.removeprefix(_PUBCHEM)
        return translate("Page", "Structure: PubChem substance {0}").format(substance)
    return translate("Page", "Picture not in this library: {0}").format(image.source)


def breakable(text: str) -> str:
    """`text` with places to break its long addresses, which would widen the page."""
    return _LONG.sub(lambda found: broken(found[0]), text)


def broken(text: str) -> str:
    """`text` with a place to break after each of its joints."""
    return _JOINT.sub(rf"\g<0>{BREAK}", text)


def _run_html(run: Run, context: PageContext) -> str:
    inner = escape(breakable(run.text))
    for mark, tag in _TAGS:
        if mark in run.marks:
            inner = f"<{tag}>{inner}</{tag}>"
    if not run.text.strip():
        return inner
    match run.link:
        case ChapterLink(chapter=chapter):
            found = context.chapters.get(chapter or run.text.strip())
            if found is None:
                return link_html(MissingChapter(run.text.strip()), "missing", inner, context)
            return link_html(Address(found), "chapter", inner, context)
        case WebLink(address=address):
            outside = web_address(address)
            return inner if outside is None else link_html(outside, "web", inner, context)
        case CitationLink(reference=reference):
            target = Address(context.monograph, reference=reference)
            return link_html(target, "citation", inner, context)
        case None:
            return inner
