"""Times in a table of laboratory values, as the tables word them."""

from dataclasses import dataclass

import pytest

from desktop.page.lab_times import Moment, clock_of, days_in, moments_of


@dataclass(frozen=True)
class TimeCase:
    says: str
    text: str
    unit: str | None
    days: float | None


CASES = (
    TimeCase("a number and its unit", "4 days", None, 4.0),
    TimeCase("one week is seven days", "1 week", None, 7.0),
    TimeCase("a fraction", "2.5 years", None, 2.5 * 365.25),
    TimeCase("short units", "36 hrs", None, 1.5),
    TimeCase("a unit before its number", "Day 4", None, 4.0),
    TimeCase("two parts are added", "1 year, 2 weeks", None, 379.25),
    TimeCase("two parts joined by a word", "1 week and 2 days", None, 9.0),
    TimeCase("zero needs no unit", "0", None, 0.0),
    TimeCase("a bare number counts in the unit of its column", "3", "week", 21.0),
    TimeCase("a bare number in a column without a unit says nothing", "3", None, None),
    TimeCase("a range is no time", "3-4 weeks", None, None),
    TimeCase("about is no time", "~3 weeks", None, None),
    TimeCase("a word is no time", "Discharge", "day", None),
    TimeCase("nothing is no time", "", "day", None),
    TimeCase("an unknown unit is no time", "3 visits", "day", None),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.says)
def test_a_time_is_read_or_left_alone(case: TimeCase) -> None:
    assert days_in(case.text, case.unit) == case.days


@pytest.mark.parametrize(
    ("headings", "start", "stop"),
    [
        (("Time After Starting", "Time After Stopping", "ALT"), 0, 1),
        (("Weeks After Start", "ALT"), 0, None),
        (("ALT", "Days After Discontinuation"), None, 1),
    ],
)
def test_the_columns_of_times_are_found(headings, start, stop) -> None:
    clock = clock_of(headings)

    assert clock is not None
    assert (clock.start.column if clock.start else None) == start
    assert (clock.stop.column if clock.stop else None) == stop


def test_a_table_without_times_has_no_clock() -> None:
    assert clock_of(("Date", "ALT")) is None


def test_rows_say_when_they_were_taken() -> None:
    clock = clock_of(("Time After Starting", "Weeks After Stopping"))
    assert clock is not None
    rows = (
        ("Pre", ""),
        ("", "2"),
        ("3 weeks", "0"),
        ("", "2 days"),
        ("soon", ""),
        ("4 weeks", "1"),
    )

    assert moments_of(rows, clock) == [
        Moment("Pre", before=True),
        # Before the row that says when the drug was stopped, nothing tells when this was.
        Moment("2 weeks after stopping", None),
        Moment("3 weeks", 21.0),
        Moment("2 days after stopping", 23.0),
        None,
        Moment("4 weeks", 28.0),
    ]


def test_times_from_the_end_alone_are_the_clock() -> None:
    clock = clock_of(("Days After Stopping", "ALT"))
    assert clock is not None

    assert clock.heading == "Days After Stopping"
    assert moments_of((("0", ""), ("5", "")), clock) == [Moment("0", 0.0), Moment("5 days", 5.0)]
