"""The parts of a cited work as its source marks them up: frozen values, nothing read here."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Person:
    """An author: `Morgan`, `GJ`, `Jr`. `initials` as the source sets them, without full stops."""

    family: str
    initials: str
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """An author that is no person: `DILIN Investigators`."""

    name: str


Author = Person | Group


@dataclass(frozen=True, slots=True)
class CitedArticle:
    """A journal article in the parts that the source marks up; what it does not mark is "".

    `title` has no full stop at its end; `issue` holds a supplement too, `pages` is as printed.
    `and_others` is "et al." after the authors.
    """

    authors: tuple[Author, ...] = ()
    and_others: bool = False
    title: str = ""
    journal: str = ""
    year: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
