"""From match to match on a page: the words of a hit, and what is sought in the page."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.navigation.addresses import Address
from tests.journeys.driver import Driver


def test_from_one_marked_word_to_the_next(driver: Driver) -> None:
    driver.type("inotuzumab jaundice")
    driver.open_hit()
    view, header = driver.window.reading.view, driver.window.reading.header
    total = view.mark_count
    assert header.matches.text() == f"{total} marked · F3"

    driver.press_keys("F3")
    first = header.matches.text()
    driver.press_keys("Ctrl+G")
    driver.press_keys("Shift+F3")
    driver.press_keys("Ctrl+Shift+G")
    driver.press_keys("F3")

    assert first == header.matches.text()
    assert first.startswith("Match ")
    assert first.endswith(f" of {total}")
    assert driver.box.hasFocus()


def test_find_in_the_page(driver: Driver) -> None:
    driver.type("besponsa")
    driver.open_hit()
    reading = driver.window.reading
    marked = reading.view.mark_count

    driver.press_keys("Ctrl+F")
    QTest.keyClicks(reading.find_bar.box, "obstruction syn")
    assert reading.find_bar.count.text().startswith("1 of ")
    assert driver.sees("obstruction syndrome")
    assert not reading.header.matches.isVisible()
    QTest.keyClick(reading.find_bar.box, Qt.Key.Key_Return)
    driver.press_keys("F3")
    assert reading.find_bar.count.text().startswith("3 of ")
    QTest.keyClicks(reading.find_bar.box, "xyz")
    assert reading.find_bar.count.text() == "Not found on this page"

    QTest.keyClick(reading.find_bar.box, Qt.Key.Key_Escape)

    assert reading.find_bar.isHidden()
    assert reading.view.hasFocus()
    assert reading.view.mark_count == marked


def test_another_hit_marks_its_own_words(driver: Driver) -> None:
    driver.type("besponsa")
    driver.open_hit()
    driver.press_keys("Ctrl+F")
    QTest.keyClicks(driver.window.reading.find_bar.box, "liver")

    driver.type("calicheamicin")
    driver.open_hit()

    assert driver.window.reading.find_bar.isHidden()
    assert driver.sees("calicheamicin")


def test_where_nothing_is_marked_the_key_asks_what_to_find(driver: Driver) -> None:
    driver.composition.window.home.target_activated.emit(Address("Metoprolol"))
    driver.wait_for_page("Metoprolol")
    assert driver.window.reading.view.mark_count == 0

    driver.press_keys("F3")

    assert driver.window.reading.find_bar.box.hasFocus()


def test_what_is_sought_unfolds_the_section_that_hides_it(driver: Driver) -> None:
    driver.type("besponsa")
    driver.open_hit()
    view = driver.window.reading.view
    driver.press_keys("Shift+F8")
    assert not driver.sees("calicheamicin")

    driver.press_keys("Ctrl+F")
    QTest.keyClicks(driver.window.reading.find_bar.box, "calicheamicin")

    assert driver.sees("calicheamicin")
    assert view.folded


def test_the_name_of_the_drug_is_not_marked_on_its_own_page(driver: Driver) -> None:
    driver.type("metoprolol")
    driver.open_hit()

    assert driver.window.reading.view.mark_count == 0
    assert not driver.window.reading.header.matches.isVisible()
