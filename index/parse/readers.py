"""Source documents to monographs: one reader a format."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePosixPath
from typing import Final

from index.monograph.master_list import MasterList
from index.monograph.model import Monograph
from index.parse.bits import read_bits
from index.parse.images import SourceImage, read_image
from index.parse.masterlist import read_master_list
from index.parse.plaintext import read_plain_text
from index.parse.source_document import Rejected, SourceDocument
from index.parse.suffixes import (
    BITS_SUFFIXES,
    IMAGE_SUFFIXES,
    MASTER_LIST_SUFFIX,
    PLAIN_TEXT_SUFFIXES,
)

Outcome = Monograph | MasterList | SourceImage | Rejected
READERS: Final[dict[str, Callable[[SourceDocument, str], Outcome]]] = {
    **dict.fromkeys(BITS_SUFFIXES, read_bits),
    **dict.fromkeys(PLAIN_TEXT_SUFFIXES, read_plain_text),
    MASTER_LIST_SUFFIX: lambda document, imported: read_master_list(document),
    **dict.fromkeys(IMAGE_SUFFIXES, lambda document, imported: read_image(document)),
}


def read_document(document: SourceDocument, imported: str) -> Outcome:
    """The monograph, master list or picture in `document`, or why there is none.

    `imported` is the day of the import (ISO), kept with the monograph's source.
    """
    if not document.data.strip():
        return Rejected(document.file, "The file is empty.")
    reader = READERS[PurePosixPath(document.file).suffix.lower()]
    return reader(document, imported)
