"""Installs a library file: judged first, then unpacked, checked, indexed and put in its place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from index.errors import LeafRefused, LibraryTooNew, LibraryTooOld
from index.leaf.contents import Leaf
from index.leaf.fact_derivation import FactDerivation
from index.leaf.minisign import PublicKey
from index.leaf.older_store import is_older_store
from index.leaf.packer import Sealed
from index.leaf.picture_check import check_pictures
from index.leaf.trust import Standing, standing_of
from index.leaf.unsound import Unsound
from index.leaf.untrusted_store import UNLIKE_OURS, check_store
from index.libraries.installed import Installed
from index.libraries.manifest import INDEX_FOLDER, SIGNED_FOLDER, Manifest, rewrite_manifest
from index.libraries.progress import Progress
from index.libraries.reindex import UNREADABLE, Steps, write_index
from index.libraries.scratch_folder import checked_target, put_among, swap_in, work_folder
from index.messages import marked, on_a_line
from index.monograph.model import Monograph

# How far along each step begins, of the whole.
_CHECKING: Final = 0.1
_INDEXING: Final = 0.3


@dataclass(frozen=True, slots=True)
class Offer:
    """A library file that may be installed: what it says it is, and who says so."""

    path: Path
    digest: str
    manifest: Manifest
    standing: Standing


def look_at(path: Path, trusted: Sequence[PublicKey]) -> Offer:
    """What is in a library file; nothing is unpacked yet but its manifest.

    Raises `LeafRefused`, `LibraryTooNew`.
    """
    with Leaf(path) as leaf:
        standing = standing_of(leaf.text, leaf.signature, leaf.signer, trusted)
        return Offer(path, leaf.digest, leaf.manifest, standing)


def is_older(offer: Offer, than: Manifest | None) -> bool:
    """Whether the library was built before another one."""
    if than is None:
        return False
    try:
        built = datetime.fromisoformat(than.created)
    except ValueError:
        return False
    if built.tzinfo is None:
        built = built.replace(tzinfo=UTC)
    return datetime.fromisoformat(offer.manifest.created) < built


def check_whole(offer: Offer) -> None:
    """Compare every file in it to its checksum. Raises `LeafRefused`."""
    with Leaf(offer.path) as leaf:
        _check_same(leaf, offer)
        for name in leaf.manifest.files:
            for _ in leaf.blocks(name):
                pass


def install_leaf(
    offer: Offer,
    installed: Installed,
    *,
    drugs: Path | None = None,
    on_progress: Callable[[Progress], None] = lambda progress: None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> Path:
    """Install the library among those `installed` and take it into use; the folder it lies in.

    One of an older schema is converted, with the program's own facts of drugs in the folder
    `drugs`.
    Raises `LeafRefused`, `LibraryTooNew`, `LibraryTooOld`, `StorageError`, `BuildCancelled`;
    whatever happens, the library in use before is there.
    """
    with work_folder(installed.new, private=True) as work:
        steps = Steps(offer.manifest.monographs, on_progress, is_cancelled)
        arrival = _Arrival(work, steps)
        manifest = arrival.take(offer, _Conversion(drugs, on_progress, is_cancelled))
        return put_among(work, manifest, installed)


def install_leaf_at(
    offer: Offer,
    target: Path,
    *,
    drugs: Path | None = None,
    on_progress: Callable[[Progress], None] = lambda progress: None,
) -> Path:
    """Make the library the folder `target`, replacing the library there: for a share.

    Raises as `install_leaf` does, and `WrongUse` where the target is something else.
    """
    target = checked_target(target)
    with work_folder(target) as work:
        steps = Steps(offer.manifest.monographs, on_progress, lambda: False)
        _Arrival(work, steps).take(offer, _Conversion(drugs, on_progress, lambda: False))
        swap_in(work, target)
    return target


@dataclass(frozen=True, slots=True)
class _Conversion:
    """How a library of an older schema becomes one of today's."""

    drugs: Path | None
    on_progress: Callable[[Progress], None]
    is_cancelled: Callable[[], bool]

    def convert(self, work: Path, manifest: Manifest) -> Manifest:
        """Convert what was unpacked into `work`; the manifest of what was made."""
        # Only here: the importer is loaded.
        from index.leaf.conversion import OLDER, convert_older

        older = work / OLDER
        older.mkdir()
        for path in [path for path in work.iterdir() if path != older]:
            path.rename(older / path.name)
        return convert_older(work, manifest, self.drugs, self.on_progress, self.is_cancelled)


class _Arrival:
    """One library on its way into the folder `work`."""

    def __init__(self, work: Path, steps: Steps) -> None:
        self._work = work
        self._steps = steps

    def take(self, offer: Offer, conversion: _Conversion) -> Manifest:
        """Unpack, check and index it; the manifest of what was made."""
        name = on_a_line(offer.path.name)
        with Leaf(offer.path) as leaf:
            _check_same(leaf, offer)
            sealed = Sealed(leaf.text, leaf.signature, leaf.signer)
            self._unpack(leaf)
        try:
            if is_older_store(self._work):
                # Its seal is over other files than those that are made of it.
                return conversion.convert(self._work, offer.manifest)
            check_pictures(self._work, offer.manifest, self._steps, _CHECKING)
            count = self._steps.counter(marked("Index", "Checking"), _CHECKING, _INDEXING)
            self._check_store(offer.manifest, count)
            write_index(self._work, self._work / INDEX_FOLDER, self._steps, _INDEXING)
        except Unsound as error:
            raise _refused(name, str(error)) from error
        except (LibraryTooNew, LibraryTooOld, LeafRefused):
            raise
        except UNREADABLE as error:
            raise _refused(name, UNLIKE_OURS) from error
        if sealed.signature is not None:
            self._keep(sealed)
        return rewrite_manifest(self._work, offer.manifest)

    def _check_store(self, manifest: Manifest, count: Callable[[Monograph], None]) -> None:
        """Check the store, and have the key facts that it should hold in it."""
        facts = FactDerivation()

        def look_at(monograph: Monograph) -> None:
            count(monograph)
            facts.look_at(monograph)

        check_store(self._work, manifest, look_at)
        facts.write(self._work)

    def _unpack(self, leaf: Leaf) -> None:
        files = leaf.manifest.files
        whole, done = sum(entry.bytes for entry in files.values()) or 1, 0
        for name in files:
            path = self._work / name
            path.parent.mkdir(exist_ok=True)
            with path.open("wb") as file:
                for block in leaf.blocks(name):
                    file.write(block)
                    done += len(block)
                    self._steps.tell(marked("Index", "Unpacking"), _CHECKING * done / whole)

    def _keep(self, sealed: Sealed) -> None:
        folder = self._work / SIGNED_FOLDER
        folder.mkdir()
        for name, content in sealed.files():
            (folder / name).write_bytes(content)


def _check_same(leaf: Leaf, offer: Offer) -> None:
    if leaf.digest != offer.digest:
        raise LeafRefused(
            marked("Index", "{0} has changed since it was checked. Choose it again."),
            on_a_line(offer.path.name),
        )


def _refused(name: str, reason: str) -> LeafRefused:
    return LeafRefused(
        marked("Index", "{0} was not installed: {1}. Get the file again."), name, reason
    )
