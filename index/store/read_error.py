"""What an error of reading says of a library."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from index.errors import LibraryDamaged, LibraryError
from index.files.disk_errors import is_passing, unreachable
from index.messages import marked
from index.store.schema import FILE_NAME

_UNREADABLE: Final = marked("Index", "The library's file {0} cannot be read.")


def store_error(folder: Path, error: Exception) -> LibraryError:
    """What an error of SQLite, or of the system, says of the library in `folder`."""
    if is_passing(error):
        return unreachable(folder, error)
    return LibraryDamaged(_UNREADABLE, FILE_NAME)
