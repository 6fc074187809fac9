"""The table of a medication list, with as many columns as fit."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop.medications.model import Key, ListRow, RowOrder, View
from desktop.medications.rows import Line
from desktop.medications.table_model import (
    COLUMNS,
    DAYS,
    DRUG,
    LATENCY,
    LIKELIHOOD,
    OUTCOME,
    PATTERN,
    UPDATED,
    WRITTEN,
    ListModel,
)
from desktop.theme.theme import Theme

# The least width of a column in letters of the present font, and its share of what is left.
_WIDTHS: Final = {
    WRITTEN: (13, 3),
    DRUG: (15, 3),
    LIKELIHOOD: (15, 4),
    LATENCY: (16, 4),
    PATTERN: (17, 3),
    OUTCOME: (13, 3),
    UPDATED: (11, 2),
    DAYS: (7, 0),
}
# Where there is no room for all, these are hidden in this order; the text below shows them too.
_GIVEN_UP: Final = (UPDATED, OUTCOME, PATTERN, LIKELIHOOD)
_ACROSS: Final = Qt.Orientation.Horizontal
_HEAD_SPACE: Final = 26
_CELL_SPACE: Final = 19
_ROW_SPACE: Final = 10
_ENDLESS: Final = 10_000


class ListTable(QTableView):
    """One row for each drug. A click on a column's name sorts by it.

    `cell_activated` is a row and its column, clicked twice or with Enter; `chosen` the current row.
    """

    chosen = Signal(object)
    cell_activated = Signal(object, int)
    selection_changed = Signal()
    order_requested = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = ListModel(theme, self)
        self._days = False
        # Heights of words by the width of their cell; nothing of a list stays once it is empty.
        self._heights: dict[tuple[str, int], int] = {}
        self._build()
        theme.changed.connect(self._on_theme)

    def _build(self) -> None:
        self.setObjectName("works")
        self.setAccessibleName(self.tr("Drugs of the list"))
        self.setModel(self.lines)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.SelectedClicked
        )
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.sectionClicked.connect(self._on_header)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.selectionModel().selectionChanged.connect(lambda *_: self.selection_changed.emit())
        self.doubleClicked.connect(self._on_activated)

    def show_lines(self, lines: tuple[Line, ...], view: View) -> None:
        """Show these lines; the current row and the selection stay with their drugs."""
        kept = {(row.key, row.id) for row in self.selected}
        current = self.current
        self._days = view.days
        if not lines:
            self._heights.clear()
        self.lines.set_lines(lines)
        self.clearSpans()
        for row in self.lines.headings:
            self.setSpan(row, 0, 1, len(COLUMNS))
        self._mark_order(view)
        self._fit()
        self._select_again(kept, current)

    @property
    def current(self) -> ListRow | None:
        """The row that the keyboard is on."""
        return self.lines.row_at(self.currentIndex().row())

    @property
    def selected(self) -> tuple[ListRow, ...]:
        """The selected rows from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(row for at in rows if (row := self.lines.row_at(at)) is not None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        current = self.currentIndex()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_activated(current)
        elif key == Qt.Key.Key_Space and self._toggle(current):
            return
        elif key == Qt.Key.Key_Escape or (key == Qt.Key.Key_Up and current.row() <= 0):
            self.left.emit()
        elif event.text().isdecimal() and self._days and current.isValid():
            self.setCurrentIndex(self.lines.index(current.row(), DAYS))
            super().keyPressEvent(event)
        elif event.text().isprintable() and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _toggle(self, index: QModelIndex) -> bool:
        """Tick the current row, if it is set aside."""
        cell = self.lines.index(index.row(), WRITTEN)
        state = cell.data(Qt.ItemDataRole.CheckStateRole)
        if state is None:
            return False
        checked = Qt.CheckState(state) is Qt.CheckState.Checked
        turned = Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked
        return self.lines.setData(cell, turned, Qt.ItemDataRole.CheckStateRole)

    def _select_again(self, kept: set[tuple[Key, str | None]], current: ListRow | None) -> None:
        selection = self.selectionModel()
        for at in range(self.lines.rowCount()):
            row = self.lines.row_at(at)
            if row is None:
                continue
            if current is not None and (row.key, row.id) == (current.key, current.id):
                selection.setCurrentIndex(
                    self.lines.index(at, WRITTEN), selection.SelectionFlag.NoUpdate
                )
            if (row.key, row.id) in kept:
                flags = selection.SelectionFlag.Select | selection.SelectionFlag.Rows
                selection.select(self.lines.index(at, WRITTEN), flags)

    def _mark_order(self, view: View) -> None:
        header = self.horizontalHeader()
        shown = view.pattern is None and view.order is not RowOrder.AS_WRITTEN
        header.setSortIndicatorShown(shown)
        if shown:
            column = next(at for at, each in enumerate(COLUMNS) if each.order is view.order)
            header.setSortIndicator(column, Qt.SortOrder.AscendingOrder)

    def _fit(self) -> None:
        """Give the columns their widths; hide those for which there is no room."""
        metrics = self.fontMetrics()
        letter = metrics.averageCharWidth()
        named = self.lines.headerData
        least = {
            at: max(
                letters * letter, metrics.horizontalAdvance(str(named(at, _ACROSS))) + _HEAD_SPACE
            )
            for at, (letters, _) in _WIDTHS.items()
        }
        room = self.viewport().width()
        shown = [at for at in _WIDTHS if at != DAYS or self._days]
        for column in _GIVEN_UP:
            if sum(least[at] for at in shown) > room:
                shown.remove(column)
        rest = max(room - sum(least[at] for at in shown), 0)
        shares = sum(_WIDTHS[at][1] for at in shown) or 1
        for column, (_, share) in _WIDTHS.items():
            self.setColumnHidden(column, column not in shown)
            self.setColumnWidth(column, least[column] + rest * share // shares)
        self._fit_rows()

    def _fit_rows(self) -> None:
        """Give each row the height of its words: Qt's own leaves out the padding of the style."""
        line = self.fontMetrics().lineSpacing()
        widths = [(at, self.columnWidth(at)) for at in _WIDTHS if not self.isColumnHidden(at)]
        for row in range(self.lines.rowCount()):
            words = self.lines.cells_at(row)
            heights = (self._height_of(words[at], width) for at, width in widths if words)
            self.setRowHeight(row, max(heights, default=line) + _ROW_SPACE)

    def _height_of(self, words: str, width: int) -> int:
        """The height of words in a cell, measured once."""
        if (words, width) not in self._heights:
            room = QRect(0, 0, width - _CELL_SPACE, _ENDLESS)
            place = self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, words or "x")
            self._heights[words, width] = place.height()
        return self._heights[words, width]

    def _on_theme(self) -> None:
        self._heights.clear()
        self._fit()

    def _on_header(self, column: int) -> None:
        order = COLUMNS[column].order
        if order is not None:
            self.order_requested.emit(order)

    def _on_current(self, current: QModelIndex) -> None:
        self.chosen.emit(self.lines.row_at(current.row()))

    def _on_activated(self, index: QModelIndex) -> None:
        row = self.lines.row_at(index.row())
        if row is not None and index.column() != DAYS:
            self.cell_activated.emit(row, index.column())
