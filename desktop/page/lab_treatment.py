"""When the drug of a case was stopped, where its table of laboratory values leaves no doubt. Pure.

The time of treatment is shaded on a course. A shade that ends too early reads as if the tests fell
while the drug was still given; so nothing is shaded where the table could be read in another way.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from desktop.page.lab_times import STOPPING, Clock, days_in, is_line, time_in, unit_in

_STARTED: Final = re.compile(
    r"\b(?:started|begun|initiated|commenced|given|taken)\b", re.IGNORECASE
)
# The end of treatment, or a break in it, in other words than those of a heading.
_ENDED: Final = re.compile(
    rf"{STOPPING.pattern}|\b(?:end(?:ed)?|complet(?:ed|ion)|finished|held|hold|interrupt\w*|"
    r"paused?|suspended|omitted|missed|last dose|"
    r"off (?:the |all |study )?(?:drug|therapy|treatment|medic))",
    re.IGNORECASE,
)
# "Testol taken for 5 months".
_LENGTH: Final = re.compile(r"\bfor (?:only )?(?P<length>\d+(?:\.\d+)? [a-z]+)", re.IGNORECASE)
# Given again, in single doses or in courses: not all the time from the first day to the last.
_NOT_THROUGHOUT: Final = re.compile(
    r"\b(?:re-?(?:start|challeng|expos|introduc|initiat)|resum|again\b|switched|cycles?\b|"
    r"(?:one|single) dose|taking\b|changed to|replaced|substitut|"
    r"(?:second|third|another|new|next|repeat(?:ed)?) (?:course|dose|exposure|treatment|trial)|"
    r"intermittent)",
    re.IGNORECASE,
)
_SHORTEST_NAME: Final = 5
# For sums of months and weeks, which are no whole days.
_SLACK: Final = 0.5

_Row = Sequence[str]


def treatment_end(rows: Sequence[_Row], clock: Clock, title: str) -> float | None:
    """The day, from the start of the drug, on which it was stopped; None where that is in doubt.

    One row reads 0 after stopping and states how long after the start that was; all rows that
    count from both agree on it; and no remark tells of the drug, which a word of `title` names, at
    another time, or of another drug that was begun.
    """
    if not clock.from_start or any(_NOT_THROUGHOUT.search(text) for row in rows for text in row):
        return None
    ends = {time_in(row, clock.start)[1] for row in rows if time_in(row, clock.stop)[1] == 0}
    end = ends.pop() if len(ends) == 1 else None
    if end is None or end <= 0:
        return None
    if not all(_counts_from(row, clock, end) for row in rows):
        return None
    names = {word for word in re.findall(r"\w+", title.lower()) if len(word) >= _SHORTEST_NAME}
    agree = all(_agrees(rows, number, clock, end, names) for number in range(len(rows)))
    return end if agree else None


def _counts_from(row: _Row, clock: Clock, end: float) -> bool:
    """Whether the times of a row fit a drug that was given up to `end`, as far as rounded."""
    (start, since_start), (stop, since_stop) = time_in(row, clock.start), time_in(row, clock.stop)
    if clock.start is None or clock.stop is None or since_start is None or since_stop is None:
        return True
    rounded = max(unit_in(start, clock.start), unit_in(stop, clock.stop))
    return abs(since_start - since_stop - end) <= rounded + _SLACK


def _agrees(rows: Sequence[_Row], number: int, clock: Clock, end: float, names: set[str]) -> bool:
    """Whether the remarks of a row fit a drug that was given from day 0 to `end`."""
    row = rows[number]
    remarks = {row[0]} if is_line(row) else _remarks(row, clock)
    for remark in remarks:
        if _STARTED.search(remark):
            named = not names.isdisjoint(re.findall(r"\w+", remark.lower()))
            if not named or _day(row, clock) not in (0.0, None):
                return False
        told = _LENGTH.search(remark)
        days = days_in(told["length"]) if told is not None else None
        if told is not None and days not in (None, end):
            return False
        if _ENDED.search(remark) and not _is_then(rows, number, clock, end):
            return False
    return True


def _is_then(rows: Sequence[_Row], number: int, clock: Clock, end: float) -> bool:
    """Whether a row stands at `end`: by its time, or, where it has none, by the rows around it."""
    row = rows[number]
    if not is_line(row) and any(time_in(row, column)[0] for column in (clock.start, clock.stop)):
        return _day(row, clock) == end
    before = [day for each in rows[:number] if (day := _day(each, clock)) is not None]
    after = [day for each in rows[number + 1 :] if (day := _day(each, clock)) is not None]
    return max(before, default=0.0) <= end <= min(after, default=end)


def _day(row: _Row, clock: Clock) -> float | None:
    return None if is_line(row) else time_in(row, clock.start)[1]


def _remarks(row: _Row, clock: Clock) -> set[str]:
    times = {column.column for column in (clock.start, clock.stop) if column is not None}
    return {text for number, text in enumerate(row) if number not in times}
