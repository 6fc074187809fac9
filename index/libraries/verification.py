"""Checks the files of a library against its manifest, before any of them is opened."""

from __future__ import annotations

import hashlib
import os
import stat
import threading
from pathlib import Path
from typing import Final

from index.errors import LibraryDamaged, LibraryRepairable, LibraryUnreachable
from index.files.disk_errors import is_passing, removed, unreachable
from index.libraries.manifest import BUILD_AGAIN, INDEX_FOLDER, Manifest, sum_of
from index.messages import Said, marked

_UNREADABLE: Final = marked("Index", "The library's file {0} cannot be read.")
_MISSING: Final = marked("Index", "The library's file {0} is missing.")
_CUT: Final = marked("Index", "The library's file {0} is incomplete or was changed.")
_CHANGED: Final = marked("Index", "The library's file {0} was changed or damaged.")


class FileCheck:
    """Compares the files in a folder with their manifest, each of them once."""

    def __init__(self, folder: Path, manifest: Manifest) -> None:
        self._folder = folder
        # What cannot be made again comes first: it decides whether a library can be repaired.
        files = sorted(manifest.files.items(), key=lambda entry: _is_of_index(entry[0]))
        self._files = dict(files)
        self._left = dict(files)
        self._lock = threading.Lock()

    def check_sizes(self) -> None:
        """A quick look before the full check: every file there, with its right size."""
        for path, expected in self._files.items():
            try:
                status = (self._folder / path).stat()
            except OSError as error:
                raise _unread(self._folder, path, error) from error
            if not stat.S_ISREG(status.st_mode):
                raise _damaged(path, _MISSING)
            if status.st_size != expected.bytes:
                raise _damaged(path, _CUT)

    def check(self, below: str = "") -> None:
        """Check what has not been checked yet (only those whose path begins with `below`).

        Whoever asks while another thread is at it waits for that. Raises `LibraryDamaged` naming
        the first file that is missing or not what it was: SQLite's own integrity check finds few
        single changed bytes, a checksum finds every one.
        """
        with self._lock:
            for path in [path for path in self._left if path.startswith(below)]:
                try:
                    found = sum_of(self._folder, path)
                except OSError as error:
                    raise _unread(self._folder, path, error) from error
                if found != self._left[path]:
                    raise _damaged(path, _CHANGED)
                del self._left[path]

    def read(self, path: str) -> bytes:
        """The bytes of one of the manifest's files, checked. Raises `LibraryDamaged`."""
        try:
            content = (self._folder / path).read_bytes()
        except OSError as error:
            raise _unread(self._folder, path, error) from error
        if hashlib.sha256(content).hexdigest() != self._files[path].sha256:
            raise _damaged(path, _CHANGED)
        return content


def _is_of_index(path: str) -> bool:
    return path.startswith(f"{INDEX_FOLDER}/")


def _damaged(path: str, how: str) -> LibraryDamaged:
    """The error for a file that is not as it was; the text index can be made again."""
    if _is_of_index(path):
        return LibraryRepairable(how, path)
    return LibraryDamaged("{0} {1}", Said(how, path), Said(BUILD_AGAIN))


def _unread(folder: Path, path: str, error: OSError) -> LibraryUnreachable | LibraryDamaged:
    """The error for a file of the library that the system does not give."""
    if is_passing(error):
        return unreachable(folder, error)
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return _damaged(path, _MISSING) if os.path.isdir(folder) else removed(folder)
    return _damaged(path, _UNREADABLE)
