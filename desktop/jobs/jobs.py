"""The one door for work off the GUI thread: within a channel, the newest wins."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Final, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

T = TypeVar("T")
P = TypeVar("P")
_CLOSE_WITHIN_MS: Final = 3000
_CLOSE_LONG_WITHIN_MS: Final = 60_000
# A call into Qt may release the interpreter lock (GIL), and then waits up to this long to get it
# back while other threads work. Python's own 5 ms double the time from a key to its hits; with this
# value the import is 9 % slower.
_SWITCH_SECONDS: Final = 0.0005


@dataclass(frozen=True, slots=True)
class Ok(Generic[T]):
    """Work that ended in a value."""

    value: T


@dataclass(frozen=True, slots=True)
class Err:
    """Work that ended in an exception: an expected one, or a fault of ours."""

    error: Exception


Result = Ok[T] | Err


class Executor(Protocol):
    """Runs work on some thread, at some time."""

    def submit(self, work: Callable[[], None]) -> None:
        """Accept `work` and return at once."""

    def submit_later(self, work: Callable[[], None]) -> None:
        """Accept `work` that nobody waits for: it begins when all that is waited for has ended."""

    def submit_long(self, work: Callable[[], None]) -> None:
        """Accept `work` of minutes, which must not delay other work."""

    def close(self) -> None:
        """Drop what has not begun and wait for what has."""


class _Task(QRunnable):
    def __init__(self, work: Callable[[], None]) -> None:
        super().__init__()
        self._work = work

    def run(self) -> None:
        self._work()


class PoolExecutor:
    """Two threads of our own: one may verify the library while the other answers a search.

    A third is for long work, one at a time.
    """

    def __init__(self) -> None:
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(2)
        self._lock = threading.Lock()
        self._waited_for = 0
        self._later: list[Callable[[], None]] = []
        self._long = QThreadPool()
        self._long.setMaxThreadCount(1)

    def submit(self, work: Callable[[], None]) -> None:
        """Queue `work` for the next free thread."""
        with self._lock:
            self._waited_for += 1
        self._pool.start(_Task(partial(self._do_waited_for, work)))

    def submit_later(self, work: Callable[[], None]) -> None:
        """Queue `work` behind all that `submit` accepts: the GIL lets one thread run at a time."""
        with self._lock:
            self._later.append(work)
        self._begin_later()

    def submit_long(self, work: Callable[[], None]) -> None:
        """Queue `work` for the thread of long work."""
        self._long.start(_Task(partial(_run_beside_the_window, work)))

    def close(self) -> None:
        """Drop what is queued; a thread still running at exit would abort the program."""
        with self._lock:
            self._later.clear()
        self._pool.clear()
        self._long.clear()
        self._pool.waitForDone(_CLOSE_WITHIN_MS)
        self._long.waitForDone(_CLOSE_LONG_WITHIN_MS)

    def _do_waited_for(self, work: Callable[[], None]) -> None:
        try:
            work()
        finally:
            with self._lock:
                self._waited_for -= 1
            self._begin_later()

    def _begin_later(self) -> None:
        with self._lock:
            if self._waited_for:
                return
            ready = self._later.copy()
            self._later.clear()
        for work in ready:
            self._pool.start(_Task(work))


def _run_beside_the_window(work: Callable[[], None]) -> None:
    usual = sys.getswitchinterval()
    sys.setswitchinterval(_SWITCH_SECONDS)
    try:
        work()
    finally:
        sys.setswitchinterval(usual)


class HandExecutor:
    """Holds work until a test asks for it."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def submit(self, work: Callable[[], None]) -> None:
        """Keep `work` for `run_next`."""
        self.waiting.append(work)

    def submit_later(self, work: Callable[[], None]) -> None:
        """Keep `work` for `run_next`."""
        self.waiting.append(work)

    def submit_long(self, work: Callable[[], None]) -> None:
        """Keep `work` for `run_next`."""
        self.waiting.append(work)

    def run_next(self) -> None:
        """Carry out the oldest waiting work, on this thread."""
        self.waiting.pop(0)()

    def run_all(self) -> None:
        """Carry out all waiting work, and what that adds."""
        while self.waiting:
            self.run_next()

    def close(self) -> None:
        """Drop what waits."""
        self.waiting.clear()


class Jobs(QObject):
    """Runs work by channel. Within one channel only the newest work is answered."""

    _answered = Signal(str, int, object, object)

    def __init__(self, executor: Executor | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor: Executor = executor if executor is not None else PoolExecutor()
        # All that work on the same threads.
        self._sharing: list[Jobs] = [self]
        self._newest: dict[str, int] = {}
        self._closed = False
        self._answered.connect(self._deliver, Qt.ConnectionType.AutoConnection)

    def run_newest(
        self, channel: str, work: Callable[[], T], then: Callable[[Result[T]], None]
    ) -> None:
        """Carry out `work` elsewhere and call `then` on the GUI thread with what came of it.

        Work of the same `channel` that was asked for before is skipped, or its result dropped.
        """
        number = self._number(channel)
        self._executor.submit(lambda: self._carry_out(channel, number, work, then))

    def run_later(
        self, channel: str, work: Callable[[], T], then: Callable[[Result[T]], None]
    ) -> None:
        """As `run_newest`, for work that nobody waits for: searches and pages come first."""
        number = self._number(channel)
        self._executor.submit_later(lambda: self._carry_out(channel, number, work, then))

    def run_long(
        self,
        channel: str,
        work: Callable[[Callable[[P], None]], T],
        told: Callable[[P], None],
        then: Callable[[Result[T]], None],
    ) -> None:
        """As `run_newest`, for work of minutes, which gets a function to tell how far it is.

        What it reports arrives at `told` on the GUI thread. It cannot be interrupted from here:
        work that is no longer wanted must check that itself.
        """
        number = self._number(channel)

        def tell(progress: P) -> None:
            self._answer(channel, number, progress, told)

        self._executor.submit_long(
            lambda: self._carry_out(channel, number, partial(work, tell), then)
        )

    def beside(self) -> Jobs:
        """Channels of their own on the same threads, which end with the last that uses them."""
        other = Jobs(self._executor)
        other._sharing = self._sharing
        self._sharing.append(other)
        return other

    def forget(self, channel: str) -> None:
        """Drop whatever `channel` is still working on."""
        self._newest[channel] = self._newest.get(channel, 0) + 1

    def close(self) -> None:
        """Deliver no more results; where nobody else needs the threads, wait for running work."""
        if not self._closed:
            self._closed = True
            self._sharing.remove(self)
        if not self._sharing:
            self._executor.close()

    def _number(self, channel: str) -> int:
        number = self._newest.get(channel, 0) + 1
        self._newest[channel] = number
        return number

    def _carry_out(
        self, channel: str, number: int, work: Callable[[], T], then: Callable[[Result[T]], None]
    ) -> None:
        if self._closed or self._newest[channel] != number:
            return
        result: Result[T]
        try:
            result = Ok(work())
        except Exception as error:
            result = Err(error)
        self._answer(channel, number, result, then)

    def _answer(self, channel: str, number: int, value: Any, then: Callable[[Any], None]) -> None:
        if not self._closed:
            self._answered.emit(channel, number, value, then)

    def _deliver(self, channel: str, number: int, value: Any, then: Callable[[Any], None]) -> None:
        if not self._closed and self._newest[channel] == number:
            then(value)
