"""Blocks of BITS: paragraphs, lists, tables, boxes, quotations, figures, reference lists."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from lxml import etree

from index.monograph.model import (
    Aside,
    AsideKind,
    Block,
    Cell,
    Inlines,
    KeyPoints,
    ListBlock,
    Paragraph,
    Reference,
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
from index.parse.runs import RunBuilder, on_one_line
from index.parse.tables import as_key_points, header_rows

_ASIDES: Final = {
    "boxed-text": AsideKind.BOX,
    "disp-quote": AsideKind.QUOTE,
    "fig": AsideKind.FIGURE,
}
_ASIDE_HEADING: Final = ("label", "title", "caption")
_TABLE_HEADING: Final = ("label", "caption")
_ROW_GROUPS: Final = ("table", "thead", "tbody", "tfoot")
_TRANSPARENT: Final = ("fig-group", "table-wrap-group", "statement", "verse-group", "fn-group")
# HTML lets a cell span 1,000 columns; a larger figure is an attack on memory, not a table.
WIDEST_SPAN: Final = 1000
_LONGEST_NUMBER: Final = 10


class BlockReader:
    """Reads the blocks of one chapter; keeps the chapter's reference keys unique."""

    def __init__(self, chapter: str, book: str) -> None:
        self._chapter = chapter
        self._book = book
        self._reference_keys = UniqueKeys()

    def read(
        self,
        parent: etree._Element,
        taken: Collection[etree._Element] = frozenset(),
        *,
        key_points: bool = False,
    ) -> Iterator[Block]:
        """The blocks inside `parent`, without those of its children that are `taken` elsewhere.

        Loose text between blocks becomes paragraphs of its own. With `key_points`, a table of
        label and value becomes `KeyPoints`.
        """
        loose = RunBuilder()
        loose.add(parent.text)
        for element in parent:
            tag = tag_of(element)
            if element in taken:
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
                yield from self._list(element)
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

    def _list(self, element: etree._Element) -> Iterator[Block]:
        if runs := _loose(element):
            yield Paragraph(runs)
        items = (tuple(self.read(item)) for item in children(element))
        ordered = element.get("list-type", "") not in ("bullet", "simple", "")
        yield ListBlock(tuple(item for item in items if item), ordered)

    def _aside(self, element: etree._Element, kind: AsideKind) -> Aside:
        heading = [child for child in children(element) if tag_of(child) in _ASIDE_HEADING]
        blocks = tuple(self.read(element, frozenset(heading)))
        return Aside(kind, blocks, self._heading(heading))

    def _heading(self, elements: list[etree._Element]) -> Inlines:
        """The label, title and caption of a box, figure or table on one line."""
        heading = RunBuilder()
        for element in elements:
            heading.add(" ")
            add_content(heading, element, self._book)
        return on_one_line(heading.finish())

    def _table(self, element: etree._Element, *, key_points: bool) -> Block:
        parts = list(children(element))
        heading = [child for child in parts if tag_of(child) in _TABLE_HEADING]
        taken = frozenset(heading)
        grid = list(self._grid(element, taken))
        rows = tuple(row for row, _ in grid)
        caption = self._heading(heading)
        notes = tuple(Paragraph(runs) for runs in self._notes(element, taken) if runs)
        points = as_key_points(rows) if key_points and not caption and not notes else None
        if points is not None:
            return KeyPoints(points)
        in_head = sum(in_head for _, in_head in grid)
        return Table(rows, header_rows(rows, in_head), caption, notes)

    def _grid(
        self, element: etree._Element, taken: frozenset[etree._Element], in_head: bool = False
    ) -> Iterator[tuple[tuple[Cell, ...], bool]]:
        """The rows, each with whether it stands in `thead`.

        A table inside a cell is part of that cell's text. What has no business between rows or
        cells is kept as a row or cell of its own.
        """
        whole = tag_of(element) == "table-wrap"
        for child in children(element):
            tag = tag_of(child)
            if tag == "tr":
                cells = [self._cell(cell) for cell in children(child)]
                if runs := _loose(child):
                    cells.append(Cell(runs))
                if cells:
                    yield tuple(cells), in_head
            elif tag in _ROW_GROUPS:
                yield from self._grid(child, taken, in_head or tag == "thead")
            elif not whole and child not in taken and (runs := inline_runs(child, self._book)):
                yield (Cell(runs),), in_head
        if not whole and (runs := _loose(element)):
            yield (Cell(runs),), in_head

    def _notes(
        self, element: etree._Element, taken: frozenset[etree._Element]
    ) -> Iterator[Inlines]:
        """What a `table-wrap` holds besides its table and its heading."""
        if tag_of(element) != "table-wrap":
            return
        yield _loose(element)
        for child in children(element):
            if tag_of(child) == "table-wrap-foot":
                yield _loose(child)
                for note in children(child):
                    yield inline_runs(note, self._book)
            elif child not in taken and tag_of(child) not in (*_ROW_GROUPS, "tr"):
                yield inline_runs(child, self._book)

    def _cell(self, element: etree._Element) -> Cell:
        return Cell(
            inline_runs(element, self._book),
            header=tag_of(element) == "th",
            rowspan=_span(element.get("rowspan")),
            colspan=_span(element.get("colspan")),
        )

    def _references(self, element: etree._Element) -> Iterator[Block]:
        if runs := _loose(element):
            yield Paragraph(runs)
        references: list[Reference] = []
        for child in children(element):
            if tag_of(child) == "ref":
                count = len(references) + 1
                wish = child.get("id") or f"{self._chapter}.REF.{count}"
                references.append(
                    read_reference(child, self._reference_keys.take(wish), self._book)
                )
            else:
                yield from self._block(child, key_points=False)
        if references:
            yield ReferenceList(tuple(references))


def _loose(element: etree._Element) -> Inlines:
    """Text that stands between the children of `element`, where its kind has none."""
    loose = RunBuilder()
    for text in (element.text, *(child.tail for child in element)):
        loose.add(text)
        loose.add(" ")
    return loose.finish()


def _span(value: str | None) -> int:
    """A rowspan or colspan; what is not a sensible number counts as 1."""
    if not value or not value.isdecimal():
        return 1
    return min(max(int(value), 1), WIDEST_SPAN) if len(value) < _LONGEST_NUMBER else WIDEST_SPAN


def _paragraph(builder: RunBuilder) -> Iterator[Paragraph]:
    return _paragraph_of(builder.finish())


def _paragraph_of(runs: Inlines) -> Iterator[Paragraph]:
    if runs:
        yield Paragraph(runs)
