"""The page on the screen: shows HTML, says what was clicked and which section is in view."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QResizeEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from desktop.addresses import Scroll
from desktop.page.abbreviations import meaning_at
from desktop.page.blocks import reference_anchor
from desktop.page.citations import add_copying, references_in
from desktop.page.inlines import BREAK
from desktop.page.marks import find_marks, first_in, selections
from desktop.page.pictures import picture_at
from desktop.theme import Theme
from desktop.theme.textpage import TOP_SPACE, TextPage

_PICTURE_MARGIN: Final = 16
_NO_PICTURES: Final[Mapping[str, bytes]] = {}


class PageView(TextPage):
    """A monograph's page: its sections, its marks, its places, its abbreviations."""

    section_in_view = Signal(str)
    # The keys of references, and the name of the format they are to be copied in.
    citations_wanted = Signal(object, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._keys: tuple[str, ...] = ()
        self._starts: list[int] = []
        self._words: tuple[str, ...] = ()
        self._marks: list[QTextCursor] = []
        self._held: tuple[str, int] | None = None
        self._kept: tuple[Scroll, int] | None = None
        self._told: str | None = None
        self._abbreviations: Mapping[str, str] = {}
        self._pictures: Mapping[str, bytes] = _NO_PICTURES
        self._build()

    def _build(self) -> None:
        self.setObjectName("pageView")
        self.setAccessibleName(self.tr("Monograph"))
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def show_page(
        self, html: str, keys: tuple[str, ...], pictures: Mapping[str, bytes] = _NO_PICTURES
    ) -> None:
        """Show a page whose headings stand for the sections `keys`, in that order.

        `pictures` are the ones its HTML names.
        """
        self._pictures = pictures
        self._held = self._told = self._kept = None
        self._words, self._marks = (), []
        self.setExtraSelections([])
        self.setHtml(html)
        self._keys = keys
        self._starts = _heading_positions(self.document().begin())
        self.finish_layout()

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """A picture of this page, no wider than the column; anything else is never loaded."""
        found = picture_at(QUrl(name), self._pictures)
        if found is None:
            return None
        picture, share = found
        room = max(round(self.column_width * share) - 2 * _PICTURE_MARGIN, _PICTURE_MARGIN)
        smooth = Qt.TransformationMode.SmoothTransformation
        return picture.scaledToWidth(room, smooth) if picture.width() > room else picture

    def explain(self, abbreviations: Mapping[str, str]) -> None:
        """The monograph's own abbreviations, which win over those of the field."""
        self._abbreviations = abbreviations

    def restyle(self, html: str) -> None:
        """Show the same page in another look, at the same place, with the same marks."""
        words, place, held = self._words, self.place(), self._held
        self.show_page(html, self._keys, self._pictures)
        self.mark_words(words)
        self.go_to_place(place)
        if held is not None:
            self._hold(held[0])

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
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() - TOP_SPACE)
        self._tell_section()

    def place(self) -> Scroll:
        """Where the reader is: a place that another width or text size does not move."""
        # What was gone to, not what stands there now: rounding to lines would creep at each resize.
        if self._kept is not None and self._kept[1] == self.verticalScrollBar().value():
            return self._kept[0]
        # Just below the top: at the very top may stand the end of what came before.
        cursor = self.cursorForPosition(QPoint(self._column_left(), TOP_SPACE + 4))
        return Scroll(cursor.position(), -self.cursorRect(cursor).top())

    def go_to_place(self, place: Scroll) -> None:
        """Scroll to what `place` gave."""
        self._held = None
        self._scroll_to(place.position, above=-place.offset)
        self._tell_section()

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied: plain text without the places where a long address may be broken."""
        data = QMimeData()
        data.setText(self.textCursor().selection().toPlainText().replace(BREAK, ""))
        return data

    @property
    def selection(self) -> QTextCursor | None:
        """What the reader has selected; None where that is nothing."""
        cursor = self.textCursor()
        return cursor if cursor.hasSelection() else None

    def section_of(self, position: int) -> str | None:
        """The key of the section a place of the text is in; None before the first."""
        index = bisect_right(self._starts, position) - 1
        return self._keys[index] if index >= 0 else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        place = self.place() if self._starts else None
        held = self._held
        super().resizeEvent(event)
        if place is not None and event.oldSize().width() != event.size().width():
            self.go_to_place(place)
            if held is not None:
                self._hold(held[0])

    def viewportEvent(self, event: QEvent) -> bool:
        """Resting the pointer on an abbreviation shows its meaning."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.meaning_under(event.pos()), self.viewport())
            return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.context_menu(event.pos())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def context_menu(self, point: QPoint) -> QMenu:
        """What can be done at a point of the viewport; on references their citations are copied."""
        menu = self.createStandardContextMenu(point)
        selected, here = self.textCursor(), self.cursorForPosition(point)
        within = selected.selectionStart() <= here.position() <= selected.selectionEnd()
        keys = references_in(selected if selected.hasSelection() and within else here)
        if keys:
            add_copying(menu, keys, lambda form: self.citations_wanted.emit(keys, form))
        return menu

    def meaning_under(self, point: QPoint) -> str:
        """What the abbreviation at a point of the viewport stands for; '' where there is none."""
        shift = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        layout = self.document().documentLayout()
        # Exact: in the empty space after a line there is no word.
        position = layout.hitTest((point + shift).toPointF(), Qt.HitTestAccuracy.ExactHit)
        if position < 0:
            return ""
        block = self.document().findBlock(position)
        found = meaning_at(block.text(), position - block.position(), self._abbreviations)
        return found or ""

    def _column_left(self) -> int:
        return round(self.document().rootFrame().frameFormat().leftMargin()) + 2

    def _scroll_to(self, position: int, above: int = TOP_SPACE) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(cursor).top() - above)
        self._kept = (Scroll(cursor.position(), -above), bar.value())

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
        if bar.value() == 0:
            return self._keys[0]
        if bar.value() == bar.maximum():
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


def _heading_positions(block: QTextBlock) -> list[int]:
    """Where each heading begins. Walked once: `firstBlock` to the end is quick, per scroll not."""
    positions = []
    while block.isValid():
        if block.blockFormat().headingLevel() > 1:
            positions.append(block.position())
        block = block.next()
    return positions
