"""What the page feature shows: a page, or why there is none. No Qt."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from desktop.addresses import Address, Scroll
from index import LikelihoodScore, Monograph, ReferenceList

# Not strftime: Qt sets the locale, and a date must read the same on every machine.
_MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A section in the outline; the outermost have depth 0."""

    key: str
    heading: str
    depth: int


@dataclass(frozen=True, slots=True)
class BandFacts:
    """What stays in view above the page."""

    title: str
    scores: tuple[LikelihoodScore, ...]
    drug_class: str
    trade_names: str
    source: str


@dataclass(frozen=True, slots=True)
class Nothing:
    """No monograph is open."""


class Arrival(Enum):
    """How a page comes: as a new page, as the page on show, or as that page in a new look."""

    NEW = auto()
    WITHIN = auto()
    RESTYLED = auto()


@dataclass(frozen=True, slots=True)
class Opened:
    """A page to show and where to go in it: to `scroll` if there is one, else to the address."""

    monograph: Monograph
    address: Address
    html: str
    outline: tuple[OutlineEntry, ...]
    facts: BandFacts
    arrival: Arrival
    scroll: Scroll | None = None


@dataclass(frozen=True, slots=True)
class Failed:
    """The page could not be shown; `message` says what to do."""

    message: str


PageState = Nothing | Opened | Failed


def outline_of(monograph: Monograph) -> tuple[OutlineEntry, ...]:
    """The sections in reading order."""
    return tuple(
        OutlineEntry(section.key, section.heading, len(ancestors))
        for ancestors, section in monograph.walk()
    )


def facts_of(monograph: Monograph, library: str) -> BandFacts:
    """What stays in view: `library` is the library's name."""
    updated = f"Updated {long_date(monograph)}" if monograph.updated else "No date of update given"
    return BandFacts(
        title=monograph.title,
        scores=distinct(monograph.likelihood),
        drug_class="; ".join(monograph.drug_class),
        trade_names=brands_of(monograph),
        source=f"{updated} · Source: {monograph.source.name} · {library}",
    )


def long_date(monograph: Monograph) -> str:
    """`15 January 2024`; '' where the source gives no date."""
    day = monograph.updated
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}" if day else ""


def brands_of(monograph: Monograph) -> str:
    """The trade names, under their drugs where there are several drugs."""
    named = [(entry.drug, ", ".join(entry.brands)) for entry in monograph.trade_names]
    if len(named) == 1:
        return named[0][1]
    return "; ".join(f"{drug}: {brands}" for drug, brands in named)


def distinct(scores: Iterable[LikelihoodScore]) -> tuple[LikelihoodScore, ...]:
    """Each badge once: a chapter may state the same score in two places."""
    badges = {(score.agent, score.letter, score.high_dose): score for score in scores}
    return tuple(badges.values())


def badge_text(score: LikelihoodScore) -> str:
    """`A [HD]`: the letter and, where the source gives it, the high-dose mark."""
    return f"{score.letter} [HD]" if score.high_dose else score.letter


def section_of_reference(monograph: Monograph, key: str) -> str | None:
    """The section a reference stands in."""
    return next(
        (
            section.key
            for _, section in monograph.walk()
            for block in section.blocks
            if isinstance(block, ReferenceList) and any(r.key == key for r in block.references)
        ),
        None,
    )
