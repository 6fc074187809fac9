"""A line below the page that answers a click: copied, saved, not in this library."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from desktop.theme.announcer import announce
from desktop.theme.icons import icon
from desktop.theme.plain_text import PlainLabel
from desktop.theme.theme import Theme

_SHOWN_MS: Final = 9000


class MessageBar(QFrame):
    """Shows one message: for a while, or, where it offers a button, until it is closed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = PlainLabel(parent=self)
        self.button = QPushButton(self)
        self._offered: Callable[[], object] | None = None
        self._close = QToolButton(self)
        self._timer = QTimer(self)
        self._build()
        self.hide()

    def _build(self) -> None:
        self.setObjectName("strip")
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.button.setObjectName("offer")
        self.button.clicked.connect(self._on_button)
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.clicked.connect(self.hide)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 7, 10, 7)
        layout.addWidget(self._words, 1)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)

    def show_message(self, text: str) -> None:
        """Show `text`, and have it read out."""
        self.show_offer(text, "", None)

    def show_offer(self, text: str, label: str, offered: Callable[[], object] | None) -> None:
        """Show `text` with a button for what is offered: to undo what was just done."""
        self._offered = offered
        self.button.setText(label)
        self.button.setVisible(offered is not None)
        self._close.setIcon(icon("clear", self._theme.palette))
        self._words.setText(text)
        self.setAccessibleName(text)
        self.show()
        # A message with a button has no time limit.
        if offered is None:
            self._timer.start()
        else:
            self._timer.stop()
        announce(self, " ".join((text, label.replace("&", ""))))

    @property
    def text(self) -> str:
        """The message on show; '' while there is none."""
        return "" if self.isHidden() else self._words.text()

    def _on_button(self) -> None:
        offered = self._offered
        self.hide()
        if offered is not None:
            offered()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and not self.isHidden():
            self._close.setIcon(icon("clear", self._theme.palette))
