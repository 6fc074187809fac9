"""What a build tells while it runs, and what it did when it is done."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from index.importer.changes import LibraryChanges
from index.libraries.manifest import Manifest
from index.monograph.master_list import LeftOut
from index.parse.source_document import Rejected


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did.

    `read` documents are those `kept` (monographs by kind), `images` (pictures that chapters show),
    `unnamed_images` (that none names, left out), `master_lists` and `rejected`, together.
    `missing_links` counts links (not chapters), `missing_images` names pictures the sources do not
    hold, `listed` counts the rows of the master lists, `listed_agents` the different drugs in them,
    of which `listed_without_chapter` have no chapter here and `listed_scores` more than one
    likelihood score; `left_out` is what of the lists was not taken.
    `unknown_headings` are those of drug chapters that no kind of section knows, most frequent
    first. `changes` is None where there was no library before.
    """

    target: Path
    manifest: Manifest
    read: int
    kept: dict[str, int]
    rejected: tuple[Rejected, ...]
    references: int
    without_likelihood: tuple[str, ...]
    missing_links: int
    images: int
    unnamed_images: int
    missing_images: tuple[str, ...]
    master_lists: int
    listed: int
    listed_agents: int
    listed_scores: tuple[tuple[str, tuple[str, ...]], ...]
    left_out: tuple[LeftOut, ...]
    listed_without_chapter: tuple[str, ...]
    unknown_headings: tuple[tuple[str, int], ...]
    changes: LibraryChanges | None
    seconds: float

    @property
    def chapters(self) -> int:
        """How many monographs were kept."""
        return sum(self.kept.values())

    @property
    def pictures(self) -> int:
        """How many pictures were read, whether a chapter shows them or not."""
        return self.images + self.unnamed_images
