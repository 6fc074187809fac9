"""Bookmarks and notes as files: exported from one window, imported into another."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from desktop.bookmarks.transfer_file import MOST_BYTES, from_json, to_json
from desktop.i18n.translate import told
from desktop.userdata.model import Merged
from desktop.userdata.user_store import KeptStore
from desktop.windows.main_window import MainWindow
from desktop.windows.save_dialog import ask_where_to_save
from index import LiverleafError, StorageError, open_regular, save_text, why_unread

_KINDS: Final = "JSON (*.json)"


class BookmarkTransfer(QObject):
    """Asks for a file and says what came of it; `changed` is called after an import."""

    def __init__(self, store: KeptStore, window: MainWindow, changed: Callable[[], None]) -> None:
        super().__init__(window)
        self._store = store
        self._window = window
        self._changed = changed

    def ask_where_to(self) -> None:
        """Ask for a file to export to."""
        title = self.tr("Export bookmarks and notes")
        file = self.tr("Liverleaf bookmarks and notes.json")
        kinds = {_KINDS: ".json"}
        ask_where_to_save(self._window, title, file, kinds, lambda file, _: self.export_to(file))

    def ask_what(self) -> None:
        """Ask for a file to import."""
        title = self.tr("Import bookmarks and notes")
        chosen, _ = QFileDialog.getOpenFileName(self._window, title, "", _KINDS)
        if chosen:
            self.import_from(Path(chosen))

    def export_to(self, file: Path) -> None:
        """Write all bookmarks and notes to `file`: whole, or not at all."""
        text = to_json(self._store.bookmarks()[::-1], self._store.notes()[::-1])
        try:
            save_text(file, text)
        except StorageError as error:
            words = self.tr("The bookmarks and notes could not be saved. {0}")
            self._tell(words.format(told(error)))
        else:
            self._tell(self.tr("Saved all bookmarks and notes as {0}.").format(file))

    def import_from(self, file: Path) -> None:
        """Add what `file` has and the user's own file has not."""
        try:
            with open_regular(file) as opened:
                found = from_json(opened.read(MOST_BYTES + 1))
            merged = self._store.merge(found.bookmarks, found.notes)
        except OSError as error:
            self._tell(self.tr("{0} cannot be read. {1}").format(file, told(why_unread(error))))
        except LiverleafError as error:
            self._tell(told(error))
        else:
            self._tell(self._words(merged))
            self._changed()

    def _words(self, merged: Merged) -> str:
        words = self.tr("Bookmarks added: {0}. Notes added: {1}. Already present: {2}.")
        return words.format(merged.bookmarks, merged.notes, merged.known)

    def _tell(self, words: str) -> None:
        self._window.messages.show_message(words)
