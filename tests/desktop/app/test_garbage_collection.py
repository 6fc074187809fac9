"""Garbage is collected on the GUI's thread: a widget that ends elsewhere can lock the window up."""

import gc
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from desktop.app.garbage_collection import GarbageCollection, collect_if_due

ROOT = Path(__file__).resolve().parents[3]


class Knot:
    """Something that only the collector can free, and that notes on which thread it was."""

    freed_on: list[threading.Thread]

    def __init__(self, freed_on: list[threading.Thread]) -> None:
        self.freed_on = freed_on
        self.itself = self

    def __del__(self) -> None:
        self.freed_on.append(threading.current_thread())


def litter(freed_on: list[threading.Thread]) -> None:
    """Make more objects than Python makes without collecting."""
    for _ in range(3 * gc.get_threshold()[0]):
        Knot(freed_on)


def test_a_worker_that_makes_garbage_does_not_collect_it(qtbot: QtBot) -> None:
    freed_on: list[threading.Thread] = []
    collection = GarbageCollection(0)
    qtbot.waitUntil(collection.findChild(QTimer).isActive)
    worker = threading.Thread(target=litter, args=(freed_on,))
    worker.start()
    worker.join()
    assert freed_on == []

    qtbot.waitUntil(lambda: len(freed_on) > 0)
    assert set(freed_on) == {threading.main_thread()}
    collection.deleteLater()
    gc.unfreeze()


def test_what_python_would_have_collected_is_collected() -> None:
    freed_on: list[threading.Thread] = []
    collect_if_due()
    litter(freed_on)
    collect_if_due()
    assert len(freed_on) >= 3 * gc.get_threshold()[0]


def test_what_is_not_due_is_left_for_later(monkeypatch: pytest.MonkeyPatch) -> None:
    collected: list[int] = []
    monkeypatch.setattr(gc, "collect", collected.append)
    for counts, due in (
        ((10, 3, 3), []),
        ((900, 3, 3), [0]),
        ((900, 11, 3), [1]),
        ((9, 11, 12), [2]),
    ):
        collected.clear()
        monkeypatch.setattr(gc, "get_count", lambda counts=counts: counts)
        monkeypatch.setattr(gc, "get_threshold", lambda: (700, 10, 10))
        collect_if_due()
        assert collected == due, counts


STARTED = """
import gc, sys, threading
from pathlib import Path
from PySide6.QtCore import QTimer
from desktop.app import startup

make = startup.make_application

def make_and_end():
    application = make()
    QTimer.singleShot(2500, lambda: (print(gc.isenabled()), application.quit()))
    return application

startup.make_application = make_and_end
sys.exit(startup.run(None, Path(sys.argv[1])))
"""


def test_the_program_never_lets_python_collect(starter: Path) -> None:
    command = [sys.executable, "-c", STARTED, str(starter)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.stdout == "False\n"
