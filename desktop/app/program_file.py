"""The file of the packaged program, held open: what is loaded late comes from it, wherever it is.

PyInstaller opens the file anew for each module, and ends the program where it is gone.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any, Final, Self

# PyInstaller's module that reads the others out of the program's file.
_READER: Final = "pyimod01_archive"


class HeldFile:
    """Reads a file that is open already, at a place of its own; several threads may."""

    def __init__(self, number: int) -> None:
        self._number = number
        self._place = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """The file stays open, for the next module."""

    def seek(self, place: int) -> int:
        """Go to a place from the beginning; returns it."""
        self._place = place
        return place

    def read(self, length: int) -> bytes:
        """The next `length` bytes, or fewer at the end."""
        parts = []
        while length > 0 and (part := os.pread(self._number, length, self._place)):
            parts.append(part)
            self._place += len(part)
            length -= len(part)
        return b"".join(parts)


def hold_program(program: Path | None) -> None:
    """Keep `program` open until the end, and have all modules read from it as it is now.

    Does nothing from the source, and on Windows, where a program that runs cannot be replaced.
    """
    reader = sys.modules.get(_READER)
    if program is None or reader is None or sys.platform == "win32":
        return
    try:
        number = os.open(program, os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        return

    def open_held(path: str, mode: str) -> Any:
        same = os.path.abspath(path) == os.path.abspath(program)
        return HeldFile(number) if same else open(path, mode)

    vars(reader)["open"] = open_held
