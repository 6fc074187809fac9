"""Lists the cited works while the reader types, off the GUI thread; the newest request wins."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from desktop.jobs.answers import take
from desktop.jobs.jobs import Jobs
from desktop.page.options import PageOptions
from desktop.references.html import work_html
from desktop.references.model import Asked, Cited, Listed
from index import CitedWork, Library

T = TypeVar("T")


class ReferencesPresenter(QObject):
    """Turns a request into `Listed`, and a work into `Cited`.

    `library` gives the one in use, `options` what is to be shown and its look.
    """

    listed = Signal(object)
    cited = Signal(object)
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

    def ask(self, asked: Asked) -> None:
        """List the works that match."""
        library = self._library()
        if library is None:
            return

        def work() -> Listed:
            works = library.works()
            numbers = works.find(asked.text, asked.order, descending=asked.descending)
            return Listed(asked, works, numbers, library.manifest.counts.get("references", 0))

        self._run("references", work, self._on_listed)

    def open(self, work: CitedWork) -> None:
        """Fetch who cites a work."""
        library, options = self._library(), self._options()
        if library is None:
            return

        def fetch() -> Cited:
            body = work_html(work, library.references(work), options)
            return Cited(work, options.style.page(work.title, body))

        self._run("reference", fetch, self.cited.emit)

    def _on_listed(self, listed: Listed) -> None:
        self.listed.emit(listed)
        # While the reader looks at the first list, so that the first letter is answered at once.
        self._run("words of references", listed.works.warm, lambda _: None)

    def _run(self, channel: str, work: Callable[[], T], then: Callable[[T], None]) -> None:
        self._jobs.run_newest(
            channel, work, lambda result: take(result, then, self.library_failed.emit)
        )
