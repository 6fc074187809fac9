"""QR codes, drawn as areas and not as pictures: sharp at every size and on every printer."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath

# Scanners need a white margin of so many modules.
_QUIET: Final = 4


@lru_cache(maxsize=32)
def modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """The rows of the code that says `text`; True is black."""
    # Only here: a page without codes does without it.
    import segno

    made = segno.make(text, error="m", micro=False)
    return tuple(tuple(bool(module) for module in row) for row in made.matrix)


def draw_code(painter: QPainter, text: str, place: QRectF) -> None:
    """Fill the square `place` with the code of `text`, its white margin included."""
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
