"""The cited article of a BITS citation, in the parts that its elements mark up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from lxml import etree

from index.monograph.cited import Author, CitedArticle, Group, Person
from index.parse.bits_text import children, tag_of, words_in

# What stands for a part of a book: a citation that has one of these is no journal article.
_OF_A_BOOK: Final = frozenset("chapter-title publisher-name publisher-loc edition isbn".split())
_JOURNALS: Final = ("journal", "article", "")
_PEOPLE: Final = ("name", "string-name", "collab", "etal")
_MOST_INITIALS: Final = 3
_TITLES: Final = ("article-title", "comment", "trans-title")
_DOTS: Final = re.compile(r"[.\s]+")
_YEAR: Final = re.compile(r"\b(?:1[89]|20)\d\d\b")
# The elements of a citation, each after its tag.
_Elements = Sequence[tuple[str, etree._Element]]


def cited_article(citation: etree._Element) -> CitedArticle | None:
    """The journal article of a citation; None where the source marks up neither journal nor year,
    or a book."""
    elements = [(tag_of(child), child) for child in children(citation)]
    parts: dict[str, etree._Element] = {}
    for tag, child in elements:
        parts.setdefault(tag, child)
    journal = _words(parts, "source").removeprefix("PMID:").strip().rstrip(".")
    if "date" in parts:
        parts = {tag_of(child): child for child in children(parts["date"])} | parts
    year = _YEAR.search(_words(parts, "year"))
    if not journal or year is None or not parts.keys().isdisjoint(_OF_A_BOOK):
        return None
    if citation.get("publication-type", "") not in _JOURNALS:
        return None
    authors, and_others = _authors(elements)
    title = _title(elements)
    match authors:
        case (Group(name=name),) if not title:
            # A piece that nobody signs: its title stands where the authors would.
            authors, title = (), name
        case _:
            pass
    issue = _words(parts, "issue").strip("() ")
    supplement = _words(parts, "supplement").strip("() ")
    return CitedArticle(
        authors,
        and_others,
        title,
        journal,
        year[0],
        _words(parts, "volume"),
        " ".join(filter(None, (issue, supplement))),
        _pages(parts),
    )


def _words(parts: dict[str, etree._Element], tag: str) -> str:
    return words_in(parts[tag]) if tag in parts else ""


def _title(elements: _Elements) -> str:
    """The title, with its translation, which the sources set in brackets, as a comment."""
    texts = list[str]()
    for tag, child in elements:
        if tag == "source":
            break
        words = words_in(child) if tag in _TITLES else ""
        if tag == "article-title" or words[:1] == "[":
            texts.append(words)
    return " ".join(texts).rstrip(".").strip()


def _pages(parts: dict[str, etree._Element]) -> str:
    first, last = _words(parts, "fpage"), _words(parts, "lpage")
    return "-".join(filter(None, (first, last))) or _words(parts, "elocation-id")


def _authors(elements: _Elements) -> tuple[tuple[Author, ...], bool]:
    authors, and_others, moved = list[Author](), False, ""
    for tag, element in _people(elements):
        if tag == "etal":
            and_others = True
        elif tag == "collab":
            authors.append(Group(_bare(words_in(element))))
        elif element.find("surname") is None:
            authors.append(_unmarked(_bare(words_in(element))))
        else:
            person, moved = _person(element, moved)
            authors.append(person)
    return tuple(authors), and_others


def _people(elements: _Elements) -> Iterator[tuple[str, etree._Element]]:
    for tag, element in elements:
        if tag == "person-group" and element.get("person-group-type", "author") == "author":
            inside = ((tag_of(each), each) for each in children(element))
            yield from (pair for pair in inside if pair[0] in _PEOPLE)
        elif tag in _PEOPLE:
            yield tag, element


def _person(element: etree._Element, before: str) -> tuple[Person, str]:
    """A person, whose family name `before` begins, and what begins the next one's.

    `<given-names>R, A</given-names>`, `<surname>Chirino</surname>`: a comma divides two people.
    """
    family, given, suffix = (
        words_in(found) if (found := element.find(tag)) is not None else ""
        for tag in ("surname", "given-names", "suffix")
    )
    given, _, after = given.partition(", ")
    initials = _DOTS.sub("", given)
    name = " ".join(filter(None, (before, family)))
    return Person(name, initials if initials.isupper() else given, _bare(suffix)), after


def _unmarked(name: str) -> Author:
    """An author whose name is not taken apart: `Morgan GJ`, or a group."""
    family, _, initials = name.rpartition(" ")
    known = family and initials.isupper() and len(initials) <= _MOST_INITIALS
    return Person(family, initials) if known else Group(name)


def _bare(name: str) -> str:
    """A name without the full stop that ends the list of people."""
    return name.rstrip(".").strip()
