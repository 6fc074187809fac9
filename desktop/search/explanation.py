"""One line above the hits: what a likelihood letter or another term of the field means."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.navigation.addresses import HelpPage, Perform, target_of
from desktop.theme.plain_text import LinkLabel


class ExplanationLine(LinkLabel):
    """Words that lead to a help page, by a click or with Tab and Enter."""

    target_activated = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("explanation")
        self.setWordWrap(True)
        self.setContentsMargins(14, 2, 14, 2)
        self.linkActivated.connect(self._on_link)
        self.hide()

    def show_words(self, words: str, target: HelpPage | Perform) -> None:
        """Show a line that leads to a page that says more, or to what it offers."""
        self.show_link(target.to_url(), words)
        self.setAccessibleName(words)
        self.show()

    def _on_link(self, url: str) -> None:
        target = target_of(url)
        if target is not None:
            self.target_activated.emit(target)
