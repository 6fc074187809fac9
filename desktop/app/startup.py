"""Starts the program: shows the window first, then loads everything else."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from desktop.app.display import application_on_display
from desktop.app.end_signals import EndSignals
from desktop.app.garbage_collection import GarbageCollection
from desktop.app.instance import First
from desktop.app.program_file import hold_program
from desktop.app.program_watch import packaged_program, start_again
from desktop.app.reader_window import ReaderWindow
from desktop.app.settings import (
    LANGUAGE,
    START_LIBRARY,
    apply_settings,
    empty_window,
    theme_settings,
)
from desktop.crash.faults import Faults
from desktop.i18n.language import choice_of, use_language
from desktop.library_choice import find_start_library
from desktop.paths import kept_file, log_folder
from desktop.theme.theme import Theme, load_fonts
from desktop.userdata.user_store import KeptStore
from desktop.windows.first_paint import call_when_seen

if TYPE_CHECKING:
    from desktop.app.composition import Composition
    from desktop.app.window_group import WindowGroup

_COLLECT_AFTER_MS: Final = 2000


def run(query: str | None, named: Path | None = None, first: First | None = None) -> int:
    """Open the window on the library `named`, else the usual one, at the hits of `query`.

    `query` may name a library file, which is then to be installed. Later calls of the program reach
    the window by `first`. Returns the exit status. A library that cannot be used is shown as such
    in the window.
    """
    hold_program(packaged_program())
    application = make_application()
    faults = Faults(log_folder(), application)
    faults.install()
    store = KeptStore(kept_file())
    kept = store.settings()
    theme = Theme(application)
    apply_settings(theme_settings(theme), kept)
    # Before any widget with text is made.
    use_language(choice_of(kept.get(LANGUAGE)), application)
    window = empty_window(theme, kept)
    begun: list[WindowGroup] = []
    EndSignals(lambda status: _end(begun, window, application, status), application)
    # The system ends the session of the user, and gives no time for questions.
    application.commitDataRequest.connect(lambda: _save(begun))

    def begin() -> None:
        if window.isVisible():
            composition = _begin(theme, store, window, faults, first)
            begun.append(composition.group)
            _open(composition, query, named, kept.get(START_LIBRARY))

    call_when_seen(window, begin)
    window.show()
    GarbageCollection(_COLLECT_AFTER_MS, application)
    status = application.exec()
    faults.close()
    program = packaged_program()
    if program is not None and any(group.restart_wanted for group in begun):
        start_again(program, named)
    return status


def _save(begun: list[WindowGroup]) -> None:
    for group in begun:
        group.save()


def _end(
    begun: list[WindowGroup], window: ReaderWindow, application: QApplication, status: int
) -> None:
    """Close all windows, whatever they would still ask, and end the program."""
    close = begun[0].close_all if begun else window.close
    # A note that cannot be saved holds its window once.
    if not close():
        close()
    application.exit(status)


def _begin(
    theme: Theme, store: KeptStore, window: ReaderWindow, faults: Faults, first: First | None
) -> Composition:
    """Fill the window, which is on the screen by now, with all features."""
    # Only here: loading this takes longer than all that comes before.
    from desktop.app.composition import Composition
    from desktop.app.instance_listener import InstanceListener
    from desktop.jobs.jobs import Jobs

    composition = Composition(theme, Jobs(), store, window)
    group = composition.group
    group.library.opened.connect(faults.know_library)
    faults.excuse = group.look
    faults.tell_of_last_time()
    if first is not None:
        InstanceListener(first, group)
    return composition


def _open(composition: Composition, query: str | None, named: Path | None, kept: object) -> None:
    if query:
        composition.session.begin_elsewhere()
        composition.answer(query)
    composition.name(named)
    composition.library.open(find_start_library(named, kept))


def make_application() -> QApplication:
    """The application with its name and fonts."""
    application = application_on_display()
    application.setApplicationName("liverleaf")
    application.setApplicationDisplayName("Liverleaf")
    application.setDesktopFileName("liverleaf")
    # Qt's own file dialog would note the folders that were visited in a file of Qt's.
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
    load_fonts()
    return application
