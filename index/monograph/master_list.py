"""An entry of LiverTox's master list: what a spreadsheet beside the chapters says of a drug."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from index.medical.likelihood import badge_of


@dataclass(frozen=True, slots=True)
class Listing:
    """One row of the master list, as stated there.

    `letter` is a likelihood letter or "" where the row has none; `chapter` the title of the
    chapter that treats the ingredient; `updated` the row's date as ISO text, or "" if it is none;
    `approved` the year of approval, `approved_before` the year in "<1980". `right_name` is the
    name rightly spelt where the list's own is known to be wrong, else "".
    """

    ingredient: str
    brands: tuple[str, ...]
    letter: str
    high_dose: bool
    chapter: str
    updated: str
    approved: int | None
    classes: tuple[str, ...]
    approved_before: int | None = None
    right_name: str = ""

    @property
    def score(self) -> str:
        """`A [HD]`: the letter with the high-dose mark; "" where the row has none."""
        return badge_of(self.letter, self.high_dose)

    @property
    def names(self) -> tuple[str, ...]:
        """What the substance is called: as listed, and rightly spelt where that differs."""
        return tuple(filter(None, (self.ingredient, self.right_name)))


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What the master list holds and was not taken, and why.

    `row` is its number in the sheet, `ingredient` the drug it is about ("" for a row or a column
    as a whole), `column` its heading ("" for a row), `text` what stands there.
    """

    row: int
    ingredient: str
    column: str
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class MasterList:
    """A whole master list, in its order; `file` names the workbook, `sha256` is of its bytes.

    `edition` is its month as ISO text, `2025-01`; "" where nothing tells it.
    """

    file: str
    listings: tuple[Listing, ...]
    left_out: tuple[LeftOut, ...] = ()
    edition: str = ""
    sha256: str = ""


_EDITION: Final = re.compile(r"(?<!\d)(?P<month>0[1-9]|1[0-2])-(?:20)?(?P<year>\d\d)(?!\d)")


def edition_of(file: str, listings: Iterable[Listing]) -> str:
    """The month that a workbook is named for, else that of its newest row.

    >>> edition_of("masterlist01-25.xlsx", ())
    '2025-01'
    """
    named = _EDITION.search(file)
    if named is not None:
        return f"20{named['year']}-{named['month']}"
    return max((listing.updated[:7] for listing in listings), default="")


def compact(name: str) -> str:
    """A name without what lists differ in: case, spaces and signs."""
    return re.sub(r"[\W_]", "", name.casefold())


def scores_of_agents(listings: Iterable[Listing]) -> dict[str, tuple[str, ...]]:
    """Each agent once, by the name it has first, with the scores that its rows give it."""
    names: dict[str, str] = {}
    scores: dict[str, dict[str, None]] = {}
    for listing in listings:
        name = names.setdefault(compact(listing.ingredient), listing.ingredient)
        found = scores.setdefault(name, {})
        if listing.letter:
            found[listing.score] = None
    return {name: tuple(found) for name, found in scores.items()}
