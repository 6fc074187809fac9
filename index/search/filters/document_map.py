"""What every document of the text index is and belongs to, and so which ones a filter lets pass."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import compress
from threading import Lock
from typing import TYPE_CHECKING, Final

from index.monograph.listed_drug import is_listed
from index.monograph.sections import SectionKind
from index.search.analysis.analyzers import folded_words
from index.search.filters.document_runs import of_rows, runs_of, spans_of
from index.search.filters.drug_classes import DrugClasses, in_singular
from index.search.filters.field_names import FieldNames
from index.search.filters.has_values import has_value
from index.search.filters.named_scores import NAMES_OF, NamedScores, of_drugs, scores_asked
from index.search.filters.stated_facts import MonographFacts, facts_of_monographs
from index.search.names.name_table import Name
from index.search.query.fields import (
    CITED,
    SECTION_CHOICES,
    Field,
    choice_of,
    kinds_of,
    years_of,
)
from index.search.query.parts import Filter, Term, groups_of
from index.search.text.bitsets import Mask, in_all, in_any, inverted, where_set
from index.search.text.documents import reference_document, row_of
from index.store.columns import Columns, MonographColumns
from index.store.fact_columns import FactColumns

if TYPE_CHECKING:
    from index.search.text.postings import Postings
    from index.search.text.searcher import TextIndex

# Whoever asks for one of these asks for references, and for nothing else.
OF_REFERENCES: Final = (*CITED, Field.PMID)
_KEPT_FILTERS: Final = 64
_KEPT_POSTINGS: Final = 32
# Of fewer documents the monographs are looked up one by one.
_FEW_DOCUMENTS: Final = 2000


class DocumentMap:
    """The monographs of a library, and for each document of its text index where it belongs.

    A document that is no section of a kind, of no year, has the value 0 there.
    """

    def __init__(
        self,
        columns: Columns,
        names: Iterable[Name],
        classes: Callable[[], DrugClasses],
        text: TextIndex,
        references_with: Callable[[str], list[int]],
        facts: Callable[[], FactColumns],
        further_kinds: Callable[[], Mapping[int, tuple[SectionKind, ...]]],
    ) -> None:
        """`names` with their synonyms, `classes`, `facts` and `further_kinds` are for those who ask
        for a field.

        `references_with` gives the row ids that have a PMID.
        """
        self.monographs = columns.monographs
        self.place_of = {each.id: place for place, each in enumerate(columns.monographs)}
        self._text = text
        self._references_with = references_with
        self._facts = facts
        self._place_of_row = (columns.section_of, columns.reference_of)
        self._lay_out(columns, text.documents)
        self._all_names = names
        self._classes = classes
        self._mask = lru_cache(_KEPT_FILTERS)(self._read_mask)
        self.scores = NamedScores(columns.monographs, names, self.named)
        self._scored = lru_cache(_KEPT_FILTERS)(self._read_scored)
        self._further_kinds = further_kinds
        self._lock = Lock()
        self._places_of_postings: dict[int, tuple[Postings, frozenset[int]]] = {}

    def _lay_out(self, columns: Columns, documents: Sequence[int]) -> None:
        self.size = len(documents)
        ordinal = {choice.value: number for number, choice in enumerate(SECTION_CHOICES)}
        of_kind = {kind: ordinal[choice_of(kind).value] for kind in SectionKind}
        references = of_kind[SectionKind.REFERENCES]
        updated = [each.updated for each in columns.monographs]
        kind_of_row = bytes(map(of_kind.__getitem__, columns.kinds))
        runs = list(runs_of(array("I", documents)))
        self.owners, self.years = array("I"), array("H")
        kinds, sections = bytearray(), bytearray()
        for run in runs:
            size = run.end - run.first
            sections += bytes([not run.is_reference]) * size
            if run.is_reference:
                self.owners += of_rows(columns.reference_of, run.rows)
                self.years += of_rows(columns.years, run.rows)
                kinds += bytes([references]) * size
            else:
                owners = of_rows(columns.section_of, run.rows)
                self.owners += owners
                self.years.extend([updated[owner] for owner in owners])
                kinds += bytes([kind_of_row[row] for row in run.rows])
        self.kinds = bytes(kinds)
        # What a list of monographs goes by: a bibliography has years of its own.
        not_references = self.kinds.translate(bytes([kind != references for kind in range(256)]))
        self.sections: Mask = bytes(sections)
        self.listable: Mask = in_all((self.sections, not_references), self.size)
        self._spans = spans_of(runs, self.owners, len(columns.monographs))

    def allowed(self, filters: Iterable[Filter]) -> Mask:
        """The documents that `filters` let pass: of the values of a field one is enough, unless
        they are joined.

        Of authors and journals these are all that may pass: see `citing.is_cited`.
        """
        filters = tuple(filters)
        masks = [
            inverted(self._mask_of(each, filters))
            for each in filters
            if each.excluded and each.field not in CITED
        ]
        for groups in groups_of(filters).values():
            found = [[self._mask_of(each, filters) for each in group] for group in groups]
            joined = (each[0] if len(each) == 1 else in_all(each, self.size) for each in found)
            masks.append(in_any(joined, self.size))
        return in_all(masks, self.size)

    def of_monographs(self, places: Iterable[int]) -> Mask:
        """All documents of some monographs."""
        mask = bytearray(self.size)
        for place in places:
            first, end = self._spans[place]
            mask[first:end] = b"\x01" * (end - first)
        return bytes(mask)

    def count(self, place: int, mask: Mask) -> int:
        """How many documents of a monograph are in a set."""
        return mask.count(1, *self._spans[place])

    def monographs_in(self, mask: Mask) -> list[int]:
        """The places of the monographs that have a document in a set, by title."""
        return [place for place, span in enumerate(self._spans) if mask.find(1, *span) >= 0]

    def monographs_with(self, weights: bytearray) -> list[int]:
        """The places of the monographs that have a document whose weight is not 0."""
        return self.chapters_in(where_set(weights))

    def chapters_in(self, mask: Mask) -> list[int]:
        """The places of the monographs that have a text in a set."""
        found = mask.find
        return [place for place, first, end in self._with_texts if found(1, first, end) >= 0]

    def monographs_of(self, postings: Postings) -> frozenset[int]:
        """The places of the monographs in which some word stands; of the last words still known."""
        key, kept = id(postings), self._places_of_postings
        # Hits and facets are found in threads of their own.
        with self._lock:
            # The postings are kept with the answer: as long as they are, no others have their id.
            if key not in kept:
                while len(kept) >= _KEPT_POSTINGS:
                    del kept[next(iter(kept))]
                found = (
                    map(self.owners.__getitem__, postings.documents)
                    if postings.count <= _FEW_DOCUMENTS
                    else self.monographs_with(postings.by_document)
                )
                kept[key] = postings, frozenset(found)
            return kept[key][1]

    @cached_property
    def _with_texts(self) -> list[tuple[int, int, int]]:
        """The monographs that have words at all: place, and span."""
        return [
            (place, *span)
            for place, span in enumerate(self._spans)
            if not is_listed(self.monographs[place].id)
        ]

    @cached_property
    def slices(self) -> list[slice]:
        """Where the documents of each monograph lie in a mask."""
        return [slice(*span) for span in self._spans]

    def span(self, place: int) -> tuple[int, int]:
        """From where to before where the documents of a monograph lie in a mask."""
        return self._spans[place]

    def documents_in(self, place: int, mask: Mask) -> Iterator[int]:
        """The numbers of a monograph's documents that are in a set, in reading order."""
        first, end = self._spans[place]
        return compress(self._text.documents[first:end], mask[first:end])

    def named(self, field: Field, value: str) -> Mapping[str, frozenset[int]]:
        """The names of a field that a value means, each with the places it leads to."""
        return self._names[field].meant(value)

    def numbered(self, mask: Mask) -> Iterator[tuple[int, int]]:
        """The documents of a set: the place in the mask, and the number."""
        return compress(enumerate(self._text.documents), mask)

    def has(self, document: int, mask: Mask) -> bool:
        """Whether a document, by its number, is in a set."""
        place = self.place_of[self.owner_of(document)]
        return document in self.documents_in(place, mask)

    def first_section(self, monograph: str, mask: Mask) -> int | None:
        """The row of a monograph's first section in a set."""
        documents = self.documents_in(self.place_of[monograph], mask)
        rows = (row for row, is_reference in map(row_of, documents) if not is_reference)
        return next(rows, None)

    @cached_property
    def facts(self) -> tuple[MonographFacts, ...]:
        """What each monograph states of latency and pattern, in the order of `monographs`."""
        return facts_of_monographs(self.monographs, self._facts())

    @cached_property
    def by_kind(self) -> _Pairs:
        """Monograph and kind of section of every document."""
        return _Pairs(self.owners, self.kinds)

    def kinds_in(self, mask: Mask) -> set[tuple[int, int]]:
        """Monograph and kind of section (its place among the choices) of the documents of a set."""
        ordinal = {choice.value: number for number, choice in enumerate(SECTION_CHOICES)}
        further = {(self.owners[n], ordinal[kind]) for n, kind in self._further if mask[n]}
        return further.union(self.by_kind.different(mask))

    @cached_property
    def by_year(self) -> _Pairs:
        """Monograph and year of every document."""
        return _Pairs(self.owners, self.years)

    def owner_of(self, document: int) -> str:
        """The monograph that a document, by its number, belongs to."""
        row, is_reference = row_of(document)
        return self.monographs[self._place_of_row[is_reference][row]].id

    @property
    def documents(self) -> Sequence[int]:
        """The number of each document, in the order of masks."""
        return self._text.documents

    def number_of(self, document: int) -> int:
        """The place in masks of a document, by its number."""
        first, end = self._spans[self.place_of[self.owner_of(document)]]
        return self._text.documents.index(document, first, end)

    def kinds_named(self, kinds: Iterable[str]) -> frozenset[int]:
        """Kinds of sections by their values, as `kinds` has them."""
        chosen = {choice_of(SectionKind(kind)).value for kind in kinds}
        return frozenset(n for n, choice in enumerate(SECTION_CHOICES) if choice.value in chosen)

    @property
    def classes(self) -> Mapping[str, frozenset[int]]:
        """Every drug class by its label, with the places of its monographs."""
        return self._names[Field.CLASS].places

    def nearest_name(self, field: Field, value: str) -> str | None:
        """A similar name of a field that has no name like `value`."""
        return self._names[field].nearest(value) if field in self._names else None

    def _mask_of(self, each: Filter, filters: tuple[Filter, ...]) -> Mask:
        named = of_drugs(filters)
        if each.field is Field.LIKELIHOOD and named:
            return self._scored(each.value, named)
        return self._mask(each.field, each.value)

    def _read_scored(self, value: str, named: tuple[Filter, ...]) -> Mask:
        """The documents of monographs in which a drug that is asked for has a score."""
        places = frozenset[int]().union(
            *(at for each in named for at in self.named(each.field, each.value).values())
        )
        return self.of_monographs(
            place for place in places if scores_asked(self.scores.at(place, named), value)
        )

    def _read_mask(self, field: Field, value: str) -> Mask:
        match field:
            case Field.DRUG | Field.BRAND | Field.CLASS:
                return self.of_monographs(
                    frozenset[int]().union(*self.named(field, value).values())
                )
            case Field.LIKELIHOOD:
                return self._of_those(lambda each: bool(scores_asked(each.scores, value)))
            case Field.HAS:
                count = has_value(value).count
                return self._of_those(lambda each: count(each) > 0)
            case Field.BOXED:
                return self._of_those(lambda each: bool(each.boxed))
            case Field.LATENCY | Field.PATTERN:
                return self.of_monographs(
                    place for place, each in enumerate(self.facts) if each.passes(field, value)
                )
            case Field.SECTION:
                chosen = {choice_of(kind).value for kind in kinds_of(value)}
                first = self.kinds.translate(
                    bytes(c.value in chosen for c in SECTION_CHOICES).ljust(256, b"\x00")
                )
                also = (number for number, kind in self._further if kind in chosen)
                return in_any((first, self._of_documents(also)), self.size)
            case Field.YEAR:
                return bytes(map(years_of(value).__contains__, self.years))
            case Field.AUTHOR | Field.JOURNAL:
                found = self._text.having(Term(tuple(folded_words(value)), begun=True))
                return in_all((found, inverted(self.sections)), self.size)
            case Field.PMID:
                numbers = {reference_document(row) for row in self._references_with(value)}
                return bytes(map(numbers.__contains__, self._text.documents))

    @cached_property
    def _further(self) -> list[tuple[int, str]]:
        """The documents that are of a second kind of section, by their place in a mask."""
        also = self._further_kinds()
        rows = ((n, also.get(row_of(each)[0], ())) for n, each in self.numbered(self.sections))
        return [(n, choice_of(kind).value) for n, kinds in rows for kind in kinds]

    def _of_documents(self, numbers: Iterable[int]) -> Mask:
        mask = bytearray(self.size)
        for number in numbers:
            mask[number] = 1
        return bytes(mask)

    @cached_property
    def _names(self) -> Mapping[Field, FieldNames]:
        return {**self._names_by_field(), Field.CLASS: self._class_names(self._classes())}

    def _names_by_field(self) -> dict[Field, FieldNames]:
        field_of = {kind: field for field, kinds in NAMES_OF.items() for kind in kinds}
        places = {field: defaultdict[str, set[int]](set) for field in NAMES_OF}
        for name in self._all_names:
            if name.kind in field_of:
                places[field_of[name.kind]][name.name].add(self.place_of[name.monograph])
        return {
            field: FieldNames(
                {name: frozenset(at) for name, at in found.items()},
                ((each, each) for each in found),
            )
            for field, found in places.items()
        }

    def _class_names(self, classes: DrugClasses) -> FieldNames:
        """Classes by their label; one that two books have a chapter on is one."""
        places = defaultdict[str, frozenset[int]](frozenset)
        spellings = []
        for each in classes.all:
            places[each.label] |= {self.place_of[id] for id in classes.members(each)}
            spellings += [(spelling, each.label) for spelling in classes.spellings(each)]
        return FieldNames(places, spellings, in_singular)

    def _of_those(self, wanted: Callable[[MonographColumns], bool]) -> Mask:
        return self.of_monographs(p for p, each in enumerate(self.monographs) if wanted(each))


class _Pairs:
    """Two numbers of every document as one, since single ones are told apart in half the time."""

    _BITS: Final = 16

    def __init__(self, places: Iterable[int], values: Iterable[int]) -> None:
        pairs = zip(places, values, strict=True)
        self._pairs = array("Q", (place << self._BITS | value for place, value in pairs))

    def different(self, mask: Mask) -> list[tuple[int, int]]:
        """The pairs of the documents of a set, each once."""
        lowest = (1 << self._BITS) - 1
        found = set(compress(self._pairs, mask))
        return [(pair >> self._BITS, pair & lowest) for pair in found]
