"""Takes the documents of all sources into the store and the text index of a new library."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from index.errors import SourceError
from index.importer.changes import LibraryChanges
from index.importer.chapter_names import names_listed, names_of, names_of_listed
from index.importer.drug_facts import DrugFacts
from index.importer.link_targets import LinkResolver
from index.importer.listed_drugs import (
    DrugChapters,
    ListedDrug,
    drugs_of,
    newest,
)
from index.importer.reader_process import Read, read_in_order
from index.importer.report import BuildReport
from index.importer.work_collector import CitedWorks
from index.libraries.manifest import INDEX_FOLDER, LISTED, Manifest
from index.libraries.progress import BuildCancelled, Progress
from index.messages import marked, on_a_line
from index.monograph.listed_drug import is_listed, listed_id
from index.monograph.master_list import LeftOut, Listing, MasterList, scores_of_agents
from index.monograph.model import Monograph, MonographKind
from index.monograph.pictures import pictures_in
from index.monograph.sections import SectionKind
from index.parse.images import SourceImage
from index.parse.readers import Outcome
from index.parse.source_document import Rejected
from index.search.analysis.analyzers import fold
from index.search.text.indexer import NAMES_OF_A_DRUG, index_monograph
from index.search.text.writer import TextWriter
from index.store.images import ImageWriter, KeptImages
from index.store.writer import StoreWriter


class Intake:
    """One run: the writers, and what the report will say."""

    def __init__(
        self,
        work: Path,
        on_progress: Callable[[Progress], None],
        is_cancelled: Callable[[], bool],
        own: DrugFacts,
    ) -> None:
        """`own` are the program's; its list is used where the sources have none as new."""
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
        self._regulatory = own.regulatory
        self._lists = [] if own.listed is None else [own.listed]
        self._listed: MasterList | None = None
        self._drug_chapters = DrugChapters()
        self._left_out: list[LeftOut] = []
        self._works = CitedWorks()
        self._images = ImageWriter(work)
        self._wanted_images: list[str] = []
        self._kept_images = KeptImages((), (), 0, 0)
        self._master_lists = 0
        self._unlisted: list[str] = []

    def take(
        self, sources: Sequence[Path], reads: Generator[Read, None, None] | None = None
    ) -> None:
        """Write every monograph of the sources into the store and the text index.

        `reads` are what is in them, where that is not to be read from the files.
        """
        found = reads or read_in_order(sources, self._imported)
        text = TextWriter(self._work / INDEX_FOLDER)
        try:
            with StoreWriter(self._work) as store:
                self._take_all(sources, found, store, text)
                self._add_listed(store, text)
                self._resolve_links(store)
                self._add_images(store)
                store.add_works(self._works)
                store.finish()
            self._on_progress(Progress(self._read, 1.0, marked("Index", "Writing the index")))
            text.close(self._stop_if_cancelled)
        except BaseException:
            text.cancel()
            raise
        self._stop_if_cancelled()

    def _take_all(
        self,
        sources: Sequence[Path],
        reads: Generator[Read, None, None],
        store: StoreWriter,
        text: TextWriter,
    ) -> None:
        with closing(reads) as outcomes:
            for read in outcomes:
                self._stop_if_cancelled()
                self._read += 1
                self._take_one(read, store, text)
                self._on_progress(
                    Progress(self._read, read.fraction, marked("Index", "Reading chapters"))
                )
        if not self._ids:
            raise _nothing_found(sources, self._rejected)

    def _resolve_links(self, store: StoreWriter) -> None:
        targets = self._links.resolve(store.links())
        self._missing_links = sum(target is None for target in targets.values())
        store.resolve_links(targets)

    def _add_listed(self, store: StoreWriter, text: TextWriter) -> None:
        """The drugs of the newest list: their rows to the chapters, and an entry for each."""
        self._listed = newest(self._lists)
        if self._listed is None:
            return
        titled, on = self._links.chapter_titled, self._drug_chapters.on
        for drug in drugs_of(self._listed.listings, titled, on):
            self._stop_if_cancelled()
            if drug.chapter is None:
                self._unlisted.append(drug.rows[0].ingredient)
            else:
                self._join(drug, drug.chapter, store)
            entry = drug.entry(self._listed, self._imported)
            hidden = drug.chapter in self._drug_chapters
            rows = store.add(entry, names_of_listed(entry, hidden=hidden), hidden=hidden)
            for row in drug.rows:
                store.add_listing(row, entry.id, ())
            self._add_regulatory(drug, entry.id, store)
            if not hidden:
                index_monograph(entry, (), rows, text)

    def _add_regulatory(self, drug: ListedDrug, entry: str, store: StoreWriter) -> None:
        """What a regulator says of a drug goes to its entry and to all chapters that treat it."""
        found = [self._regulatory[each] for each in drug.names if each in self._regulatory]
        for facts in found:
            compounds = (rank.compound for rank in facts.dilirank)
            chapters = [] if drug.chapter is None else [drug.chapter]
            chapters += self._drug_chapters.treating((*drug.names, *compounds))
            for monograph in dict.fromkeys((entry, *chapters)):
                store.add_regulatory(monograph, facts)

    def _join(self, drug: ListedDrug, chapter: str, store: StoreWriter) -> None:
        known = self._names[chapter]
        for row in drug.rows:
            names = tuple(names_listed(row, known, drug.brands_of_others))
            known.update(fold(name.name) for name in names)
            store.add_listing(row, chapter, names)

    def _add_images(self, store: StoreWriter) -> None:
        self._kept_images = self._images.finish(self._wanted_images)
        store.add_images(self._kept_images.rows)

    def _stop_if_cancelled(self) -> None:
        if self._is_cancelled():
            raise BuildCancelled

    def _take_one(self, read: Read, store: StoreWriter, text: TextWriter) -> None:
        match outcome := self._unless_known(read.outcome):
            case Rejected():
                self._rejected.append(outcome)
            case MasterList():
                self._master_lists += 1
                self._lists.append(outcome)
                self._left_out += outcome.left_out
            case SourceImage(name=name, suffix=suffix, data=data):
                self._images.add(name, suffix, data)
            case Monograph():
                self._wanted_images += pictures_in(outcome)
                names = tuple(names_of(outcome))
                self._ids.add(outcome.id.casefold())
                if outcome.kind is MonographKind.DRUG:
                    self._drug_chapters.add(outcome.id, outcome.title, names)
                self._names[outcome.id].update(fold(name.name) for name in names)
                self._links.add(outcome)
                rows = store.add(outcome, names)
                cited = (rows.references[reference.key] for reference in outcome.references)
                self._works.add(read.works, cited)
                drugs = (name.name for name in names if name.kind in NAMES_OF_A_DRUG)
                index_monograph(outcome, drugs, rows, text)
                self._count(outcome)

    def _unless_known(self, outcome: Outcome) -> Outcome:
        """Not a second chapter of one id, nor a second picture of one name."""
        match outcome:
            case Monograph(id=id, source=source) if is_listed(id):
                return Rejected(source.file, f"Its id {id} is one of the drug list.")
            case Monograph(id=id, source=source) if id.casefold() in self._ids:
                return Rejected(source.file, f"Another chapter has the id {id} already.")
            case SourceImage(file=file, name=name) if name in self._images:
                return Rejected(file, f"Another picture has the name {name} already.")
            case _:
                return outcome

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

    @property
    def _listings(self) -> tuple[Listing, ...]:
        """The rows of the list in use; () where there is none."""
        return () if self._listed is None else self._listed.listings

    def counts(self) -> dict[str, int]:
        """Monographs by kind, sections and references, for the manifest."""
        listed = {listed_id(each.ingredient) for each in self._listings}
        return {
            **self._kept,
            **({LISTED: len(listed)} if listed else {}),
            "sections": self._sections,
            "references": self._references,
        }

    def report(
        self, target: Path, manifest: Manifest, changes: LibraryChanges | None, seconds: float
    ) -> BuildReport:
        """What was read, with what only the builder knows."""
        agents = scores_of_agents(self._listings)
        return BuildReport(
            target=target,
            manifest=manifest,
            read=self._read,
            kept=dict(self._kept),
            rejected=tuple(self._rejected),
            references=self._references,
            without_likelihood=tuple(self._without_likelihood),
            missing_links=self._missing_links,
            images=self._kept_images.shown,
            unnamed_images=self._kept_images.unnamed,
            missing_images=tuple(map(on_a_line, self._kept_images.missing)),
            master_lists=self._master_lists,
            listed=len(self._listings),
            listed_agents=len(agents),
            listed_scores=tuple(
                (on_a_line(name), scores) for name, scores in agents.items() if len(scores) > 1
            ),
            left_out=tuple(self._left_out),
            listed_without_chapter=tuple(map(on_a_line, dict.fromkeys(self._unlisted))),
            unknown_headings=tuple(
                (on_a_line(heading), count)
                for heading, count in self._unknown_headings.most_common()
            ),
            changes=changes,
            seconds=seconds,
        )


def _nothing_found(sources: Sequence[Path], rejected: list[Rejected]) -> SourceError:
    names = on_a_line(", ".join(str(source) for source in sources))
    if not rejected:
        return SourceError(
            marked("Index", "No chapter was found in {0}. Choose another archive or folder."), names
        )
    text = marked(
        "Index", "None of the {0} documents in {1} could be imported; the first, {2}: {3}"
    )
    return SourceError(text, len(rejected), names, rejected[0].file, rejected[0].reason)
