"""The typed values of key facts, in the words of the window's language. No Qt."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from desktop.i18n.translate import decimal, translate
from index import (
    FactKind,
    InjuryOutcome,
    InjuryPattern,
    KeyFact,
    Occurrence,
    marked,
)

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
# A failure of the liver by the words of its sentence: not each is said to be acute.
_FAILURES: Final = {
    "acute liver failure": _OUTCOMES[InjuryOutcome.LIVER_FAILURE],
    "liver failure": marked("KeyFacts", "liver failure"),
    "end stage liver disease": marked("KeyFacts", "end-stage liver disease"),
}
_CONDITIONS: Final = {
    "hepatitis B reactivation": marked("KeyFacts", "(from hepatitis B reactivation)"),
    "hyperammonemia": marked("KeyFacts", "(from hyperammonemia)"),
    "overdose": marked("KeyFacts", "(after an overdose)"),
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
_UP_TO: Final = marked("KeyFacts", "up to {0}")
_LESS: Final = marked("KeyFacts", "less than {0}")
_NEARLY: Final = marked("KeyFacts", "nearly {0}")
_MORE: Final = marked("KeyFacts", "more than {0}")
_OR_MORE: Final = marked("KeyFacts", "{0} or more")
_LESS_THAN: Final = re.compile(r"(?:for |in )?(?:less than|fewer than|under|<)", re.IGNORECASE)
_MORE_THAN: Final = re.compile(r"more than|over|greater than|>", re.IGNORECASE)
_ALMOST: Final = re.compile(r"almost|nearly", re.IGNORECASE)
_TO: Final = re.compile(r"\d ?%? ?(?:to|-|–) ?\d")
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
        failure = fact.failure
        return translate(
            "KeyFacts", _FAILURES[failure.value] if failure else _OUTCOMES[fact.outcome]
        )
    if fact.patterns:
        # "Typically cholestatic, but hepatocellular …": in the order of the sentence.
        small = fact.sentence.lower()
        ordered = sorted(fact.patterns, key=lambda each: small.find(each.value[:_STEM]))
        named = ", ".join(translate("KeyFacts", _PATTERNS[each]) for each in ordered)
        # "The acute form is cholestatic; the chronic form hepatocellular": each with its words.
        return f"{named} (“{fact.as_written}”)" if fact.as_written else named
    if fact.stated is not None and (fact.kind, fact.stated) in _STATED:
        return translate("KeyFacts", _STATED[fact.kind, fact.stated])
    if fact.kind in _NAMED:
        return translate("KeyFacts", _NAMED[fact.kind])
    return _duration(fact) or _share(fact)


def values_words(facts: Iterable[KeyFact]) -> str:
    """The different values of several facts, each with the agent or condition it is stated for."""
    # What is typical stands before what is told beside it.
    facts = tuple(sorted(facts, key=lambda fact: fact.typical is False))
    is_advice = any(fact.kind is FactKind.MANAGEMENT for fact in facts)
    told = [
        (_told_beside(fact, facts), note_words(fact))
        for fact in facts
        if not (is_advice and fact.kind in _NAMED)
    ]
    valued = {note for value, note in told if value}
    told = [pair for pair in dict.fromkeys(told) if pair[0] or (pair[1] and pair[1] not in valued)]
    # A note stands once, after the values that it is of: "death; liver transplant (of ...)".
    notes = [note for _, note in told]
    parts = [
        " ".join(filter(None, (value, "" if notes[number + 1 : number + 2] == [note] else note)))
        for number, (value, note) in enumerate(told)
    ]
    return "; ".join(dict.fromkeys(filter(None, parts)))


def note_words(fact: KeyFact) -> str:
    """`(stated for beta-blockers)`, `(after an overdose)`; '' for what is the drug's own."""
    if fact.agent is not None:
        return translate("KeyFacts", "(stated for {0})").format(fact.agent)
    condition = fact.condition
    return translate("KeyFacts", _CONDITIONS[condition.value]) if condition is not None else ""


def _told_beside(fact: KeyFact, others: tuple[KeyFact, ...]) -> str:
    """The value of a fact, as one that the others of its sentence stand beside."""
    if fact.kind is FactKind.PATTERN and fact.typical is False:
        usually = {each for other in others if other.typical for each in other.patterns}
        left = tuple(each for each in fact.patterns if each not in usually)
        fact = replace(fact, patterns=left or fact.patterns)
    value = value_words(fact)
    usual = any(each.typical and each.kind is fact.kind for each in others)
    if fact.kind is FactKind.LATENCY and not value and any(map(value_words, others)):
        value = f"“{fact.as_written}”" if fact.as_written else ""
    if not value or fact.typical is not False:
        return value
    beside = marked("KeyFacts", "also {0}") if usual else marked("KeyFacts", "in some: {0}")
    return translate("KeyFacts", beside).format(value)


def _duration(fact: KeyFact) -> str:
    units = list(dict.fromkeys(unit.lower() for unit in _UNIT.findall(fact.as_written or "")))
    low, high = _amount(fact.from_days, units), _amount(fact.to_days, units[::-1])
    if low is not None and high is not None and _UNITS[low[1]][0] > _UNITS[high[1]][0]:
        # "0.5 years to 1314 days": the later end in no smaller unit than the sooner one.
        high = _amount(fact.to_days, [low[1]])
        low = low if high and high[1] == low[1] else _amount(fact.from_days, ["day"])
    if high is None:
        # "From within a week to over a year": a week is no least time. The sentence tells it.
        least = low if "within" not in (fact.as_written or "").lower() else None
        return translate("KeyFacts", "{0} or longer").format(_amount_words(*least)) if least else ""
    if low is None:
        limit = _LESS if _LESS_THAN.match(fact.as_written or "") else _UP_TO
        return translate("KeyFacts", limit).format(_amount_words(*high))
    if low == high:
        return _amount_words(*low)
    first = decimal(low[0]) if low[1] == high[1] else _amount_words(*low)
    return translate("KeyFacts", "{0} to {1}").format(first, _amount_words(*high))


def _amount(days: float | None, units: list[str]) -> tuple[float, str] | None:
    """So many days in the first of the units as written that they are a whole number of, or of
    tenths of it; in days where there is none.
    """
    if days is None:
        return None
    for unit in units:
        tenths = 10 * days / _UNITS[unit][0]
        if round(tenths) and abs(tenths - round(tenths)) < 1e-2:
            return round(tenths) / 10, unit
    return round(days, 2), "day"


def _amount_words(amount: float, unit: str) -> str:
    _, one, many = _UNITS[unit]
    return translate("KeyFacts", one if amount == 1 else many).format(decimal(amount))


def _percent(share: float) -> str:
    return translate("KeyFacts", "{0}%").format(decimal(share))


def _ends_at(fact: KeyFact) -> str:
    """How a share without a least one is told: "<1%" is less than 1%, "almost half" nearly 50%."""
    words = fact.as_written or ""
    if _LESS_THAN.match(words) and not _TO.search(words):
        return _LESS
    return _NEARLY if _ALMOST.match(words) else _UP_TO


def _share(fact: KeyFact) -> str:
    low, high = fact.low_pct, fact.high_pct
    share = ""
    if low is not None and high is not None and low != high:
        share = translate("KeyFacts", "{0}% to {1}%").format(decimal(low), decimal(high))
    elif low is not None and high is not None:
        share = _percent(low)
    elif high is not None:
        share = translate("KeyFacts", _ends_at(fact)).format(_percent(high))
    elif low is not None:
        least = _MORE if _MORE_THAN.match(fact.as_written or "") else _OR_MORE
        share = translate("KeyFacts", least).format(_percent(low))
    # Without a share it may be a peak, or "uncommonly above": the sentence alone tells which.
    if fact.above_x_uln is None or not share:
        return share
    above = translate("KeyFacts", "above {0} × ULN").format(decimal(fact.above_x_uln))
    return f"{share} {above}"
