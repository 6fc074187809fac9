"""What the import dialog stands at: a closed set of states. Pure: no Qt, no importer."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from index import BuildReport

# The endings of what `build_library` reads, beside folders.
ARCHIVE_SUFFIXES: Final = (".tar.gz", ".tgz", ".tar")
CHAPTER_SUFFIXES: Final = (".nxml", ".xml", ".txt")


@dataclass(frozen=True, slots=True)
class Plan:
    """What would be imported, and where to. `replaces`: a library is installed there."""

    sources: tuple[Path, ...]
    target: Path
    replaces: bool

    @property
    def name(self) -> str:
        """The sources in a few words, which the new library is called by."""
        if len(self.sources) == 1:
            return self.sources[0].name
        folder = self.sources[0].parent.name
        return f"{len(self.sources):,} chapters" + (f" from {folder}" if folder else "")


@dataclass(frozen=True, slots=True)
class Idle:
    """No import is asked for or under way."""


@dataclass(frozen=True, slots=True)
class Choosing:
    """A source is to be chosen."""


@dataclass(frozen=True, slots=True)
class Asking:
    """A source is chosen; shall it be imported?"""

    plan: Plan


@dataclass(frozen=True, slots=True)
class Running:
    """An import is under way.

    `read` counts documents. `fraction` is the part of the whole import that is done, 0 to 1; None
    where that cannot be told. `left` is in seconds; None where it cannot be told yet.
    """

    plan: Plan
    step: str
    read: int
    fraction: float | None
    left: float | None


@dataclass(frozen=True, slots=True)
class Cancelling:
    """The import was called off and is about to end."""

    plan: Plan


@dataclass(frozen=True, slots=True)
class Done:
    """The new library is installed."""

    plan: Plan
    report: BuildReport


@dataclass(frozen=True, slots=True)
class Failed:
    """Nothing was installed; `error` says why."""

    plan: Plan
    error: Exception


ImportState = Idle | Choosing | Asking | Running | Cancelling | Done | Failed


def is_source(path: Path) -> bool:
    """Whether `path` looks like something to import: an archive, a folder or a chapter.

    >>> is_source(Path("livertox_NBK547852.tar.gz")), is_source(Path("letter.pdf"))
    (True, False)
    """
    return path.name.lower().endswith((*ARCHIVE_SUFFIXES, *CHAPTER_SUFFIXES)) or path.is_dir()
