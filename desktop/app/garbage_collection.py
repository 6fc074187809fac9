"""Collects cyclic garbage on the GUI's thread, and nowhere else."""

from __future__ import annotations

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

_EVERY_MS: Final = 1000


class GarbageCollection(QObject):
    """Collects in place of Python, from a moment after the start until the program ends.

    Python collects on whichever thread has just made an object. A widget destroyed on a worker
    thread takes Qt's locks there and then waits for the interpreter lock, while the GUI thread
    holds that and waits for Qt's locks: a deadlock.
    """

    def __init__(self, after_ms: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(collect_if_due)
        QTimer.singleShot(after_ms, self, self._begin)

    def _begin(self) -> None:
        # Objects made at the start live to the end: examining them again frees nothing.
        gc.freeze()
        self._timer.start(_EVERY_MS)


def collect_if_due() -> None:
    """Collect what Python would have collected by now. Call it on the GUI's thread."""
    counts, thresholds = gc.get_count(), gc.get_threshold()
    # Collecting a generation collects the younger ones, too: take the oldest that is due.
    for generation in (2, 1, 0):
        if counts[generation] > thresholds[generation]:
            gc.collect(generation)
            return
