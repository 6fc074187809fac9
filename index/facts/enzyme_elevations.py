"""Enzyme elevations: in how many patients, and above how many times the upper limit of normal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from index.facts.sentence import Region, Sentence
from index.monograph.key_fact import FactKind, KeyFact

_TESTS: Final = (
    r"(?:aminotransferases?|transaminases?|ALT|AST|liver (?:tests?|enzymes?|function)|enzymes?"
    r"|alkaline phosphatase|Alk P|liver test abnormalities)"
)
_RISE: Final = (
    r"(?:elevat\w*|rais\w+|ris(?:e|es|ing)|rose|increas\w*|abnormal\w*|above|greater|values)"
)
_RISING: Final = re.compile(rf"\b{_TESTS}\b.*\b{_RISE}\b|\b{_RISE}\b.*\b{_TESTS}\b", re.IGNORECASE)
_MORE_OF_THEM: Final = re.compile(
    r"(?:these|such|the|values|elevations|levels|abnormalities|increases)\b.*"
    r"\b(?:elevat\w+|values|levels|abnormalit\w+|increases|above|ULN)\b",
    re.IGNORECASE,
)
_FIGURE: Final = r"\d+(?:\.\d+)?"
_PERCENT: Final = re.compile(
    rf"(?P<limit>(?:up to|less than|fewer than|under|below|as many as|as high as|in up to|<|≤"
    rf"|more than|over|above|greater than|at least|>|≥|almost|nearly) ?)?(?<![\w.,-])"
    rf"(?:(?P<low>{_FIGURE}) ?%?(?: ?(?:to|-|–|and|or) ?)(?P<high>{_FIGURE}) ?%"
    rf"|(?P<one>{_FIGURE}) ?%"
    rf"|(?P<part>one[- ]third|one[- ]quarter|one[- ]half|half|a third|a quarter|two[- ]thirds)"
    rf"(?= of (?:the )?(?:patients|subjects|persons|those|recipients|treated)))",
    re.IGNORECASE,
)
_SHARE: Final = re.compile(r"%|half|third|quarter")
_PARTS: Final = {
    "third": 33, "quarter": 25, "half": 50, "two-thirds": 67, "two thirds": 67,
}  # fmt: skip
_TIMES: Final = re.compile(
    rf"(?:\b(?P<least>{_FIGURE}) ?(?:to|-|–) ?)?\b(?P<times>{_FIGURE}|two|three|five|eight|ten"
    rf"|twenty)[- ]?(?:(?:fold|times)\b|(?:x|×) ?ULN)"
    rf"(?: or (?:more|greater))?",
    re.IGNORECASE,
)
_HOW_MANY_TIMES: Final = re.compile(
    r"(?:\b(?:uncommonly|rarely|infrequently|usually|generally|often|seldom) )*"
    r"(?:\b(?:above|greater than|more than|over|exceed\w*|at least|beyond|less than|up to)"
    r"|[>≥<≤])\s*$"
)
# A multiple of the bilirubin is none of an enzyme.
_OF_BILIRUBIN: Final = re.compile(rf"\bbilirubin\b(?:(?!\b{_TESTS}\b)[^,;])*$", re.IGNORECASE)
# "Of patients with ALT above 10 times ULN half ...": whom a sentence is about, not what was seen.
_CONDITION: Final = re.compile(
    r"\b(?:of|among|in) (?:the )?(?:\d+ )?(?:patients|those|persons|subjects) with [^,;]{0,40}$",
    re.IGNORECASE,
)
_MULTIPLE: Final = re.compile(r"[Ff]old|[Tt]imes|ULN")
_PARTS_OF_SENTENCE: Final = re.compile(
    r";|,? but\b|\((?=[^()]*%)(?=[^()]*(?:[Ff]old|[Tt]imes|ULN))|, (?:and|with)\b|, (?=above)"
    r"|\b(?:and|which|that) (?=(?:were |are )?(?:above|greater|more|over))"
)
_UPPER_LIMIT: Final = re.compile(
    r"above (?:the )?(?:upper limit(?: of (?:the )?normal)?|ULN|normal)", re.IGNORECASE
)
_NUMBERS: Final = {"two": 2, "three": 3, "five": 5, "eight": 8, "ten": 10, "twenty": 20}
# A figure of those who had a placebo or another drug is not the drug's.
_COMPARED: Final = re.compile(
    r"\b(?:vs\.?|versus|compared (?:to|with)|as opposed to|than(?: in)?|similar to|and)"
    r"(?: (?:a|an|the|only|rate|rates|of|about|in|approximately))* ?$",
    re.IGNORECASE,
)
_CONTROLS: Final = re.compile(
    r" ?(?:of|in|on|with|among|for)? ?(?:the |those |patients |subjects |receiving |treated |on "
    r"|given "
    r"|with )*(?:placebo|controls?|comparator|comparison|untreated)\b",
    re.IGNORECASE,
)
# A share of the injuries that have a pattern is none of the patients.
_PATTERN: Final = re.compile(r"\bpatterns?\b|\bhepatocellular\b", re.IGNORECASE)
# Limits at which something is to be done are not what was seen.
_ADVICE: Final = re.compile(
    r"\b(?:should|must|recommend\w*|monitor\w*|reasons? (?:to|for) (?:stop|discontinu|withh)\w*"
    r"|(?:discontinu|stop|interrupt|withh|reduc|lower|adjust|modif)\w* (?:if|for|when))\b"
)
# A share of those with another thing than raised tests: "rates of cirrhosis were above 20%".
_OF_ANOTHER: Final = re.compile(
    r"\b(?:rates?|frequency|prevalence|incidence|risk) of (?:\w+ )?(?:cirrhosis|fibrosis|jaundice"
    r"|hepatitis|(?:liver|hepatic) (?:failure|injury)|death|mortality|hepatotoxicity)"
    r"(?: \w+){0,4} $"
    r"|\b(?:mortality|fatality)(?: rate)? (?:of|is|was|reach\w*|exceed\w*)(?: \w+){0,3} $"
    r"|\b(?:cirrhosis|fibrosis)(?: \w+)? (?:in|is|was|occur\w*|developed|found)(?: \w+){0,3} $",
    re.IGNORECASE,
)
# The share of those who stopped, and one in brackets after the word "placebo".
_OF_OTHERS: Final = re.compile(
    r"\b(?:discontinu|stopp|withdr|interrupt)\w*(?: \w+){0,4} \(?(?:in|by)(?: \w+)? $"
    r"|\bplacebo(?: \w+)? \($",
    re.IGNORECASE,
)
_NEAR: Final = 60
_UPPER: Final = re.compile(
    r"up to|less|fewer|under|below|as many|as high|<|≤|almost|nearly", re.IGNORECASE
)
_AMONG: Final = re.compile(
    r"placebo|stopp\w+|discontinu\w+|jaundice|clinically apparent|rash|withdr\w+", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Share:
    """Percent of patients, an open end None, where in the text it stands."""

    low: float | None
    high: float | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Elevations:
    """A share of patients, or None, and the multiple of the upper limit, or None."""

    share: Share | None
    times: float | None
    words: str = ""


def enzyme_elevations(sentence: Sentence) -> Iterator[KeyFact]:
    """How many patients have elevated liver tests, each share with the multiple it is told of."""
    text = sentence.text
    if not _may_tell(sentence):
        return
    blank = sentence.fact(FactKind.ENZYME_ELEVATIONS)
    advised = _ADVICE.search(text) is not None
    found = [each for each in _found_in(text) if each.share or not advised]
    for each in found:
        share = each.share
        yield replace(
            sentence.of_agent_after(blank, share.end) if share else blank,
            as_written=text[share.start : share.end].strip() if share else each.words or None,
            low_pct=share.low if share else None,
            high_pct=share.high if share else None,
            above_x_uln=each.times,
        )
    if not found and not advised and _is_told_in_words(text):
        yield blank


def _may_tell(sentence: Sentence) -> bool:
    if sentence.region not in (Region.LIVER, Region.BACKGROUND):
        return False
    text = sentence.text
    if _PATTERN.search(text):
        return False
    if _RISING.search(text):
        return sentence.region is Region.LIVER or "%" in text
    leans = sentence.region is Region.LIVER and "%" in text and _MORE_OF_THEM.match(text)
    return bool(leans) and _RISING.search(_led_by(sentence)) is not None


def _led_by(sentence: Sentence) -> str:
    """The sentence before, or the one that it leans on in turn."""
    earlier = sentence.previous
    if earlier is None or earlier.previous is None or not _MORE_OF_THEM.match(earlier.text):
        return sentence.before
    return earlier.text if _RISING.search(earlier.text) else earlier.before


def _is_told_in_words(text: str) -> bool:
    """Whether elevations are said to be rare, common or none, without a figure."""
    return (
        re.search(
            r"\b(?:uncommon|rare(?:ly)?|common|infrequent|frequent(?:ly)?|not been (?:linked"
            r"|associated)"
            r"|not associated|low rate|high rate|no (?:more|evidence)|similar)\b[^.]*",
            text,
            re.IGNORECASE,
        )
        is not None
        and re.search(r"\belevations\b|\babnormalities\b", text) is not None
        and not re.search(r"\bwithout\b", text)
    )


def _shares(text: str) -> Iterator[Share]:
    for found in _PERCENT.finditer(text) if _SHARE.search(text) else ():
        if _CONTROLS.match(text, found.end()) or _is_compared(text, found):
            continue
        before = text[max(0, found.start() - _NEAR) : found.start()]
        if _OF_OTHERS.search(before) or _OF_ANOTHER.search(before):
            continue
        limit = (found["limit"] or "").strip()
        if found["low"]:
            # "<1% to 5%" has no least share.
            low = None if limit and _UPPER.search(limit) else _number(found["low"])
            yield Share(low, _number(found["high"]), *found.span())
            continue
        amount = _number(found["one"]) if found["one"] else _part(found["part"].lower())
        low = None if limit and _UPPER.search(limit) else amount
        high = None if limit and not _UPPER.search(limit) else amount
        yield Share(low, high, *found.span())


def _part(words: str) -> float:
    """Percent of "half" and "one-third"."""
    return _PARTS.get(words) or _PARTS[words.replace("-", " ").split()[-1]]


def _is_compared(text: str, found: re.Match[str]) -> bool:
    """Whether a share is that of the other side of a comparison."""
    before = text[max(0, found.start() - 40) : found.start()]
    words = _COMPARED.search(before)
    if words is None:
        return False
    joined = words.group().strip().lower().startswith("and")
    return not joined or _CONTROLS.match(text, found.end()) is not None


def _multiples(text: str) -> Iterator[tuple[int, float, str]]:
    """Where each multiple stands, the least that it is, and its words."""
    found = list(_TIMES.finditer(text)) if _MULTIPLE.search(text) else []
    for each in found:
        times = (each["least"] or each["times"]).lower()
        amount = _NUMBERS[times] if times in _NUMBERS else _number(times)
        before = _HOW_MANY_TIMES.search(text, max(0, each.start() - _NEAR), each.start())
        start = before.start() if before else each.start()
        of_others = _OF_BILIRUBIN, _CONDITION
        if any(words.search(text, max(0, start - _NEAR), start) for words in of_others):
            continue
        yield each.start("times"), amount, text[start : each.end()].strip()
    if not found and (limit := _UPPER_LIMIT.search(text)):
        yield limit.start(), 1, limit.group()


def _found_in(text: str) -> Iterator[Elevations]:
    """Shares and multiples of each part of a sentence, one with the other where both are there."""
    multiples = list(_multiples(text))
    starts = [0, *(found.start() for found in _PARTS_OF_SENTENCE.finditer(text)), len(text)]
    shares = list(_shares(text))
    for start, end in pairwise(starts):
        near = [each for each in multiples if start <= each[0] < end]
        here = [share for share in shares if start <= share.start < end]
        for share in here:
            nearest = min(near, key=lambda each: abs(each[0] - share.start), default=None)
            yield Elevations(share, nearest[1] if nearest else None)
        if not here:
            yield from (Elevations(None, times, words) for _, times, words in near[:1])


def _number(text: str) -> float:
    number = float(text)
    return int(number) if number == int(number) else number
