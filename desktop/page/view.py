"""The view of a page: shows HTML, emits clicked links and the section in view."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu, QWidget

from desktop.i18n.translate import number
from desktop.navigation.addresses import Scroll
from desktop.page.abbreviations import meaning_at
from desktop.page.citations import add_copying, references_in
from desktop.page.copied_text import copied_text
from desktop.page.fitted_view import NO_COURSES, NO_PICTURES, FittedPage
from desktop.page.folded_sections import text_of
from desktop.page.highlights import (
    begins_word,
    counted,
    find_marks,
    find_text,
    has_text,
    passage_in,
    selections,
)
from desktop.page.references import anchor_html, reference_anchor
from desktop.page.selection_menu import add_selection_entries
from desktop.theme.announcer import announce
from desktop.theme.plain_text import show_tip
from desktop.theme.text_page import TOP_SPACE
from desktop.theme.theme import Theme

if TYPE_CHECKING:
    from desktop.page.lab_course import Course

# A shorter text is found in nearly every section.
_TELLING: Final = 3
# Lines in which the sentence goes on that a hit was found in.
_LINES_AFTER: Final = 2
_NO_FOLDS: Final[frozenset[str]] = frozenset()


class PageView(FittedPage):
    """A monograph's page with sections, marked words, scroll positions and abbreviations."""

    section_in_view = Signal(str)
    # The number of the current match (from 1; 0 for none), and the number of matches.
    matches_changed = Signal(int, int)
    # The keys of the references to copy, and the name of the format.
    citations_wanted = Signal(object, str)
    # What to do with the selected words: a `SelectionRequest`, and the words.
    selection_request = Signal(object, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._words: tuple[str, ...] = ()
        self._sought = ""
        self._marks: list[QTextCursor] = []
        self._match: int | None = None
        self._held: tuple[str, int] | None = None
        self._kept: tuple[Scroll, int] | None = None
        self._told: str | None = None
        self._abbreviations: Mapping[str, str] = {}
        self._build()

    def _build(self) -> None:
        self.setObjectName("pageView")
        self.setAccessibleName(self.tr("Monograph"))
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def show_page(
        self,
        html: str,
        keys: tuple[str, ...],
        pictures: Mapping[str, bytes] = NO_PICTURES,
        courses: Mapping[str, Course] = NO_COURSES,
        folded: frozenset[str] = _NO_FOLDS,
    ) -> None:
        """Show a page whose headings belong to the sections `keys`, in that order.

        `pictures` and `courses` are the ones its HTML names; the sections `folded` are left out.
        """
        self._pictures, self._courses = pictures, courses
        self._told = None
        self._words, self._sought = (), ""
        self._set_page(html, keys, folded)

    def explain(self, abbreviations: Mapping[str, str]) -> None:
        """Explain these abbreviations of the monograph, and the general ones it does not define."""
        self._abbreviations = abbreviations

    def restyle(self, html: str) -> None:
        """Show the same page in another look, at the same scroll position, with the same marks."""
        self._page = html
        self._show_again()

    def mark_words(self, words: tuple[str, ...]) -> None:
        """Mark all occurrences of `words`, the words of a hit."""
        self._words, self._sought = words, ""
        self._mark()

    def unfold_words(self, words: tuple[str, ...]) -> None:
        """Unfold every section that contains `words`."""
        is_wanted = begins_word(words)
        self.unfold_where(lambda html: is_wanted(text_of(html)))

    def seek(self, text: str) -> None:
        """Mark all occurrences of `text` and go to the next; '' marks the words of the hit again.

        Sections that contain it are unfolded once it is long enough.
        """
        self._sought = text
        if len(text.strip()) >= _TELLING:
            self.unfold_where(lambda html: has_text(text_of(html), text))
        self._mark()
        if text:
            self.go_to_match(1)
            if not self._marks:
                announce(self, self.tr("No matches"))

    def go_to_match(self, by: int) -> None:
        """Go to the next match (1) or the previous (-1), and from the last to the first."""
        if not self._marks:
            return
        if self._match is None:
            starts = [mark.selectionStart() for mark in self._marks]
            top = self.cursorForPosition(QPoint(self._column_left(), 0)).position()
            self._match = (bisect_left(starts, top) + min(by, 0)) % len(starts)
        else:
            self._match = (self._match + by) % len(self._marks)
        self._show_marks()
        position = self._marks[self._match].selectionStart()
        self.move_caret(position)
        if not self.viewport().rect().contains(self._rect_at(position)):
            self._held = None
            self._scroll_to(position, above=self.viewport().height() // 3)
            self._tell_section()
        place = (number(self._match + 1), counted(len(self._marks)))
        announce(self, self.tr("Match {0} of {1}: {2}").format(*place, self.spoken_line))

    @property
    def mark_count(self) -> int:
        """The number of marked places."""
        return len(self._marks)

    def go_to_top(self) -> None:
        """Scroll to the beginning."""
        self.move_caret(0)
        super().go_to_top()
        self._tell_section()

    def go_to_section(self, key: str) -> None:
        """Scroll to a section, or on to the passage of the hit where that would not be visible."""
        if key not in self._all_keys:
            self.go_to_top()
            return
        self.unfold_to(key)
        index = self._go_to_heading(key)
        end = self._starts[index + 1] if index + 1 < len(self._starts) else None
        passage = passage_in(self._marks, self._starts[index], end)
        if passage is not None and self._below_view(passage[1]):
            self.move_caret(start := passage[0].selectionStart())
            self._scroll_to(start, above=self.viewport().height() // 3)
            self._hold(key)

    def go_to_reference(self, key: str) -> None:
        """Scroll to a reference of this page."""
        self.unfold_where(lambda html: anchor_html(key) in html)
        self.move_caret(self.anchor_position(reference_anchor(key)))
        self.scrollToAnchor(reference_anchor(key))
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() - TOP_SPACE)
        self._tell_section()

    def step_section(self, by: int) -> None:
        """Go to the next heading (`by` 1) or the previous (-1), folded or not."""
        key = self._section_at_top()
        if key is None:
            return
        index = self._keys.index(key)
        # The heading gone to last counts as at the top, even where the page is too short for that.
        below = 0 if self._held_key() else self._rect_at(self._starts[index]).top() - TOP_SPACE
        # Within a section, the previous heading is its own; above all, the next is the first one.
        index += by if below * by <= 0 else 0
        if index < 0:
            self.go_to_top()
        elif index < len(self._keys):
            self._go_to_heading(self._keys[index])
            announce(self, self.spoken_line)

    def toggle_fold(self) -> None:
        """Fold or unfold the section in view."""
        key = self._section_at_top()
        if key is not None:
            self.toggle(key)
            self._go_to_heading(key)
            words = self.tr("{0}, collapsed") if key in self._folded else self.tr("{0}, expanded")
            announce(self, words.format(self.spoken_line))

    def place(self) -> Scroll:
        """The scroll position, independent of the width and the text size."""
        # The position set last, not the present one: rounding would add up at each resize.
        if self._kept is not None and self._kept[1] == self.verticalScrollBar().value():
            return self._kept[0]
        # A little below the top edge, where the end of the paragraph before may be visible; and in
        # the middle, for the stripe and the titles of a table's rows are higher than a sentence.
        middle = self._column_left() + self.column_width // 2
        cursor = self.cursorForPosition(QPoint(middle, TOP_SPACE + 4))
        return self._scroll_of(cursor.position(), -self.cursorRect(cursor).top())

    def go_to_place(self, place: Scroll) -> None:
        """Scroll to a position that `place` returned."""
        self._held = None
        start, end = self._span_of(place.section)
        if place.position < end - start:
            self._scroll_to(start + place.position, above=-place.offset)
        else:
            # The position is in a folded section: go to its heading, or to its parent's.
            self._scroll_to(start)
        self._tell_section()

    def bring_caret(self) -> None:
        """Put the caret to the first line in view."""
        at_top = QPoint(self._column_left(), TOP_SPACE + 4)
        self.move_caret(self.cursorForPosition(at_top).position())

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied: text, without what is there to be clicked only; a table as HTML too."""
        # Qt's own object, emptied: one made here crashes when Qt frees it after Python has ended.
        # Asking for its text has it filled, which it else would be later.
        data = super().createMimeDataFromSelection()
        data.text()
        copied_text(self.textCursor()).put_into(data)
        return data

    @property
    def selection(self) -> QTextCursor | None:
        """The selection of the reader; None where nothing is selected."""
        cursor = self.textCursor()
        return cursor if cursor.hasSelection() else None

    def section_of(self, position: int) -> str | None:
        """The key of the section at a position of the text; None before the first section."""
        index = bisect_right(self._starts, position) - 1
        return self._keys[index] if index >= 0 else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        place, held = (self.place(), self._held_key()) if self._starts else (None, None)
        super().resizeEvent(event)
        if place is not None and event.oldSize().width() != event.size().width():
            if self.has_small_tables:
                # Tables may have more room now; only a new layout tells their full size.
                self._show_again()
                return
            self.fit_to_width()
            self.go_to_place(place)
        if held is not None:
            self._hold(held)

    def viewportEvent(self, event: QEvent) -> bool:
        """Show a tooltip: the meaning of an abbreviation, or what a click on a mark does."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            words = self.fold_hint(event.pos()) or self.meaning_under(event.pos())
            show_tip(event.globalPos(), words, self.viewport())
            return True
        return super().viewportEvent(event)

    def context_menu(self, point: QPoint) -> QMenu:
        """The context menu at a point of the viewport; on references it offers to copy them."""
        menu = super().context_menu(point)
        selected, here = self.textCursor(), self.cursorForPosition(point)
        within = selected.selectionStart() <= here.position() <= selected.selectionEnd()
        if selected.hasSelection():
            words = " ".join(copied_text(selected).text.split())
            add_selection_entries(menu, words, self.selection_request)
        keys = references_in(selected if selected.hasSelection() and within else here)
        if keys:
            add_copying(menu, keys, lambda form: self.citations_wanted.emit(keys, form))
        return menu

    def meaning_under(self, point: QPoint) -> str:
        """The meaning of the abbreviation at a point of the viewport; '' where there is none."""
        shift = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        layout = self.document().documentLayout()
        # An exact hit only: the empty space after a line belongs to no word.
        position = layout.hitTest((point + shift).toPointF(), Qt.HitTestAccuracy.ExactHit)
        if position < 0:
            return ""
        block = self.document().findBlock(position)
        found = meaning_at(block.text(), position - block.position(), self._abbreviations)
        return found or ""

    def _column_left(self) -> int:
        return round(self.document().rootFrame().frameFormat().leftMargin()) + 2

    def _show_again(self) -> None:
        place, held, match = self.place(), self._held, self._match
        self._fill()
        self._mark(match)
        self.go_to_place(place)
        if held is not None and held[0] in self._keys:
            self._hold(held[0])

    def _fill(self) -> None:
        self._held = self._kept = None
        self._marks, self._match = [], None
        self.setExtraSelections([])
        super()._fill()

    def _mark(self, match: int | None = None) -> None:
        document = self.document()
        sought = self._sought.strip()
        self._marks = find_text(document, sought) if sought else find_marks(document, self._words)
        self._match = match if match is not None and match < len(self._marks) else None
        self._show_marks()

    def _show_marks(self) -> None:
        self.setExtraSelections(selections(self._marks, self._match, self._theme.palette))
        at = 0 if self._match is None else self._match + 1
        self.matches_changed.emit(at, len(self._marks))

    def _scroll_of(self, position: int, offset: int) -> Scroll:
        index = bisect_right(self._starts, position) - 1
        if index < 0:
            return Scroll(position, offset)
        return Scroll(position - self._starts[index], offset, self._keys[index])

    def _span_of(self, section: str | None) -> tuple[int, int]:
        """The start and end of a section; both are the heading above it where it is hidden."""
        ends = [*self._starts, self.document().characterCount()]
        if section is None or section not in self._all_keys:
            return 0, ends[0]
        before = self._all_keys[: self._all_keys.index(section) + 1]
        index = max(self._keys.index(key) for key in before if key in self._keys)
        if self._keys[index] == section:
            return self._starts[index], ends[index + 1]
        return self._starts[index], self._starts[index]

    def _go_to_heading(self, key: str) -> int:
        index = self._keys.index(key)
        self.move_caret(self._starts[index])
        self._scroll_to(self._starts[index])
        self._hold(key)
        return index

    def _rect_at(self, position: int) -> QRect:
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        return self.cursorRect(cursor)

    def _scroll_to(self, position: int, above: int = TOP_SPACE) -> None:
        position = min(position, self.document().characterCount() - 1)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self._rect_at(position).top() - above)
        self._kept = (self._scroll_of(position, -above), bar.value())

    def _below_view(self, mark: QTextCursor) -> bool:
        """Whether the lines just below a mark, which go on with its sentence, are not in view."""
        line = self.cursorRect(mark)
        return line.bottom() + _LINES_AFTER * line.height() > self.viewport().height()

    def _hold(self, key: str) -> None:
        # A short last section cannot be scrolled to the top; it counts as in view nevertheless.
        self._held = (key, self.verticalScrollBar().value())
        self._tell_section()

    def _held_key(self) -> str | None:
        """The key of the section gone to last; None once the reader has scrolled."""
        held = self._held
        return held[0] if held and held[1] == self.verticalScrollBar().value() else None

    def _section_at_top(self) -> str | None:
        if not self._keys:
            return None
        bar = self.verticalScrollBar()
        if held := self._held_key():
            return held
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
