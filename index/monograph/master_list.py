"""An entry of LiverTox's master list: what a spreadsheet beside the chapters says of a drug."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Listing:
    """One row of the master list, as stated there.

    `letter` is a likelihood letter or "" where the row has none; `chapter` the title of the
    chapter that treats the ingredient; `updated` the row's date as ISO text, or "" if it is none;
    `approved` the year of approval.
    """

    ingredient: str
    brands: tuple[str, ...]
    letter: str
    high_dose: bool
    chapter: str
    updated: str
    approved: int | None
    classes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MasterList:
    """A whole master list, in its order; `file` names the workbook."""

    file: str
    listings: tuple[Listing, ...]
