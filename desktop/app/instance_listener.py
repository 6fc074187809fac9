"""Listens to further starts of the program: brings the window forward, at what they ask for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier, Qt

from desktop.app.instance import First
from desktop.windows.main_window import MainWindow


class InstanceListener(QObject):
    """Reads the pipe that other calls write into, for one window."""

    def __init__(self, first: First, window: MainWindow, answer: Callable[[str], None]) -> None:
        """`answer` does what a call asks for."""
        super().__init__(window)
        self._first = first
        self._answer = answer
        self._window = window
        # Watches any open file, whatever its name says: this one is a pipe.
        self._watch = QSocketNotifier(first.pipe, QSocketNotifier.Type.Read, self)
        self._watch.activated.connect(self._on_call)
        window.closed.connect(self._close)

    def _on_call(self) -> None:
        for query in self._first.queries():
            self._bring_forward()
            if query:
                self._answer(query)

    def _bring_forward(self) -> None:
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def _close(self) -> None:
        # Before running work is waited for: from here on a call would get no answer.
        if self._watch.isEnabled():
            self._watch.setEnabled(False)
            self._first.close()
