"""Severity: the outcomes of the injury that a sentence states, grave ones never left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from index.facts.clauses import is_denied
from index.facts.conditions import condition_told
from index.facts.sentence import Region, Sentence
from index.facts.topics import Topic, topic_before
from index.monograph.key_fact import FactKind, KeyFact
from index.monograph.outcomes import Condition, InjuryOutcome, condition_of

# How far before an outcome the words may begin that make it another thing.
_NEAR: Final = 100
_WITH: Final = (
    r"(?:patients?|persons?|those|subjects|children|adults|individuals|candidates|women|men)"
    r"(?: (?:with|who have|having|undergoing|after|awaiting|and))(?: [\w-]+,?){0,5} "
)


@dataclass(frozen=True, slots=True)
class OutcomeWords:
    """The words of an outcome, and those beside them that make it another thing."""

    outcome: InjuryOutcome
    stems: tuple[str, ...]
    words: re.Pattern[str]
    not_after: re.Pattern[str] | None = None
    not_before: re.Pattern[str] | None = None

    @classmethod
    def of(
        cls,
        outcome: InjuryOutcome,
        stems: str,
        words: str,
        not_after: str = "",
        not_before: str = "",
    ) -> OutcomeWords:
        """A row: `not_after` is what may not end right before the words, `not_before` follow.

        `stems` are parts of the words, one of which every text that has them holds.
        """
        return cls(
            outcome,
            tuple(stems.split()),
            re.compile(rf"\b(?:{words})\b", re.IGNORECASE),
            re.compile(rf"(?:{not_after})$", re.IGNORECASE) if not_after else None,
            re.compile(rf"(?:{not_before})", re.IGNORECASE) if not_before else None,
        )

    def found_in(self, text: str) -> Iterator[re.Match[str]]:
        """The places of the outcome in a text, denied ones too."""
        for found in self.words.finditer(text):
            caused = _CAUSED.match(text, found.end())
            near = text[max(0, found.start() - _NEAR) : found.start()]
            if not caused and self.not_after and self.not_after.search(near):
                continue
            if self.not_before and self.not_before.match(text, found.end()):
                continue
            yield found


# In order of gravity: a fact for each that a sentence states.
OUTCOMES: Final = (
    OutcomeWords.of(
        InjuryOutcome.DEATH,
        "fatal death die dying mortality lethal",
        r"fatal(?:ly|ity|ities)?|deaths?|died?|dies|dying|mortality|lethal",
        r"cell |cellular |hepatocyte |apoptotic |sudden |fetal |maternal |cardiac |cardiovascular "
        r"|brain |overall |reduc\w+ |decreas\w+ |cancer |infant |early ",
        r" of (?:hepatocytes|cells|liver cells)|(?:,| and)? (?:myocardial|stroke)| familial",
    ),
    OutcomeWords.of(
        InjuryOutcome.LIVER_FAILURE,
        "failure fulminant massive coma",
        r"(?:acute-on-chronic )?(?:liver|hepatic) failure"
        r"|fulminant(?: \w+)? (?:hepatitis|liver|hepatic)(?: \w+)?"
        r"|acute massive (?:hepatic|liver) necrosis|hepatic coma",
        r"(?:therapy|treatment) (?:of|for) (?:\w+ ){0,2}|heart or |chronic "
        r"|\b(?:given|used|taken|prescribed|administered|avoided) (?:in|to|for|with) (?:\w+ ){0,3}",
    ),
    OutcomeWords.of(
        InjuryOutcome.TRANSPLANT,
        "transplant",
        r"(?:liver |hepatic )?transplant(?:s|ation|ations|ed)?",
        r"(?:after|before|following|bone marrow|marrow|stem cell|cell|kidney|renal|heart|cardiac"
        r"|lung|organ|hematopoietic|allogeneic|autologous|solid|undergoing|post-?|corneal|earlier"
        r"|(?<!ended )(?<!ending )(?<!resulted )(?<!resulting )in|(?<!need )of"
        r"|prior|previous) (?:an? |the )?"
        r"(?:liver )?(?:or \w+ )?",
        r" (?:recipients?|patients?|rejection|setting|physicians|centers?)|ation (?:recip|for h)",
    ),
    OutcomeWords.of(
        InjuryOutcome.CIRRHOSIS,
        "cirrho",
        r"cirrhosis|cirrhotic",
        rf"primary (?:biliary )?|pre-?existing |underlying |compensated |alcoholic |{_WITH}"
        r"|(?:already|known|advanced|risk of|idiopathic|cryptogenic|due to) "
        r"|resembling (?:\w+ ){1,3} |(?:carcinoma|HCC|cancer|tumou?rs?|adenomas?) (?:\w+ ){1,3}",
        r" (?:due to|from|caused by) (?:hepatitis|alcohol|chronic)| patients?"
        r"| and portal hypertension"
        r" should",
    ),
    OutcomeWords.of(
        InjuryOutcome.VANISHING_BILE_DUCT,
        "duct",
        r"vanishing bile ducts?(?: syndrome)?|(?:intrahepatic )?bile duct (?:loss|paucity)"
        r"|paucity of (?:\w+ ){0,3}(?:bile )?ducts?|loss of (?:\w+ ){0,3}(?:bile )?ducts?"
        r"|ductopenia"
        r"|ductopenic",
    ),
    OutcomeWords.of(
        InjuryOutcome.SINUSOIDAL_OBSTRUCTION,
        "sinusoidal occlusive sos vod",
        r"sinusoidal obstruction\w*|veno-?\s?occlusive|SOS|VOD",
    ),
    OutcomeWords.of(
        InjuryOutcome.NODULAR_HYPERPLASIA,
        "regenerat nrh",
        r"nodular regenerat(?:ive|ion)|regenerative hyperplasia|NRH",
    ),
    OutcomeWords.of(
        InjuryOutcome.CHRONIC_INJURY,
        "chronic permanent fibrosis stage",
        r"chronic (?:liver |hepatic )?(?:injury|disease|damage)|chronic (?:liver|hepatic) failure"
        r"|end[- ]stage liver disease"
        r"|chronic hepatitis|permanent (?:liver )?(?:injury|damage)|chronic cholestasis"
        r"|(?:hepatic|liver|portal|progressive) fibrosis",
        rf"{_WITH}|underlying |pre-?existing |acute-on-|therapy of |treatment of "
        rf"|(?<!signs )(?<!symptoms )of |the |resembl\w+ ",
        r" [BCD]\b|-like| virus| due to (?:hepatitis|HCV|HBV)",
    ),
    OutcomeWords.of(
        InjuryOutcome.SELF_LIMITED,
        "limit benign itself themselves",
        r"self[- ]?limit(?:ed|ing)|benign(?: (?:in )?(?:course|outcome))"
        r"|resolve[sd]? by (?:itself|themselves)",
        r"not |(?:of|with|from|to|the|and then) ",
    ),
    OutcomeWords.of(
        InjuryOutcome.MILD,
        "mild",
        r"mild(?:[- ]to[- ]moderate)?(?=(?: in severity|,? and (?:self|rapid|rever|trans|benign)"
        r"|,? self))",
        r"ranges? from |varies from |rang\w+ from |from ",
        r" (?:and )?(?:\w+ )?(?:elevation|serum|increase|abnormal|transient|asympt)",
    ),
)
_GRAVITY: Final[dict[InjuryOutcome | None, int]] = {
    outcome: place for place, outcome in enumerate(InjuryOutcome)
}
_LIVER: Final = re.compile(
    r"liver|hepat|jaundice|cholesta|injury|cases|instances|sinusoidal|bile duct", re.IGNORECASE
)
_OF_A_DRUG: Final = re.compile(
    r"\b(?:cause[sd]?|causing|linked|lead|led|result\w*|associated|implicated|attributed|due to"
    r"|from|can be|may be|reported|described|including|occur\w*|instances|cases|warning)\b",
    re.IGNORECASE,
)
_IN_GENERAL: Final = re.compile(
    r"\b(?:cases|instances|reports|have been|has been|can|may|typical\w*|usual\w*|many|most|several"
    r"|some patients|frequently|likely|rate)\b",
    re.IGNORECASE,
)
_LINKED: Final = re.compile(
    r"\b(?:has|have) (?:also )?been (?:linked to|implicated in|associated with|reported|described"
    r"|attributed|published)\b",
    re.IGNORECASE,
)
_ACUTE: Final = re.compile(
    r"\b(?:acute|fulminant|subacute) (?:\w+ )?(?:liver|hepatic|hepatitis|failure)|\bmassive\b",
    re.IGNORECASE,
)
_CHRONIC: Final = re.compile(
    r"\b(?:vanishing|chronic|cirrhosis|fibrosis|portal hypertension|nodular|prolonged|protracted"
    r"|long[- ]term)\b",
    re.IGNORECASE,
)
_PROGRESS: Final = re.compile(r"\bprogress\w* (?:\w+ )?(?:to|into) (?:\w+ ){0,2}$", re.IGNORECASE)
# What follows an outcome and makes the drug its cause.
_CAUSED: Final = re.compile(
    r" (?:due to|caused by|attributed to|from) (?!hepatitis|alcohol|chronic|viral|other)",
    re.IGNORECASE,
)
_OTHER_CAUSE: Final = re.compile(
    r"\b(?:due to|from|of|by|because of) (?:\w+ ){0,2}(?:sepsis|infections?|cancer|leukemia|tumou?r"
    r"|bleeding|hemorrhage|stroke|arrhythmias?|suicide|pneumon\w+|colitis|myocard\w+|shock|heart)\b",
    re.IGNORECASE,
)
# What ends an overdose is an outcome of the liver only where the liver is spoken of.
_OF_THE_LIVER: Final = re.compile(r"liver|hepat|jaundice|N-?acetylcysteine", re.IGNORECASE)
# The patient of a case report, or a cause that is not the drug.
_ONE_CASE: Final = re.compile(
    r"\b(?:she|he|her|his|this (?:patient|case|woman|man|child|boy|girl)|the patient|in this"
    r"|would have|the current)\b",
    re.IGNORECASE,
)
_ELSEWHERE: Final = re.compile(
    r"\b(?:rarely|not|hardly|never) (?:\w+ ){0,2}(?:mentioned|listed)\b|\bprognostic\b"
    r"|\bsafe (?:in|for)\b"
    r"|\bcontraindicat(?:ed|ions?)\b|\bpharmacokinetic|\bmortality (?:and morbidity )?(?:from|of"
    r"|due to) (?!liver"
    r"|hepat|drug|acute|this|the |cases|veno|sinus)|\bwell tolerated in\b"
    r"|\b(?:used|indicated|approved|effective) (?:in|for|to|as) (?:\w+ ){0,4}(?:transplant|cirrho"
    r"|liver failure|hepatic failure|veno|sinusoidal)|\b(?:biops(?:y|ies)"
    r"|histology)\b (?:\w+ ){0,3}"
    r"(?:show|reveal|demonstrat)|\b(?:lymphoma|HSTCL|elastography"
    r"|surveillance (?:liver )?biops\w+|Roenigk|until)\b"
    r"|\b(?:tests?|markers?|screening) (?:for|of) (?:\w+ )?(?:liver |hepatic )?(?:fibrosis"
    r"|cirrhosis)",
    re.IGNORECASE,
)


def severities(sentence: Sentence) -> Iterator[KeyFact]:
    """The outcomes that a sentence states of the injury, the gravest first."""
    small = sentence.text.lower()
    rows = (row for row in OUTCOMES if any(map(small.__contains__, row.stems)))
    found = {row.outcome: place for row in rows if (place := _place(sentence, row)) is not None}
    failure = found.get(InjuryOutcome.LIVER_FAILURE)
    if failure is not None and _is_late(sentence, failure):
        del found[InjuryOutcome.LIVER_FAILURE]
        found.setdefault(InjuryOutcome.CHRONIC_INJURY, failure)
    if not found or not _may_tell(sentence, list(found)):
        return
    for outcome, place in found.items():
        fact = replace(sentence.fact(FactKind.SEVERITY, place), outcome=outcome)
        if _is_of_chapter(sentence, fact):
            yield fact


def _is_late(sentence: Sentence, place: int) -> bool:
    """Whether a failure of the liver is where a chronic injury ends, not an acute one."""
    text = sentence.text
    if _ACUTE.search(text):
        return False
    part = f"{sentence.before} {text[:place]}" if text.startswith("This ") else text[:place]
    return _CHRONIC.search(part) is not None or _PROGRESS.search(text, 0, place) is not None


def _is_of_chapter(sentence: Sentence, fact: KeyFact) -> bool:
    """Whether the outcome is that of the chapter's drug or class, not of one other drug."""
    if sentence.others.of_class:
        return True
    if sentence.is_of_one_other_drug(fact):
        return False
    if fact.agent is not None:
        return sentence.region is not Region.BACKGROUND
    return sentence.region is not Region.BACKGROUND or sentence.is_of_own_drug()


def own_outcomes(told: Iterable[tuple[Sentence, KeyFact]]) -> list[KeyFact]:
    """The facts, one that only the sentences before tell to be of another condition with that as
    its agent; without it where a sentence that names the condition tells an outcome as grave.
    """
    every = list(told)
    named = [(fact.condition, fact) for _, fact in every]
    kept = []
    for sentence, fact in every:
        turned_to = condition_told(sentence)
        told_of_it = [other for condition, other in named if condition and condition is turned_to]
        if not any(_GRAVITY[other.outcome] <= _GRAVITY[fact.outcome] for other in told_of_it):
            kept.append(replace(fact, agent=turned_to.value) if turned_to else fact)
    return kept


def most_telling(facts: Iterable[KeyFact], most: int) -> list[KeyFact]:
    """At most so many sentences: each outcome's first ones, the grave before the light."""
    every = list(facts)
    rank: dict[tuple[str, int, int], tuple[bool, int, int]] = {}
    seen: dict[InjuryOutcome | None, int] = {}
    for number, fact in enumerate(every):
        nth = seen[fact.outcome] = seen.get(fact.outcome, 0) + 1
        light = fact.outcome is None or not fact.outcome.is_grave
        place = (fact.section, fact.block, fact.start)
        rank[place] = min(rank.get(place, (True, nth, number)), (light, nth, number))
    kept = set(sorted(rank, key=lambda place: rank[place])[:most])
    return [fact for fact in every if (fact.section, fact.block, fact.start) in kept]


def _may_tell(sentence: Sentence, found: list[InjuryOutcome]) -> bool:
    text = sentence.text
    if _ELSEWHERE.search(text) or (found == [InjuryOutcome.DEATH] and _OTHER_CAUSE.search(text)):
        return False
    if found == [InjuryOutcome.DEATH] and _is_of_overdose(sentence):
        return False
    match sentence.region:
        case Region.BACKGROUND:
            grave = any(outcome.is_grave for outcome in found)
            return grave and bool(_LIVER.search(text)) and bool(_OF_A_DRUG.search(text))
        case Region.COMMENT:
            grave = any(outcome.is_grave for outcome in found)
            told = grave and (
                _LINKED.search(text) or (_IN_GENERAL.search(text) and not _ONE_CASE.search(text))
            )
            return bool(told) and sentence.names_agent()
        case Region.MECHANISM:
            return False
        case Region.OUTCOME:
            return True
        case _:
            return found != [InjuryOutcome.DEATH] or bool(
                _LIVER.search(text) or _LIVER.search(sentence.before)
            )


def _is_of_overdose(sentence: Sentence) -> bool:
    """Whether a death is that of an overdose, and nothing is told of the liver."""
    if condition_of(InjuryOutcome.DEATH, sentence.text) is not Condition.OVERDOSE:
        return False
    return not _OF_THE_LIVER.search(f"{sentence.before} {sentence.text}")


def _place(sentence: Sentence, row: OutcomeWords) -> int | None:
    """Where a sentence states the outcome of a row; None where it does not."""
    text = sentence.text
    for found in row.found_in(text):
        if is_denied(text, found.start(), found.end()):
            continue
        if row.outcome in (InjuryOutcome.SELF_LIMITED, InjuryOutcome.MILD):
            topic = topic_before(text, found.start(), sentence.before)
            if topic is not Topic.INJURY:
                continue
        return found.start()
    return None
