"""The main window: search and hits, outline, page; menus and status bar."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.search.box import BOX_PLACE, SearchBox
from desktop.theme.icons import icon, window_icon
from desktop.theme.theme import Theme
from desktop.windows.actions import ACTIONS, make_actions

# The rest is loaded by `furnish`, when the window has been seen.
if TYPE_CHECKING:
    from desktop.navigation.addresses import Scroll
    from desktop.page.model import Opened
    from desktop.theme.text_page import TextPage
    from desktop.windows.card import CardState

_TITLE: Final = "Liverleaf"
_LANGUAGE: Final = "language_"
LANGUAGES: Final = tuple(spec.name for spec in ACTIONS if spec.name.startswith(_LANGUAGE))
_SIZE: Final = (1180, 780)
_ICON: Final = 20
_SEARCH_SHARE: Final = 0.27
_SEARCH_WIDTHS: Final = (236, 400)
_MOVING: Final = ("home", "back", "forward")
_BUTTONS: Final = ("bookmark", "note", *_MOVING)
_NEEDS_A_PAST: Final = ("back", "forward")
_NEEDS_A_PAGE: Final = (
    *("export", "bookmark", "note", "copy_record"),
    *("fold", "fold_all", "next_section", "previous_section"),
    *("find", "next_match", "previous_match"),
)


class MainWindow(QMainWindow):
    """The window. It only shows; what its controls mean is joined in `composition`."""

    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        """Only menus and the search box, which takes what is typed; `furnish` adds the rest."""
        super().__init__()
        self._theme = theme
        self.box = SearchBox(theme)
        self.may_close: Callable[[], bool] = lambda: True
        self.actions_by_name = make_actions(self)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        self._standing = QLabel()
        self._sized_by_hand = False
        self._is_passing = False
        self._buttons: list[QToolButton] = []
        self._pictures = {name: name for name in _BUTTONS}
        self._build_frame()
        self._build_status()

    def furnish(self) -> None:
        """Put in all that the window shows; called once."""
        from desktop.browse.panel import BrowsePanel
        from desktop.home.panel import HomePanel
        from desktop.page.panel import ReadingPanel
        from desktop.search.panel import SearchPanel
        from desktop.windows.card import Card
        from desktop.windows.message_bar import Strip

        theme = self._theme
        self.search = SearchPanel(theme, self.box)
        self.browse = BrowsePanel(theme)
        self.reading = ReadingPanel(theme)
        self.card = Card(theme)
        self.home = HomePanel(theme)
        self.strip = Strip(theme)
        self._stack = QStackedWidget()
        self._texts: dict[QWidget | None, TextPage] = {self.reading: self.reading.view}
        self._build_panes()
        self._build_buttons()
        # It lost the keys when it moved into its panel, whether or not the window has them yet.
        self.box.setFocus()
        theme.changed.connect(self._on_theme_changed)

    def _build_frame(self) -> None:
        self._left.setContentsMargins(*BOX_PLACE)
        self._left.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        self._right.setContentsMargins(0, 0, 0, 0)
        self._right.setSpacing(0)
        self._splitter.setObjectName("mainSplitter")
        for name, pane in (("searchPanel", self._left), ("pagePane", self._right)):
            side = QWidget()
            side.setObjectName(name)
            side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
            side.setLayout(pane)
            self._splitter.addWidget(side)
        self.box.setMinimumWidth(_SEARCH_WIDTHS[0] - BOX_PLACE[0] - BOX_PLACE[2])
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.splitterMoved.connect(self._on_splitter_moved)
        for name in (*_NEEDS_A_PAGE, *_NEEDS_A_PAST):
            self.action(name).setEnabled(False)
        self.set_language("system")
        self.setCentralWidget(self._splitter)
        self.setWindowTitle(_TITLE)
        self.setWindowIcon(window_icon())
        self.resize(*_SIZE)
        self.box.setFocus()

    def _build_panes(self) -> None:
        self._stack.addWidget(self.card)
        self._stack.addWidget(self.home)
        self._stack.addWidget(self.reading)
        self.search.rest_on(self.browse)
        self._left.addWidget(self.search, 1)
        self._left.setContentsMargins(0, 0, 0, 0)
        self._right.addWidget(self._stack, 1)
        self._right.addWidget(self.strip)

    def _build_buttons(self) -> None:
        for name in _BUTTONS:
            self.reading.header.add_button(self._button_of(name))
        self._paint_icons()

    def _build_status(self) -> None:
        self.statusBar().setSizeGripEnabled(False)
        # What a library calls itself is a stranger's text.
        self._standing.setTextFormat(Qt.TextFormat.PlainText)
        self.statusBar().addPermanentWidget(self._standing)

    def action(self, name: str) -> QAction:
        """The action of that name in the table."""
        return self.actions_by_name[name]

    def show_page(self, state: Opened) -> None:
        """Show a monograph."""
        self._show(self.reading, state.monograph.title)
        self.reading.show_state(state)

    def show_card(self, state: CardState) -> None:
        """Show words where a page would be."""
        self.card.show_state(state)
        self._show(self.card)

    def show_view(self, view: QWidget, text: TextPage, title: str) -> None:
        """Show a view made elsewhere; the keys that scroll work on its `text`."""
        self._texts[view] = text
        self._stack.addWidget(view)
        self._show(view, title)

    def show_home(self) -> None:
        """Show the opening page."""
        self._show(self.home)

    def _show(self, view: QWidget, title: str = "") -> None:
        focused = QApplication.focusWidget()
        reads_on = focused is not None and self._stack.isAncestorOf(focused)
        if view is not self._stack.currentWidget():
            self._stack.setCurrentWidget(view)
            if reads_on:
                # Qt would give the keys to whatever button comes first.
                self.read()
        self._is_passing = False
        self.setWindowTitle(f"{title} — {_TITLE}" if title else _TITLE)
        for name in _NEEDS_A_PAGE:
            self.action(name).setEnabled(view is self.reading)

    def add_above(self, bar: QWidget, stop: QWidget) -> None:
        """Put a bar above whatever is on show; Tab comes to its `stop` before that."""
        self._right.insertWidget(0, bar)
        before: QWidget | None = self.reading
        while before is not None and not before.focusPolicy() & Qt.FocusPolicy.TabFocus:
            before = before.previousInFocusChain()
        if before is not None:
            self.setTabOrder(before, stop)

    def add_buttons(self, bar: QHBoxLayout) -> None:
        """Put a button for each action of moving about at the end of `bar`."""
        for name in _MOVING:
            bar.addWidget(self._button_of(name))
        self._size_buttons()

    def show_kept(self, *, bookmarked: bool, notes: int) -> None:
        """Mark whether the section in view is bookmarked and how many notes its monograph has."""
        self.action("bookmark").setChecked(bookmarked)
        counted = self.tr("Notes on this monograph: {0}").format(notes)
        self.action("note").setToolTip(counted if notes else "")
        wanted = {
            "bookmark": "bookmarked" if bookmarked else "bookmark",
            "note": "noted" if notes else "note",
        }
        if not wanted.items() <= self._pictures.items():
            self._pictures |= wanted
            self._paint_icons()

    @property
    def language(self) -> str:
        """The code of the language that is chosen for the next start: `system`, `en`, `de`."""
        chosen = (name for name in LANGUAGES if self.action(name).isChecked())
        return next(chosen).removeprefix(_LANGUAGE)

    def set_language(self, code: str) -> None:
        """Mark a language as chosen; ValueError for one that there is not."""
        if f"{_LANGUAGE}{code}" not in LANGUAGES:
            raise ValueError(code)
        self.action(f"{_LANGUAGE}{code}").setChecked(True)

    @property
    def frame(self) -> str:
        """Size and place of the window, as text for `put_frame`."""
        return bytes(self.saveGeometry().toBase64().data()).decode()

    def put_frame(self, frame: str) -> None:
        """Be as large and where the window of `frame` was; what is no such text does nothing."""
        self.restoreGeometry(QByteArray.fromBase64(frame.encode(errors="replace")))

    @property
    def search_width(self) -> int | None:
        """How wide the reader made the search pane; None while it follows the window."""
        return self._splitter.sizes()[0] if self._sized_by_hand else None

    def set_search_width(self, width: int) -> None:
        """Make the search pane that wide, whatever the window."""
        self._sized_by_hand = True
        self._splitter.setSizes([width, max(self.width() - width, 1)])

    @property
    def shows_page(self) -> bool:
        """Whether a monograph is on show."""
        return self._stack.currentWidget() is self.reading

    def expect_another(self) -> None:
        """What is on show is passing: from now on `place` tells nothing of it."""
        self._is_passing = True

    def place(self) -> Scroll | None:
        """How far the reader has scrolled what is on show; None for a card, or what is passing."""
        on_card = self._stack.currentWidget() is self.card
        return None if on_card or self._is_passing else self._text_on_show().place()

    def selected_monographs(self) -> tuple[str, ...]:
        """The monographs selected on the left, each once, in their order there."""
        side = self.browse.tree if self.search.hits.isHidden() else self.search
        chosen = side.chosen if side is not None else ()
        return tuple(dict.fromkeys(address.monograph for address in chosen))

    def read(self) -> None:
        """Put the keys to work on the text that is on show."""
        self._text_on_show().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def scroll_by_key(self, key: Qt.Key) -> None:
        """Scroll the text that is on show by its own height."""
        self._text_on_show().scroll_by_key(key)

    def show_standing(self, text: str) -> None:
        """Keep `text` in the status bar: which library this is."""
        self._standing.setText(text)
        self._standing.setAccessibleName(self.tr("Library: {0}").format(text) if text else "")

    def show_hint(self, text: str) -> None:
        """Say in the status bar what a click would do; '' to say nothing."""
        self.statusBar().showMessage(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_search()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_close():
            event.ignore()
            return
        # Those in front first: Qt would leave them on the screen without their window.
        for dialog in reversed(self.findChildren(QDialog)):
            if dialog.isVisible():
                dialog.reject()
        self.closed.emit()
        super().closeEvent(event)

    def _text_on_show(self) -> TextPage:
        return self._texts.get(self._stack.currentWidget(), self.home)

    def _fit_search(self) -> None:
        if not self._sized_by_hand:
            least, most = _SEARCH_WIDTHS
            scale = self._theme.chrome_scale
            width = round(min(max(self.width() * _SEARCH_SHARE, least), most * scale))
            self._splitter.setSizes([width, self.width() - width])

    def _on_splitter_moved(self) -> None:
        self._sized_by_hand = True

    def _paint_icons(self) -> None:
        for name, picture in self._pictures.items():
            self.action(name).setIcon(icon(picture, self._theme.palette))
        self._size_buttons()

    def _button_of(self, name: str) -> QToolButton:
        action = self.action(name)
        button = QToolButton()
        button.setDefaultAction(action)
        button.setAccessibleName(action.text().replace("&", ""))
        self._buttons.append(button)
        return button

    def _size_buttons(self) -> None:
        side = round(_ICON * self._theme.chrome_scale)
        for button in self._buttons:
            button.setIconSize(QSize(side, side))

    def _on_theme_changed(self) -> None:
        self._paint_icons()
