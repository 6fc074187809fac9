"""Where a library is written: beside its target, and swapped in whole at the end."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from index.errors import LibraryError, StorageError, WrongUse
from index.files.disk_errors import why_unwritten
from index.files.folder_lock import CLAIM, claimed, forget_claim, is_claimed
from index.files.private_folder import make_private
from index.libraries.installed import Installed
from index.libraries.manifest import FILE_NAME, Manifest, read_manifest
from index.libraries.verification import FileCheck
from index.messages import marked
from index.store.reader import StoreReader
from index.store.records import Summary

_BUILDING: Final = ".building-"
_REPLACED: Final = ".replaced-"
_OLD: Final = "old"
# What a rename says when another process put its own folder there, or took the old one away.
_OTHERS_AT_IT: Final = (errno.ENOENT, errno.EEXIST, errno.ENOTEMPTY)
_SWAPS: Final = 10


def checked_target(target: Path) -> Path:
    """`target` as an absolute path; it is a library, an empty folder or nothing yet.

    Raises `WrongUse`, `StorageError`.
    """
    try:
        target = target.absolute()
        if ".." in target.parts:
            # A way that goes through the library itself ends where it is moved.
            target = target.resolve()
        if not target.exists():
            return target
        if not target.is_dir():
            raise WrongUse(
                marked("Index", "{0} is a file. Choose a folder for the library."), target
            )
        holds_others = any(target.iterdir()) and not (target / FILE_NAME).is_file()
    except OSError as error:
        raise StorageError(
            marked("Index", "The folder {0} cannot be read. {1}"), target, why_unwritten(error)
        ) from error
    if holds_others:
        raise WrongUse(
            marked("Index", "{0} contains other files. Choose an empty or a new folder."), target
        )
    return target


def summaries_at(folder: Path) -> tuple[Summary, ...] | None:
    """What the library in `folder` holds; None where there is none that can be read."""
    try:
        reader = StoreReader(folder)
    except LibraryError:
        return None
    try:
        return reader.summaries()
    except sqlite3.DatabaseError:
        return None
    finally:
        reader.close()


@contextmanager
def work_folder(target: Path, *, private: bool = False) -> Iterator[Path]:
    """A folder beside the target to build in; gone afterwards, whatever happens.

    With `private` it lies where one user keeps what is his, which is closed to others.

    Folders above the target that had to be made go as well, unless a library came to lie there.
    """
    work: Path | None = None
    made: list[Path] = []
    try:
        made = [folder for folder in target.parents if not folder.exists()]
        if private:
            make_private(target.parent)
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
        _tidy(target)
        work = _folder_beside(target, _BUILDING)
        os.chmod(work, 0o755)  # mkdtemp makes it private; a library is there for all to read
        with claimed(work):
            yield work
    except (OSError, sqlite3.OperationalError) as error:
        raise StorageError(
            marked("Index", "The library cannot be written to {0}. {1}"),
            target.parent,
            why_unwritten(error),
        ) from error
    finally:
        if work is not None:
            shutil.rmtree(work, ignore_errors=True)
        for folder in made:
            with suppress(OSError):
                folder.rmdir()


def _tidy(target: Path) -> None:
    """Mend what killed builds of this target left; a build at work is left alone."""
    for replaced in target.parent.glob(f".{target.name}{_REPLACED}*"):
        if not target.exists() and (replaced / _OLD).is_dir():
            # Killed between the two renames of `swap_in`.
            (replaced / _OLD).rename(target)
        shutil.rmtree(replaced, ignore_errors=True)
    for found in target.parent.glob(f".{target.name}{_BUILDING}*"):
        # A claim may be left alone: the folder beside it was moved into its place just before.
        folder = found.with_suffix("") if found.suffix == CLAIM else found
        if not is_claimed(folder):
            shutil.rmtree(folder, ignore_errors=True)
            forget_claim(folder)


def _folder_beside(target: Path, purpose: str) -> Path:
    return Path(tempfile.mkdtemp(prefix=f".{target.name}{purpose}", dir=target.parent))


def put_among(work: Path, manifest: Manifest, installed: Installed) -> Path:
    """Put the folder `work` among the installed libraries and take it into use; where it lies.

    A kill at any moment leaves the old one in use, or the new one. What lies there is never written
    over: the same library, whole, is kept; a damaged one goes when the new one is in use.
    """
    before = installed.in_use
    twins = {folder: _whole_manifest(folder) for folder in installed.of_id(manifest.id)}
    there = next((folder for folder, twin in twins.items() if twin == manifest), None)
    target = there or installed.place_for(manifest.id)
    if there is None:
        work.rename(target)
    installed.use(target.name, before)
    for folder, twin in twins.items():
        if folder != target and (twin is None or twin.content == manifest.content):
            with suppress(StorageError):
                installed.remove(folder.name)
    installed.prune()
    return target


def same_among(installed: Installed, manifest: Manifest) -> Path | None:
    """Where the same texts lie among the installed libraries, whole; None where they do not."""
    for folder in installed.of_id(manifest.id):
        twin = _whole_manifest(folder)
        if twin is not None and twin.content == manifest.content:
            return folder
    return None


def _whole_manifest(folder: Path) -> Manifest | None:
    """The manifest of a library, if that is whole."""
    try:
        manifest = read_manifest(folder)
        FileCheck(folder, manifest).check()
    except LibraryError:
        return None
    return manifest


def swap_in(work: Path, target: Path) -> None:
    """Put the folder `work` in the place of `target`, whole.

    Others may do the same at this moment: then one after the other is there, and the last stays.
    """
    for tries_left in reversed(range(_SWAPS)):
        try:
            return _swap(work, target)
        except OSError as error:
            if error.errno not in _OTHERS_AT_IT or not tries_left:
                raise


def _swap(work: Path, target: Path) -> None:
    if not target.exists():
        work.rename(target)
        return
    replaced = _folder_beside(target, _REPLACED)
    try:
        target.rename(replaced / _OLD)
        try:
            work.rename(target)
        except OSError:
            if not target.exists():
                (replaced / _OLD).rename(target)
            raise
    finally:
        # What could not be put back stays beside its place, for the next build to put back.
        if target.exists():
            shutil.rmtree(replaced, ignore_errors=True)
