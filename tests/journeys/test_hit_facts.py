"""The pointer rests on a hit: its key facts are told, and to screen readers as well."""

from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from tests.desktop.current_libraries import build_listed
from tests.journeys.conftest import Opener
from tests.journeys.driver import Driver


def rest_on(driver: Driver, number: int) -> None:
    """Rest the pointer on a row, as Qt tells of it."""
    hits = driver.window.search.hits
    place = hits.visualRect(hits.model().index(number, 0)).center()
    at = hits.viewport().mapToGlobal(place)
    QApplication.sendEvent(hits.viewport(), QHelpEvent(QEvent.Type.ToolTip, place, at))


def test_the_tooltip_of_a_hit_tells_its_key_facts(driver: Driver) -> None:
    driver.wait_for_library()
    driver.type("besponsa")

    rest_on(driver, 0)
    driver.qtbot.waitUntil(lambda: "Gravest outcome: " in QToolTip.text())

    lines = QToolTip.text().splitlines()
    assert len(lines) <= 6
    assert lines[0].startswith("Likelihood score: ")
    QToolTip.hideText()


def test_a_tooltip_is_not_shown_where_the_pointer_has_left(driver: Driver) -> None:
    driver.wait_for_library()
    driver.type("besponsa")

    rest_on(driver, 0)
    QApplication.sendEvent(driver.window.search.hits.viewport(), QEvent(QEvent.Type.Leave))
    facts = driver.composition.search.hit_facts
    driver.qtbot.waitUntil(lambda: facts._model.has_facts(driver.rows[0].address.monograph))

    assert "Gravest outcome" not in QToolTip.text()


def test_the_current_hit_is_described_to_a_screen_reader(driver: Driver) -> None:
    driver.wait_for_library()
    driver.type("besponsa")

    hits = driver.window.search.hits
    interface = QAccessible.queryAccessibleInterface(hits)
    row = interface.child(0)
    driver.qtbot.waitUntil(lambda: "Gravest outcome: " in row.text(QAccessible.Text.Description))


def test_a_listed_drug_is_told_from_its_list(opener: Opener, tmp_path: Path) -> None:
    driver = opener(build_listed(tmp_path / "library"))
    driver.wait_for_library()
    driver.type("fictasa")

    rest_on(driver, 0)
    driver.qtbot.waitUntil(lambda: "master list" in QToolTip.text())

    assert "Latency" not in QToolTip.text()
    QToolTip.hideText()


def test_no_letter_typed_reads_a_chapter(driver: Driver) -> None:
    driver.wait_for_library()
    facts = driver.composition.search.hit_facts

    driver.type("bes")

    # The list waits for the reader to stay, and then reads one.
    assert facts._rest.isActive()
    assert not any(facts._model.has_facts(row.address.monograph) for row in driver.rows)


def test_the_row_for_more_hits_of_a_monograph_tells_none(driver: Driver) -> None:
    driver.wait_for_library()
    driver.type("hepatotoxicity")
    number = next(n for n, row in enumerate(driver.rows) if row.more is not None)

    rest_on(driver, number)

    assert not driver.composition.search.hit_facts._model.tip(driver.rows[number])
