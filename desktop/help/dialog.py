"""The help pages in a window of their own: a search over them, their list, and the one on show."""

from __future__ import annotations

import platform
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import PySide6
from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QSize, Qt, Signal, qVersion
from PySide6.QtGui import QFontMetrics, QIcon, QKeyEvent, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.help.topic_search import HelpText, found_in
from desktop.i18n.spoken import with_place
from desktop.page.highlights import find_marks, selections
from desktop.theme.choice_speech import ChoiceSpeech
from desktop.theme.dialog_size import resize_within_screen
from desktop.theme.plain_text import PlainLabel
from desktop.theme.text_page import TextPage
from desktop.theme.theme import Theme
from index import VERSION

_SIZE: Final = (920, 640)
# The list of topics: as wide as its longest line, within this share of the dialog.
_LIST_SHARE: Final = 0.36
_LIST_SPACE: Final = 44
_LIST_KEYS: Final = (Qt.Key.Key_Down, Qt.Key.Key_Up)
_ENTER_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_KEY: Final = Qt.ItemDataRole.UserRole
# Shorter words begin others on every line.
_TELLING: Final = 3


@dataclass(frozen=True, slots=True)
class _Shown:
    """The page on show, and the words that are marked in it."""

    key: str = ""
    words: tuple[str, ...] = ()


class HelpDialog(QDialog):
    """All help pages. Clicked links leave as `target_activated`."""

    target_activated = Signal(object)

    def __init__(
        self, theme: Theme, pages: Sequence[HelpText], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pages = {page.key: page for page in pages}
        self._shown = _Shown()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.box = QLineEdit(self)
        self.topics = QListWidget(self)
        self.note = PlainLabel(parent=self)
        self.text = TextPage(theme, self)
        self._speech = ChoiceSpeech(self.box)
        self._build()
        self._list(tuple(pages))

    def _build(self) -> None:
        self.box.setObjectName("findBox")
        self.box.setPlaceholderText(self.tr("Search help"))
        self.box.setAccessibleName(self.tr("Search help"))
        self.box.setClearButtonEnabled(True)
        self.box.installEventFilter(self)
        self.box.textChanged.connect(self._on_text)
        self.topics.setObjectName("choices")
        self.topics.setAccessibleName(self.tr("Help topics"))
        self.topics.setWordWrap(True)
        self.topics.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.topics.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.topics.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.topics.currentRowChanged.connect(self._on_row)
        self.note.setWordWrap(True)
        self.note.hide()
        self.text.setObjectName("dialogText")
        # Without a cursor the arrow keys scroll, which is all one does here.
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.text.target_activated.connect(self.target_activated)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        # Qt's own icon for it is black in every theme; and Enter in the box is not for it.
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setIcon(QIcon())
        close.setAutoDefault(False)
        self._lay_out(buttons)

    def _lay_out(self, buttons: QDialogButtonBox) -> None:
        side = QVBoxLayout()
        side.setSpacing(8)
        for widget in (self.box, self.note, self.topics):
            side.addWidget(widget)
        both = QHBoxLayout()
        both.setContentsMargins(14, 6, 0, 0)
        both.setSpacing(12)
        both.addLayout(side)
        both.addWidget(self.text, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(20, 0, 20, 0)
        foot.addWidget(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 14)
        layout.setSpacing(12)
        layout.addLayout(both)
        layout.addLayout(foot)
        scale = self._theme.chrome_scale
        resize_within_screen(self, *(round(side * scale) for side in _SIZE))
        for widget in (self.box, self.note, self.topics):
            widget.setFixedWidth(self._list_width())

    def _list_width(self) -> int:
        measured = QFontMetrics(self.topics.font())
        titles = (page.title for page in self._pages.values())
        longest = max((measured.horizontalAdvance(title) for title in titles), default=0)
        return min(longest + _LIST_SPACE, round(self.width() * _LIST_SHARE))

    def sizeHint(self) -> QSize:
        return QSize(*_SIZE)

    def show_topic(self, key: str) -> None:
        """Show a page of help; whatever is searched for is forgotten."""
        with QSignalBlocker(self.box):
            self.box.clear()
        self._list(tuple(self._pages.values()), key)

    def ask(self) -> None:
        """Give the focus to the search; without this the page on show gets it."""
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows go through the topics from the search, and Enter goes to the page on show."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _LIST_KEYS:
                self.topics.event(event)
                self._speech.choice(self._current())
                return True
            if event.key() in _ENTER_KEYS:
                self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _on_text(self, text: str) -> None:
        found = found_in(text, tuple(self._pages.values()))
        self._list(found)
        words = self.tr("Nothing in help has “{0}”. It can be searched for in the library.")
        self.note.setText("" if found else words.format(text.strip()))
        self.note.setVisible(not found)
        self._speech.answer(self.note.text(), self._current())

    def _list(self, pages: tuple[HelpText, ...], current: str = "") -> None:
        """List these topics; the page on show is that of `current`, or else of the first one."""
        with QSignalBlocker(self.topics):
            self.topics.clear()
            for page in pages:
                self.topics.addItem(page.title)
                self.topics.item(self.topics.count() - 1).setData(_KEY, page.key)
        keys = [page.key for page in pages]
        self.topics.setCurrentRow(keys.index(current) if current in keys else 0)
        self._on_row(self.topics.currentRow())

    def _on_row(self, row: int) -> None:
        """Show the page of a row; while nothing is found, the page stays."""
        if row < 0:
            return
        page = self._pages[str(self.topics.item(row).data(_KEY))]
        words = (word for word in self.box.text().split() if len(word) >= _TELLING)
        shown = _Shown(page.key, tuple(words))
        if shown == self._shown:
            return
        if page.key != self._shown.key:
            self.setWindowTitle(page.title)
            self.text.setAccessibleName(page.title)
            self.text.show_html(page.html)
        self._shown = shown
        self._mark(shown.words)

    def _mark(self, words: tuple[str, ...]) -> None:
        marks = find_marks(self.text.document(), words)
        self.text.setExtraSelections(selections(marks, None, self._theme.palette))
        cursor = QTextCursor(marks[0]) if marks else QTextCursor(self.text.document())
        cursor.clearSelection()
        self.text.setTextCursor(cursor)
        self.text.ensureCursorVisible()

    def _current(self) -> str:
        """The topic in words; '' where there is none."""
        item = self.topics.currentItem()
        row = self.topics.currentRow()
        return with_place(item.text(), row + 1, self.topics.count()) if item is not None else ""


def versions() -> tuple[tuple[str, str], ...]:
    """The programs at work here, each with its version."""
    return (
        ("Liverleaf", VERSION),
        ("Python", platform.python_version()),
        ("Qt", qVersion() or ""),
        ("PySide6", PySide6.__version__),
    )
