"""What a session hands on to the next one, or to another library: settings and open tabs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.app.reader_window import ReaderWindow
from desktop.app.session_file import SessionFile
from desktop.app.settings import SettingsController
from desktop.home.presenter import HomePresenter
from desktop.i18n.translate import told
from desktop.navigation.addresses import Address, Comparison, HomePage, Scroll, place_of
from desktop.navigation.history import Visit
from desktop.navigation.tabs import Tabs
from desktop.page.model import Arrival, Opened
from desktop.page.presenter import PagePresenter
from desktop.userdata.user_store import KeptStore
from desktop.windows.action_table import ActionSpec, Menu
from index import Library, LibraryError, Monograph, NotFound, StorageError, marked

if TYPE_CHECKING:
    from desktop.userdata.model import OpenTab

_STAYS_MS: Final = 4000


@dataclass(frozen=True, slots=True)
class Left:
    """A tab as it was left: where, in which edition of its chapter, and whether it was on show."""

    visit: Visit
    sha256: str
    current: bool


class SessionController(QObject):
    """Joins one window to the user's file, in which `file` keeps all windows.

    `readings` are tabs of the session before, to be opened with the next library. `forgotten` says
    that the history was deleted, `remembered` that a monograph was added to it.
    """

    forgotten = Signal()
    remembered = Signal()

    def __init__(
        self,
        store: KeptStore,
        file: SessionFile,
        readings: Iterable[OpenTab],
        settings: SettingsController,
        window: ReaderWindow,
        tabs: Tabs,
        page: PagePresenter,
        home: HomePresenter,
    ) -> None:
        super().__init__(window)
        self._store = store
        self._file = file
        self._window = window
        self._tabs = tabs
        self._home = home
        self._settings = settings
        # Used once, by the next library that is opened.
        self._left = _read(readings)
        # The editions of the chapters on show, by their ids.
        self._editions = {
            left.visit.address.monograph: left.sha256
            for left in self._left
            if isinstance(left.visit.address, Address)
        }
        # What is looked at in passing, until the reader stays.
        self._passed: Monograph | None = None
        self._stay = QTimer(self)
        self._stay.setSingleShot(True)
        self._stay.setInterval(_STAYS_MS)
        self._stay.timeout.connect(self._on_stay)
        home.show_recent(store.recent())
        page.state_changed.connect(self._on_page_state)

    def actions(self) -> tuple[ActionSpec, ...]:
        """The row that deletes the history."""
        return (
            ActionSpec(
                "forget_read",
                self.forget,
                Menu.NOTES,
                400,
                marked("Actions", "Clear &history"),
                can_run=lambda: bool(self._store.recent()),
            ),
        )

    def begin_elsewhere(self) -> None:
        """Do not restore the tabs of the last session: this one was started with a query."""
        self._left = ()

    def carry(self) -> None:
        """Keep the open tabs, to be opened in the next library."""
        self._left = self._open_tabs() or self._left

    def resume(self, library: Library) -> None:
        """Open the kept tabs again, as far as the library has their chapters."""
        found = [(left, _find(left, library)) for left in self._left]
        self._left = ()
        visits = [(left.current, visit) for left, visit in found if visit is not None]
        if visits:
            at = next((number for number, (current, _) in enumerate(visits) if current), 0)
            self._tabs.restore([visit for _, visit in visits], at)

    def forget(self) -> None:
        """Delete the history of what was read, in memory and on the disk."""
        try:
            self._store.forget_read()
        except StorageError as error:
            self._window.messages.show_message(told(error))
            return
        self._file.forget()
        self.forget_here()
        self.forgotten.emit()
        self._window.messages.show_message(self.tr("History cleared."))

    def forget_here(self) -> None:
        """Forget what this window has of a history that was deleted."""
        self._left, self._editions = (), {}
        self._home.show_recent(())

    def follow(self) -> None:
        """Monographs were read in another window."""
        self._home.show_recent(self._store.recent())

    def save(self) -> None:
        """Save settings and open tabs, of all windows, if they have changed."""
        self._file.save()

    def settings_now(self) -> dict[str, Any]:
        """The settings as they are in this window."""
        return self._settings.read()

    def tabs_now(self) -> tuple[OpenTab, ...]:
        """The open tabs, or those that wait for a library."""
        return tuple(map(_written, self._open_tabs() or self._left))

    def _on_page_state(self, state: object) -> None:
        if isinstance(state, Opened):
            self._editions[state.monograph.id] = state.monograph.source.sha256
        if not isinstance(state, Opened):
            self._passed = None
            self._stay.stop()
        elif self._tabs.is_passing:
            self._passed = state.monograph
            self._stay.start()
        elif state.arrival is Arrival.NEW or self._passed is not None:
            self._remember(state.monograph)

    def _on_stay(self) -> None:
        if self._passed is not None:
            self._remember(self._passed)

    def _remember(self, monograph: Monograph) -> None:
        """A monograph is being read, not only passed by."""
        self._passed = None
        self._stay.stop()
        try:
            self._store.remember_read(monograph.id, monograph.title)
        except StorageError as error:
            self._window.messages.show_message(told(error))
        self._home.show_recent(self._store.recent())
        self.remembered.emit()

    def _open_tabs(self) -> tuple[Left, ...]:
        """The open tabs; none where there is only the opening page."""
        self._tabs.leave()
        left = [
            Left(visit, self._edition_of(visit), number == self._tabs.at)
            for number, visit in enumerate(self._tabs.visits)
            if visit is not None
        ]
        return tuple(left) if any(each.visit.address != HomePage() for each in left) else ()

    def _edition_of(self, visit: Visit) -> str:
        address = visit.address
        return self._editions.get(address.monograph, "") if isinstance(address, Address) else ""


def _read(readings: Iterable[OpenTab]) -> tuple[Left, ...]:
    left = []
    for reading in readings:
        place = place_of(reading.place)
        if place is None:
            continue
        scroll = Scroll(reading.position, reading.offset, reading.section or None)
        if isinstance(place, Address):
            place = replace(place, section=scroll.section)
        left.append(Left(Visit(place, scroll), reading.sha256, reading.current))
    return tuple(left)


def _written(left: Left) -> OpenTab:
    from desktop.userdata.model import OpenTab

    place, scroll = left.visit.address, left.visit.scroll
    if isinstance(place, Address):
        scroll = scroll or Scroll(0, section=place.section)
        # Only the monograph: the words of a hit come from the query, which is never written.
        place = Address(place.monograph)
    if scroll is None:
        return OpenTab(place.to_url(), current=left.current)
    return OpenTab(
        place.to_url(),
        left.sha256,
        scroll.section or "",
        scroll.position,
        scroll.offset,
        left.current,
    )


def _find(left: Left, library: Library) -> Visit | None:
    """The place of a kept tab in this library; None where the library has no such chapter."""
    place = left.visit.address
    match place:
        case Address():
            return _find_chapter(place, left, library)
        case Comparison(monographs=monographs):
            here = tuple(each for each in monographs if _chapter(each, library) is not None)
            return Visit(Comparison(here)) if here else None
        case _:
            return Visit(place)


def _find_chapter(address: Address, left: Left, library: Library) -> Visit | None:
    monograph = _chapter(address.monograph, library)
    if monograph is None:
        return None
    scroll = left.visit.scroll
    section = scroll.section if scroll is not None else address.section
    # In another edition of the chapter the same place may hold other words.
    same = monograph.source.sha256 == left.sha256
    there = replace(address, monograph=monograph.id, section=section)
    return Visit(there, scroll if same else None)


def _chapter(id: str, library: Library) -> Monograph | None:
    try:
        return library.get(id)
    except (NotFound, LibraryError):
        # Errors of the library are reported by the views that show it.
        return None
