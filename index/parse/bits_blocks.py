"""Blocks of BITS: paragraphs, lists, tables, boxes, quotations, figures, reference lists."""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import Final

from lxml import etree

from index.monograph import (
    Aside,
    AsideKind,
    Block,
    Cell,
    Inlines,
    KeyPoints,
    ListBlock,
    Paragraph,
    ReferenceList,
    Table,
)
from index.parse.bits_references import read_reference
from index.parse.bits_text import (
    BLOCK_TAGS,
    add_content,
    add_inline,
    children,
    inline_runs,
    tag_of,
)
from index.parse.keys import UniqueKeys
from index.parse.runs import RunBuilder
from index.parse.tables import as_key_points, header_rows

_ASIDES: Final = {
    "boxed-text": AsideKind.BOX,
    "disp-quote": AsideKind.QUOTE,
    "fig": AsideKind.FIGURE,
}
_ASIDE_HEADING: Final = ("label", "title", "caption")
_TABLE_HEADING: Final = ("label", "caption")
_TABLE_PARTS: Final = (*_TABLE_HEADING, "table", "thead", "tbody", "tfoot", "tr", "colgroup", "col")
_TRANSPARENT: Final = ("fig-group", "table-wrap-group", "statement", "verse-group", "fn-group")
# HTML lets a cell span 1,000 columns; a larger figure is an attack on memory, not a table.
WIDEST_SPAN: Final = 1000


class BlockReader:
    """Reads the blocks of one chapter; keeps the chapter's reference keys unique."""

    def __init__(self, chapter: str, book: str) -> None:
        self._chapter = chapter
        self._book = book
        self._reference_keys = UniqueKeys()

    def read(
        self,
        parent: etree._Element,
        *,
        skip: Container[str] = (),
        key_points: bool = False,
    ) -> Iterator[Block]:
        """The blocks inside `parent`, without its children of the tags `skip`.

        Loose text between blocks becomes paragraphs of its own. With `key_points`, a table of
        label and value becomes `KeyPoints`.
        """
        loose = RunBuilder()
        loose.add(parent.text)
        for element in parent:
            tag = tag_of(element)
            if tag in skip:
                yield from _paragraph(loose)
            elif tag in BLOCK_TAGS or tag in _TRANSPARENT:
                yield from _paragraph(loose)
                yield from self._block(element, key_points=key_points)
            else:
                add_inline(loose, element, self._book)
            loose.add(element.tail)
        yield from _paragraph(loose)

    def _block(self, element: etree._Element, *, key_points: bool) -> Iterator[Block]:
        tag = tag_of(element)
        match tag:
            case "p":
                # BITS lets blocks stand inside a paragraph: they follow the text before them.
                yield from self.read(element, key_points=key_points)
            case "list" | "def-list":
                yield self._list(element)
            case "table-wrap" | "table":
                yield self._table(element, key_points=key_points)
            case "boxed-text" | "disp-quote" | "fig":
                yield self._aside(element, _ASIDES[tag])
            case "ref-list":
                yield from self._references(element)
            case _ if tag in _TRANSPARENT:
                yield from self.read(element, key_points=key_points)
            case _:
                yield from _paragraph_of(inline_runs(element, self._book))

    def _list(self, element: etree._Element) -> ListBlock:
        items = (tuple(self.read(item)) for item in children(element))
        ordered = element.get("list-type", "") not in ("bullet", "simple", "")
        return ListBlock(tuple(item for item in items if item), ordered)

    def _aside(self, element: etree._Element, kind: AsideKind) -> Aside:
        title = self._heading(element, _ASIDE_HEADING)
        return Aside(kind, tuple(self.read(element, skip=_ASIDE_HEADING)), title)

    def _heading(self, element: etree._Element, tags: Container[str]) -> Inlines:
        """The label, title and caption of a box, figure or table on one line."""
        heading = RunBuilder()
        for child in children(element):
            if tag_of(child) in tags:
                heading.add(" ")
                add_content(heading, child, self._book)
        return heading.finish()

    def _table(self, element: etree._Element, *, key_points: bool) -> Block:
        # A table inside a cell is part of the cell's text: only the outer rows are rows.
        path = "tr|*/tr" if tag_of(element) == "table" else "table/tr|table/*/tr"
        elements = element.xpath(path)
        cells = ([cell for cell in row if tag_of(cell) in ("td", "th")] for row in elements)
        rows = tuple(tuple(self._cell(cell) for cell in row) for row in cells if row)
        in_thead = sum(1 for row in elements if tag_of(row.getparent()) == "thead")
        caption = self._heading(element, _TABLE_HEADING)
        notes = tuple(
            Paragraph(runs)
            for child in children(element)
            if tag_of(child) not in _TABLE_PARTS
            for part in (children(child) if tag_of(child) == "table-wrap-foot" else (child,))
            if (runs := inline_runs(part, self._book))
        )
        points = as_key_points(rows) if key_points and not caption and not notes else None
        if points is not None:
            return KeyPoints(points)
        return Table(rows, header_rows(rows, in_thead), caption, notes)

    def _cell(self, element: etree._Element) -> Cell:
        return Cell(
            inline_runs(element, self._book),
            header=tag_of(element) == "th",
            rowspan=_span(element.get("rowspan")),
            colspan=_span(element.get("colspan")),
        )

    def _references(self, element: etree._Element) -> Iterator[Block]:
        references = []
        for child in children(element):
            if tag_of(child) == "ref":
                count = len(references) + 1
                wish = child.get("id") or f"{self._chapter}.REF.{count}"
                references.append(read_reference(child, self._reference_keys.take(wish)))
            else:
                yield from self._block(child, key_points=False)
        if references:
            yield ReferenceList(tuple(references))


def _span(value: str | None) -> int:
    """A rowspan or colspan; what is not a sensible number counts as 1."""
    return min(max(int(value), 1), WIDEST_SPAN) if value and value.isdecimal() else 1


def _paragraph(builder: RunBuilder) -> Iterator[Paragraph]:
    return _paragraph_of(builder.finish())


def _paragraph_of(runs: Inlines) -> Iterator[Paragraph]:
    if runs:
        yield Paragraph(runs)
