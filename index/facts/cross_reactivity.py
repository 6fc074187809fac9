"""Cross-reactivity: whether injury from one drug is to be feared from its relatives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from index.facts.sentence import Region, Sentence
from index.monograph.key_fact import FactKind, KeyFact

_CROSS: Final = re.compile(
    r"\bcross[- ]?(?:reactiv\w+|sensitiv\w+|react\w*|hepatotoxicity|hypersensitivity)"
    r"|\bclass effect\b"
    r"|\b(?:similar reactions|tolerate\w*)\b.{0,30}\bother\b"
    r"|\bavoid(?:ed|ing)?\b.{0,60}\bother \w+|\bother (?:members|agents|drugs) of (?:the"
    r"|this)\b.{0,20}"
    r"\bclass\b.{0,60}\b(?:tolerat|safe|avoid|caution)\w*",
    re.IGNORECASE,
)
# Who was switched to another drug, and how that was borne or whether it is advised.
_SWITCHED: Final = re.compile(
    r"\bswitch(?:ing|ed)?\b.{0,60}\b(?:to|from|another|other|one)\b", re.IGNORECASE
)
_BORNE: Final = re.compile(
    r"\b(?:tolerat\w*|recur\w*|reappear\w*|redevelop\w*|without|similar\w*|safe\w*|caution\w*|should|can|may"
    r"|likely|appropriate|reasonable|prudent|same)\b",
    re.IGNORECASE,
)
_ONE_CASE: Final = re.compile(r"\b(?:she|he|her|his|this patient)\b", re.IGNORECASE)
_NOT_THIS: Final = re.compile(
    r"\bother (?:potentially )?hepatotoxic|\balcohol\b|\bother causes\b", re.IGNORECASE
)


def cross_reactivities(sentence: Sentence) -> Iterator[KeyFact]:
    """Whether a sentence tells of injury from related drugs after injury from this one."""
    text = sentence.text
    if sentence.region not in (Region.LIVER, Region.OUTCOME, Region.COMMENT):
        return
    switched = _SWITCHED.search(text) is not None and _BORNE.search(text) is not None
    if (
        (switched or _CROSS.search(text))
        and not _NOT_THIS.search(text)
        and not _ONE_CASE.search(text)
    ):
        # The other drugs that it names are those that the chapter's drug is compared with.
        yield replace(sentence.fact(FactKind.CROSS_REACTIVITY), agent=None)
