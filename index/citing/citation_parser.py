"""Reads a formatted citation into the parts of the work it cites."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from index.citing.imprints import IMPRINT, SECOND_IMPRINT, plain_journal, says_more
from index.citing.names import People, names_group, person_of, read_people, split_authors
from index.citing.pages import PAGES, in_full
from index.citing.work import Author, Group, Person, Work, WorkKind
from index.monograph.cited import CitedArticle
from index.monograph.model import Marks, Reference, Run, WebLink

_YEAR: Final = r"(?P<year>(?:1[89]|20)\d\d)"
# What follows the imprint of a work and names another one, or the same again.
_ABOUT_ITSELF: Final = re.compile(r"(?<=\s)\[?(?:Erratum|Comment|Republished|Retraction) in:")
_DOI: Final = re.compile(r"doi:\s*\S+", re.IGNORECASE)
_NOTHING_MORE: Final = re.compile(rf"[\s.]*(?:{_DOI.pattern})?\s*", re.IGNORECASE)
_IN_BOOK: Final = re.compile(r"(?P<front>.+?)\.+ In[,:] (?P<book>.+)")
_BOOK: Final = re.compile(
    r"(?P<front>.+?)[.,] (?:(?P<edition>\d+(?:st|nd|rd|th)) (?:ed|[Ee]dition)\.,? )?"
    rf"(?P<place>[^.:;,]+(?:, [A-Z]{{2}})?): (?P<publisher>[^.:;,]+), {_YEAR}[,.] "
    rf"pp?\. ?(?P<pages>{PAGES})\.?"
)
_EDITORS: Final = re.compile(r"(?P<people>.+?),? \(?eds?\.?\)?\. (?P<title>.+)")
_WEB: Final = re.compile(r"https?://[^\s<>]", re.IGNORECASE)
_ADDRESS: Final = re.compile(r"https?://[^\s<>]*[^\s<>.,;)\]]")
_LEAST_TITLE_WORDS: Final = 2
_WORD: Final = re.compile(r"\w+")
_SAID_BY_FIELDS: Final = frozenset("et al pii".split())


def read_work(reference: Reference) -> Work:
    """The work that a reference cites.

    What its source marks up is taken from there. Else a journal article is known by its journal
    before a year; a chapter of a book by "In," and the pages. Where a part is not beyond doubt it
    is left out and `Work.whole` is False.
    """
    text, italics = _text_and_italics(reference)
    base = Work(
        WorkKind.OTHER,
        citation=text.strip(),
        pmid=reference.pmid or "",
        doi=reference.doi or "",
        address=_address_in(reference, text),
    )
    if reference.article is not None:
        return _marked(reference.article, text, italics, base)
    return _article(text, italics, base) or _chapter(text.strip(), base) or base


def _marked(article: CitedArticle, text: str, italics: list[tuple[int, int]], base: Work) -> Work:
    """The article that the source marks up; authors or title are read where it marks none."""
    work = replace(
        base,
        kind=WorkKind.ARTICLE,
        authors=article.authors,
        and_others=article.and_others,
        title=article.title,
        container=article.journal,
        year=article.year,
        volume=article.volume,
        issue=article.issue,
        pages=article.pages,
    )
    if not (article.authors and article.title) and (read := _article(text, italics, base)):
        work = replace(
            work,
            authors=work.authors or read.authors,
            and_others=work.and_others or read.and_others,
            title=work.title or read.title,
        )
    return replace(work, whole=bool(work.title) and _says_all(work))


def _says_all(work: Work) -> bool:
    """Whether each word of the citation is in a part of the work."""
    texts = (work.title, work.container, work.year, work.volume, work.issue, work.pages)
    names = (part for author in work.authors for part in _parts_of(author))
    told = Counter(_WORD.findall(" ".join((*texts, in_full(work.pages), work.doi, *names))))
    stated = Counter(_WORD.findall(_DOI.sub("", work.citation)))
    return all(word in _SAID_BY_FIELDS for word in stated - told)


def _parts_of(author: Author) -> tuple[str, ...]:
    match author:
        case Person(family=family, initials=initials, suffix=suffix):
            return family, initials, suffix
        case Group(name=name):
            return (name,)


def _article(text: str, italics: list[tuple[int, int]], base: Work) -> Work | None:
    found = list(_journals(_ABOUT_ITSELF.split(text)[0], italics))
    if len(found) != 1:
        return None
    start, end, imprint = found[0]
    rest = text[imprint.end() :]
    ended = _NOTHING_MORE.fullmatch(rest) is not None
    told = _ABOUT_ITSELF.split(text[:start] + rest)[0]
    if SECOND_IMPRINT.search(told) or not (says_more(imprint) or ended):
        return None
    volume, pages = imprint["volume"] or "", imprint["pages"] or ""
    if "-" in volume and not pages:
        # "1986; 87-90" names no volume.
        volume, pages = "", volume
    article = replace(
        base,
        kind=WorkKind.ARTICLE,
        whole=ended,
        container=text[start:end].strip().rstrip("."),
        year=imprint["year"],
        volume=volume,
        issue=imprint["issue"] or imprint["supplement"] or "",
        pages=pages,
    )
    work = _with_front(article, text[:start])
    return replace(work, whole=work.whole and _says_all(work))


def _journals(
    text: str, italics: list[tuple[int, int]]
) -> Iterator[tuple[int, int, re.Match[str]]]:
    """Where journals stand, each with its imprint."""
    spans = [span for span in italics if IMPRINT.match(text, span[1]) is not None]
    if not spans and (plain := plain_journal(text)) is not None:
        spans = [plain]
    for start, end in spans:
        imprint = IMPRINT.match(text, end)
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
    if split is None and (signed := _signed_after(front)) is not None:
        return replace(work, title=signed[0], authors=(signed[1],))
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


def _signed_after(front: str) -> tuple[str, Group] | None:
    """A title and the group that signs after it: `Effect of a drug. A Trial Investigators`."""
    title, stop, group = front.rpartition(". ")
    capitals = [word[0].isupper() for word in group.split()]
    sure = bool(stop) and names_group(group) and len(capitals) > 1 and all(capitals)
    return (title, Group(group)) if sure and _is_title_alone(title) else None


def _is_title_alone(front: str) -> bool:
    """Whether a single sentence is a title: an anonymous piece has one and nothing else."""
    words = front.split()
    plain_words = [word for word in words if word.isalpha() and word.islower()]
    return (
        ". " not in front
        and len(words) >= _LEAST_TITLE_WORDS
        and len(plain_words) > 0
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
    """An address of the web, or "": whoever takes the record may open it by a click."""
    for inline in reference.citation:
        link = inline.link if isinstance(inline, Run) else None
        if isinstance(link, WebLink) and _WEB.match(link.address):
            return link.address
    found = _ADDRESS.search(text)
    return found[0] if found else ""
