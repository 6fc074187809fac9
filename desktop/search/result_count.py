"""The line above the results: how many there are, how many are shown, and the way to the rest."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.i18n.counts import Counts
from desktop.i18n.translate import number
from desktop.search.model import MOST_SHOWN
from desktop.theme.flow_layout import FlowLayout
from desktop.theme.plain_text import PlainLabel


class ResultCount(QWidget):
    """Shows `14 results, 7 shown` with a button `Show 7 more`; `more_requested` is its click."""

    more_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = PlainLabel()
        self.more = QPushButton()
        self._build()

    def _build(self) -> None:
        self._words.setObjectName("quiet")
        self.more.setObjectName("more")
        self.more.clicked.connect(self.more_requested)
        # In a narrow pane the button stands below the words.
        inside = QWidget(self)
        flow = FlowLayout(inside)
        flow.addWidget(self._words)
        flow.addWidget(self.more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 0, 14, 2)
        layout.addWidget(inside)

    def show_count(self, shown: int, total: int) -> None:
        """Show how many of `total` are shown; all are offered where a list can show them."""
        words = Counts.tr("%Ln result(s)", None, max(shown, total))
        if total > shown:
            words = self.tr("{0}, {1} shown").format(words, number(shown))
        self.show_words(words)
        self.more.setText(self.tr("Show {0} more").format(number(total - shown)))
        self.more.setVisible(shown < total <= MOST_SHOWN)

    def show_words(self, words: str) -> None:
        """Show other words, or nothing, without a button."""
        self._words.setText(words)
        self.more.hide()
        self.setVisible(bool(words))

    @property
    def words(self) -> str:
        """What is shown, without the button."""
        return self._words.text()
