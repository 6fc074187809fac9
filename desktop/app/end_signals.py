"""Signals that end the program – from a terminal, a service, a shutdown – close the window well."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from types import FrameType
from typing import Final

from PySide6.QtCore import QObject, QSocketNotifier, QTimer

_NAMES: Final = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
_LOOK_EVERY_MS: Final = 250
# What shells tell of a program that a signal ended.
_ENDED_BY: Final = 128


class EndSignals(QObject):
    """Calls `end` with the exit status on the GUI thread, once, when such a signal arrives.

    Never within other code: what is being written is written first.
    """

    def __init__(self, end: Callable[[int], object], parent: QObject) -> None:
        super().__init__(parent)
        self._end: Callable[[int], object] | None = end
        self._number: int | None = None
        for name in _NAMES:
            number = getattr(signal, name, None)
            # One that the caller has switched off, as `nohup` does, stays off.
            if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
                signal.signal(number, self._on_signal)
        if sys.platform == "win32":
            # Qt's loop lets Python see a signal only when some Python code runs.
            timer = QTimer(self)
            timer.start(_LOOK_EVERY_MS)
            timer.timeout.connect(self._end_if_asked)
        else:
            self._watch_pipe()

    def _watch_pipe(self) -> None:
        # A pipe, no socket: Python writes the number of each signal into it as it arrives.
        self._reading, writing = os.pipe()
        for end in (self._reading, writing):
            os.set_blocking(end, False)
        signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
        watch = QSocketNotifier(self._reading, QSocketNotifier.Type.Read, self)
        watch.activated.connect(self._on_pipe)

    def _on_pipe(self) -> None:
        # Python has called the handler, now that it runs.
        os.read(self._reading, 64)
        self._end_if_asked()

    def _on_signal(self, number: int, _: FrameType | None) -> None:
        # Python calls this between any two steps of what runs.
        self._number = number

    def _end_if_asked(self) -> None:
        if self._number is not None and self._end is not None:
            end, self._end = self._end, None
            end(_ENDED_BY + self._number)
