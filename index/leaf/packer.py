"""Packs a library into a `.leaf` file, and signs one."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from index.errors import LibraryDamaged, WrongUse
from index.files.atomic_file import saving
from index.leaf.contents import LARGEST_FILE, SIGNATURE, SIGNER, Leaf
from index.leaf.minisign import PublicKey, SecretKey
from index.libraries.manifest import (
    FILE_NAME,
    SIGNED_FOLDER,
    FileSum,
    Manifest,
    manifest_from,
    manifest_text,
    read_manifest,
)
from index.libraries.verification import FileCheck
from index.messages import marked
from index.store.images import FOLDER

# The same library packs to the same bytes, whenever it is packed.
_DATE: Final = (1980, 1, 1, 0, 0, 0)
_BLOCK: Final = 1024 * 1024
_RIGHTS: Final = 0o644 << 16
# A member's name, how many bytes it has, and its bytes piece by piece.
_Member = tuple[str, int, Iterable[bytes]]


@dataclass(frozen=True, slots=True)
class Sealed:
    """The manifest of a leaf as it was signed, its signature and its key; None where there are
    none."""

    text: bytes
    signature: bytes | None
    signer: bytes | None

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Manifest, signature and key as files."""
        named = ((FILE_NAME, self.text), (SIGNATURE, self.signature), (SIGNER, self.signer))
        return ((name, text) for name, text in named if text is not None)


def pack_library(
    folder: Path,
    target: Path,
    *,
    review_by: str | None = None,
    on_progress: Callable[[float], None] = lambda fraction: None,
) -> Manifest:
    """Write the library in `folder` into the file `target`, whole or not at all.

    A library that came signed keeps its signature, unless `review_by` (an ISO date) changes what
    was signed. `on_progress` is told the part done, 0 to 1. Raises `LibraryError`, `StorageError`,
    `WrongUse`.
    """
    manifest = read_manifest(folder)
    FileCheck(folder, manifest).check()
    sealed = seal_of(folder, manifest)
    if review_by is not None or sealed is None:
        whole = manifest if review_by is None else replace(manifest, review_by=review_by)
        sealed = Sealed(manifest_text(_portable(whole)).encode(), None, None)
    packed = manifest_from(sealed.text.decode("utf-8"))
    _write(target, _members(folder, packed, sealed), on_progress)
    return packed


def sign_leaf(path: Path, key: SecretKey, signer: str) -> PublicKey:
    """Sign the library file `path` in place, as `signer`; another signature of it is replaced.

    Raises `LeafRefused`, `StorageError`.
    """
    public = key.public(signer)
    with Leaf(path) as leaf:
        made = key.sign(leaf.text, f"{leaf.manifest.name} {leaf.manifest.id}")
        sealed = Sealed(leaf.text, made.to_text().encode(), public.to_text().encode())
        members = ((name, entry.bytes, leaf.blocks(name)) for name, entry in _listed(leaf.manifest))
        _write(path, [*_sealing(sealed), *members])
    return public


def seal_of(folder: Path, manifest: Manifest) -> Sealed | None:
    """What came with the installed library in `folder`, if it is about the same files.

    Raises `LibraryDamaged`.
    """
    if f"{SIGNED_FOLDER}/{FILE_NAME}" not in manifest.files:
        return None
    sealed = read_seal(folder)
    came_with = manifest_from(sealed.text.decode("utf-8"))
    return sealed if came_with.files == _portable(manifest).files else None


def read_seal(folder: Path) -> Sealed:
    """What the installed library in `folder` came with, unchecked. Raises `LibraryDamaged`."""
    signed = folder / SIGNED_FOLDER
    try:
        text = (signed / FILE_NAME).read_bytes()
        text.decode("utf-8")
        beside = [
            path.read_bytes() if path.is_file() else None
            for path in (signed / SIGNATURE, signed / SIGNER)
        ]
    except (OSError, UnicodeDecodeError) as error:
        raise LibraryDamaged(marked("Index", "The library's signature cannot be read.")) from error
    return Sealed(text, *beside)


def _portable(manifest: Manifest) -> Manifest:
    """The manifest without what every computer makes itself."""
    return replace(manifest, files=manifest.content)


def _members(folder: Path, manifest: Manifest, sealed: Sealed) -> Iterator[_Member]:
    yield from _sealing(sealed)
    for name, entry in _listed(manifest):
        yield name, entry.bytes, _blocks_of(folder / name)


def _sealing(sealed: Sealed) -> Iterator[_Member]:
    for name, text in sealed.files():
        yield name, len(text), [text]


def _listed(manifest: Manifest) -> Iterable[tuple[str, FileSum]]:
    return sorted(manifest.files.items())


def _blocks_of(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            yield block


def _write(
    target: Path,
    members: Iterable[_Member],
    on_progress: Callable[[float], None] = lambda fraction: None,
) -> None:
    members = list(members)
    whole, done = sum(size for _, size, _ in members) or 1, 0
    with saving(target) as file:
        try:
            with zipfile.ZipFile(file, "w", allowZip64=False) as archive:
                for name, _, blocks in members:
                    with archive.open(_info(name), "w") as stream:
                        for block in blocks:
                            stream.write(block)
                            done += len(block)
                            on_progress(done / whole)
        except zipfile.LargeZipFile as error:
            raise WrongUse(
                marked("Index", "The library is too large for a library file: more than 2 GB.")
            ) from error
        if file.tell() > LARGEST_FILE:
            raise WrongUse(
                marked("Index", "The library is too large for a library file: more than 2 GB.")
            )


def _info(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _DATE)
    info.external_attr = _RIGHTS
    # Pictures are packed already.
    packed = name.startswith(f"{FOLDER}/")
    info.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
    return info
