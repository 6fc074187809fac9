"""An open library: monographs by id, and answers to queries."""

from __future__ import annotations

import re
import sqlite3
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, Final, ParamSpec, Self, TypeVar

from index.browse.groups import Group, Grouping, LibraryContents
from index.errors import LibraryConvertible, LibraryDamaged, LibraryRepairable, NotFound
from index.files.disk_errors import is_passing, unreachable
from index.libraries.edition import Edition, edition_of
from index.libraries.manifest import INDEX_FOLDER, Manifest, read_manifest
from index.libraries.verification import FileCheck
from index.messages import marked
from index.monograph.key_fact import KeyFact
from index.monograph.model import Monograph
from index.search.analysis.analyzers import fold
from index.search.engine import SearchEngine
from index.search.filters.document_map import DocumentMap
from index.search.filters.drug_classes import Relatives
from index.search.filters.facets import Facets
from index.search.filters.has_values import counted_kinds
from index.search.names.known_names import KnownNames
from index.search.names.name_table import MatchRank, Name, NameKind, NameTable
from index.search.names.score_owners import summaries_of
from index.search.names.synonyms import with_synonyms
from index.search.outcome import Found, Outcome, SortOrder
from index.search.query.query import Query
from index.search.works import Works
from index.store.read_error import store_error
from index.store.reader import StoreReader
from index.store.records import CitingPlace, ReferenceRow, Summary
from index.store.schema import FILE_NAME as STORE
from index.store.work_rows import CitedWork

if TYPE_CHECKING:
    from index.medical.drug_names import DrugNames
    from index.medications.entries import LibraryDrugs
    from index.medications.model import MedicationList
    from index.medications.reader import ListReader
    from index.search.text.searcher import TextIndex

# What a first search loads late: the search for similar names, and the first postings.
_A_TYPING_ERROR, _A_COMMON_WORD = "zzzzzzzz", "hepatitis"

# Of what may be a list so much tells that it is one.
_SEVERAL: Final = re.compile(r"[\s,;|+]")
_LOOKED_AT: Final = 400

P = ParamSpec("P")
T = TypeVar("T")


def _reading(
    method: Callable[Concatenate[Library, P], T],
) -> Callable[Concatenate[Library, P], T]:
    """A method of `Library` that raises `LibraryError` whatever becomes of the library's disk."""

    @wraps(method)
    def read(library: Library, /, *args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return method(library, *args, **kwargs)
        except LibraryDamaged as error:
            # What is behind it decides: a disk that was pulled has damaged nothing, and files
            # of a library that took this one's place are not this one's.
            library._store.check_place()
            if error.__cause__ is not None and is_passing(error.__cause__):
                raise unreachable(library.folder, error.__cause__) from error
            raise
        except OSError as error:
            raise unreachable(library.folder, error) from error
        except sqlite3.DatabaseError as error:
            raise store_error(library.folder, error) from error

    return read


class Library:
    """A library folder, opened read-only; safe to use from several threads.

    Every method may raise `LibraryError`.
    """

    def __init__(self, folder: Path, manifest: Manifest, files: FileCheck) -> None:
        """Use `Library.open`."""
        self.folder = folder
        self.manifest = manifest
        self._files = files
        self._store = StoreReader(folder)
        self._lock = threading.Lock()
        self._text_index: TextIndex | None = None
        self._name_table: NameTable | None = None
        self._contents: LibraryContents | None = None
        self._medications: tuple[ListReader, LibraryDrugs] | None = None
        self._reading_lists = threading.Lock()
        self._reading_works = threading.Lock()
        self._all_works: Works | None = None
        self._all_documents: DocumentMap | None = None
        self._engine = SearchEngine(
            self._store,
            self._names,
            self._text,
            self._document_map,
            KnownNames(self._names, _drug_names, self._members_of),
            self._drugs_of_class,
        )

    @classmethod
    def open(cls, folder: Path, *, verify: bool = True) -> Self:
        """The library in `folder`.

        Raises `LibraryMissing`, `LibraryDamaged`, `LibraryTooOld` or `LibraryTooNew`. Without
        `verify` only the store is checked, from which all is shown: the index is when it is first
        searched, a picture when it is read; call `verify` soon afterwards for the rest.
        """
        try:
            manifest = read_manifest(folder)
            files = FileCheck(folder, manifest)
            files.check_sizes()
            files.check("" if verify else STORE)
        except LibraryRepairable as error:
            # Only here: few libraries are damaged.
            from index.leaf.older_store import is_older_store

            # Repaired, it would still be too old; converting needs nothing that a repair makes.
            if is_older_store(folder):
                raise LibraryConvertible() from error
            raise
        return cls(folder, manifest, files)

    @_reading
    def verify(self) -> None:
        """Check the SHA-256 of every file that has not been checked since the library was opened.

        Raises `LibraryDamaged` naming the first that differs.
        """
        # The index first: whoever searches meanwhile waits for it, and for no picture.
        self._check_index()
        self._files.check()

    @_reading
    def warm(self) -> None:
        """Load what the first search and its facets need; meant for a thread of its own."""
        self._names().find(_A_TYPING_ERROR)
        common = Query.from_text(_A_COMMON_WORD)
        self.search(common, limit=1)
        # Of several words each may be a name or a sign: the tables of both are read for them.
        self.search(Query.from_text(f"{_A_COMMON_WORD} {_A_TYPING_ERROR}"), limit=1)
        self.facets(common)

    def close(self) -> None:
        """Release the files. The library cannot be used afterwards."""
        with self._lock:
            if self._text_index is not None:
                self._text_index.close()
                self._text_index = None
        self._store.close()

    @_reading
    def get(self, monograph: str) -> Monograph:
        """The monograph of that id, or of that exact title or drug name when only one has it.

        Raises `NotFound`.
        """
        # Half a sign, as a command line can bring, is in no id; SQLite cannot even be asked.
        monograph = monograph.encode(errors="replace").decode()
        try:
            return self._store.monograph(monograph)
        except NotFound:
            found = {
                match.name.monograph
                for match in self._names().find(monograph)
                if match.rank is MatchRank.EXACT and fold(match.name.name) == fold(monograph)
            }
            if len(found) != 1:
                raise
            return self._store.monograph(found.pop())

    @_reading
    def search(
        self,
        query: Query,
        limit: int = 50,
        each: int | None = None,
        at_once: int | None = None,
        sort: SortOrder = SortOrder.RELEVANCE,
    ) -> Outcome:
        """Answers to `query`, best first: identifiers and names, then text, then guesses.

        With `each`, at most so many of them are texts of one monograph, which leaves room for
        others; `Found.places` says how many it has. With `at_once`, texts below about so many hits
        are not read: `Found.rest` names them, for `completed` to read. In another order than that
        of relevance the monographs are sorted, and all hits are read.
        """
        return self._engine.search(query, limit, each, at_once, sort)

    @_reading
    def completed(self, found: Found) -> Found:
        """All hits of an answer of which only the first were read."""
        return self._engine.completed(found)

    @_reading
    def facets(self, query: Query) -> Facets:
        """What the monographs that match `query` can be narrowed by; all of them if it is empty."""
        return self._engine.facets(query)

    @_reading
    def summaries(self) -> tuple[Summary, ...]:
        """All monographs by title."""
        return summaries_of(self._store)

    @_reading
    def edition(self) -> Edition | None:
        """How old its texts are; None where no monograph says when it was updated."""
        return edition_of(self._store.update_dates())

    @_reading
    def key_facts(self) -> Mapping[str, tuple[KeyFact, ...]]:
        """The key facts of every monograph that states some, in reading order."""
        return self._store.key_facts()

    @_reading
    def browse(self, grouping: Grouping) -> tuple[Group, ...]:
        """All monographs in groups of one kind."""
        return self._whole().groups(grouping)

    @_reading
    def relatives(self, monograph: Monograph) -> tuple[Relatives, ...]:
        """The drug classes that `monograph` is of, or that it describes, with their drugs here."""
        return self._whole().classes.relatives(monograph.id)

    @_reading
    def resolve(self, monograph: Monograph) -> Mapping[str, str | None]:
        """Where the chapter links of `monograph` lead: chapter as written → id here, or None."""
        return self._store.link_targets(monograph.id)

    @_reading
    def citing(self, monograph: Monograph) -> Mapping[str, tuple[CitingPlace, ...]]:
        """Who else cites what `monograph` cites, by the key of its reference: one query for all."""
        return self._store.citing(monograph.id)

    @_reading
    def works(self) -> Works:
        """Every work that the chapters cite; read once, which takes a moment."""
        # A lock of its own: nobody who searches waits for it.
        with self._reading_works:
            if self._all_works is None:
                self._all_works = Works(self._store.works())
            return self._all_works

    @_reading
    def references(self, work: CitedWork) -> tuple[ReferenceRow, ...]:
        """Every reference that cites `work`, by the title of its monograph."""
        rows = map(self._store.reference, work.references)
        return tuple(sorted(rows, key=lambda row: row.title.casefold()))

    @_reading
    def medications(self, text: str) -> MedicationList:
        """The drugs that the lines of a medication list name, with what this library has of them.

        Nothing of the text is kept but the lines that were read last, in memory.
        """
        # Only here: no search needs it.
        from index.medications.entries import joined
        from index.medications.reader import is_cut

        reader, drugs = self._list_reading()
        read = joined(reader.read(text), drugs, self._store.medication_rows)
        return replace(read, is_cut=is_cut(text))

    def names_several(self, text: str) -> bool:
        """Whether a query names several drugs, as a list does. Quick: only exact names count."""
        if not _SEVERAL.search(text.strip()):
            return False
        named = _drug_names().names_in(text[:_LOOKED_AT])
        drugs = {each.meanings[0].drug for each in named if each.meanings[0].kind != "class"}
        return len(drugs) > 1

    @_reading
    def warm_lists(self) -> None:
        """Load what the first list needs; meant for a thread of its own."""
        reader, _ = self._list_reading()
        reader.warm()

    @_reading
    def forget_lists(self) -> None:
        """Keep nothing of the medication lists that were read."""
        with self._reading_lists:
            if self._medications is not None:
                for each in self._medications:
                    each.forget()

    def _list_reading(self) -> tuple[ListReader, LibraryDrugs]:
        from index.medications.entries import LibraryDrugs
        from index.medications.names import ListNames
        from index.medications.reader import ListReader

        # A lock of its own: nobody who searches waits for it.
        with self._reading_lists:
            if self._medications is None:
                table = _drug_names()
                kinds = {each.id: each.kind for each in self._store.summaries()}
                drugs = LibraryDrugs(table, self._names(), kinds)
                self._medications = ListReader(ListNames(table, drugs.unknown)), drugs
            return self._medications

    @_reading
    def image(self, name: str) -> bytes | None:
        """The picture that a chapter calls `name` (`Image.source`), or None if it is not here."""
        file = self._store.image_file(name)
        if file is None or file not in self.manifest.files:
            return None
        return self._files.read(file)

    def _whole(self) -> LibraryContents:
        with self._lock:
            if self._contents is None:
                self._contents = LibraryContents.of(self._store)
            return self._contents

    def _names(self) -> NameTable:
        with self._lock:
            if self._name_table is None:
                self._name_table = NameTable(self._all_names())
            return self._name_table

    def _all_names(self) -> Iterator[Name]:
        kinds = {kind.value: kind for kind in NameKind}
        return with_synonyms(
            Name(name, kinds[kind], monograph, drug)
            for name, kind, monograph, drug in self._store.names()
        )

    def _members_of(self, drug_class: str) -> Iterator[str]:
        return self._whole().classes.known_by(drug_class)

    def _drugs_of_class(self, chapter: str) -> Iterator[str]:
        return self._whole().classes.drugs_of(chapter)

    def _document_map(self) -> DocumentMap:
        text, names = self._text(), self._names()
        with self._lock:
            if self._all_documents is None:
                store = self._store
                self._all_documents = DocumentMap(
                    store.columns(counted_kinds()),
                    names,
                    lambda: self._whole().classes,
                    text,
                    store.references_by,
                    store.fact_columns,
                    store.further_kinds,
                )
            return self._all_documents

    def _text(self) -> TextIndex:
        with self._lock:
            if self._text_index is None:
                # Whoosh unpickles parts of its files: never before their bytes are known good.
                self._check_index()
                self._text_index = _open_text_index(self.folder)
            return self._text_index

    def _check_index(self) -> None:
        self._files.check(f"{INDEX_FOLDER}/")


def _drug_names() -> DrugNames:
    # Only here: the library's own names come first, and answer most.
    from index.medical.drug_names import drug_names

    return drug_names()


def _open_text_index(folder: Path) -> TextIndex:
    # Whoosh takes a tenth of a second to import; the window opens before it is needed.
    from index.search.text.searcher import TextIndex

    if not (folder / INDEX_FOLDER).is_dir():
        raise LibraryRepairable(marked("Index", "The library has no search index."))
    return TextIndex.open(folder / INDEX_FOLDER)
