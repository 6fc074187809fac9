"""Calls back when a window has been painted for the first time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

# A window that begins hidden by others, or as an icon, is not painted.
_AT_LATEST_MS: Final = 500


def call_when_seen(window: QWidget, call: Callable[[], None]) -> None:
    """Call `call` once, from the event loop, when `window` has been painted, or could not be."""
    _FirstPaint(window, call)


class _FirstPaint(QObject):
    def __init__(self, window: QWidget, call: Callable[[], None]) -> None:
        super().__init__(window)
        self._call = call
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_seen)
        self._timer.start(_AT_LATEST_MS)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            # Only after the current event has been handled.
            self._timer.start(0)
        return False

    def _on_seen(self) -> None:
        self.deleteLater()
        self._call()
