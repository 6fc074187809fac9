"""A cited work in its parts: frozen values, nothing read or written."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from index.monograph.cited import Author, Group, Person

__all__ = ["Author", "Group", "Person", "Work", "WorkKind"]


class WorkKind(Enum):
    """What was cited; `OTHER` is all that is surely neither of the two."""

    ARTICLE = auto()
    CHAPTER = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Work:
    """One cited work. `citation` is the source's whole text; what it does not surely say is "".

    `whole` says that every word of the citation is in a part, so that the citation may be made
    anew from the parts. `and_others` is "et al." after the authors. `container` is the journal or
    the book, `pages` as printed ("1724-8").
    """

    kind: WorkKind
    citation: str
    whole: bool = False
    authors: tuple[Author, ...] = ()
    and_others: bool = False
    title: str = ""
    container: str = ""
    editors: tuple[Author, ...] = ()
    edition: str = ""
    place: str = ""
    publisher: str = ""
    year: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    pmid: str = ""
    doi: str = ""
    address: str = ""
