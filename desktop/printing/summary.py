"""The summary for the bedside: the monograph's own words, chosen, never rewritten. No Qt."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from typing import Final

from desktop.i18n.translate import translate
from desktop.page.blocks import blocks_html
from desktop.page.html import section_html
from desktop.page.inlines import broken, inlines_html
from desktop.page.listed_drug import chapter_words, in_readers_language
from desktop.page.options import PageOptions
from desktop.printing.expectations import Answer, answers, can_be_asked, states_score
from desktop.printing.key_references import MOST, key_references
from desktop.printing.title_block import likelihood_html, title_html
from desktop.printing.web_addresses import chapter_address, code_html, pubmed_address
from index import (
    Block,
    ChapterLink,
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

# Says nothing of the chapter itself: the table of cues can miss a sentence.
NOT_FOUND: Final = marked("Paper", "no sentence found that tells of it")
_NO_SECTION: Final = marked("Paper", "This chapter has no section on outcome and management.")
_FOUND_BY_WORDS: Final = marked(
    "Paper",
    "The chapter's own sentences from Hepatotoxicity and Outcome and Management, found by their "
    "words. Before you rely on one that is missing here, read the chapter.",
)


# Headings are h3: Qt sets h2 at 1.5 times the text size, in spite of a style sheet, and a summary
# must fit on one page.
def summary_html(monograph: Monograph, options: PageOptions, most: int = MOST) -> str:
    """The summary without its page around it, with at most so many key references."""
    if is_listed(monograph.id):
        return _listed(monograph, options)
    options = options.of(monograph)
    parts = (
        _top(monograph),
        likelihood_html(monograph),
        *(_liver(monograph, options) if can_be_asked(monograph) else _opening(monograph, options)),
        _references(monograph, options, most),
    )
    return "\n".join(parts)


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


def _liver(monograph: Monograph, options: PageOptions) -> Iterator[str]:
    rows = "".join(_answer_row(answer, options) for answer in answers(monograph))
    expect = escape(translate("Paper", "What to expect"))
    yield f'<h3>{expect}</h3>\n<table class="grid" width="99%" cellspacing="0">{rows}</table>'
    yield f'<p class="note">{escape(translate("Paper", _FOUND_BY_WORDS))}</p>'
    blocks = tuple(
        block
        for _, section in monograph.walk()
        if SectionKind.OUTCOME in section.kinds
        for block in section.blocks
        if not (_lists_chapters(block) or states_score(block, monograph.likelihood))
    )
    none = f"<p>{escape(translate('Paper', _NO_SECTION))}</p>"
    told = blocks_html(blocks, options) if blocks else none
    heading = escape(translate("Paper", "What to do: outcome and management"))
    yield f"<h3>{heading}</h3>\n{told}"


def _answer_row(answer: Answer, options: PageOptions) -> str:
    titles = "<br>".join(escape(translate("Paper", title)) for title in answer.titles)
    quotes = " … ".join(f"“{inlines_html(quote, options)}”" for quote in answer.quotes)
    unknown = escape(translate("Paper", NOT_FOUND))
    said = f"<td>{quotes}</td>" if quotes else f'<td class="unknown">{unknown}</td>'
    return f'<tr><td class="asked" width="17%">{titles}</td>{said}</tr>\n'


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
    told = tuple(block for block in blocks if not states_score(block, monograph.likelihood))
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
