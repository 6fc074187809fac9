"""The opening page of the library in use, with what is kept and what was read of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from desktop.jobs.answers import take
from desktop.jobs.jobs import Jobs, Result
from desktop.navigation.addresses import Address
from index import Library, MonographKind

# The modules that make the page are loaded with the first library: the window is shown before.
if TYPE_CHECKING:
    from desktop.home.model import Contents

_RECENT: Final = 8
# How many monographs are looked at for examples; reading all of a large library takes seconds.
_LOOKED_AT: Final = 20


class HomePresenter(QObject):
    """Makes the opening page. `fill(title, body)` gives a body the look of the moment."""

    page_changed = Signal(str)
    library_failed = Signal(object)

    def __init__(
        self, jobs: Jobs, fill: Callable[[str, str], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._fill = fill
        self._library: Library | None = None
        self._contents: Contents | None = None
        self._recent: tuple[tuple[str, str], ...] = ()
        self._bookmarks: tuple[tuple[Address, str], ...] = ()
        self._columns = 1

    def set_library(self, library: Library | None) -> None:
        """Show this library from now on."""
        self._library = library
        self._contents = None
        self._bookmarks = ()
        self._jobs.forget("home")
        self.page_changed.emit("")
        if library is not None:
            self._jobs.run_later("home", lambda: contents_of(library), self._on_contents)

    def use(self, library: Library) -> None:
        """Read this one from now on, which is the same library, opened again."""
        self._library = library

    def show_recent(self, recent: tuple[tuple[str, str], ...]) -> None:
        """The monographs that were read, ids and titles, the last first; shown from `refresh` on.

        Those that this library does not have are left out.
        """
        self._recent = recent

    def show_bookmarks(self, bookmarks: tuple[tuple[Address, str], ...]) -> None:
        """The bookmarks to show from now on: where they lead, and what they are called."""
        if bookmarks != self._bookmarks:
            self._bookmarks = bookmarks
            self.refresh()

    def set_columns(self, columns: int) -> None:
        """There is room for so many columns from now on."""
        if columns != self._columns:
            self._columns = columns
            self.refresh()

    def refresh(self) -> None:
        """Make the page again: colours, text size or the recent monographs changed."""
        if self._library is not None and self._contents is not None:
            from desktop.home.html import home_html, title
            from desktop.home.model import Home

            here = [known for known in self._recent if known[0] in self._contents.ids]
            home = Home(
                self._library.manifest,
                self._contents,
                tuple(here[:_RECENT]),
                self._bookmarks,
                self._columns,
            )
            self.page_changed.emit(self._fill(title(), home_html(home)))

    def _on_contents(self, result: Result[Contents]) -> None:
        def keep(contents: Contents) -> None:
            self._contents = contents
            self.refresh()

        take(result, keep, self.library_failed.emit)


def contents_of(library: Library) -> Contents:
    """What the page shows of a library."""
    from desktop.home.examples import Sample, examples_of
    from desktop.home.model import Contents

    summaries = library.summaries()
    classes = tuple(each for each in summaries if each.kind is MonographKind.DRUG_CLASS)
    drugs = [each for each in summaries if each.kind is MonographKind.DRUG and not each.listed]
    # Those with a likelihood score first: they are the ones most is known of.
    drugs.sort(key=lambda each: not each.letters)
    looked_at = [library.get(each.id) for each in drugs[:_LOOKED_AT]]
    starter = bool(looked_at) and all(each.is_starter_text for each in looked_at)
    ids = frozenset(each.id for each in summaries)
    return Contents(examples_of(Sample(looked_at, classes)), classes, starter, ids)
