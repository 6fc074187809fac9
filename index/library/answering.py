"""Turns matches of names, identifiers and text into hits, in the order people expect."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from index.library.synonyms import other_wordings
from index.monograph import plain
from index.monograph.text import reference_text, section_text
from index.search.closeness import closeness
from index.search.documents import row_of
from index.search.hits import Found, Hit, Match, NoHits, NoQuery, Outcome, Snippet
from index.search.names import MatchRank, NameKind, NameMatch, NameTable
from index.search.query import Query
from index.search.snippets import contains_phrases, cut_snippet, matched_words
from index.sections import SectionKind
from index.store.reader import ReferenceRow, SectionRow, StoreReader

if TYPE_CHECKING:
    from index.search.searcher import TextIndex, TextMatch

_PMID: Final = re.compile(r"(?:pmid:?\s*)?(\d{5,9})", re.IGNORECASE)
# Among other words, as in a pasted citation, a short number may be anything.
_PMID_AMONG_WORDS: Final = re.compile(r"\b\d{7,8}\b")
_DOI: Final = re.compile(
    r"(?:doi:?\s*|https?://(?:dx\.)?doi\.org/)?(10\.\d{4,9}/\S+)", re.IGNORECASE
)
_SCORE: Final = re.compile(
    r"(?P<named>(?:likelihood(?: score)?|score):?\s*)?(?P<letter>[A-EX]\*?)(?P<hd>\s*\[HD\])?"
)
# What tells most about a drug found by its name, first the section that says it shortest.
_OPENING: Final = (
    SectionKind.INTRODUCTION,
    SectionKind.LACTATION_SUMMARY,
    SectionKind.OVERVIEW,
    SectionKind.BACKGROUND,
)
_SECTION_OF_NAME: Final = {NameKind.CAS: (SectionKind.CHEMISTRY, SectionKind.CAS_NUMBER)}
# Relevance falls in steps, so that a text hit never stands above a name.
_IDENTIFIER, _NAME, _GUESS = 3000.0, 1000.0, 0.0
MOST_NAMES: Final = 12
# One letter matches nearly everything: a few texts beside the names are all that can help.
MOST_TEXTS_FOR_A_LETTER: Final = 10
KEPT_PLACES: Final = 2048


@dataclass(frozen=True, slots=True)
class _Texts:
    """Hits in the text, how many there are in all, and the words typed that no text has."""

    hits: list[Hit]
    total: int
    unknown: tuple[str, ...]


class Answering:
    """Answers queries from a store, a table of names and a text index."""

    def __init__(
        self,
        store: StoreReader,
        names: Callable[[], NameTable],
        text: Callable[[], TextIndex],
    ) -> None:
        """`names` and `text` give their object when it is first needed."""
        self._store = store
        self._names = names
        self._text = text
        # The next letter typed finds mostly the same places again.
        self._section = lru_cache(KEPT_PLACES)(self._read_section)
        self._reference = lru_cache(KEPT_PLACES)(self._read_reference)
        self._likelihood = lru_cache(KEPT_PLACES)(store.likelihood)

    def search(self, query: Query, limit: int) -> Outcome:
        """The hits for `query`, at most `limit`, and how many there are in all."""
        if query.is_empty:
            return NoQuery()
        if scored := tuple(self._scored(query)):
            # The letter itself stands in every text: as a word it would find nothing better.
            return Found(scored[:limit], len(scored), None)
        matches = self._names().find(query.text, MOST_NAMES)
        real = [match for match in matches if not match.rank.is_guess]
        guessed = [match for match in matches if match.rank.is_guess]
        sure = [*self._identified(query), *self._named(real, query, Match.NAME, _NAME)]
        text = self._texts_in_all_wordings(query, max(limit - len(sure), 0), sure)
        if not (sure or text.hits):
            return self._guesses(query, guessed, text, limit)
        alike = self._alike(guessed, query, sure)
        hits = (*sure, *alike, *text.hits)[:limit]
        suggestion = None if sure else self._suggestion(guessed, query, text)
        return Found(hits, len(sure) + len(alike) + text.total, suggestion)

    def _suggestion(self, guessed: list[NameMatch], query: Query, text: _Texts) -> str | None:
        """A name that looks like what was typed, or the query in words that the library has."""
        if guessed and guessed[0].rank is MatchRank.LOOK_ALIKE:
            return guessed[0].name.name
        corrected = self._corrected(query, text)
        return corrected.text if corrected else None

    def _alike(self, guessed: list[NameMatch], query: Query, sure: list[Hit]) -> list[Hit]:
        """Names that look like what was typed, beside what matches: labelled, never instead."""
        alike = [match for match in guessed if match.rank is MatchRank.LOOK_ALIKE]
        if not sure and self._text().knows(query):
            # A word of the texts, written as it should be: the look-alike is a suggestion only.
            return []
        return list(self._named(alike, query, Match.GUESS, _GUESS))

    def _guesses(self, query: Query, fuzzy: list[NameMatch], text: _Texts, limit: int) -> Outcome:
        """Nothing matched as typed: similar names, and the words of the library nearest by."""
        hits = list(self._named(fuzzy, query, Match.GUESS, _GUESS))
        total = len(hits)
        suggestion = fuzzy[0].name.name if fuzzy else None
        if corrected := self._corrected(query, text):
            found = self._texts(corrected, max(limit - total, 0), match=Match.GUESS, seen=hits)
            hits += found.hits
            total += found.total
            suggestion = suggestion or (corrected.text if found.hits else None)
        return Found(tuple(hits[:limit]), total, suggestion) if hits else NoHits(suggestion)

    def _corrected(self, query: Query, text: _Texts) -> Query | None:
        """The query with each word that no text has replaced by the nearest that one has."""
        index = self._text()
        nearest = {word: near[0] for word in text.unknown if (near := index.nearest(word))}
        return query.whole.with_words_replaced(nearest) if nearest else None

    def _identified(self, query: Query) -> Iterator[Hit]:
        """Places that cite the PMID or DOI typed, alone or among other words."""
        for position, (row, reason) in enumerate(self._citing(query.text)):
            text = reference_text(row.reference)
            snippet = Snippet(plain(row.reference.citation))
            relevance = _IDENTIFIER - position
            yield self._reference_hit(
                row, query, text, snippet, relevance, Match.IDENTIFIER, reason
            )

    def _citing(self, typed: str) -> Iterator[tuple[ReferenceRow, str]]:
        if doi := _DOI.fullmatch(typed):
            for row in self._store.references_by(doi=doi[1]):
                yield row, f"DOI {doi[1]}"
            return
        alone = _PMID.fullmatch(typed)
        for pmid in (alone[1],) if alone else _PMID_AMONG_WORDS.findall(typed):
            for row in self._store.references_by(pmid=pmid):
                yield row, f"PMID {pmid}"

    def _scored(self, query: Query) -> Iterator[Hit]:
        """The monographs with the likelihood score typed: `E*`, `A [HD]`, `likelihood score B`."""
        asked = _SCORE.fullmatch(query.text)
        if asked is None or not (asked["named"] or asked["letter"].endswith("*") or asked["hd"]):
            # A letter alone is the beginning of a name.
            return
        found = self._store.scored(asked["letter"], high_dose=asked["hd"] is not None)
        for position, monograph in enumerate(found):
            yield self._monograph_hit(
                monograph,
                self._store.section_of_kind(monograph, (SectionKind.HEPATOTOXICITY,)),
                snippet=Snippet(""),
                relevance=_IDENTIFIER - position,
                match=Match.NAME,
                reason=f"likelihood score {asked['letter']}{' [HD]' if asked['hd'] else ''}",
                mark="Likelihood score",
            )

    def _named(
        self, matches: list[NameMatch], query: Query, match: Match, base: float
    ) -> Iterator[Hit]:
        """A hit for each name; `NameTable` gives a monograph's best name only."""
        for position, found in enumerate(matches, start=1):
            name = found.name
            kinds = _SECTION_OF_NAME.get(name.kind)
            section = self._store.section_of_kind(name.monograph, kinds) if kinds else None
            opening = section or self._store.section_of_kind(name.monograph, _OPENING)
            text = section_text(opening.section) if opening else ""
            yield self._monograph_hit(
                name.monograph,
                section,
                snippet=cut_snippet(text, query),
                relevance=base + 1000.0 - position,
                match=match,
                reason=f"{name.kind.label} {name.name}",
                mark=name.name,
            )

    def _monograph_hit(
        self,
        monograph: str,
        place: SectionRow | None,
        *,
        snippet: Snippet,
        relevance: float,
        match: Match,
        reason: str,
        mark: str,
    ) -> Hit:
        """A hit for a monograph as a whole, opened at `place` or at its beginning."""
        return Hit(
            monograph=monograph,
            title=self._store.title(monograph),
            section=place.section.key if place else None,
            heading=place.section.heading if place else "",
            snippet=snippet,
            likelihood=self._likelihood(monograph),
            relevance=relevance,
            match=match,
            reason=reason,
            words=(mark,),
        )

    def _texts_in_all_wordings(self, query: Query, limit: int, seen: list[Hit]) -> _Texts:
        """Hits in the text for the query as typed, and for what means the same."""
        if query.prefix is not None and len(query.text) == 1:
            limit = min(limit, MOST_TEXTS_FOR_A_LETTER)
        text = self._texts(query, limit, seen=seen)
        hits, total = list(text.hits), text.total
        for wording in other_wordings(query.text):
            more = self._texts(Query.from_text(f"{wording} "), limit, seen=[*seen, *hits])
            hits += more.hits
            total += more.total
        if len(hits) > len(text.hits):
            hits = sorted(hits, key=lambda hit: -hit.relevance)[:limit]
        return _Texts(hits, total, text.unknown)

    def _texts(
        self, query: Query, limit: int, *, match: Match | None = None, seen: list[Hit]
    ) -> _Texts:
        """Hits in the text, without the places that `seen` holds already."""
        # Phrases are checked in the text itself, and some hits fall out there: ask for more.
        found = self._text().search(query, limit * 4 if query.phrases else limit + len(seen))
        places = {_place_of(hit) for hit in seen}
        hits = [
            hit
            for text_match in found.matches
            if (hit := self._text_hit(text_match, query, match)) is not None
            and _place_of(hit) not in places
        ]
        passed_over = len(found.matches) - len(hits)
        hits.sort(key=lambda hit: -hit.relevance)
        return _Texts(hits[:limit], found.total - passed_over, found.unknown)

    def _text_hit(self, found: TextMatch, query: Query, match: Match | None) -> Hit | None:
        row, is_reference = row_of(found.document)
        if is_reference:
            reference, text = self._reference(row)
            if not contains_phrases(text, query):
                return None
            snippet = cut_snippet(text, query)
            relevance = found.score * closeness(snippet, query)
            kind = match or Match.REFERENCE
            return self._reference_hit(reference, query, text, snippet, relevance, kind)
        place, text = self._section(row)
        if not contains_phrases(f"{place.section.heading}\n{text}", query):
            return None
        snippet = cut_snippet(text, query)
        return Hit(
            monograph=place.monograph,
            title=place.title,
            section=place.section.key,
            heading=place.section.heading,
            snippet=snippet,
            likelihood=self._likelihood(place.monograph),
            relevance=found.score * closeness(snippet, query),
            match=match or Match.TEXT,
            words=matched_words(text, query),
        )

    def _reference_hit(
        self,
        row: ReferenceRow,
        query: Query,
        text: str,
        snippet: Snippet,
        relevance: float,
        match: Match,
        reason: str = "",
    ) -> Hit:
        return Hit(
            monograph=row.monograph,
            title=row.title,
            section=row.section,
            heading=row.heading,
            snippet=snippet,
            likelihood=self._likelihood(row.monograph),
            relevance=relevance,
            match=match,
            reason=reason,
            reference=row.reference.key,
            words=matched_words(text, query),
        )

    def _read_section(self, row: int) -> tuple[SectionRow, str]:
        place = self._store.section(row)
        return place, section_text(place.section)

    def _read_reference(self, row: int) -> tuple[ReferenceRow, str]:
        place = self._store.reference(row)
        return place, reference_text(place.reference)


def _place_of(hit: Hit) -> tuple[str, str | None, str | None]:
    return hit.monograph, hit.section, hit.reference
