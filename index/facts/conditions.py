"""Which other condition than the drug's own liver injury a paragraph has turned to."""

from __future__ import annotations

import re
from typing import Final

from index.facts.sentence import Sentence
from index.monograph.key_fact import KeyFact
from index.monograph.outcomes import CONDITION_WORDS, OWN_INJURY, Condition, condition_before

# An overdose is of the drug itself: what is told of it is told of the drug.
_TURNED_TO: Final = (Condition.REACTIVATION, Condition.HYPERAMMONEMIA)

# Of a drug that reactivates hepatitis, too, these are its own.
_KINDS_OF_INJURY: Final = re.compile(
    r"\bcholestasis\b|\bveno-?occlusive\b|\bsinusoidal\b|\bnodular regenerative\b"
    r"|\bvanishing bile\b",
    re.IGNORECASE,
)
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
        turned = [each for each in _TURNED_TO if CONDITION_WORDS[each].search(earlier.text)]
        if turned:
            # "It can cause hyperammonemia and an acute hepatitis": what follows may be of either.
            return None if OWN_INJURY.search(earlier.text) else turned[0]
        if _is_of_own_injury(earlier):
            return None
        earlier = earlier.previous
    return None


def own_ones(sentence: Sentence, facts: tuple[KeyFact, ...]) -> tuple[KeyFact, ...]:
    """The facts that are not of a condition that the sentence, or those before it, turned to."""
    if not any(map(sentence.text.__contains__, _STEMS)):
        return () if condition_told(sentence) else facts
    return tuple(fact for fact in facts if not _is_of_condition(fact))


def _is_of_condition(fact: KeyFact) -> bool:
    words = fact.as_written or fact.sentence
    end = fact.sentence.find(words) + len(words)
    return condition_before(fact.sentence, end) in _TURNED_TO


def _is_turned_to(sentence: Sentence) -> bool:
    """Whether a sentence before has one of the words at all."""
    earlier = sentence.previous
    while earlier is not None:
        if any(map(earlier.text.__contains__, _STEMS)):
            return True
        earlier = earlier.previous
    return False


def _is_of_own_injury(sentence: Sentence) -> bool:
    """Whether a sentence names the drug, or a member of the class, and an injury of the liver."""
    text, others = sentence.text, sentence.others
    named = others.names_own(text) or (others.of_class and others.leads_to(text) is not None)
    return named and any(words.search(text) for words in (OWN_INJURY, _KINDS_OF_INJURY))
