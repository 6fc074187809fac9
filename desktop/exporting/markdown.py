"""A monograph as Markdown (CommonMark with tables), with all special characters escaped. No Qt."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, assert_never

from desktop.exporting.content import NO_SUBSTITUTE, Content, head_facts
from desktop.i18n.translate import translate
from desktop.navigation.addresses import web_address
from desktop.page.card_rows import LIMITS, NOT_FOUND, CardRow, card_rows
from desktop.page.fact_values import values_words
from desktop.page.key_facts_card import joined
from desktop.page.listed_drug import chapter_words, in_readers_language
from desktop.page.quotations import heading_of, quotation
from desktop.page.table_spans import bounded, places_of
from index import (
    Aside,
    AsideKind,
    Block,
    Cell,
    Image,
    Inlines,
    KeyPoints,
    ListBlock,
    Marks,
    Monograph,
    Paragraph,
    Reference,
    ReferenceList,
    Run,
    Section,
    Table,
    WebLink,
    is_listed,
    plain,
)

_DEEPEST_HEADING: Final = 6
_SIGNS: Final = re.compile(r"[\\`*_\[\]<>&~|$]")
# Characters that begin a heading, list, rule, quotation or table at the beginning of a line.
_LINE_START: Final = re.compile(r"^(\s*)(?:([#+=\-])|(\d+)([.)]))", re.MULTILINE)
_TAGS: Final = ((Marks.SUPERSCRIPT, "sup"), (Marks.SUBSCRIPT, "sub"))
# Emphasis: its Markdown characters, and the HTML tag for places where they would not work.
_EMPHASIS: Final = ((Marks.ITALIC, "*", "em"), (Marks.BOLD, "**", "strong"))
# A grid with more places is written row by row: most of it would be empty cells.
_MOST_PLACES: Final = 100_000
_ADDRESS_BREAKERS: Final = re.compile(r"[\s<>\\]")


def markdown(content: Content) -> str:
    """The whole monograph; sections begin at the second level."""
    monograph = content.monograph
    opening = ""
    if is_listed(monograph.id):
        monograph = in_readers_language(monograph)
        opening = escaped(chapter_words(monograph, content.chapters))
    facts = [f"- **{name}:** {escaped(words)}" for name, words in head_facts(content) if words]
    parts = [
        f"# {escaped(monograph.title)}",
        "\n".join(facts),
        escaped(translate("Paper", NO_SUBSTITUTE)),
        opening,
        *_key_facts(monograph),
    ]
    parts += _blocks(monograph.lead)
    for above, section in monograph.walk():
        parts += _section(section, len(above) + 2)
    return "\n\n".join(part for part in parts if part) + "\n"


def _key_facts(monograph: Monograph) -> Iterator[str]:
    """The card of key facts as a list, each sentence with its value before it."""
    items = [
        f"- **{escaped(', '.join(titles))}:** {told}"
        for titles, row in joined(card_rows(monograph))
        for told in _told(row, monograph)
    ]
    if items:
        origin = translate("KeyFacts", "quoted from this chapter")
        yield f"**{escaped(translate('KeyFacts', 'Key facts'))}** · {escaped(origin)}"
        yield "\n".join(items)
        yield escaped(translate("KeyFacts", LIMITS))


def _told(row: CardRow, monograph: Monograph) -> Iterator[str]:
    if row.unread is not None:
        yield escaped(translate("KeyFacts", NOT_FOUND).format(row.unread.heading))
    for quote in row.quotes:
        value = escaped(values_words(quote.facts))
        if quote.above:
            see = translate("KeyFacts", "see {0}").format(translate("KeyFacts", quote.above))
            yield f"{value} ({escaped(see)})" if value else escaped(see)
            continue
        sentence = f"“{_on_one_line(_inlines(quotation(monograph, quote.place)))}”"
        heading = heading_of(monograph, quote.place)
        where = f" ({escaped(heading)})" if heading else ""
        yield f"{value}: {sentence}{where}" if value else f"{sentence}{where}"


def escaped(text: str) -> str:
    """`text` with the special characters of Markdown escaped; line breaks are kept."""
    text = _SIGNS.sub(r"\\\g<0>", text.strip())
    text = _LINE_START.sub(_escaped_start, text)
    return re.sub(r"\s*\n\s*", "  \n", text)


def _escaped_start(found: re.Match[str]) -> str:
    space, sign, number, stop = found.groups()
    return f"{space}\\{sign}" if sign else f"{space}{number}\\{stop}"


def _section(section: Section, level: int) -> Iterator[str]:
    yield f"{'#' * min(level, _DEEPEST_HEADING)} {_on_one_line(_inlines(section.title))}"
    yield from _blocks(section.blocks)


def _blocks(blocks: tuple[Block, ...]) -> Iterator[str]:
    return filter(None, map(_block, blocks))


def _block(block: Block) -> str:
    match block:
        case Paragraph(content=content):
            return _inlines(content)
        case ListBlock(items=items, ordered=ordered):
            return _list(items, ordered)
        case Table():
            return _table(block)
        case KeyPoints(points=points):
            rows = tuple((Cell(label), Cell(value)) for label, value in points)
            return _rows(rows, head=0)
        case Aside():
            return _aside(block)
        case ReferenceList(references=references):
            return "\n\n".join(
                _reference(reference, number) for number, reference in enumerate(references, 1)
            )
        case _:
            assert_never(block)


def _list(items: tuple[tuple[Block, ...], ...], ordered: bool) -> str:
    lines = []
    for number, item in enumerate(items, 1):
        sign = f"{number}." if ordered else "-"
        inner = "\n\n".join(_blocks(item))
        lines.append(f"{sign} " + inner.replace("\n", "\n" + " " * (len(sign) + 1)))
    return "\n".join(lines)


def _table(table: Table) -> str:
    parts = [_inlines(table.caption), _rows(table.rows, table.head)]
    parts += [_inlines(note.content) for note in table.notes]
    return "\n\n".join(part for part in parts if part)


def _rows(rows: tuple[tuple[Cell, ...], ...], head: int) -> str:
    """A table's rows. Markdown has one header row and no spans: others become body rows.

    A cell that spans rows leaves the cells below it empty.
    """
    if places_of(Table(rows), _MOST_PLACES) > _MOST_PLACES:
        by_row = (" \\| ".join(_inlines(cell.content) for cell in row) for row in rows)
        return "\n\n".join(line for line in by_row if line)
    grid = _grid(bounded(rows))
    width = max((len(row) for row in grid), default=0)
    header = grid.pop(0) if head else [""] * width
    lines = [header, ["---"] * width, *grid]
    return "\n".join(
        "| " + " | ".join([*line, *[""] * (width - len(line))]) + " |" for line in lines
    )


def _grid(rows: tuple[tuple[Cell, ...], ...]) -> list[list[str]]:
    taken: dict[tuple[int, int], str] = {}
    for number, row in enumerate(rows):
        column = 0
        for cell in row:
            while (number, column) in taken:
                column += 1
            for down in range(cell.rowspan):
                for right in range(cell.colspan):
                    taken[number + down, column + right] = ""
            taken[number, column] = _inlines(cell.content).replace("  \n", "<br>")
    widths = [0] * len(rows)
    for number, column in taken:
        widths[number] = max(widths[number], column + 1)
    return [
        [taken.get((number, column), "") for column in range(width)]
        for number, width in enumerate(widths)
    ]


def _aside(aside: Aside) -> str:
    title = f"<strong>{_inlines(aside.title)}</strong>" if aside.title else ""
    parts = [part for part in (title, *_blocks(aside.blocks)) if part]
    if aside.kind is AsideKind.FIGURE:
        return "\n\n".join(parts)
    return "\n>\n".join("> " + part.replace("\n", "\n> ") for part in parts)


def _reference(reference: Reference, number: int) -> str:
    label = (reference.label or str(number)).rstrip(".")
    words = reference.identifiers
    if words.strip(" .") == reference.pmid:
        words = f"PMID: {words}"
    elif words.strip(" .") == reference.doi:
        words = f"DOI: {words}"
    line = f"{escaped(label)}\\. {_inlines(reference.citation)} {escaped(words)}".rstrip()
    note = _inlines(reference.annotation)
    return f"{line}\n\n> " + note.replace("\n", "\n> ") if note else line


def _inlines(inlines: Inlines) -> str:
    """Running text. Emphasis within a word is written as HTML tags, other emphasis as Markdown."""
    text = ""
    for inline in inlines:
        if isinstance(inline, Image):
            text += f" {escaped(plain((inline,)))} " if inline.alt else ""
        else:
            text += _run(inline, text)
    lines = (line.strip() for line in text.split("\n"))
    return _LINE_START.sub(_escaped_start, "  \n".join(filter(None, lines)))


def _run(run: Run, before: str) -> str:
    words = run.text.strip()
    if not words:
        return run.text
    start = run.text.index(words)
    inner = _SIGNS.sub(r"\\\g<0>", words)
    for mark, tag in _TAGS:
        if mark in run.marks:
            inner = f"<{tag}>{inner}</{tag}>"
    clear = words[0].isalnum() and words[-1].isalnum() and not before.endswith("*")
    for mark, sign, tag in _EMPHASIS:
        if mark in run.marks:
            plainly = clear and "\n" not in words and not inner.startswith("<")
            inner = f"{sign}{inner}{sign}" if plainly else f"<{tag}>{inner}</{tag}>"
    outside = web_address(run.link.address) if isinstance(run.link, WebLink) else None
    if outside is not None:
        inner = f"[{inner}](<{_ADDRESS_BREAKERS.sub('', outside.address)}>)"
    return run.text[:start] + inner + run.text[start + len(words) :]


def _on_one_line(text: str) -> str:
    return text.replace("  \n", " ")
