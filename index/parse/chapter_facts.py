"""Reads the facts a chapter states out of its section tree, whichever format it came in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from index.facts.derivation import key_facts_of
from index.monograph.class_names import spelling_key
from index.monograph.model import (
    Aside,
    Block,
    LikelihoodScore,
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
from index.parse.drug_classes import (
    classes_in,
    classes_listed,
    classes_named,
    distinct_classes,
    siblings_named,
)
from index.parse.likelihood import likelihood_scores
from index.parse.likelihood_texts import all_texts, texts_that_judge
from index.parse.other_names import other_names_in
from index.parse.patterns import stated_patterns
from index.parse.product import labelled_lines, trade_names_in
from index.parse.runs import LINE_BREAK, lines_of

# "Abbreviations used", "Other Common Names:", "Also known as".
_IS_LABEL: Final = re.compile(
    r"(?:(?:list of )?abb?r\w+(?: [\w ]{1,30})?|[\w ]{0,20}names?|also \w+ \w+|synonyms?)\s*:?",
    re.IGNORECASE,
)


def complete(monograph: Monograph) -> Monograph:
    """`monograph` with its kind and every fact that its text states."""
    chemistry = tuple(_chemistry(monograph))
    kind = kind_of_chapter(monograph, chemistry)
    if kind is MonographKind.FRONT_MATTER:
        # Front matter explains scores and abbreviations; what it shows are examples.
        return replace(monograph, kind=kind)
    trade_names = _trade_names(monograph)
    drugs = [*(each.drug for each in trade_names), *(each.drug for each in chemistry)]
    lines = [
        *(plain(each.content) for each in _all_paragraphs(monograph)),
        *_told_by_label(monograph),
    ]
    known = replace(
        monograph,
        kind=kind,
        likelihood=_likelihood(monograph),
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


def _told_by_label(monograph: Monograph) -> Iterator[str]:
    """`Abbreviations: …`, `Other Names: …` where the label is a heading or a paragraph alone."""
    groups = [("", monograph.lead)]
    groups += [(section.heading, section.blocks) for _, section in monograph.walk()]
    for heading, blocks in groups:
        label = _as_label(heading)
        for block in blocks:
            texts = _pairs_of(block) if isinstance(block, Table) else _plain_texts(block)
            text = "; ".join(texts)
            if label:
                yield f"{label.rstrip(' :')}: {text}"
            label = _as_label(text)


def _as_label(text: str) -> str:
    """`text` where it is nothing but the label of what follows it, else ""."""
    return text if _IS_LABEL.fullmatch(text) else ""


def _plain_texts(block: Block) -> list[str]:
    return [
        plain(paragraph.content).replace(LINE_BREAK, ", ") for paragraph in _paragraphs((block,))
    ]


def _pairs_of(table: Table) -> list[str]:
    """`ANA, antinuclear antibody` of each row of two cells."""
    rows = ([plain(cell.content) for cell in row] for row in table.rows)
    return [", ".join(row) for row in rows if len(row) == 2]


def _likelihood(monograph: Monograph) -> tuple[LikelihoodScore, ...]:
    """The scores stated where drugs are judged, else wherever the chapter states some."""
    in_place = tuple(likelihood_scores(texts_that_judge(monograph)))
    return in_place or tuple(likelihood_scores(all_texts(monograph)))


def _drug_class(monograph: Monograph, *drugs: str) -> tuple[str, ...]:
    """Classes in order of appearance, from lines that name them and the labelled paragraphs."""
    lines = [line for each in _all_paragraphs(monograph) for line in lines_of(each.content) if line]
    labelled = _labelled(monograph, "drug class")
    names: list[str] = []
    for line in lines:
        if found := list(classes_named(line, names[-1] if names else "")):
            names += found
        elif plain(line) in labelled:
            names += classes_listed(line)
    # The lines of a table are no paragraphs.
    shown = {plain(line) for line in lines}
    for text in labelled:
        if text not in shown:
            names += classes_in(text)
    for section in _sections(monograph, SectionKind.DRUG_CLASS):
        texts = (plain(paragraph.content) for paragraph in _paragraphs(section.blocks))
        names += [name.strip() for text in texts for name in text.split(";")]
    others = [name for line in lines for name in siblings_named(line)]
    return distinct_classes(names, set(map(spelling_key, (monograph.title, *drugs, *others))))


def _trade_names(monograph: Monograph) -> tuple[TradeNames, ...]:
    lines = _labelled(monograph, "representative trade names")
    return tuple(filter(None, (trade_names_in(line, monograph.title) for line in lines)))


def _labelled(monograph: Monograph, label: str) -> list[str]:
    """The lines of PRODUCT INFORMATION under a label, up to the next label."""
    return [
        line
        for section in _sections(monograph, SectionKind.PRODUCT_INFORMATION)
        for line in labelled_lines(
            [line for line in _product_lines(section) if line],
            label,
        )
    ]


def _product_lines(section: Section) -> Iterator[str]:
    """The lines of a section, of its tables, and of the sections in it with their headings."""
    for block in section.blocks:
        if isinstance(block, Table):
            for row in block.rows:
                yield " – ".join(filter(None, (plain(cell.content) for cell in row[:2])))
        for paragraph in _paragraphs((block,)):
            yield from plain(paragraph.content).split(LINE_BREAK)
    for inner in section.sections:
        yield inner.heading
        yield from _product_lines(inner)


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
