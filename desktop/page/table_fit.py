"""Tables that are too wide for large text: theirs is set smaller, never smaller than usual."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument, QTextTable

# Lines and space between cells do not shrink with the text, so that shrinks a little more than the
# width has to; where that is not enough, again.
_MORE: Final = 1.25
_GOES: Final = 4
# A table takes 99 % of the room (`WIDE`); its lines stand outside what is told to be its width.
_WHOLE: Final = 0.995


def fit_tables(document: QTextDocument, room: float, least: float) -> bool:
    """Shrink the text of every table wider than `room` pixels, to `least` of its size at most.

    Gives whether any was.
    """
    shrunk = [_fit(table, document, room, least) for table in _tables(document)]
    return any(shrunk)


def _tables(document: QTextDocument) -> list[QTextTable]:
    frames = document.rootFrame().childFrames()
    return [frame for frame in frames if isinstance(frame, QTextTable)]


def _fit(table: QTextTable, document: QTextDocument, room: float, least: float) -> bool:
    left, most = 1.0, room * _WHOLE
    for _ in range(_GOES):
        width = document.documentLayout().frameBoundingRect(table).width()
        if width <= most or left <= least:
            break
        by = max((most / width) ** _MORE, least / left)
        _scale(table, document, by)
        left *= by
    return left < 1.0


def _scale(table: QTextTable, document: QTextDocument, by: float) -> None:
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for start, end, points in list(_runs(table, document)):
        form = QTextCharFormat()
        form.setFontPointSize(points * by)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(form)
    cursor.endEditBlock()


def _runs(table: QTextTable, document: QTextDocument) -> Iterator[tuple[int, int, float]]:
    """The pieces of a table that are of one size: from, to, points."""
    block = document.findBlock(table.firstPosition())
    while block.isValid() and block.position() <= table.lastPosition():
        for piece in block.textFormats():
            points = piece.format.fontPointSize()
            if points > 0:
                start = block.position() + piece.start
                yield start, start + piece.length, points
        block = block.next()
