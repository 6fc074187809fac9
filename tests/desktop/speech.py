"""What the window announces, gathered for a test."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QAccessible

from desktop.theme.announcer import ANNOUNCER


@contextmanager
def announcements() -> Iterator[list[str]]:
    """What is announced from now on."""
    said: list[str] = []
    ANNOUNCER.announced.connect(said.append)
    yield said
    ANNOUNCER.announced.disconnect(said.append)


@contextmanager
def screen_reader() -> Iterator[None]:
    """A screen reader is at work."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)
