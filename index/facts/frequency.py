"""Frequency: how often clinically apparent liver injury occurs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from index.facts.sentence import Region, Sentence
from index.monograph.key_fact import FactKind, KeyFact

_INJURY: Final = (
    r"(?:clinically apparent|liver injury|hepatotoxicity|hepatic injury|liver disease|hepatitis"
    r"|jaundice|liver damage|hepatic dysfunction)"
)
_RATE: Final = re.compile(
    r"\b(?:\d[\d,.]*|one|two)(?: (?:to|-|–) ?\d[\d,.]*)? ?(?:cases? )?(?:in|per|of every"
    r"|out of)(?: every)?"
    r"(?: approximately| about)? ?\d[\d,.]*(?: ?(?:million|patient|person|user|prescription|treat"
    r"|expos)\w*)?|\b1:\d[\d,.]*|\d+(?:\.\d+)? ?(?:to \d+(?:\.\d+)? ?)?%|\bper (?:100|10|1)[,0]+",
    re.IGNORECASE,
)
_FIGURE: Final = re.compile(r"\d")
_OFTEN: Final = re.compile(
    rf"\b(?:rare(?:ly)?|uncommon|very rare|exceedingly rare|isolated|occasional|frequent|common|few"
    rf"|fewer than|several|numerous|many|only|single|at least \d+)\b[^.]*\b{_INJURY}\b"
    rf"|\b{_INJURY}\b[^.]*\b(?:is|are|was|were|been|be|must be)(?: \w+){{0,2}} (?:rare|uncommon"
    rf"|common"
    rf"|infrequent|implicated|reported|described|linked|frequent|exceedingly rare)\b"
    rf"|\b(?:not|never|yet to) been? ?(?:\w+ )?(?:convincingly )?(?:linked|associated|implicated"
    rf"|reported)\b[^.]*\b{_INJURY}\b|\bno evidence of (?:hepatotoxicity|liver injury)",
    re.IGNORECASE,
)
_TOLD: Final = re.compile(rf"\b{_INJURY}\b", re.IGNORECASE)
_NOT_THIS: Final = re.compile(
    r"\b(?:immunoallergic|autoantibod\w+|autoimmune|rechallenge|re-?exposure|latency|onset|pattern"
    r"|should|monitor\w*|cross|biops\w+|histolog\w+|elevations? (?:were|was|is|are)|recovery)\b",
    re.IGNORECASE,
)


def frequencies(sentence: Sentence) -> Iterator[KeyFact]:
    """How often a sentence says that clinically apparent injury occurs."""
    text = sentence.text
    if sentence.region is not Region.LIVER or not _TOLD.search(text):
        return
    rate = _RATE.search(text) if _FIGURE.search(text) else None
    if rate is not None and _is_of_injury(text, rate):
        yield replace(sentence.fact(FactKind.FREQUENCY), as_written=rate.group().strip(" .,"))
    elif _OFTEN.search(text) and not _NOT_THIS.search(text):
        yield sentence.fact(FactKind.FREQUENCY)


def _is_of_injury(text: str, rate: re.Match[str]) -> bool:
    """Whether a rate is that of an injury: a share of patients with raised enzymes is not."""
    if "%" not in rate.group():
        return True
    return not re.search(
        r"elevat|abnormal|aminotransferase|ALT|enzyme|ULN|mortality|autoantibod", text
    )
