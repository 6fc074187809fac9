"""Places as the window has them: what is gone to is shown, what is left keeps its scroll place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, assert_never

from PySide6.QtCore import QObject

from desktop.compare.controller import Comparing
from desktop.home.presenter import HomePresenter
from desktop.libraries.current_library import Shelf
from desktop.libraries.error_cards import unreadable_card
from desktop.navigation.addresses import Address, Comparison, HomePage, ReferencesPage, Scroll
from desktop.navigation.history import Visit
from desktop.navigation.tabs import Tabs
from desktop.page.model import Failed, Nothing, Opened, PageState
from desktop.page.presenter import PagePresenter
from desktop.references.controller import Referring
from desktop.windows.main_window import MainWindow


class Visiting(QObject):
    """Joins the tabs, each a history of places, to what shows these places."""

    def __init__(
        self,
        tabs: Tabs,
        window: MainWindow,
        shelf: Shelf,
        page: PagePresenter,
        home: HomePresenter,
        comparing: Comparing,
        referring: Referring,
    ) -> None:
        super().__init__(window)
        self._tabs = tabs
        self._window = window
        self._shelf = shelf
        self._page = page
        self._home = home
        self._comparing = comparing
        self._referring = referring
        tabs.moved.connect(self._on_moved)
        tabs.changed.connect(self._on_changed)
        page.state_changed.connect(self._on_page_state)

    def wishes(self) -> dict[str, Callable[[], Any]]:
        """What the actions of moving about do."""
        return {"back": self._tabs.back, "forward": self._tabs.forward, "home": self.go_home}

    def go_home(self) -> None:
        """Show the opening page."""
        self._tabs.visit(HomePage())

    def start_over(self) -> None:
        """Forget where the reader was, in every tab, and show the opening page."""
        self._tabs.clear()
        self.go_home()

    def _on_moved(self, visit: Visit) -> None:
        self._window.expect_another()
        match visit.address:
            case Comparison() as comparison:
                self._page.close()
                self._comparing.show(comparison, visit.scroll)
            case Address() as address:
                self._page.open(address, visit.scroll)
            case ReferencesPage():
                self._page.close()
                self._referring.show()
            case HomePage():
                self._page.close()
                self._scroll_home(visit.scroll)
            case _:
                assert_never(visit.address)

    def _scroll_home(self, scroll: Scroll | None) -> None:
        if scroll is None:
            self._window.home.go_to_top()
        else:
            self._window.home.go_to_place(scroll)

    def _on_page_state(self, state: PageState) -> None:
        match state:
            case Opened():
                self._window.show_page(state)
            case Failed(message=message):
                self._window.show_card(unreadable_card(message))
            case Nothing():
                if self._shelf.library is not None and self._tabs.here == HomePage():
                    self._home.refresh()
                    self._window.show_home()
            case _:
                assert_never(state)

    def _on_changed(self) -> None:
        self._window.action("back").setEnabled(self._tabs.can_go_back)
        self._window.action("forward").setEnabled(self._tabs.can_go_forward)
