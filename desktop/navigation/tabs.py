"""The open tabs of a window: each a history of its own, one of them on show."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QObject, Signal

from desktop.navigation.addresses import HomePage, Place, Scroll
from desktop.navigation.history import Navigator, Visit

_CLOSED_KEPT: Final = 20


class Tabs(QObject):
    """At least one tab. `moved` asks for a visit to be shown, `changed` says that something moved.

    `scrolled` tells how far what is on show is scrolled, or None while that cannot be told; it is
    asked whenever a place is left.
    """

    moved = Signal(object)
    changed = Signal()

    def __init__(
        self, scrolled: Callable[[], Scroll | None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._scrolled = scrolled
        self._closed: list[tuple[int, Navigator]] = []
        self._at = 0
        self._all = [self._made()]

    def __len__(self) -> int:
        return len(self._all)

    @property
    def at(self) -> int:
        """The number of the tab on show, from 0."""
        return self._at

    @property
    def visits(self) -> tuple[Visit | None, ...]:
        """Where each tab is; None for one that has been nowhere yet."""
        return tuple(each.current for each in self._all)

    @property
    def places(self) -> tuple[Place, ...]:
        """Where each tab is; the opening page for one that has been nowhere yet."""
        return tuple(HomePage() if each is None else each.address for each in self.visits)

    @property
    def here(self) -> Place | None:
        """The place on show; None before the first."""
        current = self._navigator.current
        return current.address if current is not None else None

    @property
    def can_go_back(self) -> bool:
        """Whether the tab on show has an earlier visit."""
        return self._navigator.can_go_back

    @property
    def can_go_forward(self) -> bool:
        """Whether the tab on show has a later visit."""
        return self._navigator.can_go_forward

    @property
    def can_close(self) -> bool:
        """Whether closing the tab on show would change anything."""
        lone = self._navigator
        unused = lone.current is None or lone.current.address == HomePage()
        return len(self) > 1 or lone.can_go_back or lone.can_go_forward or not unused

    @property
    def can_reopen(self) -> bool:
        """Whether there is a closed tab to open again."""
        return bool(self._closed)

    @property
    def is_passing(self) -> bool:
        """Whether the place on show is looked at in passing."""
        return self._navigator.is_passing

    def visit(self, address: Place) -> None:
        """Go to `address` in the tab on show."""
        self._navigator.visit(address, self._scrolled())

    def look_at(self, address: Place) -> None:
        """Go to `address` in passing: what is gone to next takes its place in the history."""
        self._navigator.visit(address, self._scrolled(), passing=True)

    def back(self) -> None:
        """Go to the visit before, in the tab on show."""
        self._navigator.back(self._scrolled())

    def forward(self) -> None:
        """Go to the visit after, in the tab on show."""
        self._navigator.forward(self._scrolled())

    def leave(self) -> None:
        """Keep how far what is on show is scrolled: it is about to go."""
        self._navigator.leave(self._scrolled())

    def open(self, address: Place, *, behind: bool = False) -> None:
        """Open `address` in a tab of its own, the last one."""
        self._all.append(self._made(Visit(address)))
        if behind:
            self.changed.emit()
        else:
            self.choose(len(self) - 1)

    def choose(self, number: int) -> None:
        """Bring a tab to the front."""
        if number != self._at and 0 <= number < len(self):
            self.leave()
            self._bring(number)

    def step(self, by: int) -> None:
        """Bring the next tab (1) or the one before (-1) to the front; after the last, the first."""
        self.choose((self._at + by) % len(self))

    def close(self, number: int) -> None:
        """Close a tab. In place of the only one there is a new one."""
        self.leave()
        self._put_aside(number)
        if not self._all:
            self._all.append(self._made(Visit(HomePage())))
            self._bring(0)
        elif number == self._at:
            self._bring(min(number, len(self) - 1))
        else:
            self._at -= number < self._at
            self.changed.emit()

    def close_others(self, number: int) -> None:
        """Close all tabs but one."""
        self.leave()
        was_shown = number == self._at
        for other in reversed([each for each in range(len(self)) if each != number]):
            self._put_aside(other)
        if was_shown:
            self._at = 0
            self.changed.emit()
        else:
            self._bring(0)

    def reopen(self) -> None:
        """Open the tab again that was closed last, with its history, where it was."""
        if self._closed:
            self.leave()
            number, navigator = self._closed.pop()
            number = min(number, len(self))
            self._all.insert(number, navigator)
            self._bring(number)

    def move(self, number: int, to: int) -> None:
        """Put a tab in another place among the others."""
        shown = self._navigator
        self._all.insert(to, self._all.pop(number))
        self._at = self._all.index(shown)
        self.changed.emit()

    def restore(self, visits: Sequence[Visit], at: int) -> None:
        """Have these tabs instead of all others, with the opening page before each."""
        self._forget()
        self._all = [self._begun(visit) for visit in visits]
        self._bring(at)

    def clear(self) -> None:
        """Forget everything, what was closed too: one tab is left, which has been nowhere."""
        self._forget()
        self._all, self._at = [self._made()], 0
        self.changed.emit()

    @property
    def _navigator(self) -> Navigator:
        return self._all[self._at]

    def _bring(self, number: int) -> None:
        self._at = number
        self.changed.emit()
        self.moved.emit(self._navigator.current)

    def _begun(self, visit: Visit) -> Navigator:
        home = Visit(HomePage())
        return self._made(visit) if visit.address == home.address else self._made(home, visit)

    def _made(self, *visits: Visit) -> Navigator:
        navigator = Navigator(visits, self)
        navigator.moved.connect(self.moved)
        navigator.changed.connect(self.changed)
        return navigator

    def _put_aside(self, number: int) -> None:
        self._closed.append((number, self._all.pop(number)))
        for _, forgotten in self._closed[:-_CLOSED_KEPT]:
            forgotten.deleteLater()
        del self._closed[:-_CLOSED_KEPT]

    def _forget(self) -> None:
        for navigator in (*self._all, *(each for _, each in self._closed)):
            navigator.deleteLater()
        self._closed.clear()
