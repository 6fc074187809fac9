"""The print preview: the sheets one below the other."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from desktop.printing.sheets import Sheets
from desktop.theme.theme import Theme

_SPACE: Final = 14
_WIDEST: Final = 760
_KEPT: Final = 12


class Preview(QAbstractScrollArea):
    """Shows sheets in its full width. Only the visible ones are painted, each once."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sheets: Sheets | None = None
        self._pictures: dict[int, QPixmap] = {}
        self.setObjectName("preview")
        self.setAccessibleName(self.tr("Preview"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_sheets(self, sheets: Sheets | None) -> None:
        """Show other sheets from the first one, or none."""
        self._sheets = sheets
        self._forget()
        self.verticalScrollBar().setValue(0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(self._theme.palette.window))
        if self._sheets is None:
            return
        for number in range(self._sheets.count):
            place = self._place(number)
            if place.intersects(QRectF(event.rect())):
                painter.fillRect(place.adjusted(-1, -1, 1, 1), QColor(self._theme.palette.edge))
                painter.drawPixmap(place.toRect(), self._picture(number))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._forget()

    def sizeHint(self) -> QSize:
        """A width at which the sheets can be read."""
        return QSize(460, 600)

    def _forget(self) -> None:
        self._pictures.clear()
        bar = self.verticalScrollBar()
        count = self._sheets.count if self._sheets is not None else 0
        size, room = self._sheet_size(), self.viewport().height()
        bar.setRange(0, max(0, count * (size.height() + _SPACE) + _SPACE - room))
        bar.setPageStep(room)
        bar.setSingleStep(max(size.height() // 16, 1))
        self.viewport().update()

    def _sheet_size(self) -> QSize:
        if self._sheets is None:
            return QSize(0, 0)
        width = min(max(self.viewport().width() - 2 * _SPACE, 1), _WIDEST)
        sheet = self._sheets.paper.sheet
        return QSize(width, round(width * sheet.height() / sheet.width()))

    def _place(self, number: int) -> QRectF:
        size = self._sheet_size()
        left = (self.viewport().width() - size.width()) / 2
        top = _SPACE + number * (size.height() + _SPACE) - self.verticalScrollBar().value()
        return QRectF(left, top, size.width(), size.height())

    def _picture(self, number: int) -> QPixmap:
        if number not in self._pictures:
            while len(self._pictures) >= _KEPT:
                del self._pictures[next(iter(self._pictures))]
            self._pictures[number] = self._painted(number)
        return self._pictures[number]

    def _painted(self, number: int) -> QPixmap:
        assert self._sheets is not None
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self._sheet_size() * ratio)
        picture.fill(QColor("white"))
        painter = QPainter(picture)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
        )
        scale = picture.width() / self._sheets.paper.sheet.width()
        painter.scale(scale, scale)
        self._sheets.paint(painter, number)
        painter.end()
        picture.setDevicePixelRatio(ratio)
        return picture
