"""What is written of a fault: kinds and places, never words, in a log that stays small. No Qt."""

from __future__ import annotations

import errno
import faulthandler
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import IO, Final

from index import PROGRAM, make_private

LOG: Final = "faults.log"
OLD_LOG: Final = "faults.old.log"
LAST_WORDS: Final = "last words.txt"
_LARGEST: Final = 256 * 1024
_MOST_WORDS: Final = 64 * 1024
_FIRST_FRAMES, _LAST_FRAMES = 10, 30
_FRAME: Final = re.compile(r'(?<=File ")[^"\n]*')


def report_of(error: BaseException, library: str, qt: str) -> str:
    """Versions, then the kind and the places of an error and of what led to it, oldest first.

    Not its words: nearly any of them may quote what was typed. `library` is '' where none is open.
    """
    return "\n".join([*_versions(library, qt), *_lines_of(error)]) + "\n"


def last_words_report(words: str, qt: str) -> str:
    """Versions, then what Python wrote as the program before this one was ended by the system."""
    return "\n".join([*_versions("", qt), _FRAME.sub(_shortened, words).rstrip()]) + "\n"


def add_to_log(report: str, folder: Path) -> bool:
    """Add a report to the log in `folder`; a full log becomes the old one, which goes.

    False where it cannot be written: a fault must not lead to another.
    """
    log = folder / LOG
    try:
        make_private(folder)
        if log.exists() and log.stat().st_size + len(report) > _LARGEST:
            log.replace(folder / OLD_LOG)
        with log.open("a", encoding="utf-8") as file:
            file.write(f"{datetime.now(UTC).isoformat(timespec='seconds')}\n{report}\n")
    except OSError:
        return False
    return True


def write_to_terminal(report: str) -> None:
    """Write a report to stderr. A terminal that is gone must not lead to another fault."""
    with suppress(OSError, ValueError):
        sys.stderr.write(report)


class LastWords:
    """The file that Python writes into while the system ends the program, as at a segfault."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / LAST_WORDS
        self._file: IO[str] | None = None

    def begin(self) -> str:
        """Keep the file ready from now on; returns what the last program left in it, or ''."""
        try:
            make_private(self._path.parent)
            # Appended to, as two windows may share the file.
            file = self._path.open("a+", encoding="utf-8", errors="replace")
            file.seek(0)
            words = file.read(_MOST_WORDS)
        except OSError:
            return ""
        self._file = file
        self.end()
        faulthandler.enable(file)
        return words

    def end(self) -> None:
        """Empty the file: nothing is to be reported at the next start.

        On Windows Python writes into it even when nothing went wrong.
        """
        if self._file is not None:
            with suppress(OSError):
                self._file.truncate(0)


def _versions(library: str, qt: str) -> Iterator[str]:
    # Only here: most sessions end without a fault.
    import platform

    yield f"{PROGRAM}, Python {platform.python_version()}, Qt {qt}, {platform.platform()}"
    yield f"Library: {library or 'none'}"


def _lines_of(error: BaseException) -> Iterator[str]:
    chain = [error]
    while (before := _before(chain[-1])) is not None and before not in chain:
        chain.append(before)
    for each in reversed(chain):
        frames = list(_frames(each.__traceback__))
        if len(frames) > _FIRST_FRAMES + _LAST_FRAMES:
            frames = [*frames[:_FIRST_FRAMES], "  …", *frames[-_LAST_FRAMES:]]
        yield from frames
        yield _kind(each)


def _before(error: BaseException) -> BaseException | None:
    if error.__cause__ is not None or error.__suppress_context__:
        return error.__cause__
    return error.__context__


def _frames(trace: TracebackType | None) -> Iterator[str]:
    while trace is not None:
        code = trace.tb_frame.f_code
        yield f"  {_short(code.co_filename)}:{trace.tb_lineno} in {code.co_qualname}"
        trace = trace.tb_next


def _kind(error: BaseException) -> str:
    code = getattr(error, "sqlite_errorname", "")
    if isinstance(error, OSError) and error.errno is not None:
        code = errno.errorcode.get(error.errno, "")
    return f"{type(error).__qualname__} {code}".rstrip()


def _shortened(found: re.Match[str]) -> str:
    return _short(found.group())


def _short(path: str) -> str:
    """The end of a path: its beginning may name a user."""
    return "/".join(Path(path).parts[-3:])
