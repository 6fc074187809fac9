"""The key facts of a hit: in its tooltip, and as its description for screen readers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QListView

from desktop.jobs.jobs import Err, Jobs, Ok, Result
from desktop.search.hit_rows import Row
from desktop.search.model import ROW, RowModel
from desktop.theme.plain_text import show_tip
from index import Library, LiverleafError, Monograph

_AT_REST_MS: Final = 400
_LINES: Final = "hit facts"


class HitFacts(QObject):
    """Reads the facts of a row when the pointer rests on it, or when it stays the current one.

    `library` gives the one in use, `lines` what is said of a monograph. Nothing is read at a key.
    """

    def __init__(
        self,
        jobs: Jobs,
        view: QListView,
        library: Callable[[], Library | None],
        lines: Callable[[Monograph], tuple[str, ...]],
    ) -> None:
        super().__init__(view)
        self._jobs = jobs
        self._view = view
        model = view.model()
        assert isinstance(model, RowModel)
        self._model = model
        self._library = library
        self._lines = lines
        # Where the pointer rests, as the list sees it, while the facts there are read.
        self._resting: QPoint | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_AT_REST_MS)
        self._rest.timeout.connect(self._on_rest)
        view.viewport().installEventFilter(self)
        view.selectionModel().currentChanged.connect(self._rest.start)

    def close(self) -> None:
        """Read nothing more: the library is another one, or the window is closing."""
        self._rest.stop()
        self._resting = None
        self._jobs.forget(_LINES)
        self._model.forget_facts()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Read the facts for a tooltip; what is known of the row is shown meanwhile."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._resting = event.pos()
            self._read(self._row_at(event.pos()))
        elif event.type() in (QEvent.Type.Leave, QEvent.Type.Wheel):
            self._resting = None
        elif isinstance(event, QMouseEvent) and self._resting is not None:
            moved = self._view.indexAt(event.position().toPoint())
            if moved != self._view.indexAt(self._resting):
                self._resting = None
        return super().eventFilter(watched, event)

    def _on_rest(self) -> None:
        row: Row | None = self._view.currentIndex().data(ROW)
        self._read(row)

    def _read(self, row: Row | None) -> None:
        library, lines = self._library(), self._lines
        if row is None or row.more is not None or library is None:
            return
        id = row.address.monograph
        if not self._model.has_facts(id):
            self._jobs.run_later(
                _LINES, lambda: lines(library.get(id)), lambda result: self._on_read(result, id)
            )

    def _on_read(self, result: Result[tuple[str, ...]], id: str) -> None:
        match result:
            case Ok(value=lines):
                self._model.add_facts(id, lines)
                self._show(id)
            case Err(error=LiverleafError()):
                # Whoever opens the hit is told; a tooltip is no place for it.
                pass
            case Err(error=error):
                raise error

    def _show(self, id: str) -> None:
        place = self._resting
        row = self._row_at(place) if place is not None else None
        if place is not None and row is not None and row.address.monograph == id:
            viewport = self._view.viewport()
            show_tip(viewport.mapToGlobal(place), self._model.tip(row), viewport)

    def _row_at(self, place: QPoint) -> Row | None:
        row: Row | None = self._view.indexAt(place).data(ROW)
        return row
