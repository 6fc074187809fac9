"""References as text in the style of the National Library of Medicine (Vancouver)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from index.citing.work import Author, Group, Person, Work, WorkKind
from index.export.records import Record, one_line

_ADDRESS_LAST: Final = re.compile(r"https?://\S+$")


def nlm_text(records: Iterable[Record]) -> str:
    """The records, one a line; one that is not read whole is the source's citation as it is."""
    return "".join(f"{nlm_line(record.work)}\n" for record in records)


def nlm_line(work: Work) -> str:
    """One citation, with DOI and PMID at its end.

    >>> nlm_line(read_work(reference))
    'Kantarjian HM, et al. A title. N Engl J Med. 2016;375:740-53. PMID: 27292104.'
    """
    parts = [*_parts(work)] if work.whole else [one_line(work.citation)]
    stated = parts[0] if not work.whole else ""
    if work.doi and work.doi not in stated:
        parts.append(f"doi: {work.doi}")
    if work.pmid and work.pmid not in stated:
        parts.append(f"PMID: {work.pmid}")
    return " ".join(map(_ended, filter(None, map(one_line, parts))))


def _parts(work: Work) -> Iterator[str]:
    others = ", et al" if work.and_others else ""
    yield _people(work.authors) + others
    yield work.title
    if work.kind is WorkKind.CHAPTER:
        editors = "editor" if len(work.editors) == 1 else "editors"
        yield f"In: {_people(work.editors)}, {editors}" if work.editors else ""
        yield work.container if work.editors else f"In: {work.container}"
        yield f"{work.edition} ed" if work.edition else ""
        yield f"{work.place}: {work.publisher}; {work.year}"
        yield f"p. {work.pages}"
    else:
        yield work.container
        yield _imprint(work)


def _imprint(work: Work) -> str:
    issue = work.issue
    if issue.startswith("Suppl") and work.volume:
        number = f"{work.volume} {issue}"
    else:
        number = work.volume + (f"({issue})" if issue else "")
    pages = f":{work.pages}" if work.pages else ""
    return f"{work.year};{number}{pages}" if number else f"{work.year}{pages}"


def _people(authors: tuple[Author, ...]) -> str:
    """Persons divided by commas, a group after a semicolon."""
    text = ""
    for author in authors:
        match author:
            case Person(family=family, initials=initials, suffix=suffix):
                name = " ".join(filter(None, (family, initials.replace("-", ""), suffix)))
                text += f", {name}" if text else name
            case Group(name=name):
                text += f"; {name}" if text else name
    return text


def _ended(part: str) -> str:
    # A full stop right after an address would be taken for a part of it.
    closed = part.endswith((".", "?", "!")) or _ADDRESS_LAST.search(part)
    return part if closed else f"{part}."
