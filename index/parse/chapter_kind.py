"""Whether a chapter is about a drug, about a class of drugs, or about the book."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from index.monograph.model import (
    Block,
    ChapterLink,
    Inlines,
    ListBlock,
    Monograph,
    MonographKind,
    Paragraph,
    Run,
    Substance,
    Table,
)
from index.monograph.sections import SectionKind, known_kind

_ONLY_IN_DRUGS: Final = frozenset(
    (
        SectionKind.PRODUCT_INFORMATION,
        SectionKind.HEPATOTOXICITY,
        SectionKind.LACTATION_SUMMARY,
        SectionKind.SUBSTANCE,
    )
)
_FEWEST_MEMBERS: Final = 2
# What stands between the drugs of "Venlafaxine, Desvenlafaxine".
_JOINT: Final = re.compile(r", | and |; ")
_SEPARATORS: Final = re.compile(r"(?:[\s,;.·•/–—-]|\band\b)*")


def kind_of_chapter(monograph: Monograph, chemistry: Iterable[Substance]) -> MonographKind:
    """The kind of a chapter, by the sections it has and the chapters it lists.

    A chapter that lists chapters and has formulas, but no section on hepatotoxicity and no product
    information, is about a class: the formulas are its members'.
    """
    if monograph.kind is MonographKind.FRONT_MATTER:
        return monograph.kind
    # As headings are usually written: front matter has many that name liver injury.
    kinds = {known_kind(section.heading) for _, section in monograph.walk()}
    kinds.update(
        SectionKind.HEPATOTOXICITY
        for _, section in monograph.walk()
        if section.kind is SectionKind.HEPATOTOXICITY and _begins_so(section.heading)
    )
    if not kinds.isdisjoint(_ONLY_IN_DRUGS):
        return MonographKind.DRUG
    members = _listed(monograph)
    if SectionKind.CHEMISTRY in kinds:
        members |= {link.chapter or text for link, text in _lined_up(monograph.blocks())}
        names = {member.casefold() for member in members}
        drugs = {row.drug.casefold() for row in chemistry} - {""}
        own = any(_is_of(drug, monograph.title, names) for drug in drugs)
        is_class = len(members) >= _FEWEST_MEMBERS and not own
        return MonographKind.DRUG_CLASS if is_class else MonographKind.DRUG
    if SectionKind.OVERVIEW in kinds or members:
        return MonographKind.DRUG_CLASS
    return MonographKind.FRONT_MATTER


def _is_of(drug: str, title: str, members: set[str]) -> bool:
    """Whether a row is of the chapter's own drug: by its name, or as a form of it (a salt)."""
    own = (title.casefold(), *_JOINT.split(title.casefold()))
    is_form = drug not in members and any(drug.startswith(f"{name} ") for name in own)
    return drug in own or is_form


def _begins_so(heading: str) -> bool:
    return heading.strip().casefold().startswith("hepato")


def _listed(monograph: Monograph) -> set[str]:
    """The chapters that stand in a list: by id, or by name where a link has no target."""
    return {
        link.chapter or text
        for block in monograph.blocks()
        if isinstance(block, ListBlock)
        for item in block.items
        for link, text in _links(item)
    }


def _lined_up(blocks: Iterable[Block]) -> Iterator[tuple[ChapterLink, str]]:
    """The links that stand in cells of tables, or in paragraphs of nothing but links."""
    for block in blocks:
        match block:
            case Paragraph(content=content):
                others = (run.text for run in content if isinstance(run, Run) and not run.link)
                if _SEPARATORS.fullmatch("".join(others)):
                    yield from _linked(content)
            case Table(rows=rows):
                yield from (link for row in rows for cell in row for link in _linked(cell.content))
            case _:
                pass


def _links(blocks: tuple[Block, ...]) -> Iterator[tuple[ChapterLink, str]]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from _linked(block.content)


def _linked(content: Inlines) -> Iterator[tuple[ChapterLink, str]]:
    for run in content:
        if isinstance(run, Run) and isinstance(run.link, ChapterLink):
            yield run.link, run.text
