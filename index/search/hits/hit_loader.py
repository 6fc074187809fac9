"""Places of the store as hits: a monograph as a whole, a section, a reference."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from typing import Final

from index.monograph.model import LikelihoodScore, plain
from index.monograph.sections import SectionKind
from index.monograph.text import reference_text, section_text
from index.search.hits.hit_scores import HitScores
from index.search.hits.snippets import cut_snippet, matched_words
from index.search.outcome import Hit, Match, Place, Snippet
from index.search.query.query import Query
from index.search.text.documents import row_of
from index.store.reader import StoreReader
from index.store.records import ReferenceRow, SectionRow

KEPT_PLACES: Final = 2048
_NO_SNIPPET: Final = Snippet("")


class HitLoader:
    """Makes hits of what a store holds at a place."""

    def __init__(self, store: StoreReader) -> None:
        self._store = store
        # The next letter typed finds mostly the same places again.
        self._section = lru_cache(KEPT_PLACES)(self._read_section)
        self._reference = lru_cache(KEPT_PLACES)(self._read_reference)
        self.scores = HitScores(store)

    def first_of_kind(self, monograph: str, kinds: tuple[SectionKind, ...]) -> int | None:
        """The row of the first section of the first of `kinds` that a monograph has."""
        return self._store.section_row(monograph, kinds)

    def is_answer(self, document: int, query: Query) -> bool:
        """Whether a document that the index found, if it is a reference, is one the query wants."""
        row, is_reference = row_of(document)
        if not is_reference:
            return True
        # Only here: it loads the reader of citations, and no window waits for a reference.
        from index.search.filters.citation_filter import is_cited

        return is_cited(self._reference(row)[0].reference, query.filters)

    def read(self, places: Iterable[Place]) -> tuple[Hit, ...]:
        """The hits at places in the text."""
        return tuple(
            [
                self.of_document(
                    at.document, at.wording, at.relevance, at.match, missing=at.missing
                )
                for at in places
            ]
        )

    def of_document(
        self,
        document: int,
        query: Query,
        relevance: float,
        match: Match | None = None,
        reason: str = "",
        missing: tuple[str, ...] = (),
    ) -> Hit:
        """A hit for a document: found in the text, unless `match` says otherwise."""
        row, is_reference = row_of(document)
        if is_reference:
            found = self._of_reference(row, query, relevance, match or Match.REFERENCE, reason)
            return replace(found, missing=missing) if missing else found
        place, text = self._section(row)
        return Hit(
            monograph=place.monograph,
            title=place.title,
            section=place.section.key,
            heading=place.section.heading,
            snippet=cut_snippet(text, query),
            likelihood=self.scores.in_text(place.monograph, query),
            relevance=relevance,
            match=match or Match.TEXT,
            reason=reason,
            words=matched_words(text, query),
            unscored=self.scores.missing(place.monograph),
            missing=missing,
        )

    def of_monograph(
        self,
        monograph: str,
        section: int | None,
        *,
        relevance: float,
        match: Match,
        reason: str,
        marks: tuple[str, ...],
        scores: tuple[LikelihoodScore, ...],
        snippet: Snippet = _NO_SNIPPET,
        missing: tuple[str, ...] = (),
    ) -> Hit:
        """A hit for a monograph as a whole, opened at the section of a row or at its beginning."""
        place = self._section(section)[0].section if section is not None else None
        return Hit(
            monograph=monograph,
            title=self._store.title(monograph),
            section=place.key if place else None,
            heading=place.heading if place else "",
            snippet=snippet,
            likelihood=scores,
            relevance=relevance,
            match=match,
            reason=reason,
            words=marks,
            unscored=self.scores.missing(monograph),
            missing=missing,
        )

    def snippet_of(self, section: int | None, query: Query) -> Snippet:
        """The piece of a section that shows most of a query."""
        return _NO_SNIPPET if section is None else cut_snippet(self._section(section)[1], query)

    def _of_reference(
        self, row: int, query: Query, relevance: float, match: Match, reason: str
    ) -> Hit:
        place, text = self._reference(row)
        # Found by its number, a reference shows itself; found by its words, where they stand.
        whole = match is Match.IDENTIFIER
        return Hit(
            monograph=place.monograph,
            title=place.title,
            section=place.section,
            heading=place.heading,
            snippet=Snippet(plain(place.reference.citation)) if whole else cut_snippet(text, query),
            likelihood=self.scores.in_text(place.monograph, query),
            relevance=relevance,
            match=match,
            reason=reason,
            reference=place.reference.key,
            words=matched_words(text, query),
            unscored=self.scores.missing(place.monograph),
        )

    def _read_section(self, row: int) -> tuple[SectionRow, str]:
        place = self._store.section(row)
        return place, _in_one_line(section_text(place.section))

    def _read_reference(self, row: int) -> tuple[ReferenceRow, str]:
        place = self._store.reference(row)
        return place, _in_one_line(reference_text(place.reference))


def _in_one_line(text: str) -> str:
    # As snippets are cut from it: what is found out about a text is known by the text itself.
    return " ".join(text.split())
