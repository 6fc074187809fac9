"""Writes files whole or not at all: beside the target first, which it then replaces."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final

from index.errors import StorageError
from index.files.disk_errors import why_unwritten
from index.messages import marked

# What a kill leaves behind is told by its name, which must not grow too long for the disk.
_NAMED: Final = 40


def save_text(path: Path, text: str) -> None:
    """Write `text` to `path` as UTF-8, its line ends as they are. Raises `StorageError`."""
    save_bytes(path, text.encode("utf-8"))


def save_bytes(path: Path, content: bytes) -> None:
    """Write `content` to `path`. Raises `StorageError`."""
    with saving(path) as file:
        file.write(content)


@contextmanager
def saving(path: Path) -> Iterator[IO[bytes]]:
    """As `replacing`; raises `StorageError` that says what to do."""
    _check_is_file(path)
    try:
        with replacing(path) as file:
            yield file
    except OSError as error:
        raise StorageError(
            marked("Index", "The file {0} cannot be written. {1}"), path, why_unwritten(error)
        ) from error


@contextmanager
def replacing(path: Path, *, sync: bool = False) -> Iterator[IO[bytes]]:
    """A new file, to be written and read, that takes the place of `path` at the end.

    A full disk, or any other exception, leaves what was there before and nothing else. With `sync`
    it is on the disk before it counts. Raises OSError.
    """
    target = path.resolve()
    prefix = f".{target.name[:_NAMED]}-"
    number, name = tempfile.mkstemp(dir=target.parent, prefix=prefix, suffix=".saving")
    written = Path(name)
    try:
        with os.fdopen(number, "w+b") as file:
            yield file
            if sync:
                file.flush()
                os.fsync(file.fileno())
        written.chmod(_mode_of(target))
        written.replace(target)
    finally:
        written.unlink(missing_ok=True)


def _check_is_file(path: Path) -> None:
    """A device, a pipe or a socket is never replaced, not even where one may."""
    try:
        kind = stat.S_IFMT(path.stat().st_mode)
    except (OSError, ValueError):
        # It is not there yet; or writing it will tell.
        return
    if kind not in (stat.S_IFREG, stat.S_IFDIR):
        raise StorageError(
            marked("Index", "{0} is a device, a pipe or a socket. Give the name of a file."), path
        )


def _mode_of(target: Path) -> int:
    """What the file allows, or a new one would: a temporary file is private."""
    if target.exists():
        return stat.S_IMODE(target.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
