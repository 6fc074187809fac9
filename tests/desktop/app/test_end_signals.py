"""Signals that end the program wait until what runs has come to its end."""

import os
import signal
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.app.end_signals import EndSignals


@pytest.fixture
def handlers() -> Iterator[None]:
    """What handled the signals before does so after the test."""
    names = ("SIGINT", "SIGTERM", "SIGHUP")
    before = {name: signal.getsignal(getattr(signal, name)) for name in names}
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    wakeup = signal.set_wakeup_fd(-1)
    yield
    signal.set_wakeup_fd(wakeup, warn_on_full_buffer=False)
    for name, handler in before.items():
        signal.signal(getattr(signal, name), handler)


@pytest.mark.skipif(os.name == "nt", reason="Windows sends no such signals")
def test_a_signal_never_ends_within_what_is_being_done(qtbot: QtBot, handlers: None) -> None:
    ended: list[int] = []
    parent = QObject()
    signals = EndSignals(ended.append, parent)

    os.kill(os.getpid(), signal.SIGTERM)
    written = [number for number in range(100_000) if not ended]
    assert len(written) == 100_000

    qtbot.waitUntil(lambda: bool(ended))
    assert ended == [128 + signal.SIGTERM]
    signals.setParent(None)
