"""Which of the sentences that state a kind of key fact are quoted, and in which order. No Qt."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import Final

from desktop.page.fact_values import value_words
from index import FactKind, InjuryOutcome, KeyFact, Occurrence

# The facts that one sentence states of a row.
Group = tuple[KeyFact, ...]

_DIRECTS: Final = re.compile(
    r"\b(?:should|must|avoid\w*|recommend\w*|advis\w*|contraindicated|mandatory|essential|warranted"
    r"|(?:prompt|immediate)(?:ly)? (?:discontinu|withdraw|stop)\w*|more likely if .*continued"
    r"|(?:is|are|be|probably|perhaps) (?:more )?(?:appropriate|prudent|preferable|wise)|caution\w*"
    r"|nomogram"
    r"|(?<!was )(?<!were )(?<!been )(?:stopped|held|discontinued|interrupted|withheld|withdrawn)"
    r"(?: permanently| for good)? (?:at|if|when|once|from) )\b",
    re.IGNORECASE,
)
_NO_NEED: Final = re.compile(
    r"\b(?:not|rarely|seldom) (?:usually |generally )?requir\w*", re.IGNORECASE
)
_STOPS: Final = re.compile(
    r"\b(?:stop(?:ped|ping)?|discontinu\w+|withdr\w+|withh\w+|interrupt\w*|cessation|suspen\w+|held"
    r"|dose (?:reduction|modification|adjustment)|continued (?:after|despite)|should receive"
    r"|administered|N-?acetylcysteine)\b",
    re.IGNORECASE,
)
_AT_SYMPTOMS: Final = re.compile(r"\b(?:symptom|sign|jaundice|clinical evidence)", re.IGNORECASE)
_UNLESS: Final = re.compile(r"\b(?:but|unless|however|although)\b.*\b(?:should|must)\b")
_REMEDY: Final = re.compile(r"\b(?:corticosteroid|prednis|ursodi|immunosuppress)", re.IGNORECASE)
_TESTS: Final = re.compile(
    r"\b(?:screening|HBsAg|nomogram|before (?:starting|initiating)|monitor\w*)\b", re.IGNORECASE
)
_BEFOREHAND: Final = re.compile(
    r"\b(?:screening|HBsAg|nomogram|before (?:starting|initiating))\b", re.IGNORECASE
)
_NEVER: Final = re.compile(r"\b(?:avoid\w*|(?:should|must) not|contraindicated)\b", re.IGNORECASE)
# What usually follows tells not to give it again, though the sentence does not say so.
_RETURNS: Final = re.compile(
    r"\b(?:usual|common|general|often|typical)\w*\b[^,;]{0,60}\b(?:recur\w*|returns?|back|relapse)"
    r"|\b(?:recur\w*|returns?|back|relapse)\b[^,;]{0,30}\b(?:usual|common|typical|often)",
    re.IGNORECASE,
)
_ANOTHER: Final = re.compile(
    r"\b(?:switch\w*|substitut\w*|cross|alternat\w+|structurally|other \w+s|another)\b",
    re.IGNORECASE,
)
# A sentence that begins so leans on the one before it, which is not quoted with it.
_DANGLES: Final = re.compile(
    r"(?:These|This|Those|They|It|Such|Both of these|Regardless|Otherwise|For (?:this|these)"
    r"|Because of (?:this|these)|In (?:this|these|such)|As a result|Despite (?:this|these)"
    r"|The (?:syndrome|cases|condition|former|latter))\b"
)


class AdviceRank(IntEnum):
    """What a sentence on what to do tells, the first to quote first."""

    STOP = 0
    NOT_AGAIN = 1
    ANOTHER_DRUG = 2
    TESTS = 3
    OTHER = 4
    REMARK = 5
    GO_ON = 6


def whole(groups: list[Group], most: int) -> list[Group]:
    """Every sentence: a boxed warning is one statement."""
    return groups


def best(groups: list[Group], most: int) -> list[Group]:
    """The most telling sentences, what is typical of the drug itself first."""
    return sorted(groups, key=_rank)[:most]


def gravest(groups: list[Group], most: int) -> list[Group]:
    """Sentences that tell each grave outcome, however many it takes, the gravest first; then
    others up to `most`. What another drug or condition brought about comes last.
    """
    chosen: list[Group] = []
    told: set[InjuryOutcome] = set()
    for outcome in InjuryOutcome:
        stating = [group for group in groups if outcome in _outcomes(group)]
        ends = []
        if outcome is InjuryOutcome.CHRONIC_INJURY and InjuryOutcome.LIVER_FAILURE not in told:
            ends = [group for group in stating if _tells_failure(group)]
        among = ends or stating
        own = [group for group in among if _is_told_of_own(outcome, group)]
        is_told = outcome in told or (not own and any(group in chosen for group in among))
        if is_told or not among or not (outcome.is_grave or ends or len(chosen) < most):
            continue
        found = min(own or among, key=lambda group: (-_new_grave(group, told), _rank(group)))
        chosen.append(found)
        told |= {
            each for each in _outcomes(found) if each is outcome or _is_told_of_own(each, found)
        }
    return sorted(chosen, key=lambda group: not any(map(is_own, group)))


def features(groups: list[Group], most: int) -> list[Group]:
    """The best sentence on each feature first."""
    kinds = (FactKind.IMMUNOALLERGIC, FactKind.AUTOIMMUNE)
    stating = [[group for group in groups if _has(group, kind)] for kind in kinds]
    firsts = [
        min(some, key=lambda group: (_is_vague(group), _rank(group))) for some in stating if some
    ]
    chosen = list(dict.fromkeys(firsts))
    return (chosen or best(groups, most))[:most]


def advice(groups: list[Group], most: int) -> list[Group]:
    """What to do, each sentence of another kind of advice where there are such.

    A rule when to stop comes first, at symptoms before one at test results alone; then what not to
    take again and what instead; that elevations need no stopping, last.
    """
    kinds = (FactKind.MANAGEMENT, FactKind.RECHALLENGE, FactKind.CROSS_REACTIVITY)

    def order(group: Group) -> tuple[AdviceRank, bool, bool, int]:
        kind = min(kinds.index(fact.kind) for fact in group)
        sentence = group[0].sentence
        told = _advice_of(group)
        at_symptoms = told is AdviceRank.STOP and _AT_SYMPTOMS.search(sentence) is not None
        return told, dangles(sentence), not at_symptoms, kind

    rest = sorted(groups, key=order)
    chosen: list[Group] = []
    while rest and len(chosen) < most:
        told = {_advice_of(group) for group in chosen}
        new = [group for group in rest if _advice_of(group) not in told]
        if told and not any(_may_stand_before_a_stop(group) for group in new):
            new = [group for group in rest if _advice_of(group) is AdviceRank.STOP] or new
        directing = [group for group in new if _advice_of(group) < AdviceRank.REMARK]
        chosen.append((directing or _directing(rest) or new or rest)[0])
        rest.remove(chosen[-1])
    return chosen


def is_own(fact: KeyFact) -> bool:
    """Whether a fact is of the chapter's own drug and the injury that it brings about."""
    return fact.agent is None and fact.condition is None


def dangles(sentence: str) -> bool:
    """Whether a sentence leans on the one before it: "This syndrome can be fatal."."""
    return _DANGLES.match(sentence) is not None


def worth(fact: KeyFact) -> tuple[bool, int, bool, bool]:
    """Smaller for what is said of the chapter's own drug, as typical, with a value, by itself."""
    typical = {True: 0, None: 1, False: 2}[fact.typical]
    return not is_own(fact), typical, not value_words(fact), dangles(fact.sentence)


def _rank(group: Group) -> tuple[bool, int, bool, bool]:
    return min(map(worth, group))


def _directing(groups: list[Group]) -> list[Group]:
    return [group for group in groups if _advice_of(group) < AdviceRank.REMARK]


def _advice_of(group: Group) -> AdviceRank:
    sentence = group[0].sentence
    if _NO_NEED.search(sentence) and not _UNLESS.search(sentence):
        return AdviceRank.GO_ON
    again = _has(group, FactKind.RECHALLENGE)
    if not _DIRECTS.search(sentence):
        returns = again and _RETURNS.search(sentence) is not None
        return AdviceRank.NOT_AGAIN if returns else AdviceRank.REMARK
    if _REMEDY.search(sentence):
        return AdviceRank.OTHER
    if _STOPS.search(sentence) and _has(group, FactKind.MANAGEMENT) and not again:
        return AdviceRank.STOP
    if again and _NEVER.search(sentence):
        return AdviceRank.NOT_AGAIN
    if _ANOTHER.search(sentence):
        return AdviceRank.ANOTHER_DRUG
    return AdviceRank.TESTS if _TESTS.search(sentence) else AdviceRank.OTHER


def _may_stand_before_a_stop(group: Group) -> bool:
    """Whether advice stands before a second rule when to stop: monitoring, a restart do not."""
    sentence = group[0].sentence
    told = _advice_of(group)
    if told is AdviceRank.TESTS:
        return _BEFOREHAND.search(sentence) is not None
    return told < AdviceRank.TESTS or (
        told is AdviceRank.OTHER and _REMEDY.search(sentence) is not None
    )


def _is_vague(group: Group) -> bool:
    """Whether a sentence says no more than that a feature may occur."""
    return all(fact.stated in (Occurrence.MAY_OCCUR, None) for fact in group)


def _outcomes(group: Group) -> set[InjuryOutcome]:
    return {fact.outcome for fact in group if fact.outcome is not None}


def _is_told_of_own(outcome: InjuryOutcome, group: Group) -> bool:
    return any(fact.outcome is outcome and is_own(fact) for fact in group)


def _tells_failure(group: Group) -> bool:
    """Whether a sentence tells of a chronic injury that it ends in a failure of the liver."""
    return any(
        fact.outcome is InjuryOutcome.CHRONIC_INJURY and fact.failure is not None for fact in group
    )


def _new_grave(group: Group, told: set[InjuryOutcome]) -> int:
    return sum(outcome.is_grave for outcome in _outcomes(group) - told)


def _has(group: Group, kind: FactKind) -> bool:
    return any(fact.kind is kind for fact in group)
