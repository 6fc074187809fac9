"""What is shown while a library cannot be used, and how it is repaired or converted."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from desktop.i18n.translate import told
from desktop.importing.workers import Sometimes
from desktop.jobs.jobs import Err, Jobs, Ok, Result
from desktop.libraries import error_cards
from desktop.libraries.current_library import CurrentLibrary
from desktop.paths import drug_facts, installed_libraries, starter_library
from desktop.windows.action_table import ActionSpec, Menu
from desktop.windows.card import CardState
from desktop.windows.main_window import MainWindow
from index import LibraryError, StorageError, marked

if TYPE_CHECKING:
    from index import Progress


@dataclass(frozen=True, slots=True)
class Remedy:
    """What makes a library usable: off the GUI thread, with a card of its own meanwhile.

    `work` is given the library, what tells that it was called off, and what tells how far it is;
    it returns the library that can be used. `unwritten` is the card where the disk took nothing.
    """

    channel: str
    card: Callable[[], CardState]
    work: Callable[[Path, threading.Event, Callable[[Progress], None]], Path]
    unwritten: Callable[[StorageError, Path], CardState]
    words: Callable[[LibraryRecovery, Path, Path], str]


class LibraryRecovery(QObject):
    """The cards of one window, and what their buttons do: open another library, repair or convert
    this one.

    `told` is a line for the reader.
    """

    told = Signal(str)

    def __init__(self, jobs: Jobs, library: CurrentLibrary, window: MainWindow) -> None:
        super().__init__(window)
        self._jobs = jobs
        self._current = library
        self._window = window
        self._error: LibraryError | None = None
        self._running: tuple[Remedy, Path] | None = None
        self._cancelled = threading.Event()
        library.noticed.connect(self._show_opening)

    def actions(self) -> tuple[ActionSpec, ...]:
        """The rows of opening and mending: menu entries, and the buttons of the cards."""
        return (
            ActionSpec(
                "open_library",
                self._choose_library,
                Menu.FILE,
                200,
                marked("Actions", "&Open library…"),
                ("Ctrl+O",),
            ),
            ActionSpec("open_built_in", lambda: self._current.open(starter_library())),
            ActionSpec("try_again", self._try_again),
            ActionSpec("repair", partial(self._run, REPAIR)),
            ActionSpec("convert", partial(self._run, CONVERSION)),
            ActionSpec("cancel_repair", self._cancel),
        )

    def show(self, error: LibraryError) -> None:
        """Show what is wrong with the library, or how far its repair or conversion is."""
        self._error = error
        if self._running is not None and self._running[1] == self._current.folder:
            self._window.show_card(self._running[0].card())
        else:
            self._window.show_card(error_cards.trouble_card(error, self._current.folder))

    def _show_opening(self) -> None:
        self._window.show_card(error_cards.opening_card())

    def close(self) -> None:
        """End what is running: the window is closing, and nothing is lost."""
        self._cancelled.set()

    def _choose_library(self) -> None:
        title = self.tr("Open a library folder")
        chosen = QFileDialog.getExistingDirectory(self._window, title)
        if chosen:
            self._current.open(Path(chosen))

    def _try_again(self) -> None:
        if self._current.folder is not None:
            self._current.open(self._current.folder)

    def _run(self, remedy: Remedy) -> None:
        folder = self._current.folder
        if folder is None or self._running is not None or self._current.library is not None:
            return
        self._running = remedy, folder
        self._cancelled = threading.Event()
        self._window.show_card(remedy.card())
        work = partial(remedy.work, folder, self._cancelled)
        ended = partial(self._on_ended, remedy, folder)
        self._jobs.run_long(remedy.channel, work, self._on_progress, ended)

    def _cancel(self) -> None:
        # It ends by itself, at its next step.
        self._cancelled.set()
        if self._running is not None:
            self._jobs.forget(self._running[0].channel)
            self._running = None
        if self._error is not None:
            self.show(self._error)

    def _on_progress(self, progress: Progress) -> None:
        self._window.card.show_done(progress.fraction)

    def _on_ended(self, remedy: Remedy, folder: Path, result: Result[Path]) -> None:
        self._running = None
        waited_for = self._current.library is None and self._current.folder == folder
        match result:
            case Ok(value=made):
                self.told.emit(remedy.words(self, folder, made))
                if waited_for:
                    self._current.open(made)
            case Err(error=StorageError() as error):
                self.told.emit(told(error))
                if waited_for:
                    self._window.show_card(remedy.unwritten(error, folder))
            case Err(error=LibraryError() as error):
                self.told.emit(told(error))
                if waited_for:
                    self._window.show_card(error_cards.trouble_card(error, folder))
            case Err(error=error):
                if waited_for and self._error is not None:
                    self.show(self._error)
                raise error

    def words_of_repair(self, folder: Path, repaired: Path) -> str:
        """What is told when the library in `folder` was repaired."""
        if repaired == folder:
            return self.tr("The library in {0} was repaired.").format(folder)
        words = self.tr(
            "A repaired copy of the library was added to your libraries and is now in "
            "use. The damaged one stays in {0}; tell the person responsible for it."
        )
        return words.format(folder)

    def words_of_conversion(self, folder: Path, converted: Path) -> str:
        """What is told when the library in `folder` was converted."""
        words = self.tr(
            "The converted library was added to your libraries and is now in use. The "
            "older one stays in {0}."
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


def _converted(folder: Path, cancelled: threading.Event, tell: Callable[[Progress], None]) -> Path:
    # Only here: the importer is loaded.
    from index import convert_among

    return convert_among(
        folder,
        installed_libraries(),
        drugs=drug_facts(),
        on_progress=Sometimes(tell),
        is_cancelled=cancelled.is_set,
    )


def _unconverted(error: StorageError, folder: Path) -> CardState:
    return error_cards.unconverted_card(error)


REPAIR: Final = Remedy(
    "repair",
    error_cards.repairing_card,
    _repaired,
    error_cards.trouble_card,
    LibraryRecovery.words_of_repair,
)
CONVERSION: Final = Remedy(
    "convert",
    error_cards.converting_card,
    _converted,
    _unconverted,
    LibraryRecovery.words_of_conversion,
)
