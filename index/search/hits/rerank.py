"""Of one monograph its sections lead: a reference stands before them only if far better."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable
from typing import Final

# More than a short text gains by being short, less than words side by side are worth.
_FAR_BETTER: Final = 2.5
# As many as a list shows of a monograph at first: what is below them changes nothing.
_IN_SIGHT: Final = 3


def sections_first(ranked: Iterable[tuple[Hashable, bool, float]]) -> list[int]:
    """The order of texts, best first, in which sections have taken the place of references.

    Each is (monograph, whether it is a reference, relevance). A section changes places with the
    reference that stands first of its monograph: which monograph comes first stays as it was, but
    what is opened is the text about it.

    >>> sections_first([("a", True, 4.0), ("b", False, 3.0), ("a", False, 2.0)])
    [2, 1, 0]
    """
    texts = list(ranked)
    order = list(range(len(texts)))
    first: dict[Hashable, int] = {}
    seen: Counter[Hashable] = Counter()
    for at, (monograph, is_reference, relevance) in enumerate(texts):
        seen[monograph] += 1
        ahead = first.setdefault(monograph, at)
        leads = order[ahead] == ahead and texts[ahead][1] and not is_reference
        near = relevance * _FAR_BETTER >= texts[ahead][2]
        if leads and near and seen[monograph] <= _IN_SIGHT:
            order[ahead], order[at] = at, ahead
    return order
