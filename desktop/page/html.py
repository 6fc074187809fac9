"""A monograph as one HTML page: a pure function that screen and print share. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass, field
from html import escape
from string import Template
from typing import Final

from desktop.navigation.addresses import Target
from desktop.page.blocks import block_html, blocks_html
from desktop.page.bottom_line import bottom_line_html
from desktop.page.course_html import course_html
from desktop.page.folded_sections import foldable_html, section_mark
from desktop.page.inlines import PageContext, inlines_html, to_url
from desktop.page.lab_course import Course, course_name
from desktop.page.relatives import relatives_html
from index import CitingPlace, Monograph, Relatives, Section

_DEEPEST_HEADING: Final = 6
# Sizes at the usual text size: points for type, pixels for space.
_POINTS: Final = {"body": 12.0, "small": 10.75, "h1": 20.0, "h2": 13.0, "h3": 14.5, "h4": 12.5}
_PIXELS: Final = {"cell": 7, "half": 4, "near": 6, "gap": 10, "wide": 24}


@dataclass(frozen=True, slots=True)
class PageStyle:
    """The look of a page: its template and style sheet with `$names`, colours and text size."""

    template: str
    sheet: str
    colours: Mapping[str, str]
    stripes: Mapping[str, str]
    scale: float = 1.0

    def css(self) -> str:
        """The style sheet with colours and sizes in it."""
        sizes = {name: f"{value * self.scale:.2f}" for name, value in _POINTS.items()}
        spaces = {name: str(round(value * self.scale)) for name, value in _PIXELS.items()}
        return Template(self.sheet).substitute({**self.colours, **sizes, **spaces})


@dataclass(frozen=True, slots=True)
class RenderOptions:
    """How to render. `chapters` is `Library.resolve` of the monograph; `pictures` names those
    that whoever shows the page can give; `relatives` are those of `Library.relatives`, None to
    leave out what the library adds; `courses` the drawings; `citing` is `Library.citing` of the
    monograph; `title` sets it as h1; `head` is HTML that stands below the title in place of the
    bottom line; `address_of` is what a link is written as, None to leave it out.
    """

    style: PageStyle
    chapters: Mapping[str, str | None] = field(default_factory=dict)
    pictures: Container[str] = ()
    relatives: tuple[Relatives, ...] | None = None
    links: bool = True
    title: bool = False
    head: str = ""
    address_of: Callable[[Target], str | None] = to_url
    courses: Mapping[str, Course] = field(default_factory=dict)
    citing: Mapping[str, tuple[CitingPlace, ...]] = field(default_factory=dict)


def render(monograph: Monograph, options: RenderOptions) -> str:
    """The whole page. Headings are h2 and deeper, one for each section of `monograph.walk()`."""
    context = context_of(monograph, options)
    title = f"<h1>{escape(monograph.title)}</h1>\n" if options.title else ""
    lead = options.head or bottom_line_html(monograph, context)
    lead += blocks_html(monograph.lead, context)
    sections = [section_html(section, 2, context) for section in monograph.sections]
    if options.relatives is not None:
        # After the overview, which ends with the drug's class or the members of the class.
        sections.insert(1, relatives_html(monograph, options.relatives, context))
    return fill_page(monograph.title, f"{title}{lead}{''.join(sections)}", options.style)


def fill_page(title: str, body: str, style: PageStyle) -> str:
    """A page of `body` in that style; `title` is plain text."""
    template = Template(style.template)
    return template.substitute(title=escape(title), css=style.css(), body=body)


def context_of(monograph: Monograph, options: RenderOptions) -> PageContext:
    """What the parts of this monograph's page need to know."""
    return PageContext(
        monograph=monograph.id,
        chapters=options.chapters,
        scores={" ".join(score.statement.split()): score for score in monograph.likelihood},
        stripes=options.style.stripes,
        pictures=options.pictures,
        links=options.links,
        address_of=options.address_of,
        courses=options.courses,
        citing=options.citing,
    )


def section_html(section: Section, level: int, context: PageContext) -> str:
    """A section with its heading at `level`, its blocks, then its sections a level deeper."""
    tag = f"h{min(level, _DEEPEST_HEADING)}"
    heading = f"<{tag}>{inlines_html(section.title, context)}</{tag}>\n"
    blocks = "".join(
        course_html(course_name(section.key, number), context) + block_html(block, context)
        for number, block in enumerate(section.blocks)
    )
    inner = "".join(section_html(child, level + 1, context) for child in section.sections)
    return section_mark(section.key) + heading + foldable_html(section.key, blocks + inner)
