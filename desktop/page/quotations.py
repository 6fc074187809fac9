"""The sentences of key facts as they stand in their chapter, marks included. No Qt."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from desktop.theme.capitals import like_others
from index import Block, Image, Inline, Inlines, KeyFact, Monograph, Paragraph, Run, nested, plain


def quotation(monograph: Monograph, fact: KeyFact) -> Inlines:
    """The sentence of a fact with its marks, so that 10⁹ does not become 109; without links."""
    for number, block in enumerate(nested(_blocks(monograph, fact.section))):
        if number == fact.block and isinstance(block, Paragraph):
            cut = tuple(_between(block.content, fact.start, fact.start + len(fact.sentence)))
            if plain(cut) == fact.sentence:
                return cut
    return (Run(fact.sentence),)


def heading_of(monograph: Monograph, fact: KeyFact) -> str:
    """The heading above the sentence of a fact, set like others; '' before the first section."""
    headings = (each.heading for _, each in monograph.walk() if each.key == fact.section)
    return like_others(next(headings, ""))


def _blocks(monograph: Monograph, section: str) -> tuple[Block, ...]:
    if not section:
        return monograph.lead
    return next((each.blocks for _, each in monograph.walk() if each.key == section), ())


def _between(content: Inlines, start: int, end: int) -> Iterator[Inline]:
    """The part of `content` from `start` to `end` of its plain text."""
    words = "".join(
        inline.text if isinstance(inline, Run) else f" {inline.alt} " for inline in content
    )
    # `plain` is without the space that a paragraph begins with.
    at = len(words.lstrip()) - len(words)
    for inline in content:
        if isinstance(inline, Image):
            length = len(inline.alt) + 2
            if start <= at and at + length <= end:
                yield inline
        else:
            length = len(inline.text)
            inner = inline.text[max(start - at, 0) : max(end - at, 0)]
            if inner:
                yield replace(inline, text=inner, link=None)
        at += length
