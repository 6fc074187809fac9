"""Words side by side tell more than the same words scattered over a text."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from index.search.analyzers import STOP_WORDS, written_words
from index.search.hits import Snippet
from index.search.query import Query

# What a text gains in which all words stand side by side: more than the kind of section takes off.
_GAIN: Final = 2.0
_LONGEST_GAP: Final = 12
_REST_OF_COMPOUND: Final = re.compile(r"[-\u2010\u2011\u2013]\w+")


def closeness(snippet: Snippet, query: Query) -> float:
    """What to multiply a score with: 1.0, up to 3.0 if the query's words stand side by side.

    "of", "the" … and signs may stand between them: `injury of the bile duct`.
    """
    wanted = len(query.words) + len(query.phrases) + (query.prefix is not None)
    if wanted < 2:
        return 1.0
    return 1.0 + _GAIN * min(1.0, (_longest_run(snippet) - 1) / (wanted - 1))


def _longest_run(snippet: Snippet) -> int:
    longest = run = 1
    for (_, end), (start, _) in pairwise(snippet.spans):
        between = snippet.text[end:start]
        # Of a compound only the first word is marked: "drug", not "-induced".
        rest = _REST_OF_COMPOUND.match(between)
        beside = _is_nothing(between[rest.end() :] if rest else between)
        run = run + (2 if rest else 1) if beside else 1
        longest = max(longest, run)
    return longest


def _is_nothing(between: str) -> bool:
    if len(between) < 2:
        return True
    return len(between) <= _LONGEST_GAP and STOP_WORDS.issuperset(written_words(between))
