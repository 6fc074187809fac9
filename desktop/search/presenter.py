"""Searches as one types: the newest query wins, and the window never waits."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, assert_never

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.i18n.counts import holdings
from desktop.i18n.translate import told
from desktop.jobs.answers import take
from desktop.jobs.jobs import Err, Jobs, Ok, Result
from desktop.search.hit_rows import NO_BOOKS, rows_of_hits
from desktop.search.model import (
    MOST_SHOWN,
    Browsing,
    Hits,
    Nothing,
    Searching,
    SearchState,
    Unusable,
)
from index import (
    Facets,
    Field,
    Found,
    Library,
    LibraryError,
    LibraryReplaced,
    LibraryUnreachable,
    LiverleafError,
    Match,
    NoHits,
    NoQuery,
    Outcome,
    Query,
    SortOrder,
    books_of,
)

_NOTICED_MS: Final = 200
LIMIT: Final = 60
# As many hits as fit on a screen; the rest is read when these are shown, unless the next key comes
# first.
AT_ONCE: Final = 12
_REST_AFTER_MS: Final = 30
# More hits of one monograph would push the others out of view.
EACH: Final = 3


class SearchPresenter(QObject):
    """Turns what is typed into a `SearchState`, and, while it is narrowed, into `Facets`."""

    state_changed = Signal(object)
    facets_changed = Signal(object)
    library_failed = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._library: Library | None = None
        self._text = ""
        # The text of which all results are asked for.
        self._whole: str | None = None
        self._books: Mapping[str, str] = NO_BOOKS
        self._narrowing = False
        self._sort = SortOrder.RELEVANCE
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_NOTICED_MS)
        self._patience.timeout.connect(self._on_noticed)
        self._unread: tuple[Library, Found, Query] | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_REST_AFTER_MS)
        self._pause.timeout.connect(self._read_rest)

    def set_library(self, library: Library) -> None:
        """Search this library from now on; what is typed already is searched for."""
        self._library = library
        self._books = NO_BOOKS
        self._jobs.run_newest("books", lambda: books_of(library.summaries()), self._on_books)
        self.search(self._text)

    def set_unusable(self, message: str) -> None:
        """There is no library to search."""
        self._library = None
        self._jobs.forget("search")
        self._patience.stop()
        self._pause.stop()
        self.state_changed.emit(Unusable(message))

    def close(self) -> None:
        """Show nothing more: the window is closing."""
        self._library = None
        self._patience.stop()
        self._pause.stop()

    def search(self, text: str) -> None:
        """Search for what stands in the box now."""
        self._text = text
        library = self._library
        if library is None:
            return
        query = Query.from_text(text)
        self._pause.stop()
        if query.is_empty:
            self._show(NoQuery(), query)
        else:
            if not self._patience.isActive():
                self._patience.start()
            whole = text == self._whole
            limit = MOST_SHOWN if whole else LIMIT
            each = None if whole or _asks_one_drug(query) else EACH
            sort = self._sort
            self._jobs.run_newest(
                "search",
                lambda: library.search(query, limit, each, AT_ONCE, sort),
                lambda result: self._on_outcome(result, library, query),
            )
        self._count_facets(library, query)

    def show_all(self) -> None:
        """Search anew for what stands in the box, and show every result."""
        self._whole = self._text
        self.search(self._text)

    def set_sort(self, order: SortOrder) -> None:
        """Show the hits in an order from now on."""
        self._sort = order
        self.search(self._text)

    def set_narrowing(self, narrowing: bool) -> None:
        """Whether to count what each further filter would leave."""
        self._narrowing = narrowing
        if self._library is not None:
            self._count_facets(self._library, Query.from_text(self._text))

    def _count_facets(self, library: Library, query: Query) -> None:
        if self._narrowing:
            self._jobs.run_newest("facets", lambda: library.facets(query), self._on_facets)
        else:
            self._jobs.forget("facets")

    def _on_facets(self, result: Result[Facets]) -> None:
        take(result, self.facets_changed.emit, self.library_failed.emit)

    def _on_outcome(self, result: Result[Outcome], library: Library, query: Query) -> None:
        match result:
            case Ok(value=outcome):
                self._show(outcome, query)
                if isinstance(outcome, Found) and outcome.rest:
                    self._unread = library, outcome, query
                    self._pause.start()
            case Err(error=error):
                self._fail(error)

    def _read_rest(self) -> None:
        if self._unread is not None:
            library, found, query = self._unread
            self._jobs.run_newest(
                "search",
                lambda: library.completed(found),
                lambda result: self._on_rest(result, query),
            )

    def _on_rest(self, result: Result[Found], query: Query) -> None:
        match result:
            case Ok(value=found):
                self.state_changed.emit(self._hits(found, query, continued=True))
            case Err(error=error):
                self._fail(error)

    def _fail(self, error: Exception) -> None:
        self._patience.stop()
        if not isinstance(error, LibraryError):
            raise error
        # What is out of reach may be back in a moment: the letters stay, and can be typed on.
        if not isinstance(error, LibraryUnreachable | LibraryReplaced):
            self.set_unusable(told(error))
        self.library_failed.emit(error)

    def _hits(self, found: Found, query: Query, *, continued: bool = False) -> Hits:
        rows = rows_of_hits(found, self._books, query)
        guessed = only_similar_names(found)
        return Hits(
            query=query.text,
            rows=rows,
            total=found.total,
            suggestion=found.suggestion,
            unread=len(found.rest),
            continued=continued,
            holds=self._holds() if guessed else "",
            parts=found.read_as,
            compared=found.compared,
        )

    def _holds(self) -> str:
        """`Liverleaf starter library: 42 monographs, 1,506 drugs listed`."""
        if self._library is None:
            return ""
        manifest = self._library.manifest
        return f"{manifest.title}: {holdings(manifest)}"

    def _show(self, outcome: Outcome, query: Query) -> None:
        self._patience.stop()
        state: SearchState
        match outcome:
            case Found():
                state = self._hits(outcome, query)
            case NoHits(suggestion=suggestion, read_as=parts):
                holds = "" if suggestion else self._holds()
                state = Nothing(query.text, suggestion, holds, parts)
            case NoQuery():
                self._jobs.forget("search")
                state = Browsing()
            case _:
                assert_never(outcome)
        self.state_changed.emit(state)

    def _on_books(self, result: Result[dict[str, str]]) -> None:
        match result:
            case Ok(value=books):
                self._books = books
            case Err(error=LiverleafError() as error):
                self.library_failed.emit(error)
            case Err(error=error):
                raise error

    def _on_noticed(self) -> None:
        self.state_changed.emit(Searching())


def only_similar_names(found: Found) -> bool:
    """Whether nothing matched as typed, and names that look like it are offered instead."""
    guessed = all(hit.match is Match.GUESS for hit in found.hits)
    return guessed and any(hit.reason for hit in found.hits)


def _asks_one_drug(query: Query) -> bool:
    return any(each.field is Field.DRUG and not each.excluded for each in query.filters)
