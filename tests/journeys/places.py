"""Where a reader goes in the window, for journeys that look at all of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.bookmarks.dialog import KeptDialog
from desktop.compare.chooser import Chooser
from desktop.libraries.dialog import LibrariesDialog
from desktop.medications.window import MedicationWindow
from desktop.printing.print_session import PrintSession
from desktop.references.panel import ReferencesPanel
from tests.journeys.driver import Driver


def open_page(driver: Driver, typed: str) -> None:
    """Open the first hit, keep it, and show its note and the bar to find words in."""
    driver.type(typed)
    driver.open_hit()
    for keys in ("Ctrl+D", "Ctrl+N", "Ctrl+F"):
        driver.press_keys(keys)
    QApplication.processEvents()


def narrow_hits(driver: Driver, typed: str) -> None:
    """Type words, and show what their hits can be narrowed by."""
    driver.type(typed)
    driver.narrow()
    driver.qtbot.waitUntil(lambda: bool(driver.window.search.narrowing.items()))


def open_kept(driver: Driver, note: str) -> None:
    """Write a note on the open page, and show what is kept."""
    QTest.keyClicks(driver.composition.bookmarks.pane.text, note)
    driver.press_keys("Ctrl+Shift+B")
    driver.qtbot.waitUntil(lambda: bool(driver.window.findChildren(KeptDialog)))


def take_choice(driver: Driver, chooser: Chooser, typed: str, title: str = "") -> None:
    """Add the first choice for a text, which is `title` if that is given, to what is compared."""
    QTest.keyClicks(chooser.box, typed)
    driver.qtbot.waitUntil(
        lambda: bool(chooser.list.count()) and chooser.list.item(0).text().startswith(title)
    )
    if not typed:
        QTest.keyClick(chooser.box, Qt.Key.Key_Down)
    before = chooser.ids
    QTest.keyClick(chooser.box, Qt.Key.Key_Return)
    driver.qtbot.waitUntil(lambda: len(chooser.ids) == len(before) + 1)


def compare_with(driver: Driver, typed: str) -> None:
    """Set the first choice for a text beside the open page."""
    driver.press_keys("Ctrl+Shift+D")
    (chooser,) = driver.window.findChildren(Chooser)
    take_choice(driver, chooser, typed)
    QTest.keyClick(chooser.box, Qt.Key.Key_Return)
    driver.qtbot.waitUntil(lambda: not driver.window.reading.isVisible())


def open_list(driver: Driver, text: str) -> MedicationWindow:
    """Open the window of a medication list with a text in it, and wait for its rows."""
    driver.press_keys("Ctrl+M")
    window = driver.composition.medications.window
    driver.qtbot.waitUntil(window.isActiveWindow)
    window.put_text(text)
    driver.qtbot.waitUntil(lambda: window.table.lines.rowCount() > 0)
    return window


def references(driver: Driver) -> None:
    """Show the references of the library."""
    driver.press_keys("Ctrl+Shift+R")
    (panel,) = driver.window.findChildren(ReferencesPanel)
    driver.qtbot.waitUntil(lambda: bool(panel.text.toPlainText()))


def libraries(driver: Driver) -> None:
    """Show the libraries."""
    driver.window.action("libraries").trigger()
    driver.qtbot.waitUntil(lambda: bool(driver.window.findChildren(LibrariesDialog)))


def ask_to_print(driver: Driver) -> None:
    """Show the window to print the open page."""
    driver.press_keys("Ctrl+P")
    (session,) = driver.window.findChildren(PrintSession)
    driver.qtbot.waitUntil(lambda: bool(session.dialog.note))
