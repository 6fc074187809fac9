"""Places in the text that a query finds, in all its wordings; which of them are read at once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import accumulate, chain
from typing import TYPE_CHECKING, Final

from index.search.filters.document_map import DocumentMap
from index.search.hits.hit_loader import HitLoader
from index.search.hits.rerank import sections_first
from index.search.names.synonyms import other_wordings
from index.search.outcome import Found, Hit, Match, Place
from index.search.query.query import Query
from index.search.text.bitsets import Mask, in_all, in_any
from index.search.text.documents import row_of

if TYPE_CHECKING:
    from index.search.text.searcher import TextIndex

# One letter matches nearly everything: a few texts beside the names are all that can help.
MOST_TEXTS_FOR_A_LETTER: Final = 10
# Where the text has the last word, some matches fall out; and of a monograph only some are taken.
_TO_CHOOSE_FROM: Final = 4


@dataclass(frozen=True, slots=True)
class TextRequest:
    """How the hits are wanted: at most `limit`, at most `each` of a monograph's texts, only
    `allowed` documents, and (about) the first `at_once` read."""

    limit: int
    each: int | None = None
    allowed: Mask | None = None
    at_once: int | None = None


@dataclass(frozen=True, slots=True)
class TextHits:
    """Places in the text, how many there are in all, and the words typed that no text has.

    `cut` are the monographs that have more.
    """

    places: list[Place]
    total: int
    unknown: tuple[str, ...]
    cut: set[str]


class TextFinder:
    """Finds places in the text of a library, and makes hits of them."""

    def __init__(
        self,
        text: Callable[[], TextIndex],
        document_map: Callable[[], DocumentMap],
        places: HitLoader,
    ) -> None:
        """`text` and `document_map` give their object when it is first needed."""
        self._text = text
        self._document_map = document_map
        self._places = places

    def wordings(self, query: Query) -> Iterator[Query]:
        """The query as typed, then what means the same in other words."""
        yield query
        for wording in other_wordings(query.asked):
            yield replace(Query.from_text(f"{wording} "), filters=query.filters)

    def find_in_all_wordings(self, query: Query, request: TextRequest, seen: set[int]) -> TextHits:
        """Places in the text for the query as typed, and for what means the same."""
        if query.prefix is not None and len(query.asked) == 1:
            request = replace(request, limit=min(request.limit, MOST_TEXTS_FOR_A_LETTER))
        typed, *others = self.wordings(query)
        taken: Counter[str] = Counter()
        text = self.find(typed, request, seen, taken)
        places, total, cut = text.places, text.total, set(text.cut)
        for wording in others:
            more = self.find(wording, request, seen, taken)
            places = [*places, *more.places]
            total += more.total
            cut |= more.cut
        if len(places) > len(text.places):
            places = sorted(places, key=lambda place: -place.relevance)[: request.limit]
        return TextHits(self._led_by_sections(places), total, text.unknown, cut)

    def _led_by_sections(self, places: list[Place]) -> list[Place]:
        """The places, best first; of a monograph its sections lead."""
        owner_of = self._document_map().owner_of
        order = sections_first(
            (owner_of(each.document), row_of(each.document)[1], each.relevance) for each in places
        )
        return [
            each if places[at] is each else replace(places[at], relevance=each.relevance)
            for at, each in zip(order, places, strict=True)
        ]

    def find(
        self,
        query: Query,
        request: TextRequest,
        seen: set[int],
        taken: Counter[str],
        match: Match | None = None,
    ) -> TextHits:
        """Places in the text, best first, without the documents that were `seen` already.

        `taken` counts how many each monograph has. Both are kept up to date.
        """
        looked_up = query.needs_the_text
        choosing = request.each is not None or looked_up
        wanted = request.limit * _TO_CHOOSE_FROM if choosing else request.limit + len(seen)
        found = self._text().search(query, wanted, request.allowed)
        owner_of = self._document_map().owner_of if request.each is not None else str
        places: list[Place] = []
        cut: set[str] = set()
        passed_over = 0
        for each in found.matches:
            if len(places) == request.limit:
                break
            owner = owner_of(each.document)
            if request.each is not None and taken[owner] >= request.each:
                cut.add(owner)
            elif each.document in seen or (
                looked_up and not self._places.is_answer(each.document, query)
            ):
                passed_over += 1
            else:
                taken[owner] += 1
                seen.add(each.document)
                places.append(Place(each.document, each.score, match, query))
        return TextHits(places, found.total - passed_over, found.unknown, cut)

    def read(self, hits: list[Hit], text: TextHits, request: TextRequest) -> Found:
        """`hits` and those in the text, as many as are wanted, the first of them read."""
        places = text.places[: max(request.limit - len(hits), 0)]
        now = len(places)
        if request.each is not None or request.at_once is not None:
            places, ends = self._together(places)
            if request.at_once is not None:
                least = request.at_once - len(hits)
                now = next((end for end in ends if end >= least), now)
        shown = (*hits, *self._places.read(places[:now]))[: request.limit]
        return Found(shown, len(hits) + text.total, rest=tuple(places[now:]))

    def _together(self, places: list[Place]) -> tuple[list[Place], list[int]]:
        """The places of a monograph one after the other, where its best one stands.

        And how many there are from the beginning to the end of each monograph.
        """
        owner_of = self._document_map().owner_of
        groups = defaultdict[str, list[Place]](list)
        for place in places:
            groups[owner_of(place.document)].append(place)
        ends = accumulate(map(len, groups.values()), initial=0)
        return list(chain.from_iterable(groups.values())), list(ends)

    def counted(self, query: Query, cut: Iterable[str], allowed: Mask | None) -> dict[str, int]:
        """In how many places of each monograph the words stand; 0 where texts would tell."""
        cut = set(cut)
        if not cut:
            return {}
        wordings = list(self.wordings(query))
        if any(wording.needs_the_text for wording in wordings):
            return dict.fromkeys(cut, 0)
        document_map = self._document_map()
        found = in_any(map(self._text().matching, wordings), document_map.size)
        if allowed is not None:
            found = in_all((found, allowed), document_map.size)
        return {each: document_map.count(document_map.place_of[each], found) for each in cut}
