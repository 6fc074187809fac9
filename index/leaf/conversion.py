"""Makes a library of today's of one of an older schema, as an import does of its sources."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from index.importer.drug_facts import read_drug_facts
from index.importer.pipeline import Intake
from index.leaf.older_library import read_older
from index.leaf.older_store import transcribe
from index.leaf.picture_check import check_pictures
from index.leaf.untrusted_store import check_store
from index.libraries.manifest import Manifest, rewrite_manifest, write_manifest
from index.libraries.progress import Progress
from index.libraries.reindex import Steps
from index.messages import marked, on_a_line
from index.version import PROGRAM

# Where the older library lies while the new one is written around it.
OLDER: Final = ".older"
_TABLES: Final = ".tables"
# How far along each step begins, of the whole.
_CHECKING: Final = 0.1
_WRITING: Final = 0.3


def convert_older(
    work: Path,
    manifest: Manifest,
    drugs: Path | None,
    on_progress: Callable[[Progress], None],
    is_cancelled: Callable[[], bool],
) -> Manifest:
    """Write a new library into `work` from the older one in its folder `OLDER`, which goes.

    `manifest` is the older one's, and its files have the sums it says; `drugs` is the folder of
    the program's own facts of drugs. Only texts and pictures are taken over, after the checks that
    an installed library file undergoes. Returns the manifest of the new library. Raises
    `Unsound`, `LibraryTooOld`, `LibraryTooNew`, `StorageError`, `BuildCancelled`, and of a store
    that is none what is `UNREADABLE`.
    """
    older, tables = work / OLDER, work / _TABLES
    tables.mkdir()
    steps = Steps(manifest.monographs, on_progress, is_cancelled)
    steps.tell(marked("Index", "Checking"), _CHECKING)
    transcribe(older, tables)
    check_pictures(older, manifest, steps, _CHECKING)
    count = steps.counter(marked("Index", "Checking"), _CHECKING, _WRITING)
    check_store(tables, manifest, count)
    own = read_drug_facts(drugs)
    intake = Intake(work, on_progress, is_cancelled, own)
    intake.take([older], read_older(older, tables, manifest, own.listed, _part_of_all))
    for folder in (older, tables):
        shutil.rmtree(folder)
    converted = write_manifest(
        work,
        name=on_a_line(manifest.name),
        # Its texts are of that day: by it a newer library is told from an older one.
        created=on_a_line(manifest.created),
        program=PROGRAM,
        sources=map(on_a_line, manifest.sources),
        counts=intake.counts(),
    )
    if manifest.review_by is None:
        return converted
    return rewrite_manifest(work, replace(converted, review_by=manifest.review_by))


def _part_of_all(part: float) -> float:
    return _WRITING + (1 - _WRITING) * part
