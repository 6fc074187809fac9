"""Groups the library in use: each kind once, off the GUI thread, when it is first wanted."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop.browse.model import Listed, NoLibrary
from desktop.browse.tree_rows import Row, rows_of
from desktop.jobs.answers import take
from desktop.jobs.jobs import Jobs, Result
from index import Grouping, Library, books_of


class BrowsePresenter(QObject):
    """Turns a choice of grouping into a `BrowseState`; `grouping` is the one chosen last."""

    state_changed = Signal(object)
    library_failed = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._library: Library | None = None
        self._rows: dict[Grouping, tuple[Row, ...]] = {}
        self.grouping = Grouping.LETTER

    def set_library(self, library: Library | None) -> None:
        """Browse this library from now on, grouped as the last one was."""
        self._library = library
        self._rows = {}
        self._jobs.forget("browse")
        self.state_changed.emit(NoLibrary())
        self.choose(self.grouping)

    def use(self, library: Library) -> None:
        """Read this one from now on, which is the same library, opened again."""
        self._library = library

    def choose(self, grouping: Grouping, at: str | None = None) -> None:
        """Group by this, and go to the group labelled `at`, if one is named."""
        self.grouping = grouping
        library = self._library
        if library is None:
            return
        if grouping in self._rows:
            self._jobs.forget("browse")
            self.state_changed.emit(Listed(grouping, self._rows[grouping], at))
            return
        self._jobs.run_later(
            "browse",
            lambda: rows_of(grouping, library.browse(grouping), books_of(library.summaries())),
            lambda result: self._on_rows(result, grouping, at),
        )

    def _on_rows(self, result: Result[tuple[Row, ...]], grouping: Grouping, at: str | None) -> None:
        def keep(rows: tuple[Row, ...]) -> None:
            self._rows[grouping] = rows
            self.state_changed.emit(Listed(grouping, rows, at))

        take(result, keep, self.library_failed.emit)
