"""The window of Liverleaf: the frame with the panels of search, browse, home and page in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.search.box import BOX_PLACE, SearchBox
from desktop.theme.theme import Theme
from desktop.windows.main_window import MainWindow

# The panels are loaded by `add_panels`, when the window has been seen.
if TYPE_CHECKING:
    from desktop.page.model import Opened


class ReaderWindow(MainWindow):
    """The frame and its panels. It only shows; what its controls mean is joined by controllers."""

    box: SearchBox

    def __init__(self, theme: Theme) -> None:
        """Only menus and the search box, which takes what is typed; `add_panels` adds the rest."""
        super().__init__(theme, SearchBox(theme), BOX_PLACE)

    def add_panels(self) -> None:
        """Put in all that the window shows; called once."""
        from desktop.browse.panel import BrowsePanel
        from desktop.home.panel import HomePanel
        from desktop.page.panel import ReadingPanel
        from desktop.search.panel import SearchPanel

        self.search = SearchPanel(self._theme, self.box)
        self.browse = BrowsePanel(self._theme)
        self.reading = ReadingPanel(self._theme)
        self.home = HomePanel(self._theme)
        self.search.rest_on(self.browse)
        self.furnish(self.search, self.home)
        self.add_view(self.reading, self.reading.view)

    def show_page(self, state: Opened) -> None:
        """Show a monograph."""
        self.show_view(self.reading, self.reading.view, state.monograph.title, page=True)
        self.reading.show_state(state)

    def show_home(self) -> None:
        """Show the opening page."""
        self.show_resting()

    @property
    def shows_page(self) -> bool:
        """Whether a monograph is shown."""
        return self.shows(self.reading)

    def selected_monographs(self) -> tuple[str, ...]:
        """The monographs selected on the left, each once, in their order there."""
        side = self.browse.tree if self.search.hits.isHidden() else self.search
        chosen = side.chosen if side is not None else ()
        return tuple(dict.fromkeys(address.monograph for address in chosen))
