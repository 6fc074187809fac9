"""The texts of a chapter in which a likelihood statement may stand, wherever they are set."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from index.monograph.model import (
    Aside,
    Block,
    Cell,
    KeyPoints,
    ListBlock,
    Monograph,
    Paragraph,
    Table,
    plain,
)
from index.monograph.sections import SectionKind
from index.parse.likelihood_keyword import ends_in_keyword
from index.parse.tables import filled_rows

# Where a statement stands; elsewhere only where none of these has one.
_JUDGED_IN: Final = frozenset(
    (SectionKind.HEPATOTOXICITY, SectionKind.MECHANISM, SectionKind.OUTCOME)
)
_WIDEST: Final = 12


def texts_that_judge(monograph: Monograph) -> Iterator[str]:
    """The texts of the sections that judge a drug, and of the sections in them."""
    texts = (
        text
        for ancestors, section in monograph.walk()
        if not _JUDGED_IN.isdisjoint(kind for each in (*ancestors, section) for kind in each.kinds)
        for text in (section.heading, *_texts(section.blocks))
    )
    return _joined(texts)


def all_texts(monograph: Monograph) -> Iterator[str]:
    """The texts of the whole chapter."""
    sections = (
        text
        for _, section in monograph.walk()
        for text in (section.heading, *_texts(section.blocks))
    )
    return _joined((*_texts(monograph.lead), *sections))


def _joined(texts: Iterable[str]) -> Iterator[str]:
    """The texts; "Likelihood score" alone, as heading or label, goes with what follows it."""
    label = ""
    for text in filter(None, texts):
        if label:
            yield f"{label.rstrip(' :=–—-')}: {text}"
            label = ""
        elif ends_in_keyword(text):
            label = text
        else:
            yield text


def _texts(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph(content=content):
                yield plain(content)
            case ListBlock(items=items):
                for item in items:
                    yield from _texts(item)
            case Aside(blocks=inner, title=title):
                yield plain(title)
                yield from _texts(inner)
            case Table(rows=rows, caption=caption, notes=notes):
                yield plain(caption)
                yield from _of_table([*filled_rows(rows, _WIDEST)])
                yield from _texts(notes)
            case KeyPoints(points=points):
                yield from (plain(part) for point in points for part in point)
            case _:
                pass


def _of_table(rows: list[tuple[Cell, ...]]) -> Iterator[str]:
    """The cells; under a heading "Likelihood score", each with the drug of its row."""
    head, *others = [[plain(cell.content) for cell in row] for row in rows] or [[]]
    column = next((number for number, text in enumerate(head) if ends_in_keyword(text)), 0)
    if not column:
        yield from (text for row in (head, *others) for text in row)
        return
    for row in others:
        if column < len(row):
            yield f"{head[column].rstrip(' :')} ({row[0]}): {row[column]}"
