"""One line above the hits: what a likelihood letter or another term of the field means."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from desktop.navigation.addresses import HelpPage, target_of


class ExplanationLine(QLabel):
    """Words that lead to a help page, by a click or with Tab and Enter."""

    target_activated = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("explanation")
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setContentsMargins(14, 2, 14, 2)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.linkActivated.connect(self._on_link)
        self.hide()

    def show_words(self, words: str, page: HelpPage) -> None:
        """Show a line that leads to `page`, which says more."""
        self.setText(f'<a href="{escape(page.to_url())}">{escape(words)}</a>')
        self.setAccessibleName(words)
        self.show()

    def _on_link(self, url: str) -> None:
        target = target_of(url)
        if target is not None:
            self.target_activated.emit(target)
