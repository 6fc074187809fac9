"""The main window as a frame: menus, a left and a right side, message bar, status bar.

It knows no feature. What it shows is put in by `app.reader_window`; what its menus do is given by
the features' controllers.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.theme.icons import icon, window_icon
from desktop.theme.plain_text import PlainLabel
from desktop.theme.theme import Theme
from desktop.windows.action_table import ActionTable
from desktop.windows.window_place import fitted, kept_place

# The rest is loaded by `furnish`, when the window has been seen.
if TYPE_CHECKING:
    from desktop.navigation.addresses import Scroll
    from desktop.theme.text_page import TextPage
    from desktop.windows.card import CardState

_TITLE: Final = "Liverleaf"
_SIZE: Final = (1180, 780)
# What a desktop sets around a window: edges, and the bar of its title.
_AROUND: Final = (16, 48)
_ICON: Final = 20
_LEFT_SHARE: Final = 0.27
_LEFT_WIDTHS: Final = (236, 400)
NAVIGATION: Final = ("back", "forward", "home")


class MainWindow(QMainWindow):
    """A window with a search box, and later all that `furnish` and its callers put in."""

    closed = Signal()
    # The reader turned to this window.
    activated = Signal()
    quit_requested = Signal()

    def __init__(self, theme: Theme, box: QWidget, margins: tuple[int, int, int, int]) -> None:
        """Only the menus' titles and `box`, within `margins`, which takes what is typed."""
        super().__init__()
        self._theme = theme
        self.box = box
        self.may_close: Callable[[], bool] = lambda: True
        self.action_table = ActionTable(self)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        self._standing = PlainLabel()
        self._sized_by_hand = False
        self._is_passing = False
        self._buttons: list[QToolButton] = []
        # By the names of actions: the icons of those that have a button.
        self._icons: dict[str, str] = {}
        self._build_frame(margins)
        self._build_status()

    def furnish(self, left: QWidget, resting: TextPage) -> None:
        """Put in all that every view shares, and both sides; called once.

        `left` takes the left side, with the box in it; `resting` is the page of the right side
        while nothing else is shown.
        """
        from desktop.windows.card import Card
        from desktop.windows.message_bar import MessageBar

        self.card = Card(self._theme)
        self.messages = MessageBar(self._theme, self._sides[1], self._page_on_show)
        self._stack = QStackedWidget()
        self._resting = resting
        self._texts: dict[QWidget | None, TextPage] = {}
        self._stack.addWidget(self.card)
        self._stack.addWidget(resting)
        self._left.addWidget(left, 1)
        self._left.setContentsMargins(0, 0, 0, 0)
        self._right.addWidget(self._stack, 1)
        # The box lost the focus when it moved into its panel, whether or not the window is active.
        self.box.setFocus()
        self._theme.changed.connect(self._paint_icons)

    def _build_frame(self, margins: tuple[int, int, int, int]) -> None:
        self._left.setContentsMargins(*margins)
        self._left.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        self._right.setContentsMargins(0, 0, 0, 0)
        self._right.setSpacing(0)
        self._splitter.setObjectName("mainSplitter")
        self._sides: list[QWidget] = []
        for name, pane in (("searchPanel", self._left), ("pagePane", self._right)):
            side = QWidget()
            side.setObjectName(name)
            side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
            side.setLayout(pane)
            self._splitter.addWidget(side)
            self._sides.append(side)
        self.box.setMinimumWidth(_LEFT_WIDTHS[0] - margins[0] - margins[2])
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.splitterMoved.connect(self._on_splitter_moved)
        self.setCentralWidget(self._splitter)
        self.setWindowTitle(_TITLE)
        self.setWindowIcon(window_icon())
        self.resize(QSize(*_SIZE).boundedTo(self._room()))
        self.box.setFocus()

    def _room(self) -> QSize:
        """The size of the screen without what frames a window."""
        return self.screen().availableGeometry().size() - QSize(*_AROUND)

    def _build_status(self) -> None:
        self.statusBar().setSizeGripEnabled(False)
        # What a library calls itself is untrusted text.
        self.statusBar().addPermanentWidget(self._standing)

    def action(self, name: str) -> QAction:
        """The action of that name. Raises KeyError where no controller has such a row."""
        return self.action_table.action(name)

    def show_card(self, state: CardState) -> None:
        """Show words where a page would be."""
        self.card.show_state(state)
        self._show(self.card)

    def add_view(self, view: QWidget, text: TextPage) -> None:
        """Add a view for `show_view`; the keys that scroll act on its `text`."""
        if view not in self._texts:
            self._texts[view] = text
            self._stack.addWidget(view)
            self.messages.watch(text)

    def show_view(self, view: QWidget, text: TextPage, title: str, *, page: bool = False) -> None:
        """Show a view. `page` says that it is a monograph: actions that need one are enabled."""
        self.add_view(view, text)
        self._show(view, title, page=page)

    def show_resting(self) -> None:
        """Show the page that the right side has while nothing else is shown."""
        self._show(self._resting)

    def shows(self, view: QWidget) -> bool:
        """Whether that view is shown."""
        return self._stack.currentWidget() is view

    def _show(self, view: QWidget, title: str = "", *, page: bool = False) -> None:
        focused = QApplication.focusWidget()
        reads_on = focused is not None and self._stack.isAncestorOf(focused)
        if view is not self._stack.currentWidget():
            self._stack.setCurrentWidget(view)
            if reads_on:
                # Qt would give the focus to whatever button comes first.
                self.read()
        self._is_passing = False
        self.messages.refresh()
        self.setWindowTitle(f"{title} — {_TITLE}" if title else _TITLE)
        self.action_table.enable_for_page(page)

    def add_above(self, bar: QWidget, stop: QWidget, below: QWidget) -> None:
        """Put a bar above whatever is shown; Tab comes to its `stop` before it comes to `below`."""
        self._right.insertWidget(0, bar)
        before: QWidget | None = below
        while before is not None and not before.focusPolicy() & Qt.FocusPolicy.TabFocus:
            before = before.previousInFocusChain()
        if before is not None:
            self.setTabOrder(before, stop)

    def button_of(self, name: str) -> QToolButton:
        """A button for an action, with the icon of its name."""
        action = self.action(name)
        button = QToolButton()
        button.setDefaultAction(action)
        button.setAccessibleName(action.text().replace("&", ""))
        self._buttons.append(button)
        self._icons.setdefault(name, name)
        self._paint_icons()
        return button

    def add_buttons(self, bar: QHBoxLayout) -> None:
        """Put a button for each action of navigation at the beginning of `bar`."""
        for place, name in enumerate(NAVIGATION):
            bar.insertWidget(place, self.button_of(name))

    def set_icon(self, name: str, picture: str) -> None:
        """Give the action of that name the icon called `picture`."""
        if self._icons.get(name) != picture:
            self._icons[name] = picture
            self._paint_icons()

    @property
    def frame(self) -> str:
        """Size and place of the window, as text for `put_frame`."""
        return bytes(self.saveGeometry().toBase64().data()).decode()

    def put_frame(self, frame: str) -> None:
        """Restore size and place from the text that `frame` gave; any other text does nothing.

        What does not fit the screen, which may be another one by now, is made to fit.
        """
        kept = QByteArray.fromBase64(frame.encode(errors="replace"))
        if not self.restoreGeometry(kept) and (place := kept_place(kept)) is not None:
            self.setGeometry(fitted(place, self.screen().availableGeometry()))
        # Full screen is for now: who forgot the key would never find the window's frame again.
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowFullScreen)

    def toggle_full_screen(self) -> None:
        """Fill the screen with the window, or give it back the size it had."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    @property
    def search_width(self) -> int | None:
        """How wide the reader made the search pane; None while it follows the window."""
        return self._splitter.sizes()[0] if self._sized_by_hand else None

    def set_search_width(self, width: int) -> None:
        """Make the search pane that wide, whatever the window."""
        self._sized_by_hand = True
        self._splitter.setSizes([width, max(self.width() - width, 1)])

    def expect_another(self) -> None:
        """Another page is on its way: from now on `place` is None, until that is shown."""
        self._is_passing = True

    def place(self) -> Scroll | None:
        """How far what is shown is scrolled; None for a card, or for what is being replaced."""
        on_card = self._stack.currentWidget() is self.card
        return None if on_card or self._is_passing else self.text_on_show().place()

    def read(self) -> None:
        """Give the focus to the text that is shown."""
        self.text_on_show().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def scroll_by_key(self, key: Qt.Key) -> None:
        """Scroll the text that is on show by its own height."""
        self.text_on_show().scroll_by_key(key)

    def show_standing(self, text: str) -> None:
        """Keep `text` in the status bar: which library this is."""
        self._standing.setText(text)
        self._standing.setAccessibleName(self.tr("Library: {0}").format(text) if text else "")

    def bring_forward(self) -> None:
        """Show the window in front of all others, with the focus."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def show_hint(self, text: str) -> None:
        """Say in the status bar what a click would do; '' to say nothing."""
        self.statusBar().showMessage(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_left()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self.activated.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_close():
            event.ignore()
            return
        # Close the dialogs in front first: Qt would leave them on the screen.
        for dialog in reversed(self.findChildren(QDialog)):
            if dialog.isVisible():
                dialog.reject()
        self.closed.emit()
        super().closeEvent(event)

    def text_on_show(self) -> TextPage:
        """The text that is shown, or the resting page behind a card."""
        return self._texts.get(self._stack.currentWidget(), self._resting)

    def _page_on_show(self) -> QWidget:
        """The widget that shows the text, or the card in its place."""
        shown = self._stack.currentWidget()
        return self.card if shown is self.card else self.text_on_show()

    def _fit_left(self) -> None:
        if not self._sized_by_hand:
            least, most = _LEFT_WIDTHS
            scale = self._theme.chrome_scale
            width = round(min(max(self.width() * _LEFT_SHARE, least), most * scale))
            self._splitter.setSizes([width, self.width() - width])

    def _on_splitter_moved(self) -> None:
        self._sized_by_hand = True

    def _paint_icons(self) -> None:
        for name, picture in self._icons.items():
            self.action(name).setIcon(icon(picture, self._theme.palette))
        self._size_buttons()

    def _size_buttons(self) -> None:
        side = round(_ICON * self._theme.chrome_scale)
        for button in self._buttons:
            button.setIconSize(QSize(side, side))
