"""Turns matches of names, identifiers and text into hits, in the order people expect."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from index.library.catalogue import Catalogue
from index.library.facets import Facets, facets_of
from index.library.leading import sections_first
from index.library.listing import asks_for_references, listed
from index.library.places import Places
from index.library.synonyms import other_wordings
from index.search.closeness import closeness
from index.search.documents import reference_document
from index.search.fields import CITED, Field
from index.search.hits import Found, Hit, Match, NoHits, NoQuery, Outcome
from index.search.identifiers import dois_in, name_in, pmids_in
from index.search.masks import Mask, in_all, in_any
from index.search.names import MatchRank, NameKind, NameMatch, NameTable
from index.search.parts import Filter
from index.search.query import Query
from index.sections import SectionKind
from index.store.reader import StoreReader

if TYPE_CHECKING:
    from index.search.searcher import TextIndex

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
# Where the text has the last word, some matches fall out; and of a monograph only some are taken.
_TO_CHOOSE_FROM: Final = 4
# So many texts are read for an exact count; more would take longer than one waits.
_MOST_READ_TO_COUNT: Final = 400


@dataclass(frozen=True, slots=True)
class _Wish:
    """How the hits are wanted: at most `limit`, at most `each` of a monograph's texts, and only
    `allowed` documents."""

    limit: int
    each: int | None = None
    allowed: Mask | None = None


@dataclass(frozen=True, slots=True)
class _Texts:
    """Hits in the text, how many there are in all, and the words typed that no text has.

    `cut` are the monographs that have more.
    """

    hits: list[Hit]
    total: int
    unknown: tuple[str, ...]
    cut: set[str] = field(default_factory=set)


class Answering:
    """Answers queries from a store, a table of names and a text index."""

    def __init__(
        self,
        store: StoreReader,
        names: Callable[[], NameTable],
        text: Callable[[], TextIndex],
        catalogue: Callable[[], Catalogue],
    ) -> None:
        """`names`, `text` and `catalogue` give their object when it is first needed."""
        self._store = store
        self._names = names
        self._text = text
        self._catalogue = catalogue
        self._places = Places(store)

    def search(self, query: Query, limit: int, each: int | None = None) -> Outcome:
        """The hits for `query`, at most `limit`, and how many there are in all.

        With `each`, at most so many texts of one monograph are among them.
        """
        if query.is_empty:
            return NoQuery()
        if query.filters and (better := self._better_filter(query)):
            return NoHits(better)
        if not query.has_words:
            return listed(query, limit, self._catalogue(), self._places)
        allowed = self._catalogue().allowed(query.filters) if query.filters else None
        wish = _Wish(limit, each, allowed)
        matches = self._matching_names(query, allowed)
        real = [match for match in matches if not match.rank.is_guess]
        guessed = [match for match in matches if match.rank.is_guess]
        sure = [
            *self._identified(query, allowed),
            *self._named(real, query, Match.NAME, _NAME, allowed),
        ]
        text = self._texts_in_all_wordings(
            query, replace(wish, limit=max(limit - len(sure), 0)), sure
        )
        if not (sure or text.hits):
            return self._guesses(query, guessed, text, wish)
        alike = self._alike(guessed, query, sure, allowed)
        return Found(
            (*sure, *alike, *text.hits)[:limit],
            len(sure) + len(alike) + text.total,
            None if sure else self._suggestion(guessed, query, text),
            self._counted(query, text.cut, allowed),
            exact=any(match.rank is MatchRank.EXACT for match in real),
        )

    def facets(self, query: Query) -> Facets:
        """What the monographs that match `query` can be narrowed by."""
        catalogue = self._catalogue()
        found, exact = self._all_found(query, catalogue)
        return facets_of(catalogue, found, query.filters, exact=exact)

    def _all_found(self, query: Query, catalogue: Catalogue) -> tuple[Mask, bool]:
        """Every document that matches by its words or its monograph's names, filters apart.

        Whether that is exact: False where too many texts would have to be read.
        """
        if not query.has_words and not asks_for_references(query):
            return catalogue.listable, True
        cited = [each for each in query.filters if each.field in CITED]
        among = catalogue.allowed(cited)
        masks, exact = [], True
        for wording in self._wordings(query):
            mask = in_all((self._text().matching(wording), among), catalogue.size)
            if wording.needs_the_text:
                mask, all_read = self._looked_up(mask, wording, catalogue)
                exact = exact and all_read
            masks.append(mask)
        if query.has_words and not cited:
            names = self._names().find(name_in(query.asked), len(self._names()))
            real = (match.name for match in names if not match.rank.is_guess)
            own = catalogue.of_monographs({catalogue.place_of[name.monograph] for name in real})
            masks.append(in_all((own, catalogue.sections), catalogue.size))
        return in_any(masks, catalogue.size), exact

    def _looked_up(self, mask: Mask, query: Query, catalogue: Catalogue) -> tuple[Mask, bool]:
        """Those documents of a set whose text is an answer; all, and False, if they are many."""
        if mask.count(1) > _MOST_READ_TO_COUNT:
            return mask, False
        answers = bytearray(mask)
        for number, document in catalogue.numbered(mask):
            answers[number] = self._places.is_answer(document, query)
        return bytes(answers), True

    def _matching_names(self, query: Query, allowed: Mask | None) -> list[NameMatch]:
        names, asked = self._names(), name_in(query.asked)
        if allowed is None:
            return list(names.find(asked, MOST_NAMES))
        catalogue = self._catalogue()
        open_to = in_all((allowed, catalogue.sections), catalogue.size)
        return [
            match
            for match in names.find(asked, len(names))
            if catalogue.count(catalogue.place_of[match.name.monograph], open_to)
        ][:MOST_NAMES]

    def _suggestion(self, guessed: list[NameMatch], query: Query, text: _Texts) -> str | None:
        """A name that looks like what was typed, or the query in words that the library has."""
        if guessed and guessed[0].rank is MatchRank.LOOK_ALIKE:
            return _with_filters(guessed[0].name.name, query)
        corrected = self._corrected(query, text)
        return corrected.text if corrected else None

    def _alike(
        self, guessed: list[NameMatch], query: Query, sure: list[Hit], allowed: Mask | None
    ) -> list[Hit]:
        """Names that look like what was typed, beside what matches: labelled, never instead."""
        alike = [match for match in guessed if match.rank is MatchRank.LOOK_ALIKE]
        if not sure and self._text().knows(query):
            # A word of the texts, written as it should be: the look-alike is a suggestion only.
            return []
        return list(self._named(alike, query, Match.GUESS, _GUESS, allowed))

    def _guesses(self, query: Query, fuzzy: list[NameMatch], text: _Texts, wish: _Wish) -> Outcome:
        """Nothing matched as typed: similar names, and the words of the library nearest by."""
        hits = list(self._named(fuzzy, query, Match.GUESS, _GUESS, wish.allowed))
        total = len(hits)
        suggestion = _with_filters(fuzzy[0].name.name, query) if fuzzy else None
        if corrected := self._corrected(query, text):
            rest = replace(wish, limit=max(wish.limit - total, 0))
            found = self._texts(corrected, rest, match=Match.GUESS, seen=hits)
            hits += found.hits
            total += found.total
            suggestion = suggestion or (corrected.text if found.hits else None)
        if not hits:
            return NoHits(suggestion)
        return Found(tuple(hits[: wish.limit]), total, suggestion)

    def _corrected(self, query: Query, text: _Texts) -> Query | None:
        """The query with each word that no text has replaced by the nearest that one has."""
        index = self._text()
        nearest = {word: near[0] for word in text.unknown if (near := index.nearest(word))}
        corrected = query.whole.with_words_replaced(nearest)
        return corrected if corrected.text != query.text else None

    def _better_filter(self, query: Query) -> str | None:
        """The text with the name that a filter misspells put right, where nothing has that name."""
        catalogue = self._catalogue()
        for each in query.filters:
            if near := catalogue.nearest_name(each.field, each.value):
                rest = Query.from_text(query.without(each))
                return rest.narrowed(Filter(each.field, near, each.excluded)).strip()
        return None

    def _identified(self, query: Query, allowed: Mask | None) -> Iterator[Hit]:
        """Places that cite the PMID or DOI typed, alone or among other words."""
        for position, (row, reason) in enumerate(self._citing(query.asked)):
            document, relevance = reference_document(row), _IDENTIFIER - position
            if allowed is None or self._catalogue().has(document, allowed):
                yield self._places.of_document(document, query, relevance, Match.IDENTIFIER, reason)

    def _citing(self, typed: str) -> Iterator[tuple[int, str]]:
        for doi in dois_in(typed):
            if rows := self._store.references_by(doi=doi):
                yield from ((row, f"DOI {doi}") for row in rows)
                return
        for pmid in pmids_in(typed):
            for row in self._store.references_by(pmid=pmid):
                yield row, f"PMID {pmid}"

    def _named(
        self,
        matches: list[NameMatch],
        query: Query,
        match: Match,
        base: float,
        allowed: Mask | None,
    ) -> Iterator[Hit]:
        """A hit for each name; `NameTable` gives a monograph's best name only."""
        for position, found in enumerate(matches, start=1):
            name = found.name
            section = self._section_of_name(found, query, allowed)
            opening = section or self._places.first_of_kind(name.monograph, _OPENING)
            yield self._places.of_monograph(
                name.monograph,
                section,
                snippet=self._places.snippet_of(opening, query),
                relevance=base + 1000.0 - position,
                match=match,
                reason=f"{name.kind.label} {name.name}",
                mark=name.name,
            )

    def _section_of_name(self, found: NameMatch, query: Query, allowed: Mask | None) -> int | None:
        """The row of the section that a name leads to, if it is not the whole monograph."""
        monograph = found.name.monograph
        if allowed is not None and any(each.field is Field.SECTION for each in query.filters):
            return self._catalogue().first_section(monograph, allowed)
        kinds = _SECTION_OF_NAME.get(found.name.kind)
        return self._places.first_of_kind(monograph, kinds) if kinds else None

    def _wordings(self, query: Query) -> Iterator[Query]:
        """The query as typed, then what means the same in other words."""
        yield query
        for wording in other_wordings(query.asked):
            yield replace(Query.from_text(f"{wording} "), filters=query.filters)

    def _texts_in_all_wordings(self, query: Query, wish: _Wish, seen: list[Hit]) -> _Texts:
        """Hits in the text for the query as typed, and for what means the same."""
        if query.prefix is not None and len(query.asked) == 1:
            wish = replace(wish, limit=min(wish.limit, MOST_TEXTS_FOR_A_LETTER))
        typed, *others = self._wordings(query)
        text = self._texts(typed, wish, seen=seen)
        hits, total, cut = list(text.hits), text.total, set(text.cut)
        for wording in others:
            more = self._texts(wording, wish, seen=[*seen, *hits])
            hits += more.hits
            total += more.total
            cut |= more.cut
        if len(hits) > len(text.hits):
            hits = sorted(hits, key=lambda hit: -hit.relevance)[: wish.limit]
        return _Texts(hits, total, text.unknown, cut)

    def _texts(
        self, query: Query, wish: _Wish, *, match: Match | None = None, seen: list[Hit]
    ) -> _Texts:
        """Hits in the text, without the places that `seen` holds already."""
        choosing = wish.each is not None or query.needs_the_text
        wanted = wish.limit * _TO_CHOOSE_FROM if choosing else wish.limit + len(seen)
        found = self._text().search(query, wanted, wish.allowed)
        places = {_place_of(hit) for hit in seen}
        taken: Counter[str] = Counter(hit.monograph for hit in seen if hit.match in _IN_TEXT)
        hits: list[Hit] = []
        cut: set[str] = set()
        passed_over = 0
        for each in found.matches:
            if len(hits) == wish.limit:
                break
            owner = self._catalogue().owner_of(each.document) if wish.each is not None else ""
            if wish.each is not None and taken[owner] >= wish.each:
                cut.add(owner)
                continue
            if query.needs_the_text and not self._places.is_answer(each.document, query):
                passed_over += 1
                continue
            hit = self._places.of_document(each.document, query, each.score, match)
            if _place_of(hit) in places:
                passed_over += 1
                continue
            taken[owner] += 1
            hits.append(replace(hit, relevance=hit.relevance * closeness(hit.snippet, query)))
        return _Texts(_led_by_sections(hits), found.total - passed_over, found.unknown, cut)

    def _counted(self, query: Query, cut: Iterable[str], allowed: Mask | None) -> dict[str, int]:
        """In how many places of each monograph the words stand; 0 where texts would tell."""
        cut = set(cut)
        if not cut:
            return {}
        wordings = list(self._wordings(query))
        if any(wording.needs_the_text for wording in wordings):
            return dict.fromkeys(cut, 0)
        catalogue = self._catalogue()
        found = in_any(map(self._text().matching, wordings), catalogue.size)
        if allowed is not None:
            found = in_all((found, allowed), catalogue.size)
        return {each: catalogue.count(catalogue.place_of[each], found) for each in cut}


_IN_TEXT: Final = (Match.TEXT, Match.REFERENCE)


def _with_filters(text: str, query: Query) -> str:
    return " ".join([*map(str, query.filters), text])


def _led_by_sections(hits: list[Hit]) -> list[Hit]:
    """The hits, best first; of a monograph its sections lead."""
    ranked = sorted(hits, key=lambda hit: -hit.relevance)
    order = sections_first((h.monograph, h.reference is not None, h.relevance) for h in ranked)
    return [
        replace(ranked[at], relevance=hit.relevance) for at, hit in zip(order, ranked, strict=True)
    ]


def _place_of(hit: Hit) -> tuple[str, str | None, str | None]:
    return hit.monograph, hit.section, hit.reference
