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
