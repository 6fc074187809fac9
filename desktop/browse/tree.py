"""The library in groups that fold: one tree for each kind of grouping."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import (
    QElapsedTimer,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QGuiApplication, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from desktop.browse.delegate import TreeDelegate
from desktop.browse.model import ROW, TreeModel
from desktop.browse.tree_rows import TOP, Row
from desktop.navigation.addresses import Address, Where
from desktop.theme.middle_click import MiddleClicks
from desktop.theme.theme import Theme
from desktop.windows.row_menu import MenuRow

_Index = QModelIndex | QPersistentModelIndex
# A library of a few screens is shown unfolded; a larger one shows its groups only.
_LIES_OPEN: Final = 150
_INDENT: Final = 16
_MARK: Final = 3
_ENTER_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class BrowseTree(QTreeView):
    """A tree of groups and monographs. `left` asks to give the focus back to the search box."""

    address_activated = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = TreeModel(self)
        self._typed = ""
        self._since_typed = QElapsedTimer()
        self._build()
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def _build(self) -> None:
        self.setObjectName("browse")
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(_INDENT)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setModel(self._model)
        self.setItemDelegate(TreeDelegate(self._theme, self))
        self.clicked.connect(self._on_clicked)
        MiddleClicks(self).clicked.connect(self._on_middle_clicked)

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show these rows; the same ones again stay as they are, folds and place included."""
        if rows is self._model.rows:
            return
        self._model.set_rows(rows)
        if len(rows) <= _LIES_OPEN:
            # Not `expandAll`: a screen reader would call rows without children expanded.
            for position, row in enumerate(rows):
                if row.address is None:
                    self.expand(self._model.at(position))

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows, folded away or not."""
        return self._model.rows

    @property
    def chosen(self) -> tuple[Address, ...]:
        """The addresses of the selected monographs, from top to bottom."""
        positions = sorted(index.internalId() for index in self.selectedIndexes())
        addresses = (self.rows[position].address for position in positions)
        return tuple(address for address in addresses if address is not None)

    def menu_row(self, index: QModelIndex) -> MenuRow | None:
        """The monograph of a row, for its menu; None for a group."""
        row = self.rows[index.internalId()]
        return MenuRow(row.address, row.name) if row.address is not None else None

    @property
    def group(self) -> tuple[str, ...]:
        """The names of the group that the focus is on or in, the outermost first; () for none."""
        current = self.currentIndex()
        if not current.isValid():
            return ()
        around = [current, *self._groups_of(current.internalId())]
        rows = (self.rows[each.internalId()] for each in reversed(around))
        return tuple(row.name for row in rows if row.address is None)

    def index_of(self, position: int) -> QModelIndex:
        """The index of a row by its position in `rows`."""
        return self._model.at(position)

    def go_to_group(self, label: str) -> None:
        """Unfold the first group of that label, with its own row at the top."""
        for position, row in enumerate(self.rows):
            if row.address is None and row.name == label:
                self._choose(position)
                self.expand(self.currentIndex())
                self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.PositionAtTop)
                return

    def keyboardSearch(self, search: str) -> None:
        """Go to the next row that begins with what is typed; into folded groups only if need be."""
        pause = QGuiApplication.styleHints().keyboardInputInterval()
        if not self._since_typed.isValid() or self._since_typed.hasExpired(pause):
            self._typed = ""
        self._since_typed.start()
        # The same letter again goes on to the next row; a longer word may fit the row at hand.
        self._typed = search if self._typed == search else self._typed + search
        current = self.currentIndex()
        here = current.internalId() if current.isValid() else 0
        start = here + (current.isValid() and len(self._typed) == 1)
        typed, rows = self._typed.casefold(), self.rows
        found = [
            position
            for position in (*range(start, len(rows)), *range(start))
            if rows[position].name.casefold().startswith(typed)
        ]
        if found:
            self._choose(next((each for each in found if self._is_unfolded(each)), found[0]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ENTER_KEYS:
            with_ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            self._on_row(self.currentIndex(), Where.NEW_TAB if with_ctrl else Where.HERE)
        elif key == Qt.Key.Key_Escape or (key == Qt.Key.Key_Up and self._is_first()):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # Qt makes the first row current without selecting it: select it, so that the focus is seen.
        if event.reason() != Qt.FocusReason.MouseFocusReason and self.currentIndex().isValid():
            self.setCurrentIndex(self.currentIndex())

    def drawRow(self, painter: QPainter, options: QStyleOptionViewItem, index: _Index) -> None:
        """Mark the chosen row over its whole width."""
        if self.selectionModel().isSelected(index):
            rect = options.rect
            painter.fillRect(rect, QColor(self._theme.palette.selected))
            rect.setWidth(_MARK)
            painter.fillRect(rect, QColor(self._theme.palette.accent))
        super().drawRow(painter, options, index)

    def _is_first(self) -> bool:
        return not self.indexAbove(self.currentIndex()).isValid()

    def _choose(self, position: int) -> None:
        for group in self._groups_of(position):
            self.expand(group)
        self.setCurrentIndex(self._model.at(position))

    def _is_unfolded(self, position: int) -> bool:
        return all(map(self.isExpanded, self._groups_of(position)))

    def _groups_of(self, position: int) -> Iterator[QModelIndex]:
        """The groups that a row is in, the innermost first."""
        while (position := self.rows[position].parent) != TOP:
            yield self._model.at(position)

    def _on_clicked(self, index: QModelIndex) -> None:
        # With Ctrl or Shift a click selects several, to compare them.
        if self.selectedIndexes() == [index]:
            self._on_row(index)

    def _on_middle_clicked(self, index: QModelIndex) -> None:
        self._on_row(index, Where.BEHIND)

    def _on_row(self, index: _Index, where: Where = Where.HERE) -> None:
        if not index.isValid():
            return
        row: Row = index.data(ROW)
        if row.address is not None:
            self.address_activated.emit(where.request(row.address))
        else:
            self.setExpanded(index, not self.isExpanded(index))
