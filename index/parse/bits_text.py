"""Inline content of BITS: text, formatting, links and pictures."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from lxml import etree

from index.monograph.model import (
    ChapterLink,
    CitationLink,
    Image,
    Inlines,
    Link,
    Marks,
    WebLink,
)
from index.parse.runs import RunBuilder

XLINK_HREF: Final = "{http://www.w3.org/1999/xlink}href"
MARKS: Final = {
    "bold": Marks.BOLD,
    "italic": Marks.ITALIC,
    "sup": Marks.SUPERSCRIPT,
    "sub": Marks.SUBSCRIPT,
}
BLOCK_TAGS: Final = frozenset(
    "p list table-wrap table boxed-text disp-quote fig fig-group ref-list def-list disp-formula "
    "preformat sec table-wrap-group statement verse-group".split()
)
_PICTURES: Final = ("graphic", "inline-graphic", "media")


def tag_of(element: etree._Element) -> str:
    """The local name; "" for what is not an element."""
    return _local_name(element.tag) if isinstance(element.tag, str) else ""


@lru_cache(maxsize=1024)
def _local_name(tag: str) -> str:
    return tag.rpartition("}")[2]


def children(element: etree._Element) -> Iterator[etree._Element]:
    """The child elements, and nothing else that stands among them."""
    return (child for child in element if isinstance(child.tag, str))


def words_in(element: etree._Element) -> str:
    """All text below `element`, white space folded."""
    # Most have no element inside, and are read ten times as fast without a walk.
    pieces = map(str, element.itertext()) if len(element) else (element.text or "",)
    return " ".join("".join(pieces).split())


def title_runs(title: etree._Element | None) -> Inlines:
    """A heading as runs."""
    return inline_runs(title) if title is not None else ()


def inline_runs(element: etree._Element, book: str = "livertox") -> Inlines:
    """The content of `element` as runs; a block inside it begins a new line."""
    builder = RunBuilder()
    add_content(builder, element, book)
    return builder.finish()


def add_content(
    builder: RunBuilder,
    element: etree._Element,
    book: str,
    marks: Marks = Marks.NONE,
    link: Link | None = None,
) -> None:
    """Append all that is inside `element`, but not its tail."""
    builder.add(element.text, marks, link)
    for child in element:
        add_inline(builder, child, book, marks, link)
        builder.add(child.tail, marks, link)


def add_inline(
    builder: RunBuilder,
    child: etree._Element,
    book: str,
    marks: Marks = Marks.NONE,
    link: Link | None = None,
) -> None:
    """Append one inline element, but not its tail. An element not known here keeps its words."""
    tag = tag_of(child)
    if tag in MARKS:
        add_content(builder, child, book, marks | MARKS[tag], link)
    elif tag in _PICTURES:
        # All text inside a picture stands for it: alt text, label, caption.
        builder.add_image(Image(child.get(XLINK_HREF, ""), words_in(child)))
    elif tag == "related-object" and child.get("object-type") == "image":
        builder.add_image(
            Image(
                f"{child.get('source-id', '')}:{child.get('object-id') or child.get('document-id')}"
            )
        )
        add_content(builder, child, book, marks, link)
    elif tag == "break":
        builder.break_line()
        add_content(builder, child, book, marks, link)
    elif tag in BLOCK_TAGS:
        builder.break_line()
        add_content(builder, child, book, marks, link)
        builder.break_line()
    elif tag:
        add_content(builder, child, book, marks, link_of(child, tag, book) or link)


def link_of(element: etree._Element, tag: str, book: str) -> Link | None:
    """Where an element leads, or None."""
    if tag == "related-object" and element.get("document-id"):
        source = element.get("source-id", book)
        if source == "pubchem":
            return WebLink(f"pubchem:{element.get('document-id', '')}")
        return ChapterLink(element.get("document-id", ""), source)
    if tag == "xref" and element.get("ref-type") == "bibr" and element.get("rid"):
        return CitationLink(element.get("rid", "").split()[0])
    address = element.get(XLINK_HREF, "")
    if tag in ("ext-link", "uri", "email", "inline-supplementary-material") and address:
        return WebLink(address)
    return None
