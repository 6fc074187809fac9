"""What a screen reader says of its own accord: answers that come while the focus stays."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
)
from PySide6.QtWidgets import QWidget

from desktop.theme.accessible import Described, describe

# A notification that comes into view, and an alert: older screen readers know no announcements.
_OLDER: Final = (QAccessible.Event.ObjectShow, QAccessible.Event.Alert)

_KEPT: Final = 8


class Announcer(QObject):
    """Emits what is announced, for whoever else wants to know."""

    announced = Signal(str)


ANNOUNCER: Final = Announcer()


class Notification(QObject):
    """What was announced last in a window."""

    def __init__(self, window: QWidget, text: str) -> None:
        super().__init__(window)
        self.window = window
        self.text = text


class _DescribedNotification(Described):
    def __init__(self, notification: Notification) -> None:
        super().__init__()
        self._notification = notification

    def object(self) -> QObject:
        return self._notification

    def parent(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self._notification.window)

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Notification

    def text(self, kind: QAccessible.Text) -> str:
        return self._notification.text if kind is QAccessible.Text.Name else ""


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say `text`, an answer of `widget`, wherever the focus is."""
    words = " ".join(text.split())
    if not words:
        return
    ANNOUNCER.announced.emit(words)
    if not QAccessible.isActive():
        return
    window = widget.window()
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(window, words))
    describe(Notification, _DescribedNotification)
    # A new one for each text: what a screen reader once asked an object, it may keep. It may ask
    # late, when others have come, so that the last few are kept.
    for old in window.findChildren(Notification)[:-_KEPT]:
        old.deleteLater()
    notification = Notification(window, words)
    for event in _OLDER:
        QAccessible.updateAccessibility(QAccessibleEvent(notification, event))
