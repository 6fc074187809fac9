"""Blocks of a monograph as HTML that QTextDocument sets well."""

from __future__ import annotations

from typing import assert_never

from desktop.page.inlines import STRIPE, WIDE, PageContext, inlines_html, picture_html
from desktop.page.references import references_html
from index import (
    Aside,
    Block,
    Cell,
    Image,
    Inlines,
    KeyPoints,
    ListBlock,
    Paragraph,
    ReferenceList,
    Table,
    plain,
)


def blocks_html(blocks: tuple[Block, ...], context: PageContext) -> str:
    """Blocks in order."""
    return "".join(block_html(block, context) for block in blocks)


def block_html(block: Block, context: PageContext) -> str:
    """One block, and what stands inside it."""
    match block:
        case Paragraph(content=content):
            return _paragraph(content, context)
        case ListBlock(items=items, ordered=ordered):
            return _list(items, ordered, context)
        case Table():
            return _table(block, context)
        case KeyPoints(points=points):
            return _key_points(points, context)
        case Aside():
            return _aside(block, context)
        case ReferenceList(references=references):
            return references_html(references, context)
        case _:
            assert_never(block)


def _paragraph(content: Inlines, context: PageContext) -> str:
    if len(content) == 1 and isinstance(content[0], Image):
        picture = picture_html(content[0], context, alone=True)
        return f'<table class="picture" {WIDE}><tr><td>{picture}</td></tr></table>\n'
    inner = inlines_html(content, context)
    score = context.scores.get(" ".join(plain(content).split()))
    if score is None:
        return f"<p>{inner}</p>\n"
    stripe = context.stripes[score.letter]
    return (
        f'<table class="score" {WIDE}><tr><td width="6" bgcolor="{stripe}"></td>'
        f"<td>{inner}</td></tr></table>\n"
    )


def _list(items: tuple[tuple[Block, ...], ...], ordered: bool, context: PageContext) -> str:
    tag = "ol" if ordered else "ul"
    rows = "".join(f"<li>{_item(item, context)}</li>\n" for item in items)
    return f"<{tag}>\n{rows}</{tag}>\n"


def _item(item: tuple[Block, ...], context: PageContext) -> str:
    # The first paragraph stands bare: in a <p> it would start below its own bullet.
    if item and isinstance(item[0], Paragraph):
        return inlines_html(item[0].content, context) + blocks_html(item[1:], context)
    return blocks_html(item, context)


def _table(table: Table, context: PageContext) -> str:
    caption = ""
    if table.caption:
        caption = f'<p class="caption">{inlines_html(table.caption, context)}</p>\n'
    head = "".join(_row(row, context, header=True) for row in table.rows[: table.head])
    body = "".join(_row(row, context) for row in table.rows[table.head :])
    notes = "".join(
        f'<p class="note">{inlines_html(note.content, context)}</p>\n' for note in table.notes
    )
    thead = f"<thead>{head}</thead>\n" if head else ""
    return f'{caption}<table class="grid" {WIDE}>\n{thead}{body}</table>\n{notes}'


def _row(row: tuple[Cell, ...], context: PageContext, *, header: bool = False) -> str:
    cells = "".join(_cell(cell, context, header=header) for cell in row)
    return f"<tr>{cells}</tr>\n"


def _cell(cell: Cell, context: PageContext, *, header: bool) -> str:
    tag = "th" if header or cell.header else "td"
    spans = f' rowspan="{cell.rowspan}"' if cell.rowspan > 1 else ""
    spans += f' colspan="{cell.colspan}"' if cell.colspan > 1 else ""
    return f"<{tag}{spans}>{inlines_html(cell.content, context)}</{tag}>"


def _key_points(points: tuple[tuple[Inlines, Inlines], ...], context: PageContext) -> str:
    rows = "".join(
        f'<tr>{STRIPE}<td class="label" width="32%">{inlines_html(label, context)}</td>'
        f"<td>{inlines_html(value, context)}</td></tr>\n"
        for label, value in points
    )
    return f'<table class="card" {WIDE}>\n{rows}</table>\n'


def _aside(aside: Aside, context: PageContext) -> str:
    title = f"<p><b>{inlines_html(aside.title, context)}</b></p>\n" if aside.title else ""
    inner = title + blocks_html(aside.blocks, context)
    return f'<table class="aside" {WIDE}><tr><td>\n{inner}</td></tr></table>\n'
