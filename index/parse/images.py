"""Pictures of an archive: chemical structures and figures, taken as they are."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from index.archive import Rejected, SourceDocument

# A picture is told by its first bytes: a login page saved as `.jpg` is none.
_SIGNATURES: Final = {b"\xff\xd8\xff": ".jpg", b"\x89PNG\r\n\x1a\n": ".png", b"GIF8": ".gif"}


@dataclass(frozen=True, slots=True)
class SourceImage:
    """A picture: the file name chapters call it by, its true suffix, its bytes."""

    name: str
    suffix: str
    data: bytes


def read_image(document: SourceDocument) -> SourceImage | Rejected:
    """The picture in a document, or why it is none."""
    for signature, suffix in _SIGNATURES.items():
        if document.data.startswith(signature):
            return SourceImage(PurePosixPath(document.file).name, suffix, document.data)
    return Rejected(document.file, "It is not a JPEG, PNG or GIF picture, whatever its name says.")
