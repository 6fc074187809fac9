"""How near two spellings are: swapped, missing, doubled and wrong letters counted as one edit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence


def edits_allowed(word: str) -> int:
    """How many edits a word of this length may be off and still be meant."""
    if len(word) < 4:
        return 0
    return 1 if len(word) < 7 else 2


class Lengths:
    """Texts by their length: only those of nearly the same can be near. Never changes."""

    def __init__(self, texts: Iterable[str]) -> None:
        by_length: defaultdict[int, list[str]] = defaultdict(list)
        for text in texts:
            by_length[len(text)].append(text)
        self._by_length = dict(by_length)

    def near(self, wanted: str, most: int) -> list[tuple[str, int]]:
        """The texts at most `most` edits from `wanted`, with the edits, nearest first."""
        near: list[tuple[str, int]] = []
        for length in range(len(wanted) - most, len(wanted) + most + 1):
            near += nearest_texts(wanted, self._by_length.get(length, ()), most)
        return sorted(near, key=lambda pair: _order(pair, wanted))


def nearest_texts(wanted: str, texts: Sequence[str], most: int) -> list[tuple[str, int]]:
    """Those of `texts` at most `most` edits from `wanted`, with the edits, nearest first."""
    return _near(wanted, texts, texts, most) if texts else []


def nearly_begun(wanted: str, texts: Sequence[str], most: int) -> list[tuple[str, int]]:
    """The longer `texts` whose beginning, as long as `wanted`, is at most `most` edits from it."""
    length = len(wanted)
    longer = [text for text in texts if len(text) > length]
    return _near(wanted, longer, [text[:length] for text in longer], most)


def _near(
    wanted: str, texts: Sequence[str], compared: Sequence[str], most: int
) -> list[tuple[str, int]]:
    """Those of `texts` for which what is `compared` is near, nearest first."""
    from rapidfuzz.distance import OSA  # costs 20 ms: only who mistypes waits for it
    from rapidfuzz.process import extract

    found = extract(wanted, compared, scorer=OSA.distance, score_cutoff=most, limit=None)
    near = [(texts[index], int(edits)) for _, edits, index in found]
    return sorted(near, key=lambda pair: _order(pair, wanted))


def _order(near: tuple[str, int], wanted: str) -> tuple[int, bool, int]:
    text, edits = near
    return edits, text[:1] != wanted[:1], abs(len(text) - len(wanted))
