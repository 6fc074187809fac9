"""The cards: one for each thing that can be wrong with a library."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from desktop.windows.actions import translated as tr
from desktop.windows.card import CardState, Wish
from index import (
    LibraryDamaged,
    LibraryError,
    LibraryMissing,
    LibraryTooNew,
    Manifest,
)

_OPEN: Final = Wish("Open another library…", "open_library")
_AGAIN: Final = Wish("Try again", "try_again")
_IMPORT: Final = Wish("Import LiverTox…", "import_livertox")
# The first class that fits gives the title and what to do.
_TROUBLES: Final = (
    (
        LibraryMissing,
        "There is no library here",
        "Open a library that somebody has built, or import the LiverTox archive.",
    ),
    (
        LibraryTooNew,
        "This library needs a newer Liverleaf",
        "The library itself may be fine. Update Liverleaf, or open another library.",
    ),
    (
        LibraryDamaged,
        "This library is damaged",
        "Liverleaf shows nothing from it, because what it shows could be wrong. Import or install "
        "it again, or open another one.",
    ),
    (LibraryError, "This library cannot be used", "Open another library."),
)


def opening_card() -> CardState:
    """Opening takes a while."""
    return CardState(tr("Opening the library …"))


def trouble_card(error: LibraryError, folder: Path | None) -> CardState:
    """What is wrong with a library, and what to do."""
    title, advice = next((t, a) for kind, t, a in _TROUBLES if isinstance(error, kind))
    # Some errors name the folder already.
    known = folder is None or str(folder) in str(error)
    place = () if known else (tr("The library was looked for in {0}").format(folder),)
    return CardState(tr(title), (str(error), tr(advice), *place), (_OPEN, _IMPORT, _AGAIN))


def unreadable_card(message: str) -> CardState:
    """A page that cannot be shown."""
    return CardState(tr("This page cannot be shown"), (message,))


def standing_of(manifest: Manifest) -> str:
    """The library in one line, for the status bar."""
    review = tr(" · review by {0}").format(manifest.review_by) if manifest.review_by else ""
    return f"{manifest.name} · built {manifest.day}{review} · {manifest.id}"
