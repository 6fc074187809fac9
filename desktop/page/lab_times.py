"""Times in a table of laboratory values: when each row was taken, as far as it says. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from desktop.i18n.translate import translate
from index import marked

_DAYS: Final = {"hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 365.25 / 12, "year": 365.25}
_UNITS: Final = {
    spelt: name
    for name, all_ in {
        "hour": ("hour", "hours", "hr", "hrs"),
        "day": ("day", "days"),
        "week": ("week", "weeks", "wk", "wks"),
        "month": ("month", "months", "mo", "mos"),
        "year": ("year", "years", "yr", "yrs"),
    }.items()
    for spelt in all_
}
_COUNTED: Final = {
    "hour": marked("Page", "{0} hours"),
    "day": marked("Page", "{0} days"),
    "week": marked("Page", "{0} weeks"),
    "month": marked("Page", "{0} months"),
    "year": marked("Page", "{0} years"),
}
_PART: Final = re.compile(r"(\d+(?:\.\d+)?)\s*([a-z]*)")
_JOINT: Final = re.compile(r"\s*(?:,|\band\b)\s*")
_HEADING: Final = re.compile(r"(?P<unit>time|hours?|days?|weeks?|months?|years?)\b", re.IGNORECASE)
STOPPING: Final = re.compile(r"\b(?:stop|discontinu|withdraw)", re.IGNORECASE)
# A time before the drug: `-3 months`, `2 weeks before`.
_EARLIER: Final = re.compile(
    r"[-\N{MINUS SIGN}\N{EN DASH}]\s*(?P<minus>\d.*)|(?P<length>\d.*?) (?:before|prior)\b.*", re.I
)
_STARTING: Final = re.compile(r"\b(?:start|initiat|begin|commenc)", re.IGNORECASE)
_BEFORE: Final = re.compile(
    r"(?:pre|baseline|before|prior|screening)"
    r"(?:[\s-]*(?:to |the )*(?:(?:re-?)?(?:start|treat|exposure|challenge)\w*|therapy|drug))?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class TimeColumn:
    """A column of times: its heading, and the unit of bare numbers in it, if the heading says."""

    column: int
    heading: str
    unit: str | None


@dataclass(frozen=True, slots=True)
class Clock:
    """The columns that say when: from the start of the drug, from its end, or both."""

    start: TimeColumn | None
    stop: TimeColumn | None

    @property
    def heading(self) -> str:
        """What the times count from, as the table words it."""
        column = self.start or self.stop
        return column.heading if column is not None else ""

    @property
    def from_start(self) -> bool:
        """Whether its times count from the start of the drug, as the table says."""
        return self.start is not None and bool(_STARTING.search(self.start.heading))


@dataclass(frozen=True, slots=True)
class Moment:
    """When a row was taken: `label` as the table words it.

    `day` counts from the start of the drug (from its end where the table has only that), None
    where the row cannot be placed; `before` the drug was begun.
    """

    label: str
    day: float | None = None
    before: bool = False


def clock_of(headings: Sequence[str]) -> Clock | None:
    """The columns of times among the headings of a table; None where it has none."""
    start = stop = None
    for number, heading in enumerate(headings):
        found = _HEADING.match(heading)
        if found is None:
            continue
        column = TimeColumn(number, heading, _UNITS.get(found["unit"].lower()))
        if STOPPING.search(heading):
            stop = stop or column
        else:
            start = start or column
    return Clock(start, stop) if start or stop else None


def moments_of(rows: Sequence[Sequence[str]], clock: Clock) -> list[Moment | None]:
    """When each row was taken, None where it does not say so readably.

    A row that says only how long after the end is placed by a row that says when the end was: one
    that reads 0 after stopping.
    """
    stopped: float | None = None
    moments: list[Moment | None] = []
    for row in rows:
        start, since_start = time_in(row, clock.start)
        stop, since_stop = time_in(row, clock.stop)
        if clock.start is None:
            since_start, start = since_stop, stop
        if since_stop == 0 and since_start is not None:
            stopped = since_start
        if _BEFORE.fullmatch(start):
            moments.append(Moment(start, before=True))
        elif since_start is not None:
            moments.append(Moment(start, since_start, before=since_start < 0))
        elif since_stop is not None and not start:
            day = stopped + since_stop if stopped is not None else None
            moments.append(Moment(_since_the_end(stop, since_stop), day))
        else:
            moments.append(None)
    return moments


def _since_the_end(stop: str, days: float) -> str:
    """`2 days after stopping`, and of `-2 days` `2 days before stopping`."""
    earlier = _EARLIER.fullmatch(stop.strip())
    if days < 0 and earlier is not None and earlier["minus"]:
        return translate("Page", "{0} before stopping").format(earlier["minus"])
    return translate("Page", "{0} after stopping").format(stop)


def is_line(row: Sequence[str]) -> bool:
    """Whether a row holds nothing but words across the table, or in its first cell."""
    return bool(row[0]) and len(row) > 1 and set(row[1:]) <= {"", row[0]} and not row[0].isdigit()


def days_in(text: str, unit: str | None = None) -> float | None:
    """`2 weeks` → 14.0; `Day 4` → 4.0; a bare number counts in `unit`. None for any other text.

    >>> days_in("1 year, 2 weeks")
    379.25
    """
    text = text.strip().lower()
    if text == "0":
        return 0.0
    words = text.split()
    if len(words) == 2 and words[0] in _UNITS and words[1].isdigit():
        text = f"{words[1]} {words[0]}"
    total = 0.0
    for part in _JOINT.split(text):
        found = _PART.fullmatch(part)
        name = _UNITS.get(found[2], unit if not found[2] else None) if found else None
        if found is None or name is None:
            return None
        total += float(found[1]) * _DAYS[name]
    return total


def unit_in(text: str, column: TimeColumn) -> float:
    """The days of the longest unit that a time names, else of its column's; a day without any.

    >>> unit_in("3 weeks", TimeColumn(0, "Time After Starting", None))
    7.0
    """
    named = [_DAYS[_UNITS[word]] for word in re.findall(r"[a-z]+", text.lower()) if word in _UNITS]
    return max(named, default=_DAYS[column.unit or "day"])


def time_in(row: Sequence[str], column: TimeColumn | None) -> tuple[str, float | None]:
    """The time in a column of a row: as it is worded, and in days where it can be read."""
    if column is None:
        return "", None
    text = row[column.column]
    earlier = _EARLIER.fullmatch(text.strip())
    if earlier is not None:
        before = days_in(earlier["minus"] or earlier["length"], column.unit)
        return text, -before if before is not None else None
    days = days_in(text, column.unit)
    bare = days is not None and text != "0" and text.replace(".", "").isdigit()
    if bare and column.unit is not None:
        return translate("Page", _COUNTED[column.unit]).format(text), days
    return text, days
