"""The pattern of the injury: hepatocellular, mixed or cholestatic, as the chapter states it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from index.facts.clauses import is_denied
from index.facts.sentence import Region, Sentence
from index.monograph.injury_pattern import InjuryPattern
from index.monograph.key_fact import FactKind, KeyFact

_WORDS: Final = {
    InjuryPattern.HEPATOCELLULAR: r"hepatocellular(?! (?:carcinoma|cancer|adenoma|tumou?r|regenerat"
    r"|dropout|ballooning|damage score))|hepatitic",
    InjuryPattern.CHOLESTATIC: r"cholestatic|(?:bland|pure|simple|intrahepatic) cholestasis",
    InjuryPattern.MIXED: r"“?\bmixed\b”?(?! (?:function|connective|cryoglob|lineage|results|tumou?r"
    r"|with|infection|inflammat|cellular))(?:[ -](?:hepatocellular|cholestatic)[-/–]"
    r"(?:hepatocellular|cholestatic))?",
}
# Mixed stands first: "mixed hepatocellular-cholestatic" is that and no other.
_PATTERN: Final = re.compile(
    "|".join(
        rf"(?P<{pattern.name}>{_WORDS[pattern]})"
        for pattern in (
            InjuryPattern.MIXED,
            InjuryPattern.HEPATOCELLULAR,
            InjuryPattern.CHOLESTATIC,
        )
    ),
    re.IGNORECASE,
)
_ALL: Final = re.compile(
    r"\ball (?:three )?(?:\w+ )?(?:patterns|types) of\b|\bany (?:\w+ )?pattern of\b", re.IGNORECASE
)
_NAMED: Final = re.compile(r"\b(?:pattern|range)s?\b", re.IGNORECASE)
# The word as a property of the injury itself: "acute cholestatic liver injury".
_OF_INJURY: Final = re.compile(
    r"\b(?:hepatocellular|cholestatic|mixed)\b(?:[ ,-]+(?:or|and|to|forms|hepatocellular"
    r"|cholestatic"
    r"|mixed|acute|predominantly))*[ -]+(?:\w+ )?(?:liver |hepatic |enzyme |serum )?"
    r"(?:injury|hepatitis|jaundice|liver disease|features|necrosis|injuries|forms|damage"
    r"|elevations)",
    re.IGNORECASE,
)
# The injury's pattern as what a sentence says of it: "the injury is typically mixed".
_PREDICATE: Final = re.compile(
    r"\b(?:injury|hepatitis|presentation|hepatotoxicity|cases|elevations)\b.{0,30}\b(?:is|are|was"
    r"|were|been"
    r"|be)"
    r" (?:\w+ ){0,2}(?:hepatocellular|cholestatic|mixed)\b",
    re.IGNORECASE,
)
# The injury by its name, which says something else of it: "The acute cholestatic injury ...".
_BY_NAME: Final = re.compile(r"^(?:The|This|That|Such) (?:acute |severe |chronic )*$")
# The injury is told of, not merely named on the way to something else.
_TOLD: Final = re.compile(
    r"\bcause[sd]?\b|\bcausing\b|\blinked\b|\bimplicated\b|\bassociated\b|\bcases\b|\binstances\b"
    r"|\breported\b|\bdescribed\b|\btypical\w*|\busual\w*|\bcommon\w*|\bpresent\w*|\bresembl\w*"
    r"|\bmanifest\w*|\bcan be\b|\boccurs?\b|\bcan also occur\b|\brang\w+|\bvari\w+|\bmarked by\b"
    r"|\bform\b|\bcharacteri[sz]ed\b|\bmost\b",
    re.IGNORECASE,
)
_TYPICAL: Final = re.compile(
    r"\b(?<!not )(?:typical(?:ly)?|usual(?:ly)?|most|generally|characteristic\w*|frequent(?:ly)?"
    r"|cases of|instances of|number of cases|commonly)\b",
    re.IGNORECASE,
)
_ONE_CASE: Final = re.compile(
    r"\b(?:she|he|her|his|this patient|initially|at first|first determin\w+|in this case)\b",
    re.IGNORECASE,
)
# Words that set another subject: who dies, who is treated, what a drug is given for.
_ELSEWHERE: Final = re.compile(
    r"\b(?:mortality|prognosis|recovery|resolution|benefit|therapy of|treatment of|pruritus of"
    r"|indicated|corticosteroid\w*"
    r"|ursodiol|Hy.s (?:law|rule)|recurrence|rechallenge|re-?exposure|biopsy|biopsies|histolog\w*"
    r"|in which an?|progression|more severe"
    r"|in vitro|mice|rats|animals?)\b",
    re.IGNORECASE,
)
# What is said of those who have a pattern, not which one there is.
_AMONG: Final = re.compile(
    r"\b(?:patients|cases|those|persons) (?:presenting )?with (?:an? )?(?:\w+ )?(?:hepatocellular"
    r"|cholestatic|mixed)\b.*\b(?:prognosis|mortality|worse|more severe|fatal\w*|death)",
    re.IGNORECASE,
)
_LIVER: Final = re.compile(r"liver|hepat|jaundice", re.IGNORECASE)
_OTHER_DRUGS: Final = re.compile(
    r"\b(?:in contrast to|unlike|rather than|distinct from|as opposed to)\b[^,;]*", re.IGNORECASE
)


def patterns(sentence: Sentence) -> Iterator[KeyFact]:
    """The pattern, or patterns, that a sentence states of the injury."""
    text = sentence.text
    if not (_PATTERN.search(text) or _ALL.search(text)) or not _may_tell(sentence):
        return
    stated = tuple(dict.fromkeys(_stated(text)))
    if stated:
        ordered = tuple(pattern for pattern in InjuryPattern if pattern in stated)
        yield replace(
            sentence.fact(FactKind.PATTERN),
            patterns=ordered,
            typical=_TYPICAL.search(text) is not None,
        )


def _may_tell(sentence: Sentence) -> bool:
    text = sentence.text
    named = _NAMED.search(text) is not None
    if _AMONG.search(text):
        return False
    if _ELSEWHERE.search(text) and not named:
        return False
    match sentence.region:
        case Region.BACKGROUND:
            return (named or _is_told(text)) and _LIVER.search(text) is not None
        case Region.LIVER:
            return named or _is_told(text)
        case Region.OUTCOME:
            stated = named or _PREDICATE.search(text) is not None
            return stated and not _ELSEWHERE.search(text)
        case Region.COMMENT:
            typical = _TYPICAL.search(text) is not None and not _ONE_CASE.search(text)
            return typical and (named or (sentence.names_agent() and _is_told(text)))
        case Region.MECHANISM:
            return False


def _is_told(text: str) -> bool:
    if _PREDICATE.search(text):
        return True
    found = _OF_INJURY.search(text)
    if found is None or _BY_NAME.match(text[: found.start()]):
        return False
    return _TOLD.search(text) is not None


def _stated(text: str) -> Iterator[InjuryPattern]:
    if _ALL.search(text):
        yield from InjuryPattern
    apart = _OTHER_DRUGS.sub(lambda found: " " * len(found.group()), text)
    for found in _PATTERN.finditer(apart):
        if not is_denied(text, found.start(), found.end()):
            yield InjuryPattern[str(found.lastgroup)]
