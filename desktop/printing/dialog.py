"""The print dialog: what to print, on which paper, and a preview."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.i18n.counts import Counts
from desktop.i18n.translate import translate
from desktop.printing.content import Subject
from desktop.printing.paper import PAPERS, Paper
from desktop.printing.paper_kinds import PaperKind
from desktop.printing.preview import Preview
from desktop.printing.sheets import Sheets
from desktop.theme.announcer import announce
from desktop.theme.dialog_size import resize_within_screen
from desktop.theme.item_tree import expand_parents, spoken_check
from desktop.theme.plain_text import PlainLabel
from desktop.theme.theme import Theme
from index import Section

_SIZE: Final = (860, 660)
_SIDE_WIDTH: Final = 230
_KEY: Final = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen: the kind, the paper, the keys of the sections."""

    kind: PaperKind
    paper: Paper
    sections: frozenset[str]


class PrintDialog(QDialog):
    """Offers `kinds` and, where sections can be chosen, `sections`."""

    choice_changed = Signal()
    paper_chosen = Signal(str)
    print_requested = Signal()
    save_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        kinds: Iterable[PaperKind],
        sections: tuple[Section, ...],
        parent: QWidget | None = None,
        paper: Paper = PAPERS[0],
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kinds = tuple(kinds)
        self._choices = QButtonGroup(self)
        self._sections = QTreeWidget(self)
        self._papers = QComboBox(self)
        self.preview = Preview(theme, self)
        self._note = PlainLabel(parent=self)
        self.print_button = QPushButton(self.tr("&Print…"), self)
        self.save_button = QPushButton(self.tr("Save as P&DF…"), self)
        self.close_button = QPushButton(self.tr("&Close"), self)
        self._build(sections, paper)
        self._join()

    def _build(self, sections: tuple[Section, ...], paper: Paper) -> None:
        self.setWindowTitle(self.tr("Print"))
        side = self._build_side(sections, paper)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(side)
        top.addWidget(self.preview, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 18, 18, 14)
        layout.setSpacing(12)
        layout.addLayout(top, 1)
        layout.addLayout(self._build_foot())
        scale = self._theme.chrome_scale
        kinds = max(button.sizeHint().width() for button in self._choices.buttons())
        side.setFixedWidth(max(round(_SIDE_WIDTH * scale), kinds))
        resize_within_screen(self, *(round(length * scale) for length in _SIZE))

    def _build_side(self, sections: tuple[Section, ...], paper: Paper) -> QWidget:
        side = QWidget(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(PlainLabel(self.tr("What to print"), side))
        for number, kind in enumerate(self._kinds):
            button = QRadioButton(kind.shown, side)
            button.setChecked(number == 0)
            self._choices.addButton(button, number)
            column.addWidget(button)
        self._sections.setHeaderHidden(True)
        self._sections.setAccessibleName(self.tr("Sections"))
        _fill(self._sections.invisibleRootItem(), sections)
        expand_parents(self._sections)
        column.addWidget(self._sections, 1)
        column.addStretch(0)
        label = PlainLabel(self.tr("P&aper"), side)
        label.setBuddy(self._papers)
        self._papers.setAccessibleName(self.tr("Paper"))
        self._papers.addItems([translate("Paper", each.title) for each in PAPERS])
        self._papers.setCurrentIndex(PAPERS.index(paper))
        column.addWidget(label)
        column.addWidget(self._papers)
        self._show_sections()
        return side

    def _build_foot(self) -> QHBoxLayout:
        self._note.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._note, 1)
        for button in (self.print_button, self.save_button, self.close_button):
            button.setObjectName("offer")
            button.setAutoDefault(False)
            row.addWidget(button)
        self.print_button.setDefault(True)
        return row

    def _join(self) -> None:
        self._choices.idToggled.connect(self._on_kind)
        self._sections.itemChanged.connect(self._on_section)
        self._papers.currentIndexChanged.connect(self._on_paper)
        self.print_button.clicked.connect(self.print_requested)
        self.save_button.clicked.connect(self.save_requested)
        self.close_button.clicked.connect(self.reject)
        buttons = (self.print_button, self.save_button, self.close_button)
        in_order = (*self._choices.buttons(), self._sections, self._papers, self.preview, *buttons)
        for before, after in pairwise(in_order):
            self.setTabOrder(before, after)
        self._choices.buttons()[0].setFocus()

    @property
    def choice(self) -> Choice:
        """The present choice."""
        kind = self._kinds[self._choices.checkedId()]
        return Choice(kind, PAPERS[self._papers.currentIndex()], frozenset(_checked(self._root)))

    def show_waiting(self) -> None:
        """Show that the chosen paper is being prepared."""
        self.preview.show_sheets(None)
        self._allow(True)
        self.show_note(self.tr("Please wait…"))

    def show_trouble(self, text: str) -> None:
        """Show that there is nothing to print; `text` says why."""
        self._allow(False)
        self.show_note(text)

    def show_sheets(self, sheets: Sheets) -> None:
        """Show a preview of the sheets."""
        self.preview.show_sheets(sheets)
        self.show_note(Counts.tr("%Ln page(s)", None, sheets.count))

    def show_note(self, text: str) -> None:
        """Show a message: the number of pages, that a file was saved, that there is no printer."""
        self._note.setText(text)
        self._note.setAccessibleName(text)
        announce(self, text)

    @property
    def note(self) -> str:
        """The message beside the buttons."""
        return self._note.text()

    def choose(self, name: str) -> None:
        """Choose the kind of that name."""
        names = [kind.name for kind in self._kinds]
        self._choices.button(names.index(name)).setChecked(True)

    def _allow(self, allowed: bool) -> None:
        self.print_button.setEnabled(allowed)
        self.save_button.setEnabled(allowed)

    @property
    def _root(self) -> QTreeWidgetItem:
        return self._sections.invisibleRootItem()

    def _show_sections(self) -> None:
        kind = self._kinds[self._choices.checkedId()]
        self._sections.setVisible(kind.subject is Subject.SECTIONS)

    def _on_kind(self, _number: int, chosen: bool) -> None:
        if chosen:
            self._show_sections()
            self.choice_changed.emit()

    def _on_section(self, item: QTreeWidgetItem, _column: int) -> None:
        # Checking a section checks the sections in it.
        self._sections.blockSignals(True)
        _check_within(item, item.checkState(0))
        self._sections.blockSignals(False)
        announce(self._sections, spoken_check(item))
        self.choice_changed.emit()

    def _on_paper(self, index: int) -> None:
        self.paper_chosen.emit(PAPERS[index].name)
        self.choice_changed.emit()


def _fill(parent: QTreeWidgetItem, sections: tuple[Section, ...]) -> None:
    for section in sections:
        item = QTreeWidgetItem(parent, [section.heading])
        item.setData(0, _KEY, section.key)
        item.setCheckState(0, Qt.CheckState.Checked)
        _fill(item, section.sections)


def _checked(item: QTreeWidgetItem) -> Iterator[str]:
    for child in _within(item):
        if child.checkState(0) is Qt.CheckState.Checked:
            yield str(child.data(0, _KEY))
        yield from _checked(child)


def _check_within(item: QTreeWidgetItem, state: Qt.CheckState) -> None:
    for child in _within(item):
        child.setCheckState(0, state)
        _check_within(child, state)


def _within(item: QTreeWidgetItem) -> Iterator[QTreeWidgetItem]:
    for number in range(item.childCount()):
        child = item.child(number)
        if child is not None:
            yield child
