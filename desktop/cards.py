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
    LibraryRepairable,
    LibraryTooNew,
    Manifest,
    StorageError,
)

_OPEN: Final = Wish("Open another library…", "open_library")
_AGAIN: Final = Wish("Try again", "try_again")
_IMPORT: Final = Wish("Import LiverTox…", "import_livertox")
_LIBRARIES: Final = Wish("Libraries…", "libraries")
_REPAIR: Final = Wish("Repair", "repair")
_CANCEL: Final = Wish("Cancel", "cancel_repair")
_ANEW: Final = (_LIBRARIES, _OPEN, _IMPORT, _AGAIN)
_MENDING: Final = (_REPAIR, _LIBRARIES, _OPEN, _AGAIN)
# The first class that fits gives the title, what to do, and the buttons for it.
_TROUBLES: Final = (
    (
        LibraryMissing,
        "There is no library here",
        "Open a library that somebody has built, or import the LiverTox archive.",
        _ANEW,
    ),
    (
        LibraryTooNew,
        "This library needs a newer Liverleaf",
        "The library itself may be fine. Update Liverleaf, or open another library.",
        _ANEW,
    ),
    (
        LibraryRepairable,
        "This library is damaged and may be repaired",
        "Liverleaf shows nothing from it, because what it shows could be wrong. “Repair” checks "
        "its texts and, if they are whole, makes the rest again.",
        _MENDING,
    ),
    (
        LibraryDamaged,
        "This library is damaged",
        "Liverleaf shows nothing from it, because what it shows could be wrong. Import or install "
        "it again, or take another one into use.",
        _ANEW,
    ),
    (LibraryError, "This library cannot be used", "Open another library.", _ANEW),
    (
        StorageError,
        "The library could not be repaired",
        "Nothing was changed. Repair it again when there is room, or take another one into use.",
        _MENDING,
    ),
)


def opening_card() -> CardState:
    """Opening takes a while."""
    return CardState(tr("Opening the library …"))


def trouble_card(error: LibraryError | StorageError, folder: Path | None) -> CardState:
    """What is wrong with a library, and what to do."""
    title, advice, wishes = next(
        (title, advice, wishes)
        for kind, title, advice, wishes in _TROUBLES
        if isinstance(error, kind)
    )
    said = error.what if isinstance(error, LibraryRepairable) else str(error)
    # Some errors name the folder already.
    known = folder is None or str(folder) in said
    place = () if known else (tr("The library was looked for in {0}").format(folder),)
    return CardState(tr(title), (said, tr(advice), *place), wishes)


def repairing_card() -> CardState:
    """A repair is under way."""
    words = tr(
        "Its texts are compared with their checksums; then its search index is made again. "
        "Meanwhile you can open another library."
    )
    return CardState(tr("Repairing the library …"), (words,), (_CANCEL, _LIBRARIES), done=0.0)


def unreadable_card(message: str) -> CardState:
    """A page that cannot be shown."""
    return CardState(tr("This page cannot be shown"), (message,))


def standing_of(manifest: Manifest) -> str:
    """The library in one line, for the status bar."""
    review = tr(" · review by {0}").format(manifest.review_by) if manifest.review_by else ""
    return f"{manifest.name} · built {manifest.day}{review} · {manifest.id}"
