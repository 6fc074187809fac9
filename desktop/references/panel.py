"""The view of references: search box, table of works, and the selected work in full."""

from __future__ import annotations

from html import escape
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.i18n.counts import Counts
from desktop.i18n.translate import number
from desktop.references.model import Asked, Cited, Listed
from desktop.references.table import HIGHEST_FIRST, WorkTable
from desktop.theme.elided_label import ElidedLabel
from desktop.theme.named_choices import name_choices
from desktop.theme.text_page import TextPage
from desktop.theme.theme import Theme, text_font
from index import WorkOrder

_TITLE_POINTS: Final = 17.0
_ENTER_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS: Final = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -10,
    Qt.Key.Key_PageDown: 10,
}


class ReferencesPanel(QWidget):
    """Shows `Listed` and `Cited`. A request for another list is emitted as `requested`."""

    requested = Signal(object)
    work_chosen = Signal(object)
    work_activated = Signal(object)
    target_activated = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._asked = Asked()
        self._listed: Listed | None = None
        self._references = 0
        self.box = QLineEdit()
        self.orders = QComboBox()
        self.table = WorkTable(theme)
        self.text = TextPage(theme)
        self.count = ElidedLabel()
        self._title = ElidedLabel(self.tr("References"))
        self._head = QFrame()
        self._below_table: list[QPushButton] = []
        self.bar = QHBoxLayout()
        self._build_head()
        self._build_body()
        self._connect()

    def _build_head(self) -> None:
        self.box.setObjectName("searchBox")
        self.box.setPlaceholderText(self.tr("Author, title, journal, year, years 1998-2005, PMID"))
        self.box.setAccessibleName(self.tr("Look up references"))
        self.box.setClearButtonEnabled(True)
        self.box.setMaxLength(500)
        self.box.installEventFilter(self)
        for button in self.box.findChildren(QToolButton):
            button.setAccessibleName(self.tr("Clear"))
        name_choices(self.orders, self.tr("Order by"))
        for order, words in self._words_of_orders().items():
            self.orders.addItem(words, order)
        self.count.setObjectName("quiet")
        self._title.setFont(text_font(_TITLE_POINTS * self._theme.chrome_scale, bold=True))
        self.bar.setSpacing(6)
        self.bar.addWidget(self._title)
        self.bar.addWidget(self.count, 1)

    def _build_body(self) -> None:
        self._head.setObjectName("header")
        inner = QVBoxLayout(self._head)
        inner.setContentsMargins(14, 8, 14, 10)
        inner.setSpacing(8)
        inner.addLayout(self.bar)
        line = QHBoxLayout()
        line.addWidget(self.box, 1)
        line.addWidget(self.orders)
        inner.addLayout(line)
        self.text.setObjectName("pageView")
        self.text.setAccessibleName(self.tr("The chosen reference"))
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setHandleWidth(1)
        parts.setChildrenCollapsible(False)
        upper = QWidget()
        self._below = QVBoxLayout(upper)
        self._below.setContentsMargins(0, 0, 0, 0)
        self._below.setSpacing(0)
        self._below.addWidget(self.table)
        for widget, share in ((upper, 3), (self.text, 2)):
            widget.setMinimumHeight(90)
            parts.addWidget(widget)
            parts.setStretchFactor(parts.count() - 1, share)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(parts, 1)

    def _connect(self) -> None:
        self.box.textChanged.connect(self._on_typed)
        self.orders.activated.connect(self._on_order_chosen)
        self.table.order_requested.connect(self._order_by)
        self.table.work_chosen.connect(self.work_chosen)
        self.table.work_activated.connect(self.work_activated)
        self.table.left.connect(self.box.setFocus)
        self.text.target_activated.connect(self.target_activated)
        self._theme.changed.connect(self._on_theme_changed)

    @property
    def asked(self) -> Asked:
        """The present request."""
        return self._asked

    def show_listed(self, listed: Listed) -> None:
        """Show the works that match; a list that is shown again keeps the selected row."""
        again = self._listed is not None and listed.asked == self._listed.asked
        row = self.table.currentIndex().row() if again else 0
        self._listed = listed
        self._references = listed.references
        self.table.works.set_works(listed.works, listed.numbers)
        self.table.show_order(listed.asked.order, descending=listed.asked.descending)
        self.count.setText(self._counted(len(listed.numbers), len(listed.works)))
        if listed.numbers:
            self.table.choose(max(row, 0))
        else:
            words = self.tr("No reference in this library has all of these words.")
            self.text.show_html(f"<p>{escape(words)}</p>")

    def add_actions(self, bar: QWidget) -> None:
        """Put the buttons for what is selected below the table."""
        self._below.insertWidget(1, bar)
        self._below_table = bar.findChildren(QPushButton)

    def show_cited(self, cited: Cited) -> None:
        """Show the selected work in full."""
        if cited.work is self.table.chosen:
            self.text.show_html(cited.html)

    def clear(self) -> None:
        """Forget everything: another library is in use."""
        self._listed = None
        self.table.works.set_works(None, ())
        self.text.show_html("")
        self.count.setText("")

    def showEvent(self, event: QShowEvent) -> None:
        """Set the tab order from top to bottom; Qt keeps it only once the panel has a window."""
        super().showEvent(event)
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        buttons = self._head.findChildren(QToolButton, options=direct)
        stops = (*buttons, self.box, self.orders, self.table, *self._below_table, self.text)
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys, page keys and Enter act on the table while the search box has the focus."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if key in _STEPS:
                self.table.step(_STEPS[key])
            elif key in _ENTER_KEYS and self.table.chosen is not None:
                self.work_activated.emit(self.table.chosen)
            elif key == Qt.Key.Key_Escape:
                self.box.clear()
            else:
                return False
            return True
        return super().eventFilter(watched, event)

    def _words_of_orders(self) -> dict[WorkOrder, str]:
        return {
            WorkOrder.YEAR: self.tr("By year"),
            WorkOrder.AUTHORS: self.tr("By author"),
            WorkOrder.TITLE: self.tr("By title"),
            WorkOrder.CONTAINER: self.tr("By journal"),
            WorkOrder.CITED: self.tr("Most cited"),
        }

    def _counted(self, shown: int, total: int) -> str:
        works = Counts.tr("%Ln cited work(s)", None, total)
        if shown != total:
            return self.tr("{0} of {1}").format(number(shown), works)
        # As the opening page counts them: a work that two chapters cite is two references.
        return self.tr("{0} references to {1}").format(number(self._references), works)

    def _order_by(self, order: WorkOrder, descending: bool) -> None:
        self.orders.setCurrentIndex(self.orders.findData(order))
        self._request(Asked(self.box.text(), order, descending))

    def _on_order_chosen(self, at: int) -> None:
        order = self.orders.itemData(at)
        self._order_by(order, order in HIGHEST_FIRST)

    def _on_typed(self, text: str) -> None:
        self._request(Asked(text, self._asked.order, self._asked.descending))

    def _request(self, asked: Asked) -> None:
        self._asked = asked
        self.requested.emit(asked)

    def _on_theme_changed(self) -> None:
        self._title.setFont(text_font(_TITLE_POINTS * self._theme.chrome_scale, bold=True))
