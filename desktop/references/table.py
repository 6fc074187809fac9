"""The table of works, with as many columns as fit."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop.i18n.translate import translate
from desktop.references.model import AUTHORS, CITED, COLUMNS, JOURNAL, PMID, TITLE, YEAR, WorkModel
from desktop.theme.theme import Theme
from index import CitedWork, WorkOrder

# The width of a column: that of a sample text ('' for the column's name), or a share of the table
# if that is more. The title has the rest.
_SAMPLES: Final = {
    YEAR: ("", 0.0),
    AUTHORS: ("Family name AB, another", 0.2),
    JOURNAL: ("Journal of the usual length", 0.15),
    PMID: ("00000000", 0.0),
    CITED: ("", 0.0),
}
_CELL_SPACE: Final = 20
# Where the title would be narrower than this, these columns are hidden, in this order; the pane
# below the table shows the same facts.
_LEAST_TITLE: Final = "A title of which one reads enough"
_GIVEN_UP: Final = (JOURNAL, PMID, AUTHORS)

# Years and counts are sorted from the highest to the lowest.
HIGHEST_FIRST: Final = (WorkOrder.YEAR, WorkOrder.CITED)


class WorkTable(QTableView):
    """One row for each work. A click on a column's name sorts by it."""

    work_chosen = Signal(object)
    work_activated = Signal(object)
    order_requested = Signal(object, bool)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.works = WorkModel([translate("References", column.name) for column in COLUMNS], self)
        self._build()
        theme.changed.connect(self._fit)

    def _build(self) -> None:
        self.setObjectName("works")
        self.setAccessibleName(self.tr("References"))
        self.setModel(self.works)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self._order, self._descending = WorkOrder.YEAR, True
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        header.sectionClicked.connect(self._on_header)
        self.selectionModel().currentRowChanged.connect(self._on_current)
        self.doubleClicked.connect(self._on_activated)

    def show_order(self, order: WorkOrder, *, descending: bool) -> None:
        """Mark the column that the rows are sorted by."""
        self._order, self._descending = order, descending
        column = next(at for at, each in enumerate(COLUMNS) if each.order is order)
        # Qt draws an arrow down for what ascends: readers know it the other way round.
        direction = Qt.SortOrder.AscendingOrder if descending else Qt.SortOrder.DescendingOrder
        self.horizontalHeader().setSortIndicator(column, direction)

    def step(self, by: int) -> None:
        """Move the selection by so many rows."""
        row = self.currentIndex().row() + by
        if 0 <= row < self.works.rowCount():
            self.choose(row)

    def choose(self, row: int) -> None:
        """Select this row alone, whatever keys are held down: those that opened the list, say."""
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(
            self.works.index(row, 0), flags.ClearAndSelect | flags.Rows
        )

    @property
    def chosen(self) -> CitedWork | None:
        """The work of the current row, which is shown in full."""
        return self.works.work_at(self.currentIndex().row())

    @property
    def selected(self) -> tuple[CitedWork, ...]:
        """The works of all selected rows, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        works = (self.works.work_at(row) for row in rows)
        return tuple(work for work in works if work is not None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_activated(self.currentIndex())
        elif key == Qt.Key.Key_Escape or (key == Qt.Key.Key_Up and self.currentIndex().row() <= 0):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        room = self.viewport().width()
        widths = {
            at: max(
                metrics.horizontalAdvance(text or self._named(at)) + _CELL_SPACE,
                round(share * room),
            )
            for at, (text, share) in _SAMPLES.items()
        }
        left = room - sum(widths.values())
        for column in _GIVEN_UP:
            hidden = left < metrics.horizontalAdvance(_LEAST_TITLE)
            self.setColumnHidden(column, hidden)
            left += widths[column] if hidden else 0
        for column, width in widths.items():
            self.setColumnWidth(column, width)
        self.verticalHeader().setDefaultSectionSize(metrics.height() + 10)

    def _named(self, at: int) -> str:
        return f"{translate('References', COLUMNS[at].name)} ▾"

    def _on_header(self, column: int) -> None:
        order = COLUMNS[column].order
        if order is None:
            return
        again = order is self._order
        self.order_requested.emit(order, not self._descending if again else order in HIGHEST_FIRST)

    def _on_current(self, current: QModelIndex) -> None:
        work = self.works.work_at(current.row())
        if work is not None:
            self.work_chosen.emit(work)

    def _on_activated(self, index: QModelIndex) -> None:
        work = self.works.work_at(index.row())
        if work is not None:
            self.work_activated.emit(work)
