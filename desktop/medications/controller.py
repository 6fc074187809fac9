"""Joins the medication list to the window; its own window is made when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from desktop.i18n.translate import translate
from desktop.jobs.jobs import Jobs
from desktop.navigation.addresses import Address, Comparison, NewTab, Perform
from desktop.page.options import PageOptions
from desktop.theme.theme import Theme
from desktop.windows.action_table import ActionSpec, Menu
from desktop.windows.main_window import MainWindow
from index import Library, marked

if TYPE_CHECKING:
    from desktop.medications.model import ListRow
    from desktop.medications.presenter import MedicationsPresenter
    from desktop.medications.window import MedicationWindow

_FROM_SEARCH: Final = "list_from_search"
_MOST_SIDES: Final = 4


class MedicationsController(QObject):
    """Joins presenter, the list's window and the main window.

    `library` gives the one in use, `options` what is to be shown and its look, `typed` what stands
    in the search box. `print_requested` are the rows to print, `comparison_requested` a comparison
    to go to; `told` is a line for the reader.
    """

    target_activated = Signal(object)
    comparison_requested = Signal(object)
    print_requested = Signal(object)
    library_failed = Signal(object)
    told = Signal(str)

    def __init__(
        self,
        theme: Theme,
        jobs: Jobs,
        window: MainWindow,
        library: Callable[[], Library | None],
        options: Callable[[], PageOptions],
        typed: Callable[[], str],
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self._jobs = jobs
        self._window = window
        self._library = library
        self._options = options
        self._typed = typed
        self._is_made = False

    def actions(self) -> tuple[ActionSpec, ...]:
        """The rows of the medication list."""
        return (
            ActionSpec(
                "medications",
                self.show,
                Menu.TOOLS,
                100,
                marked("Actions", "&Medication list…"),
                ("Ctrl+M",),
            ),
            ActionSpec(
                _FROM_SEARCH,
                self.show_typed,
                Menu.TOOLS,
                110,
                marked("Actions", "&Search text as medication list"),
                can_run=lambda: bool(self._typed().strip()),
            ),
        )

    def show(self) -> None:
        """Show the window of the list, as it was left while it stayed open."""
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        self.window.box.setFocus()
        self._presenter.warm()

    def show_typed(self) -> None:
        """Show what stands in the search box as a list."""
        text = self._typed()
        self.show()
        self.window.put_text(text)

    def offer(self, text: str) -> tuple[str, Perform] | None:
        """The offer to open a query as a list; None for one that does not name several drugs."""
        library = self._library()
        if library is None or not library.names_several(text):
            return None
        return self.tr("Several drugs: open as a medication list"), Perform(_FROM_SEARCH)

    def refresh(self) -> None:
        """Another library is in use, or colours or text size changed."""
        if self._is_made:
            self._presenter.refresh()

    def close(self) -> None:
        """The program ends: nothing of a list is kept."""
        if self._is_made:
            self.window.close()

    @cached_property
    def _presenter(self) -> MedicationsPresenter:
        # Only here, as the window: the program starts without them.
        from desktop.medications.presenter import MedicationsPresenter

        presenter = MedicationsPresenter(self._jobs, self._library, self._options, self)
        presenter.library_failed.connect(self.library_failed)
        return presenter

    @cached_property
    def window(self) -> MedicationWindow:
        """The window of the list."""
        from desktop.medications.window import MedicationWindow

        window, presenter = MedicationWindow(self._theme, self._window), self._presenter
        self._is_made = True
        window.text_changed.connect(presenter.read)
        window.view_changed.connect(presenter.show_as)
        window.row_chosen.connect(self._on_row)
        window.cell_activated.connect(self._on_cell)
        window.rows_requested.connect(self._on_request)
        window.target_activated.connect(self._follow)
        window.emptied.connect(presenter.clear)
        window.choices.chosen.connect(presenter.mean)
        window.table.lines.ticked.connect(presenter.tick)
        window.table.lines.days_entered.connect(presenter.enter_days)
        presenter.arranged_changed.connect(window.show_arranged)
        presenter.page_changed.connect(self._on_page)
        return window

    def _on_row(self, row: ListRow | None) -> None:
        if row is None or row.id is None:
            self.window.show_page("")
        else:
            self._presenter.open(row)

    def _on_page(self, row: ListRow, html: str) -> None:
        if row == self.window.table.current:
            self.window.show_page(html)

    def _on_cell(self, row: ListRow, column: int) -> None:
        """Open the sentence of a cell, or the chapter."""
        from desktop.medications.sentences import place_of
        from desktop.medications.table_model import COLUMNS

        if row.entry is None:
            self.window.choices.take_focus()
        elif row.id is not None:
            fact_of = COLUMNS[column].fact
            fact = fact_of(row.entry) if fact_of is not None else None
            place = place_of(row.entry, fact) if fact is not None else None
            self._follow(place or Address(row.id))

    def _follow(self, target: object) -> None:
        """Follow a link in the main window, which comes to the front."""
        self.target_activated.emit(target)
        if isinstance(target, Address):
            self._window.raise_()
            self._window.activateWindow()

    def _on_request(self, request: str, rows: tuple[ListRow, ...]) -> None:
        ids = tuple(dict.fromkeys(row.id for row in rows if row.id is not None))
        match request:
            case "compare":
                self.comparison_requested.emit(Comparison(ids[:_MOST_SIDES]))
                self._window.raise_()
                self._window.activateWindow()
            case "print":
                self.print_requested.emit(rows)
            case "copy":
                self._copy(rows)
            case "open":
                for id in ids:
                    self.target_activated.emit(NewTab(Address(id), behind=True))
                self._tell(self.tr("Opened in background tabs: {0}.").format(len(ids)))

    def _copy(self, rows: tuple[ListRow, ...]) -> None:
        from desktop.medications.plain_list import list_text

        library = self._library()
        if library is not None:
            QGuiApplication.clipboard().setText(list_text(rows, library.manifest))
            self._tell(translate("Medications", "Copied, one line per drug."))

    def _tell(self, words: str) -> None:
        self.window.told.setText(words)
        self.told.emit(words)
