"""Opens what a user points at and yields its source documents, safely and one at a time."""

from __future__ import annotations

import gzip
import os
import stat
import tarfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Final

from index.errors import SourceError, WrongUse
from index.files.disk_errors import current_folder_is_gone, kind_of, no_current_folder, why_unread
from index.importer.tar_stream import LARGEST_ARCHIVE, TooLarge, Unpacked
from index.messages import marked, on_a_line
from index.parse.source_document import Rejected, SourceDocument
from index.parse.suffixes import (
    ARCHIVE_SUFFIXES,
    CHAPTER_SUFFIXES,
    IMAGE_SUFFIXES,
    MASTER_LIST_SUFFIX,
)

MASTER_LIST: Final = f"masterlist*{MASTER_LIST_SUFFIX}"
_MB: Final = 1024 * 1024
# The longest real chapter is under 1 MB.
LARGEST_DOCUMENT: Final = 4 * _MB
LARGEST_IMAGE: Final = 64 * _MB
MOST_MEMBERS: Final = 100_000
# What `tarfile` raises on headers that lie, besides its own errors.
_DAMAGE: Final = (
    tarfile.TarError, gzip.BadGzipFile, zlib.error, EOFError, ValueError, RecursionError,
    OverflowError, IndexError,
)  # fmt: skip


def read_documents(source: Path) -> Iterator[SourceDocument | Rejected]:
    """The documents of a `.tar.gz`, a folder, or a single `.nxml` or `.txt` file.

    Pictures and the master list are documents too; what is none of these (AppleDouble `._`
    companions among them) is passed over. Nothing is unpacked to disk. Raises `WrongUse` when
    there is no such source, `SourceError` when it cannot be read; a member that cannot be taken is
    yielded as `Rejected`, and the rest goes on.
    """
    if not source.is_absolute() and current_folder_is_gone():
        raise WrongUse(no_current_folder())
    mode = _mode_of(source)
    if stat.S_ISDIR(mode):
        yield from _from_folder(source)
    elif not stat.S_ISREG(mode):
        raise WrongUse(
            marked("Index", "There is no file or folder {0}. Check the path."),
            on_a_line(str(source)),
        )
    elif source.name.lower().endswith(ARCHIVE_SUFFIXES):
        yield from _from_tar(source)
    elif source.suffix.lower() in CHAPTER_SUFFIXES:
        yield from _from_file(source, source.parent)
    else:
        raise WrongUse(
            marked(
                "Index",
                "{0} is not a source that Liverleaf can read. Choose a .tar.gz archive, a folder, "
                "or an .nxml or .txt chapter.",
            ),
            source.name,
        )


def _mode_of(source: Path) -> int:
    """What the system says `source` is; 0 where there is nothing. Raises `SourceError`."""
    try:
        return source.stat().st_mode
    except OSError as error:
        kind = kind_of(error)
        if kind is None or kind.name in ("missing", "through a file"):
            return 0
        name = on_a_line(str(source))
        raise SourceError(
            marked("Index", "{0} cannot be read. {1}"), name, why_unread(error)
        ) from error


def _is_document(name: str) -> bool:
    path = PurePosixPath(name)
    if path.name.startswith("."):
        return False
    wanted = (*CHAPTER_SUFFIXES, *IMAGE_SUFFIXES)
    return path.suffix.lower() in wanted or path.match(MASTER_LIST)


def _from_folder(folder: Path) -> Iterator[SourceDocument | Rejected]:
    refused: list[OSError] = []
    found = [
        Path(place, name)
        for place, folders, files in os.walk(folder, onerror=refused.append)
        for name in (*folders, *files)
        if _is_document(name)
    ]
    if not found and refused:
        raise SourceError(
            marked("Index", "The folder {0} cannot be read. {1}"),
            refused[0].filename or folder,
            why_unread(refused[0]),
        )
    for error in refused:
        # Whoever reads the report must know that something is missing.
        name = on_a_line(Path(error.filename or folder).relative_to(folder).as_posix())
        yield Rejected(name, f"The folder cannot be read. {why_unread(error)}")
    for count, file in enumerate(sorted(found), start=1):
        yield from _from_file(file, folder, count / len(found))


def _from_file(
    file: Path, folder: Path, fraction: float = 1.0
) -> Iterator[SourceDocument | Rejected]:
    name = on_a_line(file.relative_to(folder).as_posix())
    if not file.is_file():
        yield Rejected(name, "It is not a regular file.")
        return
    try:
        if file.stat().st_size > _largest(name):
            yield _too_large(name)
            return
        yield SourceDocument(on_a_line(folder.name), name, file.read_bytes(), fraction)
    except OSError as error:
        yield Rejected(name, f"It cannot be read. {why_unread(error)}")


def _from_tar(source: Path) -> Iterator[SourceDocument | Rejected]:
    name = on_a_line(source.name)
    try:
        with source.open("rb") as raw, Unpacked(raw, source.stat().st_size) as stream:
            try:
                yield from _members(name, stream)
            except TooLarge as error:
                raise SourceError(
                    marked(
                        "Index",
                        "{0} unpacks to over {1} GB (at {2}); this is not a LiverTox archive.",
                    ),
                    name,
                    LARGEST_ARCHIVE // (1024 * _MB),
                    stream.place,
                ) from error
    except _DAMAGE as error:
        raise SourceError(
            marked("Index", "{0} is damaged or incomplete ({1}). Download it again."),
            name,
            on_a_line(str(error)),
        ) from error
    except OSError as error:
        raise SourceError(
            marked("Index", "{0} cannot be read. {1}"), name, why_unread(error)
        ) from error


def _members(source: str, stream: Unpacked) -> Iterator[SourceDocument | Rejected]:
    with tarfile.open(fileobj=stream, mode="r:") as tar:
        count = 0
        while (member := tar.next()) is not None:
            count += 1
            if count > MOST_MEMBERS:
                raise SourceError(
                    marked("Index", "{0} contains over {1} files; this is not a LiverTox archive."),
                    source,
                    f"{MOST_MEMBERS:,}",
                )
            # tarfile would keep them all; and where one is too large, the error has to name it.
            tar.members.clear()  # type: ignore[attr-defined]
            stream.place = on_a_line(member.name)
            if _is_document(member.name):
                yield _from_member(source, tar, member, stream.fraction)
    stream.finish()


def _from_member(
    source: str, tar: tarfile.TarFile, member: tarfile.TarInfo, fraction: float
) -> SourceDocument | Rejected:
    name = on_a_line(member.name)
    if not member.isreg() or member.issparse():
        return Rejected(name, "It is a link, a device or a sparse file, not a regular file.")
    if member.size > _largest(name):
        return _too_large(name)
    stream = tar.extractfile(member)
    if stream is None:
        return Rejected(name, "The archive holds no content for it.")
    return SourceDocument(source, name, stream.read(), fraction)


def _largest(name: str) -> int:
    return LARGEST_IMAGE if name.lower().endswith(IMAGE_SUFFIXES) else LARGEST_DOCUMENT


def _too_large(name: str) -> Rejected:
    limit = _largest(name)
    kind = "picture" if limit == LARGEST_IMAGE else "chapter"
    return Rejected(name, f"It is over {limit // _MB} MB; no {kind} is that large.")
