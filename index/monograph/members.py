"""Which links of a class chapter list its members: those set as a list, not those in prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from index.monograph.model import (
    Aside,
    Block,
    ChapterLink,
    Inlines,
    ListBlock,
    Monograph,
    MonographKind,
    Paragraph,
    Run,
    Table,
    plain,
)

_SEPARATORS: Final = re.compile(r"(?:[\s,;.:·•/()–—-]|\band\b)*")
# "Drug Class: …" names what the chapter itself belongs to; "See also: …" names neighbours.
_NOT_MEMBERS: Final = ("drug class", "see ")


def members_of(monograph: Monograph) -> frozenset[tuple[ChapterLink, str]]:
    """The links, as `Monograph.links` gives them, by which a class chapter lists its members.

    A line of a list counts when it begins with a link or with a label ("MAO inhibitors: …"); a
    paragraph, when besides such a label it holds nothing but links. A link in a sentence does
    not count: it compares. Empty for all that is no class chapter.
    """
    if monograph.kind is not MonographKind.DRUG_CLASS:
        return frozenset()
    blocks = [*monograph.lead, *(block for _, each in monograph.walk() for block in each.blocks)]
    return frozenset(
        link
        for block in blocks
        for content, is_item in _lines(block, is_item=False)
        for link in _listed(content, is_item=is_item)
    )


def _lines(block: Block, *, is_item: bool) -> Iterator[tuple[Inlines, bool]]:
    """The lines of a block, each with whether it is an item of a list or of a table."""
    match block:
        case Paragraph(content=content):
            yield content, is_item
        case ListBlock(items=items):
            for item in items:
                for inner in item:
                    yield from _lines(inner, is_item=True)
        case Table(rows=rows):
            for row in rows:
                for cell in row:
                    yield cell.content, True
        case Aside(blocks=blocks):
            for inner in blocks:
                yield from _lines(inner, is_item=is_item)
        case _:
            pass


def _listed(content: Inlines, *, is_item: bool) -> list[tuple[ChapterLink, str]]:
    links = [
        (run.link, run.text)
        for run in content
        if isinstance(run, Run) and isinstance(run.link, ChapterLink)
    ]
    if not links:
        return []
    first = next(n for n, run in enumerate(content) if isinstance(run, Run) and run.link)
    label = plain(content[:first])
    if label.lower().startswith(_NOT_MEMBERS) or not (label == "" or label.endswith(":")):
        return []
    between = plain(tuple(run for run in content[first:] if isinstance(run, Run) and not run.link))
    return links if is_item or _SEPARATORS.fullmatch(between) else []
