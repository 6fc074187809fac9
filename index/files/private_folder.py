"""Keeps what belongs to one user from the others who share the computer."""

from __future__ import annotations

import os
import stat
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

_FOLDER: Final = 0o700
_FILE: Final = 0o600
_OTHERS: Final = stat.S_IRWXG | stat.S_IRWXO


def make_private(folder: Path) -> None:
    """Make `folder`, and what is missing above it, for this user alone. Raises OSError.

    One that is there already is closed to others, if it is this user's.
    """
    for missing in reversed([each for each in (folder, *folder.parents) if not each.exists()]):
        missing.mkdir(mode=_FOLDER, exist_ok=True)
    _close_to_others(folder, _FOLDER)


def make_private_file(path: Path) -> None:
    """Make an empty file at `path`, or close the one there to others. Never raises.

    What cannot be written stays as it is: whoever opens it then will tell.
    """
    with suppress(OSError):
        # Made with its rights: it is never open to others, not even for a moment.
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, _FILE))
        _close_to_others(path, _FILE)


def _close_to_others(path: Path, rights: int) -> None:
    """Windows keeps a user's folder from others by itself; a FAT disk cannot."""
    if sys.platform == "win32":
        return
    with suppress(OSError):
        status = path.stat()
        if status.st_uid == os.getuid() and status.st_mode & _OTHERS:
            path.chmod(rights)
