"""The dialog of libraries: a list, and buttons that act on the selected library."""

from __future__ import annotations

from enum import Enum
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QProgressBar,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.i18n.translate import translate
from desktop.libraries.model import LibrariesState, LibraryRow
from desktop.theme.announcer import announce
from desktop.theme.dialog_size import resize_within_screen
from desktop.theme.plain_text import PlainLabel, plain_tip
from desktop.theme.theme import Theme
from index import KEPT, marked

_SIZE: Final = (880, 420)
_MARGINS: Final = (24, 20, 24, 18)
_SPACING: Final = 12
_WHOLE: Final = 1000
_NAME: Final = Qt.ItemDataRole.UserRole


class LibraryRequest(Enum):
    """A button of the dialog; the value is its text."""

    USE = marked("Libraries", "&Use")
    BACK = marked("Libraries", "Switch &back to previous library")
    REMOVE = marked("Libraries", "&Remove…")
    SAVE = marked("Libraries", "&Save as file…")
    INSTALL = marked("Libraries", "&Install file…")
    CLOSE = marked("Libraries", "C&lose")


_ROWS: Final = (
    (LibraryRequest.USE, LibraryRequest.BACK, LibraryRequest.REMOVE, LibraryRequest.SAVE),
    (LibraryRequest.INSTALL, LibraryRequest.CLOSE),
)


class LibrariesDialog(QDialog):
    """A dialog that is not modal: the window shows at once the library put into use."""

    requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state = LibrariesState()
        self._list = QTreeWidget(self)
        self._words = PlainLabel(parent=self)
        self._bar = QProgressBar(self)
        self._note = PlainLabel(parent=self)
        self._buttons = {
            request: QPushButton(translate("Libraries", request.value), self)
            for request in LibraryRequest
        }
        self._build()
        theme.changed.connect(self._fit)

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Libraries"))
        self._build_list()
        for label in (self._words, self._note):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._bar.setRange(0, _WHOLE)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress of saving"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*_MARGINS)
        layout.setSpacing(_SPACING)
        layout.addWidget(self._words)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._bar)
        layout.addWidget(self._note)
        for requests in _ROWS:
            layout.addLayout(self._row_of(requests))
        self._note.hide()
        self._fit()
        self.show_state(self._state)

    def _build_list(self) -> None:
        self._list.setObjectName("libraries")
        self._list.setAccessibleName(self.tr("Installed libraries"))
        self._list.setRootIsDecorated(False)
        self._list.setUniformRowHeights(True)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._list.setHeaderLabels(
            [
                self.tr("Library"),
                self.tr("In use"),
                self.tr("Built"),
                self.tr("Contents"),
                self.tr("Signed by"),
                self.tr("Source"),
            ]
        )
        self._list.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._list.currentItemChanged.connect(self._on_marked)
        self._list.itemActivated.connect(self._on_activated)

    def _row_of(self, requests: tuple[LibraryRequest, ...]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        for request in requests:
            if request is LibraryRequest.CLOSE:
                row.addStretch(1)
            button = self._buttons[request]
            button.setObjectName("offer")
            button.setAutoDefault(False)
            button.clicked.connect(self._on_clicked)
            row.addWidget(button)
        if LibraryRequest.CLOSE not in requests:
            row.addStretch(1)
        return row

    def show_state(self, state: LibrariesState) -> None:
        """Show the libraries, and keep the selection."""
        marked = self.marked
        listed = state.rows != self._state.rows
        self._state = state
        self._words.setText(self._introduction())
        if listed:
            self._fill(marked.name if marked else None)
        self._bar.setVisible(state.saving is not None)
        self._bar.setValue(round((state.saving or 0.0) * _WHOLE))
        self._allow()

    def show_note(self, text: str) -> None:
        """Show the answer to a request, and announce it to screen readers."""
        self._note.setText(text)
        self._note.setVisible(bool(text))
        announce(self, text)

    @property
    def note(self) -> str:
        """The answer that is shown; '' while there is none."""
        return self._note.text()

    @property
    def marked(self) -> LibraryRow | None:
        """The library that is selected in the list; None without one."""
        item = self._list.currentItem()
        name = item.data(0, _NAME) if item is not None else None
        return next((row for row in self._state.rows if row.name == name), None)

    def mark(self, name: str) -> None:
        """Select a library in the list."""
        for number in range(self._list.topLevelItemCount()):
            item = self._list.topLevelItem(number)
            if item is not None and item.data(0, _NAME) == name:
                self._list.setCurrentItem(item)

    def button(self, request: LibraryRequest) -> QPushButton:
        """The button for `request`."""
        return self._buttons[request]

    def _introduction(self) -> str:
        words = self.tr(
            "Liverleaf keeps {0} libraries that were imported or installed: the one in "
            "use, the previous one, and the newest of the rest."
        ).format(KEPT)
        if self._state.named is None:
            return words
        named = self.tr(
            "This window was started with a specified library, {0} (--library or "
            "LIVERLEAF_LIBRARY). Starting it that way will open that library again."
        )
        return f"{words}\n{named.format(self._state.named)}"

    def _fill(self, marked: str | None) -> None:
        self._list.clear()
        for row in self._state.rows:
            cells = [
                row.title,
                self._use_of(row),
                row.built,
                row.monographs,
                row.signed,
                row.sources,
            ]
            item = QTreeWidgetItem(self._list, cells)
            item.setData(0, _NAME, row.name)
            item.setToolTip(0, plain_tip(f"{row.title}\n{row.folder}"))
            font = item.font(0)
            font.setBold(row.in_use)
            item.setFont(0, font)
        names = {row.name for row in self._state.rows}
        in_use = next((row.name for row in self._state.rows if row.in_use), "")
        # The one that was selected may have gone.
        self.mark(marked if marked in names else in_use)
        self._fit_columns()

    def _use_of(self, row: LibraryRow) -> str:
        if row.in_use:
            return self.tr("in use")
        return self.tr("at the next start") if row.at_start else ""

    def _allow(self) -> None:
        row = self.marked
        idle = self._state.saving is None
        allowed = {
            LibraryRequest.USE: row is not None and row.may_use,
            LibraryRequest.BACK: self._state.before is not None,
            LibraryRequest.REMOVE: row is not None and row.may_remove and idle,
            LibraryRequest.SAVE: row is not None and idle,
        }
        for request, may in allowed.items():
            self._buttons[request].setEnabled(may)

    def _fit(self) -> None:
        scale = self._theme.chrome_scale
        resize_within_screen(self, *(round(side * scale) for side in _SIZE))
        self._fit_columns()

    def _fit_columns(self) -> None:
        most = round(310 * self._theme.chrome_scale)
        for column in range(self._list.columnCount() - 1):
            self._list.resizeColumnToContents(column)
            self._list.setColumnWidth(column, min(self._list.columnWidth(column) + 8, most))

    def _on_clicked(self) -> None:
        button = self.sender()
        for request, known in self._buttons.items():
            if known is button:
                self.requested.emit(request)

    def _on_marked(self) -> None:
        self._allow()

    def _on_activated(self) -> None:
        if self._buttons[LibraryRequest.USE].isEnabled():
            self.requested.emit(LibraryRequest.USE)
