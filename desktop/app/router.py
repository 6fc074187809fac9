"""Shows the place that a tab goes to; the scroll place of the one it leaves is kept."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QObject

from desktop.app.reader_window import ReaderWindow
from desktop.compare.controller import CompareController
from desktop.home.controller import HomeController
from desktop.libraries.current_library import CurrentLibrary
from desktop.libraries.error_cards import unreadable_card
from desktop.navigation.addresses import Address, Comparison, HomePage, ReferencesPage
from desktop.navigation.history import Visit
from desktop.navigation.tabs import Tabs
from desktop.page.model import Failed, Nothing, Opened, PageState
from desktop.page.presenter import PagePresenter
from desktop.references.controller import ReferencesController
from desktop.windows.action_table import ActionSpec, Menu
from index import marked


class Router(QObject):
    """Joins the tabs, each a history of places, to what shows these places."""

    def __init__(
        self,
        tabs: Tabs,
        window: ReaderWindow,
        library: CurrentLibrary,
        page: PagePresenter,
        home: HomeController,
        compare: CompareController,
        references: ReferencesController,
    ) -> None:
        super().__init__(window)
        self._tabs = tabs
        self._window = window
        self._library = library
        self._page = page
        self._home = home
        self._compare = compare
        self._references = references
        tabs.moved.connect(self._on_moved)
        tabs.changed.connect(self._on_changed)
        page.state_changed.connect(self._on_page_state)

    def actions(self) -> tuple[ActionSpec, ...]:
        """The rows of navigation, and of the window itself."""
        window, tabs = self._window, self._tabs
        return (
            ActionSpec(
                "quit",
                window.quit_requested.emit,
                Menu.FILE,
                500,
                marked("Actions", "&Quit"),
                ("Ctrl+Q",),
            ),
            ActionSpec(
                "read", window.read, Menu.GO, 240, marked("Actions", "&Read the page"), ("F6",)
            ),
            ActionSpec("back", tabs.back, Menu.GO, 100, marked("Actions", "&Back"), ("Alt+Left",)),
            ActionSpec(
                "forward",
                tabs.forward,
                Menu.GO,
                110,
                marked("Actions", "&Forward"),
                ("Alt+Right",),
            ),
            ActionSpec(
                "home",
                self.go_home,
                Menu.GO,
                120,
                marked("Actions", "&Home"),
                ("Alt+Home",),
            ),
        )

    def refresh(self) -> None:
        """Enable Back and Forward where there is a visit to go to; called once the menus exist."""
        self._on_changed()

    def go_home(self) -> None:
        """Show the opening page."""
        self._tabs.visit(HomePage())

    def show_again(self) -> None:
        """Show the place of the tab on show, if that could not be done when it was gone to."""
        visit, opened = self._tabs.visits[self._tabs.at], self._page.opened
        if visit is None:
            return
        place = visit.address
        shown = opened.monograph.id if opened is not None else ""
        if not isinstance(place, Address) or place.monograph.casefold() != shown.casefold():
            self._on_moved(visit)

    def start_over(self) -> None:
        """Forget where the reader was, in every tab, and show the opening page."""
        self._tabs.clear()
        self.go_home()

    def _on_moved(self, visit: Visit) -> None:
        self._window.expect_another()
        match visit.address:
            case Comparison() as comparison:
                self._page.close()
                self._compare.show(comparison, visit.scroll)
            case Address() as address:
                self._page.open(address, visit.scroll)
            case ReferencesPage():
                self._page.close()
                self._references.show()
            case HomePage():
                self._page.close()
                self._home.scroll_to(visit.scroll)
            case _:
                assert_never(visit.address)

    def _on_page_state(self, state: PageState) -> None:
        match state:
            case Opened():
                self._window.show_page(state)
            case Failed(message=message):
                self._window.show_card(unreadable_card(message))
            case Nothing():
                if self._library.library is not None and self._tabs.here == HomePage():
                    self._home.presenter.refresh()
                    self._window.show_home()
            case _:
                assert_never(state)

    def _on_changed(self) -> None:
        self._window.action("back").setEnabled(self._tabs.can_go_back)
        self._window.action("forward").setEnabled(self._tabs.can_go_forward)
