"""How old the texts of a library are: the dates of its newest and of its median chapter."""

from __future__ import annotations

import statistics
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

# LiverTox revises some chapters every few months: after this a newer edition is there to be had.
_MONTHS_FRESH: Final = 18


@dataclass(frozen=True, slots=True)
class Edition:
    """The days on which the newest chapter and the median chapter were updated."""

    newest: date
    median: date

    def is_old(self, today: date) -> bool:
        """Whether the newest chapter was updated more than 18 months before `today`."""
        months = (today.year - self.newest.year) * 12 + today.month - self.newest.month
        return (months, today.day) > (_MONTHS_FRESH, self.newest.day)


def edition_of(updates: Iterable[date]) -> Edition | None:
    """The edition of chapters that were updated on those days; None where no day is stated.

    Of an even number the earlier of the two in the middle is the median.
    """
    days = sorted(updates)
    return Edition(days[-1], statistics.median_low(days)) if days else None
