"""Looking up what the whole library cites, in the real window."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.references.panel import ReferencesPanel
from index import WorkOrder
from tests.desktop.current_libraries import INOTUZUMAB
from tests.journeys.driver import Driver

KEY = Qt.Key


def open_references(driver: Driver) -> ReferencesPanel:
    """Go to the references by key and wait for the list."""
    driver.press_keys("Ctrl+Shift+R")
    shown = driver.window.findChild(ReferencesPanel)
    assert shown is not None
    driver.qtbot.waitUntil(lambda: shown.isVisible() and bool(shown.text.toPlainText()))
    return shown


def look_up(driver: Driver, shown: ReferencesPanel, text: str, first: str) -> None:
    shown.box.selectAll()
    QTest.keyClicks(shown.box, text)
    driver.qtbot.waitUntil(lambda: first in shown.text.toPlainText())


def chosen_pmid(shown: ReferencesPanel) -> str | None:
    chosen = shown.table.chosen
    return chosen.pmid if chosen is not None else None


def test_a_reference_is_found_by_each_of_its_parts(whole: Driver) -> None:
    shown = open_references(whole)
    assert shown.box.hasFocus()

    for text in ("30120894", "mcdonald freston", "complications calicheamicin", "hepatology 2019"):
        look_up(whole, shown, text, "McDonald GB, Freston JW")
        assert chosen_pmid(shown) == "30120894", text


def test_enter_opens_the_monograph_at_its_reference_and_back_returns(whole: Driver) -> None:
    shown = open_references(whole)
    look_up(whole, shown, "30120894", "McDonald GB, Freston JW")

    QTest.keyClick(shown.box, KEY.Key_Return)
    opened = whole.wait_for_page(INOTUZUMAB)
    assert opened.address.reference is not None
    whole.qtbot.waitUntil(lambda: whole.sees("McDonald GB, Freston JW"))

    whole.press_keys("Alt+Left")
    whole.qtbot.waitUntil(lambda: shown.isVisible() and shown.box.text() == "30120894")
    assert chosen_pmid(shown) == "30120894"


def test_the_most_cited_work_leads_to_each_monograph_that_cites_it(whole: Driver) -> None:
    shown = open_references(whole)
    shown.orders.activated.emit(shown.orders.findData(WorkOrder.CITED))
    library = whole.composition.library.library
    assert library is not None
    works = library.works()
    most = works[works.find("", WorkOrder.CITED, descending=True)[0]]
    rows = library.references(most)
    whole.qtbot.waitUntil(lambda: rows[-1].title in shown.text.toPlainText())

    whole.click_link(rows[1].title, view=shown.text)

    opened = whole.wait_for_page(rows[1].monograph)
    assert opened.address.reference == rows[1].reference.key


def test_another_look_keeps_the_place(whole: Driver) -> None:
    shown = open_references(whole)
    QTest.keyClick(shown.box, KEY.Key_Down)
    chosen = shown.table.chosen

    whole.window.action("theme_dark").trigger()
    whole.window.action("theme_light").trigger()

    assert shown.isVisible()
    assert shown.table.chosen is chosen


def test_without_a_library_there_are_no_references(whole: Driver, tmp_path: Path) -> None:
    whole.composition.library.open(tmp_path)
    whole.wait_for_trouble()

    whole.press_keys("Ctrl+Shift+R")

    assert whole.window.card.isVisible()


def test_the_first_reference_is_selected_while_the_keys_that_opened_the_list_are_held(
    driver: Driver,
) -> None:
    """Qt takes a held Ctrl for a wish to take a row out of the selection."""
    QTest.keyPress(driver.window, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    shown = open_references(driver)

    driver.qtbot.waitUntil(lambda: len(shown.table.selected) == 1)
    assert shown.table.selected[0] == shown.table.chosen
    QTest.keyRelease(driver.window, Qt.Key.Key_Control)
