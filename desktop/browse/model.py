"""What the browse pane shows: a closed set of states, and the rows as a Qt model."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.browse.tree_rows import TOP, Row
from desktop.theme.plain_text import plain_tip
from index import Grouping

ROW = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Listed:
    """The library in groups of one kind; `at` is the label of the group to go to, if any."""

    grouping: Grouping
    rows: tuple[Row, ...]
    at: str | None = None


@dataclass(frozen=True, slots=True)
class NoLibrary:
    """There is nothing to browse."""


BrowseState = Listed | NoLibrary


class TreeModel(QAbstractItemModel):
    """The rows of a tree. An index holds the position of its row among all rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()
        self._inside: dict[int, list[int]] = {}

    def set_rows(self, rows: tuple[Row, ...]) -> None:
        """Show other rows, each after the one it is in."""
        inside = defaultdict[int, list[int]](list)
        for position, row in enumerate(rows):
            inside[row.parent].append(position)
        self.beginResetModel()
        self.rows = rows
        self._inside = dict(inside)
        self.endResetModel()

    def at(self, position: int) -> QModelIndex:
        """The index of the row at a position among all rows."""
        return self.createIndex(self.rows[position].place, 0, position)

    def index(self, row: int, column: int, parent: _Index | None = None) -> QModelIndex:
        """The index of the row at a place within its group."""
        if column != 0 or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        return self.at(self._inside[_position(parent)][row])

    def parent(self, child: _Index) -> QModelIndex:  # type: ignore[override]
        """The group that a row is in."""
        position = self.rows[child.internalId()].parent if child.isValid() else TOP
        return QModelIndex() if position == TOP else self.at(position)

    def rowCount(self, parent: _Index | None = None) -> int:
        """The number of rows within a group."""
        return len(self._inside.get(_position(parent), ()))

    def columnCount(self, parent: _Index | None = None) -> int:
        """The number of columns: one."""
        return 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row itself as `ROW`; its text for display, tooltip and screen readers."""
        if not index.isValid():
            return None
        row = self.rows[index.internalId()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(" · ".join(filter(None, (row.name, row.note, row.counts))))
        return None


def _position(index: _Index | None) -> int:
    return TOP if index is None or not index.isValid() else index.internalId()
