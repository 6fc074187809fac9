"""A query with its judged answers, and how well a ranking of monographs meets it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import log2
from typing import Final

# Grades: 3 is what was asked for, 2 answers it in part, 1 mentions it.
MEANT: Final = 3
ANSWERS: Final = 2
_DEPTH: Final = 10


@dataclass(frozen=True)
class Judged:
    """What is typed, and how well each monograph (its id) answers it; those not named: not at all.

    `alike` are monographs with another name that is as near to what was typed: shown beside the
    one meant they are right, so a place below them is no worse.
    """

    kind: str
    typed: str
    grades: Mapping[str, int]
    alike: frozenset[str] = frozenset()

    @classmethod
    def meaning(
        cls, kind: str, typed: str, meant: Iterable[str], alike: Iterable[str] = ()
    ) -> Judged:
        """A query that means just these monographs."""
        grades = dict.fromkeys(meant, MEANT)
        return cls(kind, typed, grades, frozenset(alike) - grades.keys())

    def place(self, ranking: Sequence[str]) -> int | None:
        """Where the first answer stands, from 1."""
        passed = 0
        for monograph in ranking:
            if self.grades.get(monograph, 0) >= ANSWERS:
                return passed + 1
            passed += monograph not in self.alike
        return None

    def gain(self, ranking: Sequence[str]) -> float:
        """nDCG of the first ten: 1.0 if the best answers stand first, in order."""
        best = _discounted(sorted(self.grades.values(), reverse=True))
        return _discounted([self.grades.get(one, 0) for one in ranking]) / best if best else 0.0


@dataclass
class Tally:
    """The queries of a kind, and how one engine met them."""

    places: list[int | None] = field(default_factory=list)
    gains: list[float] = field(default_factory=list)
    alike: int = 0

    def add(self, judged: Judged, ranking: Sequence[str]) -> None:
        """Count one query and what came of it."""
        self.places.append(judged.place(ranking))
        self.gains.append(judged.gain(ranking))
        self.alike += bool(judged.alike)

    def within(self, most: int) -> float:
        """The share of queries with an answer among the first `most`."""
        return _mean([place is not None and place <= most for place in self.places])

    @property
    def mrr(self) -> float:
        """The mean reciprocal rank of the first answer."""
        return _mean([1 / place if place else 0.0 for place in self.places])

    @property
    def gain(self) -> float:
        """The mean nDCG."""
        return _mean(self.gains)


def _discounted(grades: Sequence[int]) -> float:
    return sum((2**grade - 1) / log2(at + 2) for at, grade in enumerate(grades[:_DEPTH]))


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
