"""Puts a finished text into a file: whole or not at all."""

from __future__ import annotations

import os
import stat
import tempfile
from pathlib import Path

from index.errors import StorageError
from index.wording import marked


def save_text(path: Path, text: str) -> None:
    """Write `text` to `path` as UTF-8, its line ends as they are; else as `save_bytes`."""
    save_bytes(path, text.encode("utf-8"))


def save_bytes(path: Path, content: bytes) -> None:
    """Write `content` to `path`.

    It is written beside the file and then takes its place, so that a full disk leaves what was
    there before. Raises `StorageError`.
    """
    target = path.resolve()
    written: Path | None = None
    try:
        number, name = tempfile.mkstemp(dir=target.parent, prefix=".", suffix=".saving")
        written = Path(name)
        with os.fdopen(number, "wb") as file:
            file.write(content)
        written.chmod(_mode_of(target))
        written.replace(target)
    except OSError as error:
        if written is not None:
            written.unlink(missing_ok=True)
        reason = error.strerror or str(error)
        raise StorageError(
            marked("Index", "The file {0} cannot be written: {1}. Choose another folder."),
            path,
            reason,
        ) from error


def _mode_of(target: Path) -> int:
    """What the file allows, or a new one would: a temporary file is private."""
    if target.exists():
        return stat.S_IMODE(target.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
