"""The course of a case's liver tests, read from the table that states it. Pure: no Qt."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from desktop.i18n.translate import translate
from desktop.page.lab_times import STOPPING, Clock, Moment, clock_of, is_line, moments_of
from desktop.page.lab_treatment import treatment_end
from desktop.page.table_spans import bounded, places_of
from index import Monograph, SectionKind, Table, plain

# The tests that are drawn, with the headings their columns have; any other stays in the table.
_ANALYTES: Final = {
    "ALT": ("alt", "sgpt", "serum alt"),
    "AST": ("ast", "sgot", "serum ast"),
    "Alk P": ("alk p", "alp", "alkaline phosphatase"),
    "Bilirubin": ("bilirubin", "total bilirubin", "serum bilirubin"),
}
_NAME_OF: Final = {heading: name for name, headings in _ANALYTES.items() for heading in headings}
_HEADING: Final = re.compile(r"(?P<name>[^(]*?)\s*(?:\((?P<unit>[^)]*)\))?\s*")
_NUMBER: Final = re.compile(r"(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<unit>.*)")
_BOUND: Final = re.compile(r"(?:[<≤]|up to|\d+(?:\.\d+)?\s*(?:[-–]|to))\s*(?P<bound>\d.*)")
_NORMAL: Final = re.compile(r"(?:normal|reference|upper limit|uln)\b", re.IGNORECASE)
_NO_VALUE: Final = ("", "-", "–", "—", "nd", "na", "n/a", "not done", "not available", "not given")
_WORDS: Final = re.compile(r"[^\W\d_]{3}")
_FOOTNOTES: Final = str.maketrans("", "", "*†‡§¶")
# Readings closer than this share of their span cannot be told apart when drawn to scale.
_LEAST_GAP: Final = 1 / 24
# A larger grid is no course of a patient.
_MOST_PLACES: Final = 100_000
_Row = Sequence[str]


@dataclass(frozen=True, slots=True)
class Series:
    """One test in a column: `limit` is its upper limit of normal, None where none is given."""

    column: int
    name: str
    unit: str
    limit: float | None


@dataclass(frozen=True, slots=True)
class Level:
    """A value as the table words it, and its height: see `Course.in_multiples`."""

    text: str
    height: float


@dataclass(frozen=True, slots=True)
class Reading:
    """A row of the table: when, and a level for each series, None where there is none."""

    moment: Moment
    levels: tuple[Level | None, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """What the table remarks between its values, as `Ibuprofen stopped`.

    It stands before the reading of the number `before`; on `day` where the table gives one.
    """

    text: str
    before: int
    day: float | None = None


@dataclass(frozen=True, slots=True)
class Episode:
    """Rows that follow each other on one clock, with the marks between them.

    `treatment` are the days on which the drug was begun and stopped; None unless the table says
    both.
    """

    readings: tuple[Reading, ...]
    marks: tuple[Mark, ...] = ()
    treatment: tuple[float, float] | None = None

    @property
    def to_scale(self) -> bool:
        """Whether all times are known, and far enough apart to be drawn to scale."""
        days = [reading.moment.day for reading in self.readings]
        known = [day for day in days if day is not None]
        if len(known) < max(len(days), 2):
            return False
        least = (known[-1] - known[0]) * _LEAST_GAP
        return least > 0 and all(b - a >= least for a, b in pairwise(known))

    @property
    def places(self) -> tuple[float, ...]:
        """Where each reading stands, from 0.0 to 1.0; in even steps where not `to_scale`."""
        last = len(self.readings) - 1
        if not self.to_scale:
            return tuple(number / last if last else 0.5 for number in range(last + 1))
        days = [reading.moment.day or 0.0 for reading in self.readings]
        return tuple((day - days[0]) / (days[-1] - days[0]) for day in days)

    def place_of_day(self, day: float) -> float:
        """Where a day stands on an axis that is `to_scale`; its ends for days beyond them."""
        first, last = (self.readings[end].moment.day or 0.0 for end in (0, -1))
        return min(max((day - first) / (last - first), 0.0), 1.0)

    def covers(self, day: float) -> bool:
        """Whether a day is between the first and the last reading of an axis that is `to_scale`."""
        first, last = (self.readings[end].moment.day or 0.0 for end in (0, -1))
        return first <= day <= last

    def place_of(self, mark: Mark) -> float:
        """Where a mark stands: on its day, else half-way between the readings around it."""
        places = self.places
        if mark.day is not None and self.to_scale:
            return self.place_of_day(mark.day)
        if mark.before == 0:
            return 0.0
        if mark.before == len(places):
            return 1.0
        return (places[mark.before - 1] + places[mark.before]) / 2


@dataclass(frozen=True, slots=True)
class Course:
    """What a table states of a course. `clock` says what its times count from.

    `in_multiples`: heights are multiples of the upper limit of normal, else the values themselves.
    `left_out` names what the table holds and the drawing does not: what is no plain number, has no
    readable time, or lacks the limit that the other tests have. `stated` is how many readings the
    table has, where too many to draw them all; else 0.
    """

    clock: str
    series: tuple[Series, ...]
    episodes: tuple[Episode, ...]
    in_multiples: bool
    left_out: tuple[str, ...] = ()
    stated: int = 0

    def levels(self) -> Iterator[tuple[Series, Moment, Level]]:
        """Every level, in the order of the table."""
        for episode in self.episodes:
            for reading in episode.readings:
                for series, level in zip(self.series, reading.levels, strict=True):
                    if level is not None:
                        yield series, reading.moment, level

    def marks(self) -> Iterator[Mark]:
        """The marks on the axis of time, in order: the first is drawn as 1."""
        for episode in self.episodes:
            yield from episode.marks


def courses_of(monograph: Monograph) -> dict[str, Course]:
    """The courses of a monograph's laboratory values, each under its `course_name`."""
    return {
        course_name(section.key, number): course
        for _, section in monograph.walk()
        if section.kind is SectionKind.LABORATORY_VALUES
        for number, block in enumerate(section.blocks)
        if isinstance(block, Table) and (course := read_course(block, monograph.title)) is not None
    }


def course_name(section: str, block: int) -> str:
    """The name of the course that a block of a section states."""
    return f"{section}/{block}"


def read_course(table: Table, title: str = "") -> Course | None:
    """The course that `table` states; None where there is nothing to draw a line between.

    `title` is that of the chapter, which names the drug of the case.
    """
    if places_of(table, _MOST_PLACES) > _MOST_PLACES:
        return None
    grid = _grid(table)
    head = max(table.head, 1)
    headings = [
        " ".join(dict.fromkeys(column)).strip() for column in zip(*grid[:head], strict=True)
    ]
    clock = clock_of(headings)
    if clock is None:
        return None
    rows = [row for row in grid[head:] if not _NORMAL.match(row[0])]
    normal = [row for row in grid[head:] if _NORMAL.match(row[0])]
    # Two rows of limits, as before and after a change of laboratory: whose is whose is not said.
    series = _series(headings, normal[0] if len(normal) == 1 else None)
    in_multiples = any(each.limit for each in series)
    drawn = tuple(each for each in series if each.limit or not in_multiples)
    no_limit = translate("Page", "{0}, no normal limit given")
    left_out = [no_limit.format(each.name) for each in series if each not in drawn]
    episodes = tuple(_episodes(rows, clock, title, drawn, left_out))
    course = _without_empty(Course(clock.heading, drawn, episodes, in_multiples, tuple(left_out)))
    counts = [sum(level[0] is each for level in course.levels()) for each in course.series]
    return course if max(counts, default=0) > 1 else None


def _without_empty(course: Course) -> Course:
    """The course without the tests that have no level."""
    kept = {series for series, _, _ in course.levels()}
    numbers = [number for number, series in enumerate(course.series) if series in kept]
    episodes = tuple(
        replace(
            episode,
            readings=tuple(
                Reading(reading.moment, tuple(reading.levels[number] for number in numbers))
                for reading in episode.readings
            ),
        )
        for episode in course.episodes
    )
    series = tuple(course.series[number] for number in numbers)
    return replace(course, series=series, episodes=episodes)


def _grid(table: Table) -> list[list[str]]:
    """The text of each place of the table: a cell that spans several stands in each of them."""
    rows = bounded(table.rows)
    grid: list[dict[int, str]] = [{} for _ in rows]
    for number, row in enumerate(rows):
        column = 0
        for cell in row:
            while column in grid[number]:
                column += 1
            text = " ".join(plain(cell.content).translate(_FOOTNOTES).split())
            for below in grid[number : number + cell.rowspan]:
                below.update(dict.fromkeys(range(column, column + cell.colspan), text))
    width = max((column + 1 for row in grid for column in row), default=0)
    return [[row.get(column, "") for column in range(width)] for row in grid]


def _series(headings: list[str], normal: _Row | None) -> list[Series]:
    found: dict[str, list[Series]] = {}
    for column, heading in enumerate(headings):
        parts = _HEADING.fullmatch(heading)
        name = _NAME_OF.get(parts["name"].lower()) if parts else None
        if parts is not None and name is not None:
            unit = parts["unit"] or ""
            limit = _limit(normal[column], unit) if normal is not None else None
            found.setdefault(name, []).append(Series(column, name, unit, limit))
    # Two columns for one test: which is meant is not said.
    return [columns[0] for columns in found.values() if len(columns) == 1]


def _episodes(
    rows: list[list[str]],
    clock: Clock,
    title: str,
    series: tuple[Series, ...],
    left_out: list[str],
) -> Iterator[Episode]:
    """The rows on each clock: it begins anew where times go back, as after a rechallenge."""
    moments = moments_of(rows, clock)
    stopped = treatment_end(rows, clock, title)
    readings: list[Reading] = []
    marks: list[Mark] = []
    first = True
    for row, moment in zip(rows, moments, strict=True):
        texts = [row[each.column] for each in series]
        remark = row[0] if is_line(row) else _remark(texts)
        if remark:
            marks.append(Mark(remark, len(readings), _day_of(moment, readings)))
            continue
        reading = _reading(row, moment, texts, series, left_out)
        if reading is None:
            continue
        later = [mark for mark in marks if mark.before == len(readings)]
        if readings and _is_other_clock(readings[-1].moment, reading.moment, bool(later)):
            yield _episode(readings, marks[: len(marks) - len(later)], stopped if first else None)
            first = first and readings[-1].moment.before
            readings, marks = [], [replace(mark, before=0, day=None) for mark in later]
        marks[len(marks) - len(later) :] = _on_clock_of(reading, later, len(readings))
        readings.append(reading)
    if readings:
        yield _episode(readings, marks, stopped if first else None)


def _on_clock_of(reading: Reading, marks: list[Mark], before: int) -> list[Mark]:
    """The marks right before a reading; without their days where these count on another clock.

    `8 months, stopped` before `restarted` and `7 months` is of a course that the table tells no
    values of.
    """
    day = reading.moment.day
    other = day is not None and any(mark.day is not None and mark.day > day for mark in marks)
    return [replace(mark, before=before, day=None if other else mark.day) for mark in marks]


def _day_of(moment: Moment | None, before: list[Reading]) -> float | None:
    """The day of a mark; None for one that counts anew, as `0` for "Restarted" does."""
    day = moment.day if moment is not None else None
    last = next((each.moment.day for each in reversed(before) if each.moment.day is not None), None)
    return None if day is None or (last is not None and day < last) else day


def _episode(readings: list[Reading], marks: list[Mark], stopped: float | None) -> Episode:
    """The episode; a mark like `Stopped` gets the day that the reading beside it says it was."""
    episode = Episode(tuple(readings), tuple(marks))
    first, last = readings[0].moment.day, readings[-1].moment.day
    if stopped is None or not episode.to_scale or first is None or last is None:
        return episode
    # Its end is not on the axis where the first reading came later.
    if not first <= stopped <= last:
        return episode
    ends = {number for number, each in enumerate(readings) if each.moment.day == stopped}
    dated = tuple(
        replace(mark, day=stopped)
        if mark.day is None
        and STOPPING.search(mark.text)
        and not ends.isdisjoint((mark.before - 1, mark.before))
        else mark
        for mark in marks
    )
    return replace(episode, marks=dated, treatment=(0.0, stopped))


def _is_other_clock(one: Moment, other: Moment, marked: bool) -> bool:
    """Whether two readings that follow each other cannot stand on one axis of time.

    Times that go back count anew only behind a mark, as `Restarted`; else they are a slip.
    """
    if one.day is None or other.day is None:
        return one.before != other.before
    return marked and other.day < one.day


def _remark(texts: Sequence[str]) -> str:
    """Words that span the columns of the values; '' where there are none."""
    if len(texts) > 1 and len(set(texts)) == 1 and _WORDS.search(texts[0]):
        return "" if texts[0].lower() in _NO_VALUE else texts[0]
    return ""


def _reading(
    row: _Row,
    moment: Moment | None,
    texts: Sequence[str],
    series: tuple[Series, ...],
    left_out: list[str],
) -> Reading | None:
    """What a row states; None where that cannot be drawn, which `left_out` then tells."""
    if moment is None:
        if any(text.lower() not in _NO_VALUE for text in texts):
            named = translate("Page", "the row “{0}”").format(row[0])
            left_out.append(named if row[0] else translate("Page", "a row without a time"))
        return None
    levels = tuple(_level(text, each) for text, each in zip(texts, series, strict=True))
    for text, each, level in zip(texts, series, levels, strict=True):
        if level is None and text.lower() not in _NO_VALUE:
            left_out.append(f"{each.name} “{text}” ({moment.label})")
    return Reading(moment, levels) if any(levels) else None


def _level(text: str, series: Series) -> Level | None:
    value = _number(text, series.unit)
    return Level(text, value / (series.limit or 1.0)) if value else None


def _limit(text: str, unit: str) -> float | None:
    """The upper end of `<40`, `<40 U/L`, `10-40` or `up to 40`."""
    found = _BOUND.fullmatch(text.lower())
    return (_number(found["bound"], unit) or None) if found else None


def _number(text: str, unit: str) -> float | None:
    """The number in `1,140` or `1140 U/L`; None for a range, a bound or another unit."""
    found = _NUMBER.fullmatch(text.strip())
    if found is None or found["unit"].strip().lower() not in ("", unit.lower()):
        return None
    return float(found["number"].replace(",", ""))
