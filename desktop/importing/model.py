"""What the import dialog stands at: a closed set of states. Pure: no Qt, no importer."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from desktop.i18n.counts import counted
from desktop.i18n.translate import translate
from index import LEAF_SUFFIX

if TYPE_CHECKING:
    from index import BuildReport, Manifest, Offer

# The endings of what `build_library` reads, beside folders.
ARCHIVE_SUFFIXES: Final = (".tar.gz", ".tgz", ".tar")
CHAPTER_SUFFIXES: Final = (".nxml", ".xml", ".txt")


@dataclass(frozen=True, slots=True)
class Plan:
    """What would be imported, and the folder of the libraries it goes to.

    `named` is the library that every start was told to open, whatever is installed.
    """

    sources: tuple[Path, ...]
    target: Path
    named: Path | None = None

    @property
    def name(self) -> str:
        """The sources in a few words, which the new library is called by."""
        if len(self.sources) == 1:
            return self.sources[0].name
        folder = self.sources[0].parent.name
        chapters = counted(len(self.sources), "chapter")
        return translate("Import", "{0} from {1}").format(chapters, folder) if folder else chapters


@dataclass(frozen=True, slots=True)
class LeafPlan:
    """A library file that would be installed; `than` is a newer library that is in use.

    `trust`: the key that signed it is to be trusted from now on.
    """

    offer: Offer
    target: Path
    named: Path | None = None
    than: Manifest | None = None
    trust: bool = False

    @property
    def name(self) -> str:
        """What the library calls itself."""
        return self.offer.manifest.name


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
class Offered:
    """A library file is chosen and was looked at; shall it be installed?"""

    plan: LeafPlan


@dataclass(frozen=True, slots=True)
class Refused:
    """A library file cannot be installed; `error` says why."""

    path: Path
    error: Exception


@dataclass(frozen=True, slots=True)
class Running:
    """An import or an installation is under way.

    `read` counts documents. `fraction` is the part of the whole import that is done, 0 to 1; None
    where that cannot be told. `left` is in seconds; None where it cannot be told yet.
    """

    plan: Plan | LeafPlan
    step: str
    read: int
    fraction: float | None
    left: float | None


@dataclass(frozen=True, slots=True)
class Cancelling:
    """What is under way was called off and is about to end."""

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
    return path.name.lower().endswith((*ARCHIVE_SUFFIXES, *CHAPTER_SUFFIXES)) or path.is_dir()


def is_leaf(path: Path) -> bool:
    """Whether `path` looks like a library file.

    >>> is_leaf(Path("LiverTox 2026.leaf")), is_leaf(Path("livertox.tar.gz"))
    (True, False)
    """
    return path.name.lower().endswith(LEAF_SUFFIX)
