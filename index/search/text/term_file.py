"""Whoosh's files of terms and postings, read as they are laid out, without loading Whoosh.

Loading it takes longer than a search. Its version is pinned and the library is read-only, so the
layout is known: `.trm` is a hash file (`HSH3`) from a term to the place of its postings in `.pst`,
which are blocks (`W3Bl`) of a number, a pickled head, and a pickled body: steps between documents,
weights (none), and one byte for each document. `whoosh_adapter` writes them.
"""

from __future__ import annotations

import io
import pickle
import struct
import zlib
from array import array
from collections.abc import Iterator, Sequence
from hashlib import md5
from itertools import accumulate
from pathlib import Path
from typing import Any, Final

from index.search.text.packed_numbers import unpack_numbers
from index.search.text.plain_pickles import load_plain, loads_plain

# What reading a file raises that is not as it was written.
UNREADABLE: Final = (
    AttributeError,
    LookupError,
    OSError,
    EOFError,
    OverflowError,
    TypeError,
    UnicodeError,
    ValueError,
    pickle.UnpicklingError,
    struct.error,
    zlib.error,
)
TERMS: Final = "MAIN_text.trm"
POSTINGS: Final = "MAIN_text.pst"
DOCUMENTS: Final = "documents.bin"
FIELD: Final = "words"
_HASH_MARK: Final = b"HSH3"
_BLOCK_MARK: Final = b"W3Bl"
_MD5: Final = 0
_INT: Final = struct.Struct("!i")
_SHORT: Final = struct.Struct("!H")
# Of a hash file: lengths of a key and its value; a slot; an entry of the directory of tables.
_LENGTHS: Final = struct.Struct("!ii")
_SLOT: Final = struct.Struct("!Iq")
_TABLE: Final = struct.Struct("!qi")
_TABLES: Final = 256
# What is known of a term, and then where its postings begin, and their bytes.
_TERM: Final = struct.Struct("!BfIBBfIIqi")


class TermFile:
    """The terms of an index, each with its postings. One thread at a time."""

    def __init__(self, folder: Path) -> None:
        """Open the files in `folder`. Raises one of `UNREADABLE`."""
        # The caller's number of every document.
        self.documents = unpack_numbers((folder / DOCUMENTS).read_bytes())
        self._terms = _HashFile((folder / TERMS).read_bytes())
        self._postings = (folder / POSTINGS).open("rb")

    def close(self) -> None:
        """Let go of the files."""
        self._postings.close()

    def postings(self, term: str) -> tuple[Sequence[int], bytes] | None:
        """The places of a term's documents, rising, and its weight in each; None for no term.

        Raises one of `UNREADABLE`.
        """
        known = self._terms.get(term.encode())
        if known is None:
            return None
        documents: array[int] = array("I")
        weights: list[bytes] = []
        *_, start, size = _TERM.unpack(known)
        self._postings.seek(start)
        for steps, _, values in _blocks(self._postings.read(size)):
            documents.extend(accumulate(steps))
            weights.append(values)
        found = b"".join(weights)
        if len(found) != len(documents) or (documents and max(documents) >= len(self.documents)):
            raise ValueError("a posting list of the wrong length")
        return documents, found


def _blocks(content: bytes) -> Iterator[Any]:
    """The bodies of the blocks of a posting list."""
    file = io.BytesIO(content)
    if file.read(len(_BLOCK_MARK)) != _BLOCK_MARK:
        raise ValueError("no postings where the term index says")
    is_last = False
    while not is_last:
        (length,) = _INT.unpack(file.read(_INT.size))
        is_last = length < 0
        block = io.BytesIO(file.read(abs(length)))
        _, _, _, compression, _, _ = load_plain(block)
        body = block.read()
        yield loads_plain(zlib.decompress(body) if compression else body)


class _HashFile:
    """A hash file: 256 tables of slots, each with the hash and the place of a key and its value."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        if not content.startswith(_HASH_MARK) or content[len(_HASH_MARK)] != _MD5:
            raise ValueError("no file of terms")
        (length,) = _INT.unpack_from(content, len(content) - _INT.size)
        self._tables = len(content) - _INT.size - length - _TABLES * _TABLE.size
        if not 0 <= self._tables < len(content):
            raise ValueError("no tables in the file of terms")
        extras = load_plain(io.BytesIO(content[self._tables + _TABLES * _TABLE.size :]))
        self._field = _SHORT.pack(extras["fieldmap"][FIELD])

    def get(self, term: bytes) -> bytes | None:
        """What is kept of a term; None where there is no such term."""
        content, key = self._content, self._field + term
        hashed = int.from_bytes(md5(key, usedforsecurity=False).digest()[-4:])
        start, slots = _TABLE.unpack_from(content, self._tables + (hashed & 255) * _TABLE.size)
        for turn in range(slots):
            slot = ((hashed >> 8) + turn) % slots
            found, place = _SLOT.unpack_from(content, start + slot * _SLOT.size)
            if not place:
                return None
            if found == hashed:
                lengths = _LENGTHS.unpack_from(content, place)
                first = place + _LENGTHS.size
                end = first + lengths[0]
                if content[first:end] == key:
                    return content[end : end + lengths[1]]
        return None
