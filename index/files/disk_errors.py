"""Says what the system's refusals mean, and what to do: one row for each kind."""

from __future__ import annotations

import errno
import os
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from index.errors import LibraryUnreachable
from index.files.regular_file import NoRegularFile
from index.messages import Said, marked


@dataclass(frozen=True, slots=True)
class DiskError:
    """One kind: what it is, and what to do if a file is to be read, or to be written.

    `codes` are names of `errno`, `windows` the numbers of Windows, `sqlite` SQLite's own. Where
    `passing` is true, the file itself may be as it was: it cannot be read at the moment.
    """

    name: str
    codes: tuple[str, ...]
    what: str
    to_read: str
    to_write: str
    windows: tuple[int, ...] = ()
    sqlite: tuple[int, ...] = ()
    passing: bool = False


_ELSEWHERE: Final = marked("Index", "Choose another folder.")
_CONNECT: Final = marked("Index", "Connect it again, then try again.")
_CLOSE: Final = marked("Index", "Close it there, then try again.")
_CHECK_PATH: Final = marked("Index", "Check the path.")
_SHORTER: Final = marked("Index", "Choose a shorter name.")
_RENAME: Final = marked("Index", "Choose a name of letters and digits.")
_TRY_AGAIN: Final = marked("Index", "Close other programs, then try again.")

KINDS: Final = (
    DiskError(
        "no permission",
        ("EACCES", "EPERM"),
        marked("Index", "You have no permission for it."),
        marked("Index", "Ask the person responsible for it for read access."),
        marked("Index", "Choose another folder, or ask the person responsible for it."),
        windows=(5,),
        sqlite=(sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM),
        passing=True,
    ),
    DiskError(
        "read-only",
        ("EROFS",),
        marked("Index", "The disk or share is read-only."),
        _ELSEWHERE,
        _ELSEWHERE,
        windows=(19,),
        sqlite=(sqlite3.SQLITE_READONLY,),
    ),
    DiskError(
        "full",
        ("ENOSPC", "EDQUOT", "EFBIG"),
        marked("Index", "The disk is full, or your quota on it is used up."),
        marked("Index", "Free some space, then try again."),
        marked("Index", "Free some space or choose another folder."),
        windows=(39, 112, 1295),
        sqlite=(sqlite3.SQLITE_FULL,),
    ),
    DiskError(
        "gone",
        tuple(
            "EIO ENODEV ENXIO ENOTCONN ESTALE ENOMEDIUM EREMOTEIO ETIMEDOUT EHOSTDOWN EHOSTUNREACH "
            "ENETDOWN ENETUNREACH ECONNABORTED ENOLINK".split()
        ),
        marked("Index", "The disk or share does not respond."),
        _CONNECT,
        _CONNECT,
        windows=(21, 31, 51, 53, 55, 59, 64, 67, 121, 433, 1117, 1167, 1231),
        sqlite=(sqlite3.SQLITE_IOERR,),
        passing=True,
    ),
    DiskError(
        "locked",
        ("EBUSY", "ETXTBSY", "EDEADLK"),
        marked("Index", "Another program is using it."),
        _CLOSE,
        _CLOSE,
        windows=(32, 33),
        sqlite=(sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED),
        passing=True,
    ),
    DiskError(
        "too many files",
        ("EMFILE", "ENFILE", "ENOMEM"),
        marked("Index", "Too many files are open on this computer."),
        _TRY_AGAIN,
        _TRY_AGAIN,
        windows=(4, 8, 14),
        sqlite=(sqlite3.SQLITE_NOMEM,),
        passing=True,
    ),
    DiskError(
        "missing",
        ("ENOENT",),
        marked("Index", "It, or a folder above it, does not exist."),
        _CHECK_PATH,
        marked("Index", "Check the path, or choose another folder."),
        windows=(2, 3),
    ),
    DiskError(
        "through a file",
        ("ENOTDIR", "EEXIST", "EISDIR"),
        marked(
            "Index", "There is a file where a folder should be, or a folder where a file should be."
        ),
        _CHECK_PATH,
        _ELSEWHERE,
        windows=(80, 183, 267),
    ),
    DiskError(
        "name too long",
        ("ENAMETOOLONG",),
        marked("Index", "Its name is too long."),
        _SHORTER,
        _SHORTER,
        windows=(206,),
    ),
    DiskError(
        "no such name",
        ("EILSEQ",),
        marked("Index", "The disk does not accept a file of that name."),
        _RENAME,
        _RENAME,
        windows=(123, 161),
    ),
)
# What Qt makes of the bytes of a name that are no text.
_LOST: Final = "\ufffd"
_NAME_LOST: Final = marked(
    "Index",
    "Its name, or that of a folder above it, is not written in UTF-8 and cannot be chosen here. "
    "Rename it, or use the command line.",
)
_NO_CURRENT_FOLDER: Final = marked(
    "Index", "The current folder was deleted. Change to another folder, then try again."
)
_NO_FILE: Final = marked("Index", "It is not a file but a pipe, a device or the like.")
_AS_IT_IS: Final = marked("Index", "The system says: {0}.")


def kind_of(error: BaseException) -> DiskError | None:
    """The row of an OSError or an error of SQLite; None for what is no matter of the disk."""
    if isinstance(error, sqlite3.Error):
        code = getattr(error, "sqlite_errorcode", -1) & 0xFF
        return next((kind for kind in KINDS if code in kind.sqlite), None)
    if not isinstance(error, OSError):
        return None
    windows = getattr(error, "winerror", None)
    name = errno.errorcode.get(error.errno or 0, "")
    return next((kind for kind in KINDS if windows in kind.windows), None) or next(
        (kind for kind in KINDS if name in kind.codes), None
    )


def why_unread(error: BaseException) -> Said:
    """What the error is, and what to do so that the file can be read."""
    return _why(error, writing=False)


def why_unwritten(error: BaseException) -> Said:
    """What the error is, and what to do so that the file can be written."""
    return _why(error, writing=True)


def is_passing(error: BaseException) -> bool:
    """Whether a file that raised this may be as it was, and only out of reach at the moment."""
    kind = kind_of(error)
    return kind is not None and kind.passing


def current_folder_is_gone() -> bool:
    """Whether the folder that relative paths begin at was deleted."""
    try:
        os.getcwd()
    except OSError:
        return True
    return False


def no_current_folder() -> Said:
    """That the current folder is gone, and what to do."""
    return Said(_NO_CURRENT_FOLDER)


def unreachable(folder: Path, error: BaseException) -> LibraryUnreachable:
    """The error for a library that may be whole, and cannot be read at the moment."""
    return LibraryUnreachable(
        marked("Index", "The library in {0} cannot be read. {1}"), folder, why_unread(error)
    )


def removed(folder: Path) -> LibraryUnreachable:
    """The error for a library that is open and no longer there."""
    words = marked(
        "Index",
        "The library in {0} is no longer there: it was removed, or its disk or share is "
        "disconnected. Reconnect that, or put the library back; then try again.",
    )
    return LibraryUnreachable(words, folder)


def _why(error: BaseException, *, writing: bool) -> Said:
    if isinstance(error, NoRegularFile):
        return Said("{0} {1}", Said(_NO_FILE), Said(_CHECK_PATH))
    kind = kind_of(error)
    if kind is None:
        reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
        return Said(_AS_IT_IS, reason)
    if kind.name == "missing":
        name = os.fsdecode(getattr(error, "filename", None) or "")
        if _LOST in name:
            return Said(_NAME_LOST)
        if not os.path.isabs(name) and current_folder_is_gone():
            return no_current_folder()
    return Said("{0} {1}", Said(kind.what), Said(kind.to_write if writing else kind.to_read))
