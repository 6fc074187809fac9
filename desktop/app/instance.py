"""One window for one user, screen and library: a second call hands its query to the first.

The query goes through a named pipe in the user's folder: no socket, and what is typed is never
written to disk. Where the system has no such pipes (Windows), each call has a window of its own.
Imports no Qt.
"""

from __future__ import annotations

import hashlib
import os
import stat
import sys
import time
from pathlib import Path
from typing import IO, Final

from index import make_private, make_private_file

_SCREENS: Final = ("DISPLAY", "WAYLAND_DISPLAY", "XDG_SESSION_ID")
# Writing at most so many bytes to a pipe is atomic, so that two calls at once never mix.
_MOST_BYTES: Final = 4095
_ONLY_MINE: Final = 0o600
_TRIES: Final = 40
_PAUSE_SECONDS: Final = 0.05
_PATIENCE_SECONDS: Final = 2.0
_LOOK_SECONDS: Final = 0.02


class First:
    """The first call, which opens the window. Other calls write into `pipe`, one line each.

    The system releases the lock however the program ends.
    """

    def __init__(self, path: Path, pipe: int, lock: IO[bytes]) -> None:
        self.path = path
        self.pipe = pipe
        self._lock = lock

    def queries(self) -> list[str]:
        """What other calls have handed over; '' from one that only wants to see the window."""
        try:
            received = os.read(self.pipe, 1 << 16)
        except BlockingIOError:
            return []
        return received.decode(errors="replace").split("\n")[:-1]

    def close(self) -> None:
        """From now on the next call is the first."""
        self.path.unlink(missing_ok=True)
        os.close(self.pipe)
        self._lock.close()


class HandedOver:
    """The window that is open has the query."""


class Alone:
    """This call opens a window of its own: other windows cannot be found, or do not answer."""


Call = First | HandedOver | Alone


def call(
    folder: Path, library: Path | None, query: str, patience: float = _PATIENCE_SECONDS
) -> Call:
    """Be the first call, or hand `query` to the one that was.

    `folder` is the user's; `library` the one that was asked for by name, None for the usual one.
    A window that has not read the query after so many seconds hangs: it is waited for no longer.
    """
    if sys.platform == "win32":
        return Alone()
    path = folder / f"window-{_key(library)}.pipe"
    try:
        make_private(folder)
        # The first call may be starting or ending: then the lock or the pipe is available soon.
        for _ in range(_TRIES):
            lock = _lock(path.with_suffix(".lock"))
            if lock is not None:
                return _begin(path, lock)
            pipe = _hand_over(path, query)
            if pipe is not None:
                with os.fdopen(pipe, "wb", buffering=0):
                    return HandedOver() if _is_read(pipe, patience) else Alone()
            time.sleep(_PAUSE_SECONDS)
    except OSError:
        # A folder that cannot be written, a disk that has no locks or pipes.
        return Alone()
    return Alone()


def _key(library: Path | None) -> str:
    """A key for computer, user, screen and library: a home folder may be shared by several."""
    parts = (
        os.uname().nodename,
        str(os.getuid()),
        *(os.environ.get(name, "") for name in _SCREENS),
        str(library.resolve()) if library is not None else "",
    )
    return hashlib.sha256("\n".join(parts).encode(errors="surrogateescape")).hexdigest()[:16]


def _lock(path: Path) -> IO[bytes] | None:
    """The open lock; None where another call has it."""
    import fcntl

    # Whoever may open it can hold the lock.
    make_private_file(path)
    file = path.open("ab")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        file.close()
        return None
    except OSError:
        file.close()
        raise
    return file


def _begin(path: Path, lock: IO[bytes]) -> Call:
    try:
        path.unlink(missing_ok=True)
        os.mkfifo(path, _ONLY_MINE)
        # Open for writing as well: a pipe without a writer always counts as readable.
        return First(path, os.open(path, os.O_RDWR | os.O_NONBLOCK), lock)
    except OSError:
        lock.close()
        raise


def _hand_over(path: Path, query: str) -> int | None:
    """The open pipe that has the query now; None where nobody has it open, or it is full."""
    line = " ".join(query.split()).encode(errors="replace")[:_MOST_BYTES]
    try:
        pipe = os.open(path, os.O_WRONLY | os.O_NONBLOCK)
    except OSError:
        # No program reads the pipe, or there is none.
        return None
    try:
        # What was typed must not be written into an ordinary file of that name.
        if stat.S_ISFIFO(os.fstat(pipe).st_mode) and os.write(pipe, line + b"\n") > 0:
            return pipe
    except BlockingIOError:
        pass
    os.close(pipe)
    return None


def _is_read(pipe: int, patience: float) -> bool:
    """Whether all that was written into the pipe is read within so many seconds."""
    import fcntl
    import termios

    until = time.monotonic() + patience
    while True:
        try:
            left = fcntl.ioctl(pipe, termios.FIONREAD, bytes(4))
        except OSError:
            # A system that does not tell: as if it were read.
            return True
        if not int.from_bytes(left, sys.byteorder):
            return True
        if time.monotonic() >= until:
            return False
        time.sleep(_LOOK_SECONDS)
