"""What can be done with words that are selected on a page."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QGuiApplication, QTextCursor

from tests.desktop.current_libraries import INOTUZUMAB
from tests.journeys.driver import Driver


@pytest.fixture
def reading(driver: Driver) -> Driver:
    driver.wait_for_library()
    driver.type("besponsa")
    driver.open_hit()
    return driver


def select(driver: Driver, words: str) -> QPoint:
    """Select words on the page; where they stand."""
    view = driver.window.reading.view
    cursor = view.document().find(words)
    assert not cursor.isNull()
    view.setTextCursor(cursor)
    view.ensureCursorVisible()
    start = QTextCursor(view.document())
    start.setPosition(cursor.selectionStart() + 1)
    return view.cursorRect(start).center()


def entries(driver: Driver, point: QPoint) -> dict[str, QAction]:
    menu = driver.window.reading.view.context_menu(point)
    driver.qtbot.addWidget(menu)
    return {action.text().replace("&", ""): action for action in menu.actions() if action.text()}


def test_selected_words_are_copied_with_their_citation(reading: Driver) -> None:
    offered = entries(reading, select(reading, "sinusoidal obstruction syndrome"))

    offered["Copy with citation"].trigger()

    words, citation = QGuiApplication.clipboard().text().split("\n\n")
    assert words == "sinusoidal obstruction syndrome"
    assert citation.startswith("Inotuzumab Ozogamicin. Liverleaf starter text, updated 15 Jan")
    assert reading.composition.library.library.manifest.id in citation
    assert "Liverleaf" in citation


def test_selected_words_are_looked_up(reading: Driver) -> None:
    offered = entries(reading, select(reading, "obstruction"))

    offered["Look up “obstruction”"].trigger()

    reading.qtbot.waitUntil(lambda: reading.window.search.box.text() == "obstruction")
    reading.qtbot.waitUntil(lambda: bool(reading.rows))


def test_selected_words_are_found_in_the_page(reading: Driver) -> None:
    offered = entries(reading, select(reading, "obstruction"))

    offered["Find in page"].trigger()

    assert reading.window.reading.find_bar.isVisible()
    assert reading.window.reading.find_bar.box.text() == "obstruction"
    assert reading.window.reading.view.mark_count > 1
    assert reading.title == "Inotuzumab Ozogamicin"
    assert reading.composition.tabs.here.monograph == INOTUZUMAB


def test_without_a_selection_nothing_of_it_is_offered(reading: Driver) -> None:
    offered = entries(reading, QPoint(60, 60))

    assert "Copy with citation" not in offered
    assert "Find in page" not in offered


def test_a_long_selection_is_copied_and_not_looked_up(reading: Driver) -> None:
    view = reading.window.reading.view
    view.selectAll()

    offered = entries(reading, QPoint(60, 60))

    assert "Copy with citation" in offered
    assert not any(text.startswith("Look up") for text in offered)


def test_where_a_link_leads_within_the_library_is_not_copied(reading: Driver) -> None:
    view = reading.window.reading.view
    link = view.document().find("Hepatotoxicity")
    view.setTextCursor(link)
    view.ensureCursorVisible()

    offered = entries(reading, view.cursorRect(link).center() - QPoint(8, 0))

    assert any(text.startswith("Copy\t") for text in offered)
    assert not any("Link" in text for text in offered)
