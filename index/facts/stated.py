"""How often a feature is said to come with the injury."""

from __future__ import annotations

import re
from typing import Final

from index.monograph.key_fact import Stated

# The first row whose words stand near the feature decides; "not uncommon" is common.
_ROWS: Final = (
    (Stated.COMMON, r"not (?:uncommon|infrequent|rare|unusual)"),
    (
        Stated.ABSENT,
        r"(?:were|was|are|is|have|has) (?:not|never)(?: been)? (?:present|reported|described|seen"
        r"|observed|found|detected|associated|noted|mentioned|identified|accompanied)|\babsent\b"
        r"|\bno (?:evidence|signs|features|associated|immuno|auto|rash|fever|reports|cases)|\bwithout\b"
        r"|\black(?:s|ed|ing)?\b|\babsence\b|(?:do|does|did) not (?:occur|develop|have)|\bnor\b",
    ),
    (
        Stated.UNCOMMON,
        r"\b(?:uncommon(?:ly)?|rare(?:ly)?|infrequent(?:ly)?|unusual|not (?:\w+ )?(?:common|prominent"
        r"|typical\w*|usual\w*|frequent|generally|invariabl\w*)|generally not|usually (?:not|absent)"
        r"|less common|atypical|few patients|seldom|isolated|minimal|not \w+ present|are not)\b",
    ),
    (
        Stated.COMMON,
        r"\b(?:common(?:ly)?|frequent(?:ly)?|prominent|often|usual(?:ly)?|typical(?:ly)?|most"
        r"|many|characteristic|accompanied|generally|majority|regularly|invariably|marked by|half)\b",
    ),
)
_COMPILED: Final = tuple((stated, re.compile(words, re.IGNORECASE)) for stated, words in _ROWS)


def stated_of(clause: str) -> Stated:
    """What a clause says of a feature it names; that it may occur where it says no more.

    >>> stated_of("rash and fever are not uncommon")
    <Stated.COMMON: 'common'>
    """
    return next((stated for stated, words in _COMPILED if words.search(clause)), Stated.MAY_OCCUR)
