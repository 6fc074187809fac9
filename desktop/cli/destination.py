"""Where a command writes what was asked for: into a file, or to standard output."""

from __future__ import annotations

import shutil
import stat
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

from desktop.cli.terminal import printable, put, say, standard_output
from index import StorageError, WrongUse, save_bytes, save_text, why_unwritten

_STANDARD: Final = ("-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1")


def is_standard(path: Path | None) -> bool:
    """Whether a command's `--to` means standard output."""
    return path is None or str(path) in _STANDARD


def check_folder_of(path: Path) -> None:
    """Raise `WrongUse` where the folder of a file to be written is not there."""
    try:
        mode = path.absolute().parent.stat().st_mode
    except OSError as error:
        raise WrongUse(f"The file {path} cannot be written. {why_unwritten(error)}") from error
    if not stat.S_ISDIR(mode):
        raise WrongUse(f"There is no folder {path.parent}. Check the path.")


def write_text(path: Path | None, text: str, told: str) -> None:
    """Write a text; `told` is said of a file. Raises `StorageError`."""
    if path is None or is_standard(path):
        put(printable(text))
    else:
        save_text(path, text)
        say(told)


def write_bytes(path: Path, content: bytes, told: str) -> None:
    """Write what is no text; `told` is said of a file. Raises `StorageError`, `WrongUse`."""
    if is_standard(path):
        output = _binary_output()
        with standard_output():
            output.write(content)
    else:
        save_bytes(path, content)
        say(told)


def write_file(path: Path, write: Callable[[Path], str]) -> None:
    """Have `write` make a file at a path and say what it is. Raises what it raises, `WrongUse`."""
    if not is_standard(path):
        say(write(path))
        return
    output = _binary_output()
    with _temporary_folder() as folder:
        made = folder / "output"
        write(made)
        with made.open("rb") as file, standard_output():
            shutil.copyfileobj(file, output)


@contextmanager
def _temporary_folder() -> Iterator[Path]:
    try:
        made = tempfile.TemporaryDirectory()
    except OSError as error:
        words = f"No temporary file can be created. {why_unwritten(error)}"
        raise StorageError(words) from error
    with made as folder:
        yield Path(folder)


def _binary_output() -> BinaryIO:
    if sys.stdout.isatty():
        raise WrongUse("This cannot be shown in a terminal. Give the name of a file.")
    put("")
    return sys.stdout.buffer
