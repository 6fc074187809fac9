"""Shrinks the text of tables that are too wide when the reader chose large text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument, QTextTable

# Borders and padding do not shrink with the text. So the text shrinks a little more than the width
# must, and once more where that is not enough.
_MORE: Final = 1.25
_GOES: Final = 4
# A table takes 99 % of the room (`WIDE`); Qt does not count its border in its width.
_WHOLE: Final = 0.995


def fit_tables(document: QTextDocument, room: float, least: float) -> bool:
    """Shrink the text of every table wider than `room` pixels, to `least` of its size at most.

    Returns whether any table was changed.
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
    """The ranges of a table's text that have one size: start, end, size in points."""
    block = document.findBlock(table.firstPosition())
    while block.isValid() and block.position() <= table.lastPosition():
        for piece in block.textFormats():
            points = piece.format.fontPointSize()
            if points > 0:
                start = block.position() + piece.start
                yield start, start + piece.length, points
        block = block.next()
