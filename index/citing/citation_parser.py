"""Reads a formatted citation into the parts of the work it cites."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from index.citing.names import People, names_group, person_of, read_people, split_authors
from index.citing.pages import PAGES
from index.citing.work import Work, WorkKind
from index.monograph.model import Marks, Reference, Run, WebLink

_YEAR: Final = r"(?P<year>(?:1[89]|20)\d\d)"
_END: Final = r"(?=[.,;]*(?:\s|$))"
# What follows a journal: `2016; 17 (2): 63-9`, `2002; 2 Suppl 1 : S29-34`, `2023:1-12`.
_IMPRINT: Final = re.compile(
    rf"\s*\.?\s*{_YEAR}(?:\s*;\s*(?P<volume>[A-Z]?\d+[A-Z]?(?:-\d+)?)?"
    r"(?:\s*\((?P<issue>[^()]+)\)|\s*(?P<supplement>Suppl\.?(?:\s\w+)?))?)?"
    rf"(?:\s*(?:pii\s*)?:\s*(?P<pages>{PAGES}))?{_END}"
)
_SECOND_IMPRINT: Final = re.compile(r"\b(?:1[89]|20)\d\d\s*;\s*(?:\d|\()")
_NOTHING_MORE: Final = re.compile(r"[\s.]*(?:doi:\s*\S+)?\s*", re.IGNORECASE)
# A journal that is not set in italics: after a sentence that ends in a word without a capital
# (an abbreviated journal has them), before an imprint with volume and pages.
_PLAIN_JOURNAL: Final = re.compile(
    r".*(?:\s[a-z]{3,}|\))[.?!]\s(?P<journal>[A-Z][\w&'’() -]{1,60}?)"
    r"(?=\.?\s\d{4};\s*\d+[^:]{0,20}:\s*\w)"
)
_IN_BOOK: Final = re.compile(r"(?P<front>.+?)\.+ In[,:] (?P<book>.+)")
_BOOK: Final = re.compile(
    r"(?P<front>.+?)[.,] (?:(?P<edition>\d+(?:st|nd|rd|th)) (?:ed|[Ee]dition)\.,? )?"
    rf"(?P<place>[^.:;,]+(?:, [A-Z]{{2}})?): (?P<publisher>[^.:;,]+), {_YEAR}[,.] "
    rf"pp?\. ?(?P<pages>{PAGES})\.?"
)
_EDITORS: Final = re.compile(r"(?P<people>.+?),? \(?eds?\.?\)?\. (?P<title>.+)")
_ADDRESS: Final = re.compile(r"https?://[^\s<>]*[^\s<>.,;)\]]")
_LEAST_TITLE_WORDS: Final = 3


def read_work(reference: Reference) -> Work:
    """The work that a reference cites.

    A journal article is known by its journal (in italics) before a year; a chapter of a book by
    "In," and the pages. Where a part is not beyond doubt it is left out and `Work.whole` is False.
    """
    text, italics = _text_and_italics(reference)
    base = Work(
        WorkKind.OTHER,
        citation=text.strip(),
        pmid=reference.pmid or "",
        doi=reference.doi or "",
        address=_address_in(reference, text),
    )
    return _article(text, italics, base) or _chapter(text.strip(), base) or base


def _article(text: str, italics: list[tuple[int, int]], base: Work) -> Work | None:
    found = list(_journals(text, italics))
    if len(found) != 1:
        return None
    start, end, imprint = found[0]
    rest = text[imprint.end() :]
    ended = _NOTHING_MORE.fullmatch(rest) is not None
    by_year_alone = imprint["volume"] is None and imprint["pages"] is None
    if _SECOND_IMPRINT.search(text[:start] + rest) or (by_year_alone and not ended):
        return None
    article = replace(
        base,
        kind=WorkKind.ARTICLE,
        whole=ended,
        container=text[start:end].strip().rstrip("."),
        year=imprint["year"],
        volume=imprint["volume"] or "",
        issue=imprint["issue"] or imprint["supplement"] or "",
        pages=imprint["pages"] or "",
    )
    return _with_front(article, text[:start])


def _journals(
    text: str, italics: list[tuple[int, int]]
) -> Iterator[tuple[int, int, re.Match[str]]]:
    """Where journals stand, each with its imprint."""
    if not italics and (found := _PLAIN_JOURNAL.match(text)) is not None:
        italics = [found.span("journal")]
    for start, end in italics:
        imprint = _IMPRINT.match(text, end)
        if imprint is not None:
            yield start, end, imprint


def _chapter(text: str, base: Work) -> Work | None:
    inside = _IN_BOOK.fullmatch(text)
    book = _BOOK.fullmatch(inside["book"]) if inside is not None else None
    if inside is None or book is None or _IN_BOOK.search(inside["book"]):
        return None
    people, container = _editors_and_book(book["front"])
    chapter = replace(
        base,
        kind=WorkKind.CHAPTER,
        whole=people is not None and bool(container),
        container=container,
        editors=people.authors if people is not None else (),
        edition=book["edition"] or "",
        place=book["place"],
        publisher=book["publisher"],
        year=book["year"],
        pages=book["pages"],
    )
    return _with_front(chapter, inside["front"])


def _editors_and_book(front: str) -> tuple[People | None, str]:
    """The editors and the title of a book; None for people whose part in it is not said."""
    edited = _EDITORS.fullmatch(front)
    people = read_people(edited["people"]) if edited is not None else None
    if edited is not None:
        return (people, edited["title"]) if people and not people.and_others else (None, "")
    unsaid = split_authors(front)
    if unsaid is not None:
        return None, unsaid[1]
    return (People(()), front) if ". " not in front else (None, "")


def _with_front(work: Work, front: str) -> Work:
    """`work` with the authors and the title that stand before journal or book."""
    front = front.strip().rstrip(".").strip()
    if not front:
        return work
    unnamed = read_people(front)
    if unnamed is not None and (unnamed.and_others or len(unnamed.authors) > 1):
        return replace(work, authors=unnamed.authors, and_others=unnamed.and_others)
    split = split_authors(front)
    if split is None:
        is_title = _is_title_alone(front)
        return replace(work, title=front) if is_title else replace(work, whole=False)
    people, title = split
    first, stop, _ = title.partition(". ")
    if stop and names_group(first):
        # "A Study Group. Results of a trial": a group that signs, or the title's beginning?
        title = ""
    return replace(
        work,
        authors=people.authors,
        and_others=people.and_others,
        title=title,
        whole=work.whole and bool(title),
    )


def _is_title_alone(front: str) -> bool:
    """Whether a single sentence is a title: an anonymous piece has one and nothing else."""
    words = front.split()
    plain_words = [word for word in words if word.isalpha() and word.islower()]
    return (
        ". " not in front
        and len(words) >= _LEAST_TITLE_WORDS
        and len(plain_words) > 1
        and person_of(front.split(",")[0]) is None
    )


def _text_and_italics(reference: Reference) -> tuple[str, list[tuple[int, int]]]:
    """The citation on one line, and from where to where it is set in italics."""
    text, italics = "", list[tuple[int, int]]()
    for inline in reference.citation:
        words = inline.text if isinstance(inline, Run) else f" {inline.alt} "
        start, text = len(text), text + words.replace("\n", " ")
        if isinstance(inline, Run) and Marks.ITALIC in inline.marks:
            if italics and italics[-1][1] == start:
                start = italics.pop()[0]
            italics.append((start, len(text)))
    return text, italics


def _address_in(reference: Reference, text: str) -> str:
    for inline in reference.citation:
        if isinstance(inline, Run) and isinstance(inline.link, WebLink):
            return inline.link.address
    found = _ADDRESS.search(text)
    return found[0] if found else ""
