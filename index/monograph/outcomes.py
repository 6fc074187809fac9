"""How an injury ends, and what a sentence says of it: its cause, and which failure it is."""

from __future__ import annotations

import re
from enum import Enum
from typing import Final


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


class Condition(Enum):
    """Another condition than the drug's own liver injury, that brought an outcome about."""

    REACTIVATION = "hepatitis B reactivation"
    HYPERAMMONEMIA = "hyperammonemia"
    OVERDOSE = "overdose"


class Failure(Enum):
    """Which failure of the liver a sentence tells of."""

    ACUTE = "acute liver failure"
    FAILURE = "liver failure"
    END_STAGE = "end stage liver disease"


CONDITION_WORDS: Final = {
    Condition.REACTIVATION: re.compile(
        r"\breactivations?\b(?! of (?:\w+ )?(?:herpes|varicella|zoster|tubercul|cytomegalo|CMV"
        r"|hepatitis C|HCV))|\breverse seroconversion\b",
        re.IGNORECASE,
    ),
    Condition.HYPERAMMONEMIA: re.compile(r"\bhyperammon\w+", re.IGNORECASE),
    Condition.OVERDOSE: re.compile(
        r"(?<!without )(?<!absence of )(?<!not )(?<!no )(?<!rather than )\boverdos\w+",
        re.IGNORECASE,
    ),
}
OWN_INJURY: Final = re.compile(
    r"\b(?:liver|hepatic|hepatocellular|cholestatic) injur\w+|\bhepatotoxicity\b"
    r"|\bhepatitis\b(?! B)",
    re.IGNORECASE,
)
_WORDS: Final = {
    InjuryOutcome.DEATH: re.compile(r"\b(?:fatal|death|die[sd]?\b|dying|mortality|lethal)"),
    InjuryOutcome.LIVER_FAILURE: re.compile(r"failure|fulminant|coma"),
    InjuryOutcome.TRANSPLANT: re.compile(r"transplant"),
}
_FAILURES: Final = (
    (
        Failure.ACUTE,
        re.compile(
            r"\b(?:acute|fulminant|subacute)(?: \w+)? (?:liver|hepatic) failure|\bfulminant\b"
            r"|\bmassive\b|\bhepatic coma\b",
            re.IGNORECASE,
        ),
    ),
    (Failure.FAILURE, re.compile(r"\b(?:liver|hepatic) failure\b", re.IGNORECASE)),
    (Failure.END_STAGE, re.compile(r"\bend[- ]stage liver disease\b", re.IGNORECASE)),
)


# "Acute liver failure has not been reported, but liver failure is mentioned in the label."
_DENIED_PART: Final = re.compile(r"^[^,;]*\b(?:not|never)\b[^,;]*[,;]")


# "Fatal liver injury as a result of reactivation of hepatitis B."
_RESULT_OF: Final = re.compile(
    r"\b(?:as a result of|due to|resulting from|from|because of|caused by|related to) "
    r"(?:the |an? |severe |acute )*(?:reactivation|hyperammonemia|overdos\w+)",
    re.IGNORECASE,
)


def condition_before(text: str, place: int) -> Condition | None:
    """The condition that brought about what a sentence tells at `place`.

    An overdose brings it about wherever it is named; another condition, where no injury of the
    liver is named after it.

    >>> condition_before("Reactivation of hepatitis B can be fatal.", 34)
    <Condition.REACTIVATION: 'hepatitis B reactivation'>
    """
    for condition, words in CONDITION_WORDS.items():
        found = None
        for each in words.finditer(text, 0, place):
            found = each
        if found is None:
            continue
        if condition is Condition.OVERDOSE or not OWN_INJURY.search(text, found.end(), place):
            return condition
    return None


def condition_of(outcome: InjuryOutcome | None, sentence: str) -> Condition | None:
    """The other condition that brought about an outcome that a sentence states."""
    words = _WORDS.get(outcome) if outcome is not None else None
    found = words.search(sentence.lower()) if words is not None else None
    if found is None:
        return None
    result = _RESULT_OF.search(sentence, found.end())
    place = found.start() if result is None else result.end()
    return condition_before(sentence, place)


def failure_of(outcome: InjuryOutcome | None, sentence: str) -> Failure | None:
    """The failure that a sentence on a failure or a chronic injury tells of; None for others.

    "The injury can lead to liver failure" does not say that it is an acute one.
    """
    stated = _DENIED_PART.sub("", sentence)
    told = [failure for failure, words in _FAILURES if words.search(stated)]
    match outcome:
        case InjuryOutcome.LIVER_FAILURE:
            return told[0] if told else Failure.ACUTE
        case InjuryOutcome.CHRONIC_INJURY if Failure.ACUTE not in told:
            return told[0] if told else None
        case _:
            return None
