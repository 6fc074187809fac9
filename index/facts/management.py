"""Management: what the chapter says is to be done."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from index.facts.sentence import Region, Sentence
from index.monograph.key_fact import (
    FactKind,
    KeyFact,
    boxed_sentences,
    tells_boxed_warning,
)


@dataclass(frozen=True, slots=True)
class Advice:
    """A kind of advice by its words; one of more `weight` comes before others."""

    name: str
    weight: int
    stems: tuple[str, ...]
    words: re.Pattern[str]

    @classmethod
    def of(cls, name: str, weight: int, stems: str, words: str) -> Advice:
        """A row; `stems` are parts of words, one of which every text that has `words` holds."""
        return cls(name, weight, tuple(stems.split()), re.compile(words, re.IGNORECASE))

    def is_in(self, small: str) -> bool:
        """Whether a sentence, in small letters, gives this advice."""
        return any(map(small.__contains__, self.stems)) and self.words.search(small) is not None


_STOP: Final = (
    r"(?:stop(?:ped|ping)?|discontinu(?:ed|ation|ing|e)|withdrawn|withdrawal|withh(?:eld|olding)"
    r"|interrupt\w*|cessation|held|dose (?:reduction|modification)|switched)"
)
# At which test result or symptom a drug is stopped.
_LIMIT: Final = (
    r"(?:grade|ALT|AST|bilirubin|jaundice|symptoms|signs|elevat\w*|aminotransferases?|enzymes?"
    r"|\d+ ?(?:times|x|×|-?fold))\b"
)
ADVICE: Final = (
    Advice.of(
        "antidote",
        9,
        "acetylcysteine receive leucovorin defibrotide carnitine",
        r"\bN-?acetylcysteine\b.{0,80}\b(?:should|recommended|prevent|administered|indicated)"
        r"|\bshould receive\b|\bleucovorin\b|\bdefibrotide\b|\bcarnitine\b",
    ),
    Advice.of(
        "stop",
        8,
        "stop discontinu withdr withh interrupt cessation held dose switched",
        rf"\b(?:should|must|recommend\w*|warrant\w*|need to|advised)\b"
        rf".{{0,80}}\b{_STOP}\b|\b{_STOP}\b.{{0,80}}\b(?:should|recommended|warranted|is indicated"
        r"|is necessary|is essential|is appropriate|is prudent|is mandatory|is critical"
        r"|is advised)\b",
    ),
    Advice.of(
        "stop",
        8,
        "continued",
        r"\b(?:severe|severity|worse|fatal|risk|outcome|more likely)\b.{0,60}\bcontinued (?:after"
        r"|despite|beyond|in spite of)\b.{0,60}\b(?:symptoms|signs|jaundice|injury|onset)\b"
        r"|\bcontinued (?:after|despite|beyond)\b.{0,60}\b(?:symptoms|signs|jaundice"
        r"|onset)\b.{0,60}"
        r"\b(?:severe|worse|fatal|risk|more likely)\b",
    ),
    Advice.of(
        "stop",
        8,
        "prompt immediate permanent",
        r"\b(?:requires?|mandates?|prompts?) (?:prompt|immediate|permanent) (?:\w+ )?(?:discontinu"
        r"|withdraw|stopp|cessation)\w*",
    ),
    # "Held at grade 3 and stopped at grade 4", "Stop it if jaundice appears".
    Advice.of(
        "stop",
        8,
        "stop discontinu withdr withh interrupt held",
        rf"(?<!was )(?<!were )(?<!been )\b{_STOP}(?: permanently| for good)?"
        rf" (?:at|if|when|once|from|for) (?:[\w-]+ ){{0,3}}{_LIMIT}"
        rf"|^(?:stop|discontinue|withhold|interrupt)\b.{{0,60}}\b(?:at|if|when|once|for)\b"
        rf".{{0,40}}{_LIMIT}",
    ),
    Advice.of(
        "avoid",
        6,
        "avoid contraindicated",
        r"\b(?:should|must|prudent to|best|wise to|advised to|told to)\b(?! be avoided).{0,60}"
        r"\bavoid\w*\b"
        r"|\bavoid(?:ance|ed)? .{0,40}\b(?:recommended|prudent|advised)\b|\bcontraindicated\b",
    ),
    Advice.of(
        "another drug",
        5,
        "safe switch caution tolerat substitut prudent careful appropriate prefer",
        r"\b(?:should|can|may|likely to|are able to|is|appears to be|with) (?:be )?(?:safe|safely"
        r"|switched|caution|tolerate\w*|substituted|able to tolerate|prudent|done with caution"
        r"|more appropriate|preferable|preferred)\b"
        r"|\bwith caution\b|\bcareful(?:ly)? (?:monitor\w*|follow\w*)\b",
    ),
    Advice.of(
        "monitoring",
        4,
        "monitor measurement",
        r"\b(?:monitor\w*|measurement)\b.{0,100}\b(?:recommended|should|warranted|advised|prudent"
        r"|required)\b"
        r"|\b(?:should|recommend\w*|recommended|prudent)\b.{0,80}\bmonitor\w*"
        r"|\bmonitoring\b.{0,60}\bis (?:no longer |not )?(?:routinely )?(?:recommended|needed)",
    ),
    Advice.of(
        "treatment",
        6,
        "steroid predniso ursod immunosuppress supportive specific known effective",
        r"\b(?:management|treatment|therapy) is (?:\w+ )?supportive\b"
        r"|\b(?:benefit from|treated with) (?:\w+ )?(?:ursodiol|corticosteroid|prednisone)"
        r"|\b(?:corticosteroid|steroid|predniso|ursodi|immunosuppress).{0,80}\b(?:should"
        r"|recommended"
        r"|is advised|be considered|be kept|cautiously|be limited)\b"
        r"|\b(?:should|recommended)\b.{0,60}\b(?:corticosteroid|ursodiol|prednisone|steroid)\w*\b"
        r"|\bno (?:specific|known|effective)\b.{0,40}\b(?:therap|treatment|antidote)\w*",
    ),
    # What came of a treatment tells nobody what to do; it is kept where there is room.
    Advice.of(
        "remark on a treatment",
        1,
        "steroid predniso ursod immunosuppress",
        r"\b(?:corticosteroid|steroid|prednisone|prednisolone|ursodiol|ursodeoxycholic"
        r"|immunosuppressive)\w*\b(?: \w+){0,2} (?:are|is|has|have|may|can|should|appears?|also)\b"
        r"|\b(?:corticosteroid|prednisone|ursodiol)\w*\b.{0,40}\b(?:beneficial|helpful|effective)\b"
        r"|\b(?:may|can|should|often)\b.{0,60}\b(?:corticosteroid|ursodiol|prednisone"
        r"|steroid)\w*\b",
    ),
    Advice.of(
        "assessment",
        6,
        "nomogram",
        r"\bnomogram\b.{0,80}\b(?:available|used|should|recommended|helpful)\b",
    ),
    Advice.of(
        "rechallenge",
        2,
        "challeng expos restart introduc",
        r"\b(?:re-?challeng\w+|re-?expos\w+|restart\w*|re-?introduc\w*)\b.{0,120}\b(?:should"
        r"|avoided"
        r"|caution|appropriate|contraindicated|not recommended)\b"
        r"|\bshould not be (?:re-?challenged|restarted|re-?exposed)\b",
    ),
    Advice.of(
        "prevention",
        8,
        "testing screening prophyla screened tested",
        r"\b(?:testing|screening|prophyla\w+)\b.{0,80}\b(?:recommended|should|advised|prudent)\b"
        r"|\brecommend\w*\b.{0,60}\b(?:testing|screening|prophyla\w+)\b"
        r"|\bshould (?:\w+ )?be (?:\w+ )?(?:screened|tested)\b",
    ),
    Advice.of(
        "restricted use",
        5,
        "only recommended limited restricted",
        r"(?<!biopsy is )\bno longer recommended\b|\b(?:should"
        r"|recommend\w*)\b.{0,60}\bonly (?:if|when|in)\b"
        r"|\buse (?:should be|is) (?:limited|restricted)\b",
    ),
    Advice.of(
        "go on",
        1,
        "require",
        r"\b(?:do|does|did) not require (?:dose|drug|discontinu|stopping)\w*",
    ),
    Advice.of(
        "transplantation",
        5,
        "transplant",
        r"\b(?:referral|evaluat\w+|refer(?:red)?)\b[^,;]{0,30}\b(?:for|to)\b.{0,40}\btransplant\w*"
        r"|\btransplant.{0,40}"
        r"\bshould\b",
    ),
)
_REGION_WEIGHT: Final = {Region.OUTCOME: 3, Region.LIVER: 1, Region.COMMENT: 0}
# How much less a further sentence of the same kind weighs.
_REPEATED: Final = 3
_WHEN_TO_STOP: Final = re.compile(
    rf"\b{_STOP}\b.{{0,60}}\b(?:if|when|whenever|at|once|for|with|in)\b.{{0,40}}"
    rf"(?:{_LIMIT}|\b(?:veno-?occlusive|hyperplasia|toxicity)\b)"
    rf"|{_LIMIT}.{{0,120}}\b(?:should|must|and|to be)\b.{{0,60}}\b{_STOP}\b",
    re.IGNORECASE,
)
_WHETHER: Final = re.compile(r"\b(?:whether|follow[- ]?up after)\b", re.IGNORECASE)
# A further rule when to stop still weighs more than a restart with caution, or tests.
_LEAST_OF_STOP: Final = 8.5
_ONE_CASE: Final = re.compile(
    r"\b(?:she|he|her|his|this patient|was (?:started|stopped|treated|given)|were given"
    r"|in this case)\b",
    re.IGNORECASE,
)
_NO_ADVICE: Final = re.compile(
    r"\brecommended (?:amounts?|dos(?:es?|age)|limits?|levels?)\b|\bin (?:clinical )?trials?\b",
    re.IGNORECASE,
)
_ADVISES: Final = re.compile(
    r"\b(?:should|must|recommended|avoid\w*|prudent|caution|necessary|essential|not been shown)\b",
    re.IGNORECASE,
)

_REMEDIES: Final = re.compile(
    r"(?:cortico)?steroids?\b|corticosteroid|glucocorticoid|prednis|ursodiol|ursodeoxycholic"
    r"|n?-?acetylcysteine|cholestyramine|defibrotide",
    re.IGNORECASE,
)
_IN_ITS_PLACE: Final = re.compile(r"\b(?:[Cc]ross[- ]?\w+|[Ss]witch\w*)\b")


def managements(sentence: Sentence) -> Iterator[KeyFact]:
    """Whether a sentence says what is to be done, or tells of a boxed warning."""
    if _weight(sentence) or _is_boxed(sentence):
        fact = sentence.fact(FactKind.MANAGEMENT)
        # What is given against the injury, or in place of the drug, is not whose advice it is.
        aside = _REMEDIES.match(fact.agent or "") or _IN_ITS_PLACE.search(sentence.text)
        yield replace(fact, agent=None) if aside else fact


def best_advice(told: Iterable[tuple[Sentence, KeyFact]], most: int) -> list[KeyFact]:
    """At most so many facts: the weightiest advice, each further one of a kind counting less.

    The sentences of a boxed warning stand beside them, in a row of their own.
    """
    every = list(told)
    boxed = {id(fact) for fact in boxed_sentences(fact for _, fact in every)}
    ranked: list[tuple[float, int]] = []
    seen: dict[str, int] = {}
    for number, (sentence, fact) in enumerate(every):
        if id(fact) in boxed or not _weight(sentence):
            continue
        best = _weightiest(sentence.text)
        name = best.name if best else ""
        worth: float = _weight(sentence) - _REPEATED * seen.get(name, 0)
        if name == "stop" and _is_rule_when_to_stop(sentence.text):
            worth = max(worth, _LEAST_OF_STOP)
        ranked.append((-worth, number))
        seen[name] = seen.get(name, 0) + 1
    kept = {number for _, number in sorted(ranked)[:most]}
    return [fact for number, (_, fact) in enumerate(every) if number in kept or id(fact) in boxed]


def _is_rule_when_to_stop(text: str) -> bool:
    return _WHEN_TO_STOP.search(text) is not None and not _WHETHER.search(text)


def _is_boxed(sentence: Sentence) -> bool:
    told = sentence.boxed or tells_boxed_warning(sentence.text)
    return told and sentence.region is not Region.MECHANISM


def _weight(sentence: Sentence) -> int:
    text = sentence.text
    if sentence.region not in _REGION_WEIGHT:
        return 0
    if sentence.region is Region.COMMENT and (_ONE_CASE.search(text) or not _ADVISES.search(text)):
        return 0
    best = _weightiest(text)
    if best is None or _NO_ADVICE.search(text):
        return 0
    return best.weight + _REGION_WEIGHT[sentence.region]


# Asked for once where a sentence is read, and again where the chapter's advice is chosen.
@lru_cache(maxsize=256)
def _weightiest(text: str) -> Advice | None:
    small = text.lower()
    found = (each for each in ADVICE if each.is_in(small))
    return max(found, key=lambda each: each.weight, default=None)
