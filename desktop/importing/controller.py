"""Where an import is asked for, watched and answered: joins presenter, dialog, drops, closing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox

from desktop.importing.dropped_files import Drops
from desktop.importing.model import (
    ARCHIVE_SUFFIXES,
    CHAPTER_SUFFIXES,
    Arrived,
    Asking,
    Choosing,
    Done,
    Failed,
    Idle,
    ImportState,
    Offered,
    Refused,
)
from desktop.importing.presenter import ImportPresenter
from desktop.jobs.jobs import Jobs
from desktop.paths import installed_libraries, trusted_folders
from desktop.theme.plain_text import plain_question
from desktop.theme.theme import Theme
from desktop.windows.action_table import ActionSpec, Menu
from desktop.windows.main_window import MainWindow
from desktop.windows.save_dialog import ask_where_to_save
from index import LEAF_SUFFIX, marked

if TYPE_CHECKING:
    from desktop.importing.dialog import ImportDialog
    from desktop.importing.view_state import ImportRequest


class ImportController(QObject):
    """Importing in one window.

    `told` is a line for the reader, `imported` the folder of a library to be opened, and so is
    `library_found`, which was there already. The dialog is made when it is first needed.
    """

    told = Signal(str)
    imported = Signal(object)
    library_found = Signal(object)

    def __init__(self, theme: Theme, jobs: Jobs, window: MainWindow) -> None:
        super().__init__(window)
        self.presenter = ImportPresenter(jobs, installed_libraries, trusted_folders, self)
        self._theme = theme
        self._window = window
        self._made: ImportDialog | None = None
        self._question: QMessageBox | None = None
        self._closing = False
        self.presenter.state_changed.connect(self._on_state)
        self.presenter.told.connect(self._on_told)
        self.presenter.imported.connect(self.imported)
        self.presenter.library_found.connect(self.library_found)
        window.may_close = self.may_close
        drops = Drops(window, window.box)
        drops.dropped.connect(self.presenter.take)
        drops.refused.connect(self.told)

    def actions(self) -> tuple[ActionSpec, ...]:
        """The row of importing."""
        return (
            ActionSpec(
                "import_livertox",
                self.ask,
                Menu.FILE,
                210,
                marked("Actions", "&Import LiverTox…"),
                ("Ctrl+I",),
            ),
        )

    def close(self) -> None:
        """End an import under way: the window is going."""
        self.presenter.close()

    def ask(self) -> None:
        """Show what to import, or the import under way, or its report."""
        if isinstance(self.presenter.state, Idle):
            self.presenter.choose()
        self._show_dialog()

    def ask_for_leaf(self) -> None:
        """Ask for a library file, unless something is under way."""
        if self.presenter.is_running:
            self._show_dialog()
            return
        title = self.tr("Choose a library file")
        kinds = self.tr("Libraries ({0})").format(f"*{LEAF_SUFFIX}")
        chosen, _ = QFileDialog.getOpenFileName(self._window, title, "", kinds)
        if chosen:
            self.presenter.take([Path(chosen)])

    def may_close(self) -> bool:
        """Whether the window may close now. Asks if an import is under way, and closes later."""
        if not self.presenter.is_running:
            return True
        if self._question is None:
            self._question = self._make_question()
        self._question.open()
        return False

    @property
    def dialog(self) -> ImportDialog:
        """The dialog; made when first asked for, for most sessions import nothing."""
        if self._made is None:
            # Only here and below: the window comes before, and may never import.
            from desktop.importing.dialog import ImportDialog

            self._made = ImportDialog(self._theme, self._window)
            self._made.requested.connect(self._on_requested)
        return self._made

    @property
    def question(self) -> QMessageBox | None:
        """Whether to cancel an import, once it was asked."""
        return self._question

    def _on_state(self, state: ImportState) -> None:
        from desktop.importing.view_state import view_state_of

        view_state = view_state_of(state)
        if isinstance(state, Idle):
            self._hide_dialog()
        else:
            self.dialog.show_state(view_state)
        if isinstance(state, Asking | Choosing | Offered | Refused):
            self._show_dialog()
        if isinstance(state, Done | Arrived | Failed) and not self.dialog.isVisible():
            words = self.tr("{0}. File > Import LiverTox… shows details.")
            self.told.emit(words.format(view_state.title))
        if not self.presenter.is_running:
            self._on_rest()

    def _on_rest(self) -> None:
        if self._question is not None:
            self._question.hide()
        if self._closing:
            self._closing = False
            self._window.close()

    def _on_told(self, text: str) -> None:
        if self.dialog.isVisible() and isinstance(self.presenter.state, Done):
            self.dialog.show_note(text)
        else:
            self.told.emit(text)

    def _on_requested(self, request: ImportRequest) -> None:
        from desktop.importing.view_state import ImportRequest

        match request:
            case ImportRequest.CHOOSE_FILES:
                self._choose_files()
            case ImportRequest.CHOOSE_FOLDER:
                self._choose_folder()
            case ImportRequest.CHOOSE_ANEW:
                self.presenter.choose()
            case ImportRequest.CHOOSE_LEAF:
                self.ask_for_leaf()
            case ImportRequest.BEGIN | ImportRequest.INSTALL | ImportRequest.AGAIN:
                self.presenter.begin()
            case ImportRequest.TRUST:
                self.presenter.begin(trust=True)
            case ImportRequest.HIDE:
                self._hide()
            case ImportRequest.CANCEL:
                self.presenter.cancel()
            case ImportRequest.COPY:
                QGuiApplication.clipboard().setText(self.presenter.report)
                self.dialog.show_note(self.tr("Copied the report."))
            case ImportRequest.SAVE:
                self._save()
            case ImportRequest.CLOSE:
                self.presenter.dismiss()
            case _:
                assert_never(request)

    def _choose_files(self) -> None:
        endings = " ".join(f"*{ending}" for ending in (*ARCHIVE_SUFFIXES, *CHAPTER_SUFFIXES))
        title = self.tr("Choose the LiverTox archive or chapters")
        kinds = self.tr("Archives and chapters ({0})").format(endings)
        chosen, _ = QFileDialog.getOpenFileNames(self.dialog, title, "", kinds)
        if chosen:
            self.presenter.take([Path(path) for path in chosen])

    def _choose_folder(self) -> None:
        title = self.tr("Choose a folder of chapters")
        chosen = QFileDialog.getExistingDirectory(self.dialog, title)
        if chosen:
            self.presenter.take([Path(chosen)])

    def _save(self) -> None:
        title = self.tr("Save the report")
        file = self.tr("Liverleaf import report.txt")
        kinds = self.tr("Text (*.txt)")
        ask_where_to_save(
            self.dialog,
            title,
            file,
            {kinds: Path(file).suffix},
            lambda file, _: self.presenter.save_report(file),
        )

    def _hide(self) -> None:
        self._hide_dialog()
        self.told.emit(self.tr("The import continues. File > Import LiverTox… shows its progress."))

    def _show_dialog(self) -> None:
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def _hide_dialog(self) -> None:
        was_active = self.dialog.isActiveWindow()
        self.dialog.hide()
        if was_active:
            self._window.activateWindow()

    def _make_question(self) -> QMessageBox:
        box = plain_question(
            self._window,
            self.tr("Import LiverTox"),
            self.tr("An import is in progress. Cancel it and close Liverleaf?"),
            self.tr("The current library stays unchanged."),
        )
        cancel = box.addButton(
            self.tr("&Cancel the import and close"), QMessageBox.ButtonRole.AcceptRole
        )
        stay = box.addButton(self.tr("Continue &importing"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        cancel.clicked.connect(self._on_close_confirmed)
        return box

    def _on_close_confirmed(self) -> None:
        self._closing = True
        self.presenter.cancel()
        if not self.presenter.is_running:
            self._on_rest()
