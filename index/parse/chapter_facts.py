"""Reads the facts a chapter states out of its section tree, whichever format it came in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from index.facts.derivation import key_facts_of
from index.monograph.class_names import spelling_key
from index.monograph.model import (
    Aside,
    Block,
    ListBlock,
    Monograph,
    MonographKind,
    Paragraph,
    Section,
    Substance,
    Table,
    plain,
)
from index.monograph.sections import SectionKind
from index.monograph.trade_names import TradeNames
from index.parse.abbreviations import abbreviations_in
from index.parse.chapter_kind import kind_of_chapter
from index.parse.chemistry import substances_in, substances_of
from index.parse.drug_classes import classes_in, classes_named, distinct_classes, siblings_named
from index.parse.likelihood import likelihood_scores
from index.parse.other_names import other_names_in
from index.parse.patterns import stated_patterns
from index.parse.product import labelled_lines, trade_names_in
from index.parse.runs import LINE_BREAK, lines_of

# Where a statement of the likelihood stands; elsewhere only where none of these has one.
_JUDGED_IN: Final = (SectionKind.HEPATOTOXICITY, SectionKind.MECHANISM, SectionKind.OUTCOME)


def complete(monograph: Monograph) -> Monograph:
    """`monograph` with its kind and every fact that its text states."""
    chemistry = tuple(_chemistry(monograph))
    kind = kind_of_chapter(monograph, chemistry)
    if kind is MonographKind.FRONT_MATTER:
        # Front matter explains scores and abbreviations; what it shows are examples.
        return replace(monograph, kind=kind)
    trade_names = _trade_names(monograph)
    drugs = [*(each.drug for each in trade_names), *(each.drug for each in chemistry)]
    lines = [plain(paragraph.content) for paragraph in _all_paragraphs(monograph)]
    known = replace(
        monograph,
        kind=kind,
        likelihood=tuple(likelihood_scores(_likelihood_paragraphs(monograph))),
        patterns=tuple(stated_patterns(monograph)),
        drug_class=_drug_class(monograph, *drugs),
        trade_names=trade_names,
        chemistry=chemistry,
        abbreviations=abbreviations_in(lines),
        synonyms=tuple(dict.fromkeys((*monograph.synonyms, *other_names_in(lines)))),
    )
    return replace(known, key_facts=key_facts_of(known))


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
    yield from _paragraphs(monograph.lead)
    for _, section in monograph.walk():
        yield from _paragraphs(section.blocks)


def _likelihood_paragraphs(monograph: Monograph) -> list[str]:
    """Texts that may hold a statement: of the sections that judge, or all where those have none."""
    in_place = [
        plain(paragraph.content)
        for _, section in monograph.walk()
        if not set(section.kinds).isdisjoint(_JUDGED_IN)
        for paragraph in _paragraphs(section.blocks)
    ]
    if any(likelihood_scores(in_place)):
        return in_place
    return [plain(paragraph.content) for paragraph in _all_paragraphs(monograph)]


def _drug_class(monograph: Monograph, *drugs: str) -> tuple[str, ...]:
    """Classes in order of appearance: lines that name them, then the labelled paragraphs."""
    lines = [line for each in _all_paragraphs(monograph) for line in lines_of(each.content) if line]
    names = [name for line in lines for name in classes_named(line)]
    for text in _labelled(monograph, "drug class"):
        names += classes_in(text)
    for section in _sections(monograph, SectionKind.DRUG_CLASS):
        names += [plain(paragraph.content) for paragraph in _paragraphs(section.blocks)]
    others = [name for line in lines for name in siblings_named(line)]
    return distinct_classes(names, set(map(spelling_key, (monograph.title, *drugs, *others))))


def _trade_names(monograph: Monograph) -> tuple[TradeNames, ...]:
    lines = _labelled(monograph, "representative trade names")
    return tuple(filter(None, (trade_names_in(line) for line in lines)))


def _labelled(monograph: Monograph, label: str) -> list[str]:
    """The lines of PRODUCT INFORMATION under a label, up to the next label."""
    return [
        line
        for section in _sections(monograph, SectionKind.PRODUCT_INFORMATION)
        for line in labelled_lines(
            [
                line
                for paragraph in _paragraphs(section.blocks)
                for line in plain(paragraph.content).split(LINE_BREAK)
            ],
            label,
        )
    ]


def _chemistry(monograph: Monograph) -> Iterator[Substance]:
    for section in _sections(monograph, SectionKind.CHEMISTRY):
        for block in section.blocks:
            if isinstance(block, Table):
                yield from substances_in(block)
    numbers = [_text_of(section) for section in _sections(monograph, SectionKind.CAS_NUMBER)]
    names = [_text_of(section) for section in _sections(monograph, SectionKind.SUBSTANCE_NAME)]
    for position, number in enumerate(numbers):
        name = names[position] if position < len(names) else monograph.title
        yield from substances_of(name, number, "")


def _text_of(section: Section) -> str:
    return " ".join(plain(paragraph.content) for paragraph in _paragraphs(section.blocks))
