"""Builds a library from sources."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from index.importer.changes import LibraryChanges, changes_between
from index.importer.drug_facts import read_drug_facts
from index.importer.library_name import library_name
from index.importer.pipeline import Intake
from index.importer.report import BuildReport
from index.libraries.installed import Installed
from index.libraries.manifest import Manifest, write_manifest
from index.libraries.progress import Progress
from index.libraries.scratch_folder import (
    checked_target,
    put_among,
    summaries_at,
    swap_in,
    work_folder,
)
from index.messages import on_a_line
from index.store.reader import StoreReader
from index.store.records import Summary
from index.version import PROGRAM


def build_library(
    sources: Sequence[Path],
    target: Path,
    *,
    name: str | None = None,
    drugs: Path | None = None,
    on_progress: Callable[[Progress], None] | None = None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> BuildReport:
    """Read `sources` into a new library at `target`, replacing the library that is there.

    `drugs` is the folder of the program's own facts of drugs: a list of them, used where the
    sources have none as new, and what a regulator says of each. The new library is written
    beside the target; a kill at any moment leaves the old one or none.
    Documents that cannot be taken are in the report. Raises `SourceError` (a source cannot be
    read, or holds no chapter), `StorageError` (disk), `WrongUse` (no such source, or the target is
    something else), `BuildCancelled`.
    """
    started = time.monotonic()
    target = checked_target(target)
    before = summaries_at(target)
    name_of = partial(_name, sources, name, "")
    with work_folder(target) as work:
        intake, manifest = _written(work, sources, name_of, drugs, on_progress, is_cancelled)
        changes = _changes(before, work)
        swap_in(work, target)
    return intake.report(target, manifest, changes, time.monotonic() - started)


def import_library(
    sources: Sequence[Path],
    installed: Installed,
    *,
    name: str | None = None,
    otherwise: str = "",
    drugs: Path | None = None,
    on_progress: Callable[[Progress], None] | None = None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> BuildReport:
    """Read `sources` into a new library among those `installed`, and take it into use.

    Without a `name` the whole book is called by its edition, and any other library `otherwise`.
    The one in use before stays. Raises as `build_library` does.
    """
    started = time.monotonic()
    before = summaries_at(installed.current)
    name_of = partial(_name, sources, name, otherwise)
    with work_folder(installed.new, private=True) as work:
        intake, manifest = _written(work, sources, name_of, drugs, on_progress, is_cancelled)
        changes = _changes(before, work)
        target = put_among(work, manifest, installed)
    return intake.report(target, manifest, changes, time.monotonic() - started)


def _written(
    work: Path,
    sources: Sequence[Path],
    name_of: Callable[[Path], str],
    drugs: Path | None,
    on_progress: Callable[[Progress], None] | None,
    is_cancelled: Callable[[], bool],
) -> tuple[Intake, Manifest]:
    own = read_drug_facts(drugs)
    intake = Intake(work, on_progress or (lambda progress: None), is_cancelled, own)
    intake.take(sources)
    manifest = write_manifest(
        work,
        name=name_of(work),
        created=datetime.now(UTC).isoformat(timespec="seconds"),
        program=PROGRAM,
        sources=[on_a_line(source.name) for source in sources],
        counts=intake.counts(),
    )
    return intake, manifest


def _name(sources: Sequence[Path], name: str | None, otherwise: str, work: Path) -> str:
    return name or library_name(sources, _summaries_of(work), otherwise)


def _changes(before: tuple[Summary, ...] | None, work: Path) -> LibraryChanges | None:
    return None if before is None else changes_between(before, summaries_at(work) or ())


def _summaries_of(work: Path) -> tuple[Summary, ...]:
    with closing(StoreReader(work)) as store:
        return store.summaries()
