"""Durations as a text writes them: "within 2 to 6 months", "a week to over a year"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_DAYS: Final = {"hour": 1 / 24, "day": 1, "week": 7, "month": 30, "year": 365}
_WORDS: Final = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve".split()
    )
} | {"a": 1, "an": 1, "eighteen": 18, "twenty-four": 24, "a single": 1, "half a": 0.5}
_UNIT: Final = r"(?:hour|day|week|month|year)s?"
# Words that tell an amount without a number: the end is open.
_VAGUE: Final = r"(?:a few|several|many|a couple of|a number of|few)"
_NUMBER: Final = (
    r"(?:\d{1,3}(?:,\d{3})+|\d+(?:[.,]\d+)?|half an?|a single|an?|one|two"
    r"|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve|eighteen|twenty-four)"
)
_LIMIT: Final = (
    r"(?P<limit>within(?: the)?(?: first)?(?: of)?|(?:for |in )?less than|fewer than|under|up to"
    r"|before|as (?:long|late|much) as|as (?:short|early|little|soon) as|more than|greater than"
    r"|longer than|later than|over|beyond|at least|exceed(?:ing|s|ed)?|(?:during|in|over) the first"
    r"|the first|>|<|≥|≤)"
)
_MEAN: Final = r"(?P<mean>(?:an? )?(?:averag(?:e|es|ing)|mean|median)(?: of| was| is)?)"
_ABOUT: Final = r"(?:~ ?|\b(?:about|approximately|around|roughly|nearly|almost|only|just|an?) )?"
_DURATION: Final = re.compile(
    rf"(?:\b{_MEAN} )?(?:(?<![\w.]){_LIMIT} ?)?{_ABOUT}"
    rf"(?:(?<![\w.,-])(?P<low>{_NUMBER}|{_VAGUE})[ -]?(?:(?P<low_unit>{_UNIT})\b,? ?)?"
    rf"(?P<to> ?(?:to|-|–|—|or|and|through|up to) ?)"
    rf"(?P<open>(?:as (?:long|many|late) as|more than|over|beyond|even|up to|at least|"
    rf"greater than|>) ?)?(?:(?P<high>{_NUMBER}|{_VAGUE})[ -]?)?(?P<high_unit>{_UNIT})\b"
    rf"|\b(?:within|during|in|over) the first (?P<first>{_UNIT})\b"
    rf"|(?<![\w.,-])(?P<one>{_NUMBER}|{_VAGUE})[ -]?(?P<unit>{_UNIT})\b"
    rf"|(?<![\w-])(?P<bare>{_UNIT} ?(?:to|or|-|–) ?{_UNIT})\b"
    rf"|(?:(?<=within )|(?<=after ))(?P<some>(?:hour|day|week|month|year)s)\b)"
    rf"(?:(?P<more> or (?:more|longer|(?:even )?(?:months|years))|\+)"
    r"|(?P<less> or (?:less|fewer|shorter)))?",
    re.IGNORECASE,
)
# "10 mg a day", "twice a week": how often, not how long.
_HOW_OFTEN: Final = re.compile(
    r"(?:\bm?c?g|\bgrams?|\bdoses?|\btimes|\btwice|\bonce|\btablets?|\bcapsules?|\bcups?|\bdrinks?"
    r"|\d) $",
    re.IGNORECASE,
)
# "A woman of 86 years": how old, not how long.
_HOW_OLD: Final = re.compile(
    r"\b(?:(?:wom[ae]n|m[ae]n|boys?|girls?|child|children|infants?|patients?|persons?) (?:of|aged)"
    r"|aged?(?: of)?) $",
    re.IGNORECASE,
)
_THOUSANDS: Final = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+")
_QUICK: Final = re.compile(r"hour|day|week|month|year", re.IGNORECASE)
# How far before its unit a duration begins at most.
_LONGEST: Final = 80
_UPPER: Final = re.compile(
    r"within|less|fewer|under|up to|before|as long|as late|as much|first|<|≤", re.IGNORECASE
)
_LOWER: Final = re.compile(
    r"as short|as early|as little|as soon|more|greater|longer|later|over|beyond|at least|exceed|>"
    r"|≥",
    re.IGNORECASE,
)
_BETWEEN: Final = re.compile(r"\bbetween (?:about |approximately )?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Duration:
    """A duration in days, an open or untold end None; `start` and `end` in the text it is of.

    `is_extreme` marks "as short as", "as long as" and "up to".
    """

    from_days: float | None
    to_days: float | None
    start: int
    end: int
    as_written: str
    is_extreme: bool = False
    is_mean: bool = False

    @property
    def has_figure(self) -> bool:
        """Whether an end of it is known."""
        return self.from_days is not None or self.to_days is not None


def durations_in(text: str) -> Iterator[Duration]:
    """Every duration of a text in order.

    >>> [(d.from_days, d.to_days) for d in durations_in("within 2 to 6 months, or over a year")]
    [(60, 180), (365, None)]
    """
    at = 0
    while unit := _QUICK.search(text, at):
        found = _DURATION.search(text, max(at, unit.start() - _LONGEST))
        if found is None:
            return
        at = found.end()
        if _joins_two_things(text, found):
            # "As little as 2 days and as long as 2 years": each is a duration of its own.
            first = _DURATION.match(text, found.start(), max(found.end("low_unit"), 0))
            at = found.end("low_unit") if first else found.end("to")
            if first:
                yield _duration(first)
            continue
        before = text[max(0, found.start() - _LONGEST) : found.start()]
        if found["one"] in ("a", "an") and _HOW_OFTEN.search(before):
            continue
        if _HOW_OLD.search(before):
            continue
        yield _duration(found)


def _joins_two_things(text: str, found: re.Match[str]) -> bool:
    joiner = (found["to"] or "").strip().lower()
    return joiner == "and" and not _BETWEEN.search(text[: found.start("low")])


def _duration(found: re.Match[str]) -> Duration:
    low, high = _ends(found)
    limit = found["limit"] or ""
    is_range = found["to"] is not None
    if limit and not is_range:
        low, high = (None, high) if _UPPER.search(limit) else (low, None)
    elif limit and low is None and not _UPPER.search(limit):
        high = None
    if found["open"] and not re.match(r"as |up to", found["open"], re.IGNORECASE):
        high = None if re.match("even", found["open"], re.IGNORECASE) is None else high
    if found["more"]:
        high = None
    if found["less"] and not is_range:
        low = None
    return Duration(
        low,
        high,
        found.start(),
        found.end(),
        found.group().strip(" ,"),
        is_extreme=limit.lower().startswith(("as ", "up to")),
        is_mean=found["mean"] is not None,
    )


def _ends(found: re.Match[str]) -> tuple[float | None, float | None]:
    if found["bare"] or found["some"]:
        return None, None
    if found["first"]:
        return None, _days("one", found["first"])
    if found["one"]:
        days = _days(found["one"], found["unit"])
        return days, days
    high = _days(found["high"], found["high_unit"]) if found["high"] else None
    return _days(found["low"], found["low_unit"] or found["high_unit"]), high


def _days(number: str, unit: str) -> float | None:
    """Days of a number and its unit, whole where they are; None of "several weeks"."""
    number = number.lower().replace("half an", "half a")
    if number[0].isdigit():
        thousands = _THOUSANDS.fullmatch(number) is not None
        count = float(number.replace(",", "" if thousands else "."))
    elif number in _WORDS:
        count = _WORDS[number]
    else:
        return None
    days = count * _DAYS[unit.lower().rstrip("s")]
    return int(days) if days == int(days) else round(days, 4)
