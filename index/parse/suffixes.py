"""The suffixes of what a source can hold; all that names them reads them here."""

from __future__ import annotations

from typing import Final

# As `PurePath.suffix` gives them, in lower case.
BITS_SUFFIXES: Final = (".nxml", ".xml")
PLAIN_TEXT_SUFFIXES: Final = (".txt",)
CHAPTER_SUFFIXES: Final = (*BITS_SUFFIXES, *PLAIN_TEXT_SUFFIXES)
MASTER_LIST_SUFFIX: Final = ".xlsx"
IMAGE_SUFFIXES: Final = (".jpg", ".jpeg", ".gif", ".png")
# The ends of a name.
ARCHIVE_SUFFIXES: Final = (".tar.gz", ".tgz", ".tar")
