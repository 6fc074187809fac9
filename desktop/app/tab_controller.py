"""The tabs in the window: the tab bar, made when a second tab is opened, and the menu."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QObject

from desktop.app.reader_window import ReaderWindow
from desktop.libraries.current_library import CurrentLibrary
from desktop.navigation.addresses import Address, Comparison, HomePage, Place, ReferencesPage
from desktop.navigation.tabs import Tabs
from desktop.theme.plain_text import button_text
from desktop.theme.theme import Theme
from desktop.windows.action_table import NUMBERED, ActionSpec, Menu
from index import Library, LibraryError, NotFound, marked

if TYPE_CHECKING:
    from desktop.windows.tab_bar import TabBar


class TabController(QObject):
    """Joins the tabs of a window to bar and menu."""

    def __init__(
        self, tabs: Tabs, theme: Theme, window: ReaderWindow, library: CurrentLibrary
    ) -> None:
        super().__init__(window)
        self._tabs = tabs
        self._theme = theme
        self._window = window
        self._library = library
        # Of the library in use: the titles of monographs that tabs have shown, by their ids.
        self._titles: dict[str, str] = {}
        self._titles_of: Library | None = None
        self._bar: TabBar | None = None
        tabs.changed.connect(self.refresh)

    def actions(self) -> tuple[ActionSpec, ...]:
        """The rows of tabs: of one, between them, and each by its number."""
        return (*self._rows_of_one(), *self._rows_between(), *self._rows_by_number())

    def _rows_of_one(self) -> tuple[ActionSpec, ...]:
        tabs = self._tabs
        return (
            ActionSpec(
                "new_tab",
                self._open_new,
                Menu.FILE,
                100,
                marked("Actions", "&New tab"),
                ("Ctrl+T",),
            ),
            ActionSpec(
                "close_tab",
                lambda: tabs.close(tabs.at),
                Menu.FILE,
                120,
                marked("Actions", "&Close tab"),
                ("Ctrl+W",),
            ),
            ActionSpec(
                "close_other_tabs",
                lambda: tabs.close_others(tabs.at),
                Menu.FILE,
                130,
                marked("Actions", "Close o&ther tabs"),
            ),
            ActionSpec(
                "reopen_tab",
                tabs.reopen,
                Menu.FILE,
                140,
                marked("Actions", "Reopen closed t&ab"),
                ("Ctrl+Shift+T",),
            ),
        )

    def _rows_between(self) -> tuple[ActionSpec, ...]:
        return (
            ActionSpec(
                "next_tab",
                partial(self._tabs.step, 1),
                Menu.GO,
                400,
                marked("Actions", "Ne&xt tab"),
                ("Ctrl+Tab",),
            ),
            ActionSpec(
                "previous_tab",
                partial(self._tabs.step, -1),
                Menu.GO,
                410,
                marked("Actions", "Pre&vious tab"),
                ("Ctrl+Shift+Tab",),
            ),
        )

    def _rows_by_number(self) -> tuple[ActionSpec, ...]:
        return tuple(
            ActionSpec(
                f"tab_{number}",
                partial(self._tabs.choose, number - 1),
                Menu.GO,
                500 + number,
                marked("Actions", "Tab by number"),
                (f"Ctrl+{number}",),
            )
            for number in range(1, NUMBERED + 1)
        )

    def _make_bar(self) -> TabBar:
        # Only here: most sessions read one monograph at a time.
        from desktop.windows.tab_bar import TabBar

        bar = TabBar(self._theme)
        bar.chosen.connect(self._tabs.choose)
        bar.moved.connect(self._tabs.move)
        bar.close_requested.connect(self._tabs.close)
        bar.close_others_requested.connect(self._tabs.close_others)
        self._window.add_above(bar, bar.row, self._window.reading)
        bar.add_button(self._window.button_of("new_tab"))
        return bar

    def _open_new(self) -> None:
        self._tabs.open(HomePage())
        self._window.search.take_focus()

    def refresh(self) -> None:
        """Show the tabs as they are, and enable their actions accordingly."""
        several = len(self._tabs) > 1
        titles = [self._title_of(place) for place in self._tabs.places] if several else []
        if several and self._bar is None:
            self._bar = self._make_bar()
        if self._bar is not None:
            self._bar.show_tabs(titles, self._tabs.at)
        enabled = {
            "new_tab": self._tabs.here is not None,
            "close_tab": self._tabs.can_close,
            "close_other_tabs": several,
            "reopen_tab": self._tabs.can_reopen,
            "next_tab": several,
            "previous_tab": several,
        }
        for name, possible in enabled.items():
            self._window.action(name).setEnabled(possible)
        for number in range(NUMBERED):
            action = self._window.action(f"tab_{number + 1}")
            action.setVisible(number < len(titles))
            if number < len(titles):
                action.setText(button_text(titles[number]))

    def _title_of(self, place: Place) -> str:
        match place:
            case Address(monograph=monograph):
                return self._title(monograph)
            case Comparison(monographs=monographs):
                return " · ".join(map(self._title, monographs))
            case ReferencesPage():
                return self.tr("References")
            case HomePage():
                return self.tr("Home")
            case _:
                assert_never(place)

    def _title(self, monograph: str) -> str:
        library = self._library.library
        if library is not self._titles_of:
            self._titles, self._titles_of = {}, library
        if monograph not in self._titles:
            self._titles[monograph] = _looked_up(monograph, library)
        return self._titles[monograph]


def _looked_up(monograph: str, library: Library | None) -> str:
    try:
        if library is not None:
            return library.get(monograph).title
    except (NotFound, LibraryError):
        # The page shows the error.
        pass
    return monograph.replace("_", " ")
