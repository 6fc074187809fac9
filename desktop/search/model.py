"""What the search pane shows: a closed set of states, and the rows as a Qt model."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.search.hit_rows import Row
from desktop.theme.plain_text import plain_tip
from index import Part

ROW = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Browsing:
    """Nothing is typed: the whole library is shown in groups."""


@dataclass(frozen=True, slots=True)
class Searching:
    """A search that takes longer than one notices."""


@dataclass(frozen=True, slots=True)
class Hits:
    """Hits for `query`; `total` counts also those not shown.

    The first come at once, while others are `unread`; then, `continued`, the same and the others.
    Where nothing matched and all are guesses, `holds` says what the library has. `parts` are how
    the query was read, `compared` the monographs of several drugs that it names.
    """

    query: str
    rows: tuple[Row, ...]
    total: int
    suggestion: str | None
    unread: int = 0
    continued: bool = False
    holds: str = ""
    parts: tuple[Part, ...] = ()
    compared: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Nothing:
    """Nothing matched `query`; `holds` says what the library has instead."""

    query: str
    suggestion: str | None
    holds: str = ""
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Unusable:
    """There is no library to search; `message` says why."""

    message: str


SearchState = Browsing | Searching | Hits | Nothing | Unusable


class RowModel(QAbstractListModel):
    """The rows of the list."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def set_rows(self, rows: tuple[Row, ...]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def add_rows(self, rows: tuple[Row, ...]) -> None:
        """Show more rows below."""
        if rows:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()

    def rowCount(self, parent: _Index | None = None) -> int:
        """The number of rows."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row itself as `ROW`; its text for display, tooltip and screen readers."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(row.tip) or None
        return None
