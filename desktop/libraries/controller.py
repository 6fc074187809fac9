"""Joins libraries to the window: the one in use, the installed ones, what mends a damaged one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.jobs.jobs import Jobs
from desktop.libraries.current_library import CurrentLibrary
from desktop.libraries.edition_notice import EditionNotice
from desktop.libraries.library_manager import LibraryManager
from desktop.libraries.presenter import LibrariesPresenter
from desktop.libraries.recovery import LibraryRecovery
from desktop.paths import installed_libraries, trusted_folders
from desktop.theme.theme import Theme
from desktop.windows.action_table import ActionSpec, Menu
from desktop.windows.main_window import MainWindow
from index import Library, marked


class LibrariesController(QObject):
    """Joins the library in use and the list of the installed ones to a window.

    `install_requested`: a library file is to be chosen. `told` is a line for the reader. `is_new`
    says whether a library of that id was never offered before, and remembers it.
    """

    install_requested = Signal()
    told = Signal(str)

    def __init__(
        self,
        theme: Theme,
        jobs: Jobs,
        window: MainWindow,
        current: CurrentLibrary,
        is_new: Callable[[str], bool],
    ) -> None:
        super().__init__(window)
        self._presenter = LibrariesPresenter(jobs, installed_libraries, trusted_folders, self)
        self._presenter.chosen.connect(current.open)
        self.manager = LibraryManager(self._presenter, theme, window)
        self.manager.told.connect(self.told)
        self.manager.install_requested.connect(self.install_requested)
        self.recovery = LibraryRecovery(jobs, current, window)
        self.recovery.told.connect(self.told)
        self._notice = EditionNotice(jobs, window, current, is_new, installed_libraries)

    def actions(self) -> tuple[ActionSpec, ...]:
        """The rows of libraries."""
        return (
            *self.recovery.actions(),
            ActionSpec(
                "libraries",
                self.manager.show,
                Menu.TOOLS,
                140,
                marked("Actions", "Li&braries…"),
            ),
        )

    def greet(self, library: Library) -> None:
        """A library was opened: say which, and list it as the one in use."""
        self._notice.greet(library)
        self.manager.refresh()

    def name(self, folder: Path | None) -> None:
        """The program was started with the library in `folder`, whatever is installed."""
        self._presenter.named = folder

    def close(self) -> None:
        """End a running repair: the window is closing."""
        self.recovery.close()
