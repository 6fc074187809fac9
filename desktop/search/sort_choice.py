"""The order of the hits, to be chosen; it stays for the session."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.i18n.translate import translate
from desktop.theme.plain_text import plain_tip
from index import SortOrder, marked

_LABELS: Final = {
    SortOrder.RELEVANCE: marked("SortChoice", "Relevance"),
    SortOrder.LIKELIHOOD: marked("SortChoice", "Likelihood"),
    SortOrder.NAME: marked("SortChoice", "Name"),
    SortOrder.UPDATED: marked("SortChoice", "Newest"),
}

_FEWEST_LETTERS: Final = 8


class SortChoice(QComboBox):
    """A row for each order. `chosen` is the one that the reader chose."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sort")
        self.setAccessibleName(self.tr("Order of the results"))
        self.setToolTip(plain_tip(self.tr("The order of the results, for this session")))
        # The pane is narrow: the list that opens has room for the whole of it.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_FEWEST_LETTERS)
        for order, label in _LABELS.items():
            self.addItem(translate("SortChoice", label), order)
        self.activated.connect(self._on_activated)

    @property
    def order(self) -> SortOrder:
        """The order on show."""
        found: SortOrder = self.currentData()
        return found

    def _on_activated(self, row: int) -> None:
        self.chosen.emit(self.itemData(row))
