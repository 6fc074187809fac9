"""Reads a medication list while the reader types, off the GUI thread; the newest text wins."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from desktop.jobs.answers import take
from desktop.jobs.jobs import Jobs
from desktop.medications.model import Answers, Key, ListRead, ListRow, View
from desktop.medications.rows import Arranged, arranged
from desktop.medications.sentences import row_html
from desktop.page.options import PageOptions
from index import Library, MedicationList, NotFound

T = TypeVar("T")
_EMPTY = ListRead("", MedicationList(()))


class MedicationsPresenter(QObject):
    """Turns a text into `Arranged` rows, and a row into the page on it.

    `library` gives the one in use, `options` what is to be shown and its look. Text and answers are
    kept in memory until `clear`, and written nowhere.
    """

    arranged_changed = Signal(object)
    page_changed = Signal(object, str)
    library_failed = Signal(object)

    def __init__(
        self,
        jobs: Jobs,
        library: Callable[[], Library | None],
        options: Callable[[], PageOptions],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._library = library
        self._options = options
        self._text = ""
        self._read = _EMPTY
        self._answers = Answers()
        self._view = View()
        self._of: Library | None = None

    @property
    def view(self) -> View:
        """How the rows are shown."""
        return self._view

    def warm(self) -> None:
        """Load what the first list needs while the reader looks for his own."""
        if (library := self._library()) is not None:
            self._run("names of lists", library.warm_lists, lambda _: None)

    def read(self, text: str) -> None:
        """Read a list."""
        self._text = text
        library = self._library()
        if not text.strip() or library is None:
            self._jobs.forget("medication list")
            self._show(_EMPTY)
            return
        self._of = library
        self._run("medication list", lambda: ListRead(text, library.medications(text)), self._show)

    def refresh(self) -> None:
        """Another library is in use."""
        self._forget_of_library()
        self.read(self._text)

    def show_as(self, view: View) -> None:
        """Show the rows in another way."""
        self._view = view
        self._arrange()

    def mean(self, key: Key, choice: str) -> None:
        """The name is meant for this choice; `NONE_OF_THESE` for none."""
        self._answers.meant[key] = choice
        self._arrange()

    def tick(self, key: Key, taken: bool) -> None:
        """What the list sets aside is taken all the same, or not."""
        (self._answers.ticked.add if taken else self._answers.ticked.discard)(key)
        self._arrange()

    def enter_days(self, key: Key, days: int | None) -> None:
        """Days since the drug was started, as the reader says."""
        if days is None:
            self._answers.days.pop(key, None)
        else:
            self._answers.days[key] = days
        self._arrange()

    def open(self, row: ListRow) -> None:
        """Quote what the chapter of a row states."""
        library, options, id = self._library(), self._options(), row.id
        if library is None or id is None:
            self.page_changed.emit(row, options.style.page("", ""))
            return

        def fetch() -> str:
            try:
                monograph = library.get(id)
            except NotFound:
                monograph = None
            return options.style.page(id, row_html(row, monograph, options))

        self._run("medication", fetch, lambda html: self.page_changed.emit(row, html))

    def clear(self) -> None:
        """Forget the text, and all that was read in it or said of it."""
        for channel in ("medication list", "medication"):
            self._jobs.forget(channel)
        self._text, self._read = "", _EMPTY
        self._answers, self._view = Answers(), replace(View(), days=False)
        self._forget_of_library()
        self._arrange()

    def _forget_of_library(self) -> None:
        if self._of is not None:
            self._of.forget_lists()
            self._of = None

    def _show(self, read: ListRead) -> None:
        self._read = read
        self._arrange()

    def _arrange(self) -> None:
        found: Arranged = arranged(self._read.medications, self._answers, self._view)
        self.arranged_changed.emit(found)

    def _run(self, channel: str, work: Callable[[], T], then: Callable[[T], None]) -> None:
        self._jobs.run_newest(
            channel, work, lambda result: take(result, then, self.library_failed.emit)
        )
