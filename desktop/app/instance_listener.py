"""Listens to further starts of the program: brings a window forward, at what they ask for."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSocketNotifier

from desktop.app.instance import First
from desktop.app.window_group import WindowGroup


class InstanceListener(QObject):
    """Reads the pipe that other calls write into; the window used last answers them."""

    def __init__(self, first: First, group: WindowGroup) -> None:
        super().__init__(group)
        self._first = first
        self._group = group
        # Watches any open file, whatever its name says: this one is a pipe.
        self._watch = QSocketNotifier(first.pipe, QSocketNotifier.Type.Read, self)
        self._watch.activated.connect(self._on_call)
        group.ending.connect(self._close)

    def _on_call(self) -> None:
        for query in self._first.queries():
            self._group.bring_forward()
            if query:
                self._group.front.answer(query)

    def _close(self) -> None:
        # Before running work is waited for: from here on a call would get no answer.
        if self._watch.isEnabled():
            self._watch.setEnabled(False)
            self._first.close()
