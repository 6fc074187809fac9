"""All bookmarks and notes as the rows of one list, each with what became of its place. No Qt."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, assert_never

from desktop.bookmarks.relocation import Gone, Here, SectionGone, find
from desktop.i18n.translate import translate
from desktop.navigation.addresses import Address
from desktop.userdata.model import Kept, Note
from index import Library, marked

_GONE: Final = marked("Keeping", "No longer in this library")
_SECTION_GONE: Final = marked("Keeping", "This section is no longer in this library")
_OPENING_LETTERS: Final = 90


@dataclass(frozen=True, slots=True)
class KeptRow:
    """One bookmark or note. `address` is None where the library has nothing of its place.

    `gone` says what is missing; '' where nothing is.
    """

    kept: Kept
    address: Address | None
    gone: str = ""

    @property
    def line(self) -> str:
        """`Metoprolol · Hepatotoxicity`, what a note begins with, and what is missing."""
        words = _opening(self.kept.text) if isinstance(self.kept, Note) else ""
        return " — ".join(part for part in (self.kept.spot.name, words, self.gone) if part)

    def matches(self, text: str) -> bool:
        """Whether every word of `text` stands somewhere in it."""
        note = self.kept.text if isinstance(self.kept, Note) else ""
        here = f"{self.kept.spot.name} {note}".casefold()
        return all(word in here for word in text.casefold().split())


def rows_of(kept: Iterable[Kept], library: Library | None) -> tuple[KeptRow, ...]:
    """A row for each, in that order; without a library none leads anywhere.

    Raises `LibraryError`.
    """
    if library is None:
        return tuple(KeptRow(each, None) for each in kept)
    return tuple(_row(each, library) for each in kept)


def _row(kept: Kept, library: Library) -> KeptRow:
    match find(kept.spot, library):
        case Here(address=address):
            return KeptRow(kept, address)
        case SectionGone(address=address):
            return KeptRow(kept, address, translate("Keeping", _SECTION_GONE))
        case Gone():
            return KeptRow(kept, None, translate("Keeping", _GONE))
        case unknown:
            assert_never(unknown)


def _opening(text: str) -> str:
    words = " ".join(text.split())
    if len(words) <= _OPENING_LETTERS:
        return f"“{words}”"
    return f"“{words[:_OPENING_LETTERS].rstrip()} …”"
