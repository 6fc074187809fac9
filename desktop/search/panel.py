"""The search pane: the box, and below it the hits or what stands in their place."""

from __future__ import annotations

from typing import Final, assert_never

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QVBoxLayout,
    QWidget,
)

from desktop.i18n.translate import told
from desktop.navigation.addresses import Address, HelpPage, Perform, Where
from desktop.search.box import BOX_PLACE, SearchBox
from desktop.search.delegate import RowDelegate
from desktop.search.explanation import ExplanationLine
from desktop.search.facet_panel import Narrowing
from desktop.search.filter_chips import ChipRow
from desktop.search.hit_rows import SIMILAR_NAME, Row, spoken_row
from desktop.search.interpretation_line import ReadingLine
from desktop.search.model import (
    ROW,
    Browsing,
    Hits,
    Nothing,
    RowModel,
    Searching,
    SearchState,
    Unusable,
)
from desktop.search.notice import Notice
from desktop.search.result_count import ResultCount
from desktop.search.sort_choice import SortChoice
from desktop.theme.choice_speech import ChoiceSpeech
from desktop.theme.middle_click import MiddleClicks
from desktop.theme.plain_text import PlainLabel
from desktop.theme.theme import Theme
from index import Facets, Filter, Query

_LIST_KEYS: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down)
_PAGE_KEYS: Final = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_ENTER_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchPanel(QWidget):
    """Takes what is typed and shows a `SearchState`."""

    text_changed = Signal(str)
    address_activated = Signal(object)
    target_activated = Signal(object)
    page_key_pressed = Signal(object)
    narrowing_requested = Signal(bool)
    more_requested = Signal()

    def __init__(self, theme: Theme, box: SearchBox, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.box = box
        self.chips = ChipRow()
        self.narrowing = Narrowing()
        self.hits = QListView()
        self._resting: QWidget = self.hits
        self._column = QVBoxLayout(self)
        self.reading = PlainLabel()
        self.read_as = ReadingLine()
        self.sort = SortChoice()
        self.explanation = ExplanationLine()
        self.notice = Notice()
        self.count = ResultCount()
        self._model = RowModel(self)
        self._speech = ChoiceSpeech(box)
        self._answered = ""
        # Where to open the first hit as soon as the text in the box is answered, if anywhere.
        self._on_answer: Where | None = None
        self._build_box()
        self._build_hits()
        self._build_layout()
        theme.changed.connect(self._on_theme_changed)

    def _build_box(self) -> None:
        self.box.installEventFilter(self)
        self.box.textChanged.connect(self._on_text_changed)
        self.box.search_chosen.connect(self.search_for)
        self.chips.filter_removed.connect(self._on_filter_removed)
        self.chips.all_removed.connect(self._on_all_removed)
        self.chips.narrowing_requested.connect(self._on_narrowing_requested)
        self.narrowing.chosen.connect(self._on_facet_chosen)
        self.narrowing.tree.installEventFilter(self)
        self.narrowing.hide()
        self.reading.setObjectName("reading")
        self.reading.setWordWrap(True)
        self.reading.setContentsMargins(14, 0, 14, 0)
        self.reading.hide()

    def _build_hits(self) -> None:
        self.hits.setObjectName("hits")
        self.hits.setAccessibleName(self.tr("Results"))
        self.hits.setModel(self._model)
        self.hits.setItemDelegate(RowDelegate(self._theme, self.hits))
        self.hits.setMouseTracking(True)
        self.hits.setUniformItemSizes(False)
        self.hits.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.hits.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.hits.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.hits.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hits.setResizeMode(QListView.ResizeMode.Adjust)
        self.hits.clicked.connect(self._on_clicked)
        MiddleClicks(self.hits).clicked.connect(self._on_middle_clicked)
        self.hits.installEventFilter(self)

    def _build_layout(self) -> None:
        self.setObjectName("searchPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.count.more_requested.connect(self._on_more_requested)
        self.notice.suggestion_chosen.connect(self.search_for)
        self.notice.import_requested.connect(self._on_import_requested)
        self.explanation.target_activated.connect(self.target_activated)
        self.read_as.target_activated.connect(self.target_activated)
        layout = self._column
        left, top, right, _ = BOX_PLACE
        layout.setContentsMargins(0, top, 0, 0)
        layout.setSpacing(8)
        box = QVBoxLayout()
        box.setContentsMargins(left, 0, right, 0)
        box.setSpacing(6)
        box.addWidget(self.box)
        row = QHBoxLayout()
        row.addWidget(self.chips, 1)
        row.addWidget(self.sort, 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(row)
        layout.addLayout(box)
        layout.addWidget(self.narrowing)
        layout.addWidget(self.reading)
        layout.addWidget(self.read_as)
        layout.addWidget(self.explanation)
        layout.addWidget(self.notice)
        layout.addWidget(self.count)
        layout.addWidget(self.hits, 1)
        self._show_rows(())
        self.notice.hide()

    def rest_on(self, widget: QWidget) -> None:
        """Show `widget` in place of hits while nothing is typed; Down in the box goes to it."""
        self._column.addWidget(widget, 1)
        widget.hide()
        self._resting = widget

    def add_below(self, widget: QWidget) -> None:
        """Put `widget` below the hits, and below what stands in their place."""
        self._column.addWidget(widget)

    def show_state(self, state: SearchState) -> None:
        """Show hits, or what there is to say instead."""
        shown = self._resting if isinstance(state, Browsing) else self.hits
        for each in (self.hits, self._resting):
            each.setVisible(each is shown)
        self._show_read_as(state)
        # An empty list leaves its room to the words above it; else its least height is its own.
        self.hits.setMinimumHeight(1 if isinstance(state, Nothing) else 0)
        match state:
            case Browsing():
                self.notice.show_words("")
                self._show_rows(())
            case Searching():
                self.count.show_words(self.tr("Searching …"))
            case Hits(rows=rows, continued=True):
                self._model.add_rows(rows[self._model.rowCount() :])
            case Hits(rows=rows, total=total, suggestion=suggestion, unread=unread, holds=holds):
                # A similar name is in the list itself, under a caption that makes the same offer.
                offered = None if rows and rows[0].caption == SIMILAR_NAME else suggestion
                words = self._nothing(state.query, holds) if holds else ""
                self.notice.show_suggestion(words, offered, offer_import=bool(holds))
                self._show_rows(rows)
                # What is only similar is no hit to be counted.
                if not holds:
                    shown_now = sum(row.more is None for row in rows) + unread
                    self.count.show_count(shown_now, total)
                self.hits.setCurrentIndex(self._model.index(0, 0))
            case Nothing(query=query, suggestion=suggestion, holds=holds):
                spell = self.tr("Try another spelling, a trade name, a drug class or a symptom.")
                words = f"{self._nothing(query, holds)} {spell}"
                self.notice.show_suggestion(words, suggestion, offer_import=bool(holds))
                self._show_rows(())
            case Unusable():
                self.notice.show_words(self.tr("There is no library to search."))
                self._show_rows(())
            case _:
                assert_never(state)
        self.box.setEnabled(not isinstance(state, Unusable))
        self.chips.setEnabled(not isinstance(state, Unusable))
        self._note_answer(state)
        self._announce(state)

    def _show_read_as(self, state: SearchState) -> None:
        if isinstance(state, Searching):
            return
        self.read_as.show_reading(state if isinstance(state, Hits | Nothing) else None)
        self.sort.setVisible(isinstance(state, Hits))

    def show_facets(self, facets: Facets) -> None:
        """Show what the hits can be narrowed by."""
        self.narrowing.show_facets(facets)

    def toggle_narrowing(self) -> None:
        """Open the facets and go to them, or close them and return to the box."""
        self.chips.narrow.toggle()
        if self.narrowing.isVisible():
            self.narrowing.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.take_focus()

    def show_explanation(self, explained: tuple[str, HelpPage | Perform] | None) -> None:
        """Show above the hits what is said of the query, if anything."""
        if explained is None:
            self.explanation.hide()
        else:
            self.explanation.show_words(*explained)

    def search_for(self, text: str) -> None:
        """Put `text` into the box, as if it had been typed."""
        self.box.setText(text)
        self.box.setFocus()

    def take_focus(self) -> None:
        """Return to the box with its text selected, ready to be typed over."""
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.selectAll()

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows on show."""
        return tuple(self._model.index(n, 0).data(ROW) for n in range(self._model.rowCount()))

    @property
    def chosen(self) -> tuple[Address, ...]:
        """The addresses of the selected rows, from top to bottom."""
        rows = sorted(index.row() for index in self.hits.selectedIndexes())
        return tuple(self.rows[row].address for row in rows)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows, Enter, Escape and page keys work from the box without leaving it."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take_key(watched, event)
        return super().eventFilter(watched, event)

    def _take_key(self, watched: QObject, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if watched is self.narrowing.tree:
            if key == Qt.Key.Key_Escape:
                self.toggle_narrowing()
            return key == Qt.Key.Key_Escape
        if key == Qt.Key.Key_Escape:
            self.box.clear()
            self.box.setFocus()
        elif watched is self.box and self._asks_for_history(key):
            self.box.show_history()
        elif key in _ENTER_KEYS:
            with_ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            self._enter(Where.NEW_TAB if with_ctrl else Where.HERE)
        elif watched is self.box and key in _LIST_KEYS:
            self._step(-1 if key == Qt.Key.Key_Up else 1)
        elif watched is self.box and key in _PAGE_KEYS:
            self.page_key_pressed.emit(key)
        else:
            return False
        return True

    def _asks_for_history(self, key: Qt.Key) -> bool:
        """Whether Up was pressed in the empty box, with no row above the current one."""
        return key == Qt.Key.Key_Up and not self.box.text() and self.hits.currentIndex().row() < 1

    def _step(self, by: int) -> None:
        if self.hits.isHidden():
            if by > 0:
                self._resting.setFocus(Qt.FocusReason.TabFocusReason)
            return
        current = self.hits.currentIndex()
        row = current.row() + by if current.isValid() else 0
        if 0 <= row < self._model.rowCount():
            self.hits.setCurrentIndex(self._model.index(row, 0))
            self._speech.choice(spoken_row(self.rows, row))

    def _enter(self, where: Where) -> None:
        if self._answered == Query.from_text(self.box.text()).text:
            self._on_row(self.hits.currentIndex(), where)
        else:
            # The rows on show answer what stood in the box before: never open one of those.
            self._on_answer = where

    def _announce(self, state: SearchState) -> None:
        match state:
            case Hits(continued=True):
                return
            case Hits() | Nothing() | Unusable():
                first = spoken_row(self.rows, self.hits.currentIndex().row())
                remarks = self.reading.text(), self.notice.spoken
                self._speech.answer(*remarks, self.count.words, first)
            case Browsing() | Searching():
                self._speech.answer()
            case _:
                assert_never(state)

    def _note_answer(self, state: SearchState) -> None:
        match state:
            case Hits(query=query) | Nothing(query=query):
                self._answered = query
            case Browsing() | Unusable():
                self._answered = ""
            case Searching():
                return
            case _:
                assert_never(state)
        where = self._on_answer
        if where is not None and self._answered == Query.from_text(self.box.text()).text:
            self._on_answer = None
            self._on_row(self.hits.currentIndex(), where)

    def _nothing(self, query: str, holds: str) -> str:
        """That nothing matches, what the library has, and what that does not mean."""
        lines = (
            self.tr("Nothing matches “{0}”.").format(query),
            holds and f"{holds}.",
            self.tr("That nothing was found does not mean that nothing is known."),
        )
        return " ".join(filter(None, lines))

    def _show_rows(self, rows: tuple[Row, ...]) -> None:
        self._model.set_rows(rows)
        self.count.show_words("")
        self.hits.scrollToTop()

    def _on_text_changed(self, text: str) -> None:
        self._on_answer = None
        query = Query.from_text(text)
        self.chips.show_filters(query.filters)
        self._show_reading(query)
        self.text_changed.emit(text)

    def _show_reading(self, query: Query) -> None:
        words = [told(remark) for remark in query.remarks]
        if query.remarks or query.either:
            words.insert(0, self.tr("Read as: {0}").format(query.reading.strip()))
        self.reading.setText("\n".join(words))
        self.reading.setVisible(bool(words))

    def _on_filter_removed(self, unwanted: Filter) -> None:
        self.box.setText(Query.from_text(self.box.text()).without(unwanted))

    def _on_all_removed(self) -> None:
        query = Query.from_text(self.box.text())
        for each in query.filters:
            query = Query.from_text(query.without(each))
        self.box.setText(query.text)
        self.box.setFocus()

    def _on_facet_chosen(self, asked: Filter, wanted: bool) -> None:
        query = Query.from_text(self.box.text())
        self.box.setText(query.narrowed(asked) if wanted else query.without(asked))

    def _on_narrowing_requested(self, wanted: bool) -> None:
        self.narrowing.setVisible(wanted)
        self.narrowing_requested.emit(wanted)

    def _on_clicked(self, index: QModelIndex) -> None:
        # With Ctrl or Shift a click selects several, to compare them.
        if self.hits.selectedIndexes() == [index]:
            self._on_row(index)

    def _on_middle_clicked(self, index: QModelIndex) -> None:
        self._on_row(index, Where.BEHIND)

    def _on_row(
        self, index: QModelIndex | QPersistentModelIndex, where: Where = Where.HERE
    ) -> None:
        if index.isValid():
            row: Row = index.data(ROW)
            self.box.remember()
            # What is opened says so itself: the answer comes too late.
            self._speech.answer()
            if row.more is not None:
                self.target_activated.emit(row.more)
            else:
                self.address_activated.emit(where.request(row.address))

    def _on_more_requested(self) -> None:
        # The button goes with its click.
        self.box.setFocus()
        self.more_requested.emit()

    def _on_import_requested(self) -> None:
        self.target_activated.emit(Perform("import_livertox"))

    def _on_theme_changed(self) -> None:
        # Row heights depend on the font: have the list ask for them again.
        self.hits.scheduleDelayedItemsLayout()
