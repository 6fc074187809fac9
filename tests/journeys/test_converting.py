"""A library of an older schema in the real window: converted from its card, or called off."""

import shutil
import sqlite3
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from PySide6.QtWidgets import QApplication, QProgressBar, QPushButton

from desktop.paths import installed_libraries
from index.leaf import conversion
from tests.desktop.current_libraries import INOTUZUMAB
from tests.hostile.test_repair import bytes_of
from tests.index.leaf.older import make_older
from tests.journeys.conftest import Opener
from tests.journeys.driver import Driver

CONVERT, CANCEL = "Convert", "Cancel"


class Case(NamedTuple):
    """A window on a library of an older schema."""

    driver: Driver
    folder: Path
    before: dict[str, bytes]

    @property
    def buttons(self) -> dict[str, QPushButton]:
        QApplication.processEvents()  # a layout shows its new widgets by and by
        found = self.driver.window.card.findChildren(QPushButton)
        return {button.text(): button for button in found if button.isVisible()}

    @property
    def text(self) -> str:
        return self.driver.window.card.text

    def wait(self, until: Callable[[], bool]) -> None:
        self.driver.qtbot.waitUntil(until, timeout=60_000)

    def wait_for_use(self) -> Path:
        shelf = self.driver.composition.library
        self.wait(lambda: shelf.library is not None and shelf.library.folder != self.folder)
        self.driver.wait_for_library()
        assert shelf.library is not None
        return shelf.library.folder


def change_nothing(connection: sqlite3.Connection) -> None:
    pass


def opened(
    opener: Opener,
    starter: Path,
    folder: Path,
    change: Callable[[sqlite3.Connection], object] = change_nothing,
) -> Case:
    copy = Path(shutil.copytree(starter, folder / "older"))
    make_older(copy, 5, change)
    driver = opener(copy)
    driver.wait_for_trouble()
    return Case(driver, copy, bytes_of(copy))


@pytest.fixture
def case(opener: Opener, starter: Path, tmp_path: Path) -> Case:
    return opened(opener, starter, tmp_path)


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Holds a conversion before it writes, until it is set."""
    gate = threading.Event()
    read = conversion.read_older

    def wait(*arguments: Any) -> Any:
        gate.wait()
        return read(*arguments)

    monkeypatch.setattr(conversion, "read_older", wait)
    yield gate
    gate.set()


def test_a_click_converts_and_the_library_answers(case: Case) -> None:
    assert "can be converted" in case.text
    assert "The original source is not needed" in case.text
    assert "liverleaf convert" not in case.text

    case.buttons[CONVERT].click()
    used = case.wait_for_use()

    assert used == installed_libraries().current
    assert str(case.folder) in case.driver.told
    assert bytes_of(case.folder) == case.before
    case.driver.type("besponsa")
    hit = case.driver.open_hit()
    assert hit.monograph.id == INOTUZUMAB
    assert hit.monograph.key_facts


def test_called_off_it_can_be_asked_for_again(case: Case, gate: threading.Event) -> None:
    case.buttons[CONVERT].click()
    case.wait(lambda: CANCEL in case.buttons)
    (bar,) = case.driver.window.card.findChildren(QProgressBar)
    assert bar.isVisible()

    case.buttons[CANCEL].click()
    gate.set()
    case.wait(lambda: CONVERT in case.buttons)
    assert installed_libraries().current != case.folder

    case.buttons[CONVERT].click()
    case.wait_for_use()
    assert bytes_of(case.folder) == case.before


def test_a_disk_that_takes_nothing_says_so_and_converts_later(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*arguments: Any) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(conversion, "transcribe", full)
        case.buttons[CONVERT].click()
        case.wait(lambda: "The disk is full" in case.text)
    assert "could not be converted" in case.text

    case.buttons[CONVERT].click()
    case.wait_for_use()


def test_one_that_another_program_wrote_is_not_converted(
    opener: Opener, starter: Path, tmp_path: Path
) -> None:
    case = opened(
        opener,
        starter,
        tmp_path,
        lambda store: store.execute("UPDATE likelihood SET letter = 'Z'"),
    )

    case.buttons[CONVERT].click()
    case.wait(lambda: "This library is damaged" in case.text)

    assert CONVERT not in case.buttons
    assert "letter is 'Z'" in case.text
    assert bytes_of(case.folder) == case.before
