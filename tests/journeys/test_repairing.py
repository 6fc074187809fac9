"""A damaged library in the real window: repaired from its card, called off, or refused."""

import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QProgressBar, QPushButton

from desktop.libraries.dialog import LibraryRequest
from desktop.paths import installed_libraries, user_folder
from index.libraries.manifest import read_manifest
from index.libraries.reindex import Steps
from index.library import repair
from tests.desktop.current_libraries import INOTUZUMAB
from tests.hostile.test_repair import bytes_of
from tests.journeys.conftest import Opener
from tests.journeys.driver import Driver

REPAIR, CANCEL, LIBRARIES = "Repair", "Cancel", "Libraries…"


class Gate:
    """Holds a repair where it begins to write, until it is let through."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.reached = threading.Event()
        self.open = threading.Event()
        self._write = repair.write_index
        monkeypatch.setattr(repair, "write_index", self._wait)

    def _wait(self, library: Path, target: Path, steps: Steps, start: float) -> None:
        self.reached.set()
        while not self.open.wait(0.01):
            steps.stop_if_cancelled()
        self._write(library, target, steps, start)


@dataclass(frozen=True)
class Case:
    """A window on a library whose index is damaged."""

    driver: Driver
    folder: Path
    right: dict[str, bytes]

    def press(self, text: str) -> None:
        self.buttons()[text].click()

    def buttons(self) -> dict[str, QPushButton]:
        QApplication.processEvents()  # a layout shows its new widgets by and by
        found = self.driver.window.card.findChildren(QPushButton)
        return {button.text(): button for button in found if button.isVisible()}

    def bar(self) -> QProgressBar:
        (bar,) = self.driver.window.card.findChildren(QProgressBar)
        return bar

    def wait(self, until: Callable[[], bool]) -> None:
        self.driver.qtbot.waitUntil(until, timeout=20_000)

    def wait_for_use(self, folder: Path) -> None:
        shelf = self.driver.composition.library
        self.wait(lambda: shelf.library is not None and shelf.library.folder == folder)
        self.driver.wait_for_library()


@pytest.fixture
def case(opener: Opener, starter: Path, tmp_path: Path) -> Case:
    folder = Path(shutil.copytree(starter, tmp_path / "copy"))
    (folder / "index" / "words.txt").unlink()
    driver = opener(folder)
    driver.wait_for_trouble()
    return Case(driver, folder, bytes_of(starter))


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    made = Gate(monkeypatch)
    yield made
    made.open.set()


def test_a_click_repairs_and_the_library_answers(case: Case) -> None:
    card = case.driver.window.card
    assert "damaged and may be repairable" in card.text
    assert "index/words.txt is missing" in card.text
    assert "liverleaf check" not in card.text

    case.press(REPAIR)
    case.wait_for_use(case.folder)

    assert "was repaired" in case.driver.told
    assert bytes_of(case.folder) == case.right
    case.driver.type("besponsa")
    assert case.driver.open_hit().monograph.id == INOTUZUMAB


def test_by_keys_and_with_progress(case: Case, gate: Gate) -> None:
    case.buttons()[REPAIR].setFocus()
    QTest.keyClick(case.buttons()[REPAIR], Qt.Key.Key_Space)
    case.wait(gate.reached.is_set)

    assert case.bar().isVisible()
    assert case.buttons()[CANCEL].hasFocus()
    gate.open.set()
    case.wait_for_use(case.folder)
    assert case.bar().value() == case.bar().maximum()


def test_called_off_it_can_be_asked_for_again(case: Case, gate: Gate) -> None:
    case.press(REPAIR)
    case.wait(gate.reached.is_set)
    case.press(CANCEL)

    assert set(case.buttons()) >= {REPAIR, LIBRARIES}
    assert not case.bar().isVisible()
    case.press(REPAIR)
    gate.open.set()
    case.wait_for_use(case.folder)
    assert bytes_of(case.folder) == case.right


def test_closed_meanwhile_the_window_goes_at_once_and_leaves_nothing(
    case: Case, gate: Gate
) -> None:
    damaged = bytes_of(case.folder)
    case.press(REPAIR)
    case.wait(gate.reached.is_set)

    case.driver.close()
    QApplication.processEvents()

    assert not case.driver.window.isVisible()
    assert {name for name in bytes_of(case.folder) if "building" in name} == set()
    assert bytes_of(case.folder) == damaged


def test_another_library_is_read_meanwhile(case: Case, gate: Gate, starter: Path) -> None:
    case.press(REPAIR)
    case.wait(gate.reached.is_set)
    case.driver.composition.library.open(starter)
    case.wait_for_use(starter)
    case.driver.composition.library.open(case.folder)
    case.wait(lambda: CANCEL in case.buttons())
    case.driver.composition.library.open(starter)
    case.wait_for_use(starter)

    gate.open.set()
    case.wait(lambda: f"{case.folder} was repaired" in case.driver.told)

    assert case.driver.composition.library.folder == starter


def test_texts_that_are_damaged_too_are_not_repaired(case: Case) -> None:
    store = case.folder / "library.sqlite"
    store.write_bytes(store.read_bytes()[:-1] + b"\1")
    # It was whole when the library was opened.
    case.press(REPAIR)
    case.wait(lambda: "library.sqlite" in case.driver.window.card.text)

    assert REPAIR not in case.buttons()
    assert "This library is damaged" in case.driver.window.card.text


def test_where_it_cannot_be_written_a_copy_is_used(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(repair, "_may_write", lambda folder: False)
    damaged = bytes_of(case.folder)

    case.press(REPAIR)
    copy = user_folder() / "libraries"
    case.wait(lambda: copy.exists() and installed_libraries().current.parent == copy)
    case.wait_for_use(installed_libraries().current)

    assert str(case.folder) in case.driver.told
    assert bytes_of(case.folder) == damaged
    assert bytes_of(installed_libraries().current) == case.right


def test_a_disk_that_takes_nothing_says_so_and_repairs_later(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*arguments: Any) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(repair, "write_index", full)
        case.press(REPAIR)
        case.wait(lambda: "The disk is full" in case.driver.window.card.text)
    assert "could not be repaired" in case.driver.window.card.text

    case.press(REPAIR)
    case.wait_for_use(case.folder)


def test_the_card_leads_to_the_other_libraries(opener: Opener, starter: Path) -> None:
    id = read_manifest(starter).id
    whole, damaged = (user_folder() / "libraries" / name for name in (f"{id}-2", id))
    shutil.copytree(starter, whole)
    shutil.copytree(starter, damaged)
    (damaged / "library.sqlite").unlink()
    installed_libraries().use(damaged.name)
    case = Case(opener(installed_libraries().current), damaged, {})
    case.driver.wait_for_trouble()
    assert REPAIR not in case.buttons()

    case.press(LIBRARIES)
    dialog = case.driver.composition.libraries.manager.dialog
    case.wait(lambda: dialog.isVisible() and dialog.marked is not None)
    dialog.mark(whole.name)
    case.wait(dialog.button(LibraryRequest.USE).isEnabled)
    dialog.button(LibraryRequest.USE).click()
    case.wait_for_use(whole)
    dialog.close()


def test_a_fault_of_ours_leaves_the_card_as_it_was(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*arguments: Any) -> None:
        raise AssertionError("a fault of ours")

    monkeypatch.setattr(repair, "work_folder", fail)
    with case.driver.qtbot.captureExceptions() as faults:
        case.press(REPAIR)
        case.wait(lambda: bool(faults))

    assert [kind for kind, _, _ in faults] == [AssertionError]
    assert REPAIR in case.buttons()
