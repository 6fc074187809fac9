"""Joins bookmarks and notes to the window: the star, the pane below the page, the list of all."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from desktop.bookmarks.bookmark_list import KeptRow, rows_of
from desktop.bookmarks.note_presenter import NotesState, Noting
from desktop.bookmarks.relocation import Here, find_in, is_of, spot_at
from desktop.home.presenter import HomePresenter
from desktop.i18n.translate import told
from desktop.jobs.jobs import Err, Jobs, Ok, Result
from desktop.libraries.current_library import CurrentLibrary
from desktop.navigation.addresses import Address
from desktop.page.model import Arrival, Opened
from desktop.page.panel import ReadingPanel
from desktop.page.presenter import PagePresenter
from desktop.theme.plain_text import plain_tip
from desktop.theme.theme import Theme
from desktop.userdata.model import Bookmark, Kept, Note, Spot
from desktop.userdata.user_store import KeptStore
from desktop.windows.action_table import ActionSpec, Menu
from desktop.windows.main_window import MainWindow
from index import LibraryError, Monograph, StorageError, marked

if TYPE_CHECKING:
    from desktop.bookmarks.dialog import KeptDialog
    from desktop.bookmarks.pane import NotesPane
    from desktop.bookmarks.transfer import BookmarkTransfer

_ON_HOME: Final = 12


class BookmarksController(QObject):
    """Joins what the user keeps to one window. `visit` goes to an address.

    `kept_changed`: bookmarks or notes were changed here.
    """

    kept_changed = Signal()

    def __init__(
        self,
        store: KeptStore,
        theme: Theme,
        jobs: Jobs,
        window: MainWindow,
        reading: ReadingPanel,
        page: PagePresenter,
        home: HomePresenter,
        library: CurrentLibrary,
        visit: Callable[[Address], None],
    ) -> None:
        super().__init__(window)
        self._store = store
        self._theme = theme
        self._jobs = jobs
        self._window = window
        self._reading = reading
        self._page = page
        self._home = home
        self._current = library
        self._visit = visit
        # Of the open chapter: its bookmarks by the key of their section.
        self._here: dict[str, Bookmark] = {}
        self._note_count = 0
        self._wanted_note = 0
        self._warned = False
        self._dialog: KeptDialog | None = None
        self._pane: NotesPane | None = None
        self.noting = Noting(store, self)
        self._join()

    def _join(self) -> None:
        noting, window = self.noting, self._window
        noting.changed.connect(self._on_notes)
        noting.deleted.connect(self._on_note_deleted)
        noting.failed.connect(self._on_note_failed)
        noting.kept.connect(self.kept_changed)
        self._page.state_changed.connect(self._on_page_state)
        self._reading.view.section_in_view.connect(self._mark)
        self._may_close_too, window.may_close = window.may_close, self._may_close

    def actions(self) -> tuple[ActionSpec, ...]:
        """The rows of bookmarks and notes."""
        return (
            ActionSpec(
                "bookmark",
                self.toggle_bookmark,
                Menu.NOTES,
                100,
                marked("Actions", "&Bookmark this section"),
                ("Ctrl+D",),
                is_on=self._is_bookmarked,
                needs_page=True,
            ),
            ActionSpec(
                "note",
                self.write_note,
                Menu.NOTES,
                110,
                marked("Actions", "&Note on this section"),
                ("Ctrl+N",),
                needs_page=True,
            ),
            ActionSpec(
                "kept",
                self.show_list,
                Menu.NOTES,
                120,
                marked("Actions", "Bookmarks &and notes…"),
                ("Ctrl+Shift+B",),
            ),
            ActionSpec(
                "export_kept",
                lambda: self._transfer.ask_where_to(),
                Menu.NOTES,
                300,
                marked("Actions", "&Export bookmarks and notes…"),
                can_run=lambda: bool(self._store.bookmarks() or self._store.notes()),
            ),
            ActionSpec(
                "import_kept",
                lambda: self._transfer.ask_what(),
                Menu.NOTES,
                310,
                marked("Actions", "&Import bookmarks and notes…"),
            ),
        )

    @cached_property
    def _transfer(self) -> BookmarkTransfer:
        # Only here: few sessions carry anything to another computer.
        from desktop.bookmarks.transfer import BookmarkTransfer

        return BookmarkTransfer(self._store, self._window, self._on_kept)

    @property
    def pane(self) -> NotesPane:
        """The pane below the page; made when first asked for, for many sessions write nothing."""
        if self._pane is None:
            from desktop.bookmarks.pane import NotesPane

            self._pane = NotesPane(self._theme)
            self._pane.text_typed.connect(self._on_typed)
            self._pane.note_chosen.connect(self.noting.show_note)
            self._pane.delete_requested.connect(self.noting.delete)
            self._pane.close_requested.connect(self._close_notes)
            self._reading.add_foot(self._pane)
        return self._pane

    def show_list(self) -> None:
        """Show all bookmarks and notes, once it is known which of their places there still are."""
        self.noting.save()
        kept: tuple[Kept, ...] = (*self._store.bookmarks(), *self._store.notes())
        work = partial(rows_of, kept, self._current.library)
        self._jobs.run_newest("kept list", work, self._on_rows)

    def close(self) -> None:
        """Save what is being written."""
        self.noting.close()

    def _on_page_state(self, state: object) -> None:
        if not isinstance(state, Opened):
            self.noting.open(None)
            return
        if state.arrival is Arrival.NEW:
            self.noting.open(state.monograph)
            self._read_kept(state.monograph)
        if self._wanted_note and state.arrival is not Arrival.RESTYLED:
            wanted, self._wanted_note = self._wanted_note, 0
            self.noting.show_note(wanted)

    def _read_kept(self, monograph: Monograph) -> None:
        self._note_count = len(self.noting.notes())
        self._here = {}
        for bookmark in self._store.bookmarks():
            place = find_in(bookmark.spot, monograph) if is_of(bookmark.spot, monograph) else None
            if isinstance(place, Here):
                self._here[place.address.section or ""] = bookmark
        self._mark()

    def _is_bookmarked(self) -> bool:
        spot = self._spot()
        return spot is not None and spot.section in self._here

    def _mark(self) -> None:
        bookmarked = self._is_bookmarked()
        notes = self._note_count
        self._window.action("bookmark").setChecked(bookmarked)
        counted = self.tr("Notes on this monograph: {0}").format(notes)
        tip = self._window.action_table.tip("note")
        self._window.action("note").setToolTip(plain_tip(f"{tip}\n{counted}" if notes else tip))
        self._window.set_icon("bookmark", "bookmarked" if bookmarked else "bookmark")
        self._window.set_icon("note", "noted" if notes else "note")

    def _spot(self) -> Spot | None:
        """The place in view; None while no monograph is."""
        opened = self._page.opened
        if opened is None:
            return None
        return spot_at(opened.monograph, self._reading.outline.current)

    def toggle_bookmark(self) -> None:
        """Add a bookmark on the place in view, or remove it."""
        spot = self._spot()
        if spot is None:
            return
        bookmark = self._here.get(spot.section)
        if bookmark is None:
            if self._keep(Bookmark(spot, "")):
                self._tell(self._words_of_bookmark().format(spot.name))
        elif self._remove(bookmark):
            words = self.tr("Removed the bookmark on {0}.").format(spot.name)
            self._offer_return(words, bookmark)

    def add_bookmark(self, address: Address) -> None:
        """Bookmark a place that need not be on show."""
        library = self._current.library
        if library is None:
            return
        try:
            spot = spot_at(library.get(address.monograph), address.section)
        except LibraryError as error:
            self._current.fail(error)
            return
        if self._keep(Bookmark(spot, "")):
            self._tell(self._words_of_bookmark().format(spot.name))

    def _words_of_bookmark(self) -> str:
        if self._store.outlives_session:
            return self.tr("Bookmarked {0}.")
        return self.tr(
            "The bookmark on {0} could not be saved. It will be lost when Liverleaf is closed."
        )

    def write_note(self) -> None:
        """Open the note on the place in view, or begin one."""
        spot = self._spot()
        if spot is not None:
            self.noting.write_on(spot)
            self.pane.write()

    def _close_notes(self) -> None:
        if self.noting.close():
            self._window.read()

    def _on_typed(self, text: str) -> None:
        # Of what is typed from now on nobody was warned.
        self._warned = False
        self.noting.type(text)

    def _on_note_failed(self, words: str) -> None:
        again = self.tr("&Try again")
        self._window.messages.show_warning("note", words, again, self.noting.save)

    def _on_notes(self, state: NotesState | None) -> None:
        if state is not None or self._pane is not None:
            self.pane.show_state(state)
        if state is None or not self.noting.is_unsaved:
            self._window.messages.end_warning("note")
        self._note_count = len(self.noting.notes())
        self._mark()

    def _on_note_deleted(self, note: Note) -> None:
        self._offer_return(self.tr("Deleted the note on {0}.").format(note.spot.name), note)

    def _offer_return(self, words: str, kept: Kept) -> None:
        self._window.messages.show_offer(words, self.tr("&Undo"), partial(self._undo, kept))

    def _undo(self, kept: Kept) -> None:
        if self._keep(kept) and isinstance(kept, Note):
            self.noting.show_note(kept.id)

    def _keep(self, kept: Kept) -> bool:
        """Save a bookmark or note that is new or was removed; returns whether it is saved."""
        if isinstance(kept, Note):
            return self.noting.put_back(kept)
        return self._change_bookmarks(partial(self._store.add_bookmark, kept))

    def _remove(self, kept: Kept) -> bool:
        if isinstance(kept, Note):
            return self.noting.remove(kept)
        return self._change_bookmarks(partial(self._store.remove_bookmark, kept.spot))

    def _change_bookmarks(self, change: Callable[[], None]) -> bool:
        try:
            change()
        except StorageError as error:
            # The click has drawn the star as if it were so.
            self._mark()
            self._tell(told(error))
            return False
        self._on_kept()
        return True

    def _on_kept(self) -> None:
        self.refresh()
        self.kept_changed.emit()

    def follow(self) -> None:
        """Show bookmarks and notes as they are kept now: they were changed in another window."""
        self.noting.follow()
        self.refresh()
        if self._dialog is not None:
            self.show_list()

    def refresh(self) -> None:
        """Show all bookmarks and notes again: they were changed, or another library is open."""
        opened = self._page.opened
        if opened is not None:
            self._read_kept(opened.monograph)
        self._tell_home()

    def _tell_home(self) -> None:
        library, newest = self._current.library, self._store.bookmarks()[:_ON_HOME]
        if library is not None:
            self._jobs.run_later("kept on home", partial(rows_of, newest, library), self._on_home)

    def _on_home(self, result: Result[tuple[KeptRow, ...]]) -> None:
        self._home.show_bookmarks(
            tuple(
                (row.address, row.kept.spot.name)
                for row in self._taken(result)
                if row.address is not None and not row.gone
            )
        )

    def _on_rows(self, result: Result[tuple[KeptRow, ...]]) -> None:
        rows = self._taken(result)
        dialog = self._dialog or self._make_dialog()
        dialog.show_rows(rows)
        dialog.open()

    def _taken(self, result: Result[tuple[KeptRow, ...]]) -> tuple[KeptRow, ...]:
        match result:
            case Ok(value=rows):
                return rows
            case Err(error=LibraryError() as error):
                self._current.fail(error)
                return ()
            case Err(error=error):
                raise error

    def _make_dialog(self) -> KeptDialog:
        from desktop.bookmarks.dialog import KeptDialog

        dialog = self._dialog = KeptDialog(self._theme, self._window)
        dialog.row_chosen.connect(self._go_to)
        dialog.removal_requested.connect(self._on_removal_requested)
        dialog.return_requested.connect(self._on_return_requested)
        dialog.finished.connect(self._on_dialog_finished)
        return dialog

    def _on_removal_requested(self, kept: Kept) -> None:
        if self._dialog is not None and self._remove(kept):
            self._dialog.offer_return(kept)
            self.show_list()

    def _on_return_requested(self, kept: Kept) -> None:
        if self._dialog is not None and self._keep(kept):
            self._dialog.offer_return(None)
            self.show_list()

    def _on_dialog_finished(self) -> None:
        self._dialog = None

    def _go_to(self, row: KeptRow) -> None:
        if row.address is None:
            return
        if isinstance(row.kept, Note):
            self._wanted_note = row.kept.id
        self._visit(row.address)
        if row.gone:
            self._tell(f"{row.kept.spot.name}: {row.gone}")

    def _may_close(self) -> bool:
        """A note that cannot be saved holds the window open once, so that it can be copied."""
        is_lost = not self.noting.save() or self.noting.is_fleeting
        if is_lost and not self._warned:
            self._warned = True
            words = self.tr("Your note could not be saved. Copy it now: closing again discards it.")
            self._tell(words)
            return False
        return self._may_close_too()

    def _tell(self, words: str) -> None:
        self._window.messages.show_message(words)
