"""Imports in one window: asked for, watched, and the new library taken into use."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop.addresses import Address, Scroll
from desktop.importing.desk import ImportDesk
from desktop.importing.drops import Drops
from desktop.importing.presenter import ImportPresenter
from desktop.jobs import Jobs
from desktop.page.presenter import PagePresenter
from desktop.paths import user_library
from desktop.theme import Theme
from desktop.windows.main import MainWindow
from index import Library, NotFound


class Installing(QObject):
    """Joins importing to a window. `imported` gives the folder of a library to be opened."""

    imported = Signal(object)

    def __init__(self, theme: Theme, jobs: Jobs, window: MainWindow, page: PagePresenter) -> None:
        super().__init__(window)
        self._page = page
        self._window = window
        self._interrupted: tuple[Address, Scroll] | None = None
        self.presenter = ImportPresenter(jobs, user_library, self)
        self.desk = ImportDesk(self.presenter, theme, window)
        self.presenter.imported.connect(self._on_imported)
        self.desk.told.connect(window.strip.show_message)
        window.may_close = self.desk.may_close
        Drops(window, window.search.box).dropped.connect(self.presenter.take)

    def resume(self, library: Library, visit: Callable[[Address], None]) -> None:
        """Go on reading in the library that was just imported, if it has the chapter."""
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
