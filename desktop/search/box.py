"""The search box: what is typed, and the searches made before in this session."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QLineEdit, QMenu, QToolButton, QWidget

from desktop.search.history import SearchHistory
from desktop.theme.icons import icon
from desktop.theme.plain_text import button_text, plain_tip
from desktop.theme.theme import Theme

# Margins of the box in its pane: left, top, right, bottom.
BOX_PLACE: Final = (12, 12, 12, 0)


class SearchBox(QLineEdit):
    """A line to type in. `search_chosen` is a search of before, chosen again."""

    search_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._history = SearchHistory()
        self.menu = QMenu(self)
        self._build()
        theme.changed.connect(self._paint_icons)

    def _build(self) -> None:
        self.setObjectName("searchBox")
        self.setPlaceholderText(self.tr("Drug, brand, class, sign, CAS or PMID"))
        self.setToolTip(
            plain_tip(
                self.tr(
                    "A drug, trade name, drug class, symptom or sign, CAS number or PMID, in any "
                    "spelling"
                )
            )
        )
        self.setAccessibleName(self.tr("Search the library"))
        self.setClearButtonEnabled(True)
        self.setMaxLength(2000)
        palette = self._theme.palette
        self._lens = self.addAction(
            icon("search", palette), QLineEdit.ActionPosition.LeadingPosition
        )
        self._clock = self.addAction(
            icon("history", palette), QLineEdit.ActionPosition.TrailingPosition
        )
        self._clock.setToolTip(plain_tip(self.tr("Recent searches (Ctrl+H)")))
        self._clock.setVisible(False)
        self._clock.triggered.connect(self.show_history)
        self.menu.setAccessibleName(self.tr("Recent searches"))
        names = {
            self._lens: self.tr("Search"),
            self._clock: self.tr("Recent searches"),
        }
        for button in self.findChildren(QToolButton):
            button.setAccessibleName(names.get(button.defaultAction(), self.tr("Clear")))

    def remember(self) -> None:
        """Keep what stands in the box for this session, and nowhere but in memory."""
        self._history.add(self.text())
        self._clock.setVisible(self.has_history)

    @property
    def has_history(self) -> bool:
        """Whether there is a search of this session to go back to."""
        return bool(self._history.texts)

    def show_history(self) -> None:
        """Offer the searches of this session, newest first."""
        if not self.has_history:
            return
        self.menu.clear()
        for text in self._history.texts:
            chosen = self.menu.addAction(button_text(text))
            chosen.setData(text)
            chosen.triggered.connect(self._on_chosen)
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Clear recent searches")).triggered.connect(self._forget)
        self.menu.setActiveAction(self.menu.actions()[0])
        self.menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _on_chosen(self) -> None:
        action = self.sender()
        for each in self.menu.actions():
            if each is action:
                self.search_chosen.emit(str(each.data()))

    def _forget(self) -> None:
        self._history.clear()
        self._clock.setVisible(False)

    def _paint_icons(self) -> None:
        self._lens.setIcon(icon("search", self._theme.palette))
        self._clock.setIcon(icon("history", self._theme.palette))
