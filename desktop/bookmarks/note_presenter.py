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

    `text` is what stands in it, kept or not; `gone` says that its section is not in the chapter any
    more, `elsewhere` that it is of another chapter, `unsaved` that it could not be saved when it
    was to be left.
    """

    notes: tuple[Note, ...]
    at: int
    text: str
    gone: bool = False
    elsewhere: bool = False
    unsaved: bool = False
    fleeting: bool = False

    @property
    def current(self) -> Note:
        """The note being written."""
        return self.notes[self.at]


class Noting(QObject):
    """A note is saved when typing pauses, and before another one or none is shown.

    What cannot be saved stays open until it is saved or deleted: nothing comes in its place.
    `changed` gives a `NotesState`, or None while no note is open; `deleted` a `Note` to `put_back`;
    `kept` says that the file has other notes now.
    """

    changed = Signal(object)
    deleted = Signal(object)
    failed = Signal(str)
    kept = Signal()

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

    @property
    def is_unsaved(self) -> bool:
        """Whether what stands in the open note is not saved."""
        return self._state is not None and self._text != self._state.current.text

    @property
    def is_fleeting(self) -> bool:
        """Whether the open note has words that are gone when the window is closed."""
        written = self._state is not None and bool(self._text.strip())
        return written and not self._store.outlives_session

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
        is_left = self.close()
        self._monograph = monograph
        if not is_left:
            self._hold()
            return
        notes = self.notes()
        if was_open and notes:
            self._show(notes, len(notes) - 1)

    def write_on(self, spot: Spot) -> None:
        """Open the note on a place, or begin one."""
        if not self._may_leave():
            return
        notes = self.notes()
        here = [number for number, note in enumerate(notes) if _same_place(note.spot, spot)]
        if here:
            self._show(notes, here[-1])
        else:
            self._show((*notes, Note(spot, "")), len(notes))

    def show_note(self, wanted: int) -> None:
        """Open the note of that id, if it is on the open chapter."""
        if not self._may_leave():
            return
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
        self._replace_current(state, saved)
        self.kept.emit()
        return True

    def follow(self) -> None:
        """Notes were changed in another window: show the open one as it is kept now."""
        state = self._state
        if state is None or self.is_unsaved or state.elsewhere:
            return
        notes, current = self.notes(), state.current
        at = next((at for at, note in enumerate(notes) if note.id == current.id), None)
        if at is not None:
            self._show(notes, at)
        elif not current.id:
            self._show((*notes, current), len(notes))
        else:
            self._show_rest()

    def delete(self) -> None:
        """Delete the open note; the one before it is open then, or none."""
        state = self._state
        if state is None:
            return
        if not self.save():
            self._throw_away(state)
            return
        note = self._state.current if self._state is not None else state.current
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
        self.kept.emit()
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
        self.kept.emit()
        return True

    def close(self) -> bool:
        """Save, and have no note open; whether that is so."""
        if self._state is not None:
            if not self._may_leave():
                return False
            self._close()
        return True

    def _may_leave(self) -> bool:
        """Save; where that cannot be, what is being written is marked as unsaved."""
        if self.save():
            return True
        if self._state is not None:
            self._state = replace(self._state, text=self._text, unsaved=True)
            self.changed.emit(self._state)
        return False

    def _hold(self) -> None:
        """Go on with the note that could not be saved, beside whatever chapter is open now."""
        state = self._state
        if state is not None:
            here = self._monograph is not None and is_of(state.current.spot, self._monograph)
            self._state = replace(state, notes=(state.current,), at=0, elsewhere=not here)
            self.changed.emit(self._state)

    def _throw_away(self, state: NotesState) -> None:
        """Forget what was typed into a note that cannot be saved; as it was kept, it stays kept."""
        self._text = state.current.text
        if state.elsewhere or not state.current.id:
            self._show_rest()
        else:
            self._replace_current(state, state.current)

    def _replace_current(self, state: NotesState, note: Note) -> None:
        notes = (*state.notes[: state.at], note, *state.notes[state.at + 1 :])
        fleeting = not self._store.outlives_session
        self._state = replace(state, notes=notes, text=note.text, unsaved=False, fleeting=fleeting)
        self.changed.emit(self._state)

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
        fleeting = not self._store.outlives_session
        self._state = NotesState(notes, at, notes[at].text, gone, fleeting=fleeting)
        self._text = notes[at].text
        self.changed.emit(self._state)

    def _close(self) -> None:
        self._rest.stop()
        self._state = None
        self._text = ""
        self.changed.emit(None)


def _same_place(one: Spot, other: Spot) -> bool:
    return one.section == other.section or bool(one.heading and one.heading == other.heading)
