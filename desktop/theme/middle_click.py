"""Clicks with the middle button on the rows of a view, which Qt does not report."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractItemView

_CLICKS = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
)


class MiddleClicks(QObject):
    """Gives the row that was clicked; the rows that are selected stay so."""

    clicked = Signal(QModelIndex)

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the middle button from the view."""
        if event.type() not in _CLICKS or not isinstance(event, QMouseEvent):
            return False
        if event.button() != Qt.MouseButton.MiddleButton:
            return False
        index = self._view.indexAt(event.position().toPoint())
        if event.type() == QEvent.Type.MouseButtonRelease and index.isValid():
            self.clicked.emit(index)
        return True
