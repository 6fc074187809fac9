"""Who signed a library, and whether this computer trusts the key."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from index.errors import (
    LeafRefused,
    LibraryDamaged,
    LibraryRepairable,
    StorageError,
    WrongUse,
)
from index.files.atomic_file import save_text
from index.files.disk_errors import why_unread, why_unwritten
from index.files.private_folder import make_private
from index.files.regular_file import open_regular
from index.leaf.contents import checked_manifest
from index.leaf.minisign import BadSignature, PublicKey, Signature
from index.leaf.packer import read_seal, seal_of
from index.libraries.manifest import SIGNED_FOLDER, Manifest, read_manifest
from index.messages import marked

KEY_FILES: Final = "*.pub"
_LARGEST: Final = 4096
_UNPROVEN: Final = marked(
    "Index",
    "The library's manifest is damaged, and no signature confirms its original content. "
    "Install the library again.",
)


@dataclass(frozen=True, slots=True)
class SignedByTrusted:
    """Signed by a key of this computer."""

    key: PublicKey


@dataclass(frozen=True, slots=True)
class SignedByUnknown:
    """Signed by the key that comes with the library, which this computer does not know.

    The name in `key` is the key's own claim.
    """

    key: PublicKey


@dataclass(frozen=True, slots=True)
class SignedUnchecked:
    """It has a signature of a key that is neither here nor in the file, so nobody can tell."""

    key_id: str


@dataclass(frozen=True, slots=True)
class Unsigned:
    """Nobody has signed it."""


Standing = SignedByTrusted | SignedByUnknown | SignedUnchecked | Unsigned


def read_key(path: Path) -> PublicKey:
    """The public key in a file. Raises `WrongUse`."""
    try:
        with open_regular(path) as file:
            return PublicKey.from_text(file.read(_LARGEST).decode())
    except OSError as error:
        raise WrongUse(
            marked("Index", "The key {0} cannot be read. {1}"), path, why_unread(error)
        ) from error
    except ValueError as error:
        raise WrongUse(marked("Index", "{0} is not a minisign public key."), path) from error


def trusted_keys(folders: Iterable[Path]) -> tuple[PublicKey, ...]:
    """The keys in `folders`, those of the first before those of the next.

    What is no key, or cannot be read, is passed over: what it was to vouch for is then asked about.
    """
    found = []
    for path in (path for folder in folders for path in _key_files(folder)):
        try:
            found.append(read_key(path))
        except WrongUse:
            continue
    return tuple(found)


def _key_files(folder: Path) -> list[Path]:
    try:
        return sorted(folder.glob(KEY_FILES))
    except OSError:
        return []


def trust_key(key: PublicKey, folder: Path) -> None:
    """Trust `key` from now on: write it into `folder`. Raises `StorageError`."""
    try:
        make_private(folder)
    except OSError as error:
        raise StorageError(
            marked("Index", "{0} cannot be created. {1}"), folder, why_unwritten(error)
        ) from error
    save_text(folder / f"{key.id}.pub", key.to_text())


def signer_of(folder: Path, manifest: Manifest, trusted: Sequence[PublicKey]) -> Standing:
    """Who signed the installed library in `folder`. Raises `LeafRefused`, `LibraryDamaged`."""
    sealed = seal_of(folder, manifest)
    if sealed is None:
        return Unsigned()
    return standing_of(sealed.text, sealed.signature, sealed.signer, trusted)


def manifest_as_signed(folder: Path) -> Manifest:
    """The manifest that the installed library in `folder` came with, if its signature fits it.

    Whose signature that is does not matter here: it shows that no byte has changed since. Raises
    `LeafRefused`, `LibraryDamaged`.
    """
    sealed = read_seal(folder)
    standing = standing_of(sealed.text, sealed.signature, sealed.signer, ())
    try:
        if isinstance(standing, SignedByUnknown):
            return checked_manifest(sealed.text)
    except ValueError as error:
        raise LibraryDamaged(_UNPROVEN) from error
    raise LibraryDamaged(_UNPROVEN)


def proven_manifest(folder: Path) -> Manifest:
    """What the library in `folder` should be: its manifest holds a sum of itself, or was signed.

    Raises `LibraryError`: a manifest that is damaged, and of which there is no signed copy, could
    be made to fit whatever the store holds now, which would prove nothing.
    """
    try:
        return read_manifest(folder)
    except LibraryRepairable:
        manifest = manifest_as_signed(folder)
        return manifest.with_files_of(SIGNED_FOLDER, folder / SIGNED_FOLDER)


def standing_of(
    text: bytes, signature: bytes | None, signer: bytes | None, trusted: Sequence[PublicKey]
) -> Standing:
    """Who signed `text`, a manifest as it is written.

    `signer` is the public key that came with it. Raises `LeafRefused` where the signature does not
    fit: a name that is wrong is worse than none.
    """
    if signature is None:
        return Unsigned()
    made = _signature(signature)
    known = [key for key in trusted if key.number == made.number]
    if known:
        return SignedByTrusted(_signing(text, made, known))
    enclosed = _enclosed(signer)
    if enclosed is None or enclosed.number != made.number:
        return SignedUnchecked(made.key_id)
    return SignedByUnknown(_signing(text, made, [enclosed]))


def _signing(text: bytes, signature: Signature, keys: Sequence[PublicKey]) -> PublicKey:
    for key in keys:
        try:
            signature.check(text, key)
        except BadSignature:
            continue
        return key
    raise LeafRefused(
        marked(
            "Index",
            "The signature does not match: the library was changed after “{0}” (key {1}) signed "
            "it, or someone else made it. Get the file again.",
        ),
        keys[0].comment,
        signature.key_id,
    )


def _signature(data: bytes) -> Signature:
    try:
        return Signature.from_text(data.decode("utf-8"))
    except ValueError as error:
        raise LeafRefused(
            marked("Index", "The library's signature is damaged. Get the file again.")
        ) from error


def _enclosed(signer: bytes | None) -> PublicKey | None:
    try:
        return None if signer is None else PublicKey.from_text(signer.decode("utf-8"))
    except ValueError:
        return None
