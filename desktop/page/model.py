"""The states of the page: a page, none, or the reason why it cannot be shown. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING

from desktop.i18n.translate import translate
from desktop.navigation.addresses import Address, Scroll
from desktop.page.fact_labels import (
    distinct,
    listed_note,
    listing_notes,
    no_score_words,
    origin_of,
    short_origin,
    starter_note,
)
from index import LikelihoodScore, Monograph, is_listed

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
    """The facts in the header, which stays in view.

    `source` is short, `origin` all that is known of it: file, library. `note` says that it is a
    starter text, which `source_says` so too, or a listed drug; `unscored` is what is said in place
    of a likelihood score, `differing` where another source gives another one.
    """

    title: str
    scores: tuple[LikelihoodScore, ...]
    source: str
    origin: str = ""
    note: str = ""
    source_says: bool = False
    unscored: str = ""
    differing: tuple[str, ...] = ()


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
    """The sections in reading order; none of a listed drug, whose page is a list of facts."""
    if is_listed(monograph.id):
        return ()
    return tuple(
        OutlineEntry(section.key, section.heading, len(ancestors))
        for ancestors, section in monograph.walk()
    )


def facts_of(monograph: Monograph, library: str) -> HeaderFacts:
    """The facts for the header; `library` is the name and the id of the library."""
    of_library = translate("Page", "Library: {0}").format(library)
    return HeaderFacts(
        title=monograph.title,
        scores=distinct(monograph.likelihood),
        source=short_origin(monograph),
        origin=f"{origin_of(monograph)}\n{of_library}",
        note=listed_note(monograph) or starter_note(monograph),
        source_says=bool(starter_note(monograph)),
        unscored=no_score_words(monograph),
        differing=listing_notes(monograph),
    )
