"""Notices that the packaged program was updated or removed while its window is open."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from threading import Thread
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from desktop.paths import kept_file
from desktop.windows.main_window import MainWindow

# PyInstaller's word for a start of its program by itself that is no part of the one before.
_FRESH_START: Final = "PYINSTALLER_RESET_ENVIRONMENT"
# Later than all that a reader waits for at the start.
_LOAD_AFTER_MS: Final = 3000
# A warning: an answer would go with the page that it came over.
_WARNING: Final = "program"


def packaged_program() -> Path | None:
    """The file of the packaged program; None where it runs from its source."""
    return Path(sys.executable) if getattr(sys, "frozen", False) else None


def load_what_keeps(kept: Path) -> None:
    """Load what makes the user's file, where there is none: the program's folder may go first.

    A file that is there is written without it.
    """
    if not kept.exists():
        Thread(target=partial(import_module, "sqlite_utils"), daemon=True).start()


class ProgramWatch(QObject):
    """Looks at the program's file whenever the window comes forward, and when something fails.

    What was not loaded yet is gone then, or of another version: the window goes on with what it
    has, says so once, and offers to start again. Tabs and what was typed in notes are kept as at
    any end of a session.
    """

    def __init__(
        self,
        window: MainWindow,
        program: Path | None,
        close: Callable[[], bool] | None = None,
        before: ProgramWatch | None = None,
    ) -> None:
        """`close` ends the program, and returns whether it does; without it, the window does.

        `before` watches for another window, from the start of the program on.
        """
        super().__init__(window)
        self._window = window
        self._close = close or window.close
        self._program = program
        at_start = before.at_start if before is not None else _identity(program)
        self.at_start: tuple[int, int, int] | None = at_start
        self._seen = at_start
        self.restart_wanted = False
        application = QCoreApplication.instance()
        if program is not None and isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._on_state)
            QTimer.singleShot(_LOAD_AFTER_MS, self, partial(load_what_keeps, kept_file()))

    def look(self) -> bool:
        """Whether the program was replaced or removed; the reader is told once of each."""
        if self._program is None:
            return False
        there = _identity(self._program)
        if there != self._seen:
            self._seen = there
            self._window.messages.end_warning(_WARNING)
            # While it is being updated there may be none for a moment.
            if there != self.at_start:
                self._tell(there is not None)
        return there != self.at_start

    def _tell(self, there: bool) -> None:
        messages = self._window.messages
        if there:
            words = self.tr(
                "Liverleaf was updated. This window continues with what it has loaded; some "
                "functions work again only after a restart. Open tabs and notes are kept."
            )
            messages.show_warning(_WARNING, words, self.tr("&Restart"), self._start_again)
        else:
            words = self.tr(
                "Liverleaf was removed from this computer. This window continues with what "
                "it has loaded until it is closed. Notes are kept."
            )
            close = self.tr("&Close Liverleaf")
            messages.show_warning(_WARNING, words, close, self._close)

    def _start_again(self) -> None:
        self.restart_wanted = True
        if not self._close():
            self.restart_wanted = False
            self._tell(there=True)

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self.look()


def start_again(program: Path, library: Path | None) -> None:
    """Become the program that lies there now; everything of this one is closed. Never returns."""
    os.environ[_FRESH_START] = "1"
    named = [] if library is None else ["--library", str(library)]
    os.execv(program, [str(program), *named])


def _identity(program: Path | None) -> tuple[int, int, int] | None:
    """What tells the file from another one in its place; None where there is none."""
    try:
        status = os.stat(program) if program is not None else None
    except OSError:
        return None
    return (status.st_ino, status.st_mtime_ns, status.st_size) if status is not None else None
