"""The context menu of a list of monographs, and the button that compares those selected in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QMenu, QPushButton, QWidget

from desktop.i18n.translate import number, translate
from desktop.navigation.addresses import Address
from index import marked


class RowRequest(Enum):
    """What can be done with a row; the value is the entry of the menu."""

    OPEN = marked("Rows", "Open")
    NEW_TAB = marked("Rows", "Open in new tab")
    COMPARE = marked("Rows", "Compare with…")
    COPY_NAME = marked("Rows", "Copy name")
    BOOKMARK = marked("Rows", "Bookmark")


@dataclass(frozen=True, slots=True)
class MenuRow:
    """The monograph of a row: where it leads, and its name."""

    address: Address
    name: str


class RowMenu(QObject):
    """Gives a list its menu. `requested` emits a `RowRequest` and the `MenuRow`; `row_at` has the
    row of an index, None where it is of no monograph. `selection_changed` says that others are
    selected.
    """

    requested = Signal(object, object)
    selection_changed = Signal()

    def __init__(
        self, view: QAbstractItemView, row_at: Callable[[QModelIndex], MenuRow | None]
    ) -> None:
        super().__init__(view)
        self._view = view
        self._row_at = row_at
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._on_asked)
        view.selectionModel().selectionChanged.connect(lambda *_: self.selection_changed.emit())
        view.model().modelReset.connect(self.selection_changed)

    def menu_at(self, point: QPoint) -> QMenu | None:
        """The menu for the row at a point of the viewport; None where there is none."""
        index = self._view.indexAt(point)
        row = self._row_at(index) if index.isValid() else None
        if row is None:
            return None
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for request in RowRequest:
            action = menu.addAction(translate("Rows", request.value))
            action.triggered.connect(
                lambda _=False, request=request: self.requested.emit(request, row)
            )
        return menu

    def _on_asked(self, point: QPoint) -> None:
        menu = self.menu_at(point)
        if menu is not None:
            menu.popup(self._view.viewport().mapToGlobal(point))


class CompareSelected(QPushButton):
    """`3 selected · Compare`; hidden while fewer than two monographs are selected."""

    def __init__(
        self, selected: Callable[[], tuple[str, ...]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._selected = selected
        self.setObjectName("offer")
        self.hide()

    def refresh(self) -> None:
        """Show how many are selected now."""
        count = len(self._selected())
        words = translate("Rows", "{0} selected · Compare").format(number(count))
        self.setText(words)
        self.setVisible(count > 1)
