"""Searches as one types: the newest query wins, and the window never waits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, assert_never

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.jobs import Err, Jobs, Ok, Result
from desktop.search.model import Browsing, Example, Hits, Nothing, Searching, SearchState, Unusable
from desktop.search.rows import Row, rows_of_hits, rows_of_summaries
from index import (
    Found,
    Library,
    LibraryError,
    LiverleafError,
    Monograph,
    MonographKind,
    NoHits,
    NoQuery,
    Outcome,
    Query,
)

_NOTICED_MS: Final = 200
_LIMIT: Final = 60
# How many monographs are looked at for one that has an example of everything.
_LOOKED_AT: Final = 20


@dataclass(frozen=True, slots=True)
class _Contents:
    rows: tuple[Row, ...]
    examples: tuple[Example, ...]


class SearchPresenter(QObject):
    """Turns what is typed into a `SearchState`."""

    state_changed = Signal(object)
    library_failed = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._library: Library | None = None
        self._text = ""
        self._contents = _Contents((), ())
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_NOTICED_MS)
        self._patience.timeout.connect(self._on_noticed)

    def set_library(self, library: Library) -> None:
        """Search this library from now on; what is typed already is searched for."""
        self._library = library
        self._contents = _Contents((), ())
        self._jobs.run_newest("contents", lambda: _contents_of(library), self._on_contents)
        self.search(self._text)

    def set_unusable(self, message: str) -> None:
        """There is no library to search."""
        self._library = None
        self._jobs.forget("search")
        self._patience.stop()
        self.state_changed.emit(Unusable(message))

    def close(self) -> None:
        """Show nothing more: the window is going."""
        self._library = None
        self._patience.stop()

    def search(self, text: str) -> None:
        """Search for what stands in the box now."""
        self._text = text
        library = self._library
        if library is None:
            return
        query = Query.from_text(text)
        if query.is_empty:
            self._show(NoQuery(), query)
            return
        if not self._patience.isActive():
            self._patience.start()
        self._jobs.run_newest(
            "search",
            lambda: library.search(query, _LIMIT),
            lambda result: self._on_outcome(result, query),
        )

    def _on_outcome(self, result: Result[Outcome], query: Query) -> None:
        match result:
            case Ok(value=outcome):
                self._show(outcome, query)
            case Err(error=LibraryError() as error):
                self.set_unusable(str(error))
                self.library_failed.emit(error)
            case Err(error=error):
                self._patience.stop()
                raise error

    def _show(self, outcome: Outcome, query: Query) -> None:
        self._patience.stop()
        state: SearchState
        match outcome:
            case Found(total=total, suggestion=suggestion):
                state = Hits(query.text, rows_of_hits(outcome), total, suggestion)
            case NoHits(suggestion=suggestion):
                state = Nothing(query.text, suggestion)
            case NoQuery():
                self._jobs.forget("search")
                state = Browsing(self._contents.rows, self._contents.examples)
            case _:
                assert_never(outcome)
        self.state_changed.emit(state)

    def _on_contents(self, result: Result[_Contents]) -> None:
        match result:
            case Ok(value=contents):
                self._contents = contents
                if Query.from_text(self._text).is_empty:
                    self.state_changed.emit(Browsing(contents.rows, contents.examples))
            case Err(error=LiverleafError() as error):
                self.library_failed.emit(error)
            case Err(error=error):
                raise error

    def _on_noticed(self) -> None:
        self.state_changed.emit(Searching())


def _contents_of(library: Library) -> _Contents:
    summaries = library.summaries()
    drugs = [s for s in summaries if s.kind is MonographKind.DRUG and s.letters]
    sets = [examples_of(library.get(drug.id)) for drug in drugs[:_LOOKED_AT]]
    return _Contents(rows_of_summaries(summaries), max(sets, key=len, default=()))


def examples_of(monograph: Monograph) -> tuple[Example, ...]:
    """What finds this monograph: one example of each kind of name it has."""
    brands = [brand for names in monograph.trade_names for brand in names.brands]
    numbers = [substance.cas for substance in monograph.chemistry if substance.cas]
    pmids = [reference.pmid for reference in monograph.references if reference.pmid]
    found = (
        (brands, "trade name"),
        (numbers, "CAS number"),
        (pmids, "PMID"),
    )
    return tuple(Example(names[0], kind) for names, kind in found if names)
