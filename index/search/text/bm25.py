"""Putting postings together: which documents match, and what each is worth.

Plain loops over hundreds of thousands of postings are too slow while somebody types. So every
document is weighed at once, roughly, in one byte (`sums`); only those that may be among the best
are then weighed exactly.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from heapq import nlargest
from itertools import compress
from math import log
from typing import Final

from index.search.text.bitsets import Mask, in_all, inverted, kept, where, where_set
from index.search.text.field_weights import HIGHEST
from index.search.text.postings import Postings
from index.search.text.score_columns import Column, added, best_places, highest, reduced, scaled

_FEW: Final = 1000
_MOST_KINDS: Final = 8
_MOST_CANDIDATES: Final = 60_000
_ONE_AS: Final = [bytes((0, 1 << bit)).ljust(256, b"\0") for bit in range(_MOST_KINDS)]
_RAISED: Final = bytes(min(HIGHEST, weight * 3 // 2) for weight in range(256))

# For every document which clauses it matches: a bit for each.
Kinds = bytes
Scored = list[tuple[int, float]]


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


@dataclass(frozen=True, slots=True)
class Matched:
    """The documents that match: every clause, or (not `complete`) most; then `kinds` says which."""

    documents: Mask
    kinds: Kinds | None = None

    @property
    def complete(self) -> bool:
        """Whether they match every clause."""
        return self.kinds is None

    @property
    def total(self) -> int:
        """How many there are."""
        return self.documents.count(1)

    def within(self, allowed: Mask) -> Matched:
        """Those of a set."""
        return replace(self, documents=in_all((self.documents, allowed), len(allowed)))


def matched_by(clauses: Sequence[Clause], excluded: Sequence[Postings]) -> Matched:
    """The documents that match all clauses (at least one) and none of `excluded`.

    If there is none: those that match most clauses.
    """
    found = in_every([clause.postings for clause in clauses], excluded)
    return Matched(found) if 1 in found else _matching_most(clauses, excluded)


def best_of(clauses: Sequence[Clause], matched: Matched, limit: int) -> Scored:
    """The best `limit` of the documents that match, best first; of equals the earlier."""
    if matched.total > max(limit, _FEW) and len(clauses) <= _MOST_KINDS:
        places = _promising(clauses, matched, limit)
    else:
        places = where(matched.documents)
    scores = scores_of(clauses, matched, places)
    if limit < 1 or not scores:
        return []
    # The scores alone first: comparing pairs would take three times as long.
    least = nlargest(limit, scores)[-1]
    good = [score >= least for score in scores]
    best = list(zip(compress(places, good), compress(scores, good), strict=True))
    best.sort(key=lambda pair: (-pair[1], pair[0]))
    return best[:limit]


def best_of_one(clause: Clause, limit: int) -> Scored:
    """As `best_of`, of all that match a clause: nothing is made for every document."""
    documents, weights = clause.postings.columns
    places = best_places(weights, min(limit, clause.postings.count), 0)
    places.sort(key=lambda place: (-weights[place], place))
    return [(documents[place], clause.worth[weights[place]]) for place in places[:limit]]


def in_every(wanted: Sequence[Postings], excluded: Sequence[Postings] = ()) -> Mask:
    """The documents of each of `wanted` (at least one) and of none of `excluded`."""
    rarest, *others = sorted(wanted, key=lambda postings: postings.count)
    if rarest.count > _FEW:
        masks = (where_set(postings.by_document) for postings in wanted)
        unwanted = (inverted(where_set(postings.by_document)) for postings in excluded)
        return in_all((*masks, *unwanted), rarest.size)
    documents = rarest.documents
    for postings in others:
        documents = list(compress(documents, postings.weights_in(documents)))
    found = bytearray(rarest.size)
    for document in documents:
        found[document] = all(not postings.by_document[document] for postings in excluded)
    return bytes(found)


def among(wanted: Sequence[Postings], documents: Sequence[int]) -> Postings:
    """Some of the documents that all of `wanted` have, each with its lowest weight."""
    columns = [postings.weights_in(documents) for postings in wanted]
    return Postings(documents, bytes(map(min, zip(*columns, strict=True))), wanted[0].size)


def _matching_most(clauses: Sequence[Clause], excluded: Sequence[Postings]) -> Matched:
    """The documents that match nearly as many clauses as the best."""
    if len(clauses) > _MOST_KINDS:
        return Matched(_matching_most_of_many(clauses, excluded), b"")
    size = clauses[0].postings.size
    kinds = added(
        (
            where_set(clause.postings.by_document).translate(_ONE_AS[bit])
            for bit, clause in enumerate(clauses)
        ),
        size,
    )
    for postings in excluded:
        kinds = bytes(kept(kinds, inverted(where_set(postings.by_document))))
    most = max((kind.bit_count() for kind in set(kinds)), default=0)
    least = least_of(most, len(clauses))
    enough = bytes([kind.bit_count() >= least for kind in range(256)])
    return Matched(kinds.translate(enough), kinds)


def _matching_most_of_many(clauses: Sequence[Clause], excluded: Sequence[Postings]) -> Mask:
    """As above for more clauses than a byte has bits: among the documents of the rarest."""
    found = _candidates(clauses)
    matched = [0] * len(found)
    for clause in clauses:
        weights = clause.postings.weights_in(found)
        matched = [count + (weight > 0) for count, weight in zip(matched, weights, strict=True)]
    for postings in excluded:
        unwanted = map(postings.by_document.__getitem__, found)
        matched = [0 if bad else count for count, bad in zip(matched, unwanted, strict=True)]
    least = least_of(max(matched, default=0), len(clauses))
    mask = bytearray(clauses[0].postings.size)
    for document, count in zip(found, matched, strict=True):
        mask[document] = count >= least
    return bytes(mask)


def least_of(most: int, wanted: int) -> int:
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


def _promising(clauses: Sequence[Clause], matched: Matched, limit: int) -> list[int]:
    """The documents that match among which the best `limit` are."""
    found, kinds = matched.documents, matched.kinds
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


def scores_of(clauses: Sequence[Clause], matched: Matched, documents: Sequence[int]) -> list[float]:
    """What each of `documents`, some of those that match, is worth."""
    columns = [clause.postings.weights_in(documents) for clause in clauses]
    worths = (
        map(clause.worth.__getitem__, column)
        for clause, column in zip(clauses, columns, strict=True)
    )
    scores: list[float] = list(map(sum, zip(*worths, strict=True)))
    if matched.complete:
        return scores
    kinds = (
        sum(1 << bit for bit, weight in enumerate(weights) if weight)
        for weights in zip(*columns, strict=True)
    )
    share = cache(partial(_share, clauses))
    return [score * share(kind) for score, kind in zip(scores, kinds, strict=True)]


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
    return postings.translated(_RAISED)
