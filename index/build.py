"""Builds a library from sources, beside its target, and swaps it in whole at the end."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from index.archive import Rejected, SourceDocument, read_documents
from index.changes import LibraryChanges, changes_between
from index.errors import LibraryError, SourceError, StorageError, WrongUse
from index.linking import LinkResolver
from index.manifest import FILE_NAME, Manifest, write_manifest
from index.monograph import Monograph, MonographKind, plain
from index.monograph.listing import Listing, MasterList
from index.monograph.text import section_text
from index.naming import names_listed, names_of
from index.parse import read_document
from index.search.analyzers import fold
from index.search.writer import TextWriter
from index.sections import SectionKind
from index.store.reader import StoreReader, Summary
from index.store.writer import StoredName, StoredRows, StoreWriter
from index.version import PROGRAM

INDEX_FOLDER: Final = "index"
# A class or a number of the drug says nothing about which of its sections is meant.
_NAMES_OF_A_DRUG: Final = ("title", "generic", "brand")
_LEFTOVER_AGE: Final = 24 * 3600.0


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a build is: documents read, the part of all sources read (0 to 1), the step."""

    read: int
    fraction: float
    step: str


class BuildCancelled(Exception):
    """The build was called off; nothing of it is left."""


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did.

    `kept` counts monographs by kind, `missing_links` links (not chapters), `listed` the rows of
    the master list, of which `listed_without_chapter` are about no chapter here.
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
    listed: int
    listed_without_chapter: tuple[str, ...]
    unknown_headings: tuple[tuple[str, int], ...]
    changes: LibraryChanges | None
    seconds: float


def build_library(
    sources: Sequence[Path],
    target: Path,
    *,
    name: str | None = None,
    on_progress: Callable[[Progress], None] | None = None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> BuildReport:
    """Read `sources` into a new library at `target`, replacing the library that is there.

    The new library is written beside the target; a kill at any moment leaves the old one or none.
    Documents that cannot be taken are in the report. Raises `SourceError` (a source cannot be
    read, or holds no chapter), `StorageError` (disk), `WrongUse` (no such source, or the target is
    something else), `BuildCancelled`.
    """
    started = time.monotonic()
    target = target.absolute()
    _check_target(target)
    before = _summaries_at(target)
    with _work_folder(target) as work:
        build = _Build(work, on_progress or (lambda progress: None), is_cancelled)
        build.take(sources)
        manifest = write_manifest(
            work,
            name=name or _name_for(sources),
            created=datetime.now(UTC).isoformat(timespec="seconds"),
            program=PROGRAM,
            sources=[source.name for source in sources],
            counts=build.counts(),
        )
        after = _summaries_at(work)
        _swap_in(work, target)
    changes = changes_between(before, after or ()) if before is not None else None
    return build.report(target, manifest, changes, time.monotonic() - started)


class _Build:
    """One run: the writers, and what the report will say."""

    def __init__(
        self, work: Path, on_progress: Callable[[Progress], None], is_cancelled: Callable[[], bool]
    ) -> None:
        self._work = work
        self._on_progress = on_progress
        self._is_cancelled = is_cancelled
        self._imported = datetime.now(UTC).date().isoformat()
        self._ids: set[str] = set()
        self._links = LinkResolver()
        self._read = self._sections = self._references = self._missing_links = 0
        self._kept: Counter[str] = Counter()
        self._rejected: list[Rejected] = []
        self._without_likelihood: list[str] = []
        self._unknown_headings: Counter[str] = Counter()
        self._names: defaultdict[str, set[str]] = defaultdict(set)
        self._listings: list[Listing] = []
        self._unlisted: list[str] = []

    def take(self, sources: Sequence[Path]) -> None:
        """Write every monograph of the sources into the store and the text index."""
        text = TextWriter(self._work / INDEX_FOLDER)
        try:
            with StoreWriter(self._work) as store:
                self._take_all(sources, store, text)
                self._resolve_links(store)
                self._add_listings(store)
                store.finish()
            self._on_progress(Progress(self._read, 1.0, "Writing the index"))
            text.close()
        except BaseException:
            text.cancel()
            raise
        self._stop_if_cancelled()

    def _take_all(self, sources: Sequence[Path], store: StoreWriter, text: TextWriter) -> None:
        for document, fraction in _documents(sources):
            self._stop_if_cancelled()
            self._read += 1
            self._take_one(document, store, text)
            self._on_progress(Progress(self._read, fraction, "Reading chapters"))
        if not self._ids:
            raise SourceError(_nothing_found(sources, self._rejected))

    def _resolve_links(self, store: StoreWriter) -> None:
        targets = self._links.resolve(store.links())
        self._missing_links = sum(target is None for target in targets.values())
        store.resolve_links(targets)

    def _add_listings(self, store: StoreWriter) -> None:
        """Join the rows of the master list to the chapters: by chapter title, then by drug."""
        for listing in self._listings:
            found = self._links.chapter_titled(listing.chapter)
            monograph = found or self._links.chapter_titled(listing.ingredient)
            if monograph is None:
                self._unlisted.append(listing.ingredient)
            known = self._names[monograph or ""]
            names = tuple(names_listed(listing, known))
            known.update(fold(name.name) for name in names)
            store.add_listing(listing, monograph, names)

    def _stop_if_cancelled(self) -> None:
        if self._is_cancelled():
            raise BuildCancelled

    def _take_one(
        self, document: SourceDocument | Rejected, store: StoreWriter, text: TextWriter
    ) -> None:
        outcome: Monograph | MasterList | Rejected
        if isinstance(document, SourceDocument):
            outcome = read_document(document, self._imported)
        else:
            outcome = document
        if isinstance(outcome, Monograph) and outcome.id.casefold() in self._ids:
            reason = f"Another chapter has the id {outcome.id} already."
            outcome = Rejected(outcome.source.file, reason)
        match outcome:
            case Rejected():
                self._rejected.append(outcome)
            case MasterList():
                self._listings += outcome.listings
            case Monograph():
                names = tuple(names_of(outcome))
                self._ids.add(outcome.id.casefold())
                self._names[outcome.id].update(fold(name.name) for name in names)
                self._links.add(outcome)
                self._index(outcome, names, store.add(outcome, names), text)
                self._count(outcome)

    def _index(
        self,
        monograph: Monograph,
        names: tuple[StoredName, ...],
        rows: StoredRows,
        text: TextWriter,
    ) -> None:
        drugs = (name.name for name in names if name.kind in _NAMES_OF_A_DRUG)
        title = " ".join(dict.fromkeys([monograph.title, *drugs]))
        for _, section in monograph.walk():
            if words := section_text(section):
                row = rows.sections[section.key]
                text.add_section(row * 2, section.kind, title, section.heading, words)
        for reference in monograph.references:
            text.add_reference(
                rows.references[reference.key] * 2 + 1,
                title,
                f"{plain(reference.citation)} {reference.identifiers}",
                plain(reference.annotation),
            )

    def _count(self, monograph: Monograph) -> None:
        self._kept[monograph.kind.value] += 1
        self._sections += sum(1 for _ in monograph.walk())
        self._references += len(monograph.references)
        if monograph.kind is not MonographKind.DRUG:
            return
        if not monograph.likelihood:
            self._without_likelihood.append(monograph.id)
        self._unknown_headings.update(
            section.heading for _, section in monograph.walk() if section.kind is SectionKind.OTHER
        )

    def counts(self) -> dict[str, int]:
        return {**self._kept, "sections": self._sections, "references": self._references}

    def report(
        self, target: Path, manifest: Manifest, changes: LibraryChanges | None, seconds: float
    ) -> BuildReport:
        return BuildReport(
            target=target,
            manifest=manifest,
            read=self._read,
            kept=dict(self._kept),
            rejected=tuple(self._rejected),
            references=self._references,
            without_likelihood=tuple(self._without_likelihood),
            missing_links=self._missing_links,
            listed=len(self._listings),
            listed_without_chapter=tuple(self._unlisted),
            unknown_headings=tuple(self._unknown_headings.most_common()),
            changes=changes,
            seconds=seconds,
        )


def _documents(
    sources: Sequence[Path],
) -> Iterator[tuple[SourceDocument | Rejected, float]]:
    for position, source in enumerate(sources):
        for document in read_documents(source):
            inside = document.fraction if isinstance(document, SourceDocument) else 0.0
            yield document, (position + inside) / len(sources)


def _check_target(target: Path) -> None:
    if not target.exists():
        return
    if not target.is_dir():
        raise WrongUse(f"{target} is a file. Give a folder for the library.")
    if any(target.iterdir()) and not (target / FILE_NAME).is_file():
        raise WrongUse(f"{target} holds other files. Give an empty or a new folder.")


def _summaries_at(folder: Path) -> tuple[Summary, ...] | None:
    """What the library in `folder` holds; None where there is none that can be read."""
    try:
        reader = StoreReader(folder)
    except LibraryError:
        return None
    try:
        return reader.summaries()
    except sqlite3.DatabaseError:
        return None
    finally:
        reader.close()


@contextmanager
def _work_folder(target: Path) -> Iterator[Path]:
    """A folder beside the target to build in; gone afterwards, whatever happens."""
    prefix = f".{target.name}.building-"
    work: Path | None = None
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _remove_leftovers(target, prefix)
        work = Path(tempfile.mkdtemp(prefix=prefix, dir=target.parent))
        os.chmod(work, 0o755)  # mkdtemp makes it private; a library is there for all to read
        yield work
    except (OSError, sqlite3.OperationalError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise StorageError(
            f"The library cannot be written to {target.parent}: {reason}. "
            "Free some space or choose another folder."
        ) from error
    finally:
        if work is not None:
            shutil.rmtree(work, ignore_errors=True)


def _remove_leftovers(target: Path, prefix: str) -> None:
    """What killed builds of this target left, once it is old enough not to be one at work."""
    for folder in target.parent.glob(f"{prefix}*"):
        if time.time() - folder.stat().st_mtime > _LEFTOVER_AGE:
            shutil.rmtree(folder, ignore_errors=True)


def _swap_in(work: Path, target: Path) -> None:
    if not target.exists():
        work.rename(target)
        return
    old = Path(tempfile.mkdtemp(prefix=f".{target.name}.building-", dir=target.parent))
    target.rename(old / "old")
    try:
        work.rename(target)
    except OSError:
        (old / "old").rename(target)
        raise
    finally:
        shutil.rmtree(old, ignore_errors=True)


def _name_for(sources: Sequence[Path]) -> str:
    return ", ".join(source.name for source in sources)


def _nothing_found(sources: Sequence[Path], rejected: list[Rejected]) -> str:
    names = ", ".join(str(source) for source in sources)
    if rejected:
        return (
            f"None of the {len(rejected)} documents in {names} could be taken; "
            f"the first, {rejected[0].file}: {rejected[0].reason}"
        )
    return f"There is no chapter in {names}."
