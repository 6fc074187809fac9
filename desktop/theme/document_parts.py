"""The parts of a laid out text: its headings, paragraphs, links, lists and tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Final

from PySide6.QtGui import (
    QTextBlock,
    QTextDocument,
    QTextFrame,
    QTextList,
    QTextTable,
    QTextTableCell,
)

from desktop.i18n.counts import Counts

# Signs of Qt's own, of where a picture is, and of where a long word may be broken.
_SIGNS: Final = {0xFDD0: " ", 0xFDD1: " ", 0xFFFC: " ", 0x200B: None, 0x2028: " ", 0x2029: " "}
_LARGE: Final = re.compile("[\U00010000-\U0010ffff]")
_BULLET: Final = "•"
# What is longer is a text, and no label of the text beside it.
_LABEL: Final = 80


class Kind(Enum):
    """What a part is."""

    HEADING = auto()
    PARAGRAPH = auto()
    LINK = auto()
    LIST = auto()
    ITEM = auto()
    TABLE = auto()
    ROW = auto()
    HEADER = auto()
    CELL = auto()


@dataclass(slots=True)
class DocumentPart:
    """A part from `start` to `end` in the document; its `name` is its words with their header."""

    kind: Kind
    name: str
    start: int
    end: int
    level: int = 0
    href: str = ""
    # What is read out before the words: a header, or the sign of an item.
    before: str = ""
    parts: list[DocumentPart] = field(default_factory=list)

    def walk(self) -> Iterator[DocumentPart]:
        """The part itself, then all within it."""
        yield self
        for part in self.parts:
            yield from part.walk()


def parts_of(document: QTextDocument, columns: tuple[str, ...] = ()) -> list[DocumentPart]:
    """The parts of a text in the order of reading.

    `columns` are the headers of its tables where they stand elsewhere, as above a comparison.
    """
    return _parts_in(document.rootFrame(), columns)


def _parts_in(
    frame: QTextFrame | QTextTableCell, columns: tuple[str, ...] = ()
) -> list[DocumentPart]:
    parts: list[DocumentPart] = []
    walk = frame.begin()
    while not walk.atEnd():
        # Where a block stands there is none, which the types of Qt do not say.
        inner: QTextFrame | None = walk.currentFrame()
        if isinstance(inner, QTextTable):
            parts += _table(inner, columns)
        elif inner is not None:
            parts += _parts_in(inner, columns)
        elif (block := walk.currentBlock()).isValid():
            _add_block(parts, block)
        walk += 1
    return parts


def counted(text: str) -> str:
    """A text in which each sign is one to Qt as well, which counts some as two."""
    return _LARGE.sub("  ", text)


def words_of(text: str) -> str:
    """A text of the document without the signs that are no part of its words."""
    return " ".join(text.translate(_SIGNS).split())


def _add_block(parts: list[DocumentPart], block: QTextBlock) -> None:
    name = words_of(block.text())
    if not name:
        return
    start, end = block.position(), block.position() + block.length() - 1
    links = list(_links(block))
    listed: QTextList | None = block.textList()
    if listed is None:
        level = block.blockFormat().headingLevel()
        kind = Kind.HEADING if level else Kind.PARAGRAPH
        parts.append(DocumentPart(kind, name, start, end, level, parts=links))
        return
    sign = listed.itemText(block)
    before = f"{sign} " if any(each.isalnum() for each in sign) else f"{_BULLET} "
    item = DocumentPart(Kind.ITEM, f"{before}{name}", start, end, before=before, parts=links)
    first = listed.itemNumber(block) == 0
    if first or not parts or parts[-1].kind is not Kind.LIST:
        parts.append(DocumentPart(Kind.LIST, "", start, end))
    whole = parts[-1]
    whole.parts.append(item)
    whole.end = end
    whole.name = Counts.tr("%Ln item(s)", None, len(whole.parts))


def _links(block: QTextBlock) -> Iterator[DocumentPart]:
    found: DocumentPart | None = None
    walk = block.begin()
    while not walk.atEnd():
        piece = walk.fragment()
        href = piece.charFormat().anchorHref()
        start, end = piece.position(), piece.position() + piece.length()
        if found is not None and found.href == href and found.end == start:
            found.end = end
        else:
            if found is not None:
                yield _named(found, block)
            found = DocumentPart(Kind.LINK, "", start, end, href=href) if href else None
        walk += 1
    if found is not None:
        yield _named(found, block)


def _named(link: DocumentPart, block: QTextBlock) -> DocumentPart:
    first = block.position()
    link.name = words_of(counted(block.text())[link.start - first : link.end - first])
    return link


def _table(table: QTextTable, named: tuple[str, ...]) -> list[DocumentPart]:
    """A table; what is only a frame about one text is that text."""
    heads = table.format().headerRowCount()
    columns = list(named) if len(named) == table.columns() else [""] * table.columns()
    made = DocumentPart(Kind.TABLE, "", table.firstPosition(), table.lastPosition())
    for row in range(table.rows()):
        cells = [(each, _cell(each)) for each in _cells(table, row)]
        said = [(each, cell) for each, cell in cells if cell.name]
        for number, (each, cell) in enumerate(said):
            column = each.column()
            if each.columnSpan() == table.columns() > 1:
                # It is over all of the table, and under no header.
                continue
            if row < heads:
                cell.kind = Kind.HEADER
                columns[column] = f"{columns[column]} {cell.name}".strip()
            elif columns[column]:
                _put_under(cell, columns[column])
            elif number and not heads and len(said[0][1].name) <= _LABEL:
                said[0][1].kind = Kind.HEADER
                _put_under(cell, said[0][1].name)
        if said:
            made.parts.append(_row([cell for _, cell in said], is_head=row < heads))
    if len(made.parts) == 1 and len(made.parts[0].parts) == 1:
        return made.parts[0].parts[0].parts
    has_title = bool(made.parts) and (heads > 0 or len(made.parts[0].parts) == 1)
    made.name = made.parts[0].name if has_title else Counts.tr("%Ln row(s)", None, len(made.parts))
    return [made]


def row_words(table: QTextTable, row: int) -> str:
    """The words of a row, without headers."""
    return " ".join(filter(None, (_cell(cell).name for cell in _cells(table, row))))


def _put_under(cell: DocumentPart, header: str) -> None:
    if cell.name != header:
        end = " " if header.endswith(".") else ": "
        cell.before = f"{header.rstrip(':')}{end}"
        cell.name = f"{cell.before}{cell.name}"


def _row(cells: list[DocumentPart], *, is_head: bool) -> DocumentPart:
    # In the other rows each cell is told with its header.
    told = [cell.name for cell in cells if is_head or cell.kind is Kind.CELL]
    return DocumentPart(Kind.ROW, ". ".join(told), cells[0].start, cells[-1].end, parts=cells)


def _cells(table: QTextTable, row: int) -> Iterator[QTextTableCell]:
    for column in range(table.columns()):
        cell = table.cellAt(row, column)
        # A cell over several rows or columns is told once, where it begins.
        if (cell.row(), cell.column()) == (row, column):
            yield cell


def _cell(cell: QTextTableCell) -> DocumentPart:
    """A cell as a part that has not been told its header yet."""
    parts = _parts_in(cell)
    start, end = cell.firstPosition(), cell.lastPosition()
    return DocumentPart(Kind.CELL, _words(parts), start, end, parts=parts)


def _words(parts: list[DocumentPart]) -> str:
    # The name of a list or table says how long it is.
    inner = (Kind.LIST, Kind.TABLE)
    return " ".join(_words(part.parts) if part.kind in inner else part.name for part in parts)
