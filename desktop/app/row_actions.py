"""Does what the context menus of lists ask for."""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from desktop.navigation.addresses import Address, NewTab
from desktop.windows.row_menu import MenuRow, RowRequest


class RowActions(QObject):
    """Carries out a `RowRequest`, each by the function that its name says."""

    def __init__(
        self,
        *,
        go_to: Callable[[Address | NewTab], None],
        compare: Callable[[str], None],
        bookmark: Callable[[Address], None],
        tell: Callable[[str], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._go_to = go_to
        self._compare = compare
        self._bookmark = bookmark
        self._tell = tell

    def carry_out(self, request: RowRequest, row: MenuRow) -> None:
        """Do what was chosen for a row."""
        match request:
            case RowRequest.OPEN:
                self._go_to(row.address)
            case RowRequest.NEW_TAB:
                self._go_to(NewTab(row.address))
            case RowRequest.COMPARE:
                self._compare(row.address.monograph)
            case RowRequest.COPY_NAME:
                QGuiApplication.clipboard().setText(row.name)
                self._tell(self.tr("Copied {0}.").format(row.name))
            case RowRequest.BOOKMARK:
                self._bookmark(row.address)
            case _:
                assert_never(request)
