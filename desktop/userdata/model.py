"""What is kept, as values. No Qt, no disk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from index import marked

NO_PATIENTS: Final = marked("Keeping", "Do not enter patient details.")


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a chapter that outlives the library it was read in.

    `section` is a key within the chapter, '' for the chapter as a whole. `title` and `heading` are
    as read when it was kept: words to find the place by again, and to show where it is gone.
    """

    book: str
    monograph: str
    title: str
    section: str = ""
    heading: str = ""

    @property
    def name(self) -> str:
        """`Metoprolol · Hepatotoxicity`."""
        return f"{self.title} · {self.heading}" if self.heading else self.title


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A kept place. `created` is ISO 8601, UTC, by the clock of the computer, right or wrong."""

    spot: Spot
    created: str


@dataclass(frozen=True, slots=True)
class Note:
    """The user's own remark on a place. `id` is 0 until it is kept."""

    spot: Spot
    text: str
    created: str = ""
    changed: str = ""
    id: int = 0


Kept = Bookmark | Note


@dataclass(frozen=True, slots=True)
class OpenTab:
    """Where a tab was: a place as text, and the scroll place in the chapter's text of `sha256`.

    `current` is whether it was the tab on show.
    """

    place: str
    sha256: str = ""
    section: str = ""
    position: int = 0
    offset: int = 0
    current: bool = True


@dataclass(frozen=True, slots=True)
class Merged:
    """What came of an import: how many were added, and how many were here already."""

    bookmarks: int = 0
    notes: int = 0
    known: int = 0
