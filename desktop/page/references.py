"""References as HTML: citation, identifiers, the editors' annotation, what can be copied."""

from __future__ import annotations

import re
from html import escape
from typing import Final

from desktop.i18n.counts import Counts
from desktop.i18n.translate import translate
from desktop.navigation.addresses import Address, Ask, CopyText
from desktop.page.inlines import WIDE, aside_html, broken, copied_html, inlines_html, link_html
from desktop.page.options import PageOptions
from desktop.page.page_weight import cells_of
from index import CitingPlace, Reference, ReferenceList, plain

_PUBMED: Final = "https://pubmed.ncbi.nlm.nih.gov/"
_DOI: Final = "https://doi.org/"
# What is no text to be replaced; in all of it, what is no tag is escaped.
_LINK_OR_TAG: Final = re.compile(r"(<a\b.*?</a>|<[^>]*>)", re.DOTALL)
# So many other monographs are named; more are counted, and a click lists them.
_MOST_NAMED: Final = 2
# Qt compares each anchor with all of the others.
_MOST_ANCHORS: Final = 5_000


def references_html(references: tuple[Reference, ...], options: PageOptions) -> str:
    """References as a table, numbered as the source numbers them or from 1."""
    numbered = list(enumerate(references, 1))
    hidden = hidden_html(references, options)
    if cells_of(ReferenceList(references)) > options.largest_table:
        anchored = len(references) <= _MOST_ANCHORS
        lines = (_reference_as_lines(each, n, options, anchored) for n, each in numbered)
        return f"{hidden}{''.join(lines)}"
    rows = "".join(_reference(each, number, options) for number, each in numbered)
    return f'{hidden}<table class="references" {WIDE}>\n{rows}</table>\n'


def reference_anchor(key: str) -> str:
    """The anchor a reference stands at."""
    return f"r-{key}"


def anchor_html(key: str) -> str:
    """The anchor of a reference, as it stands in the page."""
    return f'<a name="{escape(reference_anchor(key))}"></a>'


def web_address(reference: Reference) -> str | None:
    """Where the publication is described or stands: PubMed, else its DOI; None without either."""
    if reference.pmid is not None:
        return f"{_PUBMED}{reference.pmid}/"
    return f"{_DOI}{reference.doi}" if reference.doi is not None else None


def citation_text(reference: Reference) -> str:
    """The citation on one line with its PMID or DOI, as it is copied."""
    words = " ".join(plain(reference.citation).split())
    named = (("PMID", reference.pmid), ("doi", reference.doi))
    missing = [f"{name}: {value}." for name, value in named if value and value not in words]
    return " ".join([words, *missing[:1]])


def hidden_html(references: tuple[Reference, ...], options: PageOptions) -> str:
    """The line that tells of annotations that the reader chose not to see; '' without any."""
    if options.annotations or not any(plain(each.annotation).strip() for each in references):
        return ""
    words = escape(translate("Page", "The editors’ annotations are hidden."))
    return f'<p class="note">{words}</p>\n'


def annotation_html(reference: Reference, options: PageOptions) -> str:
    """The editors' annotation as a paragraph; '' where there is none, or none is to be shown."""
    if not (options.annotations and plain(reference.annotation).strip()):
        return ""
    return f'<p class="annotation">{inlines_html(reference.annotation, options)}</p>'


def _reference(reference: Reference, number: int, options: PageOptions) -> str:
    return (
        f'<tr><td class="number" width="30">{_number(reference, number)}</td>'
        f'<td><p class="citation">{_citation(reference, options)}</p>'
        f"{_line_below(reference, options)}{annotation_html(reference, options)}</td></tr>\n"
    )


def _reference_as_lines(
    reference: Reference, number: int, options: PageOptions, anchored: bool
) -> str:
    """One of so many that Qt would set them only in many seconds: no table, nothing to click."""
    label = _number(reference, number, anchored=anchored)
    words = f"{label} {inlines_html(reference.citation, options)}"
    identifiers = f" {escape(reference.identifiers)}" if reference.identifiers else ""
    return f'<p class="citation">{words}{identifiers}</p>{annotation_html(reference, options)}\n'


def _number(reference: Reference, number: int, *, anchored: bool = True) -> str:
    label = (reference.label or str(number)).rstrip(".")
    return f"{anchor_html(reference.key) if anchored else ''}{escape(label)}."


def _citation(reference: Reference, options: PageOptions) -> str:
    """The citation; a DOI that stands in its own words can be copied there."""
    words = inlines_html(reference.citation, options)
    if reference.doi is None:
        return words
    copied = copied_html(reference.doi, f"DOI {reference.doi}", options)
    for spelt in (escape(reference.doi), escape(broken(reference.doi))):
        # Not as the end of an address, of which it would be copied alone.
        if spelt in words and f"/{spelt}" not in words:
            return _replaced(words, spelt, copied)
    return words


def _line_below(reference: Reference, options: PageOptions) -> str:
    parts = (_identifiers(reference, options), _links(reference, options))
    words = " ".join(part for part in parts if part)
    return f'<p class="identifiers">{words}</p>' if words else ""


def _replaced(html: str, words: str, instead: str) -> str:
    """`html` with the first `words` of its text replaced, never those of a tag or of a link."""
    pieces = _LINK_OR_TAG.split(html)
    for number in range(0, len(pieces), 2):
        if words in pieces[number]:
            pieces[number] = pieces[number].replace(words, instead, 1)
            break
    return "".join(pieces)


def _identifiers(reference: Reference, options: PageOptions) -> str:
    words = escape(reference.identifiers)
    for name, value in (("PMID", reference.pmid), ("DOI", reference.doi)):
        if value is None:
            continue
        copied = copied_html(value, f"{name} {value}", options)
        if words.strip(" .") == escape(value):
            # Some sources print the bare number, which says nothing by itself.
            words = f"{name}: {copied}"
        elif escape(value) in words:
            words = _replaced(words, escape(value), copied)
        elif value not in plain(reference.citation):
            words = f"{words} {name}: {copied}".strip()
    return words


def _links(reference: Reference, options: PageOptions) -> str:
    """The links that copy the citation, and those to chapters that cite it too; '' for none."""
    citation = CopyText(citation_text(reference), translate("Page", "the citation"))
    copies = [(translate("Page", "copy citation"), citation)]
    if address := web_address(reference):
        copies.append((translate("Page", "copy web address"), CopyText(address, address)))
    linked = [
        (words, link_html(target, "copy", escape(words), options)) for words, target in copies
    ]
    links = [link for words, link in linked if link != escape(words)]
    if places := options.citing.get(reference.key, ()):
        links.append(_cited_by(reference, places, options))
    return aside_html(" · ".join(links)) if links else ""


def _cited_by(reference: Reference, places: tuple[CitingPlace, ...], options: PageOptions) -> str:
    if len(places) > _MOST_NAMED:
        words = escape(Counts.tr("also cited in %Ln other monograph(s)", None, len(places)))
        return link_html(Ask(reference.pmid or reference.doi or ""), "chapter", words, options)
    named = [
        link_html(
            Address(place.monograph, reference=place.reference),
            "chapter",
            escape(place.title),
            options,
        )
        for place in places
    ]
    if len(named) == 1:
        return escape(translate("Page", "also cited in {0}")).format(*named)
    return escape(translate("Page", "also cited in {0} and {1}")).format(*named)
