"""What is copied of a page: its words, without what is on it for clicking and breaking only."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor, QTextDocument, QTextFragment

from desktop.page.inlines import ASIDE, BREAK
from desktop.theme.closed_document import ClosedDocument


def copied_text(selected: QTextCursor) -> str:
    """The words of a selection as plain text."""
    page = ClosedDocument()
    cursor = QTextCursor(page)
    cursor.insertFragment(selected.selection())
    for start, end in reversed(_asides_in(page)):
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        if cursor.positionInBlock() and page.characterAt(start - 1) == " ":
            # The space that set them off from the text.
            cursor.deletePreviousChar()
    return page.toPlainText().replace(BREAK, "")


def is_aside(piece: QTextFragment) -> bool:
    """Whether a piece of the page is there to be clicked only."""
    return piece.charFormat().toolTip() == ASIDE


def _asides_in(page: QTextDocument) -> list[tuple[int, int]]:
    """Where they begin and end, in the order of the text."""
    found: list[tuple[int, int]] = []
    block = page.begin()
    while block.isValid():
        each = block.begin()
        while not each.atEnd():
            piece = each.fragment()
            if is_aside(piece):
                # Its links and what joins them are pieces of one.
                joins = bool(found) and found[-1][1] == piece.position()
                start = found.pop()[0] if joins else piece.position()
                found.append((start, piece.position() + piece.length()))
            each += 1
        block = block.next()
    return found
