"""What the text index answers: the documents that match, and what a query demands of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from index.search.text.bitsets import where
from index.search.text.bm25 import Clause, among, in_every
from index.search.text.postings import Postings

_UNKNOWN_TELLS: Final = 8.0


class TextMatch(NamedTuple):
    """A document (the number it was written under) and how well it matches: above 0.

    `place` is where masks have it.
    """

    document: int
    score: float
    place: int


@dataclass(frozen=True, slots=True)
class TextMatches:
    """The best documents, best first; how many matched in all; which words no document has.

    `complete` tells whether the documents have all words of the query, or only most of them;
    `has_known` whether they have all that some document has.
    """

    matches: tuple[TextMatch, ...] = ()
    total: int = 0
    unknown: tuple[str, ...] = ()
    complete: bool = True
    has_known: bool = True


@dataclass(frozen=True, slots=True)
class Demand:
    """One thing that a query wants: its words as typed; `clause` is None where no text has it."""

    label: str
    clause: Clause | None

    @property
    def most(self) -> float:
        """What it tells at most; what no text has tells as much as the rarest word would."""
        return _UNKNOWN_TELLS if self.clause is None else self.clause.most


def demand_of(label: str, postings: Sequence[Postings]) -> Demand:
    """The demand for all of some postings together."""
    if not postings or not all(each.count for each in postings):
        return Demand(label, None)
    if len(postings) > 1:
        postings = [among(postings, where(in_every(postings)))]
    return Demand(label, Clause.of(postings[0]) if postings[0].count else None)
