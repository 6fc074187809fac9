"""Where things lie: resources, the user's folder, the library to open. Imports no Qt."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

# In a PyInstaller bundle the modules and `resources` lie in one folder as well.
_ROOT: Final = Path(__file__).resolve().parent.parent
RESOURCES: Final = _ROOT / "resources"
LIBRARY_VARIABLE: Final = "LIVERLEAF_LIBRARY"
# A file of this name beside the program makes it portable; Windows likes to add ".txt" unseen.
PORTABLE_MARKERS: Final = ("portable", "portable.txt")
PORTABLE_FOLDER: Final = "liverleaf-data"


def user_folder() -> Path:
    """The folder that holds all that Liverleaf keeps for this user; it may not exist yet.

    It lies beside the program where that is portable.
    """
    portable = _portable_folder()
    if portable is not None:
        return portable
    import platformdirs

    return Path(platformdirs.user_data_dir("liverleaf", appauthor=False))


def _portable_folder() -> Path | None:
    if not getattr(sys, "frozen", False):
        return None
    beside = Path(sys.executable).resolve().parent
    marked = any((beside / name).is_file() for name in PORTABLE_MARKERS)
    return beside / PORTABLE_FOLDER if marked else None


def user_library() -> Path:
    """The folder a library is installed in for this user; it may not exist yet."""
    return user_folder() / "library"


def kept_file() -> Path:
    """The SQLite file of what this user keeps; it may not exist yet."""
    return user_folder() / "kept.sqlite"


def log_folder() -> Path:
    """The folder of the log of faults; it may not exist yet."""
    return user_folder() / "logs"


def starter_library() -> Path:
    """The library that comes with the program: bundled, or built by `make setup`."""
    bundled = RESOURCES / "library"
    return bundled if bundled.is_dir() else _ROOT / "build" / "starter"


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
    named = named_library(option)
    if named is not None:
        return named
    installed = user_library()
    return installed if installed.is_dir() else starter_library()
