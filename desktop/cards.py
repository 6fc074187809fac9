"""The cards: one for each thing that can be wrong with a library."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from desktop.windows.card import CardState, Wish
from desktop.words import told, translate
from index import (
    LibraryDamaged,
    LibraryError,
    LibraryMissing,
    LibraryTooNew,
    Manifest,
    marked,
)

_OPEN: Final = Wish(marked("Cards", "Open another library…"), "open_library")
_AGAIN: Final = Wish(marked("Cards", "Try again"), "try_again")
_IMPORT: Final = Wish(marked("Cards", "Import LiverTox…"), "import_livertox")
# The first class that fits gives the title and what to do.
_TROUBLES: Final = (
    (
        LibraryMissing,
        marked("Cards", "There is no library here"),
        marked("Cards", "Open a library that somebody has built, or import the LiverTox archive."),
    ),
    (
        LibraryTooNew,
        marked("Cards", "This library needs a newer Liverleaf"),
        marked(
            "Cards", "The library itself may be fine. Update Liverleaf, or open another library."
        ),
    ),
    (
        LibraryDamaged,
        marked("Cards", "This library is damaged"),
        marked(
            "Cards",
            "Liverleaf shows nothing from it, because what it shows could be wrong. Import or "
            "install it again, or open another one.",
        ),
    ),
    (
        LibraryError,
        marked("Cards", "This library cannot be used"),
        marked("Cards", "Open another library."),
    ),
)


def opening_card() -> CardState:
    """Opening takes a while."""
    return CardState(translate("Cards", "Opening the library …"))


def trouble_card(error: LibraryError, folder: Path | None) -> CardState:
    """What is wrong with a library, and what to do."""
    title, advice = next((t, a) for kind, t, a in _TROUBLES if isinstance(error, kind))
    # Some errors name the folder already.
    known = folder is None or str(folder) in str(error)
    place = (
        () if known else (translate("Cards", "The library was looked for in {0}").format(folder),)
    )
    wishes = tuple(
        Wish(translate("Cards", wish.text), wish.action) for wish in (_OPEN, _IMPORT, _AGAIN)
    )
    words = (told(error), translate("Cards", advice), *place)
    return CardState(translate("Cards", title), words, wishes)


def unreadable_card(message: str) -> CardState:
    """A page that cannot be shown."""
    return CardState(translate("Cards", "This page cannot be shown"), (message,))


def standing_of(manifest: Manifest) -> str:
    """The library in one line, for the status bar."""
    parts = [manifest.name, translate("Cards", "built {0}").format(manifest.day)]
    if manifest.review_by:
        parts.append(translate("Cards", "review by {0}").format(manifest.review_by))
    return " · ".join((*parts, manifest.id))
