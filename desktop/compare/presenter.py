"""Fetches monographs to compare, renders them off the GUI thread; finds what to compare with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from desktop.compare.model import Choice, Choices, Compared, Failed
from desktop.i18n.translate import told
from desktop.jobs.answers import take
from desktop.jobs.jobs import Err, Jobs, Ok, Result
from desktop.navigation.addresses import Comparison, Scroll
from desktop.page.options import PageOptions
from index import Found, Library, LibraryError, LiverleafError, Monograph, Query, Summary

if TYPE_CHECKING:
    from desktop.compare.html import Pictures

_MOST_CHOICES: Final = 30
_MOST_RECENT: Final = 5


class ComparePresenter(QObject):
    """Turns a comparison into a `CompareState`.

    `library` gives the one in use, `options` what is to be shown and its look.
    """

    state_changed = Signal(object)
    choices_changed = Signal(object)
    library_failed = Signal(object)

    def __init__(
        self,
        jobs: Jobs,
        library: Callable[[], Library | None],
        options: Callable[[], PageOptions],
        pictures_of: Callable[[Monograph, Library], Pictures],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._options = options
        self._library = library
        self._pictures_of = pictures_of

    def open(self, comparison: Comparison, scroll: Scroll | None = None) -> None:
        """Show these monographs side by side."""
        library = self._library()
        if library is None:
            return
        options, pictures_of = self._options(), self._pictures_of

        def work() -> Compared:
            # Only here: what makes a page is not needed before there is one to make.
            from desktop.compare.html import Content, comparison_html

            content = Content.of(library, comparison.monographs, options, pictures_of)
            return Compared(
                comparison=comparison,
                title=content.title,
                heads=content.heads,
                html=comparison_html(content, options.style, heads=False),
                copied=comparison_html(content, options.style),
                pictures=content.pictures,
                scroll=scroll,
            )

        self._jobs.run_newest("compare", work, lambda result: self._on_compared(result, comparison))

    def find(self, text: str, beside: tuple[str, ...], recent: tuple[str, ...] = ()) -> None:
        """Look for monographs to set `beside` others: by any name, `recent`, or of a class."""
        library = self._library()
        if library is not None:
            self._jobs.run_newest(
                "compare with", lambda: choices_of(library, text, beside, recent), self._on_choices
            )

    def _on_compared(self, result: Result[Compared], comparison: Comparison) -> None:
        match result:
            case Ok(value=compared):
                self.state_changed.emit(compared)
            case Err(error=LibraryError() as error):
                self.library_failed.emit(error)
            case Err(error=LiverleafError() as error):
                self.state_changed.emit(Failed(comparison, told(error)))
            case Err(error=error):
                raise error

    def _on_choices(self, result: Result[Choices]) -> None:
        take(result, self.choices_changed.emit, self.library_failed.emit)


def choices_of(
    library: Library, text: str, beside: tuple[str, ...], recent: tuple[str, ...] = ()
) -> Choices:
    """What can be set beside monographs: what matches `text`, or `recent` ones, then a class."""
    query = Query.from_text(text)
    summaries = {summary.id.casefold(): summary for summary in library.summaries()}
    known = {id.casefold() for id in beside}
    viewed = [id for id in recent if id.casefold() in summaries and id.casefold() not in known]
    viewed = viewed[:_MOST_RECENT]
    if query.is_empty:
        ids = viewed + [id for each in beside for id in _of_the_same_class(library, each)]
    else:
        outcome = library.search(query, _MOST_CHOICES)
        ids = [hit.monograph for hit in outcome.hits] if isinstance(outcome, Found) else []
    new = dict.fromkeys(id.casefold() for id in ids)
    rows = tuple(
        _choice(summaries[id], recent=summaries[id].id in viewed) for id in new if id not in known
    )
    chosen = tuple(
        replace(_choice(summaries[id.casefold()]), id=id)
        if id.casefold() in summaries
        else Choice(id, id, "")
        for id in beside
    )
    return Choices(text, rows[:_MOST_CHOICES], beside, chosen)


def _choice(summary: Summary, *, recent: bool = False) -> Choice:
    letters = ", ".join(dict.fromkeys(summary.letters))
    return Choice(summary.id, summary.title, letters, summary.listed, recent)


def _of_the_same_class(library: Library, id: str) -> list[str]:
    relatives = library.relatives(library.get(id))
    return [summary.id for each in relatives for summary in each.others]
