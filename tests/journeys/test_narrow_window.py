"""In a narrow window the sections are a button, and nothing scrolls sideways."""

import pytest

from tests.journeys.driver import Driver


def open_narrow(driver: Driver, width: int) -> None:
    driver.wait_for_library()
    driver.type("besponsa")
    driver.open_hit()
    driver.window.resize(width, 700)
    driver.qtbot.waitUntil(lambda: driver.window.width() == width)


@pytest.mark.parametrize(("width", "is_button"), [(800, True), (890, True), (1180, False)])
def test_the_sections_stand_beside_the_page_or_are_a_button(
    driver: Driver, width: int, is_button: bool
) -> None:
    open_narrow(driver, width)

    reading = driver.window.reading
    assert reading.header.sections.isVisible() is is_button
    assert reading.shows_outline is not is_button
    sideways = reading.view.horizontalScrollBar()
    driver.qtbot.waitUntil(lambda: sideways.maximum() == 0)


def test_the_button_leads_to_a_section(driver: Driver) -> None:
    open_narrow(driver, 800)
    menu = driver.window.reading.header.sections.menu()
    menu.aboutToShow.emit()
    texts = [action.text().strip() for action in menu.actions()]
    assert texts[:2] == ["Overview", "Introduction"]

    menu.actions()[texts.index("Outcome and Management")].trigger()

    driver.qtbot.waitUntil(lambda: driver.section == "Outcome and Management")
    menu.aboutToShow.emit()
    (at,) = (action for action in menu.actions() if action.isChecked())
    assert at.text().strip() == "Outcome and Management"


def test_who_wants_the_outline_has_it_in_a_narrow_window(driver: Driver) -> None:
    open_narrow(driver, 800)

    driver.press_keys("F9")

    assert driver.window.reading.shows_outline
    assert not driver.window.reading.header.sections.isVisible()


def test_a_page_without_sections_has_no_button(driver: Driver) -> None:
    open_narrow(driver, 800)
    driver.press_keys("Alt+Home")

    assert not driver.window.reading.header.sections.isVisible()
