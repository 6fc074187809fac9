"""The orders that monographs found can be shown in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from index.medical.likelihood import LETTERS
from index.search.outcome import SortOrder
from index.store.records import Summary

SortKey = tuple[int, str, str]


def sorter_of(order: SortOrder, summaries: Mapping[str, Summary]) -> Callable[[str], SortKey]:
    """What to sort monographs by, each by its id; what has no letter or no date stands last."""

    def key(id: str) -> SortKey:
        summary = summaries[id]
        return _rank(order, summary), summary.title.casefold(), id

    return key


def _rank(order: SortOrder, summary: Summary) -> int:
    match order:
        case SortOrder.RELEVANCE | SortOrder.NAME:
            return 0
        case SortOrder.LIKELIHOOD:
            # "B [HD]" is a B; of several letters the highest counts.
            letters = (letter.partition(" ")[0] for letter in summary.letters)
            return min((LETTERS.index(each) for each in letters), default=len(LETTERS))
        case SortOrder.UPDATED:
            return -(summary.updated or date.min).toordinal()
