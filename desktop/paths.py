"""Where things lie: resources, the user's folder, the library to open. Imports no Qt."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote_to_bytes, urlsplit

from index import LEAF_SUFFIX

if TYPE_CHECKING:
    from index import Installed

# In a PyInstaller bundle the modules and `resources` lie in one folder as well.
_ROOT: Final = Path(__file__).resolve().parent.parent
RESOURCES: Final = _ROOT / "resources"
# A file of this name beside the program makes it portable; Windows likes to add ".txt" unseen.
PORTABLE_MARKERS: Final = ("portable", "portable.txt")
PORTABLE_FOLDER: Final = "liverleaf-data"
# What some system refuses in the name of a file, or a shell reads as its own.
_NO_FILE_NAME: Final = re.compile(r"[^\w ,()+-]")
_LONGEST_NAME: Final = 80
_THIS_COMPUTER: Final = "localhost"


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
    beside = _program_folder()
    if beside is None:
        return None
    marked = any((beside / name).is_file() for name in PORTABLE_MARKERS)
    return beside / PORTABLE_FOLDER if marked else None


def _program_folder() -> Path | None:
    """Where the packaged program lies; None where it runs from its source."""
    frozen = getattr(sys, "frozen", False)
    return Path(sys.executable).resolve().parent if frozen else None


def file_name_of(title: str) -> str:
    """A name for a file about `title`, without an ending, that every system takes."""
    return " ".join(_NO_FILE_NAME.sub(" ", title).split())[:_LONGEST_NAME]


def leaf_call(words: list[str]) -> str | None:
    """The address of the library file that was double-clicked: it comes where a query would."""
    path = Path(words[0]) if len(words) == 1 else Path()
    # Unlike `is_file` this never raises: any words may come here.
    is_leaf = path.name.lower().endswith(LEAF_SUFFIX) and os.path.isfile(path)
    return path.absolute().as_uri() if is_leaf else None


def leaf_in(text: str) -> Path | None:
    """The library file that a call names, as `leaf_call` writes it; None for a query."""
    small = text.lower()
    if not (small.startswith("file:") and small.endswith(LEAF_SUFFIX)):
        return None
    return path_at(text)


def path_at(address: str) -> Path:
    """The file at a `file:` address, whatever bytes its name is of.

    `file:///C:/a.leaf`, `file://localhost/home/a.leaf`, or `file://server/share/a.leaf`.
    """
    parts = urlsplit(address)
    # A name need not be UTF-8.
    path = os.fsdecode(unquote_to_bytes(parts.path))
    if parts.netloc.lower() not in ("", _THIS_COMPUTER):
        # Never a file of this computer that has the same path.
        path = f"//{parts.netloc}{path}"
    elif sys.platform == "win32":
        path = path.removeprefix("/")
    return Path(path)


def installed_libraries() -> Installed:
    """The libraries of this user: also the one that earlier versions installed, and the starter."""
    # Only here: the window comes first.
    from index import Installed

    folder = user_folder()
    fixed = {"library": folder / "library", "starter": starter_library()}
    return Installed(folder / "libraries", fixed)


def trusted_folders() -> tuple[Path, Path]:
    """Where the public keys lie that this computer trusts: this user's, then the program's."""
    return user_folder() / "trusted", (_program_folder() or _ROOT) / "trusted"


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


def drug_facts() -> Path:
    """The folder of the program's own facts of drugs, which every library is given."""
    return RESOURCES / "drugs"


def catalogue(language: str) -> Path:
    """The texts of the window in a language, by its code: bundled, or built by `make setup`."""
    bundled = RESOURCES / "translations" / f"liverleaf_{language}.qm"
    return bundled if bundled.is_file() else _ROOT / "build" / "translations" / bundled.name
