"""The browse pane: a choice of groupings, and the library grouped so."""

from __future__ import annotations

from typing import Final, assert_never

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QVBoxLayout, QWidget

from desktop.browse.model import BrowseState, Listed, NoLibrary
from desktop.browse.tree import BrowseTree
from desktop.theme.flow_layout import FlowLayout
from desktop.theme.plain_text import plain_tip
from desktop.theme.radio_button import ChoiceButton
from desktop.theme.theme import Theme
from desktop.windows.row_menu import RowMenu
from index import Grouping

_GROUPINGS: Final = tuple(Grouping)


class BrowsePanel(QWidget):
    """Shows a `BrowseState`. Each grouping keeps its folds and its place for the session."""

    grouping_requested = Signal(object)
    address_activated = Signal(object)
    row_requested = Signal(object, object)
    selection_changed = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._choices = QButtonGroup(self)
        self._trees: dict[Grouping, BrowseTree] = {}
        self._stack = QStackedWidget()
        self._build()

    def _build(self) -> None:
        choices = QWidget()
        row = FlowLayout(choices)
        for number, (text, name) in enumerate(self._words()):
            button = ChoiceButton(text)
            button.setObjectName("choice")
            button.setAccessibleName(name)
            button.setToolTip(plain_tip(name))
            self._choices.addButton(button, number)
            row.addWidget(button)
        self._choices.idClicked.connect(self._on_choice)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        top = QVBoxLayout()
        top.setContentsMargins(10, 0, 10, 0)
        top.addWidget(choices)
        layout.addLayout(top)
        layout.addWidget(self._stack, 1)

    def _words(self) -> tuple[tuple[str, str], ...]:
        """What stands on the buttons, in the order of `Grouping`, and in full."""
        return (
            (self.tr("A–Z"), self.tr("Browse from A to Z")),
            (self.tr("Class"), self.tr("Browse by drug class")),
            (self.tr("Likelihood"), self.tr("Browse by likelihood score")),
            (self.tr("Year"), self.tr("Browse by year of update, the newest first")),
        )

    def show_state(self, state: BrowseState) -> None:
        """Show the library grouped, or nothing."""
        match state:
            case Listed(grouping=grouping, rows=rows, at=at):
                tree = self._tree_of(grouping)
                tree.show_rows(rows)
                self._stack.setCurrentWidget(tree)
                self._choices.button(_GROUPINGS.index(grouping)).setChecked(True)
                if at is not None:
                    tree.go_to_group(at)
            case NoLibrary():
                for tree in self._trees.values():
                    tree.show_rows(())
            case _:
                assert_never(state)

    @property
    def tree(self) -> BrowseTree | None:
        """The tree on show."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, BrowseTree) else None

    @property
    def place(self) -> str:
        """Where the reader is, in words: the grouping and the current row; '' without a library."""
        tree = self.tree
        if tree is None:
            return ""
        row = tree.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
        return ". ".join(filter(None, (tree.accessibleName(), row)))

    def choice(self, grouping: Grouping) -> ChoiceButton:
        """The button for that grouping."""
        button = self._choices.button(_GROUPINGS.index(grouping))
        assert isinstance(button, ChoiceButton)
        return button

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The tree on show gets the focus. (With a focus proxy Tab would skip the buttons.)"""
        if self.tree is not None:
            self.tree.setFocus(event.reason())

    def _tree_of(self, grouping: Grouping) -> BrowseTree:
        if grouping not in self._trees:
            tree = self._trees[grouping] = BrowseTree(self._theme)
            tree.setAccessibleName(self.choice(grouping).accessibleName())
            tree.address_activated.connect(self.address_activated)
            tree.left.connect(self.left)
            menu = RowMenu(tree, tree.menu_row)
            menu.requested.connect(self.row_requested)
            menu.selection_changed.connect(self.selection_changed)
            self._stack.addWidget(tree)
            # A tree made later would otherwise come last in the tab order of the window.
            QWidget.setTabOrder(self.choice(_GROUPINGS[-1]), tree)
        return self._trees[grouping]

    def _on_choice(self, number: int) -> None:
        self.grouping_requested.emit(_GROUPINGS[number])
