"""The cards: one for each thing that can be wrong with a library."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from desktop.i18n.translate import told, translate
from desktop.windows.card import CardButton, CardState
from index import (
    Edition,
    LibraryConvertible,
    LibraryDamaged,
    LibraryError,
    LibraryMissing,
    LibraryRepairable,
    LibraryReplaced,
    LibraryTooNew,
    LibraryUnreachable,
    Manifest,
    StorageError,
    marked,
)

_CHOOSE: Final = CardButton(marked("Cards", "Choose a library…"), "open_library")
_ARCHIVE: Final = CardButton(marked("Cards", "Import an archive…"), "import_livertox")
_BUILT_IN: Final = CardButton(marked("Cards", "Open built-in library"), "open_built_in")
_OPEN: Final = CardButton(marked("Cards", "Open another library…"), "open_library")
_AGAIN: Final = CardButton(marked("Cards", "Try again"), "try_again")
_IMPORT: Final = CardButton(marked("Cards", "Import LiverTox…"), "import_livertox")
_LIBRARIES: Final = CardButton(marked("Cards", "Libraries…"), "libraries")
_REPAIR: Final = CardButton(marked("Cards", "Repair"), "repair")
_CONVERT: Final = CardButton(marked("Cards", "Convert"), "convert")
_CANCEL: Final = CardButton(marked("Cards", "Cancel"), "cancel_repair")
_ANEW: Final = (_LIBRARIES, _OPEN, _IMPORT, _AGAIN)
_BEGINNING: Final = (_CHOOSE, _ARCHIVE, _BUILT_IN, _LIBRARIES, _AGAIN)
_CONNECTED: Final = (_AGAIN, _LIBRARIES, _OPEN)
_MENDING: Final = (_REPAIR, _LIBRARIES, _OPEN, _AGAIN)
_OLDER: Final = (_CONVERT, _LIBRARIES, _OPEN, _IMPORT)
# The first class that fits gives the title, what to do, and the buttons for it.
ERRORS: Final = (
    (
        LibraryMissing,
        marked("Cards", "No library found"),
        marked(
            "Cards",
            "Choose the folder of a library that somebody has built, import the LiverTox archive, "
            "or open the library that came with Liverleaf.",
        ),
        _BEGINNING,
    ),
    (
        LibraryTooNew,
        marked("Cards", "This library needs a newer version of Liverleaf"),
        marked(
            "Cards", "The library itself may be intact. Update Liverleaf, or open another library."
        ),
        _ANEW,
    ),
    (
        LibraryConvertible,
        marked(
            "Cards", "This library was made by an older version of Liverleaf and can be converted"
        ),
        marked(
            "Cards",
            "“Convert” creates a new library from its texts, with their key facts and "
            "the current list of drugs, and switches to it. The original source is not "
            "needed, and this library stays unchanged.",
        ),
        _OLDER,
    ),
    (
        LibraryRepairable,
        marked("Cards", "This library is damaged and may be repairable"),
        marked(
            "Cards",
            "Liverleaf shows nothing from it, because its content could be wrong. "
            "“Repair” checks its texts and, if they are intact, rebuilds the rest.",
        ),
        _MENDING,
    ),
    (
        LibraryDamaged,
        marked("Cards", "This library is damaged"),
        marked(
            "Cards",
            "Liverleaf shows nothing from it, because its content could be wrong. Import "
            "or install it again, or switch to another library.",
        ),
        _ANEW,
    ),
    (
        LibraryUnreachable,
        marked("Cards", "This library cannot be reached"),
        marked(
            "Cards",
            "There is no sign that it is damaged. Choose “Try again” when it is "
            "available again, or switch to another library.",
        ),
        _CONNECTED,
    ),
    (
        LibraryReplaced,
        marked("Cards", "This library was changed while it was open"),
        marked("Cards", "“Try again” checks and opens the library that is there now."),
        _CONNECTED,
    ),
    (
        LibraryError,
        marked("Cards", "This library cannot be used"),
        marked("Cards", "Open another library."),
        _ANEW,
    ),
    (
        StorageError,
        marked("Cards", "The library could not be repaired"),
        marked(
            "Cards",
            "Nothing was changed. Correct the cause and repair it again, or switch to "
            "another library.",
        ),
        _MENDING,
    ),
)


def opening_card() -> CardState:
    """Opening takes a while."""
    return CardState(translate("Cards", "Opening the library …"))


def trouble_card(error: LibraryError | StorageError, folder: Path | None) -> CardState:
    """What is wrong with a library, and what to do."""
    title, advice, buttons = next(
        (title, advice, buttons)
        for kind, title, advice, buttons in ERRORS
        if isinstance(error, kind)
    )
    # That nothing is there the title says; the error would name a command.
    why = () if _is_plainly_missing(error, folder) else (told(error),)
    # Some errors name the folder already.
    known = folder is None or str(folder) in "".join(why)
    place = (
        ()
        if known
        else (translate("Cards", "Liverleaf looked for the library in {0}").format(folder),)
    )
    words = (*why, translate("Cards", advice), *place)
    return CardState(translate("Cards", title), words, _translated(buttons))


def _is_plainly_missing(error: LibraryError | StorageError, folder: Path | None) -> bool:
    """Not one that is missing because the folder that its path begins in is gone."""
    return isinstance(error, LibraryMissing) and folder is not None and folder.is_absolute()


def repairing_card() -> CardState:
    """A repair is under way."""
    words = translate(
        "Cards",
        "Its texts are compared with their checksums; then its search index is "
        "rebuilt. Meanwhile you can open another library.",
    )
    buttons = _translated((_CANCEL, _LIBRARIES))
    return CardState(translate("Cards", "Repairing the library …"), (words,), buttons, done=0.0)


def converting_card() -> CardState:
    """A conversion is under way."""
    words = translate(
        "Cards",
        "Its texts are checked; then a new library is created from them. Meanwhile "
        "you can open another library.",
    )
    buttons = _translated((_CANCEL, _LIBRARIES))
    return CardState(translate("Cards", "Converting the library …"), (words,), buttons, done=0.0)


def unconverted_card(error: StorageError) -> CardState:
    """The new library could not be written."""
    advice = translate(
        "Cards",
        "Nothing was changed. Correct the cause and convert it again, or switch to "
        "another library.",
    )
    title = translate("Cards", "The library could not be converted")
    return CardState(title, (told(error), advice), _translated(_OLDER))


def _translated(buttons: Iterable[CardButton]) -> tuple[CardButton, ...]:
    return tuple(CardButton(translate("Cards", button.text), button.action) for button in buttons)


def unreadable_card(message: str) -> CardState:
    """A page that cannot be shown."""
    return CardState(translate("Cards", "This page cannot be shown"), (message,))


def standing_of(manifest: Manifest, edition: Edition | None = None) -> str:
    """The library in one line, for the status bar, with the edition of its texts once known."""
    parts = [manifest.title, translate("Cards", "built {0}").format(manifest.day)]
    if edition is not None:
        newest = edition.newest.isoformat()
        parts.append(translate("Cards", "newest chapter {0}").format(newest))
    if manifest.review_by:
        parts.append(translate("Cards", "review by {0}").format(manifest.review_by))
    return " · ".join((*parts, manifest.id))
