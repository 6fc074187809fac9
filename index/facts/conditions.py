"""Which other condition than the drug's own liver injury a paragraph has turned to."""

from __future__ import annotations

from typing import Final

from index.facts.sentence import Sentence
from index.monograph.outcomes import CONDITION_WORDS, OWN_INJURY, Condition

# An overdose is of the drug itself: what is told of it is told of the drug.
_TURNED_TO: Final = (Condition.REACTIVATION, Condition.HYPERAMMONEMIA)

_STEMS: Final = ("eactivation", "yperammon", "eroconversion")


def condition_told(sentence: Sentence) -> Condition | None:
    """The condition that the sentences before have turned to, where this one names none.

    None once a sentence tells of the drug's own injury.
    """
    if not _is_turned_to(sentence) or any(
        words.search(sentence.text) for words in CONDITION_WORDS.values()
    ):
        return None
    earlier: Sentence | None = sentence
    while earlier is not None:
        for condition in _TURNED_TO:
            if CONDITION_WORDS[condition].search(earlier.text):
                return condition
        if _is_of_own_injury(earlier):
            return None
        earlier = earlier.previous
    return None


def _is_turned_to(sentence: Sentence) -> bool:
    """Whether a sentence before has one of the words at all."""
    earlier = sentence.previous
    while earlier is not None:
        if any(map(earlier.text.__contains__, _STEMS)):
            return True
        earlier = earlier.previous
    return False


def _is_of_own_injury(sentence: Sentence) -> bool:
    """Whether a sentence names the drug and an injury of the liver."""
    return sentence.others.names_own(sentence.text) and bool(OWN_INJURY.search(sentence.text))
