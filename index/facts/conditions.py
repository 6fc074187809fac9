"""Another condition than the drug's own liver injury, whose course or outcome a sentence tells."""

from __future__ import annotations

import re
from enum import Enum
from typing import Final

from index.facts.sentence import Sentence


class Condition(Enum):
    """What brought an outcome about."""

    REACTIVATION = "reactivation of hepatitis B"
    HYPERAMMONEMIA = "hyperammonemia"
    OVERDOSE = "overdose"


_WORDS: Final = {
    Condition.REACTIVATION: re.compile(
        r"\breactivations?\b(?! of (?:\w+ )?(?:herpes|varicella|zoster|tubercul|cytomegalo|CMV|hepatitis"
        r" C|HCV))|\breverse seroconversion\b",
        re.IGNORECASE,
    ),
    Condition.HYPERAMMONEMIA: re.compile(r"\bhyperammon\w+", re.IGNORECASE),
    Condition.OVERDOSE: re.compile(
        r"(?<!without )(?<!absence of )(?<!not )(?<!no )(?<!rather than )\boverdos\w+",
        re.IGNORECASE,
    ),
}
# The conditions that a paragraph turns to and then speaks of; an overdose is of the drug itself.
_TURNED_TO: Final = (Condition.REACTIVATION, Condition.HYPERAMMONEMIA)
_OWN_INJURY: Final = re.compile(
    r"\b(?:liver|hepatic|hepatocellular|cholestatic) injur\w+|\bhepatotoxicity\b|\bhepatitis\b(?! B)",
    re.IGNORECASE,
)


def condition_before(text: str, place: int) -> Condition | None:
    """The condition that brought about what a sentence tells at `place`.

    An overdose brings it about wherever it is named; another condition, where no injury of the
    liver is named after it.

    >>> condition_before("Reactivation of hepatitis B can be fatal.", 34)
    <Condition.REACTIVATION: 'reactivation of hepatitis B'>
    """
    for condition, words in _WORDS.items():
        found = None
        for each in words.finditer(text, 0, place):
            found = each
        if found is None:
            continue
        if condition is Condition.OVERDOSE or not _OWN_INJURY.search(text, found.end(), place):
            return condition
    return None


def condition_told(sentence: Sentence) -> Condition | None:
    """The condition that the sentences before have turned to, where this one names none.

    None once a sentence tells of the drug's own injury.
    """
    if any(words.search(sentence.text) for words in _WORDS.values()):
        return None
    earlier: Sentence | None = sentence
    while earlier is not None:
        for condition in _TURNED_TO:
            if _WORDS[condition].search(earlier.text):
                return condition
        if _is_of_own_injury(earlier):
            return None
        earlier = earlier.previous
    return None


def _is_of_own_injury(sentence: Sentence) -> bool:
    """Whether a sentence names the drug and an injury of the liver."""
    return sentence.others.names_own(sentence.text) and bool(_OWN_INJURY.search(sentence.text))
