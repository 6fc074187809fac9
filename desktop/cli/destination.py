"""Where a command writes what was asked for: into a file, or to standard output."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, Final

from desktop.cli.terminal import printable, say
from index import WrongUse, save_bytes, save_text

_STANDARD: Final = ("-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1")


def is_standard(path: Path | None) -> bool:
    """Whether a command's `--to` means standard output."""
    return path is None or str(path) in _STANDARD


def write_text(path: Path | None, text: str, told: str) -> None:
    """Write a text; `told` is said of a file. Raises `StorageError`."""
    if path is None or is_standard(path):
        sys.stdout.write(printable(text))
    else:
        save_text(path, text)
        say(told)


def write_bytes(path: Path, content: bytes, told: str) -> None:
    """Write what is no text; `told` is said of a file. Raises `StorageError`, `WrongUse`."""
    if is_standard(path):
        _binary_output().write(content)
    else:
        save_bytes(path, content)
        say(told)


def write_file(path: Path, write: Callable[[Path], str]) -> None:
    """Have `write` make a file at a path and say what it is. Raises what it raises, `WrongUse`."""
    if not is_standard(path):
        say(write(path))
        return
    output = _binary_output()
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "output"
        write(made)
        with made.open("rb") as file:
            shutil.copyfileobj(file, output)


def _binary_output() -> BinaryIO:
    if sys.stdout.isatty():
        raise WrongUse("This is no text for a terminal. Give the name of a file.")
    sys.stdout.flush()
    return sys.stdout.buffer
