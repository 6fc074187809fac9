"""Drives the real window the way a reader does: keys, clicks, the wheel."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTreeWidgetItem, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop.app.composition import Composition
from desktop.browse.tree import BrowseTree
from desktop.browse.tree_rows import Row as BrowseRow
from desktop.help.dialog import HelpDialog
from desktop.jobs.jobs import Jobs
from desktop.page.likelihood_badges import LikelihoodBadge
from desktop.page.model import Opened
from desktop.search.hit_rows import Row
from desktop.search.model import Browsing, Hits, Nothing, SearchState, Unusable
from desktop.theme.text_page import TextPage
from desktop.theme.theme import Theme
from desktop.userdata.user_store import KeptStore


class Driver:
    """One open window. Waits are for what the reader would see, never for a time."""

    def __init__(self, qtbot: QtBot, theme: Theme, folder: Path, user: Path | None = None) -> None:
        """`user` is the file of what is kept; without one nothing outlives the window."""
        self.qtbot = qtbot
        store = KeptStore(user)
        is_first = "window" not in store.settings()
        self._watch(Composition(theme, Jobs(), store))
        if is_first:
            # The screen of the tests is small.
            self.window.resize(1180, 780)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.composition.library.open(folder)

    def _watch(self, composition: Composition) -> None:
        self.composition = composition
        self.window = composition.window
        self.states: list[SearchState] = []
        # What a reader did: typed a text, pressed Enter, clicked.
        self.actions = 0
        composition.search.presenter.state_changed.connect(self.states.append)

    def open_beside(self) -> Driver:
        """Another window of the same program, asked for by its key, when its library is listed."""
        self.press_keys("Ctrl+Shift+N")
        other = Driver.__new__(Driver)
        other.qtbot = self.qtbot
        other._watch(self.composition.group.front)
        assert other.window is not self.window
        self.qtbot.waitUntil(lambda: bool(other.home.toPlainText()) and bool(other.listed))
        return other

    def turn_to(self) -> None:
        """Bring this window before the others, as by a click on it."""
        with self.qtbot.waitActive(self.window):
            self.window.activateWindow()

    @property
    def box(self) -> QWidget:
        return self.window.search.box

    @property
    def home(self) -> TextPage:
        return self.window.home

    @property
    def dialog(self) -> HelpDialog:
        """The help page on show."""
        (shown,) = (each for each in self.window.findChildren(HelpDialog) if each.isVisible())
        return shown

    @property
    def state(self) -> SearchState:
        return self.states[-1]

    @property
    def rows(self) -> tuple[Row, ...]:
        return self.window.search.rows

    @property
    def tree(self) -> BrowseTree:
        """The browse tree on show."""
        tree = self.window.browse.tree
        assert tree is not None
        return tree

    @property
    def listed(self) -> tuple[BrowseRow, ...]:
        """The monographs of the browse tree, folded away or not."""
        tree = self.window.browse.tree
        return tuple(row for row in tree.rows if row.address) if tree is not None else ()

    @property
    def title(self) -> str:
        opened = self.composition.page.presenter.opened
        return opened.monograph.title if opened is not None else ""

    @property
    def scroll(self) -> int:
        return self.window.reading.view.verticalScrollBar().value()

    @property
    def section(self) -> str:
        """The heading that the outline marks."""
        item = self.window.reading.outline.currentItem()
        return item.text(0) if item is not None else ""

    @property
    def told(self) -> str:
        """What the strip below the page says."""
        return self.window.messages.text

    def wait_for_library(self) -> None:
        self.qtbot.waitUntil(lambda: bool(self.states and isinstance(self.state, Browsing)))
        self.qtbot.waitUntil(lambda: bool(self.listed))
        self.qtbot.waitUntil(lambda: bool(self.home.toPlainText()))

    def wait_for_trouble(self) -> None:
        self.qtbot.waitUntil(lambda: bool(self.states) and isinstance(self.state, Unusable))

    @property
    def is_settled(self) -> bool:
        """Whether the answer stands there, the hits below the first ones too."""
        if not self.states:
            return False
        match self.state:
            case Hits(unread=unread):
                return unread == 0
            case Nothing():
                return True
            case _:
                return False

    def type(self, text: str) -> None:
        """Type over what stands in the box and wait for the answer."""
        self.actions += 1
        self.press_keys("Ctrl+L")
        QTest.keyClicks(self.box, text)
        self.qtbot.waitUntil(
            lambda: self.is_settled and getattr(self.state, "query", "") == text.strip()
        )

    def press(self, *keys: Qt.Key) -> None:
        """Press keys in the search box."""
        for key in keys:
            QTest.keyClick(self.box, key)

    def press_keys(self, keys: str) -> None:
        """Press the shortcut of an action, as the window has it."""
        QTest.keySequence(self.window, keys)

    def open_hit(self, number: int = 0) -> Opened:
        """Go down to a hit with the arrow and open it with Enter."""
        self.actions += 1
        wanted = self.rows[number].address
        self.press(*[Qt.Key.Key_Down] * number, Qt.Key.Key_Return)
        return self.wait_for_page(wanted.monograph)

    def click_hit(self, title: str, section: str = "") -> Opened:
        """Click the first hit of that title, or the first that names a section of it."""
        number = next(
            number
            for number, row in enumerate(self.rows)
            if row.title == title and (not section or row.line == section)
        )
        hits = self.window.search.hits
        row = hits.visualRect(hits.model().index(number, 0))
        # Of the last row in view often only the title is seen, and that is what one clicks.
        self._click(hits.viewport(), row.intersected(hits.viewport().rect()).center())
        return self.wait_for_page(self.rows[number].address.monograph)

    def narrow(self, *labels: str) -> None:
        """Open the facets with their key, and tick choices by their words."""
        narrowing = self.window.search.narrowing
        if not narrowing.isVisible():
            self.press_keys("Ctrl+Shift+L")
        for label in labels:
            self.qtbot.waitUntil(lambda label=label: self.facet(label) is not None)
            place = self.facet(label)
            assert place is not None
            place.parent().setExpanded(True)
            tree = narrowing.tree
            tree.scrollToItem(place)
            answered = len(self.states)
            self._click(tree.viewport(), tree.visualItemRect(place).center())
            self.qtbot.waitUntil(
                lambda answered=answered: len(self.states) > answered and self.is_settled
            )

    def facet(self, label: str) -> QTreeWidgetItem | None:
        """The choice of those words, if it is on offer."""
        items = self.window.search.narrowing.items().values()
        return next((item for item in items if item.text(0) == label), None)

    def click_explanation(self) -> None:
        """Click the line above the hits that explains what was typed."""
        line = self.window.search.explanation
        assert line.isVisible()
        self._click(line, QPoint(24, line.fontMetrics().height()))

    def wait_for_page(self, monograph: str) -> Opened:
        """Wait until that monograph is on show."""

        def shown() -> bool:
            opened = self.composition.page.presenter.opened
            return (
                opened is not None and opened.monograph.id == monograph and self.window.shows_page
            )

        self.qtbot.waitUntil(shown)
        opened = self.composition.page.presenter.opened
        assert opened is not None
        return opened

    def click_outline(self, heading: str) -> None:
        outline = self.window.reading.outline
        (item,) = outline.findItems(
            heading, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
        )
        place = outline.visualItemRect(item).center()
        self._click(outline.viewport(), place)

    def click_link(self, text: str, *, skip: int = 0, view: TextPage | None = None) -> None:
        """Scroll a link into view and click it; on the monograph's page unless told otherwise."""
        view = view or self.window.reading.view
        cursor = view.document().find(text)
        while not cursor.isNull():
            inside = QTextCursor(view.document())
            inside.setPosition(cursor.selectionStart() + 1)
            if inside.charFormat().anchorHref():
                if skip == 0:
                    break
                skip -= 1
            cursor = view.document().find(text, cursor)
        assert not cursor.isNull(), f"no link {text!r}"
        view.setTextCursor(cursor)
        view.ensureCursorVisible()
        start = _cursor_at(view, cursor.selectionStart())
        self._click(view.viewport(), view.cursorRect(start).center() + QPoint(6, 0))

    def sees(self, text: str, view: TextPage | None = None) -> bool:
        """Whether all of `text` stands within what is in view of a page, without scrolling."""
        view = view or self.window.reading.view
        seen = view.viewport().rect()
        exactly = QTextDocument.FindFlag.FindCaseSensitively
        cursor = view.document().find(text, 0, exactly)
        while view.isVisible() and not cursor.isNull():
            ends = (cursor.selectionStart(), cursor.selectionEnd())
            if all(seen.contains(view.cursorRect(_cursor_at(view, end))) for end in ends):
                return True
            cursor = view.document().find(text, cursor, exactly)
        return False

    def sees_badge(self, text: str) -> bool:
        """Whether a likelihood badge of that text stands above the page."""
        QApplication.processEvents()  # a layout shows its new widgets by and by
        badges = self.window.reading.header.findChildren(LikelihoodBadge)
        return any(badge.text() == text and badge.isVisible() for badge in badges)

    def top_text(self) -> str:
        """The first line in view."""
        view = self.window.reading.view
        cursor = view.cursorForPosition(QPoint(view.viewport().width() // 3, 20))
        return cursor.block().text()

    def close(self) -> None:
        if self.composition in self.composition.group.windows:
            self.window.close()

    def end(self) -> None:
        """Close all windows of the program, whatever they would still ask, and be rid of them."""
        group = self.composition.group
        if not group.close_all():
            group.close_all()
        if isValid(self.window):
            self.window.deleteLater()

    def _click(self, on: QWidget, place: QPoint) -> None:
        self.actions += 1
        assert on.rect().contains(place)
        QTest.mouseClick(on, Qt.MouseButton.LeftButton, pos=place)


def _cursor_at(view: TextPage, position: int) -> QTextCursor:
    cursor = QTextCursor(view.document())
    cursor.setPosition(position)
    return cursor
