"""Blocks of a monograph as HTML that QTextDocument sets well."""

from __future__ import annotations

from html import escape
from typing import Final, assert_never

from desktop.page.inlines import PageContext, broken, copied_html, inlines_html, picture_html
from index import (
    Aside,
    Block,
    Cell,
    Image,
    Inlines,
    KeyPoints,
    ListBlock,
    Paragraph,
    Reference,
    ReferenceList,
    Table,
    plain,
)

# QTextDocument lets a table of 100 % run over the edge by its own border.
_WIDE: Final = 'width="99%" cellspacing="0"'


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
            return _references(references, context)
        case _:
            assert_never(block)


def reference_anchor(key: str) -> str:
    """The anchor a reference stands at."""
    return f"r-{key}"


def _paragraph(content: Inlines, context: PageContext) -> str:
    if len(content) == 1 and isinstance(content[0], Image):
        picture = picture_html(content[0], context, alone=True)
        return f'<table class="picture" {_WIDE}><tr><td>{picture}</td></tr></table>\n'
    inner = inlines_html(content, context)
    score = context.scores.get(" ".join(plain(content).split()))
    if score is None:
        return f"<p>{inner}</p>\n"
    stripe = context.stripes[score.letter]
    return (
        f'<table class="score" {_WIDE}><tr><td width="6" bgcolor="{stripe}"></td>'
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
    return f'{caption}<table class="grid" {_WIDE}>\n{thead}{body}</table>\n{notes}'


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
        f'<tr><td class="label" width="32%">{inlines_html(label, context)}</td>'
        f"<td>{inlines_html(value, context)}</td></tr>\n"
        for label, value in points
    )
    return f'<table class="card" {_WIDE}>\n{rows}</table>\n'


def _aside(aside: Aside, context: PageContext) -> str:
    title = f"<p><b>{inlines_html(aside.title, context)}</b></p>\n" if aside.title else ""
    inner = title + blocks_html(aside.blocks, context)
    return f'<table class="aside" {_WIDE}><tr><td>\n{inner}</td></tr></table>\n'


def _references(references: tuple[Reference, ...], context: PageContext) -> str:
    rows = "".join(
        _reference(reference, number, context) for number, reference in enumerate(references, 1)
    )
    return f'<table class="references" {_WIDE}>\n{rows}</table>\n'


def _reference(reference: Reference, number: int, context: PageContext) -> str:
    label = (reference.label or str(number)).rstrip(".")
    annotation = ""
    if reference.annotation:
        words = inlines_html(reference.annotation, context)
        annotation = f'<p class="annotation">{words}</p>'
    return (
        f'<tr><td class="number" width="30"><a name="{escape(reference_anchor(reference.key))}">'
        f"</a>{escape(label)}.</td>"
        f'<td><p class="citation">{_citation(reference, context)}</p>'
        f"{_identifiers(reference, context)}{annotation}</td></tr>\n"
    )


def _citation(reference: Reference, context: PageContext) -> str:
    """The citation; a DOI that stands in its own words can be copied there."""
    words = inlines_html(reference.citation, context)
    if reference.doi is None:
        return words
    copied = copied_html(reference.doi, f"DOI {reference.doi}", context)
    for spelt in (escape(reference.doi), escape(broken(reference.doi))):
        # Not within the address of a link, where it may stand as well.
        if spelt in words and f"/{spelt}" not in words:
            return words.replace(spelt, copied, 1)
    return words


def _identifiers(reference: Reference, context: PageContext) -> str:
    words = escape(reference.identifiers)
    for name, value in (("PMID", reference.pmid), ("DOI", reference.doi)):
        if value is None:
            continue
        copied = copied_html(value, f"{name} {value}", context)
        if words.strip(" .") == escape(value):
            # Some sources print the bare number, which says nothing by itself.
            words = f"{name}: {copied}"
        elif escape(value) in words:
            words = words.replace(escape(value), copied, 1)
        elif value not in plain(reference.citation):
            words = f"{words} {name}: {copied}".strip()
    return f'<p class="identifiers">{words}</p>' if words else ""
