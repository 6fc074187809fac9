"""A text to read on the screen: a column of readable width that loads and opens nothing itself."""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import QPoint, Qt, QUrl, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAction,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QTextCursor,
    QTextOption,
    QTextTable,
    QWheelEvent,
)
from PySide6.QtWidgets import QMenu, QWidget

from desktop.i18n.translate import number
from desktop.navigation.addresses import Address, Scroll, Target, Where, target_of
from desktop.theme.accessible import describe
from desktop.theme.closed_document import ClosedBrowser
from desktop.theme.described_page import DescribedPage
from desktop.theme.document_parts import row_words, words_of
from desktop.theme.theme import Theme

# A column of about 80 letters reads best; wider windows get wider margins.
_COLUMN_POINTS: Final = 570.0
_LEAST_MARGIN: Final = 24
_MOST_MARGIN: Final = 64
TOP_SPACE: Final = 14
# What Qt calls an entry of its own.
_COPY_LINK: Final = "link-copy"
_LINES: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class TextPage(ClosedBrowser):
    """Shows HTML. Links become `target_activated`; Ctrl and the wheel become `scale_requested`.

    With Ctrl or the middle button a link to a monograph is a request for a new tab.
    """

    target_activated = Signal(object)
    target_hovered = Signal(object)
    scale_requested = Signal(int)
    # The headers of its tables where they stand above the page. A screen reader asks for them
    # while the page is being made.
    column_names: tuple[str, ...] = ()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        # Before Qt is asked for its own interface of the page, which it keeps.
        describe(type(self), DescribedPage)
        super().__init__(parent)
        self._theme = theme
        # Where to open the link that Qt is about to follow.
        self._where = Where.HERE
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        # A word is never torn: a table that cannot be narrower scrolls sideways instead.
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self.document().setDocumentMargin(0)
        self.anchorClicked.connect(self._on_anchor_clicked)
        self.highlighted.connect(self._on_highlighted)

    def show_html(self, html: str) -> None:
        """Show a page from its beginning."""
        self.setHtml(html)
        self.finish_layout()

    def finish_layout(self) -> None:
        """Lay the whole text out for the width there is."""
        self.fit_column()
        # Qt lays a long document out bit by bit, and tells the scroll bar of its full height only
        # later: until then it goes by a guess, and a place near the end would be missed.
        height = math.ceil(self.document().size().height())
        self.verticalScrollBar().setMaximum(max(height - self.viewport().height(), 0))

    def scroll_by_key(self, key: Qt.Key) -> None:
        """Scroll by the height there is, up or down."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + bar.pageStep() * (-1 if key == Qt.Key.Key_PageUp else 1))

    def go_to_top(self) -> None:
        """Show the beginning."""
        self.verticalScrollBar().setValue(0)

    def place(self) -> Scroll:
        """Where the reader is: a place that another width or text size does not move."""
        # Not at the margin: there stand the titles of rows, which may be as high as the window.
        cursor = self.cursorForPosition(QPoint(self.viewport().width() // 3, TOP_SPACE))
        return Scroll(cursor.position(), -self.cursorRect(cursor).top())

    def go_to_place(self, place: Scroll) -> None:
        """Scroll to what `place` gave."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(place.position, self.document().characterCount() - 1))
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(cursor).top() + place.offset)

    def move_caret(self, position: int) -> None:
        """Put the caret to a position of the text, where it is read on from; nothing scrolls."""
        bar = self.verticalScrollBar()
        shown = bar.value()
        cursor = self.textCursor()
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        bar.setValue(shown)

    @property
    def spoken_line(self) -> str:
        """The paragraph or row that the caret is in, in words, and what a heading is."""
        cursor = self.textCursor()
        table: QTextTable | None = cursor.currentTable()
        if table is not None:
            return row_words(table, table.cellAt(cursor).row())
        block = cursor.block()
        words, level = words_of(block.text()), block.blockFormat().headingLevel()
        if not level:
            return words
        return self.tr("{0}, heading level {1}").format(words, number(level))

    def anchor_position(self, name: str) -> int:
        """The position of the anchor of that name; of the caret where there is none."""
        block = self.document().begin()
        while block.isValid():
            walk = block.begin()
            while not walk.atEnd():
                if name in walk.fragment().charFormat().anchorNames():
                    return walk.fragment().position()
                walk += 1
            block = block.next()
        return self.textCursor().position()

    @property
    def column_width(self) -> int:
        """How wide the text is at most, in pixels, in the window there is."""
        return min(self._widest_column, self.viewport().width() - 2 * _LEAST_MARGIN)

    def fit_column(self) -> None:
        """Set the margins for the width there is."""
        spare = self.viewport().width() - self._widest_column
        left = min(max(spare // 2, _LEAST_MARGIN), _MOST_MARGIN)
        right = max(spare - left, _LEAST_MARGIN)
        frame = self.document().rootFrame()
        form = frame.frameFormat()
        if (form.leftMargin(), form.rightMargin(), form.topMargin()) == (left, right, TOP_SPACE):
            return
        form.setLeftMargin(left)
        form.setRightMargin(right)
        form.setTopMargin(TOP_SPACE)
        form.setBottomMargin(4 * TOP_SPACE)
        frame.setFrameFormat(form)

    @property
    def _widest_column(self) -> int:
        return round(_COLUMN_POINTS * self.logicalDpiX() / 72 * self._theme.scale)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Qt's own zoom would change some sizes of the page and leave others.
        if _has_ctrl(event.modifiers()):
            self.scale_requested.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_column()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._where = Where.NEW_TAB if _has_ctrl(event.modifiers()) else Where.HERE
        by = _LINES.get(Qt.Key(event.key()))
        described = self._described
        # A Mac calls its arrows keys of the keypad.
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if by is None or described is None or held:
            super().keyPressEvent(event)
            return
        # By ear a table is read row by row; Qt's caret goes down a column.
        position = self.textCursor().position()
        self.move_caret(described.spoken.line_from(position, by))
        self.ensureCursorVisible()

    def focusNextPrevChild(self, onward: bool) -> bool:
        """Go to the next link after the caret, or the one before it, and tell screen readers."""
        before = self.textCursor()
        if not before.hasSelection() and not before.atStart():
            # Without a selection Qt would begin at the first link of all.
            ways = QTextCursor.MoveOperation
            self._select_one(ways.PreviousCharacter if onward else ways.NextCharacter)
        if not super().focusNextPrevChild(onward):
            if not before.hasSelection():
                self.move_caret(before.position())
            return False
        if self.hasFocus() and self._described is not None:
            self._tell_link(self._described)
        return True

    def _select_one(self, way: QTextCursor.MoveOperation) -> None:
        cursor = self.textCursor()
        cursor.movePosition(way, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    @property
    def _described(self) -> DescribedPage | None:
        """What a screen reader is told of the page; None while there is no screen reader."""
        if not QAccessible.isActive():
            return None
        described = QAccessible.queryAccessibleInterface(self)
        return described if isinstance(described, DescribedPage) else None

    def _tell_link(self, described: DescribedPage) -> None:
        link = described.link_at_caret()
        if link is not None:
            QAccessible.updateAccessibility(QAccessibleEvent(link, QAccessible.Event.Focus))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        middle = event.button() == Qt.MouseButton.MiddleButton
        self._where = Where.BEHIND if middle or _has_ctrl(event.modifiers()) else Where.HERE
        if middle:
            self._on_anchor_clicked(QUrl(self.anchorAt(event.position().toPoint())))
        else:
            super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.context_menu(event.pos())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def context_menu(self, point: QPoint) -> QMenu:
        """The context menu at a point of the viewport; for a link, a new tab is the first entry."""
        menu = self.createStandardContextMenu(point)
        for action in menu.actions():
            # Where a link leads within the library is of no use elsewhere.
            if action.objectName() == _COPY_LINK:
                menu.removeAction(action)
        target = _target(QUrl(self.anchorAt(point)))
        if isinstance(target, Address):
            first = menu.actions()[0]
            action = QAction(self.tr("Open in a new tab"), menu)
            in_new_tab = Where.NEW_TAB.request(target)
            action.triggered.connect(lambda: self.target_activated.emit(in_new_tab))
            menu.insertAction(first, action)
            menu.insertSeparator(first)
        return menu

    def _on_anchor_clicked(self, url: QUrl) -> None:
        target = _target(url)
        if target is not None:
            request = self._where.request(target) if isinstance(target, Address) else target
            self.target_activated.emit(request)

    def _on_highlighted(self, url: QUrl) -> None:
        self.target_hovered.emit(_target(url) if not url.isEmpty() else None)


def _has_ctrl(modifiers: Qt.KeyboardModifier) -> bool:
    return bool(modifiers & Qt.KeyboardModifier.ControlModifier)


def _target(url: QUrl) -> Target | None:
    return target_of(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
