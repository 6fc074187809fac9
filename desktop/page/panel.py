"""The reading pane: band, outline and page together."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from desktop.addresses import Scroll
from desktop.page.band import Band
from desktop.page.likelihood import LikelihoodDialog
from desktop.page.model import Arrival, BandFacts, Opened
from desktop.page.outline import Outline
from desktop.page.view import PagePane, PageView
from desktop.theme import Theme

_OUTLINE_WIDTH: Final = 210
_LEAST_OUTLINE: Final = 110
_LEAST_PAGE: Final = 240


class ReadingPanel(QWidget):
    """Shows one monograph. Clicked links leave as `target_activated`."""

    target_activated = Signal(object)
    target_hovered = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._facts: BandFacts | None = None
        self.view = PageView(theme)
        self.outline = Outline()
        self.band = Band(theme)
        self._build()
        self._connect()

    def _build(self) -> None:
        outline_pane = QWidget()
        outline_pane.setObjectName("outlinePane")
        inner = QHBoxLayout(outline_pane)
        inner.setContentsMargins(0, 10, 0, 0)
        inner.addWidget(self.outline)
        outline_pane.setMinimumWidth(_LEAST_OUTLINE)
        page_pane = PagePane(self.view)
        page_pane.setMinimumWidth(_LEAST_PAGE)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setObjectName("readingSplitter")
        self._splitter.addWidget(outline_pane)
        self._splitter.addWidget(page_pane)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setCollapsible(1, False)
        self._splitter.setSizes([_OUTLINE_WIDTH, 4 * _OUTLINE_WIDTH])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.band)
        layout.addWidget(self._splitter, 1)

    def _connect(self) -> None:
        self.view.section_in_view.connect(self.outline.show_current)
        self.outline.section_chosen.connect(self.view.go_to_section)
        self.view.target_activated.connect(self.target_activated)
        self.view.target_hovered.connect(self.target_hovered)
        self.band.likelihood_wanted.connect(self.show_likelihood)

    def show_state(self, state: Opened) -> None:
        """Show a page, or another place of the page on show."""
        place = self.view.place() if state.arrival is Arrival.RESTYLED else state.scroll
        if state.arrival is not Arrival.WITHIN:
            self._facts = state.facts
            self.band.show_facts(state.facts)
            self.outline.show_entries(state.outline)
            self.view.show_page(state.html, tuple(entry.key for entry in state.outline))
        self.view.mark_words(state.address.words)
        self._go(state, place)

    def show_likelihood(self) -> None:
        """Tell what the likelihood categories mean."""
        LikelihoodDialog(self._theme.palette, self._facts, self).open()

    def _go(self, state: Opened, place: Scroll | None) -> None:
        if place is not None:
            self.view.go_to_place(place)
        elif state.address.reference is not None:
            self.view.go_to_reference(state.address.reference)
        elif state.address.section is not None:
            self.view.go_to_section(state.address.section)
        else:
            self.view.go_to_top()
