"""The pictures of the program: icons in the colour of the text, and likelihood badges."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from PySide6.QtCore import QByteArray, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QIcon, QPainter, QPen, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.paths import RESOURCES
from desktop.theme.theme import Palette

_FOLDER: Final = RESOURCES / "icons"
_SIDE: Final = 48
# What desktops ask for: a list, a bar, a switcher, the window's own page.
_WINDOW_SIDES: Final = (16, 24, 32, 48, 64, 128)
_BADGE_SIDE_SPACE: Final = 6.0
_BADGE_RADIUS: Final = 4.0
_BETWEEN_BADGES: Final = 4


def icon(name: str, palette: Palette) -> QIcon:
    """The icon of that name in the colour of the text, paler when disabled."""
    result = QIcon(_picture(name, palette.ink))
    result.addPixmap(_picture(name, palette.edge), QIcon.Mode.Disabled)
    return result


def window_icon() -> QIcon:
    """The program's own icon."""
    result = QIcon()
    for side in _WINDOW_SIDES:
        result.addPixmap(_drawn(_drawings()["liverleaf"], side))
    return result


def badge_width(text: str, font: QFont) -> float:
    """How wide `paint_badge` will paint."""
    return max(QFontMetricsF(font).horizontalAdvance(text) + 2 * _BADGE_SIDE_SPACE, 22.0)


def paint_badge(painter: QPainter, rect: QRectF, text: str, letter: str, palette: Palette) -> None:
    """Paint a likelihood badge; `text` is the letter, with its high-dose mark.

    Without a letter it is dashed: `text` says that there is none.
    """
    ground, ink = "", palette.muted
    if letter:
        colours = palette.badge(letter)
        ground, ink = colours.ground, colours.ink
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(
        Qt.PenStyle.NoPen if letter else QPen(QColor(palette.edge), 1, Qt.PenStyle.DashLine)
    )
    painter.setBrush(QColor(ground) if letter else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect, _BADGE_RADIUS, _BADGE_RADIUS)
    painter.setPen(QColor(ink))
    if not letter:
        # The letters are what is bold: what is missing is said quietly.
        font = painter.font()
        font.setBold(False)
        painter.setFont(font)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def paint_badges(
    painter: QPainter,
    rect: QRect,
    badges: Sequence[tuple[str, str]],
    font: QFont,
    palette: Palette,
) -> int:
    """Paint badges, each a text and its letter, at the right end of `rect`; returns their left."""
    bold = QFont(font)
    bold.setBold(True)
    painter.setFont(bold)
    right = float(rect.right())
    for text, letter in reversed(badges):
        width = badge_width(text, bold)
        place = QRectF(right - width, rect.top(), width, rect.height())
        paint_badge(painter, place, text, letter, palette)
        right -= width + _BETWEEN_BADGES
    return int(right)


def _picture(name: str, colour: str) -> QPixmap:
    return _drawn(_drawings()[name].replace("currentColor", colour), _SIDE)


@cache
def _drawings() -> dict[str, str]:
    """All drawings by name, some kilobytes: a message may need one when the files are gone."""
    files = _FOLDER.glob("*.svg")
    return {file.stem: file.read_text(encoding="utf-8") for file in files}


def _drawn(drawing: str, side: int) -> QPixmap:
    """A drawing of ours. Qt's plugin for SVG, which would open anybody's, is not in the program."""
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter)
    painter.end()
    return pixmap
