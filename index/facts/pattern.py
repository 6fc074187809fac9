"""The pattern of the injury: hepatocellular, mixed or cholestatic, as the chapter states it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from index.facts.clauses import clause_around, clauses_of, is_denied
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
    r"\b(?:injury|hepatitis|presentation|hepatotoxicity|cases|elevations|forms?)\b.{0,30}\b(?:is|are|was"
    r"|were|been"
    r"|be)"
    r" (?:\w+ ){0,2}(?:hepatocellular|cholestatic|mixed)\b|\b(?:tends? to be|it (?:is|was)"
    r"(?: usually| typically)?) (?:hepatocellular|cholestatic|mixed)\b",
    re.IGNORECASE,
)
# Of which injuries, or in whom, a clause tells a pattern.
_CONDITION: Final = re.compile(
    r"\b(?:acute|chronic|subacute|early|late|delayed|oral|intravenous|topical|(?:low|high)[- ]dose)"
    r" (?:forms?|cases|type)\b"
    r"|\b[Ii]n (?:the )?(?:children|adults|infants|women|men|elderly|(?:younger|older) patients"
    r"|(?:acute|chronic|early|late|prolonged|severe|mild) (?:cases|forms?|injury))\b"
    r"|\bwith (?:an? )?(?:early|late|short|long|earlier|later) (?:onset|latency)\b"
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
    r"\b(?<!not )(?:typical(?:ly)?|usual(?:ly)?|most(?:ly)?|generally|characteristic\w*"
    r"|frequent(?:ly)?|commonly|exclusively|predominantly|prevails?|mainly|primarily|largely"
    r"|tends? to)\b",
    re.IGNORECASE,
)
_TELLS_OF_MANY: Final = re.compile(
    rf"{_TYPICAL.pattern}|\b(?:cases of|instances of|number of cases)\b", re.IGNORECASE
)
# Some of the injuries alone: what is typical of them is not typical of the drug.
_SUBSET: Final = re.compile(
    r"\b(?:rare(?:ly)?|some|occasional|isolated|a few|severe|fatal|at least one)"
    r" (?:\w+ )?(?:instances|cases|reports|forms|patients|hepatitis)\b"
    r"(?! of (?:\w+ ){0,3}(?:injury|hepatotoxicity))|\bacute liver failure\b"
    r"|\bStevens[- ]Johnson\b|\btoxic epidermal\b|\bintravenous\b|\bsingle case\b"
    r"|\bcase report\b|\bcases with severe\b",
    re.IGNORECASE,
)
_RARE: Final = re.compile(
    r"\b(?:are|is) (?:\w+ly )?(?:very )?rare\W*$|\balso (?:occur|been)|\boccurs? too\b",
    re.IGNORECASE,
)
# How grave the injury can be, by some of its forms.
_SEVERITY: Final = re.compile(r"(?:The )?severity\b.*\brang(?:es|ed)\b", re.IGNORECASE)
_OF_THIS_CASE: Final = re.compile(
    r"\b(?:this|the) case\b|\btypical case of\b|\b(?:was|were) (?:\w+ )?typical\b", re.IGNORECASE
)
_CONCEDED: Final = re.compile(r"(?:While|Although|Though)\b[^,]*,")
_ONE_CASE: Final = re.compile(
    r"\b(?:she|he|her|his|this patient|initially|at first|first determin\w+|in this case)\b",
    re.IGNORECASE,
)
# Words that set another subject: who dies, who is treated, what a drug is given for.
_ELSEWHERE: Final = re.compile(
    r"\b(?:mortality|prognosis|recovery|resolution|benefit|therapy of|treatment of|pruritus of"
    r"|indicated|corticosteroid\w*"
    r"|ursodiol|Hy.s (?:law|rule)|recurrence|rechallenge|re-?exposure|biopsy|biopsies|histolog\w*"
    r"|in which an?|progression|(?<!be )more severe"
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


# What is typical first, then what is not said to be.
_ORDER: Final = (True, None, False)


def patterns(sentence: Sentence) -> Iterator[KeyFact]:
    """The pattern, or patterns, that a sentence states of the injury."""
    text = sentence.text
    if not (_PATTERN.search(text) or _every_pattern(text)) or not _may_tell(sentence):
        return
    stated = list(_stated(text))
    if sentence.region is Region.COMMENT and _OF_THIS_CASE.search(text):
        stated = [replace(each, typical=None) for each in stated]
    some_usual = any(each.typical for each in stated)
    told = dict.fromkeys((each.typical, each.condition) for each in stated)
    for typical, condition in sorted(told, key=lambda pair: _ORDER.index(pair[0])):
        group = [each for each in stated if (each.typical, each.condition) == (typical, condition)]
        blanks = [sentence.fact(FactKind.PATTERN, each.place) for each in group]
        for blank in dict.fromkeys(blanks):
            pairs = zip(group, blanks, strict=True)
            named = {each.pattern for each, other in pairs if other == blank}
            yield replace(
                blank,
                patterns=tuple(pattern for pattern in InjuryPattern if pattern in named),
                # "Typically cholestatic, but mixed forms have been described."
                typical=False if some_usual and not typical else typical,
                as_written=condition,
            )
    yield from _contrasted(sentence)


def _contrasted(sentence: Sentence) -> Iterator[KeyFact]:
    """The pattern of other drugs that a sentence sets against the drug's own."""
    for region in _OTHER_DRUGS.finditer(sentence.text):
        agent = sentence.others.first_within(sentence.text, *region.span())
        found = tuple(_PATTERN.finditer(region.group()))
        if agent and found:
            blank = sentence.fact(FactKind.PATTERN)
            yield replace(
                blank,
                agent=agent,
                patterns=tuple(InjuryPattern[str(each.lastgroup)] for each in found[:1]),
                typical=_TYPICAL.search(region.group()) is not None,
            )


def _every_pattern(text: str) -> re.Match[str] | None:
    """The words that name all of them, where there are such."""
    return _ALL.search(text) if "pattern" in text or "types of" in text else None


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
            typical = _TELLS_OF_MANY.search(text) is not None and not _ONE_CASE.search(text)
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


@dataclass(frozen=True, slots=True)
class _Stated:
    """A pattern, where in the sentence it stands, and whether that part tells of most injuries:
    None where it does not say.
    """

    pattern: InjuryPattern
    place: int
    typical: bool | None
    condition: str | None = None


def _stated(text: str) -> Iterator[_Stated]:
    """Each pattern with the condition of its clause, where it is one of several with one each."""
    found = list(_places(text))
    if len({each.pattern for each in found}) < 2:
        yield from found
        return
    parts = [clause_around(text, each.place) for each in found]
    conditions = [_CONDITION.search(part) for part in parts]
    told = {(each.group(), part) for each, part in zip(conditions, parts, strict=True) if each}
    apart = len({words for words, _ in told}) > 1 and len(told) == len(set(parts))
    for each, condition in zip(found, conditions, strict=True):
        yield replace(each, condition=condition.group()) if apart and condition else each


def _places(text: str) -> Iterator[_Stated]:
    every = _every_pattern(text)
    if every:
        yield from (_Stated(each, every.start(), _is_typical(text, 0)) for each in InjuryPattern)
    apart = _OTHER_DRUGS.sub(lambda found: " " * len(found.group()), text)
    for found in _PATTERN.finditer(apart):
        if not is_denied(text, found.start(), found.end()):
            pattern = InjuryPattern[str(found.lastgroup)]
            yield _Stated(pattern, found.start(), _is_typical(text, found.start()))


def _is_typical(text: str, place: int) -> bool | None:
    conceded = _CONCEDED.match(text)
    end = conceded.end() if conceded else 0
    first, last = (0, end) if place < end else (end, len(text))
    start, stop = next(
        (start, stop)
        for start, stop in clauses_of(text[first:last])
        if place - first < stop or stop == last - first
    )
    part, before = text[first + start : first + stop], text[first + start : place]
    if _SUBSET.search(before) or _RARE.search(part) or _SEVERITY.match(text):
        return False
    return True if _TYPICAL.search(part) else None
