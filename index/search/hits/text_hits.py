"""Places in the text that a query finds, in one order; which of them are read at once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import accumulate, chain
from typing import TYPE_CHECKING, Final

from index.search.analysis.analyzers import folded_words
from index.search.filters.document_map import DocumentMap
from index.search.hits.cited_works import AskedWork
from index.search.hits.hit_loader import HitLoader
from index.search.hits.likely_causes import cause_factor
from index.search.hits.rerank import sections_first
from index.search.outcome import Found, Hit, Match, Place
from index.search.query.query import Query
from index.search.question.interpretation import Interpretation
from index.search.text.bitsets import Mask, in_all

if TYPE_CHECKING:
    from index.search.hits.chapter_order import ChapterRanking, RankedChapter
    from index.search.text.searcher import TextIndex
    from index.search.text.text_matches import TextMatch, TextMatches

# One letter matches nearly everything: a few texts beside the names are all that can help.
MOST_TEXTS_FOR_A_LETTER: Final = 10
# Where the text has the last word, some matches fall out; and of a monograph only some are taken.
_TO_CHOOSE_FROM: Final = 4
# So many of the best texts are weighed anew, whatever the number that is wanted: one order.
_WEIGHED: Final = 240
_READ_FOR_DENIALS: Final = 80
# What is left of the worth of a text that only denies what is asked for.
_DENIED: Final = 0.25
# A chapter that speaks of a sign in sections of several kinds is more about it.
_GAIN_OF_A_KIND: Final = 0.08
# Relevance falls in steps: texts and chapters with all words, chapters with most of them.
_IN_A_TEXT, _IN_A_CHAPTER, _IN_PART = 300.0, 200.0, 50.0
_STEP, _HALF_A_STEP_AT = 100.0, 40.0
# What a word in one text and a word in another are worth beside both in one.
_SCATTERED: Final = 1.25
# Where so many chapters have every word, none that lacks one is listed.
_ENOUGH_CHAPTERS: Final = 10
_FEWEST_TO_LACK: Final = 3


@dataclass(frozen=True, slots=True)
class TextRequest:
    """How the hits are wanted: at most `limit`, at most `each` of a monograph's texts, only
    `allowed` documents, and (about) the first `at_once` read."""

    limit: int
    each: int | None = None
    allowed: Mask | None = None
    at_once: int | None = None


@dataclass(frozen=True, slots=True)
class TextsWanted:
    """What is asked of the texts: the query as it was read, and what is known without them.

    `led` are the places of monographs that lead already; `satisfied` those that have a part of the
    query, by its label, whatever their words: the drugs of a class.
    """

    reading: Interpretation
    led: frozenset[int] = frozenset()
    satisfied: Mapping[str, frozenset[int]] = field(default_factory=dict)


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

    def find(
        self, wanted: TextsWanted, request: TextRequest, seen: set[int], match: Match | None = None
    ) -> TextHits:
        """Places in the text, best first, without the documents that were `seen` already.

        First the texts that have all words, then the chapters that have them in several texts,
        then, where those are few, the chapters that have most of them.
        """
        query = wanted.reading.query
        limit = request.limit
        if query.prefix is not None and len(query.asked) == 1:
            limit = min(limit, MOST_TEXTS_FOR_A_LETTER)
        most = max(limit * _TO_CHOOSE_FROM + len(seen), _WEIGHED)
        found = self._text().search(query, most, request.allowed)
        ranked = self._weighed(wanted.reading, found.matches) if found.has_known else []
        taken = _Taken(limit, request.each, seen)
        document_map = self._document_map()
        for document, score, place in ranked:
            if taken.is_full:
                break
            owner = document_map.monographs[document_map.owners[place]].id
            if taken.has_room(document, owner) and self._answers(document, query, taken):
                relevance = _IN_A_TEXT + _step(score)
                whole = not found.unknown
                taken.add(
                    Place(document, relevance, match, query, found.unknown, is_whole=whole), owner
                )
        total = (found.total if found.has_known else 0) - taken.passed_over
        texts = TextHits(taken.places, total, found.unknown, taken.cut)
        if query.needs_the_text or _is_single(query):
            return texts
        return self._with_chapters(texts, found, wanted, replace(request, limit=limit), match)

    def chapters(self, wanted: TextsWanted, allowed: Mask | None) -> ChapterRanking:
        """The chapters by what they have of a query."""
        from index.search.hits.chapter_order import ChapterRanking

        query = wanted.reading.query
        text, document_map = self._text(), self._document_map()
        masks = [each for each in (allowed, text.left_out(query)) if each is not None]
        open_to = in_all(masks, document_map.size) if masks else None
        return ChapterRanking(
            document_map, text.demands(query), open_to, wanted.satisfied, partial(text.gains, query)
        )

    def _answers(self, document: int, query: Query, taken: _Taken) -> bool:
        if query.needs_the_text and not self._places.is_answer(document, query):
            taken.passed_over += 1
            return False
        return True

    def _weighed(self, reading: Interpretation, matches: Sequence[TextMatch]) -> list[TextMatch]:
        """The matches, best first: what causes a sign before what does not, sections leading.

        A work that is asked for as texts cite it stands before all.
        """
        first, others = list(matches[:_WEIGHED]), matches[_WEIGHED:]
        document_map = self._document_map()
        owners, sections = document_map.owners, document_map.sections
        if reading.signs and not reading.named:
            first = self._by_cause(reading, first)
        works, first = self._works_apart(reading.query, first)
        order = sections_first((owners[at], not sections[at], score) for _, score, at in first)
        led = [first[at]._replace(score=each.score) for at, each in zip(order, first, strict=True)]
        return [*works, *led, *others]

    def _works_apart(
        self, query: Query, matches: list[TextMatch]
    ) -> tuple[list[TextMatch], list[TextMatch]]:
        """The works that are asked for by first author and year, raised above all; the others.

        A text that only cites a work has the two side by side, the work itself has them apart.
        """
        asked = None if query.has_more_than_words else AskedWork.asked(folded_words(query.asked))
        if asked is None or not matches:
            return [], matches
        document_map = self._document_map()
        years, sections = document_map.years, document_map.sections
        of_year = [at for _, _, at in matches if years[at] == asked.year and not sections[at]]
        found = self._text().beginning_with(asked.author, of_year)
        best = matches[0].score
        works = [each._replace(score=each.score + best) for each in matches if each.place in found]
        return works, [each for each in matches if each.place not in found]

    def _by_cause(self, reading: Interpretation, matches: list[TextMatch]) -> list[TextMatch]:
        """Texts that speak of a sign, by what is known of the drug, and of the text."""
        document_map, text = self._document_map(), self._text()
        owners, kinds = document_map.owners, document_map.kinds
        told = Counter(owner for owner, _ in {(owners[e.place], kinds[e.place]) for e in matches})
        factors = {
            owner: cause_factor(document_map.monographs[owner].scores)
            * (1 + _GAIN_OF_A_KIND * (count - 1))
            for owner, count in told.items()
        }
        weighed = [
            each._replace(score=each.score * factors[owners[each.place]]) for each in matches
        ]
        weighed.sort(key=_best)
        first, others = weighed[:_READ_FOR_DENIALS], weighed[_READ_FOR_DENIALS:]
        for sign in reading.signs:
            affirmed = text.affirming(sign, [each.place for each in first])
            first = [
                each if each.place in affirmed else each._replace(score=each.score * _DENIED)
                for each in first
            ]
        return sorted([*first, *others], key=_best)

    def _with_chapters(
        self,
        texts: TextHits,
        found_texts: TextMatches,
        wanted: TextsWanted,
        request: TextRequest,
        match: Match | None,
    ) -> TextHits:
        """Texts that have all words, and among them a place for each chapter that has all in
        several texts; then one for each that has most of them."""
        reading, limit = wanted.reading, request.limit
        ranking = self.chapters(wanted, request.allowed)
        told = self._told(reading.query, found_texts, request.allowed)
        whole = ranking.complete - wanted.led - told
        found: list[tuple[float, Place | RankedChapter]] = [
            (place.relevance, place) for place in texts.places
        ]
        # Two words that stand apart say little of one another: an author here, a year there.
        step = _IN_A_TEXT if len(ranking.having) >= _FEWEST_TO_LACK else _IN_A_CHAPTER
        found += [
            (step + _step(each.score * _SCATTERED), each)
            for each in self._ranked(ranking, whole, limit, reading)
        ]
        found.sort(key=lambda pair: -pair[0])
        total = texts.total + len(whole)
        have_all = len(whole | told | wanted.led)
        if not have_all or (have_all < _ENOUGH_CHAPTERS and len(ranking.having) >= _FEWEST_TO_LACK):
            for group in ranking.most(whole | told | wanted.led):
                total += len(group)
                room = max(limit - len(found), 0)
                some = self._ranked(ranking, group, room, reading)
                found += [(_IN_PART + _STEP / (len(found) + n), e) for n, e in enumerate(some, 1)]
        places = [
            each
            if isinstance(each, Place)
            else self._place(ranking, relevance, each, reading, match)
            for relevance, each in found[:limit]
        ]
        return TextHits(places, total, texts.unknown, texts.cut)

    def _told(self, query: Query, found: TextMatches, allowed: Mask | None) -> frozenset[int]:
        """The places of the chapters that have one text with all words."""
        document_map = self._document_map()
        if not found.has_known:
            return frozenset()
        if found.total <= len(found.matches):
            return frozenset(document_map.owners[each.place] for each in found.matches)
        mask = self._text().matching(query)
        if allowed is not None:
            mask = in_all((mask, allowed), document_map.size)
        return frozenset(document_map.chapters_in(mask))

    def _ranked(
        self, ranking: ChapterRanking, places: Collection[int], limit: int, reading: Interpretation
    ) -> list[RankedChapter]:
        if not reading.signs or reading.named:
            return ranking.ranked(places, limit)
        monographs = self._document_map().monographs
        return ranking.ranked(places, limit, lambda at: cause_factor(monographs[at].scores))

    def _place(
        self,
        ranking: ChapterRanking,
        relevance: float,
        chapter: RankedChapter,
        reading: Interpretation,
        match: Match | None,
    ) -> Place:
        """The text of a chapter that fits best; of one that has no word of them, its first."""
        best = ranking.best_documents(chapter.place, 1)
        number = best[0][0] if best else self._document_map().span(chapter.place)[0]
        document = self._document_map().documents[number]
        return Place(document, relevance, match, reading.query, chapter.missing)

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

    def counted(
        self, query: Query, cut: Iterable[str], allowed: Mask | None, led: Iterable[int] = ()
    ) -> dict[str, int]:
        """In how many places of each monograph the words stand, beside those that `led`.

        0 where texts would tell.
        """
        cut = set(cut)
        if not cut:
            return {}
        if query.needs_the_text:
            return dict.fromkeys(cut, 0)
        document_map = self._document_map()
        found = self._text().matching(query)
        if allowed is not None:
            found = in_all((found, allowed), document_map.size)
        other = bytearray(found)
        for document in led:
            other[document_map.number_of(document)] = 0
        return {each: document_map.count(document_map.place_of[each], bytes(other)) for each in cut}


class _Taken:
    """The places that are taken so far: at most `limit`, and `each` of a monograph."""

    def __init__(self, limit: int, each: int | None, seen: set[int]) -> None:
        self.places: list[Place] = []
        self.cut: set[str] = set()
        self.passed_over = 0
        self._limit = limit
        self._each = each
        self._seen = seen
        self._of = Counter[str]()

    @property
    def is_full(self) -> bool:
        """Whether no more are wanted."""
        return len(self.places) >= self._limit

    def has_room(self, document: int, owner: str) -> bool:
        """Whether a place is new, and its monograph has not as many as are shown of it."""
        if document in self._seen:
            self.passed_over += 1
            return False
        if self._each is not None and self._of[owner] >= self._each:
            self.cut.add(owner)
            return False
        return True

    def add(self, place: Place, owner: str) -> None:
        """Take a place."""
        self._of[owner] += 1
        self._seen.add(place.document)
        self.places.append(place)


def _best(match: TextMatch) -> tuple[float, int]:
    return -match.score, match.place


def _step(score: float) -> float:
    """A score, which has no upper end, within a step."""
    return _STEP * score / (score + _HALF_A_STEP_AT)


def _is_single(query: Query) -> bool:
    """Whether a query wants one thing: a chapter that has it has it in a text."""
    wanted = (*query.words, *query.phrases, *query.begins, *query.either, *query.alike)
    return len(wanted) < 2
