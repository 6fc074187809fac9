"""The opening page of the library in use; remembers, for this session only, what was open."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from desktop.jobs import Err, Jobs, Ok, Result
from index import Library, LibraryError, MonographKind, SectionKind

# What the page is made with is loaded when there is a library to tell of: the window comes first.
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
        self._recent: dict[str, str] = {}

    def set_library(self, library: Library | None) -> None:
        """Tell of this library from now on; what was read in another is forgotten."""
        self._library = library
        self._contents = None
        self._recent = {}
        self._jobs.forget("home")
        self.page_changed.emit("")
        if library is not None:
            self._jobs.run_newest("home", lambda: contents_of(library), self._on_contents)

    def remember(self, monograph: str, title: str) -> None:
        """A monograph was opened; it comes first among the recent ones."""
        self._recent.pop(monograph, None)
        self._recent[monograph] = title

    def refresh(self) -> None:
        """Make the page again: colours, text size or the recent monographs changed."""
        if self._library is not None and self._contents is not None:
            from desktop.home.content import TITLE, home_html
            from desktop.home.model import Home

            recent = tuple(reversed(self._recent.items()))[:_RECENT]
            home = Home(self._library.manifest, self._contents, recent)
            self.page_changed.emit(self._fill(TITLE, home_html(home)))

    def _on_contents(self, result: Result[Contents]) -> None:
        match result:
            case Ok(value=contents):
                self._contents = contents
                self.refresh()
            case Err(error=LibraryError() as error):
                self.library_failed.emit(error)
            case Err(error=error):
                raise error


def contents_of(library: Library) -> Contents:
    """What there is to tell of a library."""
    from desktop.home.examples import Sample, examples_of
    from desktop.home.model import Contents

    summaries = library.summaries()
    classes = tuple(each for each in summaries if each.kind is MonographKind.DRUG_CLASS)
    drugs = [each for each in summaries if each.kind is MonographKind.DRUG]
    # Those with a likelihood score first: they are the ones most is known of.
    drugs.sort(key=lambda each: not each.letters)
    looked_at = [library.get(each.id) for each in drugs[:_LOOKED_AT]]
    starter = bool(looked_at) and all(
        any(section.kind is SectionKind.STARTER_NOTE for _, section in each.walk())
        for each in looked_at
    )
    return Contents(examples_of(Sample(looked_at, classes)), classes, starter)
