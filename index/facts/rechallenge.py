"""Rechallenge: what happens when the drug is given again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from index.facts.sentence import Region, Sentence
from index.monograph.key_fact import FactKind, KeyFact

_AGAIN: Final = re.compile(
    r"\bre-?challeng\w*|\bre-?expos\w*|\bre-?introduc\w*|\brestart\w*|\bre-?administ\w*"
    r"|\bre-?treatment\b|\bre-?initiat\w*|\brecur(?:s|red|rence)\b.{0,60}\b(?:starting|exposure"
    r"|again)",
    re.IGNORECASE,
)
_ONE_CASE: Final = re.compile(
    r"\b(?:she|he|her|his|this patient|the patient|this case|was restarted|was rechallenged)\b",
    re.IGNORECASE,
)
_MECHANISM: Final = re.compile(
    r"\b(?:suggest\w*|mechanism|based upon|due to hypersensitivity)\b", re.IGNORECASE
)


def rechallenges(sentence: Sentence) -> Iterator[KeyFact]:
    """Whether a sentence tells what follows when the drug is given again, or advises against it."""
    text = sentence.text
    if not _AGAIN.search(text) or sentence.region in (Region.BACKGROUND, Region.MECHANISM):
        return
    if sentence.region is Region.COMMENT and _ONE_CASE.search(text):
        return
    if sentence.region is Region.LIVER and _MECHANISM.search(text):
        return
    yield sentence.fact(FactKind.RECHALLENGE)
