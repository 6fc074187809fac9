"""Turns matches of names, identifiers and text into hits, in the order people expect."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Final

from index.monograph.listed_drug import is_listed
from index.monograph.model import MonographKind
from index.search.analysis.analyzers import fold, folded_words
from index.search.filters.document_map import DocumentMap
from index.search.filters.facets import Facets, facets_of
from index.search.filters.filter_only import asks_for_references, listed
from index.search.hits.answers import AnswerFinder, compared
from index.search.hits.hit_loader import HitLoader
from index.search.hits.name_hits import NameHits
from index.search.hits.sort_order import SortKey, sorter_of
from index.search.hits.text_hits import TextFinder, TextHits, TextRequest, TextsWanted
from index.search.names.edit_distance import is_slip
from index.search.names.identifiers import name_in
from index.search.names.known_names import KnownNames
from index.search.names.name_table import MatchRank, NameMatch, NameTable, one_each
from index.search.outcome import Found, Hit, Match, NoHits, NoQuery, Outcome, Place, SortOrder
from index.search.query.fields import CITED
from index.search.query.parts import as_typed
from index.search.query.query import Query
from index.search.question.interpretation import Interpretation, Lookups, NamedPart, Reader
from index.search.text.bitsets import Mask, in_all, in_any
from index.store.reader import StoreReader
from index.store.records import Summary

if TYPE_CHECKING:
    from index.search.text.searcher import TextIndex

# Relevance falls in steps, so that a text hit never stands above a name.
_NAME, _QUOTED, _GUESS = 1000.0, 1500.0, 0.0
MOST_NAMES: Final = 12
# More than any library has places.
_ALL: Final = 1 << 20
# So many texts are read for an exact count; more would take longer than one waits.
_MOST_READ_TO_COUNT: Final = 400


class SearchEngine:
    """Answers queries from a store, a table of names and a text index."""

    def __init__(
        self,
        store: StoreReader,
        names: Callable[[], NameTable],
        text: Callable[[], TextIndex],
        document_map: Callable[[], DocumentMap],
        known: KnownNames,
        drugs_of: Callable[[str], Iterable[str]],
    ) -> None:
        """`names`, `text` and `document_map` give their object when it is first needed.

        `drugs_of` are the drugs of the class that a chapter describes.
        """
        self._store = store
        self._drugs_of = drugs_of
        self._reader = Reader(
            Lookups(
                names=known.named,
                begin_with=known.begin_with,
                similar=self._similar,
                knows=self._is_known,
                title=store.title,
                is_class=self._is_class,
            )
        )
        self._known = known
        self._names = names
        self._text = text
        self._document_map = document_map
        self._places = HitLoader(store)
        self._by_name = NameHits(store, document_map, self._places)
        self._finder = TextFinder(text, document_map, self._places)
        self._answers = AnswerFinder(
            store, document_map, self._places, self._finder, self._drugs_of_part
        )

    def search(
        self,
        query: Query,
        limit: int,
        each: int | None = None,
        at_once: int | None = None,
        sort: SortOrder = SortOrder.RELEVANCE,
    ) -> Outcome:
        """The hits for `query`, at most `limit`, and how many there are in all.

        With `each`, at most so many texts of one monograph are among them, and those stand
        together. With `at_once`, hits below about so many wait to be read: see `Found.rest`. In
        another order than that of relevance the monographs are sorted, each (without `each`) with
        its best text, and all are read.
        """
        if query.is_empty:
            return NoQuery()
        if query.filters and (better := self._better_filter(query)):
            return NoHits(better)
        if not query.has_words:
            sorter = None if sort is SortOrder.RELEVANCE else self._sorter(sort)
            return listed(query, limit, self._document_map(), self._places, sorter)
        allowed = self._document_map().allowed(query.filters) if query.filters else None
        request = TextRequest(limit, each, allowed, at_once)
        if sort is not SortOrder.RELEVANCE:
            request = TextRequest(_ALL, each or 1, allowed)
        reading = self._passing(self._reader.read(query), allowed)
        matches = self._matching_names(query, allowed)
        real = [match for match in matches if not match.rank.is_guess]
        guessed = [match for match in matches if match.rank.is_guess]
        seen: set[int] = set()
        sure = [
            *self._by_name.identified(query, allowed, seen),
            *self._by_name.named(real, query, Match.NAME, _NAME, allowed, seen),
        ]
        exact = any(match.rank is MatchRank.EXACT for match in real)
        if not exact:
            sure += self._quoted(query, reading, request, seen)
            sure += self._among_words(reading, request, seen, {hit.monograph for hit in sure})
        wanted, led = self._wanted(reading, sure), frozenset(seen)
        left = replace(request, limit=max(request.limit - len(sure), 0))
        text = self._finder.find(wanted, left, seen)
        if not (sure or text.places):
            return replace(self._guesses(query, text, request), read_as=reading.parts)
        alike = self._alike(guessed, query, allowed, seen, alone=not sure)
        if sort is SortOrder.RELEVANCE:
            found = self._in_order(sure, alike, text, request)
        else:
            found = self._sorted([*sure, *alike], text, limit, sort)
        return replace(
            found,
            suggestion=None if sure else self._suggestion(guessed, query, text),
            places=self._finder.counted(reading.query, text.cut, allowed, led),
            exact=exact,
            read_as=reading.parts,
            compared=compared(reading),
        )

    def _quoted(
        self, query: Query, reading: Interpretation, request: TextRequest, seen: set[int]
    ) -> Iterator[Hit]:
        """Texts of which the query is a piece; of one that names a drug only if word for word."""
        drugs = not all(part.is_class for part in reading.named)
        for found in self._text().quoted(query, strictly=drugs):
            allowed = request.allowed
            if allowed is None or self._document_map().has(found.document, allowed):
                seen.add(found.document)
                relevance = _QUOTED - len(seen)
                yield self._places.of_document(found.document, query, relevance)

    def _in_order(
        self, sure: list[Hit], alike: list[Hit], text: TextHits, request: TextRequest
    ) -> Found:
        """What leads, what looks like it, and the texts."""
        first, later = _without_texts(sure, text)
        found = self._finder.read([*first, *alike], text, request)
        if later:
            start = len(first) + len(alike)
            found = replace(found, hits=_after_the_first(found.hits, start, later))
        return found

    def _sorted(self, hits: list[Hit], text: TextHits, limit: int, sort: SortOrder) -> Found:
        """All that was found by the order of its monographs; of each its hits as they rank."""
        owner_of = self._document_map().owner_of
        every: list[tuple[str, Hit | Place]] = [(hit.monograph, hit) for hit in hits]
        every += [(owner_of(place.document), place) for place in text.places]
        every.sort(key=lambda pair: self._sorter(sort)(pair[0]))
        shown = [
            each if isinstance(each, Hit) else self._places.read([each])[0]
            for _, each in every[:limit]
        ]
        return Found(tuple(shown), len(hits) + text.total, sort=sort)

    def _sorter(self, sort: SortOrder) -> Callable[[str], SortKey]:
        return sorter_of(sort, self._summaries)

    @cached_property
    def _summaries(self) -> Mapping[str, Summary]:
        return {summary.id: summary for summary in self._store.summaries()}

    def _among_words(
        self, reading: Interpretation, request: TextRequest, seen: set[int], known: set[str]
    ) -> list[Hit]:
        """The monographs of drugs named among other words, at what answers these."""
        if reading.others.has_words or reading.aspects:
            leads = self._answers.leads(reading, request, seen)
            return [hit for hit in leads if hit.monograph not in known]
        named = [match for part in reading.named for match in part.matches]
        own = [match for match in one_each(named) if match.name.monograph not in known]
        return list(
            self._by_name.named(
                own[:MOST_NAMES], reading.query, Match.NAME, _NAME, request.allowed, seen
            )
        )

    def _similar(self, word: str) -> tuple[NameMatch, ...]:
        """Names that are one slip off a word that no text has, unless a word of theirs is."""
        near = self._text().nearest(word)[:1]
        found = self._names().find(word, MOST_NAMES, farther=False)
        return tuple(
            match
            for match in found
            if match.rank is MatchRank.LOOK_ALIKE
            and (not near or near[0] in folded_words(match.name.name) or not is_slip(word, near[0]))
        )

    def _is_known(self, word: str) -> bool:
        return self._text().knows(Query(word, words=(word,)))

    def _is_class(self, monograph: str) -> bool:
        return self._store.kind(monograph)[0] is MonographKind.DRUG_CLASS

    def _drugs_of_part(self, part: NamedPart) -> Iterable[str]:
        return self._drugs_of(part.matches[0].name.monograph) if part.is_class else ()

    def _wanted(self, reading: Interpretation, sure: list[Hit]) -> TextsWanted:
        """What texts are asked for, beside the monographs that lead."""
        if not reading.named:
            return TextsWanted(reading)
        place_of = self._document_map().place_of
        satisfied = {
            " ".join(part.terms[0].words): frozenset(
                place_of[id]
                for match in part.matches
                for id in (match.name.monograph, *self._drugs_of_part(part))
                if id in place_of and not is_listed(id)
            )
            for part in reading.named
        }
        return TextsWanted(reading, frozenset(place_of[hit.monograph] for hit in sure), satisfied)

    def completed(self, found: Found) -> Found:
        """The same with its `rest` read."""
        return replace(found, hits=found.hits + self._places.read(found.rest), rest=())

    def facets(self, query: Query) -> Facets:
        """What the monographs that match `query` can be narrowed by."""
        document_map = self._document_map()
        found, exact = self._all_found(query, document_map)
        return facets_of(document_map, found, query.filters, exact=exact)

    def _all_found(self, query: Query, document_map: DocumentMap) -> tuple[Mask, bool]:
        """Every document that matches by its words or its monograph's names, filters apart.

        Whether that is exact: False where too many texts would have to be read.
        """
        if not query.has_words and not asks_for_references(query):
            return document_map.listable, True
        cited = [each for each in query.filters if each.field in CITED]
        among = document_map.allowed(cited)
        reading = self._reader.read(query)
        wanted, exact = reading.query, True
        mask = in_all((self._text().matching(wanted), among), document_map.size)
        if wanted.needs_the_text:
            mask, exact = self._looked_up(mask, wanted, document_map)
        masks = [mask]
        if query.has_words and not cited:
            names = self._names().find(name_in(query.asked), len(self._names()), farther=False)
            real = (match.name for match in names if not match.rank.is_guess)
            own = document_map.of_monographs(
                {document_map.place_of[name.monograph] for name in real}
            )
            masks.append(in_all((own, document_map.sections), document_map.size))
        return in_any(masks, document_map.size), exact

    def _looked_up(self, mask: Mask, query: Query, document_map: DocumentMap) -> tuple[Mask, bool]:
        """Those documents of a set whose text is an answer; all, and False, if they are many."""
        if mask.count(1) > _MOST_READ_TO_COUNT:
            return mask, False
        answers = bytearray(mask)
        for number, document in document_map.numbered(mask):
            answers[number] = self._places.is_answer(document, query)
        return bytes(answers), True

    def _matching_names(
        self, query: Query, allowed: Mask | None, *, farther: bool = False
    ) -> list[NameMatch]:
        names, asked = self._names(), name_in(query.asked)
        if allowed is None:
            own = names.find(asked, MOST_NAMES, farther=farther)
            return self._known.joined(asked, own)[:MOST_NAMES]
        found = self._known.joined(asked, names.find(asked, len(names), farther=farther))
        return self._those_that_pass(found, query, allowed)[:MOST_NAMES]

    def _those_that_pass(
        self, matches: Iterable[NameMatch], query: Query, allowed: Mask
    ) -> list[NameMatch]:
        """The names whose monograph has a section that may be found, and the drug that score."""
        document_map = self._document_map()
        open_to = in_all((allowed, document_map.sections), document_map.size)
        return [
            match
            for match in matches
            if document_map.count(document_map.place_of[match.name.monograph], open_to)
            and document_map.scores.pass_for(match.name, query.filters)
        ]

    def _passing(self, reading: Interpretation, allowed: Mask | None) -> Interpretation:
        """A reading with those of its names that the filters let pass."""
        if allowed is None or not reading.named:
            return reading
        named = []
        for part in reading.named:
            if matches := self._those_that_pass(part.matches, reading.query, allowed):
                named.append(replace(part, matches=tuple(matches)))
        return replace(reading, named=tuple(named))

    def _suggestion(self, guessed: list[NameMatch], query: Query, text: TextHits) -> str | None:
        """A name that looks like what was typed, or the query in words that the library has."""
        if guessed and guessed[0].rank is MatchRank.LOOK_ALIKE:
            return _with_filters(guessed[0].name.name, query)
        corrected = self._corrected(query, text)
        return corrected.text if corrected else None

    def _alike(
        self,
        guessed: list[NameMatch],
        query: Query,
        allowed: Mask | None,
        seen: set[int],
        *,
        alone: bool,
    ) -> list[Hit]:
        """Names that look like what was typed, beside what matches: labelled, never instead."""
        alike = [match for match in guessed if match.rank is MatchRank.LOOK_ALIKE]
        if alone and self._text().knows(query):
            # A word of the texts, written as it should be: the look-alike is a suggestion only.
            return []
        return list(self._by_name.named(alike, query, Match.GUESS, _GUESS, allowed, seen))

    def _guesses(self, query: Query, text: TextHits, request: TextRequest) -> Found | NoHits:
        """Nothing matched as typed: similar names, and the words of the library nearest by."""
        fuzzy = self._matching_names(query, request.allowed, farther=True)
        seen: set[int] = set()
        hits = list(self._by_name.named(fuzzy, query, Match.GUESS, _GUESS, request.allowed, seen))
        suggestion = _with_filters(fuzzy[0].name.name, query) if fuzzy else None
        found = TextHits([], 0, (), set())
        if corrected := self._corrected(query, text):
            left = replace(request, limit=max(request.limit - len(hits), 0))
            reading = self._reader.read(corrected)
            found = self._finder.find(TextsWanted(reading), left, seen, match=Match.GUESS)
            suggestion = suggestion or (corrected.text if found.places else None)
        if not (hits or found.places):
            return NoHits(suggestion)
        return replace(self._finder.read(hits, found, request), suggestion=suggestion)

    def _corrected(self, query: Query, text: TextHits) -> Query | None:
        """The query with each word that no text has replaced by the nearest that one has.

        Only where that is near enough to be meant: a name that is not here is no slip.
        """
        index = self._text()
        nearest = {
            word: near[0]
            for word in text.unknown
            if (near := index.nearest(word)) and is_slip(fold(word), near[0])
        }
        corrected = query.whole.with_words_replaced(nearest)
        return corrected if corrected.text != query.text else None

    def _better_filter(self, query: Query) -> str | None:
        """The text with the name that a filter misspells put right, where nothing has that name."""
        document_map = self._document_map()
        for each in query.filters:
            if near := document_map.nearest_name(each.field, each.value):
                return query.corrected(each, near)
        return None


def _without_texts(sure: list[Hit], text: TextHits) -> tuple[list[Hit], list[Hit]]:
    """The hits that lead, and the listed drugs among them that come after the best text.

    A listed drug has no text that could answer; where one of a chapter has all that was asked, that
    is what leads.
    """
    answered = bool(text.places) and not text.places[0].missing
    later = [
        hit for hit in sure if answered and hit.match is Match.ANSWER and is_listed(hit.monograph)
    ]
    return [hit for hit in sure if hit not in later], later


def _after_the_first(hits: tuple[Hit, ...], start: int, later: list[Hit]) -> tuple[Hit, ...]:
    """Hits with others put in behind those of the monograph that stands at `start`."""
    end = start
    while end < len(hits) and hits[end].monograph == hits[start].monograph:
        end += 1
    return (*hits[:end], *later, *hits[end:])


def _with_filters(text: str, query: Query) -> str:
    return f"{as_typed(query.filters)} {text}".strip()
