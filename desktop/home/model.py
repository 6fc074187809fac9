"""What the opening page shows. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.navigation.addresses import Address
from index import Manifest, Summary


@dataclass(frozen=True, slots=True)
class Example:
    """Something to type that this library answers, and what it is an example of."""

    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class Contents:
    """What was found in a library: examples, its drug classes, and whether it is the starter one.

    `starter` holds where every monograph looked at says that it is a starter text; `ids` are those
    of all its monographs.
    """

    examples: tuple[Example, ...] = ()
    classes: tuple[Summary, ...] = ()
    starter: bool = False
    ids: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Home:
    """All that the opening page is made of.

    `recent` are ids and titles of monographs, `bookmarks` places and what they are called, both the
    newest first. `columns` is how many of the classes stand side by side.
    """

    manifest: Manifest
    contents: Contents
    recent: tuple[tuple[str, str], ...] = ()
    bookmarks: tuple[tuple[Address, str], ...] = ()
    columns: int = 3
