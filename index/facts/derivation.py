"""The key facts of a chapter: a row for each kind, all in reading order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from index.facts.autoimmune import autoimmune_features
from index.facts.conditions import own_ones
from index.facts.cross_reactivity import cross_reactivities
from index.facts.enzyme_elevations import enzyme_elevations
from index.facts.frequency import frequencies
from index.facts.immunoallergic import immunoallergic_features
from index.facts.latency import general_ones, latencies
from index.facts.management import ADVICE, best_advice, managements
from index.facts.pattern import patterns
from index.facts.rechallenge import rechallenges
from index.facts.recovery import recoveries
from index.facts.sentence import Region, Sentence, sentences_of
from index.facts.severity import OUTCOMES, most_telling, own_outcomes, severities
from index.monograph.key_fact import FactKind, KeyFact
from index.monograph.listed_drug import DRUG_LIST
from index.monograph.model import Monograph, MonographKind

# A sentence on the drug in general is read where it speaks of the liver.
_LIVER_STEMS: Final = (
    "liver",
    "hepat",
    "jaundice",
    "cholesta",
    "sinusoidal",
    "aminotransf",
    "bile",
)
_MOST_SEVERITIES: Final = 14
_MOST_ADVICE: Final = 4
_Told = Iterable[tuple[Sentence, KeyFact]]


def _all(told: _Told) -> list[KeyFact]:
    return [fact for _, fact in told]


@dataclass(frozen=True, slots=True)
class FactRule:
    """How a kind is read from a sentence, and which of a chapter's facts of the kind are kept.

    `stems` are parts of words, one of which every sentence holds that states such a fact;
    `regions` are where such facts are stated.
    """

    kind: FactKind
    read: Callable[[Sentence], Iterator[KeyFact]]
    stems: str
    choose: Callable[[_Told], list[KeyFact]] = _all
    regions: tuple[Region, ...] = (
        Region.BACKGROUND,
        Region.LIVER,
        Region.OUTCOME,
        Region.COMMENT,
    )


_ON_CASES: Final = (Region.LIVER, Region.OUTCOME, Region.COMMENT)
RULES: Final = (
    FactRule(
        FactKind.LATENCY,
        latencies,
        "hour day week month year latency incubation onset soon shortly cycle infusion injection"
        " course dose",
        general_ones,
        tuple(Region),
    ),
    FactRule(FactKind.PATTERN, patterns, "hepatocellular hepatitic cholesta mixed pattern"),
    FactRule(
        FactKind.ENZYME_ELEVATIONS,
        enzyme_elevations,
        "% elevat abnormal ris rose increas above times fold half",
        regions=(Region.BACKGROUND, Region.LIVER),
    ),
    FactRule(
        FactKind.FREQUENCY,
        frequencies,
        "liver hepat jaundice clinically frequency incidence",
        regions=(Region.LIVER,),
    ),
    FactRule(
        FactKind.IMMUNOALLERGIC,
        immunoallergic_features,
        "allerg hypersens rash fever eosinophil dress",
        regions=(Region.LIVER, Region.OUTCOME),
    ),
    FactRule(
        FactKind.AUTOIMMUNE,
        autoimmune_features,
        "autoimm antibod antinuclear",
        regions=(Region.LIVER, Region.OUTCOME),
    ),
    FactRule(
        FactKind.SEVERITY,
        severities,
        " ".join(stem for row in OUTCOMES for stem in row.stems),
        lambda told: most_telling(own_outcomes(told), _MOST_SEVERITIES),
    ),
    FactRule(FactKind.RECOVERY, recoveries, "recover resol revers improv subsid normal"),
    FactRule(
        FactKind.RECHALLENGE,
        rechallenges,
        "challeng expos introduc start administ treatment initiat recur",
        regions=_ON_CASES,
    ),
    FactRule(
        FactKind.CROSS_REACTIVITY,
        cross_reactivities,
        "cross switch class tolerat avoid similar",
        regions=_ON_CASES,
    ),
    FactRule(
        FactKind.MANAGEMENT,
        managements,
        " ".join(stem for row in ADVICE for stem in row.stems) + " box",
        lambda told: best_advice(told, _MOST_ADVICE),
    ),
)
# What is told of another condition is not told of the drug's own injury.
_OF_THE_INJURY: Final = (
    FactKind.LATENCY,
    FactKind.PATTERN,
    FactKind.ENZYME_ELEVATIONS,
    FactKind.RECOVERY,
    FactKind.IMMUNOALLERGIC,
    FactKind.AUTOIMMUNE,
)
_STEMS: Final = {
    region: tuple(
        (rule, tuple(dict.fromkeys(rule.stems.split()))) for rule in RULES if region in rule.regions
    )
    for region in Region
}


def facts_in(sentence: Sentence) -> Iterator[KeyFact]:
    """Every fact that a sentence states, kind after kind."""
    small = sentence.text.lower()
    if sentence.region is Region.BACKGROUND and not any(map(small.__contains__, _LIVER_STEMS)):
        return
    for rule, stems in _STEMS[sentence.region]:
        advised = sentence.boxed and rule.kind is FactKind.MANAGEMENT
        if advised or any(map(small.__contains__, stems)):
            found = tuple(rule.read(sentence))
            if found and rule.kind in _OF_THE_INJURY:
                found = own_ones(sentence, found)
            yield from found


def key_facts_of(monograph: Monograph) -> tuple[KeyFact, ...]:
    """What a chapter states of its drug's liver injury, in reading order.

    Front matter gives examples, and a listed drug has no text: () of both.
    """
    if monograph.kind is MonographKind.FRONT_MATTER or monograph.book == DRUG_LIST:
        return ()
    told: defaultdict[FactKind, list[tuple[Sentence, KeyFact]]] = defaultdict(list)
    order: dict[tuple[str, int, int], int] = {}
    for number, sentence in enumerate(sentences_of(monograph)):
        order[(sentence.section, sentence.block, sentence.start)] = number
        for fact in facts_in(sentence):
            told[fact.kind].append((sentence, fact))
    found = [fact for rule in RULES for fact in rule.choose(told[rule.kind])]
    found.sort(key=lambda fact: order[(fact.section, fact.block, fact.start)])
    return tuple(found)
