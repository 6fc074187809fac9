"""On paper: from the page to a file, and to a printer."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from desktop.printing.dialog import PrintDialog
from index import Grouping
from tests.desktop.printing.papers import needs_poppler, text_of
from tests.journeys.driver import Driver
from tests.journeys.test_browsing import choose
from tests.journeys.test_comparing import compared


def print_dialog(driver: Driver) -> PrintDialog:
    """Press Ctrl+P and wait for the preview."""
    driver.press_keys("Ctrl+P")
    (dialog,) = driver.window.findChildren(PrintDialog)
    driver.qtbot.waitUntil(lambda: "page" in dialog.note)
    return dialog


def save(driver: Driver, dialog: PrintDialog, file: Path) -> None:
    QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    driver.qtbot.waitUntil(lambda: bool(dialog.findChildren(QFileDialog)))
    (asking,) = dialog.findChildren(QFileDialog)
    name = asking.findChild(QLineEdit)
    assert name is not None
    name.setText(str(file))
    asking.accept()
    driver.qtbot.waitUntil(lambda: not driver.window.findChildren(PrintDialog))


@needs_poppler
def test_the_summary_is_two_keys_and_two_clicks_away(driver: Driver, tmp_path: Path) -> None:
    driver.type("besponsa")
    driver.open_hit()

    save(driver, print_dialog(driver), tmp_path / "a.pdf")

    assert driver.window.messages.text == f"Saved {tmp_path / 'a.pdf'}."
    printed = text_of(tmp_path / "a.pdf")
    assert "Inotuzumab Ozogamicin" in printed
    assert "Summary for the bedside" in printed
    assert "Key facts, quoted from the chapter" in printed


@needs_poppler
def test_without_a_page_the_list_is_printed(driver: Driver, tmp_path: Path) -> None:
    driver.type("antineoplastic")

    save(driver, print_dialog(driver), tmp_path / "list.pdf")

    printed = text_of(tmp_path / "list.pdf")
    assert "Monographs found by “antineoplastic”" in printed
    assert "Brentuximab Vedotin" in printed


@needs_poppler
def test_while_comparing_the_comparison_is_printed(driver: Driver, tmp_path: Path) -> None:
    driver.press_keys("Ctrl+B")
    for _ in range(3):
        QTest.keyClick(driver.tree, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    driver.press_keys("Ctrl+Shift+D")
    driver.qtbot.waitUntil(lambda: len(compared(driver)) > 1)
    names = compared(driver)

    save(driver, print_dialog(driver), tmp_path / "compared.pdf")

    printed = text_of(tmp_path / "compared.pdf")
    assert all(name in printed for name in names)
    assert "no such section in this chapter" in printed
    assert "not this patient's risk" in printed


@needs_poppler
def test_the_library_is_printed_as_it_is_browsed(driver: Driver, tmp_path: Path) -> None:
    choose(driver, Grouping.LIKELIHOOD)

    save(driver, print_dialog(driver), tmp_path / "list.pdf")

    printed = text_of(tmp_path / "list.pdf")
    assert "Monographs of Five starter monographs" in printed
    assert "A · well known cause (1)" in printed
    assert "Not stated (1)" in printed


@needs_poppler
def test_a_class_is_printed_alone(driver: Driver, tmp_path: Path) -> None:
    choose(driver, Grouping.DRUG_CLASS)
    driver.tree.go_to_group("Antidepressant Agents")

    dialog = print_dialog(driver)
    dialog.choose("group")
    save(driver, dialog, tmp_path / "class.pdf")

    printed = text_of(tmp_path / "class.pdf")
    assert "Drug class: Antidepressant Agents" in printed
    assert "Venlafaxine, Desvenlafaxine" in printed
    assert "Nabumetone" not in printed


def test_escape_closes_the_dialog_and_the_page_is_read_on(driver: Driver) -> None:
    driver.type("besponsa")
    driver.open_hit()
    dialog = print_dialog(driver)

    QTest.keyClick(dialog, Qt.Key.Key_Escape)

    driver.qtbot.waitUntil(lambda: not driver.window.findChildren(PrintDialog))
    assert driver.title == "Inotuzumab Ozogamicin"


@pytest.mark.skipif(shutil.which("cupsd") is None, reason="needs a machine that can have printers")
def test_print_asks_for_the_printer_or_says_there_is_none(driver: Driver) -> None:
    from PySide6.QtPrintSupport import QPrintDialog, QPrinterInfo

    driver.type("besponsa")
    driver.open_hit()
    dialog = print_dialog(driver)
    QTest.mouseClick(dialog.print_button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()

    if QPrinterInfo.availablePrinterNames():
        (asking,) = dialog.findChildren(QPrintDialog)
        assert asking.maxPage() >= 1
        asking.reject()
    else:
        assert "No printer" in dialog.note
    dialog.reject()
