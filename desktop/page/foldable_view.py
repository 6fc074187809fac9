"""A text view with sections that can be folded by marks beside their headings."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QWidget

from desktop.page.folded_sections import foldable_in, folded_html, hiding, sections_in
from desktop.theme.capitals import is_capitals, lowered_spans
from desktop.theme.text_page import TextPage
from desktop.theme.theme import Theme

# The margin is at least 24 pixels wide, the least side of what can be clicked (WCAG 2.2, 2.5.8).
_SIDE: Final = 24
_SIGN: Final = 4.0


class FoldingPage(TextPage):
    """Shows a page without its folded sections. `folds_changed` gives the keys of these."""

    folds_changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._page = ""
        self._all_keys: tuple[str, ...] = ()
        self._foldable: frozenset[str] = frozenset()
        self._folded: frozenset[str] = frozenset()
        # The sections whose headings are visible, and the positions of these headings.
        self._keys: tuple[str, ...] = ()
        self._starts: list[int] = []
        self.viewport().setMouseTracking(True)
        # Folding must not move the text sideways because a scroll bar comes or goes.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)

    @property
    def folded(self) -> frozenset[str]:
        """The keys of the folded sections."""
        return self._folded

    def fold(self, keys: Iterable[str]) -> None:
        """Fold exactly these sections; empty ones cannot be folded."""
        folded = self._foldable.intersection(keys)
        if folded != self._folded:
            self._folded = folded
            self._show_again()
            self.folds_changed.emit(folded)

    def toggle(self, key: str) -> None:
        """Fold a section, or unfold it."""
        self.fold(self._folded ^ {key})

    def toggle_all_folds(self) -> None:
        """Fold all sections; unfold all if all are folded."""
        self.fold(() if self._folded == self._foldable else self._foldable)

    def unfold_where(self, is_wanted: Callable[[str], bool]) -> None:
        """Unfold only the sections that hide a piece of HTML for which `is_wanted` is true."""
        self.fold(self._folded - hiding(self._page, self._folded, is_wanted))

    def unfold_to(self, key: str) -> None:
        """Unfold a section and its parents."""
        around = hiding(self._page, self._folded, lambda html: key in sections_in(html))
        self.fold(self._folded - around - {key})

    def _set_page(self, html: str, keys: tuple[str, ...], folded: frozenset[str]) -> None:
        self._page, self._all_keys = html, keys
        self._foldable = foldable_in(html)
        self._folded = folded & self._foldable
        self._fill()

    def _fill(self) -> None:
        shown = folded_html(self._page, self._folded)
        document = self.document()
        # Else each of these steps would lay out what the next one changes.
        document.setLayoutEnabled(False)
        self.setHtml(shown)
        present = set(sections_in(shown))
        self._keys = tuple(key for key in self._all_keys if key in present)
        self._starts = _heading_positions(document.begin())
        for start in self._starts:
            _set_like_others(document.findBlock(start))
        document.setLayoutEnabled(True)
        self.finish_layout()

    def _show_again(self) -> None:
        """Render the page with its folds; subclasses restore the scroll position here."""
        self._fill()

    def mark_rect(self, key: str) -> QRect:
        """The rectangle of a section's mark in the viewport."""
        block = self.document().findBlock(self._starts[self._keys.index(key)])
        heading = self.document().documentLayout().blockBoundingRect(block)
        line = block.layout().lineAt(0).height() if block.layout().lineCount() else heading.height()
        left = self.document().rootFrame().frameFormat().leftMargin()
        middle = heading.top() + line / 2 - self.verticalScrollBar().value()
        x = left - _SIDE - self.horizontalScrollBar().value()
        return QRect(round(x), round(middle - _SIDE / 2), _SIDE, _SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(self._theme.palette.muted))
        pen.setWidthF(1.6 * self._theme.chrome_scale)
        painter.setPen(pen)
        size = _SIGN * self._theme.chrome_scale
        for key in self._marked_in_view():
            middle = QRectF(self.mark_rect(key)).center()
            painter.drawPolyline(_sign(middle, size, key in self._folded))
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if self._mark_at(event.position().toPoint()) is not None:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        elif event.position().x() < self.document().rootFrame().frameFormat().leftMargin():
            self.viewport().setCursor(Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        key = self._mark_at(event.position().toPoint())
        if key is None or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        event.accept()
        self.toggle(key)

    def fold_hint(self, point: QPoint) -> str:
        """What a click at a point of the viewport would do; '' where there is no mark."""
        key = self._mark_at(point)
        if key is None:
            return ""
        return self.tr("Expand section") if key in self._folded else self.tr("Collapse section")

    def _mark_at(self, point: QPoint) -> str | None:
        marked = self._marked_in_view()
        return next((key for key in marked if self.mark_rect(key).contains(point)), None)

    def _marked_in_view(self) -> list[str]:
        """The sections whose marks stand in the viewport: a chapter may have thousands of them."""
        layout = self.document().documentLayout()
        top = self.verticalScrollBar().value()
        edges = [top - _SIDE, top + self.viewport().height() + _SIDE]
        fuzzy = Qt.HitTestAccuracy.FuzzyHit
        first, last = (layout.hitTest(QPointF(0, max(y, 0)), fuzzy) for y in edges)
        begin = max(bisect_right(self._starts, first) - 1, 0)
        shown = self._keys[begin : bisect_right(self._starts, last)]
        return [key for key in shown if key in self._foldable]


def _sign(middle: QPointF, size: float, folded: bool) -> QPolygonF:
    """An angle: to the right for what is folded, down for what is open."""
    corners = (
        [(-0.5, -1.0), (0.5, 0.0), (-0.5, 1.0)] if folded else [(-1, -0.5), (0, 0.5), (1, -0.5)]
    )
    return QPolygonF([middle + QPointF(x * size, y * size) for x, y in corners])


def _set_like_others(heading: QTextBlock) -> None:
    """Set a heading in capitals in small letters; its text, to be found and copied, stays."""
    text = heading.text()
    if not is_capitals(text):
        return
    small = QTextCharFormat()
    small.setFontCapitalization(QFont.Capitalization.AllLowercase)
    cursor = QTextCursor(heading)
    for start, end in lowered_spans(text):
        cursor.setPosition(heading.position() + start)
        cursor.setPosition(heading.position() + end, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(small)


def _heading_positions(block: QTextBlock) -> list[int]:
    """Where each heading begins. Walked once: `firstBlock` to the end is quick, per scroll not."""
    positions = []
    while block.isValid():
        if block.blockFormat().headingLevel() > 1:
            positions.append(block.position())
        block = block.next()
    return positions
