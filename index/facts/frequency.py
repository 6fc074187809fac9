"""Frequency: how often clinically apparent liver injury occurs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from index.facts.clauses import clauses_of
from index.facts.sentence import Region, Sentence
from index.monograph.key_fact import FactKind, KeyFact

_INJURY: Final = (
    r"(?:clinically apparent|(?:liver|hepatic|hepatocellular|cholestatic) injury|hepatotoxicity"
    r"|liver disease|hepatitis|jaundice|liver damage|hepatic dysfunction)"
)
_SHARE: Final = r"\d+(?:\.\d+)?"
_COUNT: Final = (
    r"(?:(?<![\d.,])\d+(?:,\d{3})*(?:\.\d+)?|\b(?:one|two|three|four|five|six|seven|eight|nine"
    r"|ten)\b)"
)
# "In 2012" is a year, "in 2,000" and "in 1000" are patients.
_OF_SO_MANY: Final = (
    r"(?:\d+(?:,\d{3})+|(?!(?:19[5-9]\d|20[0-3][1-9])\b)\d+(?:\.\d+)?(?![\d,]*\d))"
    r"(?: (?:hundred|thousand|million))?"
    r"|(?:an? |one |ten )?(?:hundred(?: thousand)?|thousand|million)"
)
_TO: Final = r" ?(?:to|-|–|or|and) ?"
_PEOPLE: Final = (
    r"(?:[ -](?:treated|exposed|patient|person|user|prescription|recipient|years?\b|courses?\b"
    r"|cases?\b|subject|individual|people|adult|child)\w*){0,3}"
)
_PER: Final = (
    r"(?:in|per|of every|out of|for (?:every|each))(?: (?:every|each|approximately|about))?"
)
_RATE: Final = re.compile(
    r"(?:(?:\b(?:less than|fewer than|more than|up to|at most|at least|over|under)|[<>≤≥~]) ?)?"
    rf"(?:{_COUNT}(?:{_TO}{_COUNT})?(?: (?:cases?|instances?|episodes?))? {_PER}"
    rf" (?:{_OF_SO_MANY})(?:{_TO}(?:{_COUNT} {_PER} )?(?:{_OF_SO_MANY}))?{_PEOPLE}"
    rf"|\b1/\d{{3,}}{_PEOPLE}|(?<![\d.,/]){_SHARE}/(?:\d{{1,3}}(?:,\d{{3}})+|10{{3,}})\b{_PEOPLE}"
    rf"|\b1: ?{_COUNT}(?:{_TO}(?:1: ?)?{_COUNT})?"
    rf"|(?<![\d.,]){_SHARE} ?%?{_TO}{_SHARE} ?%|(?<![\d.,]){_SHARE} ?%"
    r"|\bper (?:100|10|1)[,0]+)",
    re.IGNORECASE,
)
# What every rate has: most sentences with a figure have none.
_NUMBERED: Final = re.compile(
    r"\d ?%|\bper\b|1: ?\d|\d/\d|\b(?:in|of|every|each|about|approximately) \d"
    r"|\b(?:hundred|thousand|million)\b"
)
# What a rate is of that is none of injuries among the treated, as the words before it tell.
_OF_ELSE_BEFORE: Final = re.compile(
    r"\b(?:women|men|females?|males?|biops\w+|histolog\w*|necrosis|mortality|fatality|eosinophilia"
    r"|rash|fever|recover\w*|resol\w+|accounted for|accounting for|any cause|rechalleng\w*"
    r"|recur\w*|survival|autoantibod\w*|titers?|ratios?"
    r"|antinuclear|ANA)\b[^;]*$"
    r"|\b(?:hepatocellular|cholestatic|mixed)(?: (?:or|and) \w+)? (?:in|for|among)(?: \w+)? ?$"
    r"|(?:\bamong|^in|^of|, of)(?: the| all)?(?: \d+)? (?:\w+ ){0,2}(?:biopsies|cases"
    r"|(?:patients|persons|subjects|those) (?:\w+ )?with (?:\w+ ){0,3}"
    r"(?:injury|hepatitis|jaundice|hepatotoxicity|liver disease))\b[^;]*$",
    re.IGNORECASE,
)
# ... and as those after it tell: "8% died", "10% of those with jaundice".
_OF_ELSE_AFTER: Final = re.compile(
    r"[^,;.]{0,40}?\b(?:died|die|deaths?|fatal\w*|mortality|recover\w*"
    r"|were (?:women|men|female|male)"
    r"|had (?:fever|rash|eosinophilia|chronic))\b"
    r"| (?:of|in|among) (?:the |all |these |such |reported |published )*(?:cases|instances|biopsies"
    r"|reports|(?:those|cases|patients|persons) with (?:\w+ ){0,3}"
    r"(?:jaundice|hepatitis|injury|hepatotoxicity))\b",
    re.IGNORECASE,
)
# A share of patients with raised enzymes is none of injuries.
_TESTS: Final = re.compile(
    r"elevat|abnormal|aminotransferase|ALT|enzyme|ULN|mortality|autoantibod", re.IGNORECASE
)
_SELDOM: Final = (
    r"(?:rare|uncommon|unusual|infrequent|isolated|occasional|sporadic|few|fewer than|several"
    r"|numerous|many|multiple|single|at least (?:\d+|one|two|three)|only|frequent|common)"
)
_CASES: Final = r"(?:instances?|cases?|reports?|examples|episodes|occurrences?)"
_NAMED: Final = rf"(?:[\w-]+,? ){{0,5}}\b{_INJURY}"
_RARELY: Final = (
    rf"\b{_SELDOM}\b (?:\w+ ){{0,3}}{_CASES} (?:of|with) {_NAMED}\b"
    rf"|\b{_INJURY}\b(?! [BC]\b)[^.;]*?\b(?:is|are|was|were|been|be|being)(?: \w+){{0,3}}"
    r" (?:rare|uncommon|common|infrequent|unusual|frequent|absent|not seen)\b"
    r"|\b(?:rare|uncommon|infrequent|frequent|common)(?:ly)?"
    rf" (?:causes? of |with |causes? )?(?:\w+ ){{0,4}}{_INJURY}\b"
    rf"|\b(?:rarely|infrequently|uncommonly) (?:\w+ ){{0,6}}{_INJURY}\b"
    rf"|\b(?:rare|uncommon), as (?:is|are) {_NAMED}\b"
    rf"|\bin (?:rare|isolated|occasional) (?:instances|cases)\b[^.;]*\b{_INJURY}\b"
)
_REPORTED: Final = (
    rf"\b{_INJURY}\b(?! [BC]\b)[^.;]*?\b(?:is|are|was|were|been|be)(?: \w+){{0,2}}"
    r" (?:implicated|reported|described|linked|published)\b"
    r"|\b(?:not|never|yet to)(?: yet)? been? ?(?:\w+ )?(?:convincingly )?(?:linked|associated"
    rf"|implicated|reported)\b[^.;]*\b{_INJURY}\b"
    r"|\bno (?:evidence|(?:\w+ )?reports|(?:\w+ )?cases|instances) of (?:[\w-]+ ){0,4}"
    rf"{_INJURY}\b"
)
_OFTEN: Final = re.compile(rf"(?P<rarely>{_RARELY})|{_REPORTED}", re.IGNORECASE)
_TOLD: Final = re.compile(rf"\b{_INJURY}\b", re.IGNORECASE)
# In the section on liver injury that is whose frequency a sentence tells that names no other.
_ITS_RATE: Final = re.compile(
    r"(?:The |Its )?(?:estimated )?(?:[Ff]requency|[Ii]ncidence) (?:is|was|has)\b"
)
_NOT_THIS: Final = re.compile(
    r"\b(?:immunoallergic|autoantibod\w+|autoimmune|rechallenge|re-?exposure|latency|onset|pattern"
    r"|should|monitor\w*|cross|biops\w+|histolog\w+|elevations? (?:were|was|is|are)|recovery)\b",
    re.IGNORECASE,
)
# How an injury looks and ends, and what comes with it, is not how often it occurs.
_LOOKS: Final = (
    r"eosinophilia|rash|fever|vanishing|self-limit\w*|flares?|reactivation|fatal\w*|deaths?"
    r"|overdos\w+|(?:most|more|less) (?:common|frequent)(?:ly)?|presentations?|combinations?"
    r"|(?:this|several|acute|chronic|other|following) forms?|forms? of (?:liver|hepat|injur)\w*"
    r"|usually|typical(?:ly)?|autoimmune hepatitis"
)
_OF_ELSE: Final = re.compile(rf"\b(?:{_LOOKS})\b", re.IGNORECASE)
_OF_ELSE_REPORTED: Final = re.compile(
    rf"\b(?:{_LOOKS}|failure|cirrhosis|portal hypertension|prolonged|severe|resembl\w*"
    r"|chronic)\b",
    re.IGNORECASE,
)


def frequencies(sentence: Sentence) -> Iterator[KeyFact]:
    """How often a sentence says that clinically apparent injury occurs."""
    text = sentence.text
    if sentence.region is not Region.LIVER or not (_TOLD.search(text) or _ITS_RATE.match(text)):
        return
    rates = _RATE.finditer(text) if _NUMBERED.search(text) else iter(())
    rate = next((each for each in rates if _is_of_injury(text, each)), None)
    if rate is not None:
        written = rate.group().strip(" .,-")
        told = sentence.fact(FactKind.FREQUENCY, rate.start())
        yield replace(sentence.of_agent_after(told, rate.end()), as_written=written)
    elif not _NOT_THIS.search(text) and (place := _place_in_words(text)) is not None:
        yield sentence.fact(FactKind.FREQUENCY, place)


def _is_of_injury(text: str, rate: re.Match[str]) -> bool:
    """Whether a rate is that of an injury, not of the injuries that are so or end so."""
    if "%" in rate.group() and _TESTS.search(text):
        return False
    if _OF_ELSE_AFTER.match(text, rate.end()):
        return False
    return not _OF_ELSE_BEFORE.search(text[: rate.start()])


def _place_in_words(text: str) -> int | None:
    """Where a sentence tells without a figure how often injury occurs; None where it does not."""
    for found in _OFTEN.finditer(text):
        start = max(start for start, _ in clauses_of(text) if start <= found.start())
        aside = _OF_ELSE if found["rarely"] else _OF_ELSE_REPORTED
        if not aside.search(text, start, found.end()):
            return found.end()
    return None
