"""Bookmarks and notes as a JSON file, to carry to another computer. Pure: no Qt, no disk."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, fields
from typing import Any, Final, TypeVar

from desktop.i18n.translate import translate
from desktop.userdata.model import Bookmark, Note, Spot
from index import PROGRAM, WrongUse, marked

T = TypeVar("T")
MOST_BYTES: Final = 20_000_000
_KIND: Final = "Liverleaf bookmarks and notes"
_FORMAT: Final = 1
_MOST_LETTERS: Final = 500
_MOST_LETTERS_OF_A_NOTE: Final = 200_000
_NOT_OURS: Final = marked(
    "Keeping", "This file contains no Liverleaf bookmarks or notes. Nothing was imported."
)
_TOO_NEW: Final = marked(
    "Keeping", "This file was made by a newer version of Liverleaf. Update Liverleaf to import it."
)
_DAMAGED: Final = {
    "bookmarks": marked(
        "Keeping", "Entry {0} of the bookmarks in this file is damaged. Nothing was imported."
    ),
    "notes": marked(
        "Keeping", "Entry {0} of the notes in this file is damaged. Nothing was imported."
    ),
}
_TOO_LARGE: Final = marked(
    "Keeping", "This file is too large to contain bookmarks and notes. Nothing was imported."
)


@dataclass(frozen=True, slots=True)
class Exchanged:
    """What one file carries."""

    bookmarks: tuple[Bookmark, ...] = ()
    notes: tuple[Note, ...] = ()


def to_json(bookmarks: Iterable[Bookmark], notes: Iterable[Note]) -> str:
    """All of them as the text of a file, the oldest first, to be read by people as well."""
    value = {
        "kind": _KIND,
        "format": _FORMAT,
        "program": PROGRAM,
        "bookmarks": [{**asdict(each.spot), "created": each.created} for each in bookmarks],
        "notes": [_note_fields(each) for each in notes],
    }
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _note_fields(note: Note) -> dict[str, str]:
    times = {"created": note.created, "changed": note.changed}
    return {**asdict(note.spot), "text": note.text, **times}


def from_json(file: bytes) -> Exchanged:
    """The bookmarks and notes in a file from any source. Raises `WrongUse` if any part is invalid.

    Unknown fields are ignored; an unknown place is kept, for another library may have it.
    """
    if len(file) > MOST_BYTES:
        raise WrongUse(translate("Keeping", _TOO_LARGE))
    try:
        value = json.loads(file.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise WrongUse(translate("Keeping", _NOT_OURS)) from None
    if not isinstance(value, dict) or value.get("kind") != _KIND:
        raise WrongUse(translate("Keeping", _NOT_OURS))
    if value.get("format") != _FORMAT:
        raise WrongUse(translate("Keeping", _TOO_NEW))
    bookmarks = _read(value, "bookmarks", _bookmark)
    return Exchanged(bookmarks, _read(value, "notes", _note))


def _read(value: dict[str, Any], name: str, make: Callable[[Any], T]) -> tuple[T, ...]:
    entries = value.get(name, [])
    if not isinstance(entries, list):
        raise WrongUse(translate("Keeping", _NOT_OURS))
    made = []
    for number, entry in enumerate(entries, 1):
        try:
            made.append(make(entry))
        except (KeyError, TypeError, ValueError):
            raise WrongUse(translate("Keeping", _DAMAGED[name]), number) from None
    return tuple(made)


def _bookmark(entry: Any) -> Bookmark:
    return Bookmark(_spot(entry), _text(entry, "created"))


def _note(entry: Any) -> Note:
    text = _text(entry, "text", _MOST_LETTERS_OF_A_NOTE)
    return Note(_spot(entry), text, _text(entry, "created"), _text(entry, "changed"))


def _spot(entry: Any) -> Spot:
    return Spot(*(_text(entry, field.name) for field in fields(Spot)))


def _text(entry: Any, name: str, most: int = _MOST_LETTERS) -> str:
    text = entry[name]
    if not isinstance(text, str) or len(text) > most or "\0" in text:
        raise ValueError(name)
    # JSON can hold a lone surrogate, which no file and no screen can.
    text.encode()
    return text
