"""The long texts of the store, deflated against a dictionary of texts like them."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from typing import Final, Self

from index.errors import LibraryDamaged
from index.messages import marked

# Deflate looks back 32 KB at most. A text gives its beginning only, so that many have their turn.
_DICTIONARY_BYTES: Final = 32 * 1024
_SAMPLE_BYTES: Final = 400
# As long as the longest source document: a text that unpacks to more is an attack.
_LONGEST: Final = 64 * 1024 * 1024


class Packing:
    """Packs and unpacks texts; both sides must have the same dictionary.

    Format: zlib (RFC 1950) with a preset dictionary. Its Adler-32 tells a damaged text.
    """

    def __init__(self, dictionary: bytes) -> None:
        self.dictionary = dictionary
        self._primed = zlib.compressobj(zdict=dictionary)

    @classmethod
    def sampled_from(cls, kinds: Sequence[Sequence[str]]) -> Self:
        """Packing with a dictionary of the beginnings of some texts, as much of each kind."""
        share = _DICTIONARY_BYTES // max(len(kinds), 1)
        return cls(b"".join(_sample(texts, share) for texts in kinds))

    def pack(self, text: str) -> bytes:
        """`text` as the bytes to store."""
        # Copying a primed compressor is ten times quicker than priming one for each text.
        compressor = self._primed.copy()
        return compressor.compress(text.encode()) + compressor.flush()

    def unpack(self, packed: bytes) -> str:
        """The text that `pack` was given. Raises LibraryDamaged."""
        try:
            decompressor = zlib.decompressobj(zdict=self.dictionary)
            text = decompressor.decompress(packed, _LONGEST)
            if not decompressor.eof:
                raise ValueError("the text is cut short, or too long")
            return text.decode()
        except (zlib.error, ValueError, TypeError) as error:
            raise LibraryDamaged(
                marked("Index", "A text of the library cannot be read.")
            ) from error


def _sample(texts: Sequence[str], size: int) -> bytes:
    """`size` bytes at most: the beginnings of texts spread evenly over `texts`."""
    step = max(len(texts) * _SAMPLE_BYTES // size, 1)
    return b"".join(text.encode()[:_SAMPLE_BYTES] for text in texts[::step])[:size]
