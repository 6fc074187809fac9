"""What is said of the choices of a list while the focus stays in the box above it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from desktop.theme.announcer import announce

# Nobody wants to hear an answer to each letter of a word.
_PAUSE_MS: Final = 350


class ChoiceSpeech(QObject):
    """Announces answers, when typing rests, and at once the choice that the marker is moved to."""

    def __init__(self, box: QWidget) -> None:
        super().__init__(box)
        self._box = box
        self._words = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._say)

    def answer(self, *parts: str) -> None:
        """Announce an answer in place of one not yet said; without words nothing."""
        self._words = ". ".join(part.strip().rstrip(".") for part in parts if part.strip())
        self._timer.start()

    def choice(self, words: str) -> None:
        """Announce the choice that the marker was moved to."""
        self._timer.stop()
        announce(self._box, words)

    def _say(self) -> None:
        announce(self._box, self._words)
