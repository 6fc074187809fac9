"""The opening page in the reading pane."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.theme.text_page import TextPage
from desktop.theme.theme import Theme


class HomePanel(TextPage):
    """Shows the opening page. Clicked links leave as `target_activated`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("pageView")
        self.setAccessibleName(self.tr("Home"))

    def show_page(self, html: str) -> None:
        """Show the page; where only its style changed, its scroll place stays."""
        value = self.verticalScrollBar().value()
        self.show_html(html)
        self.verticalScrollBar().setValue(value)
