"""Joins libraries to the window: the one in use, the installed ones, what mends a damaged one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.jobs.jobs import Jobs
from desktop.libraries.current_library import CurrentLibrary
from desktop.libraries.edition_notice import EditionNotice
from desktop.libraries.library_manager import LibraryManager
from desktop.libraries.model import LibrariesState
from desktop.libraries.presenter import LibrariesPresenter
from desktop.libraries.recovery import LibraryRecovery
from desktop.paths import installed_libraries, trusted_folders
from desktop.theme.theme import Theme
from desktop.windows.action_table import ActionSpec, Menu
from desktop.windows.main_window import MainWindow
from index import Library, marked


@dataclass(frozen=True, slots=True)
class StartChoice:
    """The library that opens at the start although it is not installed: None for the one in use.

    `folder` tells it, `keep` remembers another one.
    """

    folder: Callable[[], Path | None]
    keep: Callable[[Path | None], None]


class LibrariesController(QObject):
    """Joins the library in use and the list of the installed ones to a window.

    `install_requested`: a library file is to be chosen. `told` is a line for the reader. `is_new`
    says whether a library of that id was never offered before, and remembers it; `start` tells and
    remembers which library is opened at the start although it is not installed.
    """

    install_requested = Signal()
    listed = Signal(object)
    told = Signal(str)

    def __init__(
        self,
        theme: Theme,
        jobs: Jobs,
        window: MainWindow,
        current: CurrentLibrary,
        is_new: Callable[[str], bool],
        start: StartChoice,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._current = current
        self._start = start
        # Chosen for the start, and to be kept for it once it could be opened.
        self._wanted: Path | None = None
        self._presenter = LibrariesPresenter(jobs, installed_libraries, trusted_folders, self)
        self._presenter.chosen.connect(current.open)
        self._presenter.start_chosen.connect(start.keep)
        self._presenter.state_changed.connect(self.listed)
        self._presenter.start_folder = start.folder
        current.failed.connect(self._on_failed)
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
        self._presenter.open_folder = library.folder
        if library.folder == self._wanted:
            self._start.keep(library.folder)
        elif library.folder not in (self._presenter.named, self._start.folder()):
            self._let_go(library.folder)
        self._wanted = None
        if self._presenter.state.rows:
            # A dialog may show them.
            self._presenter.refresh()

    def name(self, folder: Path | None) -> None:
        """The program was started with the library in `folder`, whatever is installed."""
        self._presenter.named = folder

    @property
    def state(self) -> LibrariesState:
        """The libraries that were listed last."""
        return self._presenter.state

    def list_again(self) -> None:
        """Read which libraries there are; `listed` follows."""
        self._presenter.refresh()

    def use(self, name: str) -> None:
        """Use the library of that name, now and from the next start on."""
        self._presenter.use(name)

    def choose_for_start(self, before: QWidget) -> None:
        """Ask `before` a window for a library's folder, to be opened now and at every start."""
        title = self.tr("Choose a library folder")
        chosen = QFileDialog.getExistingDirectory(before, title)
        if chosen:
            self._wanted = Path(chosen)
            self._current.open(self._wanted)

    def _let_go(self, opened: Path) -> None:
        """An installed library that was taken into use is opened at the start from now on."""
        if self._start.folder() is not None and opened == installed_libraries().current:
            self._start.keep(None)

    def _on_failed(self) -> None:
        self._wanted = self._presenter.open_folder = None

    def close(self) -> None:
        """End a running repair: the window is closing."""
        self.recovery.close()
