"""Blocks of a monograph as HTML that QTextDocument can lay out."""

from __future__ import annotations

from html import escape
from typing import Final, assert_never

from desktop.i18n.translate import translate
from desktop.page.inlines import STRIPE, WIDE, inlines_html, picture_html
from desktop.page.options import PageOptions
from desktop.page.page_weight import BOX_CELLS, DEEPEST_BOX, cells_of, statement_of
from desktop.page.references import references_html
from desktop.page.table_spans import Rows, bounded
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
)

_MOST_ITEMS: Final = 500


def blocks_html(blocks: tuple[Block, ...], options: PageOptions, depth: int = 0) -> str:
    """Blocks in order; `depth` is how many boxes they stand in."""
    return "".join(block_html(block, options, depth) for block in blocks)


def block_html(block: Block, options: PageOptions, depth: int = 0) -> str:
    """One block with its content."""
    match block:
        case Paragraph(content=content):
            return _paragraph(content, options)
        case ListBlock(items=items, ordered=ordered):
            return _list(items, ordered, options, depth)
        case Table():
            return _table(block, options)
        case KeyPoints(points=points):
            return _key_points(points, options)
        case Aside():
            return _aside(block, options, depth)
        case ReferenceList(references=references):
            return references_html(references, options)
        case _:
            assert_never(block)


def _paragraph(content: Inlines, options: PageOptions) -> str:
    may_set_apart = options.largest_table >= BOX_CELLS
    first = content[0] if len(content) == 1 else None
    if isinstance(first, Image) and may_set_apart:
        picture = picture_html(first, options, alone=True)
        return f'<table class="picture" {WIDE}><tr><td>{picture}</td></tr></table>\n'
    inner = inlines_html(content, options)
    score = options.scores.get(statement_of(content))
    if score is None or not may_set_apart:
        return f"<p>{inner}</p>\n"
    stripe = options.style.stripes[score.letter]
    return (
        f'<table class="score" {WIDE}><tr><td width="6" bgcolor="{stripe}"></td>'
        f"<td>{inner}</td></tr></table>\n"
    )


def _list(
    items: tuple[tuple[Block, ...], ...], ordered: bool, options: PageOptions, depth: int
) -> str:
    lists = []
    # Of a list of thousands Qt looks at all items for each of them: it is set as several.
    for first in range(0, max(len(items), 1), _MOST_ITEMS):
        tag = f'ol start="{first + 1}"' if ordered and first else "ol" if ordered else "ul"
        some = items[first : first + _MOST_ITEMS]
        rows = "".join(f"<li>{_item(item, options, depth)}</li>\n" for item in some)
        lists.append(f"<{tag}>\n{rows}</{tag[:2]}>\n")
    return "".join(lists)


def _item(item: tuple[Block, ...], options: PageOptions, depth: int) -> str:
    # The first paragraph has no <p>: with one, Qt would put it on the line below its bullet.
    if item and isinstance(item[0], Paragraph):
        return inlines_html(item[0].content, options) + blocks_html(item[1:], options, depth)
    return blocks_html(item, options, depth)


def _table(table: Table, options: PageOptions) -> str:
    caption = ""
    if table.caption:
        caption = f'<p class="caption">{inlines_html(table.caption, options)}</p>\n'
    notes = "".join(
        f'<p class="note">{inlines_html(note.content, options)}</p>\n' for note in table.notes
    )
    if cells_of(table) > options.largest_table:
        return f"{caption}{_rows_as_lines(table.rows, options)}{notes}"
    rows = bounded(table.rows)
    head = "".join(_row(row, options, header=True) for row in rows[: table.head])
    body = "".join(_row(row, options) for row in rows[table.head :])
    thead = f"<thead>{head}</thead>\n" if head else ""
    return f'{caption}<table class="grid" {WIDE}>\n{thead}{body}</table>\n{notes}'


def _rows_as_lines(rows: Rows, options: PageOptions) -> str:
    """Rows as paragraphs: what is as large as this Qt sets as a table only in many seconds."""
    lines = (" | ".join(inlines_html(cell.content, options) for cell in row) for row in rows)
    words = translate(
        "Page", "This table is too large to be shown as a table: each line is one of its rows."
    )
    return f'<p class="note">{escape(words)}</p>\n' + "".join(f"<p>{line}</p>\n" for line in lines)


def _row(row: tuple[Cell, ...], options: PageOptions, *, header: bool = False) -> str:
    cells = "".join(_cell(cell, options, header=header) for cell in row)
    return f"<tr>{cells}</tr>\n"


def _cell(cell: Cell, options: PageOptions, *, header: bool) -> str:
    tag = "th" if header or cell.header else "td"
    spans = f' rowspan="{cell.rowspan}"' if cell.rowspan > 1 else ""
    spans += f' colspan="{cell.colspan}"' if cell.colspan > 1 else ""
    return f"<{tag}{spans}>{inlines_html(cell.content, options)}</{tag}>"


def _key_points(points: tuple[tuple[Inlines, Inlines], ...], options: PageOptions) -> str:
    if cells_of(KeyPoints(points)) > options.largest_table:
        return _rows_as_lines(tuple((Cell(label), Cell(value)) for label, value in points), options)
    rows = "".join(
        f'<tr>{STRIPE}<td class="label" width="32%">{inlines_html(label, options)}</td>'
        f"<td>{inlines_html(value, options)}</td></tr>\n"
        for label, value in points
    )
    return f'<table class="card" {WIDE}>\n{rows}</table>\n'


def _aside(aside: Aside, options: PageOptions, depth: int) -> str:
    title = f"<p><b>{inlines_html(aside.title, options)}</b></p>\n" if aside.title else ""
    inner = title + blocks_html(aside.blocks, options, depth + 1)
    if depth >= DEEPEST_BOX or options.largest_table < BOX_CELLS:
        return inner
    return f'<table class="aside" {WIDE}><tr><td>\n{inner}</td></tr></table>\n'
