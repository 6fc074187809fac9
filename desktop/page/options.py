"""How a page looks, and what is shown on it: one value that every part of a page reads. No Qt.

The window's settings load this before its first paint, so that it loads next to nothing itself.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass, field, replace
from html import escape
from string import Template
from typing import TYPE_CHECKING, Final, Self

from index import marked

if TYPE_CHECKING:
    from desktop.navigation.addresses import Target
    from desktop.page.lab_course import Course
    from index import CitingPlace, LikelihoodScore, Monograph, Relatives

# Sizes at the usual text size: points for type, pixels for space.
_POINTS: Final = {"body": 12.0, "small": 10.75, "h1": 20.0, "h2": 13.0, "h3": 14.5, "h4": 12.5}
_PIXELS: Final = {"cell": 7, "half": 4, "near": 6, "gap": 10, "wide": 24}


@dataclass(frozen=True, slots=True)
class PageStyle:
    """The look of a page: its template and style sheet with `$names`, colours and text size.

    `stripes` are the colours that go with the likelihood letters.
    """

    template: str = ""
    sheet: str = ""
    colours: Mapping[str, str] = field(default_factory=dict)
    stripes: Mapping[str, str] = field(default_factory=dict)
    scale: float = 1.0

    def page(self, title: str, body: str) -> str:
        """A page of `body` in this style; `title` is plain text."""
        template = Template(self.template)
        return template.substitute(title=escape(title), css=self.css(), body=body)

    def css(self) -> str:
        """The style sheet with colours and sizes in it."""
        sizes = {name: f"{value * self.scale:.2f}" for name, value in _POINTS.items()}
        spaces = {name: str(round(value * self.scale)) for name, value in _PIXELS.items()}
        return Template(self.sheet).substitute({**self.colours, **sizes, **spaces})


def to_url(target: Target) -> str:
    """A link as the window follows it."""
    return target.to_url()


@dataclass(frozen=True, slots=True)
class PageChoice:
    """A field of `PageOptions` that the reader switches on and off: its menu entry and shortcuts.

    What was chosen is remembered, and holds for every page, on the screen and on paper.
    """

    field: str
    text: str
    keys: tuple[str, ...] = ()


PAGE_CHOICES: Final = (
    PageChoice("annotations", marked("Actions", "Annotations of &references")),
    PageChoice("background", marked("Actions", "&Background in comparisons")),
)


@dataclass(frozen=True, slots=True)
class PageOptions:
    """What is shown on a page, and how. Screen, paper, comparison and exported files fill it in.

    `chapters` is `Library.resolve` of the monograph: the library's id for the chapter that a link
    names, None for one that the library does not hold. `pictures` names those that whoever shows
    the page can give. `relatives` are those of `Library.relatives`, None to leave out what the
    library adds. `links` makes links, `annotations` shows the editors' annotations of references.
    `background` adds what a comparison leaves out at first: introduction, background, chemistry.
    `title` sets the title as h1; `head` is HTML that stands below it; `key_facts` shows the card.
    `address_of` is what a link is written as; where it gives None, words stand without a link.
    `courses` are the drawings, by name; `citing` is `Library.citing` of the monograph.

    `monograph`, `scores`, which finds the statement that a paragraph makes, and `largest_table` are
    filled in by `of`: what has more cells than `largest_table` is set as paragraphs.
    """

    style: PageStyle = field(default_factory=PageStyle)
    chapters: Mapping[str, str | None] = field(default_factory=dict)
    pictures: Container[str] = ()
    relatives: tuple[Relatives, ...] | None = None
    links: bool = True
    annotations: bool = True
    background: bool = False
    title: bool = False
    head: str = ""
    key_facts: bool = True
    address_of: Callable[[Target], str | None] = to_url
    courses: Mapping[str, Course] = field(default_factory=dict)
    citing: Mapping[str, tuple[CitingPlace, ...]] = field(default_factory=dict)
    monograph: str = ""
    scores: Mapping[str, LikelihoodScore] = field(default_factory=dict)
    largest_table: int = sys.maxsize

    def of(self, monograph: Monograph) -> Self:
        """The same for the page of this monograph."""
        from desktop.page.page_weight import largest_table

        scores = {" ".join(score.statement.split()): score for score in monograph.likelihood}
        largest = largest_table(monograph.blocks(), scores)
        return replace(self, monograph=monograph.id, scores=scores, largest_table=largest)
