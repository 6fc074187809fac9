"""A document of a source as it is handed to its reader, or why it could not be taken."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """The bytes of one file of a source, and where it stood: `source` is the archive or folder.

    Both names are fit to print. `fraction` is how much of the source had been read when this
    document came, 0 to 1.
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
