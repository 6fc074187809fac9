"""Durations as texts write them, in days."""

from dataclasses import dataclass

import pytest

from index.facts.durations import durations_in


@dataclass(frozen=True)
class Written:
    does: str
    text: str
    days: list[tuple[float | None, float | None]]


CASES = [
    Written("a range of one unit", "2 to 6 months", [(60, 180)]),
    Written("a range with a dash", "1-4 weeks", [(7, 28)]),
    Written("a range of two units", "10 days to 3 months", [(10, 90)]),
    Written("a range with between", "between 2 and 5 years", [(730, 1825)]),
    Written("a limit above", "within 3 weeks", [(None, 21)]),
    Written("a range within", "within 1 to 6 months", [(30, 180)]),
    Written("the first of a kind", "during the first year", [(None, 365)]),
    Written("the first of several", "within the first 8 weeks", [(None, 56)]),
    Written("the first without an opening", "in the first 6 months", [(None, 180)]),
    Written("a unit alone", "after years", [(None, None)]),
    Written("an open end", "more than 6 months", [(180, None)]),
    Written("a limit that is passed", "can exceed a year", [(365, None)]),
    Written("an end without a figure", "1 month to several years", [(30, None)]),
    Written("an end that is passed", "6 weeks to over a year", [(42, None)]),
    Written("a start without a figure", "a few days to 3 weeks", [(None, 21)]),
    Written("no figure at all", "days to weeks", [(None, None)]),
    Written("numbers in words", "one to four months", [(30, 120)]),
    Written("an article for one", "within a week", [(None, 7)]),
    Written("hours", "24 to 72 hours", [(1, 3)]),
    Written("a part of a day", "6 hours", [(0.25, 0.25)]),
    Written("a third of a day", "within 8 hours", [(None, 0.3333)]),
    Written("an extreme below", "as short as 3 days", [(3, None)]),
    Written("an extreme above", "as long as 2 years", [(None, 730)]),
    Written(
        "two extremes",
        "as little as 2 days and as long as 2 years",
        [(2, None), (None, 730)],
    ),
    Written("two that are no range", "4 days and 9 weeks", [(4, 4), (63, 63)]),
    Written("a median", "a median of 42 days", [(42, 42)]),
    Written("or longer", "3 months or longer", [(90, None)]),
    Written("or a longer unit", "2 to 8 weeks or months", [(14, None)]),
    Written("or less", "3 weeks or less", [(None, 21)]),
    Written("an age", "after 3 weeks in a woman of 86 years", [(21, 21)]),
    Written("how long it took some patients", "took four patients 1 to 5 months", [(30, 150)]),
    Written("a word that ends like an article", "one began 3 weeks after it", [(21, 21)]),
    Written("thousands", "5 to 1,204 days", [(5, 1204)]),
    Written("a decimal comma", "1,5 years", [(547.5, 547.5)]),
    Written("how often a dose is taken", "10 mg a day, twice a week", []),
    Written("no unit", "between 3 and 5 patients", []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.does)
def test_a_duration_is_read_in_days(case: Written) -> None:
    found = [(each.from_days, each.to_days) for each in durations_in(f"arose {case.text}.")]

    assert found == case.days


def test_a_duration_keeps_its_words_and_its_place() -> None:
    text = "Onset was within 2 to 8 weeks of starting, as early as 3 days."

    first, second = durations_in(text)

    assert first.as_written == text[first.start : first.end] == "within 2 to 8 weeks"
    assert second.as_written == text[second.start : second.end] == "as early as 3 days"
    assert [first.is_extreme, second.is_extreme] == [False, True]
