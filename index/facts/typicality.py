"""Whether a latency is the usual one: not that of rare, grave or single cases, nor a mere range."""

from __future__ import annotations

import re
from typing import Final

from index.facts.sentence import Region, Sentence
from index.monograph.key_fact import KeyFact

# A cue of one part of a sentence says nothing of the next part.
_BREAK: Final = re.compile(
    r";|,? (?:but|whereas|although|though|while)\b(?! (?:others|some))", re.IGNORECASE
)
_TYPICALLY_WORDS: Final = (
    r"\b(?<!not )(?<!than )(?:typical(?:ly)?|usual(?:ly)?|most|generally|characteristic\w*"
    r"|commonly|majority of)\b"
)
# "Usually ranges from": what most have, not what was seen at all.
_USUALLY: Final = re.compile(
    r"\b(?:usual\w*|typical\w*|generally|commonly|mostly) (?:\w+ )?$", re.IGNORECASE
)
TYPICALLY: Final = re.compile(_TYPICALLY_WORDS, re.IGNORECASE)
_RARELY: Final = re.compile(
    r"(?:^ ?|[,;(] ?|\b(?:although|but|while|and|whereas|though|in) )(?:rare(?:ly)?|some(?! to)"
    r"|occasional(?:ly)?|isolated|single|few|unusual)\b(?:,| (?:instances|cases|patients"
    r"|persons),)?"
    r"[^,;]{0,60}$",
    re.IGNORECASE,
)
# What the comment on a case tells of that case.
_OF_THIS_CASE: Final = re.compile(
    r"\b(?:this|the|a|an|very|another) (?:\w+ )?case\b|\btypical case (?:of|was)\b"
    r"|\b(?:was|were) (?:\w+ )?typical\b|^The (?:latency|onset) (?:\w+ )?of (?:\w+ )?(?:\d|an? )"
    r"|^The (?:\w+ )?(?:latency|onset|presentation)\b[^.]*\b(?:was|were)\b",
    re.IGNORECASE,
)
_SAID_USUAL: Final = re.compile(
    r"\b(?:usual(?:ly)?|typically|typical latency)\b[^,;()]{0,40}$", re.IGNORECASE
)
# "2 to 8 weeks in some instances": said after the value.
_IN_SOME: Final = re.compile(
    r"[^,;()]{0,40}? in (?:some|rare|a few|occasional|isolated) (?:\w+ )?"
    r"(?:instances|cases|patients|persons)\b"
)
# "Can reach 6 to 12 months": how long it may be at most.
_CAN_REACH: Final = re.compile(r"\b(?:can|may|could|might) (?:reach|extend to|last|exceed) $")
_NOT_GIVEN: Final = re.compile(
    r"\b(?:typical|usual) (?:latency|time)(?: to onset)? (?:is|was|has) not\b"
    r"|\bno (?:typical|usual) (?:latency|time)\b",
    re.IGNORECASE,
)
_ONE_USE: Final = re.compile(r"\b(?:intravenous(?:ly)?|overdose of)\b", re.IGNORECASE)
# The gravest of the injuries: when they arise is not when most of them do.
_GRAVEST: Final = re.compile(
    r"(?:cases|instances|episodes|patients|those) (?:of|with) (?:\w+ )?(?:acute liver failure"
    r"|fulminant)"
    r"|(?:[Ff]atal|[Ss]evere|[Ff]ulminant) (?:cases|instances)\b"
    r"(?! of (?:\w+ ){0,3}(?:injury|hepatotoxicity))"
    r"|^(?:Acute (?:liver|hepatic) failure|Liver failure|Fulminant \w+|Deaths)\b"
)
_RANGE: Final = re.compile(r"\b(?:rang(?:e[sd]?|ing)|var(?:y|ies|ied|ying|iable))\b", re.IGNORECASE)
# "15 to 448 days with a median of 72 days".
_WITH_A_MEDIAN: Final = re.compile(r",? (?:with|and) an? (?:median|mean|average) of\b")
_USUAL: Final = re.compile(rf"{_TYPICALLY_WORDS}|\baverag\w*|\bmean\b|\bmedian\b", re.IGNORECASE)


def is_typical(sentence: Sentence, text: str, place: int) -> bool:
    """Whether what stands at `place` is not said of rare cases, of one case or of one use.

    "Rare instances arise after ...", "typical in this case was ...".
    """
    before = part_before(text, place)
    if _GRAVEST.search(before) or _CAN_REACH.search(before):
        return False
    if _IN_SOME.match(text, place) or _NOT_GIVEN.search(text):
        return False
    rare = _RARELY.search(before)
    if rare is not None and not TYPICALLY.search(rare.group()):
        return False
    if sentence.region is Region.COMMENT:
        of_case = _OF_THIS_CASE.search(text) is not None
        return (_SAID_USUAL if of_case else TYPICALLY).search(before) is not None
    aside = _ONE_USE.search(text)
    return aside is None or TYPICALLY.search(before) is not None


def part_start(text: str, end: int) -> int:
    """Where the part of the sentence begins that `end` lies in."""
    start = 0
    for found in _BREAK.finditer(text, 0, end):
        start = found.end()
    return start


def part_before(text: str, end: int) -> str:
    """The words before `end`, back to where another part of the sentence ends."""
    return text[part_start(text, end) : end]


def is_mere_range(sentence: Sentence, fact: KeyFact) -> bool:
    """Whether a latency is told from the shortest to the longest that were seen."""
    written = fact.as_written or ""
    place = sentence.text.find(written)
    if fact.from_days != fact.to_days and _WITH_A_MEDIAN.match(sentence.text, place + len(written)):
        return True
    before = part_before(sentence.text, place)
    found = _RANGE.search(before)
    if found is None or _USUALLY.search(before, 0, found.start()):
        return False
    return not _USUAL.search(f"{before} {fact.as_written}", found.end())
