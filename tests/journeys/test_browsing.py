"""Leafing through the library: by letter, class, likelihood and year, by keys alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from index import Grouping
from tests.desktop.current_libraries import INOTUZUMAB
from tests.journeys.driver import Driver

KEY = Qt.Key


def keys(driver: Driver, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(driver.tree, key)


def choose(driver: Driver, grouping: Grouping) -> None:
    """Click a grouping and wait for its tree."""
    before = driver.tree
    driver.window.browse.choice(grouping).click()
    driver.qtbot.waitUntil(lambda: driver.tree is not before)


def groups(driver: Driver) -> list[str]:
    return [row.name for row in driver.tree.rows if row.address is None]


def chosen(driver: Driver) -> str:
    return str(driver.tree.currentIndex().data())


def test_ctrl_b_goes_to_the_library_and_enter_opens(driver: Driver) -> None:
    driver.type("jaundice")
    assert not driver.tree.isVisible()

    driver.press_keys("Ctrl+B")
    assert driver.tree.isVisible()
    assert driver.tree.hasFocus()
    assert driver.window.search.box.text() == ""

    QTest.keyClicks(driver.tree, "inot")
    keys(driver, KEY.Key_Return)

    assert driver.wait_for_page(INOTUZUMAB).monograph.title == "Inotuzumab Ozogamicin"
    assert driver.tree.hasFocus()


def test_down_leads_from_the_box_into_the_library_and_up_returns(driver: Driver) -> None:
    driver.press(KEY.Key_Up)
    assert driver.box.hasFocus()

    driver.press(KEY.Key_Down)
    assert driver.tree.hasFocus()
    assert driver.tree.selectionModel().isSelected(driver.tree.currentIndex())

    keys(driver, KEY.Key_Up)
    assert driver.box.hasFocus()


def test_typing_shows_hits_and_clearing_returns_to_the_place_left(whole: Driver) -> None:
    choose(whole, Grouping.DRUG_CLASS)
    whole.press_keys("Ctrl+B")
    QTest.keyClicks(whole.tree, "statins")
    keys(whole, KEY.Key_Right)
    assert whole.tree.isExpanded(whole.tree.currentIndex())
    keys(whole, KEY.Key_Left)
    folded = whole.tree.currentIndex()
    assert not whole.tree.isExpanded(folded)

    whole.type("besponsa")
    assert whole.window.search.hits.isVisible()
    assert not whole.tree.isVisible()
    whole.press(KEY.Key_Escape)

    assert whole.tree.isVisible()
    assert chosen(whole) == "Statins"
    assert not whole.tree.isExpanded(folded)


@pytest.mark.parametrize(
    ("grouping", "some"),
    [
        (Grouping.DRUG_CLASS, ["Statins", "Antineoplastic Agents", "Monoclonal Antibodies"]),
        (Grouping.LIKELIHOOD, ["A", "B", "C", "D", "E", "E*", "Not stated"]),
        (Grouping.YEAR, ["2026"]),
    ],
)
def test_every_grouping_holds_every_drug(
    whole: Driver, grouping: Grouping, some: list[str]
) -> None:
    rows = [row for row in whole.listed if row.note != "drug class"]
    # What is only listed has no text, and so no year of update.
    dated = grouping is Grouping.YEAR
    drugs = {row.address for row in rows if not (dated and row.listed)}
    assert len(drugs) >= 30

    choose(whole, grouping)

    assert set(some) <= set(groups(whole))
    assert drugs <= {row.address for row in whole.listed}


def test_the_newest_year_stands_first(driver: Driver) -> None:
    choose(driver, Grouping.YEAR)

    assert groups(driver) == ["2026", "2024", "2020", "2017"]


def test_a_drug_leads_to_its_siblings_and_back(whole: Driver) -> None:
    whole.type("besponsa")
    whole.open_hit()
    box = whole.window.reading.view.document().toPlainText().split("In this library")[1]
    assert "Gemtuzumab Ozogamicin" in box.split("PRODUCT INFORMATION")[0]

    whole.click_link("all 6")

    whole.qtbot.waitUntil(lambda: whole.tree.isVisible() and "Statins" in groups(whole))
    assert chosen(whole) == "Monoclonal Antibodies"
    assert whole.tree.hasFocus()
    assert whole.title == "Inotuzumab Ozogamicin"
    keys(whole, KEY.Key_Down, KEY.Key_Return)
    whole.wait_for_page("Monoclonal_Antibodies")
    place = whole.tree.verticalScrollBar().value()

    whole.press_keys("Alt+Left")

    whole.wait_for_page(INOTUZUMAB)
    assert (chosen(whole), whole.tree.verticalScrollBar().value()) == ("About the class", place)


def test_a_class_lists_its_members_with_their_letters(whole: Driver) -> None:
    whole.press_keys("Ctrl+B")
    QTest.keyClicks(whole.tree, "antine")
    keys(whole, KEY.Key_Return)
    whole.wait_for_page("Antineoplastic_Agents")

    text = whole.window.reading.view.document().toPlainText()

    letter_a = text.split("Likelihood A\n")[1].split("\nLikelihood B")[0]
    drugs, listed = letter_a.split(" · listed: ")
    assert {"Inotuzumab Ozogamicin", "Methotrexate"} <= set(drugs.split(" · "))
    assert "Mercaptopurine" in listed.split(" · ")
    whole.click_link("Monoclonal Antibodies", skip=1)
    whole.wait_for_page("Monoclonal_Antibodies")


def test_the_choice_has_room_in_a_small_window_with_large_text(driver: Driver) -> None:
    driver.window.resize(800, 600)
    driver.composition._theme.set_scale(2.0)
    buttons = [driver.window.browse.choice(grouping) for grouping in Grouping]

    driver.qtbot.waitUntil(
        lambda: all(button.width() >= button.sizeHint().width() for button in buttons)
    )

    for button in buttons:
        assert button.parentWidget().rect().contains(button.geometry())
    assert driver.tree.viewport().height() > 200
    driver.composition._theme.set_scale(1.0)
