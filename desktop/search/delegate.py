"""Paints the rows of the hit list."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.navigation.addresses import Address
from desktop.search.hit_rows import Row
from desktop.search.model import ROW
from desktop.theme.capitals import like_others
from desktop.theme.icons import paint_badges
from desktop.theme.theme import Theme
from index import Snippet

_Index = QModelIndex | QPersistentModelIndex
_SIDE: Final = 14
_ABOVE: Final = 7
_BETWEEN: Final = 1
_BADGE_SPACE: Final = 4
_SNIPPET_LINES: Final = 2
_SMALLER: Final = 0.91
_MOST_FOR_LACKING: Final = 0.6


class RowDelegate(QStyledItemDelegate):
    """Title and badges, a line of reason or heading, and a snippet of two lines."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        # The place that the page shows, if it is one of a monograph.
        self.open_address: Address | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """The height follows from which parts the row has, never from its text."""
        row: Row = index.data(ROW)
        font = QFont(option.font)
        title = QFontMetrics(_bold(font)).height()
        small = QFontMetrics(_small(font)).height()
        height = 2 * _ABOVE
        height += (small + 2 * _ABOVE) if row.caption else 0
        height += (title + _BETWEEN) if row.leads else 0
        height += (small + _BETWEEN) if row.line or row.without else 0
        height += _SNIPPET_LINES * small if row.snippet.text else 0
        return QSize(120, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one row."""
        row: Row = index.data(ROW)
        rect = QRect(option.rect)
        state = option.state
        font = QFont(option.font)
        painter.save()
        rect = self._paint_caption(painter, rect, row, font)
        palette = self._theme.palette
        ink = palette.ink
        is_open = self.is_open(row)
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        if is_selected and (is_open or _selects_several(option.widget)):
            painter.fillRect(rect, QColor(palette.selected))
            ink = palette.on_selected
        elif is_selected:
            # Where the keys are: the page shows something else.
            painter.setPen(QPen(QColor(palette.accent), 1, Qt.PenStyle.DashLine))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(palette.hover))
        if is_open:
            bar = QRect(rect.left(), rect.top(), 3, rect.height())
            painter.fillRect(bar, QColor(palette.accent))
        inner = rect.adjusted(_SIDE, _ABOVE, -_SIDE, -_ABOVE)
        if row.leads:
            inner = self._paint_title(painter, inner, row, font, ink)
        if row.line or row.without:
            inner = self._paint_line(painter, inner, row, font, ink)
        if row.snippet.text:
            self._paint_snippet(painter, inner, row.snippet, font, ink)
        painter.restore()

    def is_open(self, row: Row) -> bool:
        """Whether the page shows what the row leads to."""
        here, place = self.open_address, row.address
        if here is None or row.more is not None:
            return False
        # A name leads to the whole monograph, wherever in it the reader is by now.
        is_whole = row.leads and place.section is None and place.reference is None
        return place == here or (is_whole and place.monograph == here.monograph)

    def _paint_caption(self, painter: QPainter, rect: QRect, row: Row, font: QFont) -> QRect:
        if not row.caption:
            return rect
        painter.setFont(_small(font))
        painter.setPen(QColor(self._theme.palette.accent))
        height = painter.fontMetrics().height() + 2 * _ABOVE
        place = QRect(rect.left() + _SIDE, rect.top(), rect.width() - 2 * _SIDE, height)
        _draw_line(painter, place, row.shown_caption)
        return rect.adjusted(0, height, 0, 0)

    def _paint_title(
        self, painter: QPainter, rect: QRect, row: Row, font: QFont, ink: str
    ) -> QRect:
        bold = _bold(font)
        height = QFontMetrics(bold).height()
        name = _quiet(font) if row.listed else bold
        badges = [(badge.text, badge.letter) for badge in row.badges]
        place = QRect(rect.left(), rect.top() + 1, rect.width(), height - 2)
        right = paint_badges(painter, place, badges, _small(font), self._theme.palette)
        painter.setFont(name)
        painter.setPen(QColor(ink))
        width = right - rect.left() - _BADGE_SPACE
        _draw_line(painter, QRect(rect.left(), rect.top(), width, height), row.title)
        return rect.adjusted(0, height + _BETWEEN, 0, 0)

    def _paint_line(self, painter: QPainter, rect: QRect, row: Row, font: QFont, ink: str) -> QRect:
        painter.setFont(_small(font))
        height = painter.fontMetrics().height()
        painter.setPen(QColor(ink if row.snippet.text else self._theme.palette.muted))
        place = QRect(rect.left(), rect.top(), rect.width(), height)
        # What the monograph lacks is always told: what stands before it is cut to make room.
        metrics = painter.fontMetrics()
        apart = " · " if row.line and row.without else ""
        lacking = min(metrics.horizontalAdvance(row.without), int(rect.width() * _MOST_FOR_LACKING))
        room = rect.width() - lacking - metrics.horizontalAdvance(apart)
        line = like_others(row.line)
        shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, room) + apart
        _draw_line(painter, place, shown)
        painter.setPen(QColor(self._theme.palette.muted))
        _draw_line(painter, place.adjusted(metrics.horizontalAdvance(shown), 0, 0, 0), row.without)
        return rect.adjusted(0, height + _BETWEEN, 0, 0)

    def _paint_snippet(
        self, painter: QPainter, rect: QRect, snippet: Snippet, font: QFont, ink: str
    ) -> None:
        small = _small(font)
        painter.setPen(QColor(self._theme.palette.muted))
        for number, (start, length) in enumerate(_lines(snippet, small, rect.width())):
            text = snippet.text[start : start + length].rstrip()
            last = number == _SNIPPET_LINES - 1 and start + length < len(snippet.text.rstrip())
            layout = _layout(
                f"{text}…" if last and not text.endswith("…") else text,
                _shifted(snippet, start, len(text)),
                small,
                ink,
            )
            layout.beginLayout()
            line = layout.createLine()
            line.setLineWidth(rect.width() + small.pointSizeF() * 2)
            layout.endLayout()
            layout.draw(painter, QPointF(rect.left(), rect.top() + number * line.height()))


def _selects_several(view: QWidget | None) -> bool:
    return isinstance(view, QListView) and len(view.selectedIndexes()) > 1


def _lines(snippet: Snippet, font: QFont, width: int) -> list[tuple[int, int]]:
    """Start and length of the lines that are shown."""
    layout = _layout(snippet.text, snippet.spans, font, "#000000")
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    found: list[tuple[int, int]] = []
    while len(found) < _SNIPPET_LINES:
        line = layout.createLine()
        if not line.isValid():
            break
        # The last line is shortened to make room for its "…".
        last = len(found) == _SNIPPET_LINES - 1
        line.setLineWidth(width - (QFontMetrics(font).horizontalAdvance("…") if last else 0))
        found.append((line.textStart(), line.textLength()))
    layout.endLayout()
    return found


def _layout(text: str, spans: tuple[tuple[int, int], ...], font: QFont, ink: str) -> QTextLayout:
    layout = QTextLayout(text, font)
    formats = []
    for start, end in spans:
        form = QTextCharFormat()
        form.setFontWeight(QFont.Weight.Bold)
        form.setForeground(QColor(ink))
        part = QTextLayout.FormatRange()
        part.start, part.length, part.format = start, end - start, form
        formats.append(part)
    layout.setFormats(formats)
    return layout


def _shifted(snippet: Snippet, start: int, length: int) -> tuple[tuple[int, int], ...]:
    """The spans of one line of the snippet, counted from its start."""
    return tuple(
        (max(first - start, 0), min(end - start, length))
        for first, end in snippet.spans
        if end > start and first < start + length
    )


def _draw_line(painter: QPainter, rect: QRect, text: str) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def _quiet(font: QFont) -> QFont:
    """For the name of what is no monograph; with high contrast colour alone would not tell."""
    result = QFont(font)
    result.setItalic(True)
    return result


def _bold(font: QFont) -> QFont:
    result = QFont(font)
    result.setBold(True)
    return result


def _small(font: QFont) -> QFont:
    result = QFont(font)
    result.setPointSizeF(font.pointSizeF() * _SMALLER)
    return result
