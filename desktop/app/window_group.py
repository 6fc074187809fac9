"""The open windows of the program, and what they share: library, user's file, choices, threads."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint, QTimer, Signal

from desktop.app.reader_window import ReaderWindow
from desktop.app.session_file import SessionFile
from desktop.app.settings import chosen_before, empty_window
from desktop.i18n.translate import told
from desktop.jobs.jobs import Jobs
from desktop.libraries.current_library import CurrentLibrary
from desktop.theme.theme import Theme
from desktop.userdata.user_store import KeptStore
from desktop.windows.action_table import ActionSpec, Menu
from desktop.windows.window_place import fitted
from index import marked

if TYPE_CHECKING:
    from desktop.app.composition import Composition
    from desktop.app.program_watch import ProgramWatch
    from desktop.userdata.model import OpenTab

# So that one sees that there are two.
_ASIDE: Final = QPoint(32, 32)


class WindowGroup(QObject):
    """Opens windows, saves them as one session, and ends with the last of them.

    `ending`: the last window closes, and nothing can be asked of the program any more.
    """

    ending = Signal()

    def __init__(self, theme: Theme, jobs: Jobs, store: KeptStore) -> None:
        super().__init__()
        self.theme = theme
        self.jobs = jobs
        self.store = store
        self.library = CurrentLibrary(jobs, self)
        self.choices = chosen_before(store.settings())
        self.file = SessionFile(store, lambda: [each.session for each in self.windows], self)
        # The library that the program was started with, where that was named.
        self.named: Path | None = None
        self.restart_wanted = False
        # The one used last first.
        self.windows: list[Composition] = []
        self._readings: tuple[OpenTab, ...] | None = None
        self._trouble = ""
        # After whatever is being told of what was written just then.
        store.when_in_trouble(lambda: QTimer.singleShot(0, self, self.tell_trouble))

    @property
    def front(self) -> Composition:
        """The window used last."""
        return self.windows[0]

    @property
    def first_watch(self) -> ProgramWatch | None:
        """What watches the program's file for a window that is open; None for the first window."""
        return self.windows[0].program if self.windows else None

    def take_readings(self) -> tuple[OpenTab, ...]:
        """The tabs of the session before, for the first window; none for others."""
        first = self._readings is None
        self._readings = self.store.readings() if first else ()
        return self._readings

    def join(self, composition: Composition) -> None:
        """A window was made."""
        self.windows.insert(0, composition)
        window = composition.window
        window.activated.connect(lambda: self._turn_to(composition))
        window.quit_requested.connect(self.close_all)
        composition.bookmarks.kept_changed.connect(
            lambda: self._tell_others(composition, lambda other: other.bookmarks.follow())
        )
        composition.session.remembered.connect(lambda: self._on_remembered(composition))
        composition.session.forgotten.connect(
            lambda: self._tell_others(composition, lambda other: other.forget())
        )
        if self._trouble:
            window.messages.show_warning("kept file", self._trouble)
        self.tell_trouble()

    def leave(self, composition: Composition) -> None:
        """A window is closing: its tabs go with it, unless it is the last one, or all close."""
        if composition not in self.windows:
            return
        if len(self.windows) == 1:
            self.file.end()
            self.windows.clear()
            self.store.close()
            self.jobs.close()
            self.library.close()
            return
        self.windows.remove(composition)
        self.file.save()
        # When all that is under way in it has returned.
        composition.window.deleteLater()

    def open_new(self) -> None:
        """Open another window, which begins with the opening page."""
        from desktop.app.composition import Composition

        beside = self.front.window
        window = empty_window(self.theme, self.store.settings())
        if not beside.isMaximized() and not beside.isFullScreen():
            place = beside.geometry().translated(_ASIDE)
            window.setGeometry(fitted(place, beside.screen().availableGeometry()))
        composition = Composition(self.theme, group=self, window=window)
        composition.name(self.named)
        composition.switch.catch_up()
        window.show()
        window.raise_()
        window.activateWindow()

    def save(self) -> None:
        """Save what is being written, settings and open tabs; the windows stay open."""
        for each in self.windows:
            each.bookmarks.noting.save()
        self.file.save()

    def close_all(self) -> bool:
        """Save the session, and close every window or, where one must not close, none.

        Returns whether they are closed.
        """
        self.save()
        for each in tuple(self.windows):
            if not each.window.may_close():
                each.window.bring_forward()
                return False
        self.file.end()
        for each in tuple(self.windows):
            each.window.close()
        if self.windows:
            self.file.resume()
        return not self.windows

    def look(self) -> bool:
        """Whether the program was replaced or removed; its windows say so."""
        seen = [each.program.look() for each in self.windows]
        return any(seen)

    def bring_forward(self) -> None:
        """Bring the window used last to the front."""
        self.front.window.bring_forward()

    def tell_trouble(self) -> None:
        """Tell in every window what is wrong with the user's file."""
        trouble = self.store.take_trouble()
        if trouble:
            self._trouble = told(trouble)
            for each in self.windows:
                each.window.messages.show_warning("kept file", self._trouble)

    def actions(self, window: ReaderWindow) -> tuple[ActionSpec, ...]:
        """The rows of windows, for one of them."""
        return (
            ActionSpec(
                "new_window",
                self.open_new,
                Menu.FILE,
                105,
                marked("Actions", "New &window"),
                ("Ctrl+Shift+N",),
            ),
            ActionSpec(
                "close_window",
                window.close,
                Menu.FILE,
                150,
                marked("Actions", "Close win&dow"),
                ("Ctrl+Shift+W",),
            ),
        )

    def _turn_to(self, composition: Composition) -> None:
        if composition in self.windows:
            self.windows.remove(composition)
            self.windows.insert(0, composition)

    def _on_remembered(self, composition: Composition) -> None:
        self._tell_others(composition, lambda other: other.session.follow())
        # Where there was no file, this first write made it, and may have reported a problem.
        self.tell_trouble()

    def _tell_others(self, composition: Composition, tell: Callable[[Composition], None]) -> None:
        for other in self.windows:
            if other is not composition:
                tell(other)
