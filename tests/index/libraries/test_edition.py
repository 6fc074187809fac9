from datetime import date
from pathlib import Path

import pytest

from index import Library, build_library
from index.libraries.edition import Edition, edition_of

JANUARY = date(2025, 1, 15)


@pytest.mark.parametrize(
    ("days", "newest", "median"),
    [
        ([date(2016, 3, 1)], date(2016, 3, 1), date(2016, 3, 1)),
        ([date(2016, 3, 1), JANUARY, date(2017, 5, 4)], JANUARY, date(2017, 5, 4)),
        ([JANUARY, date(2016, 3, 1)], JANUARY, date(2016, 3, 1)),
    ],
)
def test_newest_and_median(days: list[date], newest: date, median: date) -> None:
    assert edition_of(days) == Edition(newest, median)


def test_chapters_without_a_date_are_of_no_edition() -> None:
    assert edition_of([]) is None


@pytest.mark.parametrize(
    ("today", "old"),
    [
        (date(2025, 2, 1), False),
        (date(2026, 7, 15), False),
        (date(2026, 7, 16), True),
        (date(2026, 8, 1), True),
        (date(2024, 1, 1), False),
    ],
)
def test_old_is_more_than_eighteen_months(today: date, old: bool) -> None:
    assert Edition(JANUARY, JANUARY).is_old(today) is old


def test_a_library_knows_its_edition_from_its_chapters(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.mkdir()
    days = ("January 15, 2025", "May 4, 2017", "not stated in the sources", "March 1, 2016")
    for number, day in enumerate(days):
        text = f"Drug {number}\n\nUpdated: {day}.\n\nOVERVIEW\n\nIntroduction\n\nMade up.\n"
        (source / f"Drug_{number}.txt").write_text(text, encoding="utf-8")
    library = Library.open(build_library([source], tmp_path / "library").target)

    assert library.edition() == Edition(JANUARY, date(2017, 5, 4))
    library.close()
