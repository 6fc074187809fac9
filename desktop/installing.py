"""Libraries come and go in one window: imported, installed, changed for another."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.addresses import Address, Scroll
from desktop.importing.desk import ImportDesk
from desktop.importing.drops import Drops
from desktop.importing.presenter import ImportPresenter
from desktop.jobs import Jobs
from desktop.libraries.desk import LibrariesDesk
from desktop.libraries.presenter import LibrariesPresenter
from desktop.page.presenter import PagePresenter
from desktop.paths import installed_libraries, trusted_folders
from desktop.theme import Theme
from desktop.windows.main import MainWindow
from index import Library, NotFound


class Installing(QObject):
    """Joins importing and the list of libraries to a window.

    `imported` gives the folder of a library to be opened.
    """

    imported = Signal(object)

    def __init__(self, theme: Theme, jobs: Jobs, window: MainWindow, page: PagePresenter) -> None:
        super().__init__(window)
        self._page = page
        self._window = window
        self._interrupted: tuple[Address, Scroll] | None = None
        self.presenter = ImportPresenter(jobs, installed_libraries, trusted_folders, self)
        self.desk = ImportDesk(self.presenter, theme, window)
        self.presenter.imported.connect(self._on_imported)
        self.desk.told.connect(window.strip.show_message)
        self._libraries = LibrariesPresenter(jobs, installed_libraries, trusted_folders, self)
        self._libraries.chosen.connect(self._on_imported)
        self.libraries = LibrariesDesk(self._libraries, theme, window)
        self.libraries.told.connect(window.strip.show_message)
        self.libraries.install_wished.connect(self.desk.ask_for_leaf)
        window.may_close = self.desk.may_close
        Drops(window, window.search.box).dropped.connect(self.presenter.take)

    def name(self, folder: Path | None) -> None:
        """The program was told to open the library in `folder`, whatever is installed."""
        self.presenter.named = self._libraries.named = folder

    def resume(self, library: Library, visit: Callable[[Address], None]) -> None:
        """Go on reading in the library that was just taken into use, if it has the chapter."""
        self.libraries.refresh()
        interrupted, self._interrupted = self._interrupted, None
        if interrupted is None:
            return
        address, scroll = interrupted
        try:
            library.get(address.monograph)
        except NotFound:
            return
        visit(address)
        self._page.open(address, scroll)

    def close(self) -> None:
        """End an import under way: the window is going."""
        self.presenter.close()

    def _on_imported(self, folder: object) -> None:
        opened = self._page.opened
        if opened is not None and self._window.shows_page:
            self._interrupted = (opened.address, self._window.reading.view.place())
        self.imported.emit(folder)
