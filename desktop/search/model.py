"""What the search pane shows: a closed set of states, and the rows as a Qt model."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.search.hit_rows import Row
from desktop.theme.plain_text import plain_tip
from index import Part

ROW = Qt.ItemDataRole.UserRole
# As many results as a list shows at most, when all are asked for.
MOST_SHOWN: Final = 300
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
        # What is said of the injury, by monograph, for those that were looked at.
        self._facts: dict[str, tuple[str, ...]] = {}

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

    def has_facts(self, monograph: str) -> bool:
        """Whether the facts of a monograph were read."""
        return monograph in self._facts

    def add_facts(self, monograph: str, lines: tuple[str, ...]) -> None:
        """Tell in the rows of a monograph what its chapter states."""
        self._facts[monograph] = lines
        for number, row in enumerate(self._rows):
            if row.address.monograph == monograph:
                self.dataChanged.emit(self.index(number), self.index(number))

    def forget_facts(self) -> None:
        """The library is another one."""
        self._facts.clear()

    def tip(self, row: Row) -> str:
        """What a narrow list cuts short of a row, and the facts of its monograph."""
        return "\n\n".join(filter(None, (row.tip, self._lines_of(row))))

    def _lines_of(self, row: Row) -> str:
        return "" if row.more is not None else "\n".join(self._facts.get(row.address.monograph, ()))

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
            return plain_tip(self.tip(row)) or None
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self._lines_of(row) or None
        return None
