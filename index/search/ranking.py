"""Putting postings together: which documents match, and what each is worth.

Plain loops over hundreds of thousands of postings are too slow while somebody types, so most steps
are one built-in call over a whole list (`map`, `compress`, `translate`).
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import compress
from math import log
from operator import add
from typing import Final

from index.search.postings import Postings
from index.search.schema import HIGHEST

_MOST_CANDIDATES: Final = 40_000
_FEW: Final = 1000
_HALVED: Final = bytes((weight + 1) // 2 if weight < HIGHEST else 127 for weight in range(256))
_DOUBLED: Final = bytes(min(HIGHEST, weight * 2) for weight in range(256))
_RAISED: Final = bytes(min(HIGHEST, weight * 3 // 2) for weight in range(256))

_Found = tuple[Sequence[int], list[float]]


@dataclass(frozen=True, slots=True)
class Clause:
    """One demand of a query: its documents, and what a weight of 0 … 255 is worth."""

    postings: Postings
    worth: tuple[float, ...]

    @classmethod
    def of(cls, postings: Postings) -> Clause:
        """The rarer the word, the more it tells (BM25's inverse document frequency)."""
        count = postings.count
        rarity = log(1 + (postings.size - count + 0.5) / (count + 0.5))
        return cls(postings, tuple(rarity * weight / HIGHEST for weight in range(HIGHEST + 1)))

    def weights_in(self, documents: Iterable[int]) -> bytes:
        """The weight in each of `documents`, 0 where it does not match."""
        return bytes(map(self.postings.by_document.__getitem__, documents))


@dataclass(frozen=True, slots=True)
class Ranking:
    """The best documents with their scores, best first; how many there are; whether they match
    every clause, or only most."""

    best: list[tuple[int, float]]
    total: int
    complete: bool


def rank(clauses: Sequence[Clause], excluded: Sequence[Postings], limit: int) -> Ranking:
    """The documents that match all clauses (at least one) and none of `excluded`.

    If there is none: those that match most clauses.
    """
    if len(clauses) == 1 and not excluded:
        return Ranking(_best_of_one(clauses[0], limit), clauses[0].postings.count, True)
    found = _without(excluded, _all_of(clauses))
    complete = bool(found[0])
    if not complete:
        found = _without(excluded, _most_of(clauses))
    return Ranking(_best_of(found, limit), len(found[0]), complete)


def _all_of(clauses: Sequence[Clause]) -> _Found:
    first, *others = sorted(clauses, key=lambda clause: clause.postings.count)
    documents: Sequence[int] = first.postings.documents
    scores = list(map(first.worth.__getitem__, first.postings.impacts))
    for clause in others:
        weights = clause.weights_in(documents)
        documents = list(compress(documents, weights))
        worths = map(clause.worth.__getitem__, filter(None, weights))
        scores = list(map(add, compress(scores, weights), worths))
    return documents, scores


def _most_of(clauses: Sequence[Clause]) -> _Found:
    """A document is worth less by what its missing words would tell: a rare one is missed most."""
    found = _candidates(clauses)
    scores, matched, told = [0.0] * len(found), [0] * len(found), [0.0] * len(found)
    for clause in clauses:
        weights = clause.weights_in(found)
        scores = list(map(add, scores, map(clause.worth.__getitem__, weights)))
        matched = list(map(add, matched, map(bool, weights)))
        tells = (0.0, *[clause.worth[HIGHEST]] * HIGHEST)
        told = list(map(add, told, map(tells.__getitem__, weights)))
    most = max(matched, default=0)
    least = min(most, max(most - 1, (len(clauses) + 1) // 2))
    everything = sum(clause.worth[HIGHEST] for clause in clauses)
    scores = [score * (share / everything) ** 2 for score, share in zip(scores, told, strict=True)]
    enough = [count >= least for count in matched]
    return list(compress(found, enough)), list(compress(scores, enough))


def _candidates(clauses: Sequence[Clause]) -> list[int]:
    """The documents of the rarest clauses: enough of them to find those that match most."""
    found: set[int] = set()
    for clause in sorted(clauses, key=lambda clause: clause.postings.count):
        if found and len(found) + clause.postings.count > _MOST_CANDIDATES:
            break
        found.update(clause.postings.documents)
    return sorted(found)


def _without(excluded: Iterable[Postings], found: _Found) -> _Found:
    documents, scores = found
    for postings in excluded:
        lacking = [not weight for weight in map(postings.by_document.__getitem__, documents)]
        documents = list(compress(documents, lacking))
        scores = list(compress(scores, lacking))
    return documents, scores


def _best_of(found: _Found, limit: int) -> list[tuple[int, float]]:
    """The best documents; of equals the earlier."""
    documents, scores = found
    if limit < 1 or not scores:
        return []
    # The scores alone first: comparing pairs would take three times as long.
    least = nlargest(limit, scores)[-1]
    good = [score >= least for score in scores]
    best = list(zip(compress(documents, good), compress(scores, good), strict=True))
    best.sort(key=lambda pair: (-pair[1], pair[0]))
    return best[:limit]


def _best_of_one(clause: Clause, limit: int) -> list[tuple[int, float]]:
    """As `_best_of`, without making a score for every document of a common word."""
    documents, weights = clause.postings.columns
    wanted = min(limit, clause.postings.count)
    if wanted < 1:
        return []
    # The highest weight that so many documents reach.
    least = bisect(range(1, HIGHEST + 1), -wanted, key=lambda weight: -_reaching(weight, weights))
    good = re.finditer(rb"[\x%02x-\xff]" % least, weights)
    places = sorted((match.start() for match in good), key=lambda place: (-weights[place], place))
    return [(documents[place], clause.worth[weights[place]]) for place in places[:limit]]


def _reaching(weight: int, weights: bytes | bytearray) -> int:
    return len(weights.translate(None, bytes(range(weight))))


def any_of(alternatives: Sequence[Postings], size: int) -> Postings:
    """The postings of any of `alternatives`, each document with about its best weight."""
    if len(alternatives) == 1:
        return alternatives[0]
    several = [postings for postings in alternatives if postings.count > _FEW]
    weights = bytearray(_highest_of([postings.by_document for postings in several], size))
    for postings in alternatives:
        if postings.count <= _FEW:
            for document, impact in zip(postings.documents, postings.impacts, strict=True):
                if weights[document] < impact:
                    weights[document] = impact
    return Postings.from_weights(weights)


def _highest_of(columns: Sequence[bytearray], size: int) -> bytes:
    """Byte by byte the highest of `columns`, the lowest bit lost.

    A column is taken for one long number, so that a comparison of all its bytes costs a handful of
    operations: with seven bits a byte the eighth says, after a subtraction, which of two is higher.
    """
    eighths = int.from_bytes(b"\x80" * size)
    highest = 0
    for column in columns:
        other = int.from_bytes(column.translate(_HALVED))
        higher = ((other | eighths) - highest) & eighths
        mask = higher - (higher >> 7)
        highest ^= (highest ^ other) & mask
    return highest.to_bytes(size).translate(_DOUBLED)


def raised(postings: Postings) -> Postings:
    """The same postings, each worth half as much again."""
    return Postings(postings.documents, postings.impacts.translate(_RAISED), postings.size)
