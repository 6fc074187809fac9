"""Repairs a library: what was made of its store is made again, if the store proves to be whole."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

from index.errors import LibraryDamaged, LibraryError, StorageError
from index.files.atomic_file import save_text
from index.files.disk_errors import unreachable
from index.leaf.trust import proven_manifest
from index.libraries.file_copy import copy_file
from index.libraries.installed import Installed
from index.libraries.manifest import (
    FILE_NAME,
    INDEX_FOLDER,
    Manifest,
    read_manifest,
    sealed_text,
)
from index.libraries.progress import Progress
from index.libraries.reindex import UNREADABLE, Steps, write_index
from index.libraries.scratch_folder import put_among, same_among, swap_in, work_folder
from index.libraries.verification import FileCheck
from index.messages import marked

# How far along the index begins, of the whole.
_INDEXING: Final = 0.1


def repair_library(
    folder: Path,
    installed: Installed | None = None,
    *,
    on_progress: Callable[[Progress], None] = lambda progress: None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> Path:
    """Make the text index of the library in `folder` anew; returns the folder that is whole then.

    That is `folder` itself, in which nothing else is written. Where it cannot be written to, a
    copy is put among those `installed`, if they are given, and taken into use. A manifest that is
    lost is made again of the one that was signed. A kill at any moment leaves the library as it
    was or repaired, or still to be repaired. Raises `LibraryError` where what cannot be made again
    is damaged, `StorageError`, `BuildCancelled`.
    """
    try:
        folder = folder.absolute()
        manifest = proven_manifest(folder)
    except OSError as error:
        raise unreachable(folder, error) from error
    steps = Steps(manifest.monographs, on_progress, is_cancelled)
    if installed is None:
        return _mend(folder, manifest, steps)
    if _may_write(folder):
        try:
            return _mend(folder, manifest, steps)
        except StorageError:
            # A full disk; or Windows, where what is open in a window stays where it is.
            pass
    return _mend_copy(folder, manifest, steps, installed)


def _may_write(folder: Path) -> bool:
    try:
        with tempfile.TemporaryDirectory(dir=folder, prefix="."):
            return True
    except OSError:
        return False


def _mend(folder: Path, manifest: Manifest, steps: Steps) -> Path:
    """Put a new index, and the manifest if that is another, in the place of what is there."""
    _check(folder, manifest, steps)
    index = folder / INDEX_FOLDER
    with work_folder(index) as work:
        _write_index(folder, work, steps)
        mended = manifest.with_files_of(INDEX_FOLDER, work)
        try:
            swap_in(work, index)
        except OSError:
            if not _is_whole(folder):
                raise
            # Another window was quicker.
            return folder
    if not _is_whole(folder):
        # An older or newer Liverleaf made the index that was lost, or the manifest is.
        save_text(folder / FILE_NAME, sealed_text(mended))
    return folder


def _mend_copy(folder: Path, manifest: Manifest, steps: Steps, installed: Installed) -> Path:
    """Put a copy with a new index among the libraries of the user."""
    there = same_among(installed, manifest)
    if there is not None:
        installed.use(there.name)
        return there
    with work_folder(installed.new, private=True) as work:
        for name in _names(manifest):
            steps.tell(marked("Index", "Copying"), 0)
            (work / name).parent.mkdir(exist_ok=True)
            copy_file(folder / name, work / name, name)
        _check(work, manifest, steps)
        _write_index(work, work / INDEX_FOLDER, steps)
        mended = manifest.with_files_of(INDEX_FOLDER, work / INDEX_FOLDER)
        (work / FILE_NAME).write_text(sealed_text(mended), encoding="utf-8")
        return put_among(work, mended, installed)


def _names(manifest: Manifest) -> list[str]:
    """All files but those of the index."""
    return [name for name in manifest.files if not name.startswith(f"{INDEX_FOLDER}/")]


def _check(folder: Path, manifest: Manifest, steps: Steps) -> None:
    """Raise `LibraryDamaged` unless everything that cannot be made again is whole."""
    files = FileCheck(folder, manifest)
    for name in _names(manifest):
        steps.tell(marked("Index", "Checking"), 0)
        files.check(name)


def _write_index(library: Path, target: Path, steps: Steps) -> None:
    try:
        write_index(library, target, steps, _INDEXING)
    except LibraryError:
        raise
    except UNREADABLE as error:
        words = marked("Index", "The library was made by another program, or is damaged.")
        raise LibraryDamaged(words) from error


def _is_whole(folder: Path) -> bool:
    try:
        FileCheck(folder, read_manifest(folder)).check()
    except LibraryError:
        return False
    return True
