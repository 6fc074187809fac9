"""Runs of text as HTML: marks, links, pictures. Everything is escaped."""

from __future__ import annotations

import re
from html import escape
from typing import Final
from urllib.parse import quote

from desktop.i18n.translate import translate
from desktop.navigation.addresses import Address, CopyText, MissingChapter, Target, web_address
from desktop.page.options import PageOptions
from index import (
    ChapterLink,
    CitationLink,
    Image,
    Inlines,
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
# No word is so long: one line of all of it would take Qt seconds.
_ENDLESS: Final = re.compile(rf"[^\s{BREAK}]{{200}}(?=[^\s{BREAK}])")
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


def inlines_html(inlines: Inlines, options: PageOptions) -> str:
    """Running text as HTML."""
    return "".join(
        _run_html(inline, options) if isinstance(inline, Run) else picture_html(inline, options)
        for inline in inlines
    )


def link_html(target: Target, kind: str, inner: str, options: PageOptions) -> str:
    """A link to `target`, set as links of that kind are."""
    address = options.address_of(target) if options.links else None
    return inner if address is None else f'<a class="{kind}" href="{escape(address)}">{inner}</a>'


def copied_html(text: str, label: str, options: PageOptions) -> str:
    """A word that a click copies."""
    return link_html(CopyText(text, label), "copy", escape(text), options)


def aside_html(inner: str) -> str:
    """Words beside the text, there to be clicked: no part of what is copied."""
    return f'<span class="aside" title="{ASIDE}">{inner}</span>'


def picture_html(image: Image, options: PageOptions, *, alone: bool = False) -> str:
    """A picture with its words below it, or only the words that stand in its place.

    One that stands `alone` may take the whole column; one in a line or a cell may not.
    """
    if image.source not in options.pictures:
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
    return _LONG.sub(lambda found: _ENDLESS.sub(rf"\g<0>{BREAK}", broken(found[0])), text)


def broken(text: str) -> str:
    """`text` with a place to break after each of its joints."""
    return _JOINT.sub(rf"\g<0>{BREAK}", text)


def _run_html(run: Run, options: PageOptions) -> str:
    inner = escape(breakable(run.text))
    for mark, tag in _TAGS:
        if mark in run.marks:
            inner = f"<{tag}>{inner}</{tag}>"
    if not run.text.strip():
        return inner
    match run.link:
        case ChapterLink(chapter=chapter):
            found = options.chapters.get(chapter or run.text.strip())
            if found is None:
                return link_html(MissingChapter(run.text.strip()), "missing", inner, options)
            return link_html(Address(found), "chapter", inner, options)
        case WebLink(address=address):
            outside = web_address(address)
            return inner if outside is None else link_html(outside, "web", inner, options)
        case CitationLink(reference=reference):
            target = Address(options.monograph, reference=reference)
            return link_html(target, "citation", inner, options)
        case None:
            return inner
