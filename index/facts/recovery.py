"""Recovery: how fast the injury resolves once the drug is stopped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from index.facts.clauses import clause_around, is_denied
from index.facts.durations import Duration, durations_in
from index.facts.sentence import Region, Sentence
from index.facts.topics import Topic, topic_before, topics_in
from index.monograph.key_fact import FactKind, KeyFact

_NOUN: Final = re.compile(
    r"\b(?:recovery|resolution|(?:rapidly |readily |promptly |usually |completely "
    r"|fully )reversible"
    r"|(?:clinical |rapid |prompt )improvement (?:after|on|upon|with|following|once|when)"
    r"|patients(?: \w+){0,2} recover(?:ed)?|improvement (?:\w+ )?(?:starts|begins)"
    r"|reversible (?:upon|on|with|after|once|when))\b",
    re.IGNORECASE,
)
_VERB: Final = re.compile(
    r"\b(?:resolv(?:es?|ed|ing)|recovers?|recovered|revers(?:es?|ed)|improves?|improving|subsides?"
    r"|(?:falls?|returns?|falling|fell) (?:in)?to (?:the )?normal|beg[ai]n to improve)\b",
    re.IGNORECASE,
)
# "Given again only after recovery" tells of something else.
_UNTIL: Final = re.compile(r"\b(?:after|until|before|upon|pending|no) (?:\w+ )?$", re.IGNORECASE)
_HOW: Final = re.compile(
    r"\b(?:rapid(?:ly)?|prompt(?:ly)?|slow(?:ly)?|complete(?:ly)?|quick(?:ly)?|within|weeks?"
    r"|months?"
    r"|days|usual(?:ly)?|typical(?:ly)?|prolonged|gradual(?:ly)?|delayed|spontaneous(?:ly)?"
    r"|generally|(?:once|when|after|upon|on|with) (?:\w+ ){0,3}(?:stop|discontinu|withdr"
    r"|cessation)\w*)",
    re.IGNORECASE,
)
_NOT_THIS: Final = re.compile(
    r"\b(?:corticosteroid\w*|immunosuppress\w*"
    r"|prednisone|steroids|overdose|transplant\w*"
    r"|even (?:with|without|while|when)|without (?:discontinu|stopping|dose)"
    r"|with(?:out)? continu\w*"
    r"|lactic acidosis|vanishing|can ultimately|in other (?:cases|instances)|rash and|virus|viral"
    r"|HBV|hepatitis B|hepatitis C|in some patients (?:who|with)"
    r"|antidote|liver biopsy|dose (?:reduction|adjustment|modification)|hypersensitivity)\b",
    re.IGNORECASE,
)
_AGAIN: Final = re.compile(
    r"\b(?:re-?challeng\w*|re-?expos\w*|restart\w*|recurr?\w*)\b", re.IGNORECASE
)
_ONE_CASE: Final = re.compile(
    r"\b(?:she|he|her|his|this patient|in this case|the patient|this case|the case)\b",
    re.IGNORECASE,
)
_TYPICAL: Final = re.compile(
    r"\b(?<!not )(?:typical(?:ly)?|usual(?:ly)?|generally|characteristic|often|(?:can|may) be|most"
    r"|cases of)\b",
    re.IGNORECASE,
)
_RECOVERS: Final = re.compile(
    r"recover\w*|resol\w+|improv\w+|revers\w+|normal\w*|falls?|fell|falling|subsid\w+"
    r"|(?:generally |usually |typically |often |may |can )?(?:takes?|requir(?:es?|ing))|achieved"
    r"|complete\w*",
    re.IGNORECASE,
)
# "Begins to resolve within a week": that is no time of recovery.
_BEGINS: Final = re.compile(r"\b(?:beg[aiu]n\w*|start\w*) to (?:\w+ )?$", re.IGNORECASE)
_ONSET: Final = re.compile(
    r"onset|latency|aris\w+|arose|appear\w*|present\w*|develop\w*|starting (?!to)|begin\w*"
    r"|prolonged|delayed|lasting|persist\w*|worsen\w*|start\w*",
    re.IGNORECASE,
)
# Tests that fall to normal once the drug is stopped are those of an injury.
_NORMAL_AGAIN: Final = re.compile(
    r"\b(?:falls?|fell|falling|returns?|began to improve|begin to improve)\b.{0,60}"
    r"\b(?:after|of|following|upon|with|once) (?:\w+ ){0,3}(?:stop|discontinu|withdr|cessation)",
    re.IGNORECASE,
)
_NEAR: Final = 24
# "Recovery took 3 months in one published case" is not how long it takes.
_OF_ONE_CASE: Final = re.compile(
    r"\bin (?:a|one|the) (?:single )?(?:\w+ )?(?:case|patient|instance)\b(?! series)|\bin Case \d",
    re.IGNORECASE,
)
# "After 3 months of treatment": how long the drug was taken.
_OF_THERAPY: Final = re.compile(r" of (?:\w+ )?(?:therapy|treatment|use|exposure)\b")
_LIVER: Final = re.compile(r"liver|hepat|jaundice", re.IGNORECASE)
_GRAVE: Final = re.compile(r"failure|fatal|death|\bdied\b|transplant|cirrhosis", re.IGNORECASE)
_JOINED: Final = re.compile(r"^(?:and|but|or|although|though|while|whereas|yet) ")


def recoveries(sentence: Sentence) -> Iterator[KeyFact]:
    """The recovery of the injury that a sentence states, with its time where it has one."""
    text = sentence.text
    told = _told(sentence)
    if told is None:
        return
    blank = sentence.fact(FactKind.RECOVERY)
    # Such outcomes of another drug are not told: its recovery alone would be too good a story.
    if sentence.is_of_one_other_drug(blank) and _GRAVE.search(text):
        return
    times = [each for each in durations_in(text) if _is_recovery(text, each)]
    if not times:
        yield replace(blank, as_written=_words_around(text, told))
        return
    told_times = [each for each in times if each.has_figure] or times[:1]
    first = None if _OF_ONE_CASE.search(text) else told_times[0]
    for time in told_times:
        yield replace(
            blank,
            # "Within 4 weeks, but 6 to 17 months in cholestasis": the longer one is of some.
            typical=None if time is first else False,
            as_written=time.as_written,
            from_days=time.from_days,
            to_days=time.to_days,
        )


def _told(sentence: Sentence) -> re.Match[str] | None:
    text = sentence.text
    found = _NOUN.search(text) or _VERB.search(text)
    if found is None or not _HOW.search(text) or not _may_tell(sentence):
        return None
    if _NOT_THIS.search(clause_around(text, found.start())):
        return None
    if found.re is _NOUN and _UNTIL.search(text, 0, found.start()):
        return None
    if is_denied(text, found.start(), found.end()) or _AGAIN.search(text, 0, found.end() + _NEAR):
        return None
    topic = topic_before(text, found.start(), sentence.before)
    if found.re is _NOUN:
        of_injury = topic is Topic.INJURY or Topic.INJURY in topics_in(text)
        return None if topic is Topic.OTHER or not (of_injury or topic is None) else found
    normal = topic is Topic.ELEVATIONS and _NORMAL_AGAIN.search(text) is not None
    return found if normal or topic is Topic.INJURY else None


def _may_tell(sentence: Sentence) -> bool:
    text = sentence.text
    match sentence.region:
        case Region.MECHANISM:
            return False
        case Region.BACKGROUND:
            return _LIVER.search(text) is not None
        case Region.COMMENT:
            typical = _TYPICAL.search(text) is not None and not _ONE_CASE.search(text)
            return typical and sentence.names_agent()
        case _:
            return True


def _is_recovery(text: str, time: Duration) -> bool:
    """Whether the nearest word before a duration is one of recovering, not of an onset."""
    if _OF_THERAPY.match(text, time.end):
        return False
    before = text[: time.start]
    recovers = -1
    for each in _RECOVERS.finditer(before):
        recovers = -1 if _BEGINS.search(before, 0, each.start()) else each.start()
    onset = max((each.start() for each in _ONSET.finditer(before)), default=-1)
    return recovers > onset


def _words_around(text: str, found: re.Match[str]) -> str:
    """The clause of the sentence that tells it."""
    start = max(text.rfind(sign, 0, found.start()) for sign in ",;(") + 1
    ends = [place for sign in ",;)" if (place := text.find(sign, found.end())) >= 0]
    clause = text[start : min(ends, default=len(text))].strip(" .")
    clause = _JOINED.sub("", clause)
    # A remark in brackets that goes on after the clause is none of its words.
    return clause[: clause.find("(")].rstrip() if "(" in clause and ")" not in clause else clause
