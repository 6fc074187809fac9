"""Copies a file of a library; who reads it and who writes it are blamed apart."""

from __future__ import annotations

import shutil
from pathlib import Path

from index.errors import LibraryDamaged
from index.files.disk_errors import is_passing, unreachable
from index.files.regular_file import open_regular
from index.messages import marked


def copy_file(source: Path, target: Path, name: str) -> None:
    """Copy the file that the library calls `name`.

    Raises `LibraryUnreachable` or `LibraryDamaged` where it cannot be opened; OSError as it is
    where the disk does not take it.
    """
    try:
        file = open_regular(source)
    except OSError as error:
        if is_passing(error):
            raise unreachable(source.parent, error) from error
        raise LibraryDamaged(
            marked("Index", "The library's file {0} cannot be read."), name
        ) from error
    with file, target.open("wb") as copy:
        shutil.copyfileobj(file, copy)
