"""QR codes, drawn as vector shapes, so that they are sharp at every size."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath

# The white margin that scanners need, in modules.
_QUIET: Final = 4


@lru_cache(maxsize=32)
def modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """The rows of the QR code for `text`; True is black."""
    # Imported here: a page without codes does not need it.
    import segno

    made = segno.make(text, error="m", micro=False)
    return tuple(tuple(bool(module) for module in row) for row in made.matrix)


def draw_code(painter: QPainter, text: str, place: QRectF) -> None:
    """Draw the code of `text` into the square `place`, with its white margin."""
    rows = modules(text)
    side = place.width() / (len(rows) + 2 * _QUIET)
    path = QPainterPath()
    for y, row in enumerate(rows):
        for x, black in enumerate(row):
            if black:
                left, top = place.left() + (x + _QUIET) * side, place.top() + (y + _QUIET) * side
                path.addRect(QRectF(left, top, side, side))
    painter.fillRect(place, QColor("white"))
    painter.fillPath(path, QColor("black"))
