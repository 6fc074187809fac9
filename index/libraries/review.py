"""Whether a library is due to be looked at again, by the calendar of this computer."""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum
from typing import Final

from index.libraries.manifest import Manifest

# Clocks stand in time zones; the day a library was built is a day in UTC.
_ALLOWED: Final = timedelta(days=1)


class Review(Enum):
    """Where a library stands to its "review by"."""

    NOT_DUE = "not due"
    DUE = "due"
    CLOCK_WRONG = "clock wrong"


def review_of(manifest: Manifest, today: date) -> Review:
    """A clock that says a day before the library was built says nothing about its review."""
    try:
        built = date.fromisoformat(manifest.day)
    except ValueError:
        built = date.min
    if built > today and built - today > _ALLOWED:
        return Review.CLOCK_WRONG
    due = manifest.review_by is not None and today > date.fromisoformat(manifest.review_by)
    return Review.DUE if due else Review.NOT_DUE
