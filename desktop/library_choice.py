"""Which library opens at the start: asked for by name, in use, or the starter library. No Qt."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from desktop.paths import installed_libraries

LIBRARY_VARIABLE: Final = "LIVERLEAF_LIBRARY"


def named_library(option: Path | None = None) -> Path | None:
    """The library that was asked for by name, by `option` or `$LIVERLEAF_LIBRARY`."""
    if option is not None:
        return option
    named = os.environ.get(LIBRARY_VARIABLE)
    return Path(named) if named else None


def find_library(option: Path | None = None) -> Path:
    """The library to open: `option`, `$LIVERLEAF_LIBRARY`, the user's, or the starter library.

    What is asked for by name is returned even where nothing is there: opening it then says so,
    rather than showing another library than the one asked for.
    """
    return named_library(option) or installed_libraries().current


def find_start_library(named: Path | None, kept: object) -> Path:
    """The library that the window opens at its start.

    `named` was asked for by name; `kept` is the folder that the reader chose for the start. What
    is gone of those that Liverleaf keeps itself gives way to the one in use; any other stays the
    one asked for, be it out of reach.
    """
    installed = installed_libraries()
    if named is not None:
        return named
    if isinstance(kept, str) and kept:
        folder = Path(kept)
        if folder.parent != installed.folder or folder.is_dir():
            return folder
    return installed.current
