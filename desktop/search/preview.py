"""The hit that the arrow keys rest on is shown after a moment, before it is opened for good."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QWidget

from desktop.search.hit_rows import Row
from desktop.search.model import ROW

_AFTER_MS: Final = 150
_KEYS: Final = (
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
    *(Qt.Key.Key_Home, Qt.Key.Key_End),
)


class HitPreview(QObject):
    """`rested` gives the address of a row when the keys have rested on it."""

    rested = Signal(object)

    def __init__(self, view: QListView, box: QWidget) -> None:
        super().__init__(view)
        self._view = view
        # Whether a key that moves through the rows is just being taken.
        self._moves = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_AFTER_MS)
        self._rest.timeout.connect(self._on_rest)
        for each in (view, box):
            each.installEventFilter(self)
        view.selectionModel().currentChanged.connect(self._on_current)
        view.model().modelReset.connect(self._rest.stop)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note which rows the keys come to; the keys themselves are others' to take."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._rest.stop()
            self._moves = event.key() in _KEYS and not event.modifiers() & (
                Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
            )
            QTimer.singleShot(0, self, self._on_taken)
        return super().eventFilter(watched, event)

    def _on_taken(self) -> None:
        self._moves = False

    def _on_current(self, current: QModelIndex) -> None:
        if self._moves and current.isValid():
            self._rest.start()

    def _on_rest(self) -> None:
        row: Row | None = self._view.currentIndex().data(ROW)
        if row is not None and row.more is None:
            self.rested.emit(row.address)
