"""The words "likelihood score" in a paragraph, also where a letter or a space of them slipped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from index.monograph.misspellings import edits_between

# Words as long as "likelihood score" with a slip or two: sources write "Likehood score".
_TWO_WORDS: Final = re.compile(
    r"(?<![^\W_])(?=(?P<first>[^\W\d_]{8,12})[\s-]+(?P<second>[^\W\d_]{4,7})(?![^\W_]))"
)
_LIKELIHOOD_SLIPS: Final = 2
_SCORE_SLIPS: Final = 1
# "Likelihoodscore", "Likelihood s core", "Likeli-hood score": the space itself is the slip.
_ONE_WORD: Final = re.compile(r"(?<![^\W_])[^\W\d_]{14,17}(?![^\W_])")
_THREE_WORDS: Final = re.compile(
    r"(?<![^\W_])(?=(?P<words>[Ll][^\W\d_]{0,9}(?:[\s-]{1,3}[^\W\d_]{1,10}){2})(?![^\W_]))"
)
_IN_ONE: Final = ("likelihoodscore", "likelihoodscores")
_LONGEST_LABEL: Final = 200
_NO_LETTER: Final = re.compile(r"[\W\d_]+")
# What may stand between the words and a letter in the next cell, heading or paragraph.
_NOTHING_MORE: Final = re.compile(r"\s*(?:\([^()]{0,300}\)|for [^:]{2,80})?\s*[:=–—-]?\s*")


def keywords_in(paragraph: str) -> Iterator[tuple[int, int]]:
    """Where the words stand, from their first letter to behind their last, in order.

    >>> list(keywords_in("Likehood score: A. Likelihoodscore: B."))
    [(0, 14), (19, 34)]
    """
    found = {**dict(_runs(paragraph)), **dict(_pairs(paragraph))}
    yield from sorted(found.items())


def ends_in_keyword(text: str) -> bool:
    """Whether a text says "Likelihood score" and then no more, but perhaps an agent and a colon."""
    if len(text) > _LONGEST_LABEL:
        return False
    last = max(keywords_in(text), default=None)
    return last is not None and _NOTHING_MORE.fullmatch(text, last[1]) is not None


def _pairs(paragraph: str) -> Iterator[tuple[int, int]]:
    for found in _TWO_WORDS.finditer(paragraph):
        first, second = found["first"].lower(), found["second"].lower()
        slips = min(edits_between(second, each, _SCORE_SLIPS) for each in ("score", "scores"))
        if slips <= _SCORE_SLIPS and (
            edits_between(first, "likelihood", _LIKELIHOOD_SLIPS) <= _LIKELIHOOD_SLIPS
        ):
            yield found.start("first"), found.end("second")


def _runs(paragraph: str) -> Iterator[tuple[int, int]]:
    for found in _ONE_WORD.finditer(paragraph):
        if min(edits_between(found[0].lower(), each, _SCORE_SLIPS) for each in _IN_ONE) <= 1:
            yield found.span()
    for found in _THREE_WORDS.finditer(paragraph):
        if _NO_LETTER.sub("", found["words"]).lower() in _IN_ONE:
            yield found.span("words")
