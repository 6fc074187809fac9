"""What the opening page shows. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from index import Manifest, Summary


@dataclass(frozen=True, slots=True)
class Example:
    """Something to type that this library answers, and what it is an example of."""

    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class Contents:
    """What was found in a library: examples, its drug classes, and whether it is the starter one.

    `starter` holds where every monograph looked at says that it is a starter text.
    """

    examples: tuple[Example, ...] = ()
    classes: tuple[Summary, ...] = ()
    starter: bool = False


@dataclass(frozen=True, slots=True)
class Home:
    """All that the opening page is made of. `recent` are ids and titles, the newest first."""

    manifest: Manifest
    contents: Contents
    recent: tuple[tuple[str, str], ...] = ()
