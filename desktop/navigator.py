"""Where the reader is, where he was, and how far he had scrolled there."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from desktop.addresses import Place, Scroll

_KEPT = 200


@dataclass(frozen=True, slots=True)
class Visit:
    """A place and, once it has been left, the scroll place to come back to."""

    address: Place
    scroll: Scroll | None = None


class Navigator(QObject):
    """The history of one window. `moved` asks for a visit to be shown."""

    moved = Signal(object)
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._visits: list[Visit] = []
        self._at = -1

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

    def visit(self, address: Place, leaving: Scroll | None = None) -> None:
        """Go to `address`; later visits are dropped. The same address again is one visit."""
        self._leave(leaving)
        current = self.current
        if current is None or current.address != address:
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

    def clear(self) -> None:
        """Forget everything: another library was opened."""
        self._visits.clear()
        self._at = -1
        self.changed.emit()

    def _step(self, by: int, leaving: Scroll | None) -> None:
        self._leave(leaving)
        self._at += by
        self.changed.emit()
        self.moved.emit(self._visits[self._at])

    def _leave(self, scroll: Scroll | None) -> None:
        if self._visits and scroll is not None:
            self._visits[self._at] = replace(self._visits[self._at], scroll=scroll)
