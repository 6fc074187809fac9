"""Immunoallergic features: fever, rash and eosinophilia with the injury."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from index.facts.sentence import Region, Sentence
from index.facts.stated import part_about, stated_of
from index.monograph.key_fact import FactKind, KeyFact

_FEATURE: Final = re.compile(
    r"\b(?:immuno-?\s?allergic|(?:features?|signs?|symptoms?|manifestations?)(?: \w+){0,4} of"
    r" (?:drug )?(?:hypersensitivity|allergy)|hypersensitivity (?:features|symptoms|reactions?|"
    r"syndrome)|allergic (?:manifestations?|features?|phenomena|symptoms|reactions?)"
    r"|(?:rash|fever|eosinophilia)(?:(?:,| and|, and| or|, or) (?:\w+ )?"
    r"(?:rash|fever|eosinophilia|lymphadenopathy|facial edema|arthralgias))+|DRESS)",
    re.IGNORECASE,
)
# Eosinophilia alone, where nothing more is told.
_EOSINOPHILIA: Final = re.compile(r"\beosinophilia\b", re.IGNORECASE)
# How some cases are told apart from others, not how often the features occur.
_WITHOUT: Final = re.compile(r"\bwithout (?:\w+ ){0,3}$", re.IGNORECASE)
_SIDE_EFFECTS: Final = re.compile(
    r"side effects|adverse (?:events|effects|reactions)", re.IGNORECASE
)


def immunoallergic_features(sentence: Sentence) -> Iterator[KeyFact]:
    """What a sentence says of fever, rash and eosinophilia with the injury."""
    text = sentence.text
    if sentence.region not in (Region.LIVER, Region.OUTCOME):
        return
    found = _FEATURE.search(text) or _EOSINOPHILIA.search(text)
    if found is None or _WITHOUT.search(text[: found.start()]) or _SIDE_EFFECTS.search(text):
        return
    if sentence.region is Region.OUTCOME and re.search(r"steroid|rechalleng", text, re.IGNORECASE):
        return
    stated = stated_of(part_about(text, found.start()))
    yield replace(sentence.fact(FactKind.IMMUNOALLERGIC), stated=stated)
