"""The reading pane: header, outline and page together."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from desktop.i18n.spoken import spoken_letter
from desktop.page.abbreviations import own_abbreviations
from desktop.page.fact_labels import badge_text
from desktop.page.find_bar import FindBar
from desktop.page.header import PageHeader
from desktop.page.marked_words import beside_title
from desktop.page.model import Arrival, Opened, OutlineEntry
from desktop.page.outline import Outline
from desktop.page.view import PageView
from desktop.theme.announcer import announce
from desktop.theme.capitals import like_others
from desktop.theme.plain_text import button_text
from desktop.theme.theme import Theme

_OUTLINE_SHARE: Final = 0.22
_OUTLINE_WIDTHS: Final = (120, 280)
# Below this width the outline is a button by default; F9 shows it beside the page.
_ROOM_FOR_OUTLINE: Final = 670
_LEAST_PAGE: Final = 240
_SET_IN: Final = "\u2003"
# Below this height, at the usual text size, the header is one line.
_LEAST_HEIGHT: Final = 480
# Further from where the page was opened the reader has scrolled, and the header is one line, too;
# a page that scrolls by less than three times that has room for both.
_SCROLLED: Final = 80


class ReadingPanel(QWidget):
    """Shows one monograph. A clicked link is emitted as `target_activated`."""

    target_activated = Signal(object)
    target_hovered = Signal(object)
    likelihood_wanted = Signal()
    citations_wanted = Signal(object, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.view = PageView(theme)
        self.outline = Outline()
        self.header = PageHeader(theme)
        self.find_bar = FindBar(theme)
        self._outline_pane = QWidget()
        self._outline_wanted: bool | None = None
        self._sized_by_hand = False
        self._has_outline = True
        # Where the page was opened; None while it is being gone to.
        self._arrived_at: int | None = 0
        self._has_scrolled = False
        self._folded: dict[str, frozenset[str]] = {}
        self._monograph = ""
        self._entries: tuple[OutlineEntry, ...] = ()
        self._build()
        self._connect()

    def _build(self) -> None:
        self._outline_pane.setObjectName("outlinePane")
        inner = QHBoxLayout(self._outline_pane)
        inner.setContentsMargins(0, 10, 0, 0)
        inner.addWidget(self.outline)
        self._outline_pane.setMinimumWidth(_OUTLINE_WIDTHS[0])
        page_pane = PagePane(self.view)
        page_pane.setMinimumWidth(_LEAST_PAGE)
        self._foot = QSplitter(Qt.Orientation.Vertical)
        self._foot.addWidget(page_pane)
        self._foot.setHandleWidth(1)
        self._foot.setChildrenCollapsible(False)
        self._foot.setStretchFactor(0, 1)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setObjectName("readingSplitter")
        self._splitter.addWidget(self._outline_pane)
        self._splitter.addWidget(self._foot)
        self._splitter.setHandleWidth(1)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setCollapsible(1, False)
        self._splitter.splitterMoved.connect(self._on_splitter_moved)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self._splitter, 1)
        layout.addWidget(self.find_bar)

    def _connect(self) -> None:
        self.view.section_in_view.connect(self.outline.show_current)
        self.view.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.outline.section_chosen.connect(self._on_section)
        self.view.target_activated.connect(self.target_activated)
        self.view.target_hovered.connect(self.target_hovered)
        self.view.citations_wanted.connect(self.citations_wanted)
        self.view.folds_changed.connect(self._on_folds_changed)
        self._theme.changed.connect(self._fit_outline)
        self._theme.changed.connect(self._fit_header)
        self.header.likelihood_wanted.connect(self.likelihood_wanted)
        self.header.sections.menu().aboutToShow.connect(self._fill_sections)
        self.find_bar.text_changed.connect(self.view.seek)
        self.find_bar.stepped.connect(self.view.go_to_match)
        self.find_bar.closed.connect(self._on_find_closed)
        self.view.matches_changed.connect(self._on_matches)

    def show_state(self, state: Opened) -> None:
        """Show a page, or go to another place of the page that is shown."""
        if state.arrival is Arrival.RESTYLED:
            self.view.restyle(state.html)
            return
        self._arrived_at = None
        if state.arrival is Arrival.NEW:
            self._has_scrolled = False
            self._fit_header()
            self.header.show_facts(state.facts)
            self._entries = state.outline
            self.outline.show_entries(state.outline)
            keys = tuple(entry.key for entry in state.outline)
            self._monograph = state.monograph.id
            self._has_outline = bool(state.outline)
            self._fit_outline()
            folded = self._folded.get(self._monograph, frozenset())
            self.view.show_page(state.html, keys, state.pictures, state.courses, folded)
            self.view.explain(own_abbreviations(state.monograph))
        words = beside_title(state.address.words, state.monograph.title)
        if state.scroll is None:
            # A hit may be in a folded section; a reader who comes back finds the folds unchanged.
            self.view.unfold_words(words)
        self.find_bar.hide()
        self.view.mark_words(words)
        self._go(state)
        self._arrived_at = self.view.verticalScrollBar().value()
        title = self._spoken_title(state) if state.arrival is Arrival.NEW else ""
        announce(self, ". ".join(filter(None, (title, self.view.spoken_line))))

    def add_foot(self, pane: QWidget) -> None:
        """Add a pane below the page, at its preferred height until the reader resizes it."""
        self._foot.addWidget(pane)
        self._foot.setStretchFactor(self._foot.count() - 1, 0)

    @property
    def outline_wanted(self) -> bool | None:
        """Whether the reader wants the outline; None while the window's width decides."""
        return self._outline_wanted

    @property
    def outline_width(self) -> int | None:
        """The width that the reader gave the outline; None while it follows the window's width."""
        return self._splitter.sizes()[0] if self._sized_by_hand and self.shows_outline else None

    def set_outline_width(self, width: int) -> None:
        """Set the width of the outline, independent of the window's width."""
        self._sized_by_hand = True
        self._splitter.setSizes([width, max(self.width() - width, 1)])

    def open_find(self) -> None:
        """Open the bar that finds text in the page."""
        self.find_bar.open_bar()

    def find_words(self, words: str) -> None:
        """Find words in the page."""
        self.find_bar.box.setText(words)
        self.find_bar.open_bar()

    def go_to_match(self, by: int) -> None:
        """Go to the next match (1) or the previous (-1); without matches, open the find bar."""
        if self.view.mark_count:
            self.view.go_to_match(by)
        else:
            self.open_find()

    @property
    def has_sections(self) -> bool:
        """Whether the page has sections to go to and to fold."""
        return self._has_outline

    @property
    def shows_outline(self) -> bool:
        """Whether the outline is visible."""
        return not self._outline_pane.isHidden()

    def show_outline(self, wanted: bool) -> None:
        """Show or hide the outline, independent of the window's width."""
        self._outline_wanted = wanted
        self._fit_outline()

    def _go(self, state: Opened) -> None:
        if state.scroll is not None:
            self.view.go_to_place(state.scroll)
            self.view.bring_caret()
        elif state.address.reference is not None:
            self.view.go_to_reference(state.address.reference)
        elif state.address.section is not None:
            self.view.go_to_section(state.address.section)
        else:
            self.view.go_to_top()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_header()
        self._fit_outline()

    def _fit_header(self) -> None:
        """One line for the header where the page has little height for its size of text, and once
        the reader has scrolled.
        """
        room = self.height() / self._theme.scale
        self.header.set_brief(self._has_scrolled or room < _LEAST_HEIGHT)

    def _on_scrolled(self, value: int) -> None:
        bar, arrived = self.view.verticalScrollBar(), self._arrived_at
        if arrived is None:
            return
        if value == bar.minimum():
            self._has_scrolled = False
        elif abs(value - arrived) > _SCROLLED and bar.maximum() > 3 * _SCROLLED:
            self._has_scrolled = True
        self._fit_header()

    def _fit_outline(self) -> None:
        room = self.width() >= _ROOM_FOR_OUTLINE * self._theme.chrome_scale
        wanted = room if self._outline_wanted is None else self._outline_wanted
        wanted = wanted and self._has_outline
        self._outline_pane.setVisible(wanted)
        self.header.offer_sections(self._has_outline and not wanted)
        if wanted and not self._sized_by_hand:
            least, most = _OUTLINE_WIDTHS
            width = round(min(max(self.width() * _OUTLINE_SHARE, least), most))
            width = round(width * self._theme.chrome_scale)
            self._splitter.setSizes([width, self.width() - width])

    def _on_section(self, key: str) -> None:
        self.view.go_to_section(key)
        announce(self.view, self.view.spoken_line)

    def _spoken_title(self, state: Opened) -> str:
        """The title with what stands below it, in words."""
        facts = state.facts
        letters = "; ".join(spoken_letter(badge_text(score)) for score in facts.scores)
        shown = letters or facts.unscored
        likelihood = self.tr("Likelihood score {0}").format(shown) if shown else ""
        return ". ".join(filter(None, (facts.title, likelihood, facts.note)))

    def _fill_sections(self) -> None:
        """List the sections in the menu of the button, those within others set in."""
        menu = self.header.sections.menu()
        menu.clear()
        for entry in self._entries:
            words = f"{_SET_IN * entry.depth}{button_text(like_others(entry.heading))}"
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(entry.key == self.outline.current)
            action.triggered.connect(lambda _=False, key=entry.key: self._on_section(key))

    def _on_folds_changed(self, folded: frozenset[str]) -> None:
        # Folds are kept for each monograph until the window closes.
        self._folded[self._monograph] = folded

    def _on_find_closed(self) -> None:
        self.view.seek("")
        self.view.setFocus()

    def _on_matches(self, current: int, total: int) -> None:
        self.find_bar.show_matches(current, total)
        # While the find bar is open, it shows the count itself.
        self.header.show_matches(current, total if self.find_bar.isHidden() else 0)

    def _on_splitter_moved(self) -> None:
        self._sized_by_hand = True


class PagePane(QWidget):
    """The page and its margins, over which the mouse wheel scrolls as well."""

    def __init__(self, view: PageView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pagePane")
        self._view = view
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(view)

    def wheelEvent(self, event: QWheelEvent) -> None:
        QApplication.sendEvent(self._view.verticalScrollBar(), event)
