"""Monographs row by row: what each says of one thing, as HTML. Pure: no Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from typing import Final

from desktop.i18n.translate import translate
from desktop.navigation.addresses import Address
from desktop.page.blocks import blocks_html
from desktop.page.card_rows import (
    CARD_ROWS,
    LIMITS,
    CardRow,
    RowSpec,
    card_rows,
    section_to_read,
)
from desktop.page.fact_labels import (
    badge_text,
    brands_of,
    cause_words,
    distinct,
    letter_origin,
    listing_notes,
)
from desktop.page.html import section_html
from desktop.page.inlines import link_html
from desktop.page.key_facts_card import not_found_html, row_html
from desktop.page.listed_drug import chapter_words
from desktop.page.options import PageOptions
from desktop.theme.capitals import like_others
from index import (
    TRACK_RECORD_NOTE,
    LikelihoodScore,
    Monograph,
    MonographKind,
    Section,
    SectionKind,
    is_listed,
    marked,
)


@dataclass(frozen=True, slots=True)
class Side:
    """One of the monographs, with what its links and pictures need.

    `level` is that of the headings within a row.
    """

    monograph: Monograph
    options: PageOptions
    level: int = 3


@dataclass(frozen=True, slots=True)
class Row:
    """One thing compared: a cell of HTML for each side, '' where its monograph has nothing."""

    name: str
    cells: tuple[str, ...]
    note: str = ""


def rows_of(sides: tuple[Side, ...]) -> Iterator[Row]:
    """The rows that at least one side has something for, those on the injury first. With
    `background_of`, every section is shown or linked to.
    """
    likelihood = translate("Comparison", "Likelihood score")
    note = translate("Index", TRACK_RECORD_NOTE)
    yield from _row(likelihood, tuple(map(_likelihood, sides)), note)
    yield from _key_facts(sides)
    for name, cell in _FACTS:
        yield from _row(translate("Comparison", name), tuple(map(cell, sides)))
    for kind, name in _TEXTS.items():
        if kind not in _BACKGROUND:
            yield from _row(name, tuple(_texts(side, kind) for side in sides))
    yield from _row(translate("Comparison", "More in the monograph"), tuple(map(_links, sides)))


def background_of(sides: tuple[Side, ...]) -> Iterator[Row]:
    """The rows that help nobody to decide, to be folded away."""
    for kind in _BACKGROUND:
        yield from _row(_TEXTS[kind], tuple(_texts(side, kind) for side in sides))
    chemistry = translate("Comparison", "CAS number and formula")
    yield from _row(chemistry, tuple(map(_chemistry, sides)))


def _key_facts(sides: tuple[Side, ...]) -> Iterator[Row]:
    """The rows that stand on the card of at least one side; what they are, beside the first."""
    cards = [{row.title: row for row in card_rows(side.monograph)} for side in sides]
    note = translate("KeyFacts", LIMITS)
    for spec in CARD_ROWS:
        if any(spec.title in card for card in cards):
            cells = tuple(
                _key_fact(card.get(spec.title), spec, side)
                for card, side in zip(cards, sides, strict=True)
            )
            yield Row(translate("KeyFacts", spec.title), cells, note)
            note = ""


def _key_fact(row: CardRow | None, spec: RowSpec, side: Side) -> str:
    """What a side's card quotes; that rules found nothing is never told as if it stated nothing."""
    monograph = side.monograph
    if row is not None:
        return row_html(row, monograph, side.options)
    if is_listed(monograph.id) or monograph.kind is MonographKind.FRONT_MATTER:
        return ""
    section = section_to_read(monograph, spec.read)
    target = Address(monograph.id, section.key if section is not None else None)
    heading = section.heading if section is not None else monograph.title
    return not_found_html(target, heading, side.options)


def _row(name: str, cells: tuple[str, ...], note: str = "") -> Iterator[Row]:
    if any(cells):
        yield Row(name, cells, note)


def _meaning(score: LikelihoodScore) -> str:
    words, origin = cause_words(score), letter_origin(score)
    return f"{words} ({origin})" if origin else words


def _likelihood(side: Side) -> str:
    scores = "".join(
        f"<p>{escape(f'{score.agent}: ') if score.agent else ''}<b>{escape(badge_text(score))}</b> "
        f"{escape(_meaning(score))}</p>\n"
        for score in distinct(side.monograph.likelihood)
    )
    notes = listing_notes(side.monograph)
    return scores + "".join(f'<p class="note">{escape(note)}</p>\n' for note in notes)


def _classes(side: Side) -> str:
    return _paragraph("; ".join(side.monograph.drug_class))


def _brands(side: Side) -> str:
    return _paragraph(brands_of(side.monograph))


def _chemistry(side: Side) -> str:
    return "".join(
        _paragraph(f"{substance.drug}: {', '.join(stated)}")
        for substance in side.monograph.chemistry
        if (stated := [part for part in (substance.cas, substance.formula) if part])
    )


# What a monograph states as a fact: the name of the row, and the cell.
_FACTS: Final[tuple[tuple[str, Callable[[Side], str]], ...]] = (
    (marked("Comparison", "Drug class"), _classes),
    (marked("Comparison", "Trade names"), _brands),
)
# Sections that get a row of their own. The last row links to all other sections.
_TEXTS: Final = {
    SectionKind.HEPATOTOXICITY: "Hepatotoxicity",
    SectionKind.OUTCOME: "Outcome and management",
    SectionKind.MECHANISM: "Mechanism of injury",
    SectionKind.LACTATION_SUMMARY: "Summary of use during lactation",
    SectionKind.DRUG_LEVELS: "Drug levels",
    SectionKind.INFANT_EFFECTS: "Effects in breastfed infants",
    SectionKind.LACTATION_EFFECTS: "Effects on lactation and breastmilk",
    SectionKind.ALTERNATIVES: "Alternate drugs to consider",
    SectionKind.OVERVIEW: "Overview",
    SectionKind.INTRODUCTION: "Introduction",
    SectionKind.BACKGROUND: "Background",
}
_BACKGROUND: Final = (SectionKind.INTRODUCTION, SectionKind.BACKGROUND)


def _texts(side: Side, kind: SectionKind) -> str:
    return "".join(
        _text(section, side) for _, section in side.monograph.walk() if kind in section.kinds
    )


def _text(section: Section, side: Side) -> str:
    """A section without its heading, which names the row, and without sections with own rows."""
    inner = (
        section_html(child, side.level, side.options)
        for child in section.sections
        if child.kind not in _TEXTS and not _holds_rows(child)
    )
    return blocks_html(section.blocks, side.options) + "".join(inner)


def _holds_rows(section: Section) -> bool:
    return any(child.kind in _TEXTS or _holds_rows(child) for child in section.sections)


def _links(side: Side) -> str:
    links = (
        link_html(
            Address(side.monograph.id, section.key),
            "chapter",
            escape(like_others(section.heading)),
            side.options,
        )
        for section in _left_out(side.monograph.sections)
    )
    words = " · ".join(links)
    shown = f"<p>{words}</p>\n" if words else ""
    if is_listed(side.monograph.id):
        shown += _paragraph(chapter_words(side.monograph, side.options.chapters))
    return shown


def _left_out(sections: tuple[Section, ...], *, shown: bool = False) -> Iterator[Section]:
    """The outermost sections that no row shows; `shown` says that their parent is a row."""
    for section in sections:
        if section.kind in _TEXTS:
            yield from _left_out(section.sections, shown=True)
        elif _holds_rows(section):
            if section.blocks:
                yield section
            yield from _left_out(section.sections)
        elif not shown:
            yield section


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>\n" if text else ""
