"""The notes on the open chapter: chosen, typed, saved as they are typed, deleted, put back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.bookmarks.relocation import SectionGone, find_in, is_of
from desktop.i18n.translate import told
from desktop.userdata.model import Note, Spot
from desktop.userdata.user_store import KeptStore
from index import Monograph, StorageError

_SAVE_AFTER_MS: Final = 600


@dataclass(frozen=True, slots=True)
class NotesState:
    """The notes on one chapter, and which of them is being written.

    `gone` says that its section is not in the chapter any more.
    """

    notes: tuple[Note, ...]
    at: int
    gone: bool = False

    @property
    def current(self) -> Note:
        """The note being written."""
        return self.notes[self.at]


class Noting(QObject):
    """A note is saved when typing pauses, and before another one or none is shown.

    `changed` gives a `NotesState`, or None while no note is open; `deleted` a `Note` to `put_back`.
    """

    changed = Signal(object)
    deleted = Signal(object)
    failed = Signal(str)

    def __init__(self, store: KeptStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._monograph: Monograph | None = None
        self._state: NotesState | None = None
        self._text = ""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_SAVE_AFTER_MS)
        self._rest.timeout.connect(self.save)

    @property
    def state(self) -> NotesState | None:
        """The notes on show; None while no note is open."""
        return self._state

    def notes(self) -> tuple[Note, ...]:
        """The notes on the open chapter, the oldest first."""
        monograph = self._monograph
        if monograph is None:
            return ()
        kept = reversed(self._store.notes())
        return tuple(note for note in kept if is_of(note.spot, monograph))

    def open(self, monograph: Monograph | None) -> None:
        """Another chapter is open, or none. Open notes stay open where that one has some too."""
        was_open = self._state is not None
        self.close()
        self._monograph = monograph
        notes = self.notes()
        if was_open and notes:
            self._show(notes, len(notes) - 1)

    def write_on(self, spot: Spot) -> None:
        """Open the note on a place, or begin one."""
        self.save()
        notes = self.notes()
        here = [number for number, note in enumerate(notes) if _same_place(note.spot, spot)]
        if here:
            self._show(notes, here[-1])
        else:
            self._show((*notes, Note(spot, "")), len(notes))

    def show_note(self, wanted: int) -> None:
        """Open the note of that id, if it is on the open chapter."""
        self.save()
        notes = self.notes()
        for number, note in enumerate(notes):
            if note.id == wanted:
                self._show(notes, number)

    def type(self, text: str) -> None:
        """The text of the open note is now this."""
        self._text = text
        self._rest.start()

    def save(self) -> bool:
        """Save what was typed; returns whether it is saved. A note without words is none."""
        self._rest.stop()
        state = self._state
        if state is None or self._text == state.current.text:
            return True
        try:
            saved = self._saved(replace(state.current, text=self._text))
        except StorageError as error:
            self.failed.emit(told(error))
            return False
        notes = (*state.notes[: state.at], saved, *state.notes[state.at + 1 :])
        self._state = replace(state, notes=notes)
        self.changed.emit(self._state)
        return True

    def delete(self) -> None:
        """Delete the open note; the one before it is open then, or none."""
        if self._state is None or not self.save():
            return
        note = self._state.current
        if note.id and self.remove(note):
            self.deleted.emit(note)
        elif not note.id:
            self._show_rest()

    def remove(self, note: Note) -> bool:
        """Delete a note, whether it is shown or not; returns whether it was deleted."""
        try:
            self._store.delete_note(note)
        except StorageError as error:
            self.failed.emit(told(error))
            return False
        if self._state is not None and note in self._state.notes:
            self._show_rest()
        return True

    def put_back(self, note: Note) -> bool:
        """Save a deleted note again, just as it was; returns whether it is saved."""
        try:
            self._store.put_note_back(note)
        except StorageError as error:
            self.failed.emit(told(error))
            return False
        if self._state is not None:
            self.show_note(note.id)
        return True

    def close(self) -> None:
        """Save, and have no note open."""
        if self._state is not None:
            self.save()
            self._close()

    def _saved(self, note: Note) -> Note:
        if note.text.strip():
            return self._store.write_note(note)
        if note.id:
            self._store.delete_note(note)
        return replace(note, id=0)

    def _show_rest(self) -> None:
        notes, at = self.notes(), self._state.at if self._state is not None else 0
        if notes:
            self._show(notes, min(at, len(notes) - 1))
        else:
            self._close()

    def _show(self, notes: tuple[Note, ...], at: int) -> None:
        monograph, spot = self._monograph, notes[at].spot
        gone = monograph is not None and isinstance(find_in(spot, monograph), SectionGone)
        self._state = NotesState(notes, at, gone)
        self._text = notes[at].text
        self.changed.emit(self._state)

    def _close(self) -> None:
        self._rest.stop()
        self._state = None
        self._text = ""
        self.changed.emit(None)


def _same_place(one: Spot, other: Spot) -> bool:
    return one.section == other.section or bool(one.heading and one.heading == other.heading)
