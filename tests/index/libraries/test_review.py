from dataclasses import replace
from datetime import date

import pytest

from index import Library, Review, review_of
from index.libraries.manifest import manifest_from, manifest_text


@pytest.mark.parametrize(
    ("review_by", "today", "expected"),
    [
        (None, "2999-01-01", Review.NOT_DUE),
        ("2027-12-31", "2027-12-31", Review.NOT_DUE),
        ("2027-12-31", "2028-01-01", Review.DUE),
        ("2027-12-31", "2026-11-21", Review.NOT_DUE),
        ("2027-12-31", "2026-11-20", Review.CLOCK_WRONG),
        (None, "1970-01-01", Review.CLOCK_WRONG),
    ],
)
def test_the_day_decides(
    small: Library, review_by: str | None, today: str, expected: Review
) -> None:
    """Built on the 22nd; the day before may be today elsewhere on earth."""
    built = "2026-11-22T23:30:00+00:00"
    manifest = replace(small.manifest, created=built, review_by=review_by)

    assert review_of(manifest, date.fromisoformat(today)) is expected


def test_a_library_that_does_not_say_when_it_was_built_has_no_wrong_clock(small: Library) -> None:
    manifest = replace(small.manifest, created="long ago")

    assert review_of(manifest, date(1970, 1, 1)) is Review.NOT_DUE


def test_a_manifest_keeps_its_day_of_review(small: Library) -> None:
    dated = replace(small.manifest, review_by="2027-12-31")

    assert manifest_from(manifest_text(dated)) == dated
    assert "review_by" not in manifest_text(small.manifest)
