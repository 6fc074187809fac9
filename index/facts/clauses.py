"""The parts of a sentence that state one thing each, and whether one denies it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_BETWEEN: Final = re.compile(
    r"[;:]|,? (?:but|although|though|whereas|while|however)\b|, yet\b"
    r"|, (?:and|nor|with|which|in|although|including) (?=(?:\w+ ){0,6}(?:is|are|was|were|has|have"
    r"|can"
    r"|may|had|not|no|no(?:ne)?|neither|contrast)\b)",
    re.IGNORECASE,
)
# What is denied follows the first kind and stands before the second.
_DENIED_AFTER: Final = re.compile(
    r"\bno(?: \w+){0,4} (?:cases?|instances?|reports?|episodes?|evidence|deaths?|fatal\w*|patients?"
    r"|one|descriptions?|association|clinically|published|convincing|liver|hepatic|apparent|role)\b"
    r"|\bno (?:deaths?|fatalit\w+|cases?|instances?|reports?|episodes?|evidence)"
    r"|\b(?:not|never|nor)(?: yet)?(?: \w+ly)? (?:been|linked|associated|described|reported"
    r"|implicated|led?|result|lead|cause|known|shown|progress|appear|occur|mentioned|a cause)\w*"
    r"|\b(?:has|have) yet to be\b"
    r"|\bwithout\b(?! (?:\w+[ ,]+){1,5}(?:tends?|is|are|was|were|has|have|can|may)\b)|\bnone\b"
    r"|\babsence of\b|\brather than\b|\bneither\b"
    r"|\b(?:decreas\w+|lower|reduc\w+|attenuat\w+|protect\w+) (?:\w+ ){0,3}(?:rates?|risks?"
    r"|against|from)\b"
    r"|\bunlike\b|\bin contrast to\b|\bto (?:avoid|prevent)\b|\bprevent(?:s|ion|ing)\b|\black of\b"
    r"|\bnot (?:to|due|have|result|lead|seem)\b|\bfree of\b|\bfewer\b(?= deaths)"
    r"|\b(?:does|do|did) not\b(?! resol| improv| recover| stop| respond| always)|\bcannot\b",
    re.IGNORECASE,
)
# "No deaths or transplants", "never cholestatic": the denial reaches to the words themselves.
_NONE: Final = re.compile(
    r"\bno\b(?: (?!(?:but|is|are|was|were|has|have|that|which|longer)\b)[\w/-]+,?){0,6} $"
    r"|\b(?:not|never|nor)(?: (?:a|an|yet|usually|typically))? $",
    re.IGNORECASE,
)
_DENIED_BEFORE: Final = re.compile(
    r"\b(?:has|have|had|was|were|is|are)(?: (?:also|generally|only))? (?:not|never)"
    r"(?: (?:yet|been|\w+ly)){0,3} (?:described|reported|linked|associated|attributed|observed|seen"
    r"|documented|implicated|noted|mentioned|identified|encountered|found|published|shown|occurred"
    r"|recorded|been)"
    r"|\b(?:has|have) yet to be\b"
    r"|\b(?:do|does|did) not (?:occur|appear|develop|arise|list|mention|include)\b"
    r"|\bare absent\b|\bnot? (?:been )?(?:reported|described)\b",
    re.IGNORECASE,
)


def clauses_of(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each clause of a sentence."""
    start = 0
    for found in _BETWEEN.finditer(text):
        yield start, found.start()
        start = found.start()
    yield start, len(text)


def clause_around(text: str, place: int) -> str:
    """The clause of a sentence that holds the letter at `place`."""
    return next(
        text[start:end] for start, end in clauses_of(text) if place < end or end == len(text)
    )


def is_denied(text: str, start: int, end: int) -> bool:
    """Whether the words from `start` to `end` of a sentence are said not to be so.

    >>> is_denied("There were no deaths, but one transplant.", 14, 20)
    True
    >>> is_denied("There were no deaths, but one transplant.", 30, 40)
    False
    """
    for first, last in clauses_of(text):
        if first <= start < last:
            before, after = text[first:start], text[end:last]
            denials = (_DENIED_AFTER, before), (_NONE, before), (_DENIED_BEFORE, after)
            return any(words.search(part) for words, part in denials)
    return False
