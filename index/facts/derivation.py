"""The key facts of a chapter: a row for each kind, all in reading order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from index.facts.autoimmune import autoimmune_features
from index.facts.cross_reactivity import cross_reactivities
from index.facts.enzyme_elevations import enzyme_elevations
from index.facts.frequency import frequencies
from index.facts.immunoallergic import immunoallergic_features
from index.facts.latency import latencies
from index.facts.management import best_advice, managements
from index.facts.pattern import patterns
from index.facts.rechallenge import rechallenges
from index.facts.recovery import recoveries
from index.facts.sentence import Sentence, sentences_of
from index.facts.severity import most_telling, severities
from index.monograph.key_fact import FactKind, KeyFact
from index.monograph.model import Monograph, MonographKind

_MOST_SEVERITIES: Final = 14
_MOST_ADVICE: Final = 4
_Told = Iterable[tuple[Sentence, KeyFact]]


def _all(told: _Told) -> list[KeyFact]:
    return [fact for _, fact in told]


@dataclass(frozen=True, slots=True)
class FactRule:
    """How a kind is read from a sentence, and which of a chapter's facts of the kind are kept."""

    kind: FactKind
    read: Callable[[Sentence], Iterator[KeyFact]]
    choose: Callable[[_Told], list[KeyFact]] = _all


RULES: Final = (
    FactRule(FactKind.LATENCY, latencies),
    FactRule(FactKind.PATTERN, patterns),
    FactRule(FactKind.ENZYME_ELEVATIONS, enzyme_elevations),
    FactRule(FactKind.FREQUENCY, frequencies),
    FactRule(FactKind.IMMUNOALLERGIC, immunoallergic_features),
    FactRule(FactKind.AUTOIMMUNE, autoimmune_features),
    FactRule(
        FactKind.SEVERITY, severities, lambda told: most_telling(_all(told), _MOST_SEVERITIES)
    ),
    FactRule(FactKind.RECOVERY, recoveries),
    FactRule(FactKind.RECHALLENGE, rechallenges),
    FactRule(FactKind.CROSS_REACTIVITY, cross_reactivities),
    FactRule(FactKind.MANAGEMENT, managements, lambda told: best_advice(told, _MOST_ADVICE)),
)


def key_facts_of(monograph: Monograph) -> tuple[KeyFact, ...]:
    """What a chapter states of its drug's liver injury, in reading order; () of front matter."""
    if monograph.kind is MonographKind.FRONT_MATTER:
        return ()
    told: defaultdict[FactKind, list[tuple[Sentence, KeyFact]]] = defaultdict(list)
    order: dict[tuple[str, int, int], int] = {}
    for number, sentence in enumerate(sentences_of(monograph)):
        order[(sentence.section, sentence.block, sentence.start)] = number
        for rule in RULES:
            told[rule.kind] += [(sentence, fact) for fact in rule.read(sentence)]
    found = [fact for rule in RULES for fact in rule.choose(told[rule.kind])]
    found.sort(key=lambda fact: order[(fact.section, fact.block, fact.start)])
    return tuple(found)
