"""Reads the facts a chapter states out of its section tree, whichever format it came in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from index.monograph.model import (
    Abbreviation,
    Aside,
    Block,
    Cell,
    ChapterLink,
    ListBlock,
    Monograph,
    MonographKind,
    Paragraph,
    Run,
    Section,
    Substance,
    Table,
    TradeNames,
    plain,
)
from index.monograph.sections import SectionKind, fold_heading
from index.parse.likelihood import likelihood_scores
from index.parse.patterns import stated_patterns
from index.parse.product import product_label, trade_names_in

_ONLY_IN_DRUGS: Final = (
    SectionKind.PRODUCT_INFORMATION,
    SectionKind.CHEMISTRY,
    SectionKind.HEPATOTOXICITY,
    SectionKind.LACTATION_SUMMARY,
    SectionKind.SUBSTANCE,
)
# LactMed lists these subject headings among the classes of every drug.
_NOT_CLASSES: Final = ("breast feeding", "lactation", "milk, human")


def complete(monograph: Monograph) -> Monograph:
    """`monograph` with its kind and every fact that its text states."""
    kind = _kind(monograph)
    if kind is MonographKind.FRONT_MATTER:
        # Front matter explains scores and abbreviations; what it shows are examples.
        return replace(monograph, kind=kind)
    return replace(
        monograph,
        kind=kind,
        likelihood=tuple(likelihood_scores(_likelihood_paragraphs(monograph))),
        patterns=tuple(stated_patterns(monograph)),
        drug_class=_drug_class(monograph),
        trade_names=_trade_names(monograph),
        chemistry=tuple(_chemistry(monograph)),
        abbreviations=_abbreviations(monograph),
    )


def _kind(monograph: Monograph) -> MonographKind:
    if monograph.kind is MonographKind.FRONT_MATTER:
        return monograph.kind
    kinds = {section.kind for _, section in monograph.walk()}
    if kinds.intersection(_ONLY_IN_DRUGS):
        return MonographKind.DRUG
    if SectionKind.OVERVIEW in kinds or any(
        isinstance(block, ListBlock) and _is_link_list(block) for block in monograph.blocks()
    ):
        return MonographKind.DRUG_CLASS
    return MonographKind.FRONT_MATTER


def _is_link_list(block: ListBlock) -> bool:
    return any(
        isinstance(inner, Paragraph)
        and any(isinstance(run, Run) and isinstance(run.link, ChapterLink) for run in inner.content)
        for item in block.items
        for inner in item
    )


def _sections(monograph: Monograph, kind: SectionKind) -> Iterator[Section]:
    return (section for _, section in monograph.walk() if section.kind is kind)


def _paragraphs(blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    for block in blocks:
        match block:
            case Paragraph():
                yield block
            case Aside(blocks=inner):
                yield from _paragraphs(inner)
            case ListBlock(items=items):
                for item in items:
                    yield from _paragraphs(item)
            case _:
                pass


def _all_paragraphs(monograph: Monograph) -> Iterator[Paragraph]:
    for _, section in monograph.walk():
        yield from _paragraphs(section.blocks)


def _likelihood_paragraphs(monograph: Monograph) -> list[str]:
    """Texts that may hold a statement: Hepatotoxicity's, or all where that section has none."""
    in_place = [
        plain(paragraph.content)
        for section in _sections(monograph, SectionKind.HEPATOTOXICITY)
        for paragraph in _paragraphs(section.blocks)
    ]
    if any(likelihood_scores(in_place)):
        return in_place
    return [plain(paragraph.content) for paragraph in _all_paragraphs(monograph)]


def _drug_class(monograph: Monograph) -> tuple[str, ...]:
    """Classes in order of appearance: "Drug Class:" lines, then the labelled paragraphs."""
    names: list[str] = []
    for paragraph in _all_paragraphs(monograph):
        label, colon, rest = plain(paragraph.content).partition(":")
        if colon and fold_heading(label) in ("drug class", "drug classes"):
            linked = [
                run.text
                for run in paragraph.content
                if isinstance(run, Run) and isinstance(run.link, ChapterLink)
            ]
            names += linked or rest.split(";")
    names += _labelled(monograph, "drug class")
    for section in _sections(monograph, SectionKind.DRUG_CLASS):
        names += [plain(paragraph.content) for paragraph in _paragraphs(section.blocks)]
    by_folded: dict[str, str] = {}
    for name in (name.strip(" .;,") for name in names):
        if name and name.lower() not in _NOT_CLASSES:
            by_folded.setdefault(name.lower(), name)
    return tuple(by_folded.values())


def _trade_names(monograph: Monograph) -> tuple[TradeNames, ...]:
    lines = _labelled(monograph, "representative trade names")
    return tuple(filter(None, (trade_names_in(line) for line in lines)))


def _labelled(monograph: Monograph, label: str) -> list[str]:
    """The paragraphs of PRODUCT INFORMATION under a label, up to the next label."""
    found: list[str] = []
    for section in _sections(monograph, SectionKind.PRODUCT_INFORMATION):
        current = ""
        for paragraph in _paragraphs(section.blocks):
            text = plain(paragraph.content)
            if (named := product_label(text)) is not None:
                current = named
            elif current == label:
                found.append(text)
    return found


def _chemistry(monograph: Monograph) -> Iterator[Substance]:
    for section in _sections(monograph, SectionKind.CHEMISTRY):
        for block in section.blocks:
            if isinstance(block, Table):
                yield from _chemistry_rows(block)
    numbers = [_text_of(section) for section in _sections(monograph, SectionKind.CAS_NUMBER)]
    names = [_text_of(section) for section in _sections(monograph, SectionKind.SUBSTANCE_NAME)]
    for position, number in enumerate(numbers):
        name = names[position] if position < len(names) else monograph.title
        yield Substance(name, number or None, None)


def _chemistry_rows(table: Table) -> Iterator[Substance]:
    if not table.rows:
        return
    columns: dict[str, int] = {}
    for position, cell in enumerate(table.rows[0]):
        heading = fold_heading(plain(cell.content))
        for word, column in (("drug", "drug"), ("cas", "cas"), ("formula", "formula")):
            if word in heading.split():
                columns.setdefault(column, position)
    if "cas" not in columns and "formula" not in columns:
        return
    for row in table.rows[1:]:
        value = _value_of(row, columns)
        if any(value(column) for column in ("drug", "cas", "formula")):
            yield Substance(value("drug") or "", value("cas"), value("formula"))


def _value_of(row: tuple[Cell, ...], columns: dict[str, int]) -> Callable[[str], str | None]:
    def value(column: str) -> str | None:
        position = columns.get(column)
        if position is None or position >= len(row):
            return None
        return plain(row[position].content) or None

    return value


def _text_of(section: Section) -> str:
    return " ".join(plain(paragraph.content) for paragraph in _paragraphs(section.blocks))


def _abbreviations(monograph: Monograph) -> tuple[Abbreviation, ...]:
    """ "Abbreviations: ALL, acute lymphocytic leukemia; AML, …" as pairs."""
    found: dict[str, Abbreviation] = {}
    for paragraph in _all_paragraphs(monograph):
        label, colon, rest = plain(paragraph.content).partition(":")
        if not colon or fold_heading(label) not in ("abbreviation", "abbreviations"):
            continue
        for entry in rest.split(";"):
            short, comma, long = entry.strip(" .").partition(",")
            if comma and short.strip() and long.strip():
                found.setdefault(short.strip(), Abbreviation(short.strip(), long.strip()))
    return tuple(found.values())
