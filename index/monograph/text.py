"""The words of a monograph in reading order, as plain text."""

from __future__ import annotations

from collections.abc import Iterator

from index.monograph.model import (
    Aside,
    Block,
    KeyPoints,
    ListBlock,
    Monograph,
    Paragraph,
    Reference,
    ReferenceList,
    Section,
    Table,
    plain,
)


def monograph_text(monograph: Monograph) -> str:
    """Every word of the source's text and no other: what `liverleaf show --text` prints.

    Title and date are there only when the source has them in its text (`Monograph.masthead`);
    list marks and table borders are signs, not words.
    """
    lines = [*monograph.masthead, *_lines(monograph.lead)]
    for _, section in monograph.walk():
        lines += [section.heading, *_lines(section.blocks)]
    return "\n\n".join(line for line in lines if line) + "\n"


def section_text(section: Section) -> str:
    """The words of one section's own blocks, without references and without inner sections."""
    return "\n".join(
        line
        for block in section.blocks
        if not isinstance(block, ReferenceList)
        for line in _block_lines(block)
    )


def reference_text(reference: Reference) -> str:
    """Label, citation and identifiers on one line; the annotation, if any, on the next."""
    parts = (reference.label, plain(reference.citation), reference.identifiers)
    first = " ".join(part for part in parts if part)
    note = plain(reference.annotation)
    return f"{first}\n{note}" if note else first


def _lines(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        yield "\n".join(_block_lines(block))


def _block_lines(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(content=content):
            yield plain(content)
        case ListBlock(items=items):
            for item in items:
                yield "• " + "\n  ".join(_lines(item))
        case Table():
            yield from _table_lines(block)
        case KeyPoints(points=points):
            for label, value in points:
                yield f"{plain(label)}\t{plain(value)}"
        case Aside(blocks=blocks, title=title):
            if title:
                yield plain(title)
            yield from _lines(blocks)
        case ReferenceList(references=references):
            yield "\n\n".join(reference_text(reference) for reference in references)


def _table_lines(table: Table) -> Iterator[str]:
    if table.caption:
        yield plain(table.caption)
    for row in table.rows:
        yield "\t".join(plain(cell.content).replace("\n", " ") for cell in row)
    for note in table.notes:
        yield plain(note.content)
