"""The summary for the bedside: the rows of the card of key facts, quoted as they stand. No Qt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from typing import Final

from desktop.i18n.translate import translate
from desktop.page.blocks import blocks_html
from desktop.page.card_rows import MOST_QUOTED, CardRow, card_rows, section_to_read
from desktop.page.html import section_html
from desktop.page.inlines import broken, inlines_html
from desktop.page.key_facts_card import joined, row_html
from desktop.page.listed_drug import chapter_words, in_readers_language
from desktop.page.options import PageOptions
from desktop.printing.key_references import MOST, key_references
from desktop.printing.title_block import likelihood_html, title_html
from desktop.printing.web_addresses import chapter_address, code_html, pubmed_address
from index import (
    Block,
    ChapterLink,
    LikelihoodScore,
    Monograph,
    Paragraph,
    Reference,
    ReferenceList,
    Run,
    Section,
    SectionKind,
    is_listed,
    marked,
    plain,
)

# A word of more letters than this is set smaller: the column of titles would break it.
_LONG_WORD: Final = 14
_FOUND_BY_RULES: Final = marked(
    "Paper",
    "The chapter's own sentences, selected by keyword; may be incomplete, not a "
    "clinical judgment. Where one is missing here, read the chapter.",
)


@dataclass(frozen=True, slots=True)
class SummaryLength:
    """At most how many sentences a summary quotes in a row: but for grave outcomes, and in that of
    what to do so many as `advised`. It names at most so many key references as one of `references`
    says, the longest first. `opening` says whether a chapter without a section on the liver is
    opened as well.
    """

    references: range = range(MOST, 0, -1)
    quoted: int = MOST_QUOTED
    advised: int = MOST_QUOTED
    opening: bool = False


# Where rows are cut to one sentence.
_FEWER: Final = range(3, -1, -1)
# The longest first, for what does not fit on one page; what to do is cut short last.
LENGTHS: Final = (
    SummaryLength(opening=True),
    SummaryLength(),
    SummaryLength(_FEWER, quoted=1),
    SummaryLength(_FEWER, quoted=1, advised=1),
)


# Headings are h3: Qt sets h2 at 1.5 times the text size, in spite of a style sheet, and a summary
# must fit on one page.
def summaries_html(monograph: Monograph, options: PageOptions) -> Iterator[str]:
    """The summary without its page around it, then shorter ones; some may be the same."""
    if is_listed(monograph.id):
        yield _listed(monograph, options)
        return
    options = options.of(monograph)
    head = _top(monograph), likelihood_html(monograph)
    for length in LENGTHS:
        told = tuple(_told(monograph, options, length))
        for most in length.references:
            yield "\n".join((*head, *told, _references(monograph, options, most)))


def _listed(monograph: Monograph, options: PageOptions) -> str:
    """What there is on a listed drug: the facts of the list, and where its chapter is."""
    facts = in_readers_language(monograph)
    options = options.of(facts)
    words = escape(chapter_words(monograph, options.chapters))
    told = "".join(section_html(section, 3, options) for section in facts.sections)
    return f"{_top(monograph)}\n<p>{words}</p>\n{told}"


def _top(monograph: Monograph) -> str:
    """The top row: the drug, an empty field for the patient's label (the program takes no data of
    a patient), and the web address of the chapter.
    """
    address = chapter_address(monograph)
    label = escape(translate("Paper", "Patient label"))
    cells = [f"<td>{title_html(monograph)}</td>", f'<td class="patient">{label}</td>']
    widths = [62, 37]
    if address is not None:
        code = _code(translate("Paper", "This chapter"), address)
        cells.append(f'<td class="codes">{code}</td>')
        widths = [44, 32, 23]
    row = "".join(
        cell.replace("<td", f'<td width="{width}%"', 1)
        for cell, width in zip(cells, widths, strict=True)
    )
    return f'<table class="top" width="99%" cellspacing="0"><tr>{row}</tr></table>\n'


def _told(monograph: Monograph, options: PageOptions, length: SummaryLength) -> Iterator[str]:
    rows = card_rows(monograph, length.quoted, length.advised)
    if rows:
        cells = "".join(_row(titles, row, monograph, options) for titles, row in joined(rows))
        heading = escape(translate("Paper", "Key facts, quoted from the chapter"))
        yield f'<h3>{heading}</h3>\n<table class="grid" width="99%" cellspacing="0">{cells}</table>'
        yield f'<p class="note">{escape(translate("Paper", _FOUND_BY_RULES))}</p>'
    if section_to_read(monograph) is None:
        if length.opening or not rows:
            yield from _opening(monograph, options)
    elif rows and rows[-1].unread is not None and SectionKind.OUTCOME in rows[-1].unread.kinds:
        yield _outcome(rows[-1].unread, monograph, options)


def _row(titles: tuple[str, ...], row: CardRow, monograph: Monograph, options: PageOptions) -> str:
    kind = "unknown" if row.unread is not None else "told"
    said = row_html(row, monograph, options)
    asked = "<br>".join(map(_title_html, titles))
    return f'<tr><td class="asked" width="17%">{asked}</td><td class="{kind}">{said}</td></tr>\n'


def _title_html(title: str) -> str:
    longest = max(map(len, title.split()))
    return f"<small>{escape(title)}</small>" if longest > _LONG_WORD else escape(title)


def _outcome(section: Section, monograph: Monograph, options: PageOptions) -> str:
    """A section on what to do of which no sentence was found, whole but for lists of chapters."""
    blocks = tuple(
        block
        for block in section.blocks
        if not (_lists_chapters(block) or _states_score(block, monograph.likelihood))
    )
    return f"<h3>{escape(section.heading)}</h3>\n{blocks_html(blocks, options)}" if blocks else ""


def _states_score(block: Block, scores: Iterable[LikelihoodScore]) -> bool:
    """Whether a block is the statement of a likelihood score, which a summary has elsewhere."""
    if not isinstance(block, Paragraph):
        return False
    rest = " ".join(plain(block.content).split())
    statements = {" ".join(score.statement.split()) for score in scores} - {""}
    stated = [statement for statement in statements if statement in rest]
    # A paragraph may hold two statements; any other text in it must be shown.
    for statement in sorted(stated, key=len, reverse=True):
        rest = rest.replace(statement, " ")
    return bool(stated) and not rest.strip(" ;")


def _lists_chapters(block: Block) -> bool:
    """Whether a paragraph only names other chapters under a label, as "Drug Class: …" does."""
    if not isinstance(block, Paragraph):
        return False
    runs = [run for run in block.content if isinstance(run, Run)]
    linked = [isinstance(run.link, ChapterLink) for run in runs]
    rest = "".join(run.text for run, link in zip(runs, linked, strict=True) if not link)
    return any(linked) and ":" in rest and "." not in rest


def _opening(monograph: Monograph, options: PageOptions) -> Iterator[str]:
    """The first section, for a chapter without a section on the liver."""
    section = next((each for _, each in monograph.walk() if _opens(each)), None)
    blocks = (*monograph.lead, *(section.blocks if section is not None else ()))
    told = tuple(block for block in blocks if not _states_score(block, monograph.likelihood))
    heading = translate("Paper", "In this chapter")
    if section is not None:
        heading = section.heading
    yield f"<h3>{escape(heading)}</h3>\n{blocks_html(told, options)}"


def _opens(section: Section) -> bool:
    return any(not isinstance(block, ReferenceList) for block in section.blocks)


def _references(monograph: Monograph, options: PageOptions, most: int) -> str:
    """The key references, with the web address of the first one beside it."""
    chosen = key_references(monograph)[:most]
    if not chosen:
        return ""
    rows = [
        f'<td class="number" width="24">{number}.</td><td>{_reference(reference, options)}</td>'
        for number, reference in enumerate(chosen, 1)
    ]
    code = _code(translate("Paper", "Reference 1"), pubmed_address(str(chosen[0].pmid)))
    rows[0] += f'<td class="codes" width="23%" rowspan="{len(rows)}">{code}</td>'
    table = "".join(f"<tr>{row}</tr>\n" for row in rows)
    total = sum(reference.pmid is not None for reference in monograph.references)
    heading = translate("Paper", "Key references")
    if len(chosen) < total:
        part = translate(
            "Paper", "Key references: {0} of {1} with a PMID, newest on this drug first"
        )
        heading = part.format(len(chosen), total)
    return (
        f"<h3>{escape(heading)}</h3>\n"
        f'<table class="references" width="99%" cellspacing="0">{table}</table>\n'
    )


def _reference(reference: Reference, options: PageOptions) -> str:
    words = inlines_html(reference.citation, options)
    if re.search(rf"\b{reference.pmid}\b", plain(reference.citation)):
        return words
    return f"{words} <b>PMID: {reference.pmid}</b>"


def _code(name: str, address: str) -> str:
    return (
        f'<p class="code">{code_html(address)}<br>{escape(name)}: {escape(broken(address))}</p>\n'
    )
