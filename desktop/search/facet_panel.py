"""The facets of what was found, to choose from: each choice is a filter of the query."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.i18n.counts import Counts
from desktop.i18n.translate import number, told
from desktop.theme.announcer import announce
from desktop.theme.item_tree import spoken_check
from desktop.theme.plain_text import PlainLabel, plain_tip
from index import Facet, Facets, FacetValue, Field, Filter

_FILTER: Final = Qt.ItemDataRole.UserRole
_INDENT: Final = 12
# Longer facets are folded at first.
_OPEN_AT_FIRST: Final = 8
_LINES: Final = 7


class Narrowing(QWidget):
    """Shows facets. `chosen` is the reader's tick: a filter, and whether it is wanted."""

    chosen = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tree = QTreeWidget(self)
        self._words = PlainLabel(parent=self)
        self._open: dict[Field, bool] = {}
        self._ticked: QTreeWidgetItem | None = None
        self._build()

    def _build(self) -> None:
        self._words.setObjectName("quiet")
        self._words.setWordWrap(True)
        self._words.setContentsMargins(14, 2, 14, 0)
        tree = self.tree
        tree.setObjectName("facets")
        tree.setAccessibleName(self.tr("Filters"))
        tree.setColumnCount(2)
        tree.setHeaderHidden(True)
        tree.setIndentation(_INDENT)
        tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        tree.itemChanged.connect(self._on_item_changed)
        tree.itemClicked.connect(self._on_item_clicked)
        tree.itemExpanded.connect(self._on_opened)
        tree.itemCollapsed.connect(self._on_opened)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._words)
        layout.addWidget(tree, 1)

    def sizeHint(self) -> QSize:
        """The preferred size: low enough to keep the hits in view."""
        lines = _LINES * self.tree.fontMetrics().lineSpacing()
        return QSize(super().sizeHint().width(), lines)

    def show_facets(self, facets: Facets) -> None:
        """Show other counts; the facets that are unfolded stay so, and the focus stays."""
        at, scroll = self._current_place(), self.tree.verticalScrollBar().value()
        self.tree.blockSignals(True)
        self._ticked = None
        self.tree.clear()
        for facet in facets.facets:
            if facet.values:
                self._add(facet, exact=facets.exact)
        self._restore(at)
        self.tree.verticalScrollBar().setValue(scroll)
        self.tree.blockSignals(False)
        words = self._counted(facets.monographs)
        # The hits below are counted themselves: only what is not exact is said here, too.
        at_most = self.tr("At most {0}").format(words)
        self._words.setText("" if facets.exact else at_most)
        self._words.setHidden(facets.exact)
        self.tree.setAccessibleDescription(words if facets.exact else at_most)

    def items(self) -> dict[Filter, QTreeWidgetItem]:
        """The choices on offer."""
        inner = (item for top in _inside(self.tree.invisibleRootItem()) for item in _inside(top))
        return {item.data(0, _FILTER): item for item in inner}

    def _counted(self, monographs: int) -> str:
        return Counts.tr("%Ln monograph(s)", None, monographs)

    def _add(self, facet: Facet, *, exact: bool) -> None:
        top = QTreeWidgetItem(self.tree, [told(facet.title), ""])
        top.setData(0, _FILTER, facet.field)
        choices = Counts.tr("%Ln choice(s)", None, len(facet.values))
        top.setData(1, Qt.ItemDataRole.AccessibleTextRole, choices)
        top.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        for value in facet.values:
            self._add_value(top, value, exact=exact)
        few = len(facet.values) <= _OPEN_AT_FIRST or any(value.chosen for value in facet.values)
        top.setExpanded(self._open.get(facet.field, few))

    def _add_value(self, top: QTreeWidgetItem, value: FacetValue, *, exact: bool) -> None:
        count = number(value.count) if exact else f"≤ {number(value.count)}"
        label = told(value.label)
        item = QTreeWidgetItem(top, [label, count])
        item.setData(0, _FILTER, value.filter)
        item.setFlags(
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsUserCheckable
        )
        item.setCheckState(0, Qt.CheckState.Checked if value.chosen else Qt.CheckState.Unchecked)
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setToolTip(0, plain_tip(label))
        item.setData(
            0,
            Qt.ItemDataRole.AccessibleTextRole,
            self.tr("{0}, {1}").format(label, self._counted(value.count)),
        )

    def _current_place(self) -> object:
        item = self.tree.currentItem()
        return None if item is None else item.data(0, _FILTER)

    def _restore(self, place: object) -> None:
        tops = _inside(self.tree.invisibleRootItem())
        found = [*((top.data(0, _FILTER), top) for top in tops), *self.items().items()]
        for item in [item for key, item in found if key == place] or tops[:1]:
            self.tree.setCurrentItem(item)

    def _on_item_changed(self, item: QTreeWidgetItem) -> None:
        self._ticked = item
        announce(self.tree, spoken_check(item))
        self.chosen.emit(item.data(0, _FILTER), item.checkState(0) == Qt.CheckState.Checked)

    def _on_item_clicked(self, item: QTreeWidgetItem) -> None:
        # A click on the label toggles the check box; one on the box itself has done so already.
        if self._ticked is not item and item.parent() is not None:
            ticked = item.checkState(0) == Qt.CheckState.Checked
            item.setCheckState(0, Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)

    def _on_opened(self, item: QTreeWidgetItem) -> None:
        self._open[item.data(0, _FILTER)] = item.isExpanded()


def _inside(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    children = (item.child(number) for number in range(item.childCount()))
    return [child for child in children if child is not None]
