"""Converts a library of an older schema: a new one is written of its texts, beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from index.errors import LibraryDamaged, LibraryError, WrongUse
from index.files.disk_errors import unreachable
from index.leaf.contents import checked_manifest
from index.leaf.conversion import OLDER, convert_older
from index.leaf.older_store import schema_of
from index.leaf.trust import proven_manifest
from index.leaf.unsound import Unsound
from index.libraries.file_copy import copy_file
from index.libraries.installed import Installed
from index.libraries.manifest import Manifest, manifest_text
from index.libraries.progress import Progress
from index.libraries.reindex import UNREADABLE, Steps
from index.libraries.scratch_folder import checked_target, put_among, swap_in, work_folder
from index.libraries.verification import FileCheck
from index.messages import marked
from index.store.read_error import store_error
from index.store.schema import SCHEMA_VERSION

_NOT_OURS: Final = marked(
    "Index", "The library was not converted: {0}. Import its source, or install it again."
)


def convert_library(
    folder: Path,
    target: Path,
    *,
    drugs: Path | None = None,
    on_progress: Callable[[Progress], None] = lambda progress: None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> Path:
    """Make a library at `target` of the older one in `folder`; returns where it lies.

    No source is needed: the texts are in the older library, which stays as it is. `drugs` is the
    folder of the program's own facts of drugs, which are joined as at an import. Raises
    `LibraryError` where the library is damaged, unsafe, or too old to be converted, `WrongUse`
    where it is none of an older schema or the target is something else, `StorageError`,
    `BuildCancelled`.
    """
    target = checked_target(target)
    _check_apart(folder, target)
    older = _OlderLibrary(folder)
    with work_folder(target) as work:
        older.convert(work, drugs, on_progress, is_cancelled)
        swap_in(work, target)
    return target


def convert_among(
    folder: Path,
    installed: Installed,
    *,
    drugs: Path | None = None,
    on_progress: Callable[[Progress], None] = lambda progress: None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> Path:
    """Make a library among those `installed` of the older one in `folder`, and take it into use.

    Raises as `convert_library` does.
    """
    older = _OlderLibrary(folder)
    with work_folder(installed.new, private=True) as work:
        manifest = older.convert(work, drugs, on_progress, is_cancelled)
        return put_among(work, manifest, installed)


class _OlderLibrary:
    """A library folder that is to be converted."""

    def __init__(self, folder: Path) -> None:
        """Look at it. Raises `LibraryError`, `WrongUse`."""
        self._folder = folder.absolute()
        try:
            self._manifest = _content_of(self._folder)
            # First, so that a file that is gone is told as gone: SQLite would say less.
            FileCheck(self._folder, self._manifest).check_sizes()
            schema = schema_of(self._folder)
        except Unsound as error:
            raise LibraryDamaged(_NOT_OURS, str(error)) from error
        except LibraryError:
            raise
        except UNREADABLE as error:
            raise store_error(self._folder, error) from error
        except OSError as error:
            raise unreachable(self._folder, error) from error
        if schema == SCHEMA_VERSION:
            words = marked(
                "Index",
                "The library in {0} already fits this version of Liverleaf. Use it without "
                "converting it.",
            )
            raise WrongUse(words, folder)

    def convert(
        self,
        work: Path,
        drugs: Path | None,
        on_progress: Callable[[Progress], None],
        is_cancelled: Callable[[], bool],
    ) -> Manifest:
        """Convert it into the folder `work`; the manifest of what was made."""
        self._copy(work / OLDER, Steps(self._manifest.monographs, on_progress, is_cancelled))
        try:
            return convert_older(work, self._manifest, drugs, on_progress, is_cancelled)
        except Unsound as error:
            raise LibraryDamaged(_NOT_OURS, str(error)) from error
        except LibraryError:
            raise
        except UNREADABLE as error:
            words = marked("Index", "The library was made by another program, or is damaged.")
            raise LibraryDamaged(words) from error

    def _copy(self, older: Path, steps: Steps) -> None:
        """Copy what cannot be made again, and hold the copy against its checksums."""
        for name in self._manifest.files:
            steps.tell(marked("Index", "Copying"), 0)
            copy = older / name
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy_file(self._folder / name, copy, name)
        FileCheck(older, self._manifest).check()


def _check_apart(older: Path, target: Path) -> None:
    """Raise `WrongUse` where writing the one would change the other."""
    try:
        older_place, place = older.resolve(), target.resolve()
    except (OSError, RuntimeError) as error:
        raise unreachable(older, error) from error
    if place in (older_place, *older_place.parents) or older_place in place.parents:
        raise WrongUse(
            marked(
                "Index", "The older library is not overwritten. Choose a folder other than {0}."
            ),
            target,
        )


def _content_of(folder: Path) -> Manifest:
    """The manifest of a library without what each computer makes, held to the rules of a leaf's."""
    manifest = proven_manifest(folder)
    return checked_manifest(manifest_text(replace(manifest, files=manifest.content)).encode())
