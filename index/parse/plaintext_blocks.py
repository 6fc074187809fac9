"""Blocks of the plain text: paragraphs, lists of links, tables, key points, references."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from typing import Final

from index.monograph.model import (
    Block,
    Cell,
    ChapterLink,
    Inlines,
    KeyPoints,
    ListBlock,
    Marks,
    Paragraph,
    Reference,
    ReferenceList,
    Table,
    WebLink,
    plain,
)
from index.monograph.sections import SectionKind, fold_heading
from index.parse.citations import bare_doi, year_of
from index.parse.plaintext_lines import Line
from index.parse.product import product_label
from index.parse.runs import RunBuilder, text_run
from index.parse.tables import as_key_points

_INLINE: Final = re.compile(
    r"\[(?P<text>[^\[\]]+)\]\((?P<target>#|https?://[^\s)]+)\)|(?P<address>https?://[^\s<>]*[^\s<>.,;)\]])"
)
# A journal's name; "E*" and "ALT* (U/L)" have no second asterisk right after a word.
_JOURNAL: Final = re.compile(r"\*(?=\S)(?P<name>[^*\n]{2,120}?)(?<=\S)\*")
_IDENTIFIERS: Final = re.compile(
    r"(?:\[?PubMed(?:\s+PMID)?:?\s*|PMID:?\s*)(?P<pmid>\d{1,9})\]?\.?\s*$", re.IGNORECASE
)
_LIST_ITEM: Final = re.compile(r"^[-•]\s+")
_BIBLIOGRAPHY_LEAD: Final = ("references updated", "abbreviations", "abbreviation")
_NUMBER: Final = re.compile(r"^(?P<label>\d{1,3})\.\s+(?=\D)")


def read_blocks(lines: list[Line], kind: SectionKind, section: str) -> Iterator[Block]:
    """The blocks of the lines of one section. `section` is the key reference keys begin with."""
    if kind is SectionKind.REFERENCES:
        yield from _bibliography(lines, section)
        return
    rows = [position for position, line in enumerate(lines) if line.is_row]
    # A line of one cell between the rows of a time course says what was given from there on.
    inside = range(rows[0], rows[-1]) if rows and kind is SectionKind.LABORATORY_VALUES else ()

    def shape_of(numbered: tuple[int, Line]) -> str:
        position, line = numbered
        if line.is_row or position in inside:
            return "row"
        return "item" if _LIST_ITEM.match(line.text) else "paragraph"

    for shape, group in groupby(enumerate(lines), key=shape_of):
        match shape:
            case "row":
                yield _table([line.cells for _, line in group], kind)
            case "item":
                items = (_LIST_ITEM.sub("", line.text) for _, line in group)
                yield ListBlock(tuple((Paragraph(_runs(item)),) for item in items))
            case _:
                for _, line in group:
                    yield _paragraph(line.text, kind)


def _paragraph(text: str, kind: SectionKind) -> Paragraph:
    in_labels = kind is SectionKind.PRODUCT_INFORMATION and product_label(text) is not None
    if in_labels and text.isupper():
        return Paragraph(text_run(text, Marks.BOLD))
    return Paragraph(_runs(text))


def _table(rows: list[tuple[str, ...]], kind: SectionKind) -> Block:
    width = max(len(row) for row in rows)
    has_head = kind is not SectionKind.KEY_POINTS and len(rows) > 1
    cells = tuple(
        tuple(
            Cell(_runs(text), header=has_head and position == 0, colspan=_span(row, column, width))
            for column, text in enumerate(row)
        )
        for position, row in enumerate(rows)
    )
    if kind is SectionKind.KEY_POINTS and (points := as_key_points(cells)) is not None:
        return KeyPoints(points)
    return Table(cells, head=1 if has_head else 0)


def _span(row: tuple[str, ...], column: int, width: int) -> int:
    """The last cell of a short row reaches to the table's edge."""
    return width - column if column == len(row) - 1 else 1


def _runs(text: str, *, journals: bool = False) -> Inlines:
    """Text with its links; with `journals`, names between asterisks in italics."""
    builder = RunBuilder()
    end = 0
    for found in _INLINE.finditer(text):
        _add_text(builder, text[end : found.start()], journals)
        if found["address"]:
            builder.add(found["address"], link=WebLink(found["address"]))
        elif found["target"] == "#":
            builder.add(found["text"], link=ChapterLink(chapter_id_of(found["text"])))
        else:
            builder.add(found["text"], link=WebLink(found["target"]))
        end = found.end()
    _add_text(builder, text[end:], journals)
    return builder.finish()


def _add_text(builder: RunBuilder, text: str, journals: bool) -> None:
    end = 0
    for found in _JOURNAL.finditer(text) if journals else ():
        builder.add(text[end : found.start()])
        builder.add(found["name"], Marks.ITALIC)
        end = found.end()
    builder.add(text[end:])


def chapter_id_of(title: str) -> str:
    """The id a chapter of that title would have: links of this layout name titles only."""
    return re.sub(r"\W", "", title)


def _bibliography(lines: list[Line], section: str) -> Iterator[Block]:
    references: list[Reference] = []
    for line in lines:
        label, colon, _ = line.text.partition(":")
        if not references and colon and fold_heading(label) in _BIBLIOGRAPHY_LEAD:
            yield Paragraph(_runs(line.text))
        elif references and line.text.startswith("(") and not references[-1].annotation:
            references[-1] = replace(references[-1], annotation=_runs(line.text))
        else:
            references.append(_reference(line.text, f"{section}.{len(references) + 1}"))
    if references:
        yield ReferenceList(tuple(references))


def _reference(text: str, key: str) -> Reference:
    identifiers = _IDENTIFIERS.search(text)
    number = _NUMBER.match(text)
    start = number.end() if number else 0
    end = identifiers.start() if identifiers else len(text)
    citation = _runs(text[start:end], journals=True)
    return Reference(
        key=key,
        label=number["label"] if number else "",
        citation=citation,
        identifiers=identifiers.group().strip() if identifiers else "",
        pmid=identifiers["pmid"] if identifiers else None,
        doi=bare_doi(plain(citation)),
        year=year_of(plain(citation)),
    )
