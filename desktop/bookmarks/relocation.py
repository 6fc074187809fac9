"""Finds the place of a bookmark or note again, in a library that may be another one."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.navigation.addresses import Address
from desktop.userdata.model import Spot
from index import Library, Monograph, NotFound


@dataclass(frozen=True, slots=True)
class Here:
    """The place is in this library."""

    address: Address


@dataclass(frozen=True, slots=True)
class SectionGone:
    """The chapter is in this library, its section no more; `address` is the chapter's."""

    address: Address


@dataclass(frozen=True, slots=True)
class Gone:
    """The chapter is not in this library."""


Finding = Here | SectionGone | Gone


def find(spot: Spot, library: Library) -> Finding:
    """Where in `library` the place is: by its ids, else by title and heading.

    Raises `LibraryError`.
    """
    for name in (spot.monograph, spot.title):
        try:
            monograph = library.get(name)
        except NotFound:
            continue
        if is_of(spot, monograph):
            return find_in(spot, monograph)
    return Gone()


def is_of(spot: Spot, monograph: Monograph) -> bool:
    """Whether the place is in this chapter: another library may have it under another id."""
    if spot.book != monograph.book:
        return False
    by_id = spot.monograph.casefold() == monograph.id.casefold()
    return by_id or spot.title.casefold() == monograph.title.casefold()


def find_in(spot: Spot, monograph: Monograph) -> Here | SectionGone:
    """Where in its chapter a place is."""
    if not spot.section:
        return Here(Address(monograph.id))
    sections = [section for _, section in monograph.walk()]
    wanted = spot.heading.casefold()
    alike = [each.key for each in sections if each.heading.casefold() == wanted]
    known = [each.key for each in sections if each.key == spot.section]
    # Of several sections with one heading ("Key Points") the key tells which.
    both = [key for key in known if key in alike]
    key = next(iter(both or alike or known), None)
    if key is None:
        return SectionGone(Address(monograph.id))
    return Here(Address(monograph.id, section=key))


def spot_at(monograph: Monograph, section: str | None) -> Spot:
    """The place of a section, to keep; its beginning is the place of the chapter as a whole."""
    headings = {each.key: each.heading for _, each in monograph.walk()}
    inner = section is not None and section in list(headings)[1:]
    key = section if section is not None and inner else ""
    return Spot(monograph.book, monograph.id, monograph.title, key, headings.get(key, ""))
