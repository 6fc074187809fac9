"""The typed values of key facts, in the words of the window's language. No Qt."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from desktop.i18n.translate import translate
from index import FactKind, InjuryOutcome, InjuryPattern, KeyFact, Occurrence, marked

# Days in a unit, and its words for one and for several.
_UNITS: Final = {
    "hour": (1 / 24, marked("KeyFacts", "{0} hour"), marked("KeyFacts", "{0} hours")),
    "day": (1.0, marked("KeyFacts", "{0} day"), marked("KeyFacts", "{0} days")),
    "week": (7.0, marked("KeyFacts", "{0} week"), marked("KeyFacts", "{0} weeks")),
    "month": (30.0, marked("KeyFacts", "{0} month"), marked("KeyFacts", "{0} months")),
    "year": (365.0, marked("KeyFacts", "{0} year"), marked("KeyFacts", "{0} years")),
}
_UNIT: Final = re.compile("|".join(_UNITS), re.IGNORECASE)
_PATTERNS: Final = {
    InjuryPattern.HEPATOCELLULAR: marked("KeyFacts", "hepatocellular"),
    InjuryPattern.MIXED: marked("KeyFacts", "mixed"),
    InjuryPattern.CHOLESTATIC: marked("KeyFacts", "cholestatic"),
}
_OUTCOMES: Final = {
    InjuryOutcome.DEATH: marked("KeyFacts", "death"),
    InjuryOutcome.LIVER_FAILURE: marked("KeyFacts", "acute liver failure"),
    InjuryOutcome.TRANSPLANT: marked("KeyFacts", "liver transplant"),
    InjuryOutcome.CIRRHOSIS: marked("KeyFacts", "cirrhosis"),
    InjuryOutcome.VANISHING_BILE_DUCT: marked("KeyFacts", "vanishing bile duct syndrome"),
    InjuryOutcome.SINUSOIDAL_OBSTRUCTION: marked("KeyFacts", "sinusoidal obstruction syndrome"),
    InjuryOutcome.NODULAR_HYPERPLASIA: marked("KeyFacts", "nodular regenerative hyperplasia"),
    InjuryOutcome.CHRONIC_INJURY: marked("KeyFacts", "chronic injury"),
    InjuryOutcome.SELF_LIMITED: marked("KeyFacts", "self-limited"),
    InjuryOutcome.MILD: marked("KeyFacts", "mild"),
}
_STATED: Final = {
    (FactKind.IMMUNOALLERGIC, Occurrence.COMMON): marked(
        "KeyFacts", "immunoallergic features: common"
    ),
    (FactKind.IMMUNOALLERGIC, Occurrence.MAY_OCCUR): marked(
        "KeyFacts", "immunoallergic features: may occur"
    ),
    (FactKind.IMMUNOALLERGIC, Occurrence.UNCOMMON): marked(
        "KeyFacts", "immunoallergic features: uncommon"
    ),
    (FactKind.IMMUNOALLERGIC, Occurrence.ABSENT): marked(
        "KeyFacts", "immunoallergic features: absent"
    ),
    (FactKind.AUTOIMMUNE, Occurrence.COMMON): marked("KeyFacts", "autoimmune features: common"),
    (FactKind.AUTOIMMUNE, Occurrence.MAY_OCCUR): marked(
        "KeyFacts", "autoimmune features: may occur"
    ),
    (FactKind.AUTOIMMUNE, Occurrence.UNCOMMON): marked("KeyFacts", "autoimmune features: uncommon"),
    (FactKind.AUTOIMMUNE, Occurrence.ABSENT): marked("KeyFacts", "autoimmune features: absent"),
}
# "Cholestasis" and "hepatocellular-cholestatic" name a pattern by so many letters.
_STEM: Final = 8
# Topics, not values: the sentence tells whether there is any.
_NAMED: Final = {
    FactKind.RECHALLENGE: marked("KeyFacts", "on rechallenge"),
    FactKind.CROSS_REACTIVITY: marked("KeyFacts", "on cross-reactivity"),
}


def value_words(fact: KeyFact) -> str:
    """The typed value of a fact, `2 to 6 months`; '' for one that has none."""
    if fact.outcome is not None:
        return translate("KeyFacts", _OUTCOMES[fact.outcome])
    if fact.patterns:
        # "Typically cholestatic, but hepatocellular …": in the order of the sentence.
        small = fact.sentence.lower()
        ordered = sorted(fact.patterns, key=lambda each: small.find(each.value[:_STEM]))
        return ", ".join(translate("KeyFacts", _PATTERNS[each]) for each in ordered)
    if fact.stated is not None and (fact.kind, fact.stated) in _STATED:
        return translate("KeyFacts", _STATED[fact.kind, fact.stated])
    if fact.kind in _NAMED:
        return translate("KeyFacts", _NAMED[fact.kind])
    return _duration(fact) or _share(fact)


def values_words(facts: Iterable[KeyFact]) -> str:
    """The different values of several facts, each with the agent that it is stated for."""
    facts = tuple(facts)
    is_advice = any(fact.kind is FactKind.MANAGEMENT for fact in facts)
    told = [
        (value_words(fact), agent_words(fact))
        for fact in facts
        if not (is_advice and fact.kind in _NAMED)
    ]
    return "; ".join(dict.fromkeys(" ".join(filter(None, pair)) for pair in told if any(pair)))


def agent_words(fact: KeyFact) -> str:
    """`(stated for beta-blockers)`; '' for a fact of the chapter's own drug."""
    if fact.agent is None:
        return ""
    return translate("KeyFacts", "(stated for {0})").format(fact.agent)


def _duration(fact: KeyFact) -> str:
    units = list(dict.fromkeys(unit.lower() for unit in _UNIT.findall(fact.as_written or "")))
    low, high = (_amount(days, units) for days in (fact.from_days, fact.to_days))
    if high is None:
        # "From within a week to over a year": a week is no least time. The sentence tells it.
        least = low if "within" not in (fact.as_written or "").lower() else None
        return translate("KeyFacts", "{0} or longer").format(_amount_words(*least)) if least else ""
    if low is None:
        return translate("KeyFacts", "up to {0}").format(_amount_words(*high))
    if low == high:
        return _amount_words(*low)
    first = f"{low[0]:g}" if low[1] == high[1] else _amount_words(*low)
    return translate("KeyFacts", "{0} to {1}").format(first, _amount_words(*high))


def _amount(days: float | None, units: list[str]) -> tuple[float, str] | None:
    """So many days in the first of the units as written that they are a whole number of, or of
    halves of it, else of tenths of it; in days where there is none.
    """
    if days is None:
        return None
    for parts in (2, 10):
        for unit in units:
            count = parts * days / _UNITS[unit][0]
            if round(count) and abs(count - round(count)) < 1e-6:
                return round(count) / parts, unit
    return round(days, 2), "day"


def _amount_words(amount: float, unit: str) -> str:
    _, one, many = _UNITS[unit]
    return translate("KeyFacts", one if amount == 1 else many).format(f"{amount:g}")


def _share(fact: KeyFact) -> str:
    low, high = fact.low_pct, fact.high_pct
    share = ""
    if low is not None and high is not None and low != high:
        share = translate("KeyFacts", "{0}% to {1}%").format(f"{low:g}", f"{high:g}")
    elif low is not None and high is not None:
        share = translate("KeyFacts", "{0}%").format(f"{low:g}")
    elif high is not None:
        share = translate("KeyFacts", "up to {0}%").format(f"{high:g}")
    elif low is not None:
        share = translate("KeyFacts", "{0}% or more").format(f"{low:g}")
    # Without a share it may be a peak, or "uncommonly above": the sentence alone tells which.
    if fact.above_x_uln is None or not share:
        return share
    above = translate("KeyFacts", "above {0} × ULN").format(f"{fact.above_x_uln:g}")
    return f"{share} {above}"
