"""The list of all bookmarks and notes: to find one, go to it, read it, remove it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.bookmarks.bookmark_list import KeptRow
from desktop.theme.dialog_size import resize_within_screen
from desktop.theme.icons import icon
from desktop.theme.plain_text import PlainLabel
from desktop.theme.theme import Theme
from desktop.userdata.model import Kept, Note

_SIZE: Final = (680, 560)
_MARGINS: Final = (20, 18, 20, 14)
_NOTE_HEIGHT: Final = 130
_ROW: Final = Qt.ItemDataRole.UserRole


class KeptDialog(QDialog):
    """Shows rows. The requests carry a `KeptRow` to go to, or what a row stands for."""

    row_chosen = Signal(object)
    removal_requested = Signal(object)
    return_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: tuple[KeptRow, ...] = ()
        self._removed: Kept | None = None
        self.filter = QLineEdit(self)
        self.list = QListWidget(self)
        self.text = QPlainTextEdit(self)
        self.words = PlainLabel(parent=self)
        self.buttons = QDialogButtonBox(self)
        self.undo = self._button(self.tr("&Undo"), QDialogButtonBox.ButtonRole.ResetRole)
        self.go = self._button(self.tr("&Open"), QDialogButtonBox.ButtonRole.ActionRole)
        self.remove = self._button(self.tr("&Remove"), QDialogButtonBox.ButtonRole.ActionRole)
        self._build()
        self._connect()

    def _button(self, text: str, role: QDialogButtonBox.ButtonRole) -> QPushButton:
        button = self.buttons.addButton(text, role)
        button.setAutoDefault(False)
        return button

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Bookmarks and notes"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.filter.setObjectName("searchBox")
        self.filter.setPlaceholderText(self.tr("Find in bookmarks and notes"))
        self.filter.setAccessibleName(self.tr("Find in bookmarks and notes"))
        self.filter.setClearButtonEnabled(True)
        self.list.setObjectName("keptList")
        self.list.setAccessibleName(self.tr("Bookmarks and notes"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.setObjectName("keptText")
        self.text.setAccessibleName(self.tr("Full text of the note"))
        self.text.setReadOnly(True)
        self.text.setMaximumHeight(_NOTE_HEIGHT)
        self.words.setObjectName("quiet")
        self.words.setWordWrap(True)
        close = self.buttons.addButton(QDialogButtonBox.StandardButton.Close)
        # Qt's own icon for it is black in every theme.
        close.setIcon(QIcon())
        close.setAutoDefault(False)
        self.undo.hide()
        foot = QHBoxLayout()
        foot.addWidget(self.words, 1)
        foot.addWidget(self.buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*_MARGINS)
        layout.setSpacing(10)
        for part in (self.filter, self.list, self.text):
            layout.addWidget(part)
        layout.addLayout(foot)
        resize_within_screen(self, *_SIZE)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._show_list)
        self.filter.installEventFilter(self)
        self.list.installEventFilter(self)
        self.list.currentRowChanged.connect(self._show_current)
        self.list.itemActivated.connect(self._go)
        self.go.clicked.connect(self._go)
        self.remove.clicked.connect(self._remove)
        self.undo.clicked.connect(self._put_back)
        self.buttons.rejected.connect(self.reject)

    def show_rows(self, rows: tuple[KeptRow, ...]) -> None:
        """Show bookmarks and notes; the selected row stays selected, or the one in its place is."""
        self._rows = rows
        self._show_list()

    def offer_return(self, kept: Kept | None) -> None:
        """Say what was removed, and offer to put it back; None when nothing was."""
        self._removed = kept
        self.undo.setVisible(kept is not None)
        self.words.setText(self._words())

    @property
    def current(self) -> KeptRow | None:
        """The row that is chosen."""
        if self.list.currentRow() < 0:
            return None
        row: KeptRow = self.list.currentItem().data(_ROW)
        return row

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows and Enter work from the filter; Delete removes from the list."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take_key(watched, event)
        return super().eventFilter(watched, event)

    def _take_key(self, watched: QObject, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go()
        elif watched is self.list and key == Qt.Key.Key_Delete:
            self._remove()
        elif watched is self.filter and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            by = -1 if key == Qt.Key.Key_Up else 1
            self.list.setCurrentRow(min(max(self.list.currentRow() + by, 0), self.list.count() - 1))
        else:
            return False
        return True

    def _show_list(self) -> None:
        at = max(self.list.currentRow(), 0)
        shown = [row for row in self._rows if row.matches(self.filter.text())]
        self.list.blockSignals(True)
        self.list.clear()
        for row in shown:
            name = "noted" if isinstance(row.kept, Note) else "bookmarked"
            item = QListWidgetItem(icon(name, self._theme.palette), row.line)
            kind = self.tr("Note") if isinstance(row.kept, Note) else self.tr("Bookmark")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{kind}: {row.line}")
            item.setData(_ROW, row)
            self.list.addItem(item)
        self.list.setCurrentRow(min(at, len(shown) - 1))
        self.list.blockSignals(False)
        self._show_current()

    def _show_current(self) -> None:
        row = self.current
        note = row.kept if row is not None and isinstance(row.kept, Note) else None
        self.text.setVisible(note is not None)
        self.text.setPlainText(note.text if note is not None else "")
        self.go.setEnabled(row is not None and row.address is not None)
        self.remove.setEnabled(row is not None)
        self.words.setText(self._words())

    def _words(self) -> str:
        if self._removed is not None:
            return self.tr("Removed {0}.").format(self._removed.spot.name)
        if not self._rows:
            return self.tr("No bookmarks or notes yet. Ctrl+D bookmarks the section in view.")
        return ""

    def _go(self) -> None:
        row = self.current
        if row is not None and row.address is not None:
            self.row_chosen.emit(row)
            self.accept()

    def _remove(self) -> None:
        row = self.current
        if row is not None:
            self.removal_requested.emit(row.kept)

    def _put_back(self) -> None:
        if self._removed is not None:
            self.return_requested.emit(self._removed)
