"""Pictures of an archive, chemical structures and figures: as they are, oversized ones scaled."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from index.parse.source_document import Rejected, SourceDocument

# A picture is told by its first bytes: a login page saved as `.jpg` is none.
_SIGNATURES: Final = {b"\xff\xd8\xff": ".jpg", b"\x89PNG\r\n\x1a\n": ".png", b"GIF8": ".gif"}


@dataclass(frozen=True, slots=True)
class SourceImage:
    """A picture: its file in the source, its true suffix, its bytes."""

    file: str
    suffix: str
    data: bytes

    @property
    def name(self) -> str:
        """The file name that chapters call it by."""
        return PurePosixPath(self.file).name


def read_image(document: SourceDocument) -> SourceImage | Rejected:
    """The picture in a document, or why it is none."""
    for signature, suffix in _SIGNATURES.items():
        if document.data.startswith(signature):
            return _fitted(SourceImage(document.file, suffix, document.data))
    return Rejected(document.file, "It is not a JPEG, PNG or GIF picture, whatever its name says.")


def _fitted(image: SourceImage) -> SourceImage | Rejected:
    """The picture, scaled where it is oversized. What cannot be decoded is none.

    One of colours that nobody can scale stays if it is small.
    """
    # Only here: chapters alone need no Pillow.
    from index.parse.downscale import (
        LARGEST_BYTES,
        MOST_PIXELS,
        Bomb,
        Unreadable,
        Unscalable,
        fitted,
    )

    try:
        scaled = fitted(image.data)
    except Bomb:
        millions = MOST_PIXELS // 1_000_000
        return Rejected(image.file, f"It unpacks to over {millions} million pixels.")
    except Unreadable:
        return Rejected(image.file, "It is damaged: it cannot be read as a picture.")
    except Unscalable as error:
        if len(image.data) <= LARGEST_BYTES:
            return image
        return Rejected(image.file, f"It is over 1 MB and cannot be made smaller: {error}.")
    return image if scaled is None else SourceImage(image.file, scaled[1], scaled[0])
