"""The library in use: opened and checked off the GUI thread, closed at the end."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.jobs.jobs import Err, Jobs, Ok, Result
from index import Library, LibraryError, LibraryReplaced, LibraryUnreachable

_CHECK_AFTER_MS: Final = 250
_NOTICED_MS: Final = 200
_AGAIN_AFTER_MS: Final = 3000


class CurrentLibrary(QObject):
    """Opens libraries. Each ends in `opened` or `failed`; a later check may still end in `failed`.

    `noticed` says that opening takes so long that a user notices. What is out of reach is tried
    again by itself: one in use is `lost` until it is `found`, or another one there is `opened`.
    What takes the place of one in use is opened at once: `renewed` if it is the same library, as
    after a program's update that brings its library along, else `opened`.
    """

    opened = Signal(object)
    failed = Signal(object)
    lost = Signal(object)
    found = Signal(object)
    renewed = Signal(object)
    noticed = Signal()

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._all: list[Library] = []
        self.folder: Path | None = None
        self.library: Library | None = None
        # Why there is none; None while one is open or being opened for the first time.
        self.error: LibraryError | None = None
        self._is_lost = False
        self._is_replaced = False
        self._patience = self._timer(_NOTICED_MS)
        self._patience.timeout.connect(self.noticed)
        self._delay = self._timer(_CHECK_AFTER_MS)
        self._delay.timeout.connect(self._check)
        self._again = self._timer(_AGAIN_AFTER_MS)
        self._again.timeout.connect(self.try_again)

    def open(self, folder: Path) -> None:
        """Open the library in `folder`."""
        self.folder = folder
        self._jobs.forget("check")
        self._stop_timers()
        self._is_lost = self._is_replaced = False
        self._patience.start()
        self._jobs.run_newest("library", partial(Library.open, folder, verify=False), self._on_open)

    def fail(self, error: LibraryError) -> None:
        """Stop using a library that cannot be trusted; wait for one that is out of reach."""
        if self._is_lost and isinstance(error, LibraryUnreachable | LibraryReplaced):
            return
        if isinstance(error, LibraryReplaced) and self.library is not None:
            self._is_lost = self._is_replaced = True
            self.try_again()
            return
        self._stop_timers()
        if isinstance(error, LibraryUnreachable):
            self._again.start()
        if isinstance(error, LibraryUnreachable) and self.library is not None:
            self._is_lost = True
            self.lost.emit(error)
            return
        self._is_lost = self._is_replaced = False
        self.library = None
        self.error = error
        self.failed.emit(error)

    def try_again(self) -> None:
        """See whether what was out of reach is back; says nothing while it is not."""
        if self.folder is not None:
            self._again.stop()
            work = partial(Library.open, self.folder, verify=False)
            self._jobs.run_newest("library", work, self._on_tried)

    def close(self) -> None:
        """Close every library; nothing may be working on them any more."""
        self.library = None
        self._stop_timers()
        for library in self._all:
            library.close()
        self._all.clear()

    def _on_open(self, result: Result[Library]) -> None:
        self._patience.stop()
        match result:
            case Ok(value=library):
                # The one before stays open: a job may still be reading it.
                self._all.append(library)
                self.library, self.error = library, None
                self.opened.emit(library)
                self._delay.start()
            case Err(error=LibraryError() as error):
                self.fail(error)
            case Err(error=error):
                raise error

    def _on_tried(self, result: Result[Library]) -> None:
        match result:
            case Ok(value=library):
                before, self.library, self.error = self.library, library, None
                back = self.renewed if self._is_replaced else self.found
                self._is_lost = self._is_replaced = False
                self._all.append(library)
                same = before is not None and before.manifest.id == library.manifest.id
                (back if same else self.opened).emit(library)
                self._delay.start()
            case Err(error=LibraryError() as error) if self._is_replaced:
                self._is_lost = self._is_replaced = False
                self.fail(error)
            case Err(error=LibraryError()):
                # An empty folder, too: that is what a share leaves that is not connected.
                self._again.start()
            case Err(error=error):
                raise error

    def _stop_timers(self) -> None:
        for timer in (self._delay, self._patience, self._again):
            timer.stop()

    def _check(self) -> None:
        library = self.library
        if library is not None:
            self._jobs.run_later("check", partial(_verify_and_warm, library), self._on_checked)

    def _on_checked(self, result: Result[None]) -> None:
        match result:
            case Ok():
                pass
            case Err(error=LibraryError() as error):
                self.fail(error)
            case Err(error=error):
                raise error

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        return timer


def _verify_and_warm(library: Library) -> None:
    # In this order: the full-text index is opened only once its bytes are known to be good.
    library.verify()
    library.warm()
