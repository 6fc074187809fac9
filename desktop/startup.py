"""From a process to a window: what is needed to show it, and nothing else before."""

from __future__ import annotations

import signal
import sys
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop.attending import Attending
from desktop.composition import Composition
from desktop.crash import Faults
from desktop.garbage import GarbageCollection
from desktop.instance import First
from desktop.jobs import Jobs
from desktop.keeping.store import KeptStore
from desktop.paths import kept_file, log_folder
from desktop.settings import LANGUAGE, apply_settings, theme_settings
from desktop.theme import Theme, load_fonts
from desktop.translation import choice_of, use_language

_COLLECT_AFTER_MS: Final = 2000


def run(
    query: str | None, folder: Path, first: First | None = None, named: Path | None = None
) -> int:
    """Open the window on the library in `folder`, at the hits of `query` if there is one.

    `query` may name a library file, which is then to be installed. `named` is the library where it
    was asked for by name. Later calls of the program reach the window by `first`. Returns the exit
    status. A library that cannot be used is shown as such in the window.
    """
    # Qt's loop never lets Python see Ctrl+C in the terminal; let it end the program as usual.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    application = make_application()
    faults = Faults(log_folder(), application)
    faults.install()
    store = KeptStore(kept_file())
    theme = Theme(application, dressed=False)
    settings = store.settings()
    apply_settings(theme_settings(theme), settings)
    # Before anything is made that has words.
    use_language(choice_of(settings.get(LANGUAGE)), application)
    composition = Composition(theme, Jobs(), store)
    composition.shelf.opened.connect(faults.know_library)
    if first is not None:
        Attending(first, composition.window, composition.answer)
    theme.dress()
    composition.window.show()
    faults.tell_of_last_time()
    if query:
        composition.remembering.begin_elsewhere()
        composition.answer(query)
    composition.installing.name(named)
    QTimer.singleShot(0, partial(composition.shelf.open, folder))
    GarbageCollection(_COLLECT_AFTER_MS, application)
    status = application.exec()
    faults.close()
    return status


def make_application() -> QApplication:
    """The application with its name and fonts."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("liverleaf")
    application.setApplicationDisplayName("Liverleaf")
    application.setDesktopFileName("liverleaf")
    load_fonts()
    return application
