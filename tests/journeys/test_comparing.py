"""Comparing two to four drugs in the real window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.compare.chooser import Chooser
from desktop.compare.panel import ComparePanel
from desktop.navigation.addresses import Comparison
from tests.desktop.current_libraries import INOTUZUMAB
from tests.journeys.driver import Driver
from tests.journeys.places import take_choice

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def panel(driver: Driver) -> ComparePanel | None:
    return driver.window.findChild(ComparePanel)


def compared(driver: Driver) -> list[str]:
    """The titles side by side, or none where no comparison is on show."""
    shown = panel(driver)
    return shown.titles if shown is not None and shown.isVisible() else []


def wait_for(driver: Driver, *titles: str) -> ComparePanel:
    driver.qtbot.waitUntil(lambda: compared(driver) == list(titles))
    shown = panel(driver)
    assert shown is not None
    return shown


def choose(driver: Driver, text: str, title: str) -> None:
    """Take what the chooser gives for a text, and compare."""
    (chooser,) = (each for each in driver.window.findChildren(Chooser) if each.isVisible())
    take_choice(driver, chooser, text, title)
    QTest.keyClick(chooser.box, KEY.Key_Return)
    driver.window.activateWindow()
    driver.qtbot.waitUntil(driver.window.isActiveWindow)


def click_with_ctrl(driver: Driver, row: int) -> None:
    hits = driver.window.search.hits
    place = hits.visualRect(hits.model().index(row, 0)).center()
    QTest.mouseClick(hits.viewport(), Qt.MouseButton.LeftButton, CTRL, place)


def test_a_drug_is_compared_with_one_of_its_class_and_a_typed_one(whole: Driver) -> None:
    whole.type("besponsa")
    whole.open_hit()

    whole.press_keys("Ctrl+Shift+D")
    choose(whole, "", "Brentuximab Vedotin")
    wait_for(whole, "Inotuzumab Ozogamicin", "Brentuximab Vedotin")
    whole.press_keys("Ctrl+Shift+D")
    choose(whole, "effexor", "Venlafaxine")

    shown = wait_for(
        whole, "Inotuzumab Ozogamicin", "Brentuximab Vedotin", "Venlafaxine, Desvenlafaxine"
    )
    assert "No sentence found by keyword" in shown.view.toPlainText()
    assert not whole.window.action("export").isEnabled()


def test_hits_selected_together_are_compared(whole: Driver) -> None:
    whole.type("vedotin")
    titles = list(dict.fromkeys(row.title for row in whole.rows))[:2]
    rows = [next(n for n, row in enumerate(whole.rows) if row.title == title) for title in titles]
    assert rows[0] == whole.window.search.hits.currentIndex().row()
    click_with_ctrl(whole, rows[1])
    assert not whole.window.shows_page

    whole.press_keys("Ctrl+Shift+D")

    wait_for(whole, *titles)


def test_monographs_selected_in_the_library_are_compared_four_at_most(whole: Driver) -> None:
    whole.press_keys("Ctrl+B")
    QTest.keyClick(whole.tree, KEY.Key_Right)
    for key in [KEY.Key_Down] * 6:
        QTest.keyClick(whole.tree, key, Qt.KeyboardModifier.ShiftModifier)

    whole.press_keys("Ctrl+Shift+D")

    names = [row.name for row in whole.tree.rows if row.address][:4]
    wait_for(whole, *names)
    assert whole.window.messages.isVisible()
    whole.press_keys("Ctrl+Shift+D")
    assert not whole.window.findChildren(Chooser)


def test_back_and_forward_keep_the_scroll_place(whole: Driver) -> None:
    whole.type("besponsa")
    whole.open_hit()
    whole.press_keys("Ctrl+Shift+D")
    choose(whole, "relafen", "Nabumetone")
    shown = wait_for(whole, "Inotuzumab Ozogamicin", "Nabumetone")
    bar = shown.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    left = bar.value()

    whole.press_keys("Alt+Left")
    assert whole.wait_for_page(INOTUZUMAB).monograph.title == "Inotuzumab Ozogamicin"
    whole.press_keys("Alt+Right")
    wait_for(whole, "Inotuzumab Ozogamicin", "Nabumetone")

    whole.qtbot.waitUntil(lambda: abs(bar.value() - left) <= 1)


def test_a_link_of_a_column_opens_its_monograph_there(whole: Driver) -> None:
    whole.type("besponsa")
    whole.open_hit()
    whole.press_keys("Ctrl+Shift+D")
    choose(whole, "effexor", "Venlafaxine")
    shown = wait_for(whole, "Inotuzumab Ozogamicin", "Venlafaxine, Desvenlafaxine")

    whole.click_link("Case Report ·", view=shown.view)

    opened = whole.wait_for_page("Venlafaxine_Desvenlafaxine")
    assert opened.address.section is not None
    assert whole.section.startswith("CASE REPORT")


@pytest.mark.parametrize(("scheme", "scale"), [("theme_dark", 2.0), ("theme_light", 1.0)])
def test_another_look_keeps_the_comparison(whole: Driver, scheme: str, scale: float) -> None:
    whole.type("besponsa")
    whole.open_hit()
    whole.press_keys("Ctrl+Shift+D")
    choose(whole, "relafen", "Nabumetone")
    shown = wait_for(whole, "Inotuzumab Ozogamicin", "Nabumetone")
    before = shown.view.column_width

    whole.window.action(scheme).trigger()
    whole.composition._theme.set_scale(scale)

    whole.qtbot.waitUntil(lambda: (shown.view.column_width > before) is (scale > 1))
    assert compared(whole) == ["Inotuzumab Ozogamicin", "Nabumetone"]
    whole.composition._theme.set_scale(1.0)


def test_a_page_asked_for_before_does_not_come_up_later(whole: Driver) -> None:
    whole.type("besponsa")
    whole.open_hit()
    whole.press_keys("Ctrl+Shift+D")
    choose(whole, "relafen", "Nabumetone")
    wait_for(whole, "Inotuzumab Ozogamicin", "Nabumetone")

    whole.press_keys("Alt+Home")
    whole.press_keys("Alt+Left")

    wait_for(whole, "Inotuzumab Ozogamicin", "Nabumetone")
    assert not whole.home.isVisible()


def test_the_keys_stay_with_what_is_read_when_another_view_comes(whole: Driver) -> None:
    whole.type("besponsa")
    whole.open_hit()
    whole.press_keys("Ctrl+Shift+D")
    choose(whole, "relafen", "Nabumetone")
    shown = wait_for(whole, "Inotuzumab Ozogamicin", "Nabumetone")
    whole.press_keys("F6")
    assert shown.view.hasFocus()

    whole.press_keys("Alt+Left")
    whole.wait_for_page(INOTUZUMAB)
    assert whole.window.reading.view.hasFocus()
    whole.press_keys("Alt+Right")

    whole.qtbot.waitUntil(shown.view.hasFocus)


def compare_two(driver: Driver) -> ComparePanel:
    driver.composition.tabs.visit(Comparison((INOTUZUMAB, "Nabumetone")))
    return wait_for(driver, "Inotuzumab Ozogamicin", "Nabumetone")


def test_the_background_is_unfolded_by_keyboard_and_stays_so(driver: Driver) -> None:
    driver.wait_for_library()
    view = compare_two(driver).view
    driver.qtbot.waitUntil(lambda: "Show introduction" in view.toPlainText())
    assert "Background" not in view.toPlainText()

    view.setFocus()
    for _ in range(200):
        if view.textCursor().selectedText().startswith("Show introduction"):
            break
        QTest.keyClick(view, KEY.Key_Tab)
    QTest.keyClick(view, KEY.Key_Return)

    driver.qtbot.waitUntil(lambda: "Background" in view.toPlainText())
    assert "Hide introduction" in view.toPlainText()
    driver.press_keys("Alt+Home")
    compare_two(driver)
    driver.qtbot.waitUntil(lambda: "Background" in view.toPlainText())
    assert driver.window.action("show_background").isChecked()


def test_what_was_viewed_recently_is_offered_for_a_comparison(whole: Driver) -> None:
    for name in ("relafen", "besponsa"):
        whole.type(name)
        whole.open_hit()

    whole.press_keys("Ctrl+Shift+D")

    (chooser,) = (each for each in whole.window.findChildren(Chooser) if each.isVisible())
    whole.qtbot.waitUntil(lambda: bool(chooser.list.count()))
    assert chooser.list.item(0).text() == "Nabumetone · E* · recently viewed"
    assert [chip.accessibleName() for chip in chooser.chips.chips] == [
        "Remove Inotuzumab Ozogamicin"
    ]
