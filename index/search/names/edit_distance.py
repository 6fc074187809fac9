"""How near two spellings are: swapped, missing, doubled and wrong letters counted as one edit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final


def edits_allowed(word: str) -> int:
    """How many edits a word of this length may be off and still be meant."""
    if len(word) < 4:
        return 0
    return 1 if len(word) < 7 else 2


# So many letters are the same by chance hardly ever; of fewer, these must be the same at least.
_LONG: Final = 10
_FAIRLY_LONG: Final = 7
_BEGINNING: Final = 3


def is_slip(typed: str, word: str) -> bool:
    """Whether `word`, one or two edits off, is so near that no other word can have been typed.

    What is typed may be a name that the library does not have: a word of another beginning, or much
    shorter than that, is no misspelling of it.

    >>> is_slip("jaundis", "jaundice"), is_slip("panadol", "pando"), is_slip("tavor", "favor")
    (True, False, False)
    """
    if len(typed) >= _LONG:
        return True
    if nearest_texts(typed, [word], 1):
        return typed[0] == word[0] or len(typed) >= _FAIRLY_LONG
    return typed[:_BEGINNING] == word[:_BEGINNING] and abs(len(typed) - len(word)) < _BEGINNING - 1


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
