"""What a chapter states of the liver injury: typed values, each with the sentence it stands in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from index.monograph.injury_pattern import InjuryPattern


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


class InjuryOutcome(Enum):
    """How a liver injury ends or how grave it is, the gravest first."""

    DEATH = "death"
    LIVER_FAILURE = "acute liver failure"
    TRANSPLANT = "transplant"
    CIRRHOSIS = "cirrhosis"
    VANISHING_BILE_DUCT = "vanishing bile duct"
    SINUSOIDAL_OBSTRUCTION = "SOS"
    NODULAR_HYPERPLASIA = "NRH"
    CHRONIC_INJURY = "chronic injury"
    SELF_LIMITED = "self-limited"
    MILD = "mild"

    @property
    def is_grave(self) -> bool:
        """Whether no summary may leave it out."""
        return self not in (
            InjuryOutcome.CHRONIC_INJURY,
            InjuryOutcome.SELF_LIMITED,
            InjuryOutcome.MILD,
        )


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
    that block. `agent` is the drug or class that the sentence speaks of where that is another than
    the chapter's. `as_written` are the words that a value was read from; days count a week as 7, a
    month as 30, a year as 365; None is an end that is open or not stated.
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
