"""How often a feature is said to come with the injury."""

from __future__ import annotations

import re
from typing import Final

from index.monograph.key_fact import Occurrence

# The words that stand first decide, and of two at one place the first row: "not uncommon" is
# common, "usually absent" uncommon, "common, but not prominent" common.
_ROWS: Final = (
    (Occurrence.COMMON, r"not (?:uncommon|infrequent|rare|unusual)"),
    (
        Occurrence.ABSENT,
        r"(?:were|was|are|is|have|has) (?:not|never)(?: been)? (?:present|reported|described|seen"
        r"|observed|found|detected|associated|noted|mentioned|identified|accompanied)|\babsent\b"
        r"|\bno (?:evidence|signs|features|associated|immuno|auto|rash|fever|reports|cases)"
        r"|\bwithout\b"
        r"|\black(?:s|ed|ing)?\b|\babsence\b|(?:do|does|did) not (?:occur|develop|have)|\bnor\b",
    ),
    (
        Occurrence.UNCOMMON,
        r"\b(?:uncommon(?:ly)?|rare(?:ly)?|infrequent(?:ly)?|unusual|not (?:\w+ )?(?:common"
        r"|prominent"
        r"|typical\w*|usual\w*|frequent|generally|invariabl\w*)|generally not|usually (?:not"
        r"|absent)"
        r"|usually absent|most (?:\w+ ){1,3}(?:do|did|have|had) not|less common|atypical"
        r"|few patients|seldom|isolated|minimal|not \w+ present|(?:are|is) not(?! un| in| rare))\b",
    ),
    (
        Occurrence.COMMON,
        r"\b(?:common(?:ly)?|frequent(?:ly)?|prominent|often|usual(?:ly)?|typical(?:ly)?|most"
        r"|many|characteristic|generally|majority|regularly|invariably|half|third)\b"
        # "Injury with such features usually resolves" is not how often these are found.
        r"(?! (?:\w+ )?(?:self|resolv|recover|revers|improv|mild|rapid|slow|progress|persist))",
    ),
)
_COMPILED: Final = tuple((stated, re.compile(words, re.IGNORECASE)) for stated, words in _ROWS)

# A sentence of both features tells of each in its own part, once the first has its verb.
_PARTS: Final = re.compile(r";|,? (?:but|although|while|whereas)\b|,? and(?= )", re.IGNORECASE)
_VERB: Final = re.compile(
    r"\b(?:is|are|was|were|have|has|occurs?|occurred|may|can|accompan\w+)\b", re.IGNORECASE
)


def part_about(text: str, place: int) -> str:
    """The part of a sentence that speaks of the feature at `place`."""
    start = 0
    for found in _PARTS.finditer(text):
        left, right = text[start : found.start()], text[found.end() :]
        if found.group() == ";" or (_VERB.search(left) and _VERB.search(right)):
            if place < found.start():
                return left
            start = found.end()
    return text[start:]


def stated_of(clause: str) -> Occurrence:
    """What a clause says of a feature it names; that it may occur where it says no more.

    >>> stated_of("rash and fever are not uncommon")
    <Occurrence.COMMON: 'common'>
    """
    found = [
        (match.start(), row, stated)
        for row, (stated, words) in enumerate(_COMPILED)
        if (match := words.search(clause))
    ]
    return min(found)[2] if found else Occurrence.MAY_OCCUR
