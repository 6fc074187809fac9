"""Libraries come and go in one window: imported, installed, changed for another."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.importing.controller import ImportDesk
from desktop.importing.dropped_files import Drops
from desktop.importing.presenter import ImportPresenter
from desktop.jobs.jobs import Jobs
from desktop.libraries.library_manager import LibrariesDesk
from desktop.libraries.presenter import LibrariesPresenter
from desktop.paths import installed_libraries, trusted_folders
from desktop.theme.theme import Theme
from desktop.windows.main_window import MainWindow


class Installing(QObject):
    """Joins importing and the list of libraries to a window.

    `imported` gives the folder of a library to be opened.
    """

    imported = Signal(object)

    def __init__(self, theme: Theme, jobs: Jobs, window: MainWindow) -> None:
        super().__init__(window)
        self.presenter = ImportPresenter(jobs, installed_libraries, trusted_folders, self)
        self.desk = ImportDesk(self.presenter, theme, window)
        self.presenter.imported.connect(self.imported)
        self.desk.told.connect(window.strip.show_message)
        self._libraries = LibrariesPresenter(jobs, installed_libraries, trusted_folders, self)
        self._libraries.chosen.connect(self.imported)
        self.libraries = LibrariesDesk(self._libraries, theme, window)
        self.libraries.told.connect(window.strip.show_message)
        self.libraries.install_wished.connect(self.desk.ask_for_leaf)
        window.may_close = self.desk.may_close
        Drops(window, window.search.box).dropped.connect(self.presenter.take)

    def name(self, folder: Path | None) -> None:
        """The program was told to open the library in `folder`, whatever is installed."""
        self.presenter.named = self._libraries.named = folder

    def close(self) -> None:
        """End an import under way: the window is going."""
        self.presenter.close()
