"""Tells a folder that a build is writing from one that a killed build has left."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final

CLAIM: Final = ".claim"


@contextmanager
def claimed(folder: Path) -> Iterator[None]:
    """Hold a lock beside `folder`; the system lets go of it however the program ends."""
    claim = _claim_of(folder)
    try:
        with claim.open("wb") as file:
            _lock(file)
            yield
    finally:
        # Only now: Windows removes no file that is open.
        claim.unlink(missing_ok=True)


def is_claimed(folder: Path) -> bool:
    """Whether a program that is running holds `folder`."""
    try:
        with _claim_of(folder).open("r+b") as file:
            return not _lock(file)
    except OSError:
        return False


def forget_claim(folder: Path) -> None:
    """Remove what a killed program left beside `folder`."""
    _claim_of(folder).unlink(missing_ok=True)


def _claim_of(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}{CLAIM}")


def _lock(file: IO[bytes]) -> bool:
    """Lock `file` until it is closed; False where another program has it."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
