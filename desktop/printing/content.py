"""The content to print, before it is written as HTML for paper. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, auto

from desktop.page.options import PageOptions
from desktop.printing.paper_text import paper_options
from index import Manifest, Monograph


@dataclass(frozen=True, slots=True)
class ListRow:
    """A monograph in a list; `note` distinguishes it, `likelihood` are its letters."""

    name: str
    note: str
    likelihood: str
    updated: str


@dataclass(frozen=True, slots=True)
class ListPart:
    """Rows under a heading, '' for none; `level` is that of the heading, 3 or 4."""

    rows: tuple[ListRow, ...]
    heading: str = ""
    level: int = 3


@dataclass(frozen=True, slots=True)
class ListOnPaper:
    """A list to print; `caption` gives its length and its order."""

    title: str
    caption: str
    parts: tuple[ListPart, ...]


@dataclass(frozen=True, slots=True)
class ComparisonOnPaper:
    """Monographs side by side: `table` is HTML with a column for each of them.

    `books` are what they are from, `pictures` those that the table names.
    """

    title: str
    table: str
    columns: int
    books: tuple[str, ...]
    pictures: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class MedicationsOnPaper:
    """The drugs of a medication list: the cells of each, in the order of the list.

    `books` are what they are from.
    """

    rows: tuple[tuple[str, ...], ...]
    order: str
    books: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Matter:
    """What there is to print. `when` is the time of printing, `options` say what a page shows.

    `pictures` are those of the `monograph`, `chapters` say where its links lead, `sections` are the
    keys of the chosen sections. The functions collect what takes a moment, and are None where it
    does not exist: a comparison, the list on the left, the group selected in it, and the matter of
    `several` monographs at once, those of the `medications` that are printed.
    """

    manifest: Manifest
    when: datetime
    monograph: Monograph | None = None
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    chapters: Mapping[str, str | None] = field(default_factory=dict)
    sections: frozenset[str] = frozenset()
    compared: Callable[[], ComparisonOnPaper] | None = None
    listed: Callable[[], ListOnPaper] | None = None
    group: Callable[[], ListOnPaper] | None = None
    medications: MedicationsOnPaper | None = None
    several: Callable[[], Iterator[Matter]] | None = None
    options: PageOptions = field(default_factory=paper_options)


class Subject(Enum):
    """What a kind of paper is about."""

    MONOGRAPH = auto()
    SECTIONS = auto()
    COMPARISON = auto()
    LIST = auto()
    GROUP = auto()
    MEDICATIONS = auto()
    SEVERAL = auto()
