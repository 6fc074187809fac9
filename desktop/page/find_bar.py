"""The bar that finds text in the page: input, number of matches, next and previous."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QToolButton, QWidget

from desktop.i18n.translate import number, translate
from desktop.page.highlights import counted
from desktop.theme.icons import icon
from desktop.theme.plain_text import PlainLabel, plain_tip
from desktop.theme.theme import Theme

_ENTER_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WIDEST: Final = 320


class FindBar(QFrame):
    """Input for text to find. Enter and Shift+Enter go to matches, Escape closes the bar."""

    text_changed = Signal(str)
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.box = QLineEdit(self)
        self.count = PlainLabel(parent=self)
        self._previous = QToolButton(self)
        self._next = QToolButton(self)
        self._close = QToolButton(self)
        self._build()
        self.hide()
        theme.changed.connect(self._paint_icons)

    def _build(self) -> None:
        self.setObjectName("findBar")
        self.box.setObjectName("findBox")
        self.box.setPlaceholderText(self.tr("Find in this page"))
        self.box.setAccessibleName(self.tr("Find in this page"))
        self.box.setMaximumWidth(_WIDEST)
        self.box.installEventFilter(self)
        self.box.textChanged.connect(self.text_changed)
        self.count.setObjectName("quiet")
        buttons = (
            (self._previous, self.tr("Previous match (Shift+F3)"), lambda: self.stepped.emit(-1)),
            (self._next, self.tr("Next match (F3)"), lambda: self.stepped.emit(1)),
            (self._close, self.tr("Close (Esc)"), self.close_bar),
        )
        for button, name, does in buttons:
            button.setToolTip(plain_tip(name))
            button.setAccessibleName(name)
            button.clicked.connect(does)
        self._previous.setArrowType(Qt.ArrowType.UpArrow)
        self._next.setArrowType(Qt.ArrowType.DownArrow)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 6, 10, 6)
        layout.addWidget(self.box, 1)
        layout.addWidget(self._previous)
        layout.addWidget(self._next)
        layout.addWidget(self.count)
        layout.addStretch(1)
        layout.addWidget(self._close)
        self._paint_icons()

    def open_bar(self) -> None:
        """Show the bar with its text selected."""
        self.show()
        # With another reason Qt tells of the selection first, and a screen reader names no box.
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)
        self.box.selectAll()
        self.text_changed.emit(self.box.text())

    def close_bar(self) -> None:
        """Hide the bar, if it is visible."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def show_matches(self, current: int, total: int) -> None:
        """Show the number of the current match (from 1; 0 for none) and of all matches."""
        if not self.box.text():
            words = ""
        elif total == 0:
            words = self.tr("Not found on this page")
        else:
            words = match_words(current, total)
        self.count.setText(words)
        for button in (self._previous, self._next):
            button.setEnabled(total > 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Handle Enter and Escape in the input."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.close_bar()
                return True
            if event.key() in _ENTER_KEYS:
                back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                self.stepped.emit(-1 if back else 1)
                return True
        return super().eventFilter(watched, event)

    def _paint_icons(self) -> None:
        self._close.setIcon(icon("clear", self._theme.palette))


def match_words(current: int, total: int) -> str:
    """`3 of 12`, or `12` without a current match."""
    if not current:
        return counted(total)
    return translate("FindBar", "{0} of {1}").format(number(current), counted(total))
