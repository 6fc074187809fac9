"""References as BibTeX, in UTF-8."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final
from urllib.parse import quote

from index.citing.pages import in_full
from index.citing.work import Author, Group, Person, Work, WorkKind
from index.export.records import Record, one_line, pointed

_TYPES: Final = {
    WorkKind.ARTICLE: ("article", "journal"),
    WorkKind.CHAPTER: ("incollection", "booktitle"),
    WorkKind.OTHER: ("misc", "howpublished"),
}
# BibTeX counts braces whatever stands before them, so a brace of the text has to be a command.
_SIGNS: Final = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "`": r"\textasciigrave{}",
        "<": r"\textless{}",
        ">": r"\textgreater{}",
        "|": r"\textbar{}",
        **{sign: f"\\{sign}" for sign in "&%$#_"},
    }
)
# TeX makes a dash or a quotation mark of two of these.
_PAIRS: Final = re.compile(r"([-'])(?=\1)")
_DIVIDES_NAMES: Final = re.compile(r"\band\b|,", re.IGNORECASE)
_ADDRESS_SIGNS: Final = "/:?#[]@!$&'()*+,;=%~"


def bibtex(records: Iterable[Record]) -> str:
    """The records in BibTeX. Titles are in double braces: a style must not lower-case a drug."""
    return "\n".join(_entry(record) for record in records)


def _entry(record: Record) -> str:
    kind, _ = _TYPES[record.work.kind]
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in _fields(record) if value)
    return f"@{kind}{{{record.key},\n{fields}}}\n"


def _fields(record: Record) -> Iterator[tuple[str, str]]:
    work = record.work
    yield "author", _names(work)
    yield "title", f"{{{_text(work.title)}}}" if work.title else ""
    yield _TYPES[work.kind][1], _text(work.container)
    yield "editor", " and ".join(map(_name, work.editors))
    yield "edition", _text(work.edition)
    yield "publisher", _text(work.publisher)
    yield "address", _text(work.place)
    yield "year", _text(work.year)
    yield "volume", _text(work.volume)
    yield "number", _text(work.issue)
    yield "pages", _text_of_pages(work.pages)
    # These two are taken as they stand: an escape would change where they lead.
    yield "doi", _address(work.doi)
    yield "url", _address(work.address)
    yield "pmid", _text(work.pmid)
    yield "note", _text(record.note(tells_others=True))
    yield "annote", _text(record.remark)


def _names(work: Work) -> str:
    names = list(map(_name, work.authors))
    return " and ".join([*names, "others"] if work.and_others and names else names)


def _name(author: Author) -> str:
    match author:
        case Person(family=family, suffix=suffix):
            return ", ".join(map(_part, filter(None, (family, suffix, pointed(author)))))
        case Group(name=name):
            return f"{{{_text(name)}}}"


def _part(text: str) -> str:
    return f"{{{_text(text)}}}" if _DIVIDES_NAMES.search(text) else _text(text)


def _text(text: str) -> str:
    return _PAIRS.sub(r"\1{}", one_line(text).translate(_SIGNS))


def _text_of_pages(pages: str) -> str:
    return "--".join(map(_text, filter(None, in_full(pages, "\n").split("\n"))))


def _address(text: str) -> str:
    return quote(text, safe=_ADDRESS_SIGNS)
