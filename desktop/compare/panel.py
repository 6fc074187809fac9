"""The comparison in the reading pane: what can be done, the heads, the rows."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.compare.heads import Heads
from desktop.compare.model import Compared
from desktop.compare.view import CompareView
from desktop.navigation.addresses import Address, Comparison
from desktop.theme.closed_document import ClosedBrowser
from desktop.theme.elided_label import ElidedLabel
from desktop.theme.plain_text import plain_tip
from desktop.theme.theme import Theme, text_font

_TITLE_POINTS: Final = 17.0


class ComparePanel(QWidget):
    """Shows a comparison. A change to it is emitted as `comparison_requested`, a new comparison."""

    comparison_requested = Signal(object)
    target_activated = Signal(object)
    more_requested = Signal()
    copied = Signal()

    def __init__(self, theme: Theme, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._most = most
        self._state: Compared | None = None
        self.heads = Heads(theme)
        self.view = CompareView(theme)
        self.add = QPushButton(self.tr("Add…"))
        self.copy = QPushButton(self.tr("Copy table"))
        self._title = ElidedLabel(self.tr("Comparison"))
        self._head = QFrame()
        self.bar = QHBoxLayout(self._head)
        self._build()
        theme.changed.connect(self._on_theme_changed)

    def _build(self) -> None:
        self._head.setObjectName("header")
        self.bar.setContentsMargins(14, 8, 14, 8)
        self.bar.setSpacing(6)
        self.bar.addWidget(self._title, 1)
        for button in (self.add, self.copy):
            button.setObjectName("offer")
            self.bar.addWidget(button)
        self.add.setToolTip(
            plain_tip(self.tr("Add another monograph to the comparison (up to four)"))
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self.heads)
        layout.addWidget(self.view, 1)
        self.view.columns_moved.connect(self.heads.stand)
        self.view.target_activated.connect(self.target_activated)
        self.heads.opened.connect(lambda id: self.target_activated.emit(Address(id)))
        self.heads.removed.connect(self._without)
        self.add.clicked.connect(self.more_requested)
        self.copy.clicked.connect(self._copy)
        self._on_theme_changed()

    @property
    def titles(self) -> list[str]:
        """The titles of the monographs that are compared."""
        return [head.title for head in self._state.heads] if self._state is not None else []

    def show_state(self, state: Compared) -> None:
        """Show a comparison; one that is shown already keeps its scroll position."""
        shown = self._state is not None and self._state.comparison == state.comparison
        place = state.scroll or (self.view.place() if shown else None)
        self._state = state
        self.heads.show_heads(state.heads)
        # Not by the layout's items: PySide takes what is later made in their place for them.
        buttons = sorted(self._head.findChildren(QAbstractButton), key=self.bar.indexOf)
        for before, after in pairwise([*buttons, *self.heads.buttons, self.view]):
            QWidget.setTabOrder(before, after)
        self.add.setEnabled(len(state.heads) < self._most)
        self.view.column_names = tuple(head.title for head in state.heads)
        self.view.show_comparison(state.html, len(state.heads), state.pictures)
        if place is not None:
            self.view.go_to_place(place)

    def _without(self, id: str) -> None:
        if self._state is not None:
            left = tuple(each.id for each in self._state.heads if each.id != id)
            self.comparison_requested.emit(Comparison(left))

    def _copy(self) -> None:
        """Copy the whole table with its heads: as a table where it is pasted, or as text."""
        if self._state is None:
            return
        # Copied by Qt itself: a QMimeData of Python crashes when Qt frees it after Python ended.
        page = ClosedBrowser()
        page.setHtml(self._state.copied)
        page.selectAll()
        page.copy()
        self.copied.emit()

    def _on_theme_changed(self) -> None:
        self._title.setFont(text_font(_TITLE_POINTS * self._theme.chrome_scale, bold=True))
