"""BITS 2.0 chapters (`book-part-wrapper`) to monographs.

Format: NLM Book Interchange Tag Suite 2.0, as the LitArch archives of LiverTox and LactMed use it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date
from typing import Final

from lxml import etree

from index.messages import on_a_line
from index.monograph.model import Block, Monograph, MonographKind, Section, Source, plain
from index.monograph.sections import SectionKind, kind_of_heading
from index.parse.bits_blocks import BlockReader
from index.parse.bits_text import children, tag_of, title_runs, words_in
from index.parse.chapter_facts import complete
from index.parse.keys import UniqueKeys
from index.parse.source_document import Rejected, SourceDocument
from index.parse.xml import parse_safely

CHAPTER_TAGS: Final = ("book-part", "book-app")
# The parts of a chapter in reading order; what floats beside them; what says things about it.
_PARTS: Final = ("front-matter", "body", "back")
_FLOATS: Final = "floats-group"
_ABOUT: Final = "-meta"
# Real chapters nest under 30 deep; a nesting bomb ends here and not in the interpreter's stack.
DEEPEST: Final = 100
_TOO_DEEP: Final = etree.XPath(f"boolean({'/'.join('*' * DEEPEST)})")
# The longest real chapter at hand has 1,400; what has seventy times that is none.
MOST_ELEMENTS: Final = 100_000
LONGEST_ID: Final = 160
# A word or a picture, in the body or behind it.
_HAS_CONTENT: Final = etree.XPath(
    "boolean((body|back)//text()[normalize-space()] | (body|back)//*[self::graphic or "
    "self::inline-graphic or self::related-object])"
)
_TOO_MANY: Final = etree.XPath(f"count(descendant::*) > {MOST_ELEMENTS}")


def read_bits(document: SourceDocument, imported: str) -> Monograph | Rejected:
    """The monograph of a BITS chapter, or why it was rejected."""
    try:
        root = parse_safely(document.data)
    except etree.XMLSyntaxError as error:
        return Rejected(document.file, f"It is not well-formed XML ({on_a_line(error.msg)}).")
    except ValueError as error:
        return Rejected(document.file, f"It cannot be read as XML: {error}.")
    chapters = list(root.iter(*(f"{{*}}{tag}" for tag in CHAPTER_TAGS)))
    chapter = next((child for child in children(root) if tag_of(child) in CHAPTER_TAGS), None)
    if tag_of(root) != "book-part-wrapper" or chapter is None:
        name = on_a_line(tag_of(root))
        return Rejected(document.file, f"It is not a BITS chapter (its root is <{name}>).")
    if len(chapters) > 1:
        # Read as one, their drugs would be mixed up.
        return Rejected(document.file, f"It holds {len(chapters)} chapters; a file holds one.")
    if chapter.find("body") is None:
        return Rejected(document.file, "The chapter has no body.")
    if _TOO_DEEP(root):
        return Rejected(document.file, f"Its elements nest over {DEEPEST} deep.")
    if _TOO_MANY(root):
        return Rejected(document.file, f"It has over {MOST_ELEMENTS:,} elements; no chapter has.")
    if not _HAS_CONTENT(chapter):
        return Rejected(document.file, "The chapter's body is empty.")
    identifier = _text_at(chapter, "book-part-meta/book-part-id") or root.get("id", "").strip()
    if not identifier:
        return Rejected(document.file, "The chapter has no id.")
    if len(identifier) > LONGEST_ID or not identifier.isprintable():
        return Rejected(document.file, f"Its id {on_a_line(identifier)} is none of a chapter.")
    return complete(_monograph(document, imported, root, chapter, identifier))


def _monograph(
    document: SourceDocument,
    imported: str,
    root: etree._Element,
    chapter: etree._Element,
    identifier: str,
) -> Monograph:
    title = chapter.find("book-part-meta/title-group/title")
    book = _text_at(root, "book-meta/book-id") or "livertox"
    lead, sections = _ChapterReader(identifier, book).read(root, chapter)
    front_matter = tag_of(chapter) == "book-app"
    return Monograph(
        id=identifier,
        title=" ".join(plain(title_runs(title)).split()) or identifier,
        kind=MonographKind.FRONT_MATTER if front_matter else MonographKind.DRUG,
        book=book,
        updated=_updated(chapter),
        source=Source(
            document.source,
            document.file,
            hashlib.sha256(document.data).hexdigest(),
            imported,
        ),
        lead=lead,
        sections=sections,
        synonyms=_synonyms(chapter),
    )


class _ChapterReader:
    """Reads the section tree of one chapter."""

    def __init__(self, chapter: str, book: str) -> None:
        self._chapter = chapter
        self._keys = UniqueKeys()
        self._blocks = BlockReader(chapter, book)

    def read(
        self, root: etree._Element, chapter: etree._Element
    ) -> tuple[tuple[Block, ...], tuple[Section, ...]]:
        """The blocks before the first section, and the sections. Nothing but the data about the
        chapter is left out, wherever it stands."""
        lead: tuple[Block, ...] = ()
        sections: tuple[Section, ...] = ()
        for part in _PARTS:
            for element in chapter.findall(part):
                blocks, inner = self._content(element, None)
                lead, sections = (*lead, *blocks), (*sections, *inner)
        apart = [*self._apart(chapter, _PARTS), *self._apart(root, CHAPTER_TAGS)]
        return lead, (*sections, *apart)

    def _apart(self, parent: etree._Element, read: tuple[str, ...]) -> Iterator[Section]:
        """What stands in `parent` beside the parts that are `read`: floating figures, loose text.

        It has no heading, and is given none.
        """
        floats = list(parent.iterchildren(_FLOATS))
        left = [each for each in children(parent) if tag_of(each) in (*read, _FLOATS)]
        about = [each for each in children(parent) if tag_of(each).endswith(_ABOUT)]
        taken = frozenset((*left, *about))
        for element, elsewhere in ((parent, taken), *((each, frozenset()) for each in floats)):
            blocks, inner = self._content(element, None, elsewhere)
            if blocks:
                key = self._keys.take(f"{self._chapter}.{tag_of(element)}")
                yield Section(key, (), SectionKind.OTHER, blocks)
            yield from inner

    def _content(
        self,
        parent: etree._Element,
        kind: SectionKind | None,
        elsewhere: frozenset[etree._Element] = frozenset(),
    ) -> tuple[tuple[Block, ...], tuple[Section, ...]]:
        """The blocks and the sections of an element, without what is read `elsewhere`."""
        inner = list(parent.iterchildren("sec"))
        title = parent.find("title") if tag_of(parent) == "sec" else None
        taken = elsewhere.union(inner if title is None else [title, *inner])
        blocks = self._blocks.read(parent, taken, key_points=kind is SectionKind.KEY_POINTS)
        return tuple(blocks), tuple(self._section(child, kind) for child in inner)

    def _section(self, element: etree._Element, parent: SectionKind | None) -> Section:
        title = element.find("title")
        runs = title_runs(title)
        heading = words_in(title) if title is not None else ""
        kind = kind_of_heading(heading, parent)
        key = self._keys.take(element.get("id") or f"{self._chapter}.{heading or 'section'}")
        blocks, sections = self._content(element, kind)
        return Section(key, runs, kind, blocks, sections)


def _updated(chapter: etree._Element) -> date | None:
    for kind in ("updated", "revised", "created"):
        for element in chapter.findall(f"book-part-meta/pub-history/date[@date-type='{kind}']"):
            parts = [_text_at(element, name) for name in ("year", "month", "day")]
            if all(part.isdecimal() for part in parts):
                try:
                    return date(*(int(part) for part in parts))
                except (ValueError, OverflowError):
                    continue
    return None


def _synonyms(chapter: etree._Element) -> tuple[str, ...]:
    found = chapter.findall("book-part-meta/kwd-group/kwd")
    return tuple(dict.fromkeys(word for word in map(words_in, found) if word))


def _text_at(element: etree._Element, path: str) -> str:
    found = element.find(path)
    return words_in(found) if found is not None else ""
