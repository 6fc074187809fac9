"""Catches faults of ours, on any thread: written to the log, shown once, and the window stays."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThread, Signal, qVersion

from desktop.crash.log import (
    LastWords,
    add_to_log,
    last_words_report,
    report_of,
    write_to_terminal,
)

if TYPE_CHECKING:
    from desktop.crash.dialog import FaultDialog
    from index import Library


class Faults(QObject):
    """Handles exceptions that nothing else caught.

    Each is reported once a session: one in painting comes at every frame.
    """

    _arrived = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        """`folder` is where the log lies; it is made when there is something to write.

        `excuse` says whether a fault is not to be shown, because the reader was told why.
        """
        super().__init__(parent)
        self._folder = folder
        self.excuse: Callable[[], bool] = lambda: False
        self._library = ""
        self._told: set[str] = set()
        self._waiting: list[str] = []
        self._last_words = LastWords(folder)
        self._words = ""
        # Queued: a window must not open in the middle of a drag, or of painting another.
        self._arrived.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Catch faults from now on."""
        sys.excepthook = self.catch
        threading.excepthook = self._catch_in_thread
        sys.unraisablehook = self._catch_unraisable
        self._words = self._last_words.begin()

    def tell_of_last_time(self) -> None:
        """Report how the last run ended, if the system ended it."""
        if self._words:
            report = last_words_report(self._words, qVersion() or "")
            add_to_log(report, self._folder)
            self._dialog.tell_of_last_time(report)

    def know_library(self, library: Library) -> None:
        """Name this library in the reports from now on."""
        self._library = f"{library.manifest.name} ({library.manifest.id})"

    def close(self) -> None:
        """The program ends as it should; what arrived too late for its window is shown now."""
        if self._waiting:
            self._show_at_once()
        self._last_words.end()

    def catch(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Write the fault down and show it; what was typed is in neither."""
        if not issubclass(kind, Exception):
            sys.__excepthook__(kind, error, trace)
        elif report := self._write(error):
            self._tell(report)

    def _catch_in_thread(self, fault: threading.ExceptHookArgs) -> None:
        if fault.exc_value is not None:
            self.catch(fault.exc_type, fault.exc_value, fault.exc_traceback)

    def _catch_unraisable(self, fault: sys.UnraisableHookArgs) -> None:
        # An exception in a destructor, say: the reader waits for nothing, so it is only logged.
        if fault.exc_value is not None:
            self._write(fault.exc_value)

    def _write(self, error: BaseException) -> str:
        """The report, or '' if it was reported before."""
        report = report_of(error, self._library, qVersion() or "")
        if report in self._told:
            return ""
        self._told.add(report)
        write_to_terminal(report)
        add_to_log(report, self._folder)
        return report

    def _tell(self, report: str) -> None:
        if QCoreApplication.instance() is None:
            return
        self._waiting.append(report)
        on_window = threading.current_thread() is threading.main_thread()
        if on_window and not QThread.currentThread().loopLevel():
            # The program is starting or ending: without an event loop no signal would be delivered.
            self._show_at_once()
        else:
            self._arrived.emit()

    def _show(self) -> None:
        # Here, and not where it is caught: that may be on any thread.
        if self.excuse():
            self._waiting.clear()
        if self._waiting:
            self._take_waiting()
            self._dialog.open()

    def _show_at_once(self) -> None:
        self._take_waiting()
        self._dialog.exec()

    def _take_waiting(self) -> None:
        while self._waiting:
            self._dialog.add(self._waiting.pop(0))

    @cached_property
    def _dialog(self) -> FaultDialog:
        # Only here: most sessions end without it.
        from desktop.crash.dialog import FaultDialog

        return FaultDialog()
