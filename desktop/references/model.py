"""The states of the view of references, and the cited works as a Qt model."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.i18n.translate import number
from desktop.theme.plain_text import plain_tip
from index import CitedWork, WorkOrder, Works, marked

_Index = QModelIndex | QPersistentModelIndex
NUMBER = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Asked:
    """A request for the works that have the words of `text`, in an order."""

    text: str = ""
    order: WorkOrder = WorkOrder.YEAR
    descending: bool = True


@dataclass(frozen=True, slots=True)
class Listed:
    """The numbers of the works that match, in the requested order.

    `references` is how often the library's monographs cite any work, as its manifest counts.
    """

    asked: Asked
    works: Works
    numbers: Sequence[int]
    references: int = 0


@dataclass(frozen=True, slots=True)
class Cited:
    """A work in full: the HTML of its citation and of who cites it."""

    work: CitedWork
    html: str


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, the text of a cell, and its sort order (None: not sortable)."""

    name: str
    words: Callable[[CitedWork], str]
    order: WorkOrder | None = None
    is_number: bool = False


COLUMNS: Final = (
    Column(marked("References", "Year"), lambda work: str(work.year or ""), WorkOrder.YEAR),
    Column(marked("References", "Authors"), lambda work: work.authors, WorkOrder.AUTHORS),
    Column(marked("References", "Title"), lambda work: work.title, WorkOrder.TITLE),
    Column(
        marked("References", "Journal or book"), lambda work: work.container, WorkOrder.CONTAINER
    ),
    Column("PMID", lambda work: work.pmid or ""),
    Column(
        marked("References", "Cited"),
        lambda work: f"{number(len(work.references))}×",
        WorkOrder.CITED,
        is_number=True,
    ),
)
YEAR, AUTHORS, TITLE, JOURNAL, PMID, CITED = range(len(COLUMNS))


class WorkModel(QAbstractTableModel):
    """The works that match. Rows are made on demand, so the size of the library does not matter."""

    def __init__(self, names: Sequence[str], parent: QObject | None = None) -> None:
        """`names` are those of the columns, in the reader's language."""
        super().__init__(parent)
        self._names = names
        self._works: Works | None = None
        self._numbers: Sequence[int] = ()

    def set_works(self, works: Works | None, numbers: Sequence[int]) -> None:
        """Show these works of `works`."""
        self.beginResetModel()
        self._works, self._numbers = works, numbers
        self.endResetModel()

    def work_at(self, row: int) -> CitedWork | None:
        """The work of a row; None where there is no such row."""
        if self._works is None or not 0 <= row < len(self._numbers):
            return None
        return self._works[self._numbers[row]]

    def rowCount(self, parent: _Index | None = None) -> int:
        """The number of works."""
        return 0 if parent is not None and parent.isValid() else len(self._numbers)

    def columnCount(self, parent: _Index | None = None) -> int:
        """The number of columns."""
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text of a cell; as a tooltip it is the full text."""
        work = self.work_at(index.row()) if index.isValid() else None
        if work is None:
            return None
        column = COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.words(work)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(column.words(work))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            # A screen reader would say nothing for an empty cell.
            unstated = self.tr("{0}: not stated").format(self._names[index.column()])
            return column.words(work) or unstated
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.is_number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The name of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._names[section]
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None
