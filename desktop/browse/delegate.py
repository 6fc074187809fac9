"""Paints the rows of the browse tree, each on one line."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.browse.model import ROW
from desktop.browse.tree_rows import Row
from desktop.i18n.translate import number, translate
from desktop.theme.icons import badge_width, paint_badge, paint_badges
from desktop.theme.theme import Theme
from index import letter_of

_Index = QModelIndex | QPersistentModelIndex
_ABOVE: Final = 4
_SIDE: Final = 14
_SPACE: Final = 8
_SMALLER: Final = 0.91
# With less room than this a note would be a letter or two: its words are in the tooltip.
_LEAST_NOTE: Final = "nn nnn"


class TreeDelegate(QStyledItemDelegate):
    """A name and, muted, what else there is to say; at the end likelihood badges or a count."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """The same for every row."""
        return QSize(120, QFontMetrics(option.font).height() + 2 * _ABOVE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one row."""
        row: Row = index.data(ROW)
        palette = self._theme.palette
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        rect = QRect(option.rect).adjusted(0, 0, -_SIDE, 0)
        small = QFont(option.font)
        small.setPointSizeF(option.font.pointSizeF() * _SMALLER)
        muted = QColor(palette.muted)
        if row.address is None:
            rect = self._paint_count(painter, rect, row, small)
            rect = self._paint_group_badge(painter, rect, row, option.font)
        else:
            rect.setRight(self._paint_badges(painter, rect, row, small))
        font = QFont(option.font)
        font.setBold(row.address is None)
        # With high contrast colour alone would not tell what is no monograph.
        font.setItalic(row.listed)
        painter.setFont(font)
        ink = palette.muted if row.listed else palette.ink
        painter.setPen(QColor(palette.on_selected if chosen else ink))
        rect.setLeft(rect.left() + _draw(painter, rect, _name_of(row)))
        painter.setFont(small)
        painter.setPen(muted)
        metrics = painter.fontMetrics()
        if rect.width() >= min(map(metrics.horizontalAdvance, (row.note, _LEAST_NOTE))):
            _draw(painter, rect, row.note)
        painter.restore()

    def _paint_count(self, painter: QPainter, rect: QRect, row: Row, font: QFont) -> QRect:
        if not row.count:
            return rect
        painter.setFont(font)
        painter.setPen(QColor(self._theme.palette.muted))
        words = number(row.count)
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
        return rect.adjusted(0, 0, -QFontMetrics(font).horizontalAdvance(words) - _SPACE, 0)

    def _paint_group_badge(self, painter: QPainter, rect: QRect, row: Row, font: QFont) -> QRect:
        """The group of a likelihood letter shows that letter's badge in place of a name."""
        bold = QFont(font)
        bold.setBold(True)
        for letter in row.letters:
            width = badge_width(letter, bold)
            place = QRectF(rect.left(), rect.top() + 2, width, rect.height() - 4)
            painter.setFont(bold)
            paint_badge(painter, place, letter, letter, self._theme.palette)
            rect = rect.adjusted(round(width) + _SPACE, 0, 0, 0)
        return rect

    def _paint_badges(self, painter: QPainter, rect: QRect, row: Row, font: QFont) -> int:
        badges = [(letter, letter_of(letter)) for letter in row.letters]
        if row.unscored:
            badges = [(translate("Index", row.unscored), "")]
        inner = rect.adjusted(0, 3, 0, -3)
        return paint_badges(painter, inner, badges, font, self._theme.palette) - _SPACE


def _name_of(row: Row) -> str:
    return "" if row.address is None and row.letters else row.name


def _draw(painter: QPainter, rect: QRect, text: str) -> int:
    """Draw as much of `text` as there is room for; returns the room it took."""
    if not text or rect.width() <= 0:
        return 0
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
    return metrics.horizontalAdvance(shown) + _SPACE
