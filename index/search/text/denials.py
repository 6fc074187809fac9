"""Mentions that a text denies or calls rare: "no jaundice", "has not been linked to hepatitis"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from index.medical.question_words import (
    CASES,
    DENYING,
    DENYING_AFTER,
    DENYING_BEFORE,
    NOT_TOLD,
)
from index.search.text.token_sequences import Sequences

# So many words before and after a mention are looked at.
_BEFORE, _AFTER = 5, 4
# "Rates of enzyme elevation, latency, pattern and risk factors are not stated"; "has not been
# linked to instances of clinically apparent liver injury with jaundice".
_FAR: Final = 10


class Denials:
    """Tells the texts that affirm something from those that only deny it."""

    def __init__(self, sequences: Sequences, letters: Callable[[str], str]) -> None:
        """`letters` gives the letters of a word, see `Sequences`."""
        self._sequences = sequences
        self._before = _any_of(map(letters, DENYING_BEFORE))
        self._after = _any_of(map(letters, DENYING_AFTER))
        self._not_told = _in_turn((letters("not"),), map(letters, NOT_TOLD))
        self._no_case = _in_turn(map(letters, DENYING), map(letters, CASES))

    def affirmed(self, mentions: Sequence[str], documents: Iterable[int]) -> set[int]:
        """Those of `documents` that have none of `mentions`, or one that nothing denies."""
        if not mentions:
            return set(documents)
        mention = re.compile("|".join(map(re.escape, sorted(mentions, key=len, reverse=True))))
        return {each for each in documents if self._affirms(self._sequences.text(each), mention)}

    def _affirms(self, text: str, mention: re.Pattern[str]) -> bool:
        places = [found.span() for found in mention.finditer(text)]
        return not places or not all(self._is_denied(text, *place) for place in places)

    def _is_denied(self, text: str, start: int, end: int) -> bool:
        before = text[max(0, start - _BEFORE) : start]
        far = text[max(0, start - _FAR) : start]
        return bool(
            (self._before and self._before.search(before))
            or (self._no_case and self._no_case.search(far))
            or (self._after and self._after.search(text[end : end + _AFTER]))
            or (self._not_told and self._not_told.search(text[end : end + _FAR]))
        )


def _any_of(letters: Iterable[str]) -> re.Pattern[str] | None:
    known = "".join(letters)
    return re.compile(f"[{re.escape(known)}]") if known else None


def _in_turn(first: Iterable[str], then: Iterable[str]) -> re.Pattern[str] | None:
    """One of some letters, and right behind it one of others."""
    begins, goes_on = "".join(first), "".join(then)
    if not (begins and goes_on):
        return None
    return re.compile(f"[{re.escape(begins)}][{re.escape(goes_on)}]")
