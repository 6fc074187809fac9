"""Putting postings together: which documents match, and what each is worth.

Plain loops over hundreds of thousands of postings are too slow while somebody types. So every
document is weighed at once, roughly, in one byte (`sums`); only those that may be among the best
are then weighed exactly.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, partial
from heapq import nlargest
from itertools import compress
from math import log
from typing import Final

from index.search.masks import Mask, in_all, inverted, kept, where_set
from index.search.postings import Postings
from index.search.schema import HIGHEST
from index.search.sums import Column, added, best_places, highest, reduced, scaled

_FEW: Final = 1000
_MOST_KINDS: Final = 8
_MOST_CANDIDATES: Final = 60_000
_ONE_AS: Final = [bytes((0, 1 << bit)).ljust(256, b"\0") for bit in range(_MOST_KINDS)]
_RAISED: Final = bytes(min(HIGHEST, weight * 3 // 2) for weight in range(256))

# For every document which clauses it matches: a bit for each.
Kinds = bytes


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
        return cls(postings, tuple([rarity * weight / HIGHEST for weight in range(HIGHEST + 1)]))

    @property
    def most(self) -> float:
        """What the word tells of a document that is all about it."""
        return self.worth[HIGHEST]

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


def rank(
    clauses: Sequence[Clause],
    excluded: Sequence[Postings],
    limit: int,
    allowed: Mask | None = None,
) -> Ranking:
    """The documents that match all clauses (at least one) and none of `excluded`.

    If there is none: those that match most clauses. `allowed` only takes away: which clauses are
    wanted together is decided without it.
    """
    if len(clauses) == 1 and not excluded and allowed is None:
        return Ranking(_best_of_one(clauses[0], limit), clauses[0].postings.count, True)
    found = matching_all(clauses, excluded)
    kinds: Kinds | None = None
    complete = 1 in found
    if not complete:
        found, kinds = _matching_most(clauses, excluded)
    if allowed is not None:
        found = in_all((found, allowed), len(found))
    total = found.count(1)
    if total > max(limit, _FEW) and len(clauses) <= _MOST_KINDS:
        places = _promising(clauses, found, kinds, limit)
    else:
        places = list(compress(range(len(found)), found))
    scores = _scores(clauses, places, complete=complete)
    return Ranking(_best_of(places, scores, limit), total, complete)


def matching(clauses: Sequence[Clause], excluded: Sequence[Postings]) -> Mask:
    """All documents that `rank` would find without a limit."""
    found = matching_all(clauses, excluded)
    return found if 1 in found else _matching_most(clauses, excluded)[0]


def matching_all(clauses: Sequence[Clause], excluded: Sequence[Postings]) -> Mask:
    """The documents that match every clause and none of `excluded`."""
    size = clauses[0].postings.size
    rarest, *others = sorted(clauses, key=lambda clause: clause.postings.count)
    if rarest.postings.count > _FEW:
        wanted = (where_set(clause.postings.by_document) for clause in clauses)
        unwanted = (inverted(bytes(postings.by_document)) for postings in excluded)
        return in_all((*wanted, *unwanted), size)
    documents = rarest.postings.documents
    for clause in others:
        documents = list(compress(documents, clause.weights_in(documents)))
    found = bytearray(size)
    for document in documents:
        found[document] = all(not postings.by_document[document] for postings in excluded)
    return bytes(found)


def _matching_most(clauses: Sequence[Clause], excluded: Sequence[Postings]) -> tuple[Mask, Kinds]:
    """The documents that match nearly as many clauses as the best, and which ones they match."""
    if len(clauses) > _MOST_KINDS:
        return _matching_most_of_many(clauses, excluded), b""
    size = clauses[0].postings.size
    kinds = added(
        (
            where_set(clause.postings.by_document).translate(_ONE_AS[bit])
            for bit, clause in enumerate(clauses)
        ),
        size,
    )
    for postings in excluded:
        kinds = bytes(kept(kinds, inverted(bytes(postings.by_document))))
    most = max((kind.bit_count() for kind in set(kinds)), default=0)
    least = _least(most, len(clauses))
    return kinds.translate(bytes([kind.bit_count() >= least for kind in range(256)])), kinds


def _matching_most_of_many(clauses: Sequence[Clause], excluded: Sequence[Postings]) -> Mask:
    """As above for more clauses than a byte has bits: among the documents of the rarest."""
    found = _candidates(clauses)
    matched = [0] * len(found)
    for clause in clauses:
        weights = clause.weights_in(found)
        matched = [count + (weight > 0) for count, weight in zip(matched, weights, strict=True)]
    for postings in excluded:
        unwanted = map(postings.by_document.__getitem__, found)
        matched = [0 if bad else count for count, bad in zip(matched, unwanted, strict=True)]
    least = _least(max(matched, default=0), len(clauses))
    mask = bytearray(clauses[0].postings.size)
    for document, count in zip(found, matched, strict=True):
        mask[document] = count >= least
    return bytes(mask)


def _least(most: int, wanted: int) -> int:
    """How many clauses a document has to match, where the best match `most` of all `wanted`."""
    return max(1, min(most, max(most - 1, (wanted + 1) // 2)))


def _candidates(clauses: Sequence[Clause]) -> list[int]:
    """The documents of the rarest clauses: enough of them to find those that match most."""
    found: set[int] = set()
    for clause in sorted(clauses, key=lambda clause: clause.postings.count):
        if found and len(found) + clause.postings.count > _MOST_CANDIDATES // len(clauses):
            break
        found.update(clause.postings.documents)
    return sorted(found)


def _promising(
    clauses: Sequence[Clause], found: Mask, kinds: Kinds | None, limit: int
) -> list[int]:
    """The documents of a set among which the best `limit` are."""
    size = len(found)
    tables = scaled([clause.worth for clause in clauses])
    columns = [
        clause.postings.by_document.translate(table)
        for clause, table in zip(clauses, tables, strict=True)
    ]
    sums: Column = kept(added(columns, size), found)
    # Each column is rounded down by less than 1, and so may stand so far below another's.
    if kinds is None:
        return best_places(sums, limit, len(clauses))
    shares = {kind: _share(clauses, kind) for kind in set(kept(kinds, found)) - {0}}
    most = max(shares.values())
    parts = (
        kept(reduced(sums, share / most), kinds.translate(bytes([k == kind for k in range(256)])))
        for kind, share in shares.items()
    )
    return best_places(added(parts, size), limit, len(clauses) + 1)


def _share(clauses: Sequence[Clause], kind: int) -> float:
    """What is left of the worth of a document that matches only the clauses whose bit is set.

    It is worth less by what its missing words would tell: a rare one is missed most.
    """
    told = sum(clause.most for bit, clause in enumerate(clauses) if kind >> bit & 1)
    return (told / sum(clause.most for clause in clauses)) ** 2


def _scores(clauses: Sequence[Clause], documents: Sequence[int], *, complete: bool) -> list[float]:
    columns = [clause.weights_in(documents) for clause in clauses]
    worths = (
        map(clause.worth.__getitem__, column)
        for clause, column in zip(clauses, columns, strict=True)
    )
    scores: list[float] = list(map(sum, zip(*worths, strict=True)))
    if complete:
        return scores
    matched = (
        sum(1 << bit for bit, weight in enumerate(weights) if weight)
        for weights in zip(*columns, strict=True)
    )
    share = cache(partial(_share, clauses))
    return [score * share(kind) for score, kind in zip(scores, matched, strict=True)]


def _best_of(
    documents: Sequence[int], scores: Sequence[float], limit: int
) -> list[tuple[int, float]]:
    """The best documents; of equals the earlier."""
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
    places = best_places(weights, min(limit, clause.postings.count), 0)
    places.sort(key=lambda place: (-weights[place], place))
    return [(documents[place], clause.worth[weights[place]]) for place in places[:limit]]


def any_of(alternatives: Sequence[Postings], size: int) -> Postings:
    """The postings of any of `alternatives`, each document with about its best weight."""
    if len(alternatives) == 1:
        return alternatives[0]
    several = [postings for postings in alternatives if postings.count > _FEW]
    weights = bytearray(highest([postings.by_document for postings in several], size))
    for postings in alternatives:
        if postings.count <= _FEW:
            for document, impact in zip(postings.documents, postings.impacts, strict=True):
                if weights[document] < impact:
                    weights[document] = impact
    return Postings.from_weights(weights)


def raised(postings: Postings) -> Postings:
    """The same postings, each worth half as much again."""
    return Postings(postings.documents, postings.impacts.translate(_RAISED), postings.size)
