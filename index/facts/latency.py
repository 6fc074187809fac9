"""Latency: the time from starting the drug to the onset of its liver injury."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import Enum
from typing import Final

from index.facts.durations import Duration, durations_in
from index.facts.sentence import Region, Sentence
from index.facts.topics import Topic, topic_after, topic_before, topics_in
from index.facts.typicality import TYPICALLY, is_mere_range, is_typical, part_before, part_start
from index.monograph.key_fact import FactKind, KeyFact


class Cue(Enum):
    """What the words nearest to a duration make of it."""

    ONSET_NOUN = "onset noun"
    ONSET_VERB = "onset verb"
    RECOVERY = "recovery"
    RECHALLENGE = "rechallenge"
    THERAPY = "therapy"
    MONITORING = "monitoring"
    TRIAL = "trial"
    AGE = "age"


# One row a role; the cue that stands last before a duration decides what the duration is.
_BEFORE: Final = (
    (
        Cue.RECHALLENGE,
        r"re-?challeng\w*|re-?expos\w*|restart\w*|re-?introduc\w*|recur\w*|re-?administ\w*"
        r"|reappear\w*|re-?initiat\w*|resum\w*|re-?treat\w*|second course|relaps\w*",
    ),
    (
        Cue.RECOVERY,
        r"recover\w*|resol(?:v|ut)\w*|improv\w*|normal(?:i[sz]\w+)?"
        r"|fall(?:s|ing)?|fell|declin\w*"
        r"|decreas\w*|subsid\w*|revers\w*|persist\w*|last(?:s|ed|ing)|duration|abat\w*|clear(?:s"
        r"|ed|ing)"
        r"|stopping|discontinu\w*|withdraw\w*|cessation|death|died|transplant\w*|prolonged",
    ),
    (
        Cue.MONITORING,
        r"monitor\w*|recommend\w*|every|repeat\w*|test(?:ed|ing)|baseline|screen\w*|measured",
    ),
    (Cue.AGE, r"ages?|aged|older|younger"),
    (Cue.TRIAL, r"stud(?:y|ies)|trials?|surveillance|follow(?:ed)?[- ]?up|enrol\w*|approv\w*"),
    (
        Cue.THERAPY,
        r"courses?|cycles? of|treated|given|dos(?:es?|ing)|duration of (?:therapy|treatment|use)"
        r"|used|continued|half[- ]life|therapy for|treatment for|taken for|taking",
    ),
    (
        Cue.ONSET_NOUN,
        r"(?:onset|latency)(?: \w+ly)? falls|latenc(?:y|ies)(?: period)?"
        r"|time to(?: the)? (?:onset|presentation|appearance)|onset"
        r"|incubation(?: period)?|interval (?:from|between|to)|time (?:from|between)|timing",
    ),
    (
        Cue.ONSET_VERB,
        r"arises?|arose|arising|arisen|appear(?:s|ed|ing)?|present(?:s|ed|ing)?|develop(?:s|ed"
        r"|ing)?"
        r"|occur(?:s|red|ring)?|beg[aiu]n(?:s|ning)?|manifest(?:s|ed|ing)?|emerg(?:es?|ed|ing)"
        r"|bec(?:omes?|ame|oming)(?: clinically)? (?:apparent|evident|manifest|symptomatic"
        r"|jaundiced)"
        r"|starts|started|is seen|are seen|was seen|were seen|comes? on|follow(?:s|ed|ing)?"
        r"|(?:reported|described|found|detected|diagnosed|noted|identified|observed)"
        r"(?! (?:cases?|instances?|episodes?|patients?)\b)",
    ),
)
_CUE: Final = re.compile(
    "|".join(rf"(?P<{cue.name}>\b(?:{words})\b)" for cue, words in _BEFORE), re.IGNORECASE
)
# What follows a duration and makes it something else, whatever stands before it.
_AFTER: Final = (
    (
        Cue.RECOVERY,
        r",? (?:after|of|following|upon|from|once|when|with)(?: the)?(?: time of)?"
        r" (?:stopping|discontinu\w*|withdraw\w*|cessation|its withdrawal|holding|the drug (?:is"
        r"|was)"
        r" stopped|\w+ (?:is|was|were) (?:stopped|discontinued|withdrawn)|the last|delivery"
        r"|drug (?:withdrawal|discontinuation)|presentation|onset)",
    ),
    (Cue.AGE, r"[ -](?:old\b|of age\b)"),
    (
        Cue.TRIAL,
        r"[ -](?:of )?(?:follow[- ]?up|stud(?:y|ies)|trials?|survey|\w+ trial|treatment period"
        r"|of (?:its )?(?:availability|clinical use|use|marketing|experience))",
    ),
    (Cue.THERAPY, r"[ -](?:courses?|cycles?|regimens?|supply|long course|period of (?:time|high))"),
    (Cue.RECHALLENGE, r" (?:of|after|following) (?:re-?\w+|switching)"),
)
_FOLLOWING: Final = tuple((cue, re.compile(words, re.IGNORECASE)) for cue, words in _AFTER)
_STARTED: Final = re.compile(
    r"\)?,? ?(?:\w+ )?(?:(?:of|after|from|following|into|since|on|to)(?: the)?(?: \w+)?"
    r" (?:start\w*|initiat\w*|beginning|commenc\w*|exposure|therapy|treatment|first|use|dos\w+"
    r"|infusion\w*|ingestion|administration|intake|injection|onset of therapy|introduction"
    r"|induction"
    r"|transplantation|vaccination|overdose|use|being|taking|receiving|continuous)"
    r"|of \w+ (?:therapy|treatment|use|exposure)|on (?:therapy|treatment|\w+ therapy))\b",
    re.IGNORECASE,
)
_ANCHOR: Final = re.compile(
    r"(?:\b(?:within|after|between|during|in|from|at|over|by|usually|typically|generally"
    r"|approximately|about|with|to|of|first|commonly|often|as|period|:)|\()\s*$",
    re.IGNORECASE,
)
# "2 months after 6 days of [the drug]": how long it was taken.
_AFTER_TIME: Final = re.compile(r"\b(?:hour|day|week|month|year)s? after $", re.IGNORECASE)
_LEADS: Final = re.compile(
    r"\b(?:after|within|following|during|with(?:in)?|between|over|from)\s*$|^(?:after|within)",
    re.IGNORECASE,
)
_INJURY_AFTER: Final = re.compile(
    r"\b(?:injury|hepatitis|jaundice|hepatotoxicity|liver disease|liver failure|symptoms|SOS)\b"
    r".{0,60}\b(?:aris|arose|appear|present|develop|occur|bec[oa]m)\w*"
    r"|(?:aris|arose|appear|present|develop|occur|bec[oa]m)\w*.{0,40}\b(?:injury|hepatitis"
    r"|jaundice)",
    re.IGNORECASE,
)
_REMARK: Final = re.compile(r"\((?:(?:[^()]*\bin )?Cases? |R ?=|see )[^()]*\)", re.IGNORECASE)
_NOT_DONE: Final = re.compile(
    r"\bno (?:\w+ ){0,3}(?:cases|instances|reports|episodes|evidence|clinically apparent)\b"
    r"|\b(?:has|have|had|was|were) (?:not|never) (?:yet )?(?:been )?"
    r"|\bnot been\b",
    re.IGNORECASE,
)
_TELLS_OF_MANY: Final = re.compile(
    rf"{TYPICALLY.pattern}|\b(?:cases|instances) of\b", re.IGNORECASE
)
_ONE_CASE: Final = re.compile(r"\b(?:she|he|her|his|atypical|unusual(?:ly)?)\b", re.IGNORECASE)
_LIVER: Final = re.compile(r"liver|hepat|jaundice|sinusoidal|cholesta", re.IGNORECASE)
_COURSES: Final = (
    r"(?:several|a few|one|two|three|first|second|third|1|2|3|multiple|\d+|repeated)"
    r"(?:(?: to| or|-) ?(?:\w+))?(?: few| several)? (?:monthly |weekly )?"
    r"(?:cycles?|courses?|infusions?|injections?|doses?)\b(?: of (?:therapy|treatment))?"
)
# Latencies without a figure: the adjective may stand on either side of the noun.
_ADJECTIVE: Final = (
    r"(?:very |quite |highly |often |usually |relatively |somewhat |extremely )*"
    r"(?:short|long|prolonged|brief|variable|rapid|varied|wide)"
)
_IN_WORDS: Final = re.compile(
    rf"\b{_ADJECTIVE}(?:,? \w+)? (?:latency|incubation|time to onset|onset)\b(?: period)?"
    rf"|\b(?:latency|incubation period|time to onset)\b[^.;,]{{0,40}}?\b(?:is|was|are|can be)"
    rf" (?:also )?{_ADJECTIVE}"
    r"|\b(?:soon|shortly) after (?:\w+ ){0,3}(?:start|initiat|beginning|exposure|therapy)\w*"
    rf"|\b(?:latency|onset|arising|arises?|arose|appear\w*|occur\w*|present\w*)\b[^.;,]{{0,30}}?"
    rf"\b(?:after|within|during|with|following) (?:the )?{_COURSES}",
    re.IGNORECASE,
)
# What follows an injury or its elevations is no onset of its own.
_FOLLOW: Final = re.compile(r"^(?:The |Clinical )*[Ss]ymptoms (?:\w+ ){0,4}follow\w*\b")
# In the section on liver injury that is whose onset a sentence tells that names no other.
_ITS_ONSET: Final = re.compile(
    r"The (?:usual |typical )?(?:time to (?:the )?onset|latency|onset)\b"
)
# A latency in words that stands aside: of some cases among others, or on the way to a recovery.
_ASIDE: Final = re.compile(
    r"re-?(?:challenge|exposure)|recur|^recovery|\b(?:cases"
    r"|those) (?:\w+ ){0,8}with (?:a )?(?:\w+ )?"
    r"(?:short|long|prolonged|longer|shorter)",
    re.IGNORECASE,
)

# "A median of 9 days (2 to 298 days), 5 of them within 28 days": how far some are from it.
_SPREAD: Final = re.compile(
    r"\b(?:median|mean|averag\w+)\b[^();]* \($"
    r"|\b(?:\d+|one|two|three|four|five|six) of (?:them|the (?:\d+ )?(?:cases|patients))\b[^,;]*$"
)
# "Usually a few weeks or months, and is 2 to 8 weeks in some": a statement of its own.
_AND_IS: Final = re.compile(r", and (?:is|was|are|were|has|have)\b")
_OF_ONE_CASE: Final = re.compile(
    r"\b(?:a|one|single|another|an individual) (?:\w+ ){0,2}(?:case(?! series)|report|patient"
    r"|instance|woman|man"
    r"|child|girl|boy|infant)\b|\b(?:she|he|her|his)\b|\b\d+[- ]year[- ]old\b"
    r"|\bin the (?:\w+ )?case (?:told|reported|described|below|above)\b|\bin Case \d"
    r"|\bin the (?:published|reported|only) case\b",
    re.IGNORECASE,
)


def latencies(sentence: Sentence) -> Iterator[KeyFact]:
    """The latencies that a sentence states: with days, or in words alone."""
    text = _masked(sentence.text)
    if not _may_tell(sentence, text):
        return
    found = [each for each in durations_in(text) if _is_latency(sentence, text, each)]
    found = [each for each in found if each.has_figure or _stands_alone(text, each, found)]
    if sentence.region is Region.COMMENT:
        found = _typical_ones(text, found)
    for each in found:
        usual = not each.is_extreme and not _SPREAD.search(text[: each.start])
        blank = sentence.fact(FactKind.LATENCY, each.start)
        yield replace(
            sentence.of_agent_after(blank, each.end),
            typical=usual and is_typical(sentence, text, each.start),
            as_written=sentence.text[each.start : each.end].strip(" ,"),
            from_days=each.from_days,
            to_days=each.to_days,
        )
    words = None if found else _IN_WORDS.search(text)
    if words and _is_of_injury(sentence, text, words):
        blank = sentence.fact(FactKind.LATENCY, words.start())
        typical = is_typical(sentence, text, words.start())
        yield replace(blank, typical=typical, as_written=text[words.start() : words.end()])


def _stands_alone(text: str, vague: Duration, found: list[Duration]) -> bool:
    """Whether a duration without a figure has none beside it in its part of the sentence."""
    figures = [each for each in found if each.has_figure]
    if not figures:
        return True
    part = part_start(text, vague.start)
    usual = " " in vague.as_written and TYPICALLY.search(text, part, vague.start) is not None
    return usual and all(
        part_start(text, each.start) != part or _AND_IS.search(text, vague.end, each.start)
        for each in figures
    )


def _masked(text: str) -> str:
    """The text with remarks such as "(Case 1)" blanked, every other sign in its place."""
    return _REMARK.sub(lambda remark: " " * len(remark.group()), text)


def _may_tell(sentence: Sentence, text: str) -> bool:
    match sentence.region:
        case Region.BACKGROUND:
            return _LIVER.search(text) is not None
        case Region.COMMENT:
            return _TELLS_OF_MANY.search(text) is not None and not _ONE_CASE.search(text)
        case _:
            return True


def _is_latency(sentence: Sentence, text: str, duration: Duration) -> bool:
    before, after = text[: duration.start], text[duration.end :]
    if not duration.is_extreme:
        before = part_before(text, duration.start)
    if any(rule.match(after) for _, rule in _FOLLOWING) or _NOT_DONE.search(before):
        return False
    if after.startswith(" of ") and _AFTER_TIME.search(before):
        return False
    starts = _STARTED.match(after) is not None
    if _FOLLOW.match(before) and not starts:
        return False
    cues = list(_CUE.finditer(before))
    if not cues and not starts and _is_anchored(text, duration):
        # "Onset ranged from 3 days to 2 years, but in most cases was within 3 months."
        before = text[: duration.start]
        cues = list(_CUE.finditer(before))
    if not cues:
        return starts and _follows_injury(sentence, text, duration, before)
    found = cues[-1]
    if found.group().lower().startswith("follow"):
        # "with onset of fever, followed by rash, 1 to 8 weeks after starting": all is the onset.
        found = next((each for each in cues if each.lastgroup == Cue.ONSET_NOUN.name), found)
    cue = Cue[str(found.lastgroup)]
    if any(each.lastgroup == Cue.RECHALLENGE.name for each in cues) or _is_improving(cues):
        return False
    if cue is Cue.ONSET_NOUN:
        return _noun_is_of_injury(sentence, text, before, found, starts)
    if cue is not Cue.ONSET_VERB or not (starts or _is_anchored(text, duration)):
        return False
    topic = topic_before(before, found.start()) or topic_before(
        text, duration.start - len(before) + found.start(), sentence.before
    )
    if topic is None and starts:
        # "Patients present with jaundice 2 to 12 weeks after starting."
        return Topic.INJURY in topics_in(before[found.end() :])
    return topic is Topic.INJURY


def _is_improving(cues: list[re.Match[str]]) -> bool:
    """Whether what begins is an improvement: "improvement starting within days"."""
    if len(cues) < 2 or cues[-2].lastgroup != Cue.RECOVERY.name:
        return False
    return re.match(r"beg|start", cues[-1].group(), re.IGNORECASE) is not None


def _is_anchored(text: str, duration: Duration) -> bool:
    written = duration.as_written.lower()
    return written.startswith(
        ("within", "more than", "during", "over", "less", "up to", "as ")
    ) or (_ANCHOR.search(text[: duration.start]) is not None)


def _follows_injury(sentence: Sentence, text: str, duration: Duration, before: str) -> bool:
    """Whether a time after the start of therapy, without a verb before it, is that of an injury."""
    if topic_before(before, len(before), sentence.before) is Topic.INJURY:
        return True
    leads = _LEADS.search(before) or _LEADS.match(duration.as_written)
    return bool(leads) and _INJURY_AFTER.search(text, duration.end) is not None


def _noun_is_of_injury(
    sentence: Sentence, text: str, before: str, noun: re.Match[str], starts: bool
) -> bool:
    """Whether "onset" or "latency" is of an injury: by what follows it, else by what led to it.

    `starts` says that the time is counted from the start of therapy.
    """
    after = before[noun.end() :]
    if re.match(r" of (?:action|effect|response|therap)", after):
        return False
    if re.match(r" (?:of|to) ", after) and (topics := topics_in(after)):
        return Topic.INJURY in topics or (starts and topic_after(text, 0) is Topic.INJURY)
    offset = text.find(before)
    led = topic_before(text, offset + noun.start(), sentence.before)
    if led is None:
        return sentence.region is not Region.BACKGROUND
    return led is Topic.INJURY


def _is_of_injury(sentence: Sentence, text: str, words: re.Match[str]) -> bool:
    """Whether words such as "a short latency" tell that of the drug's injury."""
    before = part_before(text, words.start())
    if _NOT_DONE.search(before) or _ASIDE.search(text):
        return False
    if sentence.region is Region.COMMENT and not sentence.names_agent():
        return False
    if sentence.region is Region.MECHANISM and re.search("onset", words.group()):
        return False
    topic = topic_before(before, len(before), sentence.before) or topic_after(text, 0)
    if topic is None and sentence.region is Region.LIVER:
        return _ITS_ONSET.match(text) is not None
    return topic is Topic.INJURY


def _typical_ones(text: str, found: list[Duration]) -> list[Duration]:
    """Of a case's comment: what is called typical, not the figure of the case beside it."""
    usual = [
        each
        for each in found
        if re.search(r"\b(?:usual|typical)\b[^();]*$", text[: each.start], re.IGNORECASE)
    ]
    return usual or found


def general_ones(told: Iterable[tuple[Sentence, KeyFact]]) -> list[KeyFact]:
    """The latencies of the drug; those of one published case only where there are no others.

    A mere range is typical only where nothing else is said to be; one case never is.
    """
    every = [
        (sentence, replace(fact, typical=False) if _OF_ONE_CASE.search(sentence.text) else fact)
        for sentence, fact in told
    ]
    general = [pair for pair in every if not _OF_ONE_CASE.search(pair[0].text)]
    if all(fact.agent for _, fact in general):
        general = every
    ranges = {number for number, pair in enumerate(general) if is_mere_range(*pair)}
    usual = any(
        fact.typical and fact.agent is None
        for number, (_, fact) in enumerate(general)
        if number not in ranges
    )
    return [
        replace(fact, typical=False) if usual and number in ranges else fact
        for number, (_, fact) in enumerate(general)
    ]
