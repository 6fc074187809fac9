"""The page on the screen: shows HTML, says what was clicked and which section is in view."""

from __future__ import annotations

from bisect import bisect_right
from typing import Any, Final

from PySide6.QtCore import QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QResizeEvent, QTextBlock, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QTextBrowser, QWidget

from desktop.addresses import Scroll, Target, target_of
from desktop.page.blocks import reference_anchor
from desktop.page.marks import find_marks, first_in, selections
from desktop.theme import Theme

# A column of about 80 letters reads best; wider windows get wider margins.
_COLUMN_POINTS: Final = 570.0
_LEAST_MARGIN: Final = 24
_TOP_SPACE: Final = 14


class PageView(QTextBrowser):
    """A page. It opens nothing by itself: links become `target_activated`."""

    target_activated = Signal(object)
    target_hovered = Signal(object)
    section_in_view = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keys: tuple[str, ...] = ()
        self._starts: list[int] = []
        self._words: tuple[str, ...] = ()
        self._marks: list[QTextCursor] = []
        self._held: tuple[str, int] | None = None
        self._told: str | None = None
        self._build()

    def _build(self) -> None:
        self.setObjectName("pageView")
        self.setAccessibleName(self.tr("Monograph"))
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(0)
        self.anchorClicked.connect(self._on_anchor_clicked)
        self.highlighted.connect(self._on_highlighted)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def show_page(self, html: str, keys: tuple[str, ...]) -> None:
        """Show a page whose headings stand for the sections `keys`, in that order."""
        self._held = self._told = None
        self._words, self._marks = (), []
        self.setExtraSelections([])
        self.setHtml(html)
        self._keys = keys
        self._starts = _heading_positions(self.document().begin())
        self._fit_column()

    def mark_words(self, words: tuple[str, ...]) -> None:
        """Mark every place of `words`, the ones of a hit."""
        self._words = words
        self._marks = find_marks(self.document(), words)
        self.setExtraSelections(selections(self._marks, self._theme.palette))

    @property
    def mark_count(self) -> int:
        """How many places are marked."""
        return len(self._marks)

    def go_to_top(self) -> None:
        """Show the beginning."""
        self.verticalScrollBar().setValue(0)
        self._tell_section()

    def go_to_section(self, key: str) -> None:
        """Show a section with its heading at the top, and its first mark if that lies below."""
        if key not in self._keys:
            self.go_to_top()
            return
        index = self._keys.index(key)
        self._scroll_to(self._starts[index])
        self._hold(key)
        end = self._starts[index + 1] if index + 1 < len(self._starts) else None
        mark = first_in(self._marks, self._starts[index], end)
        if mark is not None and self.cursorRect(mark).bottom() > self.viewport().height():
            self._scroll_to(mark.position(), above=self.viewport().height() // 3)
            self._hold(key)

    def go_to_reference(self, key: str) -> None:
        """Show a reference of this page."""
        self.scrollToAnchor(reference_anchor(key))
        self._tell_section()

    def go_to_first_mark(self) -> None:
        """Show the first marked place, if it is not in view already."""
        if self._marks and self.cursorRect(self._marks[0]).bottom() > self.viewport().height():
            self._scroll_to(self._marks[0].position(), above=self.viewport().height() // 3)

    def place(self) -> Scroll:
        """Where the reader is: a place that another width or text size does not move."""
        cursor = self.cursorForPosition(QPoint(self._column_left(), 0))
        return Scroll(cursor.position(), -self.cursorRect(cursor).top())

    def go_to_place(self, place: Scroll) -> None:
        """Scroll to what `place` gave."""
        self._held = None
        self._scroll_to(place.position, above=-place.offset)
        self._tell_section()

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: N802
        """Nothing is ever loaded: pictures and files named by a page stay where they are."""
        return None

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        place = self.place() if self._starts else None
        held = self._held
        super().resizeEvent(event)
        self._fit_column()
        if place is not None and event.oldSize().width() != event.size().width():
            self.go_to_place(place)
            if held is not None:
                self._hold(held[0])

    def _fit_column(self) -> None:
        dots = self.logicalDpiX() / 72
        column = round(_COLUMN_POINTS * dots * self._theme.scale)
        margin = max((self.viewport().width() - column) // 2, _LEAST_MARGIN)
        frame = self.document().rootFrame()
        form = frame.frameFormat()
        if (form.leftMargin(), form.topMargin()) == (margin, _TOP_SPACE):
            return
        form.setLeftMargin(margin)
        form.setRightMargin(margin)
        form.setTopMargin(_TOP_SPACE)
        form.setBottomMargin(4 * _TOP_SPACE)
        frame.setFrameFormat(form)

    def _column_left(self) -> int:
        return round(self.document().rootFrame().frameFormat().leftMargin()) + 2

    def _scroll_to(self, position: int, above: int = _TOP_SPACE) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(cursor).top() - above)

    def _hold(self, key: str) -> None:
        # A short last section cannot reach the top: it counts as in view until the reader scrolls.
        self._held = (key, self.verticalScrollBar().value())
        self._tell_section()

    def _section_at_top(self) -> str | None:
        if not self._keys:
            return None
        bar = self.verticalScrollBar()
        if self._held is not None and self._held[1] == bar.value():
            return self._held[0]
        if bar.maximum() > 0 and bar.value() == bar.maximum():
            return self._keys[-1]
        point = QPoint(self._column_left(), self.viewport().height() // 5)
        index = bisect_right(self._starts, self.cursorForPosition(point).position()) - 1
        return self._keys[max(index, 0)]

    def _tell_section(self) -> None:
        key = self._section_at_top()
        if key is not None and key != self._told:
            self._told = key
            self.section_in_view.emit(key)

    def _on_scrolled(self) -> None:
        self._tell_section()

    def _on_anchor_clicked(self, url: QUrl) -> None:
        target = _target(url)
        if target is not None:
            self.target_activated.emit(target)

    def _on_highlighted(self, url: QUrl) -> None:
        self.target_hovered.emit(_target(url) if not url.isEmpty() else None)


class PagePane(QWidget):
    """The page with the wheel working over its margins as well."""

    def __init__(self, view: PageView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pagePane")
        self._view = view
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(view)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        QApplication.sendEvent(self._view.verticalScrollBar(), event)


def _heading_positions(block: QTextBlock) -> list[int]:
    """Where each heading begins. Walked once: `firstBlock` to the end is quick, per scroll not."""
    positions = []
    while block.isValid():
        if block.blockFormat().headingLevel() > 1:
            positions.append(block.position())
        block = block.next()
    return positions


def _target(url: QUrl) -> Target | None:
    return target_of(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
