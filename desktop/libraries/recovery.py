"""What is shown while a library cannot be used, and how it is repaired."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from desktop.i18n.translate import told
from desktop.importing.workers import Sometimes
from desktop.jobs.jobs import Err, Jobs, Ok, Result
from desktop.libraries import error_cards
from desktop.libraries.current_library import CurrentLibrary
from desktop.paths import installed_libraries
from desktop.windows.action_table import ActionSpec, Menu
from desktop.windows.main_window import MainWindow
from index import LibraryError, StorageError, marked

if TYPE_CHECKING:
    from index import Progress


class LibraryRecovery(QObject):
    """The cards of one window, and what their buttons do: open another library, repair this one.

    `told` is a line for the reader.
    """

    told = Signal(str)

    def __init__(self, jobs: Jobs, library: CurrentLibrary, window: MainWindow) -> None:
        super().__init__(window)
        self._jobs = jobs
        self._current = library
        self._window = window
        self._error: LibraryError | None = None
        self._repairing: Path | None = None
        self._cancelled = threading.Event()
        library.noticed.connect(lambda: window.show_card(error_cards.opening_card()))

    def actions(self) -> tuple[ActionSpec, ...]:
        """The rows of opening and repairing: menu entries, and the buttons of the cards."""
        return (
            ActionSpec(
                "open_library",
                self._choose_library,
                Menu.FILE,
                100,
                marked("Actions", "&Open library…"),
                ("Ctrl+O",),
            ),
            ActionSpec("try_again", self._try_again),
            ActionSpec("repair", self._repair),
            ActionSpec("cancel_repair", self._cancel),
        )

    def show(self, error: LibraryError) -> None:
        """Show what is wrong with the library, or how far its repair is."""
        self._error = error
        if self._repairing is not None and self._repairing == self._current.folder:
            self._window.show_card(error_cards.repairing_card())
        else:
            self._window.show_card(error_cards.trouble_card(error, self._current.folder))

    def close(self) -> None:
        """End a running repair: the window is closing, and nothing is lost."""
        self._cancelled.set()

    def _choose_library(self) -> None:
        title = self.tr("Open a library folder")
        chosen = QFileDialog.getExistingDirectory(self._window, title)
        if chosen:
            self._current.open(Path(chosen))

    def _try_again(self) -> None:
        if self._current.folder is not None:
            self._current.open(self._current.folder)

    def _repair(self) -> None:
        folder = self._current.folder
        if folder is None or self._repairing is not None:
            return
        self._repairing = folder
        self._cancelled = threading.Event()
        self._window.show_card(error_cards.repairing_card())
        work = partial(_repaired, folder, self._cancelled)
        self._jobs.run_long("repair", work, self._on_progress, partial(self._on_ended, folder))

    def _cancel(self) -> None:
        # It ends by itself, at its next step.
        self._cancelled.set()
        self._jobs.forget("repair")
        self._repairing = None
        if self._error is not None:
            self.show(self._error)

    def _on_progress(self, progress: Progress) -> None:
        self._window.card.show_done(progress.fraction)

    def _on_ended(self, folder: Path, result: Result[Path]) -> None:
        self._repairing = None
        waited_for = self._current.library is None and self._current.folder == folder
        match result:
            case Ok(value=repaired):
                self.told.emit(self._words_for(folder, repaired))
                if waited_for:
                    self._current.open(repaired)
            case Err(error=LibraryError() | StorageError() as error):
                self.told.emit(told(error))
                if waited_for:
                    self._window.show_card(error_cards.trouble_card(error, folder))
            case Err(error=error):
                if waited_for and self._error is not None:
                    self.show(self._error)
                raise error

    def _words_for(self, folder: Path, repaired: Path) -> str:
        if repaired == folder:
            return self.tr("The library in {0} is repaired.").format(folder)
        words = self.tr(
            "A repaired copy of the library is among yours and in use. The damaged one stays in "
            "{0}; tell those who look after it."
        )
        return words.format(folder)


def _repaired(folder: Path, cancelled: threading.Event, tell: Callable[[Progress], None]) -> Path:
    # Only here: the index writer is loaded.
    from index import repair_library

    return repair_library(
        folder,
        installed_libraries(),
        on_progress=Sometimes(tell),
        is_cancelled=cancelled.is_set,
    )
