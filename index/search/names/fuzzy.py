"""Names that were nearly typed: by their letters, by their sound, by their beginning."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from index.search.names.edit_distance import Lengths, edits_allowed, nearly_begun
from index.search.names.phonetic import sound_of

_SHORTEST: Final = 4
_SHORTEST_BEGUN: Final = 6
# What sounds the same was heard so, not mistyped: nearer than a slip of the hand.
_SAME_SOUND: Final = 0.5


@dataclass(frozen=True, slots=True)
class Guess:
    """A spelling that may be meant; `distance` is 1.0 for each edit, 0.5 for another spelling of
    the same sound."""

    spelling: str
    distance: float

    @property
    def is_close(self) -> bool:
        """Whether the one is easily taken for the other: one slip, or the same sound."""
        return self.distance <= 1


class Spellings:
    """Spellings (folded, words joined) to guess from. Never changes; may be shared by threads."""

    def __init__(self, spellings: Iterable[str]) -> None:
        self._all = [spelling for spelling in spellings if len(spelling) >= _SHORTEST]

    def alike(self, typed: str) -> list[Guess]:
        """What is one slip of the hand off `typed`: quick enough to be asked beside every match."""
        most = min(edits_allowed(typed), 1)
        return _nearest_first(self._mistyped(typed, most), typed)

    def near(self, typed: str) -> list[Guess]:
        """What `typed` may be a slip or another spelling of, nearest first."""
        most = edits_allowed(typed)
        distances = self._mistyped(typed, most)
        for spelling, distance in self._misheard(typed, most - 1):
            distances[spelling] = min(distance, distances.get(spelling, distance))
        return _nearest_first(distances, typed)

    def begun(self, typed: str) -> list[Guess]:
        """What begins nearly like `typed`, where that is long enough to tell."""
        if len(typed) < _SHORTEST_BEGUN or typed.isdigit():
            return []
        near = nearly_begun(typed, self._all, edits_allowed(typed) - 1 or 1)
        return _nearest_first({spelling: float(edits) for spelling, edits in near}, typed)

    def _mistyped(self, typed: str, most: int) -> dict[str, float]:
        if not most or typed.isdigit():
            return {}
        return {spelling: float(edits) for spelling, edits in self._written.near(typed, most)}

    def _misheard(self, typed: str, most: int) -> Iterator[tuple[str, float]]:
        if most < 0 or typed.isdigit():
            return
        sound = sound_of(typed)
        for other, edits in self._heard.near(sound, most) if most else [(sound, 0)]:
            for spelling in self._by_sound.get(other, ()):
                yield spelling, edits + _SAME_SOUND

    @cached_property
    def _written(self) -> Lengths:
        return Lengths(self._all)

    @cached_property
    def _heard(self) -> Lengths:
        return Lengths(self._by_sound)

    @cached_property
    def _by_sound(self) -> dict[str, list[str]]:
        by_sound: defaultdict[str, list[str]] = defaultdict(list)
        for spelling in self._all:
            by_sound[sound_of(spelling)].append(spelling)
        return dict(by_sound)


def _nearest_first(distances: dict[str, float], typed: str) -> list[Guess]:
    def order(guess: Guess) -> tuple[float, bool, int]:
        other = guess.spelling
        return guess.distance, other[0] != typed[0], abs(len(other) - len(typed))

    return sorted((Guess(*pair) for pair in distances.items()), key=order)
