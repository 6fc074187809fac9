"""What one session leaves for the next: how the window looked, what was read, and where."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.addresses import Address, Scroll
from desktop.home.presenter import HomePresenter
from desktop.keeping.store import KeptStore
from desktop.page.model import Arrival, Opened
from desktop.page.presenter import PagePresenter
from desktop.settings import (
    apply_settings,
    frame_settings,
    pane_settings,
    read_settings,
    theme_settings,
)
from desktop.theme import Theme
from desktop.windows.main import MainWindow
from desktop.words import told
from index import Library, NotFound, StorageError

if TYPE_CHECKING:
    from desktop.keeping.model import Reading


class Remembering(QObject):
    """Joins the user's file to one window. `forgotten` says that nothing of the past is known."""

    forgotten = Signal()

    def __init__(
        self,
        store: KeptStore,
        theme: Theme,
        window: MainWindow,
        page: PagePresenter,
        home: HomePresenter,
    ) -> None:
        super().__init__(window)
        self._store = store
        self._window = window
        self._page = page
        self._home = home
        panes = pane_settings(window)
        self._settings = (*theme_settings(theme), *frame_settings(window), *panes)
        # Asked for once, by the first library of a session; `None` from then on.
        self._last: Reading | None = store.reading()
        self._closed = False
        apply_settings(panes, store.settings())
        home.show_recent(store.recent())
        page.state_changed.connect(self._on_page_state)
        self._tell_trouble()

    def begin_elsewhere(self) -> None:
        """Do not go on where the last session ended: this one was asked for something else."""
        self._last = None

    def resume(self, library: Library, visit: Callable[[Address], None]) -> None:
        """Go on reading where the last session ended, if the library has the chapter."""
        last, self._last = self._last, None
        found = _find(last, library) if last is not None else None
        if found is not None:
            address, scroll = found
            visit(address)
            if scroll is not None:
                self._page.open(address, scroll)

    def forget(self) -> None:
        """Forget what was read, here and on the disk."""
        try:
            self._store.forget_read()
        except StorageError as error:
            self._window.strip.show_message(told(error))
            return
        self._home.show_recent(())
        self.forgotten.emit()
        self._window.strip.show_message(self.tr("What was read is forgotten."))

    def tell_of_language(self) -> None:
        """Say when the language that was chosen is spoken."""
        words = self.tr("The language changes when Liverleaf is opened again.")
        self._window.strip.show_message(words)

    def close(self) -> None:
        """Keep what the next session begins with."""
        if self._closed:
            return
        self._closed = True
        try:
            self._store.change_settings(read_settings(self._settings))
            self._store.remember_reading(self._reading())
        except StorageError:
            # The window is going, and nothing that anybody wrote is lost.
            return

    def _on_page_state(self, state: object) -> None:
        if isinstance(state, Opened) and state.arrival is Arrival.NEW:
            try:
                self._store.remember_read(state.monograph.id, state.monograph.title)
            except StorageError as error:
                self._window.strip.show_message(told(error))
            self._home.show_recent(self._store.recent())
            # The first page is the first thing that is written, where there was no file before.
            self._tell_trouble()

    def _tell_trouble(self) -> None:
        trouble = self._store.take_trouble()
        if trouble:
            self._window.strip.show_message(told(trouble))

    def _reading(self) -> Reading | None:
        opened = self._page.opened
        if opened is None or not self._window.shows_page:
            return None
        from desktop.keeping.model import Reading

        scroll = self._window.reading.view.place()
        return Reading(
            opened.monograph.id,
            opened.monograph.source.sha256,
            scroll.section or "",
            scroll.position,
            scroll.offset,
        )


def _find(last: Reading, library: Library) -> tuple[Address, Scroll | None] | None:
    """Where the last session ended, in this library; None where that has no such chapter."""
    try:
        monograph = library.get(last.monograph)
    except NotFound:
        return None
    # In another edition of the chapter the same place may hold other words.
    same = monograph.source.sha256 == last.sha256
    section = last.section or None
    scroll = Scroll(last.position, last.offset, section) if same else None
    return Address(monograph.id, section=section), scroll
