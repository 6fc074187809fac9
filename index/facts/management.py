"""Management: what the chapter says is to be done."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from index.facts.sentence import Region, Sentence
from index.monograph.key_fact import FactKind, KeyFact


@dataclass(frozen=True, slots=True)
class Advice:
    """A kind of advice by its words; one of more `weight` comes before others."""

    name: str
    weight: int
    words: re.Pattern[str]

    @classmethod
    def of(cls, name: str, weight: int, words: str) -> Advice:
        """A row of the table."""
        return cls(name, weight, re.compile(words, re.IGNORECASE))


_STOP: Final = (
    r"(?:stop(?:ped|ping)?|discontinu(?:ed|ation|ing|e)|withdrawn|withdrawal|withh(?:eld|olding)"
    r"|interrupt\w*|cessation|held|dose (?:reduction|modification)|switched)"
)
ADVICE: Final = (
    Advice.of(
        "antidote",
        9,
        r"\bN-?acetylcysteine\b.{0,80}\b(?:should|recommended|prevent|administered|indicated)"
        r"|\bshould receive\b|\bleucovorin\b|\bdefibrotide\b|\bcarnitine\b",
    ),
    Advice.of(
        "stop",
        8,
        rf"\b(?:should|must|recommend\w*|require[sd]?|lead to|prompt(?:ly)?|warrant\w*|need to)\b"
        rf".{{0,80}}\b{_STOP}\b|\b{_STOP}\b.{{0,80}}\b(?:should|recommended|warranted|is indicated"
        rf"|is necessary|is essential|is appropriate|is prudent)\b",
    ),
    Advice.of(
        "avoid",
        6,
        r"\b(?:should|must|prudent to|best|wise to|advised to)\b.{0,60}\bavoid\w*\b"
        r"|\bavoid(?:ance|ed)? .{0,40}\b(?:recommended|prudent|advised)\b|\bcontraindicated\b",
    ),
    Advice.of(
        "another drug",
        5,
        r"\b(?:should|can|may|likely to|are able to|is|appears to be|with) (?:be )?(?:safe|safely"
        r"|switched|caution|tolerate\w*|substituted|able to tolerate|prudent|done with caution)\b"
        r"|\bwith caution\b|\bcareful(?:ly)? (?:monitor\w*|follow\w*)\b",
    ),
    Advice.of(
        "monitoring",
        4,
        r"\bmonitor\w*\b.{0,100}\b(?:recommended|should|warranted|advised|prudent|required)\b"
        r"|\b(?:should|recommend\w*|recommended|prudent)\b.{0,80}\bmonitor\w*"
        r"|\b(?:routine|regular|monthly|periodic)\b.{0,40}\bmonitoring\b",
    ),
    Advice.of(
        "treatment",
        7,
        r"\b(?:corticosteroid|steroid|prednisone|prednisolone|ursodiol|ursodeoxycholic"
        r"|immunosuppressi)\w*\b.{0,100}\b(?:used|may|should|can|recommended|benefit|effective|shown"
        r"|given|beneficial|kept|considered|help\w*|appear\w*)\b"
        r"|\b(?:may|can|should|often)\b.{0,60}\b(?:corticosteroid|ursodiol|prednisone|steroid)\w*\b"
        r"|\bno (?:specific|known|effective)\b.{0,40}\b(?:therap|treatment|antidote)\w*",
    ),
    Advice.of(
        "rechallenge",
        5,
        r"\b(?:re-?challeng\w+|re-?expos\w+|restart\w*|re-?introduc\w*)\b.{0,120}\b(?:should|avoided"
        r"|caution|appropriate|contraindicated|not recommended)\b"
        r"|\bshould not be (?:re-?challenged|restarted|re-?exposed)\b",
    ),
    Advice.of(
        "go on",
        3,
        r"\b(?:do|does|did) not require (?:dose|drug|discontinu|stopping)\w*",
    ),
    Advice.of(
        "transplantation",
        5,
        r"\b(?:referral|evaluat\w+|refer(?:red)?)\b.{0,60}\btransplant\w*|\btransplant.{0,40}"
        r"\bshould\b",
    ),
)
_REGION_WEIGHT: Final = {Region.OUTCOME: 3, Region.LIVER: 1, Region.COMMENT: 0}
_ONE_CASE: Final = re.compile(
    r"\b(?:she|he|her|his|this patient|was (?:started|stopped|treated|given)|were given|in this case)\b",
    re.IGNORECASE,
)
_ADVISES: Final = re.compile(
    r"\b(?:should|must|recommended|avoid\w*|prudent|caution|necessary|essential)\b", re.IGNORECASE
)


def managements(sentence: Sentence) -> Iterator[KeyFact]:
    """Whether a sentence says what is to be done."""
    if _weight(sentence):
        yield sentence.fact(FactKind.MANAGEMENT)


def best_advice(told: Iterable[tuple[Sentence, KeyFact]], most: int) -> list[KeyFact]:
    """At most so many facts: the weightiest advice, no kind twice before every kind is told."""
    every = list(told)
    ranked = []
    seen: dict[str, int] = {}
    for number, (sentence, _) in enumerate(every):
        name = _kind(sentence)
        seen[name] = seen.get(name, 0) + 1
        ranked.append((seen[name] > 1, -_weight(sentence), number))
    kept = {number for _, _, number in sorted(ranked)[:most]}
    return [fact for number, (_, fact) in enumerate(every) if number in kept]


def _weight(sentence: Sentence) -> int:
    text = sentence.text
    if sentence.region not in _REGION_WEIGHT:
        return 0
    if sentence.region is Region.COMMENT and (_ONE_CASE.search(text) or not _ADVISES.search(text)):
        return 0
    best = max((each.weight for each in ADVICE if each.words.search(text)), default=0)
    return best and best + _REGION_WEIGHT[sentence.region]


def _kind(sentence: Sentence) -> str:
    found = [each for each in ADVICE if each.words.search(sentence.text)]
    return max(found, key=lambda each: each.weight).name
