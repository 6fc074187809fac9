"""The rows of a medication list as a Qt model."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont

from desktop.i18n.translate import translate
from desktop.medications.model import Heading, ListRow, RowOrder
from desktop.medications.rows import Line
from desktop.medications.words import (
    days_words,
    drug_words,
    fact_words,
    latency_fact,
    likelihood_words,
    outcome_fact,
    pattern_fact,
    reason_words,
    status_words,
    updated_words,
)
from desktop.theme.plain_text import plain_tip
from desktop.theme.theme import Theme
from index import KeyFact, MedicationEntry, MentionStatus, marked

_Index = QModelIndex | QPersistentModelIndex
MOST_DAYS: Final = 36_500


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, the words of a cell, the fact whose sentence they are of, its order."""

    name: str
    words: Callable[[MedicationEntry], str]
    fact: Callable[[MedicationEntry], KeyFact | None] | None = None
    order: RowOrder | None = None


def _of(fact: Callable[[MedicationEntry], KeyFact | None]) -> Callable[[MedicationEntry], str]:
    return lambda entry: fact_words(entry, fact(entry))


COLUMNS: Final = (
    Column(marked("Medications", "As written"), lambda _: "", None, RowOrder.AS_WRITTEN),
    Column(marked("Medications", "Drug"), lambda entry: entry.name, None, RowOrder.NAME),
    Column(marked("Medications", "Likelihood score"), likelihood_words, None, RowOrder.LIKELIHOOD),
    Column(marked("Medications", "Latency"), _of(latency_fact), latency_fact, RowOrder.LATENCY),
    Column(marked("Medications", "Pattern"), _of(pattern_fact), pattern_fact, RowOrder.PATTERN),
    Column(marked("Medications", "Gravest outcome"), _of(outcome_fact), outcome_fact),
    Column(marked("Medications", "Updated"), updated_words),
    Column(marked("Medications", "Days"), lambda _: ""),
)
WRITTEN, DRUG, LIKELIHOOD, LATENCY, PATTERN, OUTCOME, UPDATED, DAYS = range(len(COLUMNS))


class ListModel(QAbstractTableModel):
    """The lines of a list. What the reader ticks or enters is emitted, then shown."""

    ticked = Signal(object, bool)
    days_entered = Signal(object, object)

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: Sequence[Line] = ()
        self._cells: tuple[tuple[str, ...], ...] = ()

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines."""
        self.beginResetModel()
        self._lines = lines
        self._cells = tuple(map(_cells, lines))
        self.endResetModel()

    def line_at(self, row: int) -> Line | None:
        """The line of a row; None where there is no such row."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def cells_at(self, row: int) -> tuple[str, ...]:
        """The words of the cells of a row; () for a heading."""
        return self._cells[row]

    def row_at(self, row: int) -> ListRow | None:
        """The line of a row, if it is no heading."""
        line = self.line_at(row)
        return line if isinstance(line, ListRow) else None

    @property
    def headings(self) -> tuple[int, ...]:
        """The rows that are headings."""
        return tuple(at for at, line in enumerate(self._lines) if isinstance(line, Heading))

    def rowCount(self, parent: _Index | None = None) -> int:
        """The number of lines."""
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index | None = None) -> int:
        """The number of columns."""
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Headings cannot be selected; what is set aside can be ticked; days can be entered."""
        row = self.row_at(index.row())
        if row is None:
            return Qt.ItemFlag.ItemIsEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == WRITTEN and row.status is MentionStatus.SET_ASIDE:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        if index.column() == DAYS and row.entry is not None:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell; as a tooltip the sentence they were read from."""
        line = self.line_at(index.row()) if index.isValid() else None
        if line is None:
            return None
        if isinstance(line, Heading):
            return self._heading_data(line, index.column(), role)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._cells[index.row()][index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(_tip(line, index.column()))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(line, index.column())
        if role == Qt.ItemDataRole.CheckStateRole:
            return _check_state(line, index.column())
        if role == Qt.ItemDataRole.ForegroundRole and not line.is_counted and line.entry:
            return QColor(self._theme.palette.muted)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a tick, or the days that were entered."""
        row = self.row_at(index.row())
        if row is None:
            return False
        if role == Qt.ItemDataRole.CheckStateRole:
            self.ticked.emit(row.key, Qt.CheckState(value) is Qt.CheckState.Checked)
            return True
        if role == Qt.ItemDataRole.EditRole and index.column() == DAYS:
            text = str(value).strip()
            days = int(text) if text.isdecimal() and int(text) <= MOST_DAYS else None
            if days is None and text:
                return False
            self.days_entered.emit(row.key, days)
            return True
        return False

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The name of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return translate("Medications", COLUMNS[section].name)
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def _heading_data(self, heading: Heading, column: int, role: int) -> Any:
        if column == WRITTEN and role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return heading.words
        if role == Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setBold(True)
            return font
        return None


def _cells(line: Line) -> tuple[str, ...]:
    if isinstance(line, Heading):
        return ()
    return tuple(_words(line, column) for column in range(len(COLUMNS)))


def _words(row: ListRow, column: int) -> str:
    if column == WRITTEN:
        return row.as_written
    if column == DAYS:
        return "" if row.days is None else str(row.days)
    if column == DRUG:
        return drug_words(row)
    if row.entry is None:
        return ""
    if row.status is MentionStatus.SET_ASIDE and not row.ticked:
        return row.aside if column == LIKELIHOOD else ""
    if column == LATENCY and (stated := days_words(row)):
        return stated
    return COLUMNS[column].words(row.entry)


def _tip(row: ListRow, column: int) -> str:
    """The sentence of a fact; of other cells their words, and why the drug was recognised."""
    fact = COLUMNS[column].fact
    if row.entry is not None and fact is not None and (stated := fact(row.entry)):
        return f"“{' '.join(stated.sentence.split())}”"
    if column == DRUG and row.entry is not None:
        return "\n".join(filter(None, (row.entry.name, reason_words(row))))
    return _words(row, column)


def _spoken(row: ListRow, column: int) -> str:
    """What a screen reader says: nothing is left empty."""
    words = _words(row, column)
    if column == WRITTEN:
        return ", ".join(filter(None, (words, status_words(row))))
    name = translate("Medications", COLUMNS[column].name)
    return words or translate("Medications", "{0}: empty").format(name)


def _check_state(row: ListRow, column: int) -> Qt.CheckState | None:
    if column != WRITTEN or row.status is not MentionStatus.SET_ASIDE:
        return None
    return Qt.CheckState.Checked if row.ticked else Qt.CheckState.Unchecked
