"""The libraries that are installed for a user: where they lie, and which of them is in use."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from index.errors import LibraryError, StorageError, WrongUse
from index.files.atomic_file import replacing
from index.files.disk_errors import why_unwritten
from index.files.private_folder import make_private
from index.libraries.manifest import FILE_NAME, Manifest, read_manifest
from index.messages import marked

# As many as this stay: the one in use, the one before it, and the newest of the rest.
KEPT: Final = 4
_IN_USE: Final = "current"
_ID: Final = re.compile(r"[0-9a-f]{12}")
# A second library of one id has a number after it.
_NAME: Final = re.compile(r"[0-9a-f]{12}(-[0-9]{1,3})?")
_LEAVING: Final = ".leaving-"
_LONGEST: Final = 1000


@dataclass(frozen=True, slots=True)
class InstalledLibrary:
    """One library: `manifest` is None where it cannot be read; `fixed` is one not to be removed."""

    name: str
    folder: Path
    manifest: Manifest | None
    in_use: bool
    fixed: bool


class Installed:
    """Libraries in folders named for their ids, and beside them the file `current`.

    That file lists names, the one in use first and those used before after it, so that there is
    always one to go back to. `fixed` names libraries that lie elsewhere, such as the one that comes
    with the program; the last of them is in use where there is no other.
    """

    def __init__(self, folder: Path, fixed: Mapping[str, Path]) -> None:
        self.folder = folder
        self._fixed = dict(fixed)

    @property
    def current(self) -> Path:
        """The folder of the library in use. Never raises: opening it says what is wrong."""
        return self.folder if self._is_closed else self._folder_of(self.in_use)

    @property
    def _is_closed(self) -> bool:
        """Whether the user's libraries are out of reach: none other is shown in their place."""
        try:
            os.scandir(self.folder).close()
        except (FileNotFoundError, NotADirectoryError):
            return False
        except OSError:
            return True
        return False

    @property
    def in_use(self) -> str:
        """The name of the library in use."""
        return next(iter((*self._history(), *self._names())), list(self._fixed)[-1])

    @property
    def manifest_in_use(self) -> Manifest | None:
        """The manifest of the library in use; None for the one that comes with the program."""
        name = self.in_use
        return None if name == list(self._fixed)[-1] else self.manifest(name)

    @property
    def bundled(self) -> InstalledLibrary:
        """The library that comes with the program."""
        name = list(self._fixed)[-1]
        return self._library_of(name)

    def listed(self) -> tuple[InstalledLibrary, ...]:
        """All of them, the newest first, those that lie elsewhere last."""
        return tuple(self._library_of(name) for name in self._names())

    def beside(self, folder: Path) -> InstalledLibrary:
        """The library in `folder`, which is none of these, as if it were listed with them."""
        there = Installed(self.folder, {**self._fixed, str(folder): folder})
        manifest = there.manifest(str(folder))
        return InstalledLibrary(str(folder), folder, manifest, in_use=False, fixed=True)

    @property
    def before(self) -> str | None:
        """The name of the library that was in use before this one, if it is still there."""
        in_use = self.in_use
        return next((name for name in self._history() if name != in_use), None)

    def manifest(self, name: str) -> Manifest | None:
        """The manifest of a library here; None where it is missing or damaged."""
        try:
            return read_manifest(self._folder_of(name))
        except LibraryError:
            return None

    def place_for(self, id: str) -> Path:
        """A folder that is not there yet, for a library of that id. Raises `WrongUse`."""
        if not _ID.fullmatch(id):
            raise WrongUse(marked("Index", "“{0}” is not the ID of a library."), id)
        names = (id, *(f"{id}-{number}" for number in range(2, 1000)))
        return next(place for name in names if not (place := self.folder / name).exists())

    def of_id(self, id: str) -> tuple[Path, ...]:
        """The folders of the libraries of that id."""
        return tuple(self.folder / name for name in self._ids() if name.split("-")[0] == id)

    @property
    def new(self) -> Path:
        """A library that is being made is written beside this path, which itself is never made."""
        return self.folder / "new"

    def use(self, name: str, before: str | None = None) -> None:
        """Take a library into use from the next opening on; `before` was in use until now.

        Raises `WrongUse`, `StorageError`.
        """
        if name not in self._names():
            raise WrongUse(
                marked("Index", "No library {0} is installed. See: liverleaf libraries"), name
            )
        names = dict.fromkeys((name, before or self.in_use, *self._history()))
        text = "".join(f"{line}\n" for line in list(names)[:KEPT])
        try:
            make_private(self.folder)
            with replacing(self.folder / _IN_USE, sync=True) as file:
                file.write(text.encode())
        except OSError as error:
            raise StorageError(
                marked("Index", "{0} cannot be written to. {1} The library in use is unchanged."),
                self.folder,
                why_unwritten(error),
            ) from error

    def remove(self, name: str) -> None:
        """Remove a library that is not in use. Raises `WrongUse`, `StorageError`."""
        if name in self._fixed or name not in self._names():
            raise WrongUse(
                marked("Index", "No library {0} is installed here, so there is nothing to remove."),
                name,
            )
        if name == self.in_use:
            raise WrongUse(
                marked("Index", "This library is in use. Switch to another library first.")
            )
        leaving = self.folder / f"{_LEAVING}{name}"
        shutil.rmtree(leaving, ignore_errors=True)
        try:
            # At once and whole: half a library would be listed as a damaged one.
            (self.folder / name).rename(leaving)
        except OSError as error:
            raise StorageError(
                marked(
                    "Index",
                    "The library {0} cannot be removed. {1} Another Liverleaf window may be using "
                    "it: close that window.",
                ),
                name,
                why_unwritten(error),
            ) from error
        shutil.rmtree(leaving, ignore_errors=True)

    def prune(self) -> None:
        """Remove the oldest beyond `KEPT`, and what a killed removal has left."""
        for left in self.folder.glob(f"{_LEAVING}*"):
            shutil.rmtree(left, ignore_errors=True)
        protected = {self.in_use, self.before}
        for name in [name for name in self._ids() if name not in protected][KEPT - 2 :]:
            with suppress(StorageError):
                self.remove(name)

    def _history(self) -> tuple[str, ...]:
        """The names in the file `current` that are there."""
        try:
            with (self.folder / _IN_USE).open(encoding="utf-8") as file:
                lines = file.read(_LONGEST).split()
        except (OSError, UnicodeDecodeError):
            return ()
        known = self._names()
        return tuple(line for line in lines if line in known)

    def _names(self) -> tuple[str, ...]:
        return (*self._ids(), *(name for name, at in self._fixed.items() if os.path.isdir(at)))

    def _ids(self) -> tuple[str, ...]:
        """The names of what lies in the folder, the newest first."""
        try:
            found = [path for path in self.folder.iterdir() if _NAME.fullmatch(path.name)]
        except OSError:
            return ()
        return tuple(path.name for path in sorted(found, key=_installed_at, reverse=True))

    def _library_of(self, name: str) -> InstalledLibrary:
        folder, in_use = self._folder_of(name), name == self.in_use
        return InstalledLibrary(name, folder, self.manifest(name), in_use, name in self._fixed)

    def _folder_of(self, name: str) -> Path:
        return self._fixed.get(name) or self.folder / name


def _installed_at(folder: Path) -> tuple[int, str]:
    """When the last file of a library was written."""
    try:
        return (folder / FILE_NAME).stat().st_mtime_ns, folder.name
    except OSError:
        return 0, folder.name
