"""The tar stream of an archive, read forwards only and within bounds."""

from __future__ import annotations

import gzip
import io
import tarfile
from typing import BinaryIO, Final, cast

# The real archive is 200 MB and unpacks to some 500; ten seconds of zeros are enough.
LARGEST_ARCHIVE: Final = 4 * 1024**3
# The longest piece asked for at once: a header that claims a name of gigabytes asks for those.
_LARGEST_PIECE: Final = 64 * 1024**2
_GZIP: Final = b"\x1f\x8b"
# tar fills its last block, of 10 KB or whatever was asked of it.
_LONGEST_PADDING: Final = 16 * 1024**2
_STEP: Final = 256 * 1024
_END: Final = bytes(tarfile.BLOCKSIZE)


class TooLarge(Exception):
    """The archive unpacks to more than `LARGEST_ARCHIVE`."""


class Unpacked(io.RawIOBase):
    """What `tarfile` reads: gzip's layer taken off where there is one; no way but forwards.

    `place` is for the caller to say which member is read. A seek beyond the bound fails at once,
    without unpacking what lies between.
    """

    def __init__(self, raw: BinaryIO, size: int) -> None:
        """`raw` is the open archive, `size` its length in bytes."""
        super().__init__()
        self.place = "its beginning"
        self._raw = raw
        self._size = max(size, 1)
        self._position = 0
        self._over = self._ended = False
        magic = raw.read(len(_GZIP))
        raw.seek(0)
        # Unlike tarfile's own streaming, GzipFile checks the checksum.
        self._stream = cast(BinaryIO, gzip.GzipFile(fileobj=raw)) if magic == _GZIP else raw

    @property
    def fraction(self) -> float:
        """How much of the archive has been read, 0 to 1."""
        return min(self._raw.tell() / self._size, 1.0)

    def read(self, size: int = -1) -> bytes:
        """Exactly `size` bytes, fewer at the end."""
        if not 0 <= size <= _LARGEST_PIECE:
            raise tarfile.ReadError("a header claims an impossible size")
        self._check(self._position + size)
        piece = self._stream.read(size)
        if size and not piece:
            # tarfile asks for ever where a header promises more than there is.
            if self._over:
                raise tarfile.ReadError("unexpected end of data")
            self._over = True
        self._position += len(piece)
        self._ended = size == tarfile.BLOCKSIZE and piece == _END
        return piece

    def tell(self) -> int:
        return self._position

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Read on to `offset`. Raises `tarfile.ReadError` for a way back."""
        if whence != io.SEEK_SET or offset < self._position:
            raise tarfile.ReadError("a header points backwards")
        self._check(offset)
        while self._position < offset:
            if not self.read(min(_STEP, offset - self._position)):
                raise tarfile.ReadError("unexpected end of data")
        return offset

    def finish(self) -> None:
        """Read to the very end, where gzip's checksum stands.

        Raises `tarfile.ReadError` unless the tar ended with zeros and nothing follows them: at a
        header that it cannot read, `tarfile` stops as if the archive were over.
        """
        if not self._ended:
            raise tarfile.ReadError("the end is missing")
        padded = 0
        while piece := self.read(_STEP):
            padded += len(piece)
            if padded > _LONGEST_PADDING or piece.strip(b"\0"):
                raise tarfile.ReadError("something follows the end")

    def _check(self, end: int) -> None:
        if end > LARGEST_ARCHIVE:
            raise TooLarge
