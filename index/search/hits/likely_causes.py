"""Who asks for a sign asks what causes it: drugs known to harm the liver stand before others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from index.store.columns import StatedScore

# By the likelihood score, LiverTox's own measure of how well a drug is known for it; chapters
# without one (on a class, on a group) are in the middle.
_FACTORS: Final[Mapping[str, float]] = {
    "A": 1.5, "B": 1.35, "C": 1.2, "D": 1.0, "E*": 0.75, "E": 0.5, "X": 0.75,
}  # fmt: skip


def cause_factor(scores: Iterable[StatedScore]) -> float:
    """What to multiply the score of a text with, by the highest letter of its monograph."""
    return max((_FACTORS.get(each.letter, 1.0) for each in scores), default=1.0)
