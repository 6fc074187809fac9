"""References of BITS: `mixed-citation` and `element-citation`, the annotation taken out first."""

from __future__ import annotations

import re
from typing import Final

from lxml import etree

from index.monograph.cited import CitedArticle
from index.monograph.model import Marks, Reference, Run, plain
from index.parse.annotations import divide
from index.parse.bits_cited import cited_article
from index.parse.bits_text import add_inline, children, inline_runs, tag_of, words_in
from index.parse.citations import bare_doi, with_single_stops, year_of
from index.parse.pubmed import take_pmid
from index.parse.runs import RunBuilder

_CITATIONS: Final = ("mixed-citation", "element-citation", "citation", "nlm-citation")
_NUMBER: Final = re.compile(r"(?<![A-Za-z])[0-9]+")
# Older ones hold "<" and ">", at which a DOI in running text ends.
_DOI: Final = re.compile(
    r"(?:(?:doi:|https?://(?:dx\.)?doi\.org/)\s*)?(10\.\d{4,9}/\S+)", re.IGNORECASE
)
# What stands before and after each part of an `element-citation`, which brings no punctuation.
_AROUND: Final = {
    "person-group": ("", ". "),
    "collab": ("", ". "),
    "article-title": ("", " "),
    "chapter-title": ("", " "),
    "source": ("", " "),
    "year": (" ", ""),
    "volume": ("; ", ""),
    "issue": (" (", ")"),
    "supplement": (" (", ")"),
    "fpage": (": ", ""),
    "lpage": ("-", ""),
    "elocation-id": (": ", ""),
    "comment": (" ", " "),
}


def read_reference(element: etree._Element, key: str, book: str) -> Reference:
    """One `ref`. Several citations in one `ref` make one reference, in their order."""
    label = element.find("label")
    citation, annotation, identifiers = RunBuilder(), RunBuilder(), list[etree._Element]()
    citation.add(element.text)
    for child in children(element):
        citation.add(" ")
        if tag_of(child) in _CITATIONS:
            _add_citation(child, citation, annotation, identifiers, book)
        elif child is not label:
            add_inline(citation, child, book)
        citation.add(child.tail)
    runs, note = divide(citation.finish(), annotation.finish())
    known = _identifier(element, "pmid")
    runs, pointing, pmid = take_pmid(with_single_stops(runs), known)
    note, beside, pmid = take_pmid(note, pmid, in_remark=True)
    year = element.find(".//year")
    return Reference(
        key=key,
        label=words_in(label) if label is not None else "",
        citation=runs,
        identifiers=" ".join(filter(None, (pointing, beside, *map(words_in, identifiers)))),
        annotation=note,
        pmid=pmid,
        doi=_identifier(element, "doi") or bare_doi(plain(runs)),
        year=year_of(words_in(year) if year is not None else plain(runs)),
        article=_article(element),
    )


def _article(element: etree._Element) -> CitedArticle | None:
    """The article that a `ref` cites, from its mark-up; None where it cites several works."""
    citations = [child for child in children(element) if tag_of(child) in _CITATIONS]
    return cited_article(citations[0]) if len(citations) == 1 else None


def _add_citation(
    element: etree._Element,
    citation: RunBuilder,
    annotation: RunBuilder,
    identifiers: list[etree._Element],
    book: str,
) -> None:
    built = tag_of(element) == "element-citation"
    if not built or (element.text or "").strip():
        citation.add(element.text)
    for child in element:
        tag = tag_of(child)
        if tag == "annotation":
            _add_annotation(child, annotation, book)
        elif tag == "pub-id" and (built or child.get("pub-id-type") == "pmid"):
            identifiers.append(child)
        elif built:
            _add_part(child, tag, citation, book)
        else:
            _add_inline_part(child, tag, citation, book)
        if not built or (child.tail or "").strip():
            citation.add(child.tail)
    if built and not citation.ends_in("."):
        citation.add(".")


def _add_annotation(element: etree._Element, annotation: RunBuilder, book: str) -> None:
    """Every annotation is set in italics: that setting says nothing, so it is dropped."""
    annotation.add(" ")
    for inline in inline_runs(element, book):
        if isinstance(inline, Run):
            annotation.add(inline.text, inline.marks & ~Marks.ITALIC, inline.link)
        else:
            annotation.add_image(inline)


def _add_inline_part(child: etree._Element, tag: str, citation: RunBuilder, book: str) -> None:
    """A part of a `mixed-citation`, whose punctuation is in the text around it."""
    if tag == "etal" and not words_in(child):
        citation.add("…")
    elif tag == "string-name":
        citation.add(_name(child))
    elif tag == "person-group" and not _has_own_separators(child):
        citation.add(_names(child))
    else:
        add_inline(citation, child, book, _marks(tag))


def _add_part(child: etree._Element, tag: str, citation: RunBuilder, book: str) -> None:
    """A part of an `element-citation`, with the punctuation the source leaves out."""
    before, after = _AROUND.get(tag, (" ", " "))
    if tag in ("article-title", "chapter-title") and not _ends_sentence(words_in(child)):
        after = ". "
    citation.add(before)
    if tag == "person-group" and not _has_own_separators(child):
        citation.add(_names(child).rstrip("."))
    else:
        add_inline(citation, child, book, _marks(tag))
    citation.add(after)


def _names(group: etree._Element) -> str:
    return ", ".join(filter(None, map(_name, children(group))))


def _has_own_separators(group: etree._Element) -> bool:
    texts = (group.text, *(child.tail for child in group))
    return any((text or "").strip() for text in texts)


def _name(element: etree._Element) -> str:
    """`Garcia-Pando A Jr`, a group's name, or "…" where the source says only that more follow."""
    if tag_of(element) == "etal" and not words_in(element):
        return "…"
    # `<surname>Jackson</surname>\n<given-names>RE</given-names>`: with or without a space between.
    return " ".join(" ".join(map(str, element.itertext())).split())


def _marks(tag: str) -> Marks:
    return Marks.ITALIC if tag == "source" else Marks.NONE


def _identifier(element: etree._Element, kind: str) -> str | None:
    """The number that a `pub-id` of that kind holds; None where what it holds is no such number."""
    found = element.find(f".//pub-id[@pub-id-type='{kind}']")
    words = words_in(found) if found is not None else ""
    if kind == "doi":
        whole = _DOI.fullmatch(words)
        return whole[1] if whole is not None else bare_doi(words)
    number = _NUMBER.search(words)
    return number[0] if number is not None else None


def _ends_sentence(text: str) -> bool:
    return text.endswith((".", "?", "!"))
