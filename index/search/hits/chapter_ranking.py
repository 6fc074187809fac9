"""Which chapters have the words of a query, wherever in them, which they lack, and where they fit.

A word in one section and a word in another are of one chapter: it has both.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from index.search.filters.document_map import DocumentMap
from index.search.text.bitsets import Mask, kept
from index.search.text.bm25 import least_of
from index.search.text.searcher import Demand

# Of fewer documents the chapters are looked up one by one.
_FEW: Final = 2000
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
    ) -> None:
        self._map = document_map
        self._demands = demands
        self._open_to = open_to
        self._satisfied = satisfied

    @cached_property
    def having(self) -> list[frozenset[int]]:
        """For each demand the places of the chapters that have it."""
        return [
            frozenset(self._places_of(each)).union(self._satisfied.get(each.label, ()))
            for each in self._demands
        ]

    @cached_property
    def complete(self) -> frozenset[int]:
        """The places of the chapters that have all."""
        first, *others = self.having or [frozenset[int]()]
        return first.intersection(*others)

    def most(self) -> list[int]:
        """The places of the chapters that lack some, and have nearly as many as the best."""
        counts = Counter(place for places in self.having for place in places)
        for place in self.complete:
            del counts[place]
        least = least_of(max(counts.values(), default=0), len(self._demands))
        return [place for place, count in counts.items() if count >= least]

    def ranked(self, places: Iterable[int]) -> list[RankedChapter]:
        """Chapters by how well they fit, the best first; of equals the first by title."""
        found = [self.chapter(place) for place in places]
        return sorted(found, key=lambda each: (-each.score, each.place))

    def chapter(self, place: int) -> RankedChapter:
        """How well a chapter fits, and what it lacks."""
        first, end = self._map.span(place)
        told = score = 0.0
        missing = []
        for demand, places in zip(self._demands, self.having, strict=True):
            if place not in places:
                missing.append(demand.label)
                continue
            told += demand.most
            if demand.clause is not None and first < end:
                score += demand.clause.worth[max(self._column(demand)[first:end])]
        every = sum(each.most for each in self._demands) or 1.0
        share = (told / every) ** 2
        return RankedChapter(place, score * share, tuple(missing))

    def best_documents(
        self, place: int, most: int, favoured: Collection[int] = ()
    ) -> list[tuple[int, float]]:
        """The documents of a chapter that fit best, each with more than those before it have.

        `favoured` are the kinds of sections (as in the document map) that are asked for. The
        first is the best; then come those that have what the ones before them lack.
        """
        first, end = self._map.span(place)
        columns = [
            [each.clause.worth[weight] for weight in self._column(each)[first:end]]
            for each in self._demands
            if each.clause is not None
        ]
        if not columns or first == end:
            return []
        found: list[tuple[int, float]] = []
        lacked = [max(column) for column in columns]
        while len(found) < most:
            worths = [
                sum(worth for worth, lack in zip(row, lacked, strict=True) if lack)
                for row in zip(*columns, strict=True)
            ]
            scored = [
                worth * self._factor(first + at, favoured) for at, worth in enumerate(worths)
            ]
            best = max(scored)
            if best <= 0:
                break
            at = scored.index(best)
            found.append((first + at, best))
            lacked = [
                0.0 if column[at] else lack for column, lack in zip(columns, lacked, strict=True)
            ]
        return found

    def _factor(self, document: int, favoured: Collection[int]) -> float:
        if not self._map.sections[document]:
            return _IS_REFERENCE
        kind = self._map.kinds[document]
        return _ANSWERS if kind in favoured else 1.0

    def _places_of(self, demand: Demand) -> Iterable[int]:
        if demand.clause is None:
            return ()
        postings = demand.clause.postings
        if postings.count <= _FEW:
            documents: Iterable[int] = postings.documents
            if (open_to := self._open_to) is not None:
                documents = [each for each in documents if open_to[each]]
            return map(self._map.owners.__getitem__, documents)
        return self._map.monographs_with(self._column(demand))

    def _column(self, demand: Demand) -> bytearray:
        """The weight of a demand in every document that may be found."""
        assert demand.clause is not None
        column = demand.clause.postings.by_document
        return column if self._open_to is None else kept(column, self._open_to)
