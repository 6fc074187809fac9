"""The states of the page: a page, none, or the reason why it cannot be shown. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING

from desktop.i18n.translate import translate
from desktop.navigation.addresses import Address, Scroll
from desktop.page.fact_labels import distinct, long_date, source_of, starter_note
from index import LikelihoodScore, Monograph

if TYPE_CHECKING:
    from desktop.page.lab_course import Course


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A section in the outline; the outermost have depth 0."""

    key: str
    heading: str
    depth: int


@dataclass(frozen=True, slots=True)
class HeaderFacts:
    """The facts in the header, which stays in view. `note` says that it is a starter text."""

    title: str
    scores: tuple[LikelihoodScore, ...]
    source: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Nothing:
    """No monograph is open."""


class Arrival(Enum):
    """How a page is shown: as a new page, as another place of it, or in a new look."""

    NEW = auto()
    WITHIN = auto()
    RESTYLED = auto()


@dataclass(frozen=True, slots=True)
class Opened:
    """A page to show and where to go in it: to `scroll` if there is one, else to the address.

    `pictures` are the files its HTML names as `picture:NAME`, `courses` what it names as
    `course:NAME`.
    """

    monograph: Monograph
    address: Address
    html: str
    outline: tuple[OutlineEntry, ...]
    facts: HeaderFacts
    arrival: Arrival
    scroll: Scroll | None = None
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    courses: Mapping[str, Course] = field(default_factory=dict)


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


def facts_of(monograph: Monograph, library: str) -> HeaderFacts:
    """The facts for the header; `library` is the name of the library."""
    updated = translate("Page", "Updated {0}").format(long_date(monograph))
    if not monograph.updated:
        updated = translate("Page", "No date of update given")
    source = translate("Page", "Source: {0}").format(source_of(monograph))
    return HeaderFacts(
        title=monograph.title,
        scores=distinct(monograph.likelihood),
        source=f"{updated} · {source} · {library}",
        note=starter_note(monograph),
    )
