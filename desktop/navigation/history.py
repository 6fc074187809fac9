"""The history of a tab: the place shown, those before and after, and their scroll places."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from desktop.navigation.addresses import Place, Scroll

_KEPT = 200


@dataclass(frozen=True, slots=True)
class Visit:
    """A place and, once it has been left, the scroll place to come back to."""

    address: Place
    scroll: Scroll | None = None


class Navigator(QObject):
    """The history of one tab. `moved` asks for a visit to be shown."""

    moved = Signal(object)
    changed = Signal()

    def __init__(self, visits: Iterable[Visit] = (), parent: QObject | None = None) -> None:
        """Begin with `visits`, at the last of them."""
        super().__init__(parent)
        self._visits = list(visits)
        self._at = len(self._visits) - 1
        self._is_passing = False

    @property
    def current(self) -> Visit | None:
        """The visit on show; None before the first."""
        return self._visits[self._at] if self._visits else None

    @property
    def can_go_back(self) -> bool:
        """Whether there is an earlier visit."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a later visit."""
        return self._at < len(self._visits) - 1

    @property
    def is_passing(self) -> bool:
        """Whether the visit on show is one in passing."""
        return self._is_passing

    def visit(
        self, address: Place, leaving: Scroll | None = None, *, passing: bool = False
    ) -> None:
        """Go to `address`; later visits are dropped. The same address again is one visit.

        A visit in `passing` gives way to the next one, unless that goes to the same address.
        """
        self.leave(leaving)
        if self._is_passing and self._visits[self._at].address != address:
            del self._visits[self._at :]
            self._at -= 1
        current = self.current if self._at >= 0 else None
        is_new = current is None or current.address != address
        self._is_passing = passing and (is_new or self._is_passing)
        if is_new:
            del self._visits[self._at + 1 :]
            self._visits.append(Visit(address))
            del self._visits[:-_KEPT]
            self._at = len(self._visits) - 1
        self.changed.emit()
        self.moved.emit(Visit(address))

    def back(self, leaving: Scroll | None = None) -> None:
        """Go to the visit before, at its scroll place."""
        if self.can_go_back:
            self._step(-1, leaving)

    def forward(self, leaving: Scroll | None = None) -> None:
        """Go to the visit after, at its scroll place."""
        if self.can_go_forward:
            self._step(1, leaving)

    def leave(self, scroll: Scroll | None) -> None:
        """Keep how far the visit on show is scrolled; None keeps what is known of it."""
        if self._visits and scroll is not None:
            self._visits[self._at] = replace(self._visits[self._at], scroll=scroll)

    def _step(self, by: int, leaving: Scroll | None) -> None:
        self.leave(leaving)
        self._is_passing = False
        self._at += by
        self.changed.emit()
        self.moved.emit(self._visits[self._at])
