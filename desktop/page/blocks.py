"""Blocks of a monograph as HTML that QTextDocument can lay out."""

from __future__ import annotations

from typing import assert_never

from desktop.page.inlines import STRIPE, WIDE, inlines_html, picture_html
from desktop.page.options import PageOptions
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


def blocks_html(blocks: tuple[Block, ...], options: PageOptions) -> str:
    """Blocks in order."""
    return "".join(block_html(block, options) for block in blocks)


def block_html(block: Block, options: PageOptions) -> str:
    """One block with its content."""
    match block:
        case Paragraph(content=content):
            return _paragraph(content, options)
        case ListBlock(items=items, ordered=ordered):
            return _list(items, ordered, options)
        case Table():
            return _table(block, options)
        case KeyPoints(points=points):
            return _key_points(points, options)
        case Aside():
            return _aside(block, options)
        case ReferenceList(references=references):
            return references_html(references, options)
        case _:
            assert_never(block)


def _paragraph(content: Inlines, options: PageOptions) -> str:
    if len(content) == 1 and isinstance(content[0], Image):
        picture = picture_html(content[0], options, alone=True)
        return f'<table class="picture" {WIDE}><tr><td>{picture}</td></tr></table>\n'
    inner = inlines_html(content, options)
    score = options.scores.get(" ".join(plain(content).split()))
    if score is None:
        return f"<p>{inner}</p>\n"
    stripe = options.style.stripes[score.letter]
    return (
        f'<table class="score" {WIDE}><tr><td width="6" bgcolor="{stripe}"></td>'
        f"<td>{inner}</td></tr></table>\n"
    )


def _list(items: tuple[tuple[Block, ...], ...], ordered: bool, options: PageOptions) -> str:
    tag = "ol" if ordered else "ul"
    rows = "".join(f"<li>{_item(item, options)}</li>\n" for item in items)
    return f"<{tag}>\n{rows}</{tag}>\n"


def _item(item: tuple[Block, ...], options: PageOptions) -> str:
    # The first paragraph has no <p>: with one, Qt would put it on the line below its bullet.
    if item and isinstance(item[0], Paragraph):
        return inlines_html(item[0].content, options) + blocks_html(item[1:], options)
    return blocks_html(item, options)


def _table(table: Table, options: PageOptions) -> str:
    caption = ""
    if table.caption:
        caption = f'<p class="caption">{inlines_html(table.caption, options)}</p>\n'
    head = "".join(_row(row, options, header=True) for row in table.rows[: table.head])
    body = "".join(_row(row, options) for row in table.rows[table.head :])
    notes = "".join(
        f'<p class="note">{inlines_html(note.content, options)}</p>\n' for note in table.notes
    )
    thead = f"<thead>{head}</thead>\n" if head else ""
    return f'{caption}<table class="grid" {WIDE}>\n{thead}{body}</table>\n{notes}'


def _row(row: tuple[Cell, ...], options: PageOptions, *, header: bool = False) -> str:
    cells = "".join(_cell(cell, options, header=header) for cell in row)
    return f"<tr>{cells}</tr>\n"


def _cell(cell: Cell, options: PageOptions, *, header: bool) -> str:
    tag = "th" if header or cell.header else "td"
    spans = f' rowspan="{cell.rowspan}"' if cell.rowspan > 1 else ""
    spans += f' colspan="{cell.colspan}"' if cell.colspan > 1 else ""
    return f"<{tag}{spans}>{inlines_html(cell.content, options)}</{tag}>"


def _key_points(points: tuple[tuple[Inlines, Inlines], ...], options: PageOptions) -> str:
    rows = "".join(
        f'<tr>{STRIPE}<td class="label" width="32%">{inlines_html(label, options)}</td>'
        f"<td>{inlines_html(value, options)}</td></tr>\n"
        for label, value in points
    )
    return f'<table class="card" {WIDE}>\n{rows}</table>\n'


def _aside(aside: Aside, options: PageOptions) -> str:
    title = f"<p><b>{inlines_html(aside.title, options)}</b></p>\n" if aside.title else ""
    inner = title + blocks_html(aside.blocks, options)
    return f'<table class="aside" {WIDE}><tr><td>\n{inner}</td></tr></table>\n'
