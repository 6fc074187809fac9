"""Autoimmune features: autoantibodies and an injury that resembles autoimmune hepatitis."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from index.facts.sentence import Region, Sentence
from index.facts.stated import part_about, stated_of
from index.monograph.key_fact import FactKind, KeyFact

_FEATURE: Final = re.compile(
    r"\b(?:auto-?antibod(?:y|ies)|autoimmune (?:features?|markers?|hepatitis|phenomena"
    r"|manifestations?"
    r"|reactions?|liver injury|forms?)|autoimmune\b(?= \(| and| or)|autoimmunity|antinuclear"
    r"|immunoallergic (?:and|or) autoimmune)",
    re.IGNORECASE,
)
_DISEASE: Final = re.compile(
    r"patients with (?:\w+ )?autoimmune|therapy of autoimmune|treatment of autoimmune",
    re.IGNORECASE,
)
# How some cases are told apart from others, not how often the features occur.
_WITHOUT: Final = re.compile(r"\bwithout (?:\w+ ){0,5}$", re.IGNORECASE)


def autoimmune_features(sentence: Sentence) -> Iterator[KeyFact]:
    """What a sentence says of autoantibodies and autoimmune features with the injury."""
    text = sentence.text
    if sentence.region not in (Region.LIVER, Region.OUTCOME):
        return
    found = _FEATURE.search(text)
    if found is None or _DISEASE.search(text) or _WITHOUT.search(text[: found.start()]):
        return
    stated = stated_of(part_about(text, found.start()))
    yield replace(sentence.fact(FactKind.AUTOIMMUNE), stated=stated)
