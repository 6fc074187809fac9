"""What the sentence of an outcome says of it: what brought it about, and which failure it is."""

from __future__ import annotations

import re
from enum import Enum
from typing import Final

from index.monograph.key_fact import InjuryOutcome, KeyFact


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


def condition_of(fact: KeyFact) -> Condition | None:
    """The other condition that brought about the outcome of a fact, as its sentence has it."""
    words = _WORDS.get(fact.outcome) if fact.outcome is not None else None
    found = words.search(fact.sentence.lower()) if words is not None else None
    if found is None:
        return None
    result = _RESULT_OF.search(fact.sentence, found.end())
    place = found.start() if result is None else result.end()
    return condition_before(fact.sentence, place)


def failure_of(fact: KeyFact) -> Failure | None:
    """The failure that a fact of failure or of chronic injury tells; None for another outcome.

    "The injury can lead to liver failure" does not say that it is an acute one.
    """
    stated = _DENIED_PART.sub("", fact.sentence)
    told = [failure for failure, words in _FAILURES if words.search(stated)]
    match fact.outcome:
        case InjuryOutcome.LIVER_FAILURE:
            return told[0] if told else Failure.ACUTE
        case InjuryOutcome.CHRONIC_INJURY if Failure.ACUTE not in told:
            return told[0] if told else None
        case _:
            return None
