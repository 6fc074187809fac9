"""Keeps the settings and the open tabs of all windows in the user's file, as they change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, Protocol

from PySide6.QtCore import QObject, QTimer

from desktop.userdata.user_store import KeptStore
from index import StorageError

if TYPE_CHECKING:
    from desktop.userdata.model import OpenTab

_SAVE_EVERY_MS: Final = 4000


class Kept(Protocol):
    """One window, as it is kept."""

    def settings_now(self) -> dict[str, Any]:
        """Its settings, by their names."""

    def tabs_now(self) -> tuple[OpenTab, ...]:
        """Its open tabs; of one of them `current` holds."""


class SessionFile(QObject):
    """Saves all windows as one session; `windows` gives them, the one used last first.

    The next start opens one window: with the settings of the one used last, and the tabs of all.
    """

    def __init__(
        self, store: KeptStore, windows: Callable[[], Sequence[Kept]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._windows = windows
        self._saved: object = None
        self._is_ended = False
        self._look = QTimer(self)
        self._look.setInterval(_SAVE_EVERY_MS)
        self._look.timeout.connect(self.save)
        self._look.start()

    def save(self) -> None:
        """Save what has changed: a session may end at any moment."""
        windows = self._windows()
        if self._is_ended or not windows:
            return
        now = windows[0].settings_now(), _tabs_of(windows)
        if now == self._saved:
            return
        settings, tabs = now
        try:
            self._store.change_settings(settings)
            self._store.remember_readings(tabs)
        except StorageError:
            # Notes and bookmarks say so themselves; this is tried again.
            return
        self._saved = now

    def forget(self) -> None:
        """What was saved is gone from the file: save it again, whatever it is."""
        self._saved = None

    def end(self) -> None:
        """Save all windows a last time: from now on they close one after the other."""
        self.save()
        self._is_ended = True
        self._look.stop()

    def resume(self) -> None:
        """Go on: a window would not close."""
        self._is_ended = False
        self._look.start()


def _tabs_of(windows: Sequence[Kept]) -> tuple[OpenTab, ...]:
    """The tabs of all; of those on show, that of the window used last is the current one."""
    tabs = [tab for window in windows for tab in window.tabs_now()]
    shown = next((at for at, tab in enumerate(tabs) if tab.current), None)
    return tuple(replace(tab, current=at == shown) for at, tab in enumerate(tabs))
