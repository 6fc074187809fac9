"""What is copied of a page: its words, without what is on it for clicking and breaking only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import Final

from PySide6.QtCore import QMimeData
from PySide6.QtGui import (
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFragment,
    QTextFrame,
    QTextTable,
    QTextTableCell,
)

from desktop.page.inlines import ASIDE, BREAK
from desktop.theme.closed_document import ClosedDocument

_PICTURE: Final = "\ufffc"
_LINE_END: Final = "\u2028"
# A table of labels and words, or of numbers and references: its cells may have several lines.
_LABEL_AND_WORDS: Final = 2


@dataclass(frozen=True, slots=True)
class Copied:
    """What is copied: `text`, and where there is a table in it, the same as simple `html`."""

    text: str
    html: str = ""

    def put_into(self, data: QMimeData) -> None:
        """Make this all that `data` holds."""
        data.clear()
        data.setText(self.text)
        if self.html:
            data.setHtml(self.html)


def copied_text(selected: QTextCursor) -> Copied:
    """The words of a selection; the cells of a table are set apart by tabs."""
    page = ClosedDocument()
    cursor = QTextCursor(page)
    cursor.insertFragment(selected.selection())
    for start, end in reversed(_asides_in(page)):
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        if cursor.positionInBlock() and page.characterAt(start - 1) == " ":
            # The space that set them off from the text.
            cursor.deletePreviousChar()
    parts = list(_parts(page.rootFrame()))
    text = "\n".join(part.text for part in parts)
    has_table = any(part.is_table for part in parts)
    return Copied(text, "\n".join(part.html for part in parts) if has_table else "")


@dataclass(frozen=True, slots=True)
class _Part:
    """A paragraph, or a table of several columns."""

    text: str
    html: str
    is_table: bool = False


def _parts(owner: QTextFrame | QTextTableCell) -> Iterator[_Part]:
    if isinstance(owner, QTextTableCell) and not owner.isValid():
        return
    place = owner.begin()
    while not place.atEnd():
        inner = place.currentFrame()
        if isinstance(inner, QTextTable):
            yield from _table(inner)
        elif place.currentBlock().isValid():
            yield from _paragraph(place.currentBlock(), owner)
        place += 1


def _paragraph(block: QTextBlock, owner: QTextFrame | QTextTableCell) -> Iterator[_Part]:
    words = block.text().replace(BREAK, "").replace(_LINE_END, "\n")
    text = words.replace(_PICTURE, "")
    # Qt sets an empty paragraph before and after a table, and a picture is no word.
    beside_table = _is_table(block.previous(), owner) or _is_table(block.next(), owner)
    if text.strip() or not (beside_table or _PICTURE in words):
        yield _Part(text, f"<p>{escape(text)}</p>")


def _is_table(block: QTextBlock, owner: QTextFrame | QTextTableCell) -> bool:
    """Whether a block stands in a table within `owner`."""
    if not block.isValid():
        return False
    table = QTextCursor(block).currentTable()
    around = owner if isinstance(owner, QTextFrame) else None
    return table is not None and table is not around


def _table(table: QTextTable) -> Iterator[_Part]:
    """Cell by cell, without columns that only paint a stripe; one column alone is no table."""
    rows = [[list(_parts(cell)) for cell in _row(table, row)] for row in range(table.rows())]
    shown = [
        column
        for column in range(table.columns())
        if any(part.text.strip() for row in rows for part in row[column])
    ]
    if len(shown) < 2:
        for row in rows:
            for column in shown:
                yield from row[column]
        return
    joint = "\n" if len(shown) == _LABEL_AND_WORDS else " "
    texts = [[joint.join(part.text for part in row[column]) for column in shown] for row in rows]
    if joint != "\n":
        texts = [[" ".join(cell.split()) for cell in row] for row in texts]
    lines = "\n".join("\t".join(row).rstrip("\t") for row in texts)
    cells = (
        "".join(f"<td>{escape(cell)}</td>".replace("\n", "<br>") for cell in row) for row in texts
    )
    html = "".join(f"<tr>{row}</tr>\n" for row in cells)
    yield _Part(lines, f"<table>\n{html}</table>", is_table=True)


def _row(table: QTextTable, row: int) -> Iterator[QTextTableCell]:
    """A cell for each column; one that spans several stands in the first, then comes nothing."""
    for column in range(table.columns()):
        cell = table.cellAt(row, column)
        is_own = cell.row() == row and cell.column() == column
        yield cell if is_own else QTextTableCell()


def is_aside(piece: QTextFragment) -> bool:
    """Whether a piece of the page is there to be clicked only."""
    return piece.charFormat().toolTip() == ASIDE


def _asides_in(page: QTextDocument) -> list[tuple[int, int]]:
    """Where they begin and end, in the order of the text."""
    found: list[tuple[int, int]] = []
    block = page.begin()
    while block.isValid():
        each = block.begin()
        while not each.atEnd():
            piece = each.fragment()
            if is_aside(piece):
                # Its links and what joins them are pieces of one.
                joins = bool(found) and found[-1][1] == piece.position()
                start = found.pop()[0] if joins else piece.position()
                found.append((start, piece.position() + piece.length()))
            each += 1
        block = block.next()
    return found
