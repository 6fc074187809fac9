"""What a monograph is made of: frozen values, no reading and no writing.

A monograph is a tree. `Monograph.sections` hold `Section`s, sections hold blocks and sections,
blocks hold inlines. Facts the source states (likelihood, brands, chemistry …) are typed beside the
tree; the words they were read from stay in it, so no word is ever only in a fact.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum, Flag, auto

from index.monograph.cited import CitedArticle
from index.monograph.injury_pattern import InjuryPattern
from index.monograph.key_fact import KeyFact
from index.monograph.master_list import Listing
from index.monograph.regulatory import BoxedWarning, DiliRank
from index.monograph.sections import SectionKind, also_of_kind, known_kind
from index.monograph.trade_names import TradeNames


class Marks(Flag):
    """How a run of text is set."""

    NONE = 0
    BOLD = auto()
    ITALIC = auto()
    SUPERSCRIPT = auto()
    SUBSCRIPT = auto()


@dataclass(frozen=True, slots=True)
class ChapterLink:
    """A link to another monograph, by the chapter id the source gives.

    The plain-text layout writes links without a target, `[Title](#)`: `chapter` is then empty and
    the linked text is the title to look for.
    """

    chapter: str
    book: str = "livertox"


@dataclass(frozen=True, slots=True)
class WebLink:
    """An address outside the library: shown and copied, never fetched."""

    address: str


@dataclass(frozen=True, slots=True)
class CitationLink:
    """A number in the text that stands for a reference of the same monograph."""

    reference: str


Link = ChapterLink | WebLink | CitationLink


@dataclass(frozen=True, slots=True)
class Run:
    """A run of text in one setting, and where it leads."""

    text: str
    marks: Marks = Marks.NONE
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class Image:
    """A picture the chapter names: a file of the archive, or `pubchem:` and a number."""

    source: str
    alt: str = ""


Inline = Run | Image
Inlines = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of running text."""

    content: Inlines


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list; each item is a tuple of blocks."""

    items: tuple[tuple[Block, ...], ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell and the grid cells it spans."""

    content: Inlines
    header: bool = False
    rowspan: int = 1
    colspan: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table. The first `head` rows are the header, wherever the source put them."""

    rows: tuple[tuple[Cell, ...], ...]
    head: int = 0
    caption: Inlines = ()
    notes: tuple[Paragraph, ...] = ()


@dataclass(frozen=True, slots=True)
class KeyPoints:
    """The key points of a case report: (label, value) pairs, as "Latency:", "3 weeks"."""

    points: tuple[tuple[Inlines, Inlines], ...]


class AsideKind(Enum):
    """Text set apart from the flow."""

    BOX = "box"
    QUOTE = "quote"
    FIGURE = "figure"


@dataclass(frozen=True, slots=True)
class Aside:
    """Boxed text, a quotation or a figure with its caption."""

    kind: AsideKind
    blocks: tuple[Block, ...]
    title: Inlines = ()


@dataclass(frozen=True, slots=True)
class Reference:
    """One reference.

    `citation` is the citation alone; `identifiers` the words the source puts around the PMID or
    DOI beside it ("PubMed PMID: 27292104."); `annotation` the editors' remark, with its
    parentheses. `key` is unique within the monograph, `label` the number the source prints, or "".
    `article` is the cited article where the source marks up its parts.
    """

    key: str
    label: str
    citation: Inlines
    identifiers: str = ""
    annotation: Inlines = ()
    pmid: str | None = None
    doi: str | None = None
    year: int | None = None
    article: CitedArticle | None = None


@dataclass(frozen=True, slots=True)
class ReferenceList:
    """The references that stand at this place of the text."""

    references: tuple[Reference, ...]


Block = Paragraph | ListBlock | Table | KeyPoints | Aside | ReferenceList


@dataclass(frozen=True, slots=True)
class Section:
    """A section: its heading as the source sets it, its kind, its blocks, then its sections.

    `key` is unique within the monograph and stays the same when the same source is read again.
    """

    key: str
    title: Inlines
    kind: SectionKind
    blocks: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()

    @property
    def heading(self) -> str:
        """The heading as plain text."""
        return plain(self.title)

    @property
    def kinds(self) -> tuple[SectionKind, ...]:
        """Its kind first, then the others that its heading names as well."""
        return also_of_kind(self.kind, self.heading)


class MonographKind(Enum):
    """What a chapter is; the value is what `show --json` prints."""

    DRUG = "drug"
    DRUG_CLASS = "class"
    FRONT_MATTER = "front matter"


@dataclass(frozen=True, slots=True)
class LikelihoodScore:
    """A likelihood score as the chapter states it.

    `letter` is A, B, C, D, E, E* or X; `agent` the drug the statement names, if it names one;
    `wording` what stands in parentheses after the letter; `statement` the whole paragraph.
    """

    agent: str | None
    letter: str
    high_dose: bool
    wording: str
    statement: str


@dataclass(frozen=True, slots=True)
class StatedPattern:
    """The injury pattern that the key points of a case report state.

    `section` is the key of the section they stand in, `statement` the words: "Mixed (R=3.1)".
    """

    pattern: InjuryPattern
    section: str
    statement: str


@dataclass(frozen=True, slots=True)
class Substance:
    """A row of the chemistry table; None where the source gives nothing."""

    drug: str
    cas: str | None
    formula: str | None


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """An abbreviation and what the chapter says it stands for."""

    short: str
    long: str


@dataclass(frozen=True, slots=True)
class Source:
    """Where a monograph came from. `imported` is the day, ISO; `sha256` is of the source file."""

    name: str
    file: str
    sha256: str
    imported: str


@dataclass(frozen=True, slots=True)
class Monograph:
    """One chapter of the source.

    `masthead` are the lines of the source's own text that repeat title and date (the plain-text
    layout has them in its text, BITS apart from it); `lead` the blocks before the first section;
    `listings`, `dilirank` and `boxed_warnings` what other sources say of the drugs of this chapter;
    `key_facts` stand in reading order.
    """

    id: str
    title: str
    kind: MonographKind
    book: str
    updated: date | None
    source: Source
    sections: tuple[Section, ...]
    lead: tuple[Block, ...] = ()
    masthead: tuple[str, ...] = ()
    likelihood: tuple[LikelihoodScore, ...] = ()
    patterns: tuple[StatedPattern, ...] = ()
    drug_class: tuple[str, ...] = ()
    trade_names: tuple[TradeNames, ...] = ()
    chemistry: tuple[Substance, ...] = ()
    abbreviations: tuple[Abbreviation, ...] = ()
    synonyms: tuple[str, ...] = ()
    listings: tuple[Listing, ...] = ()
    dilirank: tuple[DiliRank, ...] = ()
    boxed_warnings: tuple[BoxedWarning, ...] = ()
    key_facts: tuple[KeyFact, ...] = ()

    def walk(self) -> Iterator[tuple[tuple[Section, ...], Section]]:
        """Every section in reading order, each with its ancestors, outermost first."""
        yield from _walk((), self.sections)

    @property
    def is_starter_text(self) -> bool:
        """Whether it says of itself that it is a text of the starter library."""
        return any(section.kind is SectionKind.STARTER_NOTE for _, section in self.walk())

    @property
    def references(self) -> tuple[Reference, ...]:
        """All references, in the order of the text."""
        return tuple(
            reference
            for block in self.blocks()
            if isinstance(block, ReferenceList)
            for reference in block.references
        )

    @property
    def case_reports(self) -> int:
        """How many case reports there are; a CASE REPORT section without headings holds one."""
        return sum(
            section.kind is SectionKind.CASE
            or (known_kind(section.heading) is SectionKind.CASE_REPORTS and not section.sections)
            for _, section in self.walk()
            if self.kind is not MonographKind.FRONT_MATTER
        )

    def blocks(self) -> Iterator[Block]:
        """Every block of the text in reading order, nested ones after the one they stand in."""
        yield from nested(self.lead)
        for _, section in self.walk():
            yield from nested(section.blocks)

    def links(self) -> tuple[tuple[ChapterLink, str], ...]:
        """Links to chapters with their text, in order of appearance."""
        return tuple(
            (run.link, run.text)
            for run in self.inlines()
            if isinstance(run, Run) and isinstance(run.link, ChapterLink)
        )

    def inlines(self) -> Iterator[Inline]:
        """Every run and image of the text in reading order."""
        for block in self.lead:
            yield from block_inlines(block)
        for _, section in self.walk():
            yield from section.title
            for block in section.blocks:
                yield from block_inlines(block)


def plain(inlines: Inlines) -> str:
    """The words of `inlines`; a picture reads as its alt text."""
    return "".join(
        inline.text if isinstance(inline, Run) else f" {inline.alt} " for inline in inlines
    ).strip()


def nested(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """`blocks` and all that stand inside them, in reading order."""
    for block in blocks:
        yield block
        match block:
            case ListBlock(items=items):
                for item in items:
                    yield from nested(item)
            case Aside(blocks=inner):
                yield from nested(inner)
            case _:
                pass


def block_inlines(block: Block) -> Iterator[Inline]:
    """Every run and image of one block in reading order."""
    match block:
        case Paragraph(content=content):
            yield from content
        case ListBlock(items=items):
            for item in items:
                for inner in item:
                    yield from block_inlines(inner)
        case Table(rows=rows, caption=caption, notes=notes):
            yield from caption
            for row in rows:
                for cell in row:
                    yield from cell.content
            for note in notes:
                yield from note.content
        case KeyPoints(points=points):
            for label, value in points:
                yield from label
                yield from value
        case Aside(blocks=blocks, title=title):
            yield from title
            for inner in blocks:
                yield from block_inlines(inner)
        case ReferenceList(references=references):
            for reference in references:
                yield from reference.citation
                yield from reference.annotation


def _walk(
    ancestors: tuple[Section, ...], sections: tuple[Section, ...]
) -> Iterator[tuple[tuple[Section, ...], Section]]:
    for section in sections:
        yield ancestors, section
        yield from _walk((*ancestors, section), section.sections)
