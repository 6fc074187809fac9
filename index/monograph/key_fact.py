"""What a chapter states of the liver injury: typed values, each with the sentence it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Final

from index.monograph.injury_pattern import InjuryPattern
from index.monograph.outcomes import (
    Condition,
    Failure,
    InjuryOutcome,
    condition_of,
    failure_of,
)

# How a paragraph begins that is the boxed warning of a label.
BOXED_LABEL: Final = "Boxed warning"
_BOXED: Final = re.compile(r"\b(?:black[- ]?box(?:ed)?|boxed)[”\"’')]? warnings?\b", re.IGNORECASE)
_NO_BOX: Final = re.compile(
    r"\b(?:no|not|without|lacks?|nor|neither|out of|removed|removal|dropped|withdrawn)"
    r" (?:\w+ ){0,4}(?:black |[“\"])?$",
    re.IGNORECASE,
)
# A warning of something else, or one that is no longer there.
_NOT_OF_LIVER: Final = re.compile(
    r"\bnot (?:of )?(?:the )?(?:liver|hepat)|\b(?:was|has been|were) (?:later )?(?:removed"
    r"|dropped)",
    re.IGNORECASE,
)


class FactKind(Enum):
    """What a key fact is about; the value is stored in libraries and never changes."""

    LATENCY = "latency"
    PATTERN = "pattern"
    ENZYME_ELEVATIONS = "enzyme_elevations"
    FREQUENCY = "frequency"
    IMMUNOALLERGIC = "immunoallergic"
    AUTOIMMUNE = "autoimmune"
    SEVERITY = "severity"
    RECOVERY = "recovery"
    RECHALLENGE = "rechallenge"
    CROSS_REACTIVITY = "cross_reactivity"
    MANAGEMENT = "management"


class Occurrence(Enum):
    """How often a feature is said to come with the injury."""

    COMMON = "common"
    MAY_OCCUR = "may occur"
    UNCOMMON = "uncommon"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class KeyFact:
    """One fact that a sentence of the chapter states, and the sentence, whole and unchanged.

    `section` is the key of the section the sentence stands in, "" before the first one; `block`
    its block among `nested(blocks)` of that section, `start` where it begins in the plain text of
    that block. `agent` is the drug or class, or the condition, that the sentence speaks of where
    that is another than the chapter's drug and its injury. `as_written` are the words that a value
    was read from, of a pattern those that tell in whom, or in which form, it is so; days count a
    week as 7, a month as 30, a year as 365; None is an end that is open or not stated.
    """

    kind: FactKind
    sentence: str
    section: str
    block: int
    start: int
    agent: str | None = None
    typical: bool | None = None
    as_written: str | None = None
    from_days: float | None = None
    to_days: float | None = None
    patterns: tuple[InjuryPattern, ...] = ()
    low_pct: float | None = None
    high_pct: float | None = None
    above_x_uln: float | None = None
    outcome: InjuryOutcome | None = None
    stated: Occurrence | None = None

    @property
    def condition(self) -> Condition | None:
        """The other condition that brought the outcome about, as the sentence has it."""
        return condition_of(self.outcome, self.sentence)

    @property
    def failure(self) -> Failure | None:
        """Which failure of the liver the sentence tells of, where the outcome is one or a chronic
        injury.
        """
        return failure_of(self.outcome, self.sentence)


def tells_boxed_warning(sentence: str) -> bool:
    """Whether a sentence tells of a boxed warning that there is, not one of something else.

    >>> tells_boxed_warning("It has a “black box” warning for hepatotoxicity.")
    True
    >>> tells_boxed_warning("There is no boxed warning.")
    False
    """
    found = _BOXED.search(sentence) if "ox" in sentence else None
    if found is None or _NO_BOX.search(sentence, 0, found.start()):
        return False
    return _NOT_OF_LIVER.search(sentence, found.end()) is None


def boxed_sentences(facts: Iterable[KeyFact]) -> tuple[KeyFact, ...]:
    """The facts that quote a boxed warning, or tell of one: a whole paragraph that begins with its
    name, else the first sentence that tells of one.
    """
    advice = [fact for fact in facts if fact.kind is FactKind.MANAGEMENT]
    told = [fact for fact in advice if tells_boxed_warning(fact.sentence)]
    labels = {
        (f.section, f.block) for f in told if f.sentence.startswith(BOXED_LABEL) and not f.start
    }
    if labels:
        return tuple(fact for fact in advice if (fact.section, fact.block) in labels)
    return tuple(told[:1])
