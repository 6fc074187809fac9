"""What the commands show: JSON for programs; for people a progress line, if stderr is a terminal.

And where output goes if there is no terminal at all.
"""

from __future__ import annotations

import json
import os
import re
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Self, TextIO

if TYPE_CHECKING:
    from index import Progress

# What steers a terminal, or turns the text around: C0 but tabs and line ends, DEL, C1, marks of
# direction. No word is among them.
_STEERING: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|\r(?!\n)"
)
_INSTEAD: Final = "\ufffd"
_WIDTH: Final = 30
_PAUSE: Final = 0.1


def have_streams() -> None:
    """Make sure that there is a stdout and a stderr: a window of Windows has neither."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 (to the end)


@contextmanager
def standard_output() -> Iterator[None]:
    """Within it stdout is written to. Raises `StorageError`; BrokenPipeError as it is."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        # Only here: the window's start must not wait for it.
        from index import StorageError, why_unwritten

        drop_output()
        words = f"Standard output cannot be written. {why_unwritten(error)}"
        raise StorageError(words) from error


def put(text: str) -> None:
    """Write to stdout what is fit for it. Raises `StorageError`."""
    with standard_output():
        sys.stdout.write(text)


def drop_output() -> None:
    """Discard what could not be written to stdout, so that it is not tried again at the end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def say(*lines: str) -> None:
    """Print lines for people, fit for a terminal: whoever wrote a chapter must not steer one."""
    put("".join(f"{printable(line)}\n" for line in lines))


def say_aside(line: str) -> None:
    """Print a line that is no answer: an error, or how the question was read."""
    with suppress(OSError):
        # Where stderr is full or gone, the exit status still tells.
        print(printable(f"liverleaf: {line}"), file=sys.stderr, flush=True)


def print_json(value: Any) -> None:
    """Print one JSON value, and nothing else."""
    put(printable_json(json.dumps(value, ensure_ascii=False, indent=1)) + "\n")


def printable(text: str) -> str:
    """`text` with a replacement sign for each that would steer a terminal.

    >>> printable("jaun\\x1b[8mdice")
    'jaun\ufffd[8mdice'
    """
    # A path may hold bytes that are no text.
    return _STEERING.sub(_INSTEAD, text).encode(errors="backslashreplace").decode()


def printable_json(text: str) -> str:
    """JSON with the same signs as escapes: it says the same."""
    escaped = _STEERING.sub(lambda found: f"\\u{ord(found.group()):04x}", text)
    return escaped.encode(errors="backslashreplace").decode()


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
