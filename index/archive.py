"""Opens what a user points at and yields its source documents, safely and one at a time."""

from __future__ import annotations

import gzip
import tarfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Final, cast

from index.errors import SourceError, WrongUse

DOCUMENT_SUFFIXES: Final = (".nxml", ".xml", ".txt")
MASTER_LIST: Final = "masterlist*.xlsx"
IMAGE_SUFFIXES: Final = (".jpg", ".jpeg", ".gif", ".png")
ARCHIVE_SUFFIXES: Final = (".tar.gz", ".tgz", ".tar")
# The longest real chapter is under 1 MB; what is a hundred times that is not a chapter.
LARGEST_DOCUMENT: Final = 64 * 1024 * 1024
MOST_MEMBERS: Final = 100_000


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """The bytes of one file of a source, and where it stood: `source` is the archive or folder.

    `fraction` is how much of the source had been read when this document came, 0 to 1.
    """

    source: str
    file: str
    data: bytes
    fraction: float = 1.0

    @property
    def stem(self) -> str:
        """The file's name without folder and ending."""
        return PurePosixPath(self.file).stem


@dataclass(frozen=True, slots=True)
class Rejected:
    """A source document that could not be taken, with a reason a person understands."""

    file: str
    reason: str


def read_documents(source: Path) -> Iterator[SourceDocument | Rejected]:
    """The documents of a `.tar.gz`, a folder, or a single `.nxml` or `.txt` file.

    Pictures and the master list are documents too; what is none of these (AppleDouble `._`
    companions among them) is passed over. Nothing is unpacked to disk. Raises `WrongUse` when
    there is no such source, `SourceError` when it cannot be read; a member that cannot be taken is
    yielded as `Rejected`, and the rest goes on.
    """
    if source.is_dir():
        yield from _from_folder(source)
    elif not source.is_file():
        raise WrongUse(f"There is no file or folder {source}. Check the path.")
    elif source.name.lower().endswith(ARCHIVE_SUFFIXES):
        yield from _from_tar(source)
    elif source.suffix.lower() in DOCUMENT_SUFFIXES:
        yield from _from_file(source, source.parent)
    else:
        raise WrongUse(
            f"{source.name} is not a source Liverleaf reads. "
            "Give a .tar.gz archive, a folder, or an .nxml or .txt chapter."
        )


def _is_document(name: str) -> bool:
    path = PurePosixPath(name)
    if path.name.startswith("."):
        return False
    wanted = (*DOCUMENT_SUFFIXES, *IMAGE_SUFFIXES)
    return path.suffix.lower() in wanted or path.match(MASTER_LIST)


def _from_folder(folder: Path) -> Iterator[SourceDocument | Rejected]:
    try:
        files = sorted(path for path in folder.rglob("*") if _is_document(path.name))
    except OSError as error:
        raise SourceError(f"The folder {folder} cannot be read: {error.strerror}.") from error
    for count, file in enumerate(files, start=1):
        yield from _from_file(file, folder, count / len(files))


def _from_file(
    file: Path, folder: Path, fraction: float = 1.0
) -> Iterator[SourceDocument | Rejected]:
    name = file.relative_to(folder).as_posix()
    if not file.is_file():
        yield Rejected(name, "It is not a regular file.")
        return
    try:
        if file.stat().st_size > LARGEST_DOCUMENT:
            yield _too_large(name)
            return
        yield SourceDocument(folder.name, name, file.read_bytes(), fraction)
    except OSError as error:
        yield Rejected(name, f"It cannot be read: {error.strerror}.")


def _from_tar(source: Path) -> Iterator[SourceDocument | Rejected]:
    try:
        size = max(source.stat().st_size, 1)
        with source.open("rb") as raw, _unpacked(raw) as stream:
            # "r|" streams: members are read in passing and never sought, so nothing is kept.
            with tarfile.open(fileobj=stream, mode="r|") as tar:
                for count, member in enumerate(tar):
                    if count >= MOST_MEMBERS:
                        raise SourceError(
                            f"{source.name} holds over {MOST_MEMBERS:,} files; "
                            "that is not a LiverTox archive."
                        )
                    if _is_document(member.name):
                        yield _from_member(source, tar, member, raw.tell() / size)
            # The checksum of a gzip file stands at its very end, behind the end of the tar.
            while stream.read(1024 * 1024):
                pass
    except (tarfile.TarError, gzip.BadGzipFile, zlib.error, EOFError) as error:
        raise SourceError(
            f"{source.name} is damaged or cut short ({error}). Download it again."
        ) from error
    except OSError as error:
        raise SourceError(f"{source.name} cannot be read: {error.strerror or error}.") from error


def _unpacked(raw: BinaryIO) -> BinaryIO:
    """The tar stream in `raw`, gzip's layer taken off where there is one."""
    magic = raw.read(2)
    raw.seek(0)
    # Only this class checks the checksum; tarfile's own way of streaming gzip does not.
    return cast(BinaryIO, gzip.GzipFile(fileobj=raw)) if magic == b"\x1f\x8b" else raw


def _from_member(
    source: Path, tar: tarfile.TarFile, member: tarfile.TarInfo, fraction: float
) -> SourceDocument | Rejected:
    if not member.isreg():
        return Rejected(member.name, "It is a link or a device, not a regular file.")
    if member.size > LARGEST_DOCUMENT:
        return _too_large(member.name)
    stream = tar.extractfile(member)
    if stream is None:
        return Rejected(member.name, "The archive holds no content for it.")
    return SourceDocument(source.name, member.name, stream.read(), fraction)


def _too_large(name: str) -> Rejected:
    limit = LARGEST_DOCUMENT // (1024 * 1024)
    return Rejected(name, f"It is over {limit} MB; no chapter or picture is that large.")
