"""Archives that no honest program writes, made on the fly."""

from __future__ import annotations

import gzip
import io
import struct
import tarfile
import zlib
from collections.abc import Mapping
from pathlib import Path

from tests.index.chapters import CHAPTERS

GOOD = {f"book/{name}": text.encode() for name, text in CHAPTERS.items()}
GIGABYTE = 1024**3
END = bytes(2 * tarfile.BLOCKSIZE)


def member(name: str, data: bytes = b"", *, size: int | None = None, kind: bytes = b"0") -> bytes:
    """One member as it stands in a tar; its header may claim another `size`, or any kind."""
    info = tarfile.TarInfo(name)
    info.size = len(data) if size is None else size
    info.type = kind
    header = info.tobuf(tarfile.GNU_FORMAT, "utf-8", "surrogateescape")
    return header + data + bytes(-len(data) % tarfile.BLOCKSIZE)


def good() -> bytes:
    """The fictional chapters as members."""
    return b"".join(member(name, data) for name, data in GOOD.items())


def packed(folder: Path, content: bytes, name: str = "book.tar.gz") -> Path:
    """An archive of this tar stream."""
    path = folder / name
    path.write_bytes(gzip.compress(content, 1) if name.endswith("gz") else content)
    return path


def archive_of(folder: Path, members: Mapping[str, bytes]) -> Path:
    """An archive of these files, as tar writes it."""
    path = folder / "book.tar.gz"
    with tarfile.open(path, "w:gz", compresslevel=1) as tar:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            tar.addfile(info, io.BytesIO(data))
    return path


def zeros(gigabytes: int) -> bytes:
    """Gzip that unpacks to so many gigabytes of zeros."""
    piece = 64 * 1024**2
    return gzip.compress(bytes(piece), 9) * (gigabytes * GIGABYTE // piece)


def png(width: int, height: int, mode: int = 2, content: int = 1000) -> bytes:
    """A PNG whose header claims this size, with so many bytes of black in it.

    `mode` is its colour type: 2 for RGB, 6 for RGB and transparency.
    """
    header = struct.pack(">IIBBBBB", width, height, 8, mode, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(bytes(content), 1)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )
