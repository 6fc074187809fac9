"""From the box to the right place."""

import pytest
from PySide6.QtCore import Qt

from desktop.search.model import Browsing, Hits, Nothing
from tests.desktop.current_libraries import INOTUZUMAB
from tests.journeys.driver import Driver


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("besponsa", "trade name Besponsa"),
        ("BESPONSA®", "trade name Besponsa"),
        ("inotuzumab", ""),
        ("635715-01-4", "CAS number 635715-01-4"),
        ("27292104", "PMID 27292104"),
    ],
)
def test_any_name_of_a_drug_opens_it(driver: Driver, typed: str, reason: str) -> None:
    driver.type(typed)
    assert reason in driver.rows[0].line

    opened = driver.open_hit()

    assert opened.monograph.id == INOTUZUMAB
    assert driver.window.windowTitle().startswith("Inotuzumab Ozogamicin")


def test_a_pmid_opens_at_its_reference(driver: Driver) -> None:
    driver.type("27292104")
    opened = driver.open_hit()
    view = driver.window.reading.view
    mark = view.document().find("27292104")

    assert opened.address.reference is not None
    assert 0 <= view.cursorRect(mark).top() < view.viewport().height()
    assert view.mark_count == 1
    assert driver.section == "ANNOTATED BIBLIOGRAPHY"


def test_a_cas_number_opens_at_the_chemistry(driver: Driver) -> None:
    driver.type("635715-01-4")
    driver.open_hit()

    assert driver.section == "CHEMICAL FORMULA AND STRUCTURE"


def test_a_typing_error_is_labelled_as_a_guess(driver: Driver) -> None:
    driver.type("inotuzumib")

    assert driver.rows[0].caption.startswith("Similar name")
    assert driver.rows[0].title == "Inotuzumab Ozogamicin"
    assert driver.open_hit().monograph.id == INOTUZUMAB


def test_a_misspelt_word_of_the_text_is_offered_right(driver: Driver) -> None:
    driver.type("calicheamycin")
    (button,) = driver.window.search.notice.buttons
    assert "calicheamicin" in button.text()

    driver.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    driver.qtbot.waitUntil(
        lambda: isinstance(driver.state, Hits) and driver.state.query.startswith("calicheamicin")
    )

    assert driver.rows[0].caption == "In the text"


def test_a_word_of_the_text_opens_its_section_with_the_word_marked(driver: Driver) -> None:
    driver.type("calicheamicins")
    assert driver.rows[0].line == "Background"

    driver.open_hit()

    assert driver.section == "Background"
    assert driver.window.reading.view.mark_count >= 1


def test_enter_right_after_typing_opens_what_was_typed(driver: Driver) -> None:
    driver.type("relafen")
    driver.press_keys("Ctrl+L")

    driver.qtbot.keyClicks(driver.box, "besponsa")
    driver.press(Qt.Key.Key_Return)

    assert driver.wait_for_page(INOTUZUMAB).monograph.title == "Inotuzumab Ozogamicin"


def test_arrows_choose_among_hits(driver: Driver) -> None:
    driver.type("jaundice")
    second = driver.rows[1].address

    opened = driver.open_hit(1)

    assert opened.address == second
    assert driver.box.hasFocus()


def test_hits_follow_every_letter(driver: Driver) -> None:
    driver.type("venlaf")
    assert driver.rows[0].title == "Venlafaxine, Desvenlafaxine"

    driver.press(Qt.Key.Key_Backspace)
    driver.qtbot.waitUntil(lambda: isinstance(driver.state, Hits) and driver.state.query == "venla")
    assert driver.rows[0].title == "Venlafaxine, Desvenlafaxine"


def test_nothing_found_is_said_and_the_page_stays(driver: Driver) -> None:
    driver.type("besponsa")
    driver.open_hit()

    driver.type("qqqqqqqqq")

    assert isinstance(driver.state, Nothing)
    assert driver.rows == ()
    assert driver.title == "Inotuzumab Ozogamicin"


def test_escape_empties_the_box_and_shows_the_library(driver: Driver) -> None:
    driver.type("besponsa")

    driver.press(Qt.Key.Key_Escape)

    assert driver.window.search.box.text() == ""
    assert isinstance(driver.state, Browsing)
    assert driver.rows == ()
    assert driver.tree.isVisible()


def test_ctrl_l_returns_to_the_box_with_its_text_chosen(driver: Driver) -> None:
    driver.type("besponsa")
    driver.open_hit()
    driver.press_keys("F6")
    assert driver.window.reading.view.hasFocus()

    driver.press_keys("Ctrl+L")

    assert driver.box.hasFocus()
    assert driver.window.search.box.selectedText() == "besponsa"


def test_at_the_start_the_box_has_the_focus_and_the_library_lies_open(driver: Driver) -> None:
    assert driver.box.hasFocus()
    assert [row.name for row in driver.listed] == [
        "Brentuximab Vedotin",
        "Desvenlafaxine",
        "Inotuzumab Ozogamicin",
        "Metoprolol",
        "Nabumetone",
        "Venlafaxine, Desvenlafaxine",
    ]
    assert "Five starter monographs" in driver.home.toPlainText()
