"""Trees of items as screen readers are told of them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QTreeWidgetItemIterator

from desktop.i18n.translate import translate


def expand_parents(tree: QTreeWidget) -> None:
    """Unfold all that can be unfolded; `expandAll` makes items without children expanded, too."""
    walk = QTreeWidgetItemIterator(tree, QTreeWidgetItemIterator.IteratorFlag.HasChildren)
    while (item := walk.value()) is not None:
        item.setExpanded(True)
        walk += 1


def spoken_check(item: QTreeWidgetItem) -> str:
    """An item and whether it is checked."""
    if item.checkState(0) == Qt.CheckState.Checked:
        return translate("Spoken", "{0}, checked").format(item.text(0))
    return translate("Spoken", "{0}, not checked").format(item.text(0))
