"""What the commands show: JSON for programs; for people a progress line, if stderr is a terminal.

And where output goes if there is no terminal at all.
"""

from __future__ import annotations

import json
import os
import sys
import time
from contextlib import suppress
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Self, TextIO

if TYPE_CHECKING:
    from index import Progress

_WIDTH: Final = 30
_PAUSE: Final = 0.1


def have_streams() -> None:
    """Make sure that there is a stdout and a stderr: a window of Windows has neither."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 (to the end)


def drop_output() -> None:
    """Discard what could not be written to stdout, so that it is not tried again at the end."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def print_json(value: Any) -> None:
    """Print one JSON value, and nothing else."""
    json.dump(value, sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")


class ProgressLine:
    """Shows a build's progress on one line of a terminal, ten times a second at most."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._shown = stream.isatty()
        self._started = time.monotonic()
        self._last = 0.0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._shown and self._last:
            self._stream.write("\r\x1b[K")
            self._stream.flush()

    def show(self, progress: Progress) -> None:
        """Draw the line again."""
        now = time.monotonic()
        if not self._shown or now - self._last < _PAUSE:
            return
        self._last = now
        done = round(progress.fraction * _WIDTH)
        bar = "█" * done + "░" * (_WIDTH - done)
        left = self._time_left(now, progress.fraction)
        self._stream.write(f"\r\x1b[K{bar} {progress.read:,} · {progress.step}{left}")
        self._stream.flush()

    def _time_left(self, now: float, fraction: float) -> str:
        if fraction < 0.03 or fraction >= 1:
            return ""
        seconds = round((now - self._started) / fraction * (1 - fraction))
        return f" · {seconds // 60}:{seconds % 60:02} left"
