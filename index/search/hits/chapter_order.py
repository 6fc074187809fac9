"""Which chapters have the words of a query, wherever in them, which they lack, and where they fit.

A word in one section and a word in another are of one chapter: it has both.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import nsmallest
from itertools import compress
from operator import mul
from typing import Final

from index.search.filters.document_map import DocumentMap
from index.search.text.bitsets import Mask, kept
from index.search.text.bm25 import least_of
from index.search.text.text_matches import Demand

# Of fewer documents the chapters are looked up one by one.
_FEW: Final = 2000
# So many chapters are looked at for how much of it stands together, and what the rest is worth.
_TOGETHER, _APART = 20, 0.5
# What a section that answers the aspect gains, and a reference loses, beside the other sections.
_ANSWERS, _IS_REFERENCE = 1.6, 0.6


@dataclass(frozen=True, slots=True)
class RankedChapter:
    """A chapter by its place in the document map: how well it fits, and the words it lacks."""

    place: int
    score: float
    missing: tuple[str, ...] = ()


class ChapterRanking:
    """The chapters that have what a query demands.

    `open_to` are the documents that may be found; `satisfied` the places of chapters that have a
    demand, by its label, whatever their words: the drugs of a class that was named.
    """

    def __init__(
        self,
        document_map: DocumentMap,
        demands: Sequence[Demand],
        open_to: Mask | None,
        satisfied: Mapping[str, Collection[int]],
        gains: Callable[[Sequence[int]], Sequence[float]],
    ) -> None:
        """`gains` tell what texts gain, by their place, in which the words stand side by side."""
        self._gains = gains
        self._map = document_map
        self._demands = demands
        self._open_to = open_to
        self._satisfied = satisfied
        self._every = sum(each.most for each in demands) or 1.0

    @cached_property
    def having(self) -> list[frozenset[int]]:
        """For each demand the places of the chapters that have it."""
        return [
            self._places_of(each).union(self._satisfied.get(each.label, ()))
            for each in self._demands
        ]

    @cached_property
    def complete(self) -> frozenset[int]:
        """The places of the chapters that have all."""
        first, *others = self.having or [frozenset[int]()]
        return first.intersection(*others)

    def most(self, without: Collection[int]) -> list[list[int]]:
        """The places of the chapters that lack some, and have nearly as many as the best.

        In groups that lack as many, the fewest first.
        """
        counts = Counter(place for places in self.having for place in places)
        for place in (*without, *self.complete):
            counts.pop(place, None)
        groups: defaultdict[int, list[int]] = defaultdict(list)
        for place, count in counts.items():
            groups[count].append(place)
        least = least_of(max(groups, default=0), len(self._demands))
        return [groups[count] for count in sorted(groups, reverse=True) if count >= least]

    def ranked(
        self,
        places: Collection[int],
        limit: int,
        factor: Callable[[int], float] = lambda place: 1.0,
    ) -> list[RankedChapter]:
        """The best of some chapters that lack as many, best first; of equals the first by title.

        `factor` is what a chapter's score is multiplied with.
        """
        if not places or limit < 1:
            return []
        scored = [(-score * factor(place), place) for place, score in self._scores(places).items()]
        best = nsmallest(max(limit, _TOGETHER), scored)
        # Of the best, those that have much of it in one text stand before the others.
        first = [place for _, place in best[:_TOGETHER]]
        together = self._together(first)
        scored = sorted(
            (-worth * factor(place) * self._share(place), place)
            for place, worth in zip(first, together, strict=True)
        )
        chosen = [*scored, *best[_TOGETHER:]][:limit]
        return [RankedChapter(place, -score, self.missing(place)) for score, place in chosen]

    def _together(self, places: Sequence[int]) -> list[float]:
        """What chapters are worth: what their best text has in full, the rest of it in part."""
        every = self._scores(places)
        best = [self.best_documents(place, 1) for place in places]
        gains = iter(self._gains([each[0][0] for each in best if each]))
        return [
            every[place] * _APART + (each[0][1] * (1 - _APART) * next(gains) if each else 0.0)
            for place, each in zip(places, best, strict=True)
        ]

    def _share(self, place: int) -> float:
        """What is left of the worth of a chapter by what it lacks: a rare word is missed most."""
        had = zip(self._demands, self._had(place), strict=True)
        return (sum(demand.most for demand, has in had if has) / self._every) ** 2

    def missing(self, place: int) -> tuple[str, ...]:
        """What a chapter lacks, in the words that were typed."""
        had = zip(self._demands, self._had(place), strict=True)
        return tuple(demand.label for demand, has in had if not has)

    def _had(self, place: int) -> list[bool]:
        return [place in places for places in self.having]

    def _scores(self, places: Collection[int]) -> dict[int, float]:
        """For each of some chapters what its best text for each demand is worth, in sum."""
        slices = self._map.slices
        scores = dict.fromkeys(places, 0.0)
        for demand, column in zip(self._demands, self._columns, strict=True):
            if demand.clause is not None:
                worth = demand.clause.worth
                for place in places:
                    scores[place] += worth[max(column[slices[place]], default=0)]
        return scores

    def best_documents(
        self, place: int, most: int, favoured: Collection[int] = ()
    ) -> list[tuple[int, float]]:
        """The documents of a chapter that fit best, each with more than those before it have.

        `favoured` are the kinds of sections (as in the document map) that are asked for. The
        first is the best; then come those that have what the ones before them lack.
        """
        first, end = self._map.span(place)
        columns = [
            [demand.clause.worth[weight] for weight in column[first:end]]
            for demand, column in zip(self._demands, self._columns, strict=True)
            if demand.clause is not None
        ]
        found: list[tuple[int, float]] = []
        factors = [self._factor(document, favoured) for document in range(first, end)]
        while columns and len(found) < most:
            scores = list(map(mul, map(sum, zip(*columns, strict=True)), factors))
            best = max(scores, default=0.0)
            if best <= 0:
                break
            at = scores.index(best)
            found.append((first + at, best))
            columns = [column for column in columns if not column[at]]
        return found

    def _factor(self, document: int, favoured: Collection[int]) -> float:
        if not self._map.sections[document]:
            return _IS_REFERENCE
        return _ANSWERS if self._map.kinds[document] in favoured else 1.0

    def _places_of(self, demand: Demand) -> frozenset[int]:
        if demand.clause is None:
            return frozenset()
        postings = demand.clause.postings
        if self._open_to is None:
            return self._map.monographs_of(postings)
        if postings.count > _FEW:
            return frozenset(self._map.monographs_with(self._columns[self._demands.index(demand)]))
        found = compress(postings.documents, map(self._open_to.__getitem__, postings.documents))
        return frozenset(map(self._map.owners.__getitem__, found))

    @cached_property
    def _columns(self) -> list[bytearray]:
        """For each demand the weight of every document that may be found."""
        open_to = self._open_to
        columns = [
            bytearray() if each.clause is None else each.clause.postings.by_document
            for each in self._demands
        ]
        if open_to is None:
            return columns
        return [kept(column, open_to) if column else column for column in columns]
