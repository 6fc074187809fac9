"""Joins printing to the window: what there is to print at the moment, and where it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from desktop.i18n.translate import told
from desktop.jobs.jobs import Jobs
from desktop.navigation.addresses import Comparison
from desktop.page.options import PageOptions
from desktop.theme.theme import Theme
from desktop.windows.action_table import ActionSpec, Menu
from desktop.windows.main_window import MainWindow
from index import Grouping, Library, LibraryError, Monograph, marked

if TYPE_CHECKING:
    from desktop.medications.model import ListRow
    from desktop.printing.content import Matter


class PrintController(QObject):
    """Prints what the window shows.

    `library` gives the one in use, `shown` the monograph or comparison on the right, `listed` what
    the left side shows: the query, the grouping where that is empty, and the names of the group.
    `options` gives what is to be shown on a page, `paper` the name of the paper used last, if any.
    `told` is a line for the reader.
    """

    told = Signal(str)
    # The name of the paper that the reader chose.
    paper_chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        jobs: Jobs,
        window: MainWindow,
        library: Callable[[], Library | None],
        shown: Callable[[], Monograph | Comparison | None],
        listed: Callable[[], tuple[str, Grouping, tuple[str, ...]]],
        options: Callable[[], PageOptions],
        paper: Callable[[], str | None],
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self._jobs = jobs
        self._window = window
        self._library = library
        self._shown = shown
        self._listed = listed
        self._options = options
        self._paper = paper

    def actions(self) -> tuple[ActionSpec, ...]:
        """The row of printing."""
        return (
            ActionSpec(
                "print",
                self.ask,
                Menu.FILE,
                300,
                marked("Actions", "&Print…"),
                ("Ctrl+P",),
                can_run=lambda: self._library() is not None,
            ),
        )

    def ask_for_rows(self, rows: tuple[ListRow, ...]) -> None:
        """Show what can be printed of the rows of a medication list."""
        library = self._library()
        if library is None:
            return
        from desktop.printing.medication_list import matter_of_rows

        try:
            matter = matter_of_rows(library, rows, self._options())
        except LibraryError as error:
            self.told.emit(told(error))
            return
        self._ask(matter, self._front())

    def _front(self) -> QWidget:
        """The window in use, which may be that of a medication list."""
        return QApplication.activeWindow() or self._window

    def ask(self) -> None:
        """Show what can be printed, if there is a library."""
        library = self._library()
        if library is None:
            return
        # Only here, and below: nobody prints at the start.
        from desktop.printing.sources import LeftSide, matter_of

        left = LeftSide(*self._listed())
        try:
            matter = matter_of(library, self._shown(), left, self._options())
        except LibraryError as error:
            self.told.emit(told(error))
            return
        self._ask(matter, self._window)

    def _ask(self, matter: Matter, before: QWidget) -> None:
        """Show the dialog `before` a window, with the reader's paper."""
        from desktop.printing.paper_choice import first_paper
        from desktop.printing.print_session import PrintSession

        paper = first_paper(self._paper())
        session = PrintSession(self._theme, self._jobs, before, matter, paper)
        session.paper_chosen.connect(self.paper_chosen)
        session.told.connect(self._window.messages.show_message)
        session.ask()
