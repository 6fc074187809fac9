"""Faults under the window, and ends in the middle: nothing typed is written, nothing left over."""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any, Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from desktop.crash.dialog import FaultDialog
from desktop.crash.faults import Faults
from desktop.crash.log import LOG
from desktop.navigation.addresses import Address
from desktop.printing.dialog import PrintDialog
from index import Grouping, Library, Manifest, look_at, pack_library
from index.libraries.manifest import read_manifest
from tests.desktop.current_libraries import INOTUZUMAB
from tests.journeys.conftest import Opener
from tests.journeys.driver import Driver

TYPED: Final = "mustermannmarker"
ASKED: Final = ("search", "facets", "get", "browse")


def search(driver: Driver) -> None:
    driver.press_keys("Ctrl+L")
    QTest.keyClicks(driver.box, TYPED)


def narrow(driver: Driver) -> None:
    driver.composition.search.presenter.set_narrowing(True)


def open_page(driver: Driver) -> None:
    driver.composition.page.presenter.open(Address(TYPED))


def browse(driver: Driver) -> None:
    driver.composition.browse.presenter.choose(Grouping.LIKELIHOOD)


def find(driver: Driver) -> None:
    driver.press_keys("Ctrl+F")
    (line,) = (e for e in driver.window.reading.findChildren(QLineEdit) if e.isVisible())
    QTest.keyClicks(line, TYPED)


def fault_after(driver: Driver, do: Callable[[Driver], None]) -> str:
    """The report that is shown after `do`; its window is closed again."""
    do(driver)
    found: list[FaultDialog] = []

    def shows() -> bool:
        tops = QApplication.topLevelWidgets()
        found[:] = [each for each in tops if isinstance(each, FaultDialog) and each.isVisible()]
        return bool(found)

    driver.qtbot.waitUntil(shows)
    (dialog,) = found
    report = dialog.report
    dialog.close()
    return report


def test_whatever_fails_nothing_typed_is_written(
    opener: Opener,
    starter: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    faults = Faults(tmp_path / "logs")
    driver = opener(starter, tmp_path / "kept.sqlite")
    driver.wait_for_library()
    driver.composition.page.presenter.open(Address(INOTUZUMAB))
    driver.wait_for_page(INOTUZUMAB)
    find(driver)

    def fail(library: Library, *asked: Any) -> None:
        raise RuntimeError(f"{TYPED} {asked}")

    for name in ASKED:
        monkeypatch.setattr(Library, name, fail)
    # In the place of pytest-qt's own, for which these faults would be failures.
    monkeypatch.setattr(sys, "excepthook", faults.catch)
    reports = [fault_after(driver, do) for do in (search, narrow, open_page, browse)]
    driver.close()

    places = ("search/presenter", "search/presenter", "page/presenter", "browse/presenter")
    assert [place in report for place, report in zip(places, reports, strict=True)] == [True] * 4
    assert not any(TYPED in report for report in reports)
    written = {path.name: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert {LOG, "kept.sqlite"} <= set(written)
    assert written[LOG].count(b"RuntimeError") == 4
    assert [name for name, content in written.items() if TYPED.encode() in content] == []
    assert TYPED not in "".join(capfd.readouterr())


@pytest.mark.parametrize("under_way", [search, narrow, browse, "page", "library"])
def test_a_window_closed_in_the_middle_ends_in_order(
    driver: Driver, starter: Path, under_way: Callable[[Driver], None] | str
) -> None:
    """An exception in what is left over fails the test that runs then."""
    if under_way == "page":
        driver.composition.page.presenter.open(Address(INOTUZUMAB))
    elif under_way == "library":
        driver.composition.library.open(starter)
    elif callable(under_way):
        under_way(driver)
    states = len(driver.states)

    driver.close()
    QApplication.processEvents()

    assert driver.composition.library.library is None
    assert len(driver.states) == states


def ask_to_print(driver: Driver) -> PrintDialog:
    driver.press_keys("Ctrl+P")
    (dialog,) = driver.window.findChildren(PrintDialog)
    return dialog


def lay_out(driver: Driver) -> None:
    """The sheets are yet to be laid out."""
    ask_to_print(driver)


def preview(driver: Driver) -> None:
    dialog = ask_to_print(driver)
    driver.qtbot.waitUntil(lambda: "page" in dialog.note)


def choose_a_file(driver: Driver) -> None:
    preview(driver)
    (dialog,) = driver.window.findChildren(PrintDialog)
    QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert dialog.findChildren(QFileDialog)


@pytest.mark.parametrize("step", [lay_out, preview, choose_a_file])
def test_a_window_closed_while_it_is_about_to_print_ends_in_order(
    driver: Driver, step: Callable[[Driver], None]
) -> None:
    driver.composition.page.presenter.open(Address(INOTUZUMAB))
    driver.wait_for_page(INOTUZUMAB)
    step(driver)

    driver.close()
    QApplication.processEvents()

    assert driver.composition.library.library is None
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == []


def test_a_library_that_is_being_saved_is_saved_when_the_window_closes(
    driver: Driver, starter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = Event()

    def slow_pack(*args: Any, **options: Any) -> Manifest:
        begun.set()
        time.sleep(0.2)
        return pack_library(*args, **options)

    monkeypatch.setattr("index.pack_library", slow_pack)
    saving = driver.composition.libraries._presenter
    saving.refresh()
    driver.qtbot.waitUntil(lambda: bool(saving.state.rows))
    row = saving.state.rows[0]
    saving.save(row.name, tmp_path / "saved.leaf")
    assert begun.wait(10)

    driver.close()

    assert look_at(tmp_path / "saved.leaf", ()).manifest.id == read_manifest(row.folder).id
    assert [path.name for path in tmp_path.iterdir() if "packing" in path.name] == []
