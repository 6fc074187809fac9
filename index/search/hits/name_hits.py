"""Hits for what was found by its name, or by the number of a cited work."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from index.monograph.sections import SectionKind
from index.search.filters.document_map import DocumentMap
from index.search.hits.hit_loader import HitLoader
from index.search.names.identifiers import dois_in, pmids_in
from index.search.names.name_table import NameKind, NameMatch
from index.search.outcome import Hit, Match
from index.search.query.fields import Field
from index.search.query.query import Query
from index.search.text.bitsets import Mask
from index.search.text.documents import reference_document, section_document
from index.store.reader import StoreReader

# What tells most about a drug found by its name, first the section that says it shortest.
_OPENING: Final = (
    SectionKind.INTRODUCTION,
    SectionKind.LACTATION_SUMMARY,
    SectionKind.OVERVIEW,
    SectionKind.BACKGROUND,
)
_SECTION_OF_NAME: Final = {NameKind.CAS: (SectionKind.CHEMISTRY, SectionKind.CAS_NUMBER)}
_IDENTIFIER: Final = 3000.0


class NameHits:
    """Makes hits of names and of numbers."""

    def __init__(
        self, store: StoreReader, document_map: Callable[[], DocumentMap], places: HitLoader
    ) -> None:
        self._store = store
        self._document_map = document_map
        self._places = places

    def identified(self, query: Query, allowed: Mask | None, seen: set[int]) -> Iterator[Hit]:
        """Places that cite the PMID or DOI typed, alone or among other words."""
        for position, (row, reason) in enumerate(self._citing(query.asked)):
            document, relevance = reference_document(row), _IDENTIFIER - position
            if allowed is None or self._document_map().has(document, allowed):
                seen.add(document)
                yield self._places.of_document(document, query, relevance, Match.IDENTIFIER, reason)

    def _citing(self, typed: str) -> Iterator[tuple[int, str]]:
        for doi in dois_in(typed):
            if rows := self._store.references_by(doi=doi):
                yield from ((row, f"DOI {doi}") for row in rows)
                return
        for pmid in pmids_in(typed):
            for row in self._store.references_by(pmid=pmid):
                yield row, f"PMID {pmid}"

    def named(
        self,
        matches: Iterable[NameMatch],
        query: Query,
        match: Match,
        base: float,
        allowed: Mask | None,
        seen: set[int],
    ) -> Iterator[Hit]:
        """A hit for each name; `NameTable` gives a monograph's best name only.

        `seen` gets the documents that names lead to.
        """
        for position, found in enumerate(matches, start=1):
            name = found.name
            section = self._section_of_name(found, query, allowed)
            if section is not None:
                seen.add(section_document(section))
            opening = section or self._places.first_of_kind(name.monograph, _OPENING)
            yield self._places.of_monograph(
                name.monograph,
                section,
                snippet=self._places.snippet_of(opening, query),
                relevance=base + 1000.0 - position,
                match=match,
                reason=name.reason,
                marks=(name.name,),
                scores=self._places.scores.found_by(name, query),
            )

    def _section_of_name(self, found: NameMatch, query: Query, allowed: Mask | None) -> int | None:
        """The row of the section that a name leads to, if it is not the whole monograph."""
        monograph = found.name.monograph
        if allowed is not None and any(each.field is Field.SECTION for each in query.filters):
            return self._document_map().first_section(monograph, allowed)
        kinds = _SECTION_OF_NAME.get(found.name.kind)
        return self._places.first_of_kind(monograph, kinds) if kinds else None
