"""The header above a page: whole where a page is opened, one line once the reader scrolls."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.page.likelihood_badges import LikelihoodBadge
from tests.journeys.driver import Driver


@pytest.fixture
def reading(whole: Driver) -> Driver:
    whole.type("amiodarone")
    whole.open_hit()
    QApplication.processEvents()
    return whole


def turn_wheel(driver: Driver, by: int) -> None:
    """Turn the wheel over the page, away from the reader for more than 0."""
    viewport = driver.window.reading.view.viewport()
    at = QPointF(viewport.rect().center())
    event = QWheelEvent(
        at,
        QPointF(viewport.mapToGlobal(at.toPoint())),
        QPoint(),
        QPoint(0, by),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)
    QApplication.processEvents()


def test_the_header_is_one_line_once_the_reader_scrolls_and_whole_at_the_top(
    reading: Driver,
) -> None:
    header, view = reading.window.reading.header, reading.window.reading.view
    whole, page = header.height(), view.height()

    turn_wheel(reading, -480)
    reading.qtbot.waitUntil(lambda: header.height() < whole * 0.7)

    assert view.height() > page
    assert header._title.text() == "Amiodarone"
    assert "starter text, updated" in header._source.text()
    assert not header._source.visibleRegion().isEmpty()
    assert [each.text()[0] for each in header.findChildren(LikelihoodBadge) if each.isVisible()]
    turn_wheel(reading, 4800)
    reading.qtbot.waitUntil(lambda: header.height() == whole)
    assert view.verticalScrollBar().value() == 0


def test_a_page_that_is_opened_at_a_section_has_its_whole_header(reading: Driver) -> None:
    turn_wheel(reading, -480)
    assert reading.window.reading.header.is_brief

    reading.type("jaundice methotrexate")
    reading.open_hit()

    assert reading.scroll > 200
    assert not reading.window.reading.header.is_brief
    turn_wheel(reading, -480)
    assert reading.window.reading.header.is_brief


def test_a_few_lines_do_not_change_the_header(reading: Driver) -> None:
    view = reading.window.reading.view

    view.verticalScrollBar().setValue(30)

    assert not reading.window.reading.header.is_brief


def test_the_outline_stays_at_the_section_that_was_chosen_near_the_end(reading: Driver) -> None:
    outline = reading.window.reading.outline
    last = [outline.topLevelItem(n).text(0) for n in range(outline.topLevelItemCount())][-2]

    reading.click_outline(last)
    QApplication.processEvents()

    assert reading.window.reading.header.is_brief
    assert reading.section == last
    reading.window.resize(reading.window.width(), reading.window.height() + 40)
    QApplication.processEvents()
    assert reading.section == last


def test_a_page_with_little_to_scroll_keeps_its_header(driver: Driver) -> None:
    """Else the header would take away, by its height, what there is to scroll."""
    driver.type("besponsa")
    driver.open_hit()
    view, header = driver.window.reading.view, driver.window.reading.header
    bar = view.verticalScrollBar()
    QApplication.processEvents()
    driver.window.resize(driver.window.width(), driver.window.height() + bar.maximum() - 150)
    driver.qtbot.waitUntil(lambda: 80 < bar.maximum() < 240)

    bar.setValue(bar.maximum())
    QApplication.processEvents()

    assert not header.is_brief
    assert bar.value() == bar.maximum()


def test_keys_that_scroll_collapse_it_too(reading: Driver) -> None:
    reading.window.read()
    QTest.keyClick(reading.window.reading.view, Qt.Key.Key_PageDown)

    assert reading.window.reading.header.is_brief
