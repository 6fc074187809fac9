"""The outline: the sections of the open monograph, synchronized with the page."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from desktop.page.model import OutlineEntry
from desktop.theme.capitals import like_others
from desktop.theme.item_tree import expand_parents
from desktop.theme.plain_text import plain_tip

_KEY: Final = Qt.ItemDataRole.UserRole
_INDENT: Final = 12


class _Headings(QStyledItemDelegate):
    """Shows headings in capitals like the others."""

    def displayText(self, value: object, locale: QLocale | QLocale.Language) -> str:
        return like_others(str(value))


class Outline(QTreeWidget):
    """The tree of sections. Only the reader's choice emits `section_chosen`; scrolling does not."""

    section_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: dict[str, QTreeWidgetItem] = {}
        self._build()

    def _build(self) -> None:
        self.setObjectName("outline")
        self.setAccessibleName(self.tr("Sections"))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(_INDENT)
        self.setItemDelegate(_Headings(self))
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self._on_item)
        self.currentItemChanged.connect(self._on_item)

    def show_entries(self, entries: tuple[OutlineEntry, ...]) -> None:
        """Show the sections of a page."""
        self.blockSignals(True)
        self.clear()
        self._items = {}
        above: list[QTreeWidgetItem] = []
        for entry in entries:
            del above[entry.depth :]
            item = QTreeWidgetItem(above[-1] if above else self, [entry.heading])
            item.setData(0, _KEY, entry.key)
            item.setToolTip(0, plain_tip(like_others(entry.heading)))
            # A screen reader may spell out what is all capitals.
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, like_others(entry.heading))
            above.append(item)
            self._items[entry.key] = item
        expand_parents(self)
        self.blockSignals(False)

    def show_current(self, key: str) -> None:
        """Select the section in view."""
        item = self._items.get(key)
        if item is None or item is self.currentItem():
            return
        self.blockSignals(True)
        self.setCurrentItem(item)
        self.scrollToItem(item)
        self.blockSignals(False)
        self.viewport().update()

    @property
    def current(self) -> str | None:
        """The key of the selected section."""
        item = self.currentItem()
        return None if item is None else str(item.data(0, _KEY))

    def item_of(self, key: str) -> QTreeWidgetItem | None:
        """The item of a section."""
        return self._items.get(key)

    def _on_item(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.section_chosen.emit(str(item.data(0, _KEY)))
