"""The states of the import dialog. Pure: no Qt, no importer."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from desktop.i18n.counts import counted
from desktop.i18n.translate import translate
from index import ARCHIVE_SUFFIXES as ARCHIVE_SUFFIXES
from index import CHAPTER_SUFFIXES as CHAPTER_SUFFIXES
from index import LEAF_SUFFIX, on_a_line

if TYPE_CHECKING:
    from index import BuildReport, Manifest, Offer

_OF_LIBRARY: Final = ("manifest.json", "library.sqlite")


@dataclass(frozen=True, slots=True)
class Plan:
    """The sources to be imported, and the folder of the libraries that it is written to.

    `named` is the library given by `--library` or `LIVERLEAF_LIBRARY`, if any.
    """

    sources: tuple[Path, ...]
    target: Path
    named: Path | None = None

    @property
    def name(self) -> str:
        """The sources in a few words."""
        return self.name_of_several or on_a_line(self.sources[0].name)

    @property
    def name_of_several(self) -> str:
        """What a library of several sources is called; '' for a single one."""
        if len(self.sources) == 1:
            return ""
        folder = on_a_line(self.sources[0].parent.name)
        chapters = counted(len(self.sources), "chapter")
        return translate("Import", "{0} from {1}").format(chapters, folder) if folder else chapters


@dataclass(frozen=True, slots=True)
class LeafPlan:
    """A library file to be installed; `than` is the library in use where that is newer.

    `trust`: the key that signed it is to be trusted from now on.
    """

    offer: Offer
    target: Path
    named: Path | None = None
    than: Manifest | None = None
    trust: bool = False

    @property
    def name(self) -> str:
        """The name of the library, as its file gives it."""
        return self.offer.manifest.title


@dataclass(frozen=True, slots=True)
class Idle:
    """No import is requested or running."""


@dataclass(frozen=True, slots=True)
class Choosing:
    """The reader chooses a source."""


@dataclass(frozen=True, slots=True)
class Asking:
    """A source is chosen; the reader is asked whether to import it."""

    plan: Plan


@dataclass(frozen=True, slots=True)
class Offered:
    """A library file was read; the reader is asked whether to install it."""

    plan: LeafPlan


@dataclass(frozen=True, slots=True)
class Refused:
    """A library file cannot be installed; `error` says why."""

    path: Path
    error: Exception


@dataclass(frozen=True, slots=True)
class Running:
    """An import or an installation is running.

    `read` counts documents. `fraction` is the part of the import that is done, 0 to 1; `left` is
    the time left in seconds. Both are None where they are unknown.
    """

    plan: Plan | LeafPlan
    step: str
    read: int
    fraction: float | None
    left: float | None


@dataclass(frozen=True, slots=True)
class Cancelling:
    """The import was cancelled and is about to end."""

    plan: Plan | LeafPlan


@dataclass(frozen=True, slots=True)
class Done:
    """The new library is installed."""

    plan: Plan
    report: BuildReport


@dataclass(frozen=True, slots=True)
class Arrived:
    """The library file is installed."""

    plan: LeafPlan


@dataclass(frozen=True, slots=True)
class Failed:
    """Nothing was installed; `error` says why."""

    plan: Plan | LeafPlan
    error: Exception


ImportState = (
    Idle | Choosing | Asking | Offered | Refused | Running | Cancelling | Done | Arrived | Failed
)


def is_source(path: Path) -> bool:
    """Whether `path` looks like something to import: an archive, a folder or a chapter.

    >>> is_source(Path("livertox_NBK547852.tar.gz")), is_source(Path("letter.pdf"))
    (True, False)
    """
    # Unlike `is_dir` this never raises: a name may be too long for any disk.
    return path.name.lower().endswith((*ARCHIVE_SUFFIXES, *CHAPTER_SUFFIXES)) or os.path.isdir(path)


def is_library(path: Path) -> bool:
    """Whether `path` is the folder of a library that was built, and not of its sources."""
    return all(os.path.isfile(path / name) for name in _OF_LIBRARY)


def is_leaf(path: Path) -> bool:
    """Whether `path` looks like a library file.

    >>> is_leaf(Path("LiverTox 2026.leaf")), is_leaf(Path("livertox.tar.gz"))
    (True, False)
    """
    return path.name.lower().endswith(LEAF_SUFFIX)
