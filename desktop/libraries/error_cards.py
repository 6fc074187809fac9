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
        marked("Cards", "There is no library here"),
        marked(
            "Cards",
            "Choose the folder of a library that somebody has built, import the LiverTox archive, "
            "or open the library that came with Liverleaf.",
        ),
        _BEGINNING,
    ),
    (
        LibraryTooNew,
        marked("Cards", "This library needs a newer Liverleaf"),
        marked(
            "Cards", "The library itself may be fine. Update Liverleaf, or open another library."
        ),
        _ANEW,
    ),
    (
        LibraryConvertible,
        marked("Cards", "This library is of an older kind and can be converted"),
        marked(
            "Cards",
            "“Convert” makes a new library of its texts, with the key facts that they state and "
            "today's list of drugs, and takes it into use. No source is needed, and this library "
            "stays as it is.",
        ),
        _OLDER,
    ),
    (
        LibraryRepairable,
        marked("Cards", "This library is damaged and may be repaired"),
        marked(
            "Cards",
            "Liverleaf shows nothing from it, because what it shows could be wrong. “Repair” "
            "checks its texts and, if they are whole, makes the rest again.",
        ),
        _MENDING,
    ),
    (
        LibraryDamaged,
        marked("Cards", "This library is damaged"),
        marked(
            "Cards",
            "Liverleaf shows nothing from it, because what it shows could be wrong. Import or "
            "install it again, or take another one into use.",
        ),
        _ANEW,
    ),
    (
        LibraryUnreachable,
        marked("Cards", "This library is out of reach"),
        marked(
            "Cards",
            "Nothing says that it is damaged. “Try again” when it is back, or take another one "
            "into use.",
        ),
        _CONNECTED,
    ),
    (
        LibraryReplaced,
        marked("Cards", "This library was changed while it was open"),
        marked("Cards", "“Try again” opens and checks what lies here now."),
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
            "Nothing was changed. Repair it again when that is mended, or take another one into "
            "use.",
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
        () if known else (translate("Cards", "The library was looked for in {0}").format(folder),)
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
        "Its texts are compared with their checksums; then its search index is made again. "
        "Meanwhile you can open another library.",
    )
    buttons = _translated((_CANCEL, _LIBRARIES))
    return CardState(translate("Cards", "Repairing the library …"), (words,), buttons, done=0.0)


def converting_card() -> CardState:
    """A conversion is under way."""
    words = translate(
        "Cards",
        "Its texts are checked; then a new library is made of them. Meanwhile you can open another "
        "library.",
    )
    buttons = _translated((_CANCEL, _LIBRARIES))
    return CardState(translate("Cards", "Converting the library …"), (words,), buttons, done=0.0)


def unconverted_card(error: StorageError) -> CardState:
    """The new library could not be written."""
    advice = translate(
        "Cards",
        "Nothing was changed. Convert it again when that is mended, or take another one into use.",
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
