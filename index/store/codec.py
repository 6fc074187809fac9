"""Rich text to JSON and back, compactly: a run without marks or link is a bare string."""

from __future__ import annotations

import json
from typing import Any, assert_never

from index.monograph.cited import CitedArticle, Group, Person
from index.monograph.model import (
    Aside,
    AsideKind,
    Block,
    Cell,
    ChapterLink,
    CitationLink,
    Image,
    Inline,
    Inlines,
    KeyPoints,
    Link,
    ListBlock,
    Marks,
    Paragraph,
    Reference,
    ReferenceList,
    Run,
    Table,
    WebLink,
)

# What json.loads gives; checked by shape while it is decoded.
Json = Any


def dump_inlines(inlines: Inlines) -> str:
    """Runs as JSON text."""
    return _dump([_inline(inline) for inline in inlines])


def load_inlines(text: str) -> Inlines:
    """The runs that `dump_inlines` wrote."""
    return _inlines(json.loads(text))


def dump_title(title: Inlines, heading: str) -> str:
    """A section's title as JSON text; nothing where it is its `heading` and no more."""
    return "" if title == (Run(heading),) else dump_inlines(title)


def load_title(value: Json, heading: str) -> Inlines:
    """The title of the JSON that `dump_title` wrote; None is a title that is the heading."""
    return (Run(heading),) if value is None else _inlines(value)


def dump_blocks(blocks: tuple[Block, ...]) -> str:
    """Blocks as JSON text. References are named by key: they have a table of their own."""
    return _dump([_block(block) for block in blocks])


def load_blocks(text: str, references: dict[str, Reference]) -> tuple[Block, ...]:
    """The blocks that `dump_blocks` wrote, with the monograph's `references` by key."""
    return blocks_of(json.loads(text), references)


def blocks_of(values: Json, references: dict[str, Reference]) -> tuple[Block, ...]:
    """The blocks of the JSON that `dump_blocks` wrote."""
    return tuple(_load_block(value, references) for value in values)


def dump_reference(reference: Reference) -> str:
    """The texts of a reference as JSON text: citation, identifiers, annotation, marked parts."""
    citation, annotation = (
        [_inline(inline) for inline in runs] for runs in (reference.citation, reference.annotation)
    )
    parts = [_article(reference.article)] if reference.article is not None else []
    return _dump([citation, reference.identifiers, annotation, *parts])


def load_reference(values: Json) -> tuple[Inlines, str, Inlines, CitedArticle | None]:
    """Citation, identifiers, annotation and marked parts of what `dump_reference` wrote."""
    citation, identifiers, annotation, *parts = values
    article = _load_article(parts[0]) if parts else None
    return _inlines(citation), identifiers, _inlines(annotation), article


def _article(article: CitedArticle) -> Json:
    """A person is a list, a group a bare string; the parts follow in the order of their fields."""
    authors = [
        author.name
        if isinstance(author, Group)
        else [author.family, author.initials, *filter(None, [author.suffix])]
        for author in article.authors
    ]
    texts = [getattr(article, name) for name in CitedArticle.__slots__[2:]]
    return [authors, int(article.and_others), *texts]


def _load_article(value: Json) -> CitedArticle:
    authors, and_others, *texts = value
    people = tuple(Group(each) if isinstance(each, str) else Person(*each) for each in authors)
    return CitedArticle(people, bool(and_others), *texts)


def _dump(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _inline(inline: Inline) -> Json:
    if isinstance(inline, Image):
        return {"image": inline.source, "alt": inline.alt}
    if inline.link is None:
        return [inline.text, inline.marks.value] if inline.marks else inline.text
    return [inline.text, inline.marks.value, _link(inline.link)]


def _link(link: Link) -> Json:
    match link:
        case ChapterLink(chapter=chapter, book=book):
            return ["chapter", chapter, book]
        case WebLink(address=address):
            return ["web", address]
        case CitationLink(reference=reference):
            return ["citation", reference]
        case _:
            assert_never(link)


def _block(block: Block) -> Json:
    match block:
        case Paragraph(content=content):
            return ["p", *map(_inline, content)]
        case ListBlock(items=items, ordered=ordered):
            return ["ol" if ordered else "ul", *([_block(b) for b in item] for item in items)]
        case Table():
            return ["table", _table(block)]
        case KeyPoints(points=points):
            return ["points", *([[_inline(x) for x in side] for side in point] for point in points)]
        case Aside(kind=kind, blocks=blocks, title=title):
            return ["aside", kind.value, list(map(_inline, title)), list(map(_block, blocks))]
        case ReferenceList(references=references):
            return ["references", *(reference.key for reference in references)]
        case _:
            assert_never(block)


def _table(table: Table) -> Json:
    value: dict[str, Json] = {
        "head": table.head,
        "rows": [[_cell(cell) for cell in row] for row in table.rows],
    }
    if table.caption:
        value["caption"] = list(map(_inline, table.caption))
    if table.notes:
        value["notes"] = [_block(note) for note in table.notes]
    return value


def _cell(cell: Cell) -> Json:
    content = list(map(_inline, cell.content))
    if cell.rowspan == cell.colspan == 1:
        return [int(cell.header), content]
    return [int(cell.header), content, cell.rowspan, cell.colspan]


def _inlines(values: Json) -> Inlines:
    return tuple(_load_inline(value) for value in values)


def _load_inline(value: Json) -> Inline:
    match value:
        case str(text):
            return Run(text)
        case [text, marks]:
            return Run(text, Marks(marks))
        case [text, marks, link]:
            return Run(text, Marks(marks), _load_link(link))
        case {"image": source, "alt": alt}:
            return Image(source, alt)
        case _:
            raise ValueError(f"not an inline: {value!r:.80}")


def _load_link(value: Json) -> Link:
    match value:
        case ["chapter", chapter, book]:
            return ChapterLink(chapter, book)
        case ["web", address]:
            return WebLink(address)
        case ["citation", reference]:
            return CitationLink(reference)
        case _:
            raise ValueError(f"not a link: {value!r:.80}")


def _load_block(value: Json, references: dict[str, Reference]) -> Block:
    match value:
        case ["p", *content]:
            return Paragraph(_inlines(content))
        case [("ol" | "ul") as tag, *items]:
            return ListBlock(
                tuple(tuple(_load_block(b, references) for b in item) for item in items),
                ordered=tag == "ol",
            )
        case ["table", table]:
            return _load_table(table, references)
        case ["points", *points]:
            return KeyPoints(tuple((_inlines(label), _inlines(text)) for label, text in points))
        case ["aside", kind, title, blocks]:
            inner = tuple(_load_block(block, references) for block in blocks)
            return Aside(AsideKind(kind), inner, _inlines(title))
        case ["references", *keys]:
            return ReferenceList(tuple(references[key] for key in keys))
        case _:
            raise ValueError(f"not a block: {value!r:.80}")


def _load_table(value: Json, references: dict[str, Reference]) -> Table:
    notes = tuple(_load_block(note, references) for note in value.get("notes", ()))
    return Table(
        rows=tuple(tuple(_load_cell(cell) for cell in row) for row in value["rows"]),
        head=value["head"],
        caption=_inlines(value.get("caption", ())),
        notes=tuple(note for note in notes if isinstance(note, Paragraph)),
    )


def _load_cell(value: Json) -> Cell:
    header, content, *span = value
    rowspan, colspan = span or (1, 1)
    return Cell(_inlines(content), bool(header), rowspan, colspan)
