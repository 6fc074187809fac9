"""Opens a `.leaf` file: a zip whose every claim is checked before anything in it is unpacked.

Only the plainest zip is taken: one disk, no comment, no zip64, nothing before or after it, members
that the manifest lists and no others. Whatever else a zip can do is what attacks are made of.
"""

from __future__ import annotations

import hashlib
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import IO, Final, Self

from index.errors import LeafRefused, LibraryDamaged
from index.files.disk_errors import is_passing, why_unread
from index.files.regular_file import open_regular
from index.libraries.manifest import FILE_NAME, FileSum, Manifest, manifest_from
from index.messages import marked, on_a_line
from index.store.images import FOLDER
from index.store.schema import FILE_NAME as STORE

SIGNATURE: Final = f"{FILE_NAME}.minisig"
SIGNER: Final = "signer.pub"
_MB: Final = 1024 * 1024
# The full LiverTox packs to some 40 MB. Below 2 GB no zip needs the fields of zip64.
LARGEST_FILE: Final = 2 * 1024 * _MB
LARGEST_STORE: Final = 512 * _MB
LARGEST_IMAGE: Final = 64 * _MB
MOST_MEMBERS: Final = 50_000
# Deflate can pack zeros a thousandfold; a store of short texts comes to twenty.
MOST_RATIO: Final = 100
_LARGEST_DIRECTORY: Final = 16 * _MB
# What beside the files of a library may be in a leaf, and how large.
_LARGEST: Final = {FILE_NAME: 16 * _MB, SIGNATURE: 4096, SIGNER: 4096}
_LIBRARY_FILE: Final = re.compile(rf"{re.escape(STORE)}|{FOLDER}/[0-9a-f]{{32}}\.(jpg|png|gif)")
_ID: Final = re.compile(r"[0-9a-f]{12}")
_SHA256: Final = re.compile(r"[0-9a-f]{64}")
_END: Final = struct.Struct("<4s4H2IH")
_END_MARK: Final = b"PK\5\6"
# Where zip64 says that the end above is not to be believed.
_ZIP64_MARK: Final = b"PK\6\7"
_ZIP64_SIZE: Final = 20
_ZIP64_VERSION: Final = 45
# Encrypted, patched, strongly encrypted, with a masked directory.
_FORBIDDEN_FLAGS: Final = 0x1 | 0x20 | 0x40 | 0x2000
_BLOCK: Final = _MB
_DAMAGE: Final = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, ValueError, IndexError, RuntimeError,
    OverflowError,
)  # fmt: skip


class Leaf:
    """An open library file. Use as a context manager.

    `text` is the manifest as it is written, which is what a signature is over.
    """

    def __init__(self, path: Path) -> None:
        """Open `path`. Raises `LeafRefused`, `LibraryTooNew`."""
        self._path = path
        try:
            self._file = open_regular(path)
        except OSError as error:
            raise _unread(path, error) from error
        try:
            with self._told_as_refused():
                self._members = self._open()
                self.text = self._read(FILE_NAME)
                self.manifest = checked_manifest(self.text)
                self.signature = self._read_if_there(SIGNATURE)
                self.signer = self._read_if_there(SIGNER)
                self._check_list()
        except BaseException:
            self._file.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._file.close()

    @property
    def digest(self) -> str:
        """The SHA-256 of the manifest: tells whether two leaves hold the same."""
        return hashlib.sha256(self.text).hexdigest()

    def blocks(self, name: str) -> Iterator[bytes]:
        """The bytes of a library file, piece by piece; the last is followed by its checksum's test.

        Raises `LeafRefused`.
        """
        expected = self.manifest.files[name]
        digest = hashlib.sha256()
        with self._told_as_refused():
            for block in self._blocks(name, expected.bytes):
                digest.update(block)
                yield block
        if digest.hexdigest() != expected.sha256:
            raise self._refused(f"{name} is not what the manifest says")

    def _open(self) -> dict[str, zipfile.ZipInfo]:
        size = self._path.stat().st_size
        if size > LARGEST_FILE:
            raise self._refused("it is over 2 GB")
        count, start = _check_end(self._file, size)
        self._zip = zipfile.ZipFile(self._file)
        listed = self._zip.infolist()
        if len(listed) != count or self._zip.start_dir != start:
            raise ValueError("its directory is not where it says")
        members = {info.filename: info for info in listed}
        if len({name.casefold() for name in members}) != len(listed):
            raise self._refused("a file is in it twice")
        for info in listed:
            self._check_member(info)
        if sum(info.file_size for info in listed) > MOST_RATIO * size:
            raise self._refused(f"it unpacks to over {MOST_RATIO} times its size")
        return members

    def _check_member(self, info: zipfile.ZipInfo) -> None:
        name = info.filename
        kind = stat.S_IFMT(info.external_attr >> 16)
        plain = (
            info.orig_filename == name
            and kind in (0, stat.S_IFREG)
            and not info.flag_bits & _FORBIDDEN_FLAGS
            and info.extract_version < _ZIP64_VERSION
            and info.compress_type in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
        )
        if not plain or not (name in _LARGEST or _LIBRARY_FILE.fullmatch(name)):
            raise self._refused(f"“{on_a_line(name)}” has no place in it")
        if info.file_size > (_LARGEST.get(name) or _largest(name)):
            raise self._refused(f"{name} is too large")

    def _check_list(self) -> None:
        """The members are those of the manifest, all of them, in their sizes."""
        inside = {
            name: info.file_size for name, info in self._members.items() if name not in _LARGEST
        }
        if inside != {name: entry.bytes for name, entry in self.manifest.files.items()}:
            raise self._refused("it does not hold the files of its manifest")

    def _read(self, name: str) -> bytes:
        if name not in self._members:
            raise self._refused(f"it has no {name}")
        return b"".join(self._blocks(name, self._members[name].file_size))

    def _read_if_there(self, name: str) -> bytes | None:
        return self._read(name) if name in self._members else None

    def _blocks(self, name: str, size: int) -> Iterator[bytes]:
        """The bytes of a member, never more than `size`."""
        with self._zip.open(self._members[name]) as stream:
            while block := stream.read(_BLOCK):
                size -= len(block)
                if size < 0:
                    raise EOFError
                yield block
        if size:
            raise EOFError

    @contextmanager
    def _told_as_refused(self) -> Iterator[None]:
        try:
            yield
        except LibraryDamaged as error:
            raise self._refused("its manifest is damaged") from error
        except OSError as error:
            if is_passing(error):
                raise _unread(self._path, error) from error
            raise self._refused("it is damaged or no library file") from error
        except _DAMAGE as error:
            raise self._refused("it is damaged or no library file") from error

    def _refused(self, reason: str) -> LeafRefused:
        return LeafRefused(
            marked("Index", "{0} was not installed: {1}. Get the file again."),
            on_a_line(self._path.name),
            reason,
        )


def _unread(path: Path, error: OSError) -> LeafRefused:
    return LeafRefused(marked("Index", "{0} cannot be read. {1}"), path, why_unread(error))


def checked_manifest(text: bytes) -> Manifest:
    """The manifest in a leaf, its words fit for a line. Raises `LibraryDamaged`, `LibraryTooNew`,
    ValueError.

    Its id becomes the name of a folder and its paths become files, so both keep to a pattern.
    """
    manifest = manifest_from(text.decode("utf-8"))
    fits = (
        _ID.fullmatch(manifest.id)
        and STORE in manifest.files
        and datetime.fromisoformat(manifest.created).tzinfo is not None
        and all(_is_sound(name, entry) for name, entry in manifest.files.items())
    )
    if not fits:
        raise ValueError("not the manifest of a leaf")
    return Manifest(
        id=manifest.id,
        name=on_a_line(manifest.name),
        created=manifest.created,
        program=on_a_line(manifest.program),
        sources=tuple(map(on_a_line, manifest.sources)),
        counts={on_a_line(kind): count for kind, count in manifest.counts.items()},
        files=manifest.files,
        review_by=manifest.review_by,
    )


def _is_sound(name: str, entry: FileSum) -> bool:
    return (
        _LIBRARY_FILE.fullmatch(name) is not None
        and _SHA256.fullmatch(entry.sha256) is not None
        and 0 <= entry.bytes <= _largest(name)
    )


def _largest(name: str) -> int:
    return LARGEST_STORE if name == STORE else LARGEST_IMAGE


def _check_end(file: IO[bytes], size: int) -> tuple[int, int]:
    """How many members the zip has, and where its directory begins. Raises ValueError."""
    if size < _END.size:
        raise ValueError("too short")
    file.seek(max(size - _END.size - _ZIP64_SIZE, 0))
    before = file.read(min(size - _END.size, _ZIP64_SIZE))
    mark, disk, first, here, count, length, start, comment = _END.unpack(file.read(_END.size))
    fits = (
        mark == _END_MARK
        and (disk, first, comment) == (0, 0, 0)
        and here == count <= MOST_MEMBERS
        and length <= _LARGEST_DIRECTORY
        and not before.startswith(_ZIP64_MARK)
    )
    if not fits:
        raise ValueError("not a plain zip")
    return count, start
