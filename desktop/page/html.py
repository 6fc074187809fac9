"""A monograph as one HTML page: a pure function that screen and print share. No Qt."""

from __future__ import annotations

from html import escape
from typing import Final

from desktop.page.blocks import block_html, blocks_html
from desktop.page.course_html import course_html
from desktop.page.folded_sections import foldable_html, section_mark
from desktop.page.inlines import inlines_html
from desktop.page.key_facts_card import key_facts_html
from desktop.page.lab_course import course_name
from desktop.page.listed_drug import chapter_card_html, in_readers_language
from desktop.page.options import PageOptions
from desktop.page.regulatory_facts import regulatory_html
from desktop.page.relatives import relatives_html
from index import Monograph, Section, is_listed

_DEEPEST_HEADING: Final = 6


def render(monograph: Monograph, options: PageOptions) -> str:
    """The whole page. Headings are h2 and deeper, one for each section of `monograph.walk()`."""
    if is_listed(monograph.id):
        monograph = in_readers_language(monograph)
    options = options.of(monograph)
    title = f"<h1>{escape(monograph.title)}</h1>\n" if options.title else ""
    lead = options.head + _opening(monograph, options) + regulatory_html(monograph)
    lead += blocks_html(monograph.lead, options)
    sections = [section_html(section, 2, options) for section in monograph.sections]
    if options.relatives is not None:
        # After the overview, which ends with the drug's class or the members of the class.
        sections.insert(1, relatives_html(monograph, options.relatives, options))
    return options.style.page(monograph.title, f"{title}{lead}{''.join(sections)}")


def _opening(monograph: Monograph, options: PageOptions) -> str:
    """What Liverleaf sets before the text: the key facts, or where a listed drug's chapter is."""
    if is_listed(monograph.id):
        return chapter_card_html(monograph, options)
    return key_facts_html(monograph, options) if options.key_facts else ""


def section_html(section: Section, level: int, options: PageOptions) -> str:
    """A section with its heading at `level`, its blocks, then its sections a level deeper."""
    tag = f"h{min(level, _DEEPEST_HEADING)}"
    heading = f"<{tag}>{inlines_html(section.title, options)}</{tag}>\n"
    blocks = "".join(
        course_html(course_name(section.key, number), options) + block_html(block, options)
        for number, block in enumerate(section.blocks)
    )
    inner = "".join(section_html(child, level + 1, options) for child in section.sections)
    return section_mark(section.key) + heading + foldable_html(section.key, blocks + inner)
