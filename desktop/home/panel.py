"""The opening page in the reading pane."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.theme.text_page import TextPage
from desktop.theme.theme import Theme

# What the longest usual name of a drug class takes at the usual text size.
_COLUMN_WIDTH: Final = 210
_MOST_COLUMNS: Final = 3


class HomePanel(TextPage):
    """Shows the opening page. Clicked links leave as `target_activated`.

    `columns_changed`: there is room for more columns side by side, or for fewer.
    """

    columns_changed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("pageView")
        self.setAccessibleName(self.tr("Home"))
        self._columns = self.columns
        theme.changed.connect(self._count_columns)

    @property
    def columns(self) -> int:
        """How many columns there is room for."""
        fitting = int(self.column_width / (_COLUMN_WIDTH * self._theme.scale))
        return min(max(fitting, 1), _MOST_COLUMNS)

    def show_page(self, html: str) -> None:
        """Show the page; where only its style changed, its scroll place stays."""
        value = self.verticalScrollBar().value()
        self.show_html(html)
        self.verticalScrollBar().setValue(value)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._count_columns()

    def _count_columns(self) -> None:
        if self.columns != self._columns:
            self._columns = self.columns
            self.columns_changed.emit(self._columns)
