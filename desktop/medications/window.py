"""The window of a medication list: the box to paste into, the table, the sentences of a row."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktop.i18n.counts import counted
from desktop.i18n.translate import translate
from desktop.medications.choice_bar import ChoiceBar
from desktop.medications.model import ListRow, RowOrder, View
from desktop.medications.rows import Arranged, pattern_name
from desktop.medications.table import ListTable
from desktop.theme.announcer import announce
from desktop.theme.flow_layout import FlowLayout
from desktop.theme.named_choices import name_choices
from desktop.theme.plain_text import PlainLabel, plain_tip
from desktop.theme.text_page import TextPage
from desktop.theme.theme import Theme
from index import InjuryPattern

_SIZE: Final = (1040, 760)
_SHARES: Final = (1, 3, 2)
_MOST_SIDES: Final = 4
# How long nothing is typed before what was found is announced.
_TOLD_AFTER_MS: Final = 700


class MedicationWindow(QDialog):
    """Shows `Arranged`. What the reader wants leaves as a signal; nothing is kept once it closes.

    `rows_requested` is what to do with the rows that are selected: "compare", "print", "copy",
    "open".
    """

    text_changed = Signal(str)
    view_changed = Signal(object)
    row_chosen = Signal(object)
    cell_activated = Signal(object, int)
    rows_requested = Signal(str, object)
    target_activated = Signal(object)
    emptied = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._theme = theme
        self._arranged = Arranged()
        self._view = View()
        self._said = ""
        self.box = QPlainTextEdit(self)
        self.orders = QComboBox(self)
        self.patterns = QComboBox(self)
        self.days = QPushButton(self.tr("&Days since start"), self)
        self.told = PlainLabel(parent=self)
        self.table = ListTable(theme, self)
        self.choices = ChoiceBar(self)
        self.text = TextPage(theme, self)
        self.unknown = PlainLabel(parent=self)
        self._telling = QTimer(self)
        self._telling.setSingleShot(True)
        self._telling.setInterval(_TOLD_AFTER_MS)
        self._telling.timeout.connect(self._tell)
        self._build_box()
        self._build_view()
        self._build_foot()
        self._build_layout()
        self._connect()
        self.show_arranged(self._arranged)

    def _build_box(self) -> None:
        self.setWindowTitle(self.tr("Medication list"))
        self.box.setObjectName("medicationBox")
        self.box.setAccessibleName(self.tr("Medication list"))
        self.box.setPlaceholderText(
            self.tr(
                "Paste or type drug names, one per line or one after another. Do not enter "
                "patient details. Nothing is stored."
            )
        )
        self.box.setTabChangesFocus(True)

    def _build_view(self) -> None:
        name_choices(self.orders, self.tr("Order"))
        for order in RowOrder:
            self.orders.addItem(translate("Medications", order.value), order)
        name_choices(self.patterns, self.tr("Pattern"))
        self.patterns.addItem(self.tr("Any pattern"), None)
        for pattern in InjuryPattern:
            self.patterns.addItem(pattern_name(pattern), pattern)
        self.days.setObjectName("choice")
        self.days.setCheckable(True)
        self.days.setAutoDefault(False)
        self.days.setToolTip(
            plain_tip(
                self.tr(
                    "Adds a column for entering days. They are shown beside what the chapter "
                    "states and are never stored."
                )
            )
        )
        self.told.setObjectName("quiet")
        self.told.setWordWrap(True)
        self.unknown.setObjectName("quiet")
        self.unknown.setWordWrap(True)
        self.unknown.setContentsMargins(14, 4, 14, 4)
        self.unknown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setObjectName("pageView")
        self.text.setAccessibleName(self.tr("What the chapter states"))

    def _build_foot(self) -> None:
        self.compare_button = self._button(self.tr("Co&mpare"), "compare")
        self.print_button = self._button(self.tr("&Print…"), "print")
        self.copy_button = self._button(self.tr("&Copy"), "copy")
        self.open_button = self._button(self.tr("&Open in tabs"), "open")
        self.clear_button = QPushButton(self.tr("C&lear"), self)
        self.close_button = QPushButton(self.tr("Close"), self)
        self.compare_button.setToolTip(
            plain_tip(self.tr("Select two to four drugs in the table to compare them"))
        )
        for button in (self.clear_button, self.close_button):
            button.setObjectName("offer")
            button.setAutoDefault(False)

    def _button(self, words: str, request: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName("offer")
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self.rows_requested.emit(request, self.chosen))
        return button

    def _build_layout(self) -> None:
        lower = QWidget(self)
        middle = QVBoxLayout(lower)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        bar, foot = QWidget(lower), QWidget(self)
        _flow(bar, (self.orders, self.patterns, self.days))
        self.told.setContentsMargins(14, 0, 14, 4)
        for widget in (bar, self.told, self.table):
            middle.addWidget(widget, 1 if widget is self.table else 0)
        beneath = QWidget(self)
        below = QVBoxLayout(beneath)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self.choices)
        below.addWidget(self.text)
        below.addStretch(0)
        parts = QSplitter(Qt.Orientation.Vertical, self)
        parts.setHandleWidth(1)
        parts.setChildrenCollapsible(False)
        line = self.fontMetrics().lineSpacing()
        upper = QWidget(self)
        above = QVBoxLayout(upper)
        above.setContentsMargins(14, 12, 14, 6)
        above.addWidget(self.box)
        for widget, least, share in zip((upper, lower, beneath), (3, 7, 3), _SHARES, strict=True):
            widget.setMinimumHeight(least * line)
            parts.addWidget(widget)
            parts.setStretchFactor(parts.count() - 1, share)
        self._buttons = (
            self.compare_button,
            self.print_button,
            self.copy_button,
            self.open_button,
            self.clear_button,
        )
        _flow(foot, (*self._buttons, self.close_button))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 6)
        layout.setSpacing(0)
        layout.addWidget(parts, 1)
        layout.addWidget(self.unknown)
        layout.addWidget(foot)
        self.setMinimumSize(QSize(360, 320))
        room = self.screen().availableSize()
        width, height = (round(length * self._theme.chrome_scale) for length in _SIZE)
        self.resize(min(width, room.width()), min(height, room.height() - 40))

    def _connect(self) -> None:
        self.box.textChanged.connect(self._on_typed)
        self.orders.activated.connect(self._on_order)
        self.patterns.activated.connect(self._on_pattern)
        self.days.toggled.connect(lambda on: self._request(replace(self._view, days=on)))
        self.table.order_requested.connect(self._order_by)
        self.table.chosen.connect(self._on_row)
        self.table.cell_activated.connect(self.cell_activated)
        self.table.selection_changed.connect(self._allow)
        self.table.left.connect(self.box.setFocus)
        self.text.target_activated.connect(self.target_activated)
        self.clear_button.clicked.connect(self.empty)
        self.close_button.clicked.connect(self.close)
        order: tuple[QWidget, ...] = (
            *(self.box, self.orders, self.patterns, self.days, self.table),
            *(self.choices, self.text),
            *(*self._buttons, self.close_button),
        )
        for before, after in pairwise(order):
            self.setTabOrder(before, after)

    @property
    def chosen(self) -> tuple[ListRow, ...]:
        """The selected rows; where none or one is, all that count."""
        selected = tuple(row for row in self.table.selected if row.id is not None)
        if len(selected) > 1:
            return selected
        return tuple(row for row in self._arranged.counted if row.id is not None)

    def show_arranged(self, arranged: Arranged) -> None:
        """Show the rows of the list."""
        self._arranged = arranged
        self.table.show_lines(arranged.lines, self._view)
        self.told.setText(arranged.told if arranged.lines else "")
        self._show_unknown(arranged.unknown)
        self._on_row(self.table.current)
        self._allow()
        self._telling.start()

    def show_page(self, html: str) -> None:
        """Show what the chapter of the current row states."""
        self.text.show_html(html)

    def put_text(self, text: str) -> None:
        """Put a list into the box, as if it was typed."""
        self.box.setPlainText(text)
        self.box.moveCursor(self.box.textCursor().MoveOperation.End)

    def empty(self) -> None:
        """Forget the list and all that was said of it."""
        # Text that is set leaves nothing to be undone.
        self.box.setPlainText("")
        self.days.setChecked(False)
        for choice in (self.orders, self.patterns):
            choice.setCurrentIndex(0)
        self._view = View()
        self.emptied.emit()
        self.text.show_html("")
        self.box.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes to the box: it never closes the window, which would empty it."""
        if event.key() == Qt.Key.Key_Escape:
            self.box.setFocus()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing of the list outlives the window."""
        self.empty()
        super().closeEvent(event)

    def _show_unknown(self, names: tuple[str, ...]) -> None:
        words = self.tr("Not recognised: {0}. This says nothing about risk.")
        text = words.format(", ".join(names)) if names else ""
        self.unknown.setText(text)
        self.unknown.setVisible(bool(text))

    def _tell(self) -> None:
        """Say what was made of the list: a screen reader does not look beside the box."""
        rows = self._arranged.rows
        asked = sum(row.entry is None for row in rows)
        words = [f"{counted(len(rows), 'row')}."] if rows else []
        if asked:
            words.append(self.tr("%Ln to be chosen.", None, asked))
        said = " ".join((*words, self.unknown.text()))
        if said != self._said:
            self._said = said
            announce(self.box, said)

    def _allow(self) -> None:
        selected = {row.id for row in self.table.selected if row.id is not None}
        self.compare_button.setEnabled(1 < len(selected) <= _MOST_SIDES)
        for button in (self.print_button, self.copy_button, self.open_button):
            button.setEnabled(bool(self.chosen))

    def _on_typed(self) -> None:
        self.text_changed.emit(self.box.toPlainText())

    def _on_row(self, row: ListRow | None) -> None:
        asked = row is not None and row.entry is None
        # What was chosen can be chosen again.
        self.choices.show_row(row)
        self.text.setVisible(not asked)
        self.row_chosen.emit(row)

    def _on_order(self, at: int) -> None:
        self._order_by(self.orders.itemData(at))

    def _order_by(self, order: RowOrder) -> None:
        self.orders.setCurrentIndex(self.orders.findData(order))
        self.patterns.setCurrentIndex(0)
        self._request(replace(self._view, order=order, pattern=None))

    def _on_pattern(self, at: int) -> None:
        self._request(replace(self._view, pattern=self.patterns.itemData(at)))

    def _request(self, view: View) -> None:
        self._view = view
        self.view_changed.emit(view)


def _flow(line: QWidget, widgets: tuple[QWidget, ...]) -> None:
    """Set widgets like words on a line with margins."""
    layout = QVBoxLayout(line)
    layout.setContentsMargins(14, 8, 14, 6)
    inner = QWidget(line)
    flow = FlowLayout(inner)
    for widget in widgets:
        flow.addWidget(widget)
    layout.addWidget(inner)
