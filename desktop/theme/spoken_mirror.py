"""The text of a page as it is read out, in an editor that nobody sees.

A screen reader asks a text for ranges: of a selection, of letters that look alike. Qt's interface
of texts gives a range back by two pointers, which it does not open to Python, and a reader told
of a range without ends says nothing of the line. So the editor's own interface, Qt's, answers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QAccessible, QTextCursor
from PySide6.QtWidgets import QFrame

from desktop.theme.accessible import pointer
from desktop.theme.closed_document import ClosedBrowser
from desktop.theme.spoken_text import SpokenText

if TYPE_CHECKING:
    from desktop.theme.text_page import TextPage


class SpokenMirror(ClosedBrowser):
    """Holds the spoken text of `page`, with the page's caret and selection."""

    def __init__(self, page: TextPage) -> None:
        super().__init__(page)
        self._page = page
        self._spoken = SpokenText(page.document(), [])
        self.hide()
        self.setFrameShape(QFrame.Shape.NoFrame)
        # A line of the spoken text is a line of the page.
        self.setLineWrapMode(ClosedBrowser.LineWrapMode.NoWrap)
        # Qt's part that would tell of each change; what follows the page is no event of its own.
        self._teller = next(each for each in self.children() if each.inherits("QWidgetTextControl"))
        self.cursorPositionChanged.connect(self._lead)
        self.selectionChanged.connect(self._lead)

    def interface(self, spoken: SpokenText) -> Any:
        """What `interface_cast` returns for the text `spoken`, brought up to date."""
        with QSignalBlocker(self._teller):
            if spoken is not self._spoken:
                self._spoken = spoken
                self.setPlainText(spoken.text)
            self._follow()
        described = QAccessible.queryAccessibleInterface(self)
        return pointer(described.interface_cast(QAccessible.InterfaceType.TextInterface))

    def _follow(self) -> None:
        shown = self._page.textCursor()
        if shown.charFormat().isAnchor():
            # Tab selects the link that it goes to, which is told as a link.
            shown.setPosition(shown.selectionStart())
        anchor, position = (
            self._spoken.place_of(end) for end in (shown.anchor(), shown.position())
        )
        cursor = self.textCursor()
        if (anchor, position) != (cursor.anchor(), cursor.position()):
            self.setTextCursor(_selected(cursor, anchor, position))
        # The caret is where the page's is, for who magnifies what is round it.
        seen, mine = (
            each.viewport().mapTo(self._page, each.cursorRect().topLeft())
            for each in (self._page, self)
        )
        self.move(self.pos() + seen - mine)

    def _lead(self) -> None:
        """The screen reader moved the caret, or selected."""
        cursor = self.textCursor()
        anchor, position = (
            self._spoken.position_of(end) for end in (cursor.anchor(), cursor.position())
        )
        self._page.setTextCursor(_selected(self._page.textCursor(), anchor, position))


def _selected(cursor: QTextCursor, anchor: int, position: int) -> QTextCursor:
    cursor.setPosition(anchor)
    cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
    return cursor
