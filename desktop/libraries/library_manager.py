"""The list of installed libraries in one window: joins presenter, dialog and questions."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMainWindow, QMessageBox

from desktop.libraries.dialog import LibrariesDialog, LibraryRequest
from desktop.libraries.model import LibrariesState, LibraryRow
from desktop.libraries.presenter import LibrariesPresenter
from desktop.theme.plain_text import plain_question
from desktop.theme.theme import Theme
from desktop.windows.save_dialog import ask_where_to_save
from index import LEAF_SUFFIX


class LibraryManager(QObject):
    """The libraries of one window. `install_requested`: a library file is to be chosen."""

    install_requested = Signal()
    told = Signal(str)

    def __init__(self, presenter: LibrariesPresenter, theme: Theme, window: QMainWindow) -> None:
        super().__init__(window)
        self._presenter = presenter
        self._theme = theme
        self._window = window
        self._made: LibrariesDialog | None = None
        self.question: QMessageBox | None = None
        presenter.state_changed.connect(self._on_state)
        presenter.told.connect(self._on_told)

    def show(self) -> None:
        """Show the libraries."""
        self._presenter.refresh()
        self.dialog.show_note("")
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    @property
    def dialog(self) -> LibrariesDialog:
        """The dialog; made when first asked for."""
        if self._made is None:
            self._made = LibrariesDialog(self._theme, self._window)
            self._made.requested.connect(self._on_requested)
        return self._made

    def _on_state(self, state: LibrariesState) -> None:
        if self._made is not None:
            self._made.show_state(state)

    def _on_told(self, text: str) -> None:
        if self._made is not None and self._made.isVisible():
            self._made.show_note(text)
        else:
            self.told.emit(text)

    def _on_requested(self, request: LibraryRequest) -> None:
        row = self.dialog.marked
        match request:
            case LibraryRequest.USE if row is not None:
                self._presenter.use(row.name)
            case LibraryRequest.BACK:
                self._presenter.go_back()
            case LibraryRequest.REMOVE if row is not None:
                self._ask_to_remove(row)
            case LibraryRequest.SAVE if row is not None:
                self._save(row)
            case LibraryRequest.INSTALL:
                self.install_requested.emit()
            case LibraryRequest.CLOSE:
                self.dialog.close()
            case LibraryRequest.USE | LibraryRequest.REMOVE | LibraryRequest.SAVE:
                pass
            case _:
                assert_never(request)

    def _save(self, row: LibraryRow) -> None:
        title = self.tr("Save the library as a file")
        suggested = f"{row.title} {row.built}{LEAF_SUFFIX}".replace("/", "-")
        kinds = self.tr("Libraries ({0})").format(f"*{LEAF_SUFFIX}")
        ask_where_to_save(
            self.dialog,
            title,
            suggested,
            {kinds: LEAF_SUFFIX},
            lambda file, _: self._presenter.save(row.name, file),
        )

    def _ask_to_remove(self, row: LibraryRow) -> None:
        box = plain_question(
            self.dialog,
            self.tr("Libraries"),
            self.tr("Remove {0}, built {1}?").format(row.title, row.built),
            self.tr(
                "Its files will be deleted. It can be restored only from its source or a "
                "library file."
            ),
        )
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        remove = box.addButton(self.tr("&Remove"), QMessageBox.ButtonRole.AcceptRole)
        keep = box.addButton(self.tr("&Keep it"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        remove.clicked.connect(lambda: self._presenter.remove(row.name))
        self.question = box
        box.open()
