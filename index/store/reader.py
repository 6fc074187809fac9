"""Reads a library's SQLite file: read-only, from several threads and programs at once."""

from __future__ import annotations

import sqlite3
import threading
from collections import defaultdict
from collections.abc import Collection, Container, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final

from index.errors import (
    LibraryConvertible,
    LibraryDamaged,
    LibraryReplaced,
    LibraryTooNew,
    LibraryTooOld,
    NotFound,
)
from index.files.disk_errors import removed, unreachable
from index.messages import marked
from index.monograph.key_fact import KeyFact
from index.monograph.model import (
    LikelihoodScore,
    Monograph,
    MonographKind,
    Reference,
    Section,
    Source,
)
from index.monograph.sections import SectionKind, also_of_kind
from index.store import fact_rows
from index.store.citation_places import citing_places
from index.store.class_rows import listed_members, stated_classes
from index.store.codec import blocks_of, load_blocks, load_title
from index.store.columns import Columns, read_columns, read_further_kinds
from index.store.compression import Packing
from index.store.fact_columns import FactColumns, read_fact_columns
from index.store.fact_sentences import FactSentence, SentenceReader, fact_sentences
from index.store.file_address import read_only_address
from index.store.medication_rows import MedicationRow, read_medication_rows
from index.store.read_error import store_error
from index.store.records import CitingPlace, ReferenceRow, SectionRow, Summary
from index.store.reference_lists import ListedReference, ReferenceLists, number_of, rows_by_title
from index.store.row_ids import StoredRows
from index.store.schema import (
    APPLICATION_ID,
    FACT_TABLES,
    FILE_NAME,
    KEY_FACTS,
    LIKELIHOOD,
    OLDEST_CONVERTED,
    PACKED,
    SCHEMA_VERSION,
    SECTION_KEY,
    SENTENCE_AT,
)
from index.store.section_lists import SectionHead, SectionLists, SectionText
from index.store.summary_rows import date_or_none, read_summaries, read_update_dates
from index.store.work_rows import CitedWork, load_works

_REPLACED: Final = marked("Index", "The library in {0} was changed or replaced. Open it again.")
_TOO_OLD: Final = marked(
    "Index", "This library was made by an older version of Liverleaf. Import its source again."
)
# Of names: not those of a monograph that stands in no list.
_SHOWN: Final = "origin <> 'hidden'"


class StoreReader:
    """An open library file. Every thread gets a connection of its own."""

    def __init__(self, folder: Path) -> None:
        """Open the file in `folder`.

        Raises `LibraryDamaged`, `LibraryTooNew`, `LibraryTooOld` or `LibraryUnreachable`; any later
        call may raise the last, or `LibraryReplaced`.
        """
        self._path = path = (folder / FILE_NAME).resolve()
        self._uri = read_only_address(path)
        self._local = threading.local()
        self._all: list[sqlite3.Connection] = []
        self._opening = threading.Lock()
        self._identity = self._file_identity()
        self._check_make()
        self._packing = self._read_packing()
        self._references = ReferenceLists(self._packing)
        self._sections = SectionLists(self._packing)
        self._sentences = SentenceReader(self._packing)

    @property
    def _connection(self) -> sqlite3.Connection:
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            # A new thread would read the new file beside threads that read the old one.
            self.check_place()
            # Closed by whichever thread closes the library; used by this one only.
            connection = sqlite3.connect(self._uri, uri=True, check_same_thread=False)
            connection.create_function(SENTENCE_AT, 2, self._sentence_at)
            connection.create_function(SECTION_KEY, 4, self._section_key)
            self._local.connection = connection
            with self._opening:
                self._all.append(connection)
        return connection

    def _sentence_at(self, packed: bytes, place: int) -> Any:
        return self._sentences.at(packed, place)

    def _section_key(self, first: int, kinds: str, heads: bytes, row: int | None) -> str | None:
        return self._sections.key_of(first, kinds, heads, row)

    def check_place(self) -> None:
        """Raise `LibraryReplaced` if another file lies where the open one was."""
        if self._file_identity() != self._identity:
            raise LibraryReplaced(_REPLACED, self._path.parent)

    def _check_make(self) -> None:
        try:
            (application,) = self._connection.execute("PRAGMA application_id").fetchone()
            (version,) = self._connection.execute("PRAGMA user_version").fetchone()
        except sqlite3.DatabaseError as error:
            raise store_error(self._path.parent, error) from error
        if application != APPLICATION_ID:
            raise LibraryDamaged(marked("Index", "{0} is not a Liverleaf library."), FILE_NAME)
        if version > SCHEMA_VERSION:
            raise LibraryTooNew()
        if version < OLDEST_CONVERTED:
            raise LibraryTooOld(_TOO_OLD)
        if version < SCHEMA_VERSION:
            raise LibraryConvertible()

    def _read_packing(self) -> Packing:
        try:
            row = self._connection.execute("SELECT dictionary FROM packing").fetchone()
            return Packing(*row)
        except (sqlite3.DatabaseError, TypeError) as error:
            raise store_error(self._path.parent, error) from error

    def _file_identity(self) -> tuple[int, int]:
        """What tells the file from one that takes its place. Raises `LibraryUnreachable`."""
        try:
            status = self._path.stat()
        except (FileNotFoundError, NotADirectoryError) as error:
            raise removed(self._path.parent) from error
        except OSError as error:
            raise unreachable(self._path.parent, error) from error
        return status.st_ino, status.st_mtime_ns

    def close(self) -> None:
        """Close every thread's connection."""
        with self._opening:
            for connection in self._all:
                connection.close()
            self._all.clear()

    def summaries(self) -> tuple[Summary, ...]:
        """All monographs but the hidden ones, by title."""
        return read_summaries(self._connection, self.scores())

    def update_dates(self) -> Iterator[date]:
        """The days on which the monographs were updated, as far as they say."""
        return read_update_dates(self._connection)

    def columns(self, counted: Container[str] | None = None) -> Columns:
        """What filters and facets look at, of everything at once; `counted` as `read_columns`."""
        return read_columns(self._connection, counted)

    def further_kinds(self) -> Mapping[int, tuple[SectionKind, ...]]:
        """The further kinds of sections whose heading names several, by row id."""
        return read_further_kinds(self._sections.every_head(self._connection))

    def fact_columns(self) -> FactColumns:
        """The key facts that filters look at."""
        return read_fact_columns(self._connection, self._sentences)

    def key_facts(self) -> dict[str, tuple[KeyFact, ...]]:
        """The key facts of every monograph that has some, in reading order."""
        return fact_rows.facts_by_monograph(self._connection, KEY_FACTS)

    def fact_sentences(self, id: str, kinds: Sequence[str]) -> tuple[FactSentence, ...]:
        """The sentences of a monograph that state facts of some kinds, by the order of these."""
        return fact_sentences(self._connection, id, kinds)

    def names(self) -> Iterator[tuple[str, str, str, str | None]]:
        """Every name: name, kind, monograph id, the drug it is of where that is known.

        None of what is hidden; nor does a class lead to each drug that is listed under it.
        """
        return iter(
            self._connection.execute(
                f"SELECT name, kind, monograph, drug FROM names WHERE {_SHOWN}"
                " AND NOT (kind = 'class' AND monograph LIKE 'listed-%')"
            )
        )

    def medication_rows(self, ids: Collection[str]) -> dict[str, MedicationRow]:
        """What a list of medications shows of these monographs, by id."""
        return read_medication_rows(self._connection, ids, self.section_heads)

    def names_and_drugs(self, id: str) -> list[tuple[str, str, str | None]]:
        """Every name of a monograph, its kind, and the drug it is of where that is known."""
        return list(fact_rows.rows_of(self._connection, "SELECT name, kind, drug FROM names", id))

    def drugs_named(self) -> Iterator[tuple[str, str]]:
        """Every drug that a name of a monograph is of: monograph id, drug."""
        return iter(
            self._connection.execute(
                f"SELECT DISTINCT monograph, drug FROM names WHERE drug IS NOT NULL AND {_SHOWN}"
            )
        )

    def drugs(self) -> Iterator[tuple[str, str]]:
        """Every drug that a chapter gives trade names of: monograph id, drug."""
        return iter(
            self._connection.execute(
                "SELECT monograph, name FROM names WHERE kind = 'generic' AND drug IS NOT NULL"
                " AND origin = 'chapter' ORDER BY monograph, position"
            )
        )

    def scores(self) -> Iterator[tuple[str, str | None, str]]:
        """Every likelihood score: monograph id, agent if one is named, letter with its [HD]."""
        return iter(
            self._connection.execute(
                "SELECT monograph, agent, letter || iif(high_dose, ' [HD]', '') FROM likelihood"
                " ORDER BY monograph, position"
            )
        )

    def stated_classes(self) -> Iterator[tuple[str, str, str | None]]:
        """Every class a chapter says it is of: monograph id, class, the id its name links to."""
        return stated_classes(self._connection)

    def listed_members(self) -> Iterator[tuple[str, str]]:
        """What class chapters list and this library holds: id of the chapter, id of the member."""
        return listed_members(self._connection)

    def monograph(self, id: str) -> Monograph:
        """The whole monograph of that id, case ignored. Raises `NotFound`."""
        row = self._connection.execute(
            "SELECT id, title, kind, book, updated, masthead, lead, source_name, source_file,"
            " source_sha256, imported FROM monographs WHERE id = ?",
            (id,),
        ).fetchone()
        if row is None:
            raise NotFound(marked("Index", "There is no monograph “{0}” in this library."), id)
        id, title, kind, book, updated, masthead, lead, *source = row
        connection, names = self._connection, fact_rows.names_of(self._connection, id)
        references = {each.reference.key: each.reference for each in self.references(id)}
        return Monograph(
            id=id,
            title=title,
            kind=MonographKind(kind),
            book=book,
            updated=date_or_none(updated),
            source=Source(*source),
            sections=self._sections_of(id, references),
            lead=load_blocks(lead, references),
            masthead=tuple(masthead.split("\n")) if masthead else (),
            drug_class=tuple(name for name, kind, _ in names if kind == "class"),
            trade_names=fact_rows.trade_names_of(connection, id, names),
            synonyms=tuple(name for name, kind, _ in names if kind == "synonym"),
            listings=tuple(fact_rows.listings_of(connection, id)),
            **{table.name: fact_rows.facts_of(connection, table, id) for table in FACT_TABLES},
        )

    def ids(self, *, hidden: bool = False) -> list[str]:
        """Every monograph in the order it was built in, the hidden ones only where asked for."""
        rows = self._connection.execute(
            "SELECT id FROM monographs WHERE NOT hidden OR ? ORDER BY position", (hidden,)
        )
        return [str(id) for (id,) in rows]

    def rows(self, id: str) -> StoredRows:
        """The row ids of a monograph, which the text index knows its documents by."""
        return StoredRows(
            {head.key: head.row for head in self.section_heads(id)},
            self._references.rows(self._connection, id),
        )

    def chapter_names(self, id: str) -> list[tuple[str, str]]:
        """The names that the chapter itself gives, each with its kind."""
        return [(name, kind) for name, kind, _ in fact_rows.names_of(self._connection, id)]

    def text_sizes(self) -> Iterator[tuple[str, int]]:
        """Every long text: where it belongs, and its length."""
        for table, column in PACKED:
            for monograph, data in self._connection.execute(
                f"SELECT monograph, {column} FROM {table}"
            ):
                yield monograph, len(self._packing.unpack(data))
        for position, data in self._connection.execute("SELECT position, works FROM works"):
            yield f"works {position}", len(self._packing.unpack(data))

    def likelihood(self, id: str) -> tuple[LikelihoodScore, ...]:
        """The likelihood scores of a monograph in the order stated."""
        return fact_rows.facts_of(self._connection, LIKELIHOOD, id)

    def title(self, id: str) -> str:
        """The title of a monograph of this library."""
        return str(self._fact_of(id, "title"))

    def kind(self, id: str) -> tuple[MonographKind, str]:
        """The kind of a monograph of this library, and its book."""
        return MonographKind(self._fact_of(id, "kind")), str(self._fact_of(id, "book"))

    def _fact_of(self, id: str, column: str) -> Any:
        found = self._connection.execute(f"SELECT {column} FROM monographs WHERE id = ?", (id,))
        return found.fetchone()[0]

    def section_row(self, id: str, kinds: tuple[SectionKind, ...]) -> int | None:
        """The row id of the first section of the first of `kinds` that the monograph has."""
        heads = self.section_heads(id)
        for kind in kinds:
            for head in heads:
                if kind in also_of_kind(SectionKind(head.kind), head.heading):
                    return head.row
        return None

    def section_heads(self, id: str) -> tuple[SectionHead, ...]:
        """The sections of a monograph in their order, without their texts."""
        return self._sections.heads(self._connection, id)

    def section(self, row: int) -> SectionRow:
        """The section of a row id, its references left out."""
        monograph, head, text = self._sections.at(self._connection, row)
        empty = defaultdict[str, Reference](lambda: Reference("", "", ()))
        return SectionRow(monograph, self.title(monograph), _section(head, text, empty, ()))

    def reference(self, row: int) -> ReferenceRow:
        """The reference of a row id."""
        monograph, (_, section, reference) = self._references.at(self._connection, row)
        heads = {head.row: head for head in self.section_heads(monograph)}
        head = heads.get(section) if section is not None else None
        key, heading = (head.key, head.heading) if head else (None, "")
        return ReferenceRow(monograph, self.title(monograph), key, heading, reference)

    def references_by(self, pmid: str | None = None, doi: str | None = None) -> list[int]:
        """The row ids of every place that cites a PMID or a DOI, by the title of its monograph."""
        if pmid is not None:
            return rows_by_title(self._connection, "pmid", number_of(pmid))
        return rows_by_title(self._connection, "doi", doi)

    def references(self, id: str) -> Iterator[ListedReference]:
        """The references of a monograph, each with its row id and that of its section."""
        return self._references.of(self._connection, id)

    def citing(self, id: str) -> dict[str, tuple[CitingPlace, ...]]:
        """The other monographs that cite what a monograph cites, by the key of its reference.

        Each stands once for a reference, by title; a reference that nobody else cites is not there.
        """
        return citing_places(self._connection, self._references, id)

    def works(self) -> Iterator[CitedWork]:
        """Every work that the chapters cite, in the order in which they come up."""
        for (packed,) in self._connection.execute("SELECT works FROM works ORDER BY position"):
            yield from load_works(self._packing.unpack(packed))

    def image_file(self, name: str) -> str | None:
        """Where in the library the picture lies that a chapter calls `name`, or None."""
        row = self._connection.execute("SELECT file FROM images WHERE name = ?", (name,)).fetchone()
        return str(row[0]) if row is not None else None

    def link_targets(self, id: str) -> dict[str, str | None]:
        """Where the chapter links of a monograph lead: chapter as written → id, or None."""
        return dict(fact_rows.rows_of(self._connection, "SELECT chapter, target FROM links", id))

    def _sections_of(self, id: str, references: dict[str, Reference]) -> tuple[Section, ...]:
        inner = defaultdict[int | None, list[tuple[SectionHead, SectionText]]](list)
        for head, text in self._sections.of(self._connection, id):
            inner[head.parent].append((head, text))

        def build(parent: int | None) -> tuple[Section, ...]:
            return tuple(
                _section(head, text, references, build(head.row)) for head, text in inner[parent]
            )

        return build(None)


def _section(
    head: SectionHead,
    text: SectionText,
    references: dict[str, Reference],
    sections: tuple[Section, ...],
) -> Section:
    return Section(
        key=head.key,
        title=load_title(text.title, head.heading),
        kind=SectionKind(head.kind),
        blocks=blocks_of(text.blocks, references),
        sections=sections,
    )
