"""The pieces of a laid-out document that a page break may not cut, and its headings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFrame,
    QTextTable,
    QTextTableCell,
)

from desktop.printing.pagination import MOST_WHITE, Span, Strip
from desktop.printing.paper import DOTS

# Dots in a CSS pixel, the unit in which Qt keeps the padding of cells.
_PIXEL: Final = DOTS / 96
# At least so many lines of a paragraph stay together before and after a page break.
_TOGETHER: Final = 2
# A table's header that takes a larger share of the page is not repeated.
_HEAD_SHARE: Final = 0.4
# The text of a paragraph that holds only a picture, whose caption is the next paragraph.
_PICTURE: Final = "\ufffc"
# A paragraph of at most two lines right before a table is its caption.
_CAPTION_HEIGHT: Final = 2 * 16 * DOTS / 72


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, its level (1 is the outermost) and its position in the column."""

    text: str
    level: int
    top: float


def headings_of(document: QTextDocument) -> tuple[Heading, ...]:
    """The headings of a laid-out document, in order."""
    found = []
    block = document.begin()
    while block.isValid():
        level = block.blockFormat().headingLevel()
        if level and block.text().strip():
            words = " ".join(block.text().split())
            found.append(Heading(words, level, _lines_of(block)[0].top))
        block = block.next()
    return tuple(found)


def strips_of(document: QTextDocument, height: float) -> tuple[Strip, ...]:
    """The strips of a laid-out document. A table row higher than `height` is split into lines; a
    lower one has them as pieces, if it can leave much of a page white.
    """
    strips: list[Strip] = []
    before: QTextBlock | QTextTable | None = None
    for part in _parts(document.rootFrame()):
        if isinstance(part, QTextTable):
            if isinstance(before, QTextBlock) and strips:
                strips[-1] = _leading(strips[-1])
            strips += _table_strips(part, height)
        else:
            strips += _paragraph_strips(part)
        before = part
    return tuple(strips)


def paragraph_over(document: QTextDocument, edge: float) -> QTextBlock | None:
    """The paragraph that a page break at `edge` cuts; None where there is none.

    Never one in a table: only rows higher than a page are cut.
    """
    layout = document.documentLayout()
    position = layout.hitTest(QPointF(1, edge + 2), Qt.HitTestAccuracy.FuzzyHit)
    cursor = QTextCursor(document)
    cursor.setPosition(max(position, 0))
    if cursor.currentTable() is not None:
        return None
    began = layout.blockBoundingRect(cursor.block()).top()
    return cursor.block() if began < edge - 1 else None


def _parts(owner: QTextFrame | QTextTableCell) -> Iterator[QTextBlock | QTextTable]:
    """The blocks and tables of a frame or a cell, in order."""
    place = owner.begin()
    while not place.atEnd():
        inner = place.currentFrame()
        if isinstance(inner, QTextTable):
            yield inner
        elif place.currentBlock().isValid():
            yield place.currentBlock()
        place += 1


def _lines_of(block: QTextBlock) -> list[Span]:
    layout = block.layout()
    document = block.document().documentLayout()
    # This call also lays the block out, which is required before its lines are read.
    shift = document.blockBoundingRect(block).top() - layout.boundingRect().top()
    lines = [layout.lineAt(number) for number in range(layout.lineCount())]
    return [Span(shift + line.y(), shift + line.y() + line.height()) for line in lines]


def _paragraph_strips(block: QTextBlock) -> list[Strip]:
    lines = _lines_of(block)
    if not lines:
        return []
    if block.blockFormat().headingLevel() or _is_bold(block) or block.text() == _PICTURE:
        return [Strip(_around(lines), leads=True)]
    if len(lines) < 2 * _TOGETHER:
        return [Strip(_around(lines))]
    inner = lines[_TOGETHER:-_TOGETHER]
    groups = [lines[:_TOGETHER], *([line] for line in inner), lines[-_TOGETHER:]]
    return [Strip(_around(group)) for group in groups]


def _is_bold(block: QTextBlock) -> bool:
    """Whether a whole paragraph is bold, as labels are in the sources."""
    place, bold = block.begin(), False
    while not place.atEnd():
        bold = place.fragment().charFormat().fontWeight() >= QFont.Weight.Bold
        if not bold:
            return False
        place += 1
    return bold


def _leading(strip: Strip) -> Strip:
    """The strip of a paragraph before a table, with which a short one stays, as a heading does."""
    return replace(strip, leads=strip.leads or strip.span.height <= _CAPTION_HEIGHT)


def _table_strips(table: QTextTable, height: float) -> list[Strip]:
    edges = _row_edges(table)
    head_rows = min(table.format().headerRowCount(), table.rows())
    above = Span(edges[0], edges[head_rows])
    ruled = table.format().borderCollapse() and table.format().border() > 0
    head = (above,) if 0 < above.height < height * _HEAD_SHARE else ()
    strips: list[Strip] = []
    name: tuple[Span, ...] = ()
    for first, end in _unspanned(table):
        span = Span(edges[first], edges[end])
        in_head = first < head_rows
        names_rows = _is_name(table, first)
        repeated = () if in_head else head
        if names_rows:
            name = (span,)
        leads = in_head or names_rows
        fits = span.height <= height - sum(each.height for each in repeated)
        pieces: tuple[Strip, ...] = ()
        if not fits or (span.height > height * MOST_WHITE and not leads):
            lines = [line for row in range(first, end) for line in _row_lines(table, row)]
            pieces = tuple(_torn(span, lines, (*repeated, *name)))
        strips += [Strip(span, leads, ruled, repeated, pieces)] if fits else pieces
    return strips


def _is_name(table: QTextTable, row: int) -> bool:
    """Whether a row is a single bold cell: the title of the rows below it."""
    cell = table.cellAt(row, 0)
    if table.columns() == 1 or cell.columnSpan() < table.columns():
        return False
    block = cell.firstCursorPosition().block()
    return block.blockFormat().headingLevel() > 0 or _is_bold(block)


def _unspanned(table: QTextTable) -> Iterator[tuple[int, int]]:
    """Groups of rows, as first and end, that cells with a row span keep on one page."""
    first, end = 0, 1
    for row in range(table.rows()):
        if row >= end:
            yield first, end
            first, end = row, row + 1
        end = max(end, *(cell.row() + cell.rowSpan() for cell in _cells(table, row)))
    yield first, end


def _row_edges(table: QTextTable) -> list[float]:
    """The upper edge of each row, then the lower edge of the table."""
    tops, bottom = [], 0.0
    for row in range(table.rows()):
        # A cell that spans several rows counts for the first of them.
        starting = [cell for cell in _cells(table, row) if cell.row() == row]
        spans = [_outer(cell) for cell in starting] or [Span(bottom, bottom)]
        tops.append(min(span.top for span in spans))
        bottom = max(bottom, *(span.bottom for span in spans))
    return [*tops, bottom]


def _outer(cell: QTextTableCell) -> Span:
    """The vertical extent of a cell's content and padding."""
    inner = _around(_edges_of(part) for part in _parts(cell))
    form = cell.format().toTableCellFormat()
    above, below = form.topPadding() * _PIXEL, form.bottomPadding() * _PIXEL
    return Span(inner.top - above, inner.bottom + below)


def _cells(table: QTextTable, row: int) -> list[QTextTableCell]:
    cells = (table.cellAt(row, column) for column in range(table.columns()))
    return [cell for cell in cells if cell.isValid()]


def _edges_of(part: QTextBlock | QTextTable) -> Span:
    if isinstance(part, QTextTable):
        edges = _row_edges(part)
        return Span(edges[0], edges[-1])
    return _around(_lines_of(part))


def _cell_lines(cell: QTextTableCell) -> list[Span]:
    lines = []
    for part in _parts(cell):
        if isinstance(part, QTextTable):
            lines += [line for row in range(part.rows()) for line in _row_lines(part, row)]
        else:
            lines += _lines_of(part)
    return lines


def _row_lines(table: QTextTable, row: int) -> list[Span]:
    return [line for cell in _cells(table, row) for line in _cell_lines(cell)]


def _torn(span: Span, lines: list[Span], heads: tuple[Span, ...]) -> list[Strip]:
    """The strips of a row that is torn; no line of any cell is cut, and none is left alone."""
    joined: list[Span] = []
    for line in sorted(lines, key=lambda each: each.top):
        if joined and line.top < joined[-1].bottom - 1:
            joined[-1] = Span(joined[-1].top, max(joined[-1].bottom, line.bottom))
        else:
            joined.append(line)
    edges = [span.top, *((above.bottom + below.top) / 2 for above, below in pairwise(joined))]
    if len(joined) >= 2 * _TOGETHER:
        edges = [edges[0], *edges[_TOGETHER : 1 - _TOGETHER]]
    return [Strip(Span(*pair), heads=heads) for pair in pairwise([*edges, span.bottom])]


def _around(spans: Iterable[Span]) -> Span:
    all_of_them = list(spans)
    return Span(min(each.top for each in all_of_them), max(each.bottom for each in all_of_them))
