"""On the page: outline, links, back and forward, text size and colours."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPushButton

from desktop.theme.theme import DARK
from index import TRACK_RECORD_NOTE, meaning_of
from tests.desktop.current_libraries import INOTUZUMAB
from tests.journeys.driver import Driver


@pytest.fixture
def reading(driver: Driver) -> Driver:
    """The window with inotuzumab open."""
    driver.type("besponsa")
    driver.open_hit()
    return driver


def test_a_click_on_the_outline_goes_to_the_section(reading: Driver) -> None:
    for heading in ("Outcome and Management", "Introduction", "Mechanism of Liver Injury"):
        reading.click_outline(heading)

        assert reading.top_text() == heading
        assert reading.section == heading


def test_the_outline_follows_the_scrolling(reading: Driver) -> None:
    bar = reading.window.reading.view.verticalScrollBar()
    seen = []
    for value in range(0, bar.maximum() + 1, 40):
        bar.setValue(value)
        if not seen or seen[-1] != reading.section:
            seen.append(reading.section)
    bar.setValue(bar.maximum())

    assert seen[:5] == ["OVERVIEW", "Introduction", "Background", "Hepatotoxicity", *seen[4:5]]
    assert reading.section == "ABOUT THIS STARTER TEXT"


def test_back_and_forward_keep_the_scroll_place(reading: Driver) -> None:
    bar = reading.window.reading.view.verticalScrollBar()
    bar.setValue(777)
    reading.type("relafen")
    reading.open_hit()
    bar.setValue(333)

    reading.press_keys("Alt+Left")
    reading.wait_for_page(INOTUZUMAB)
    assert reading.scroll == 777

    reading.press_keys("Alt+Right")
    reading.wait_for_page("Nabumetone")
    assert reading.scroll == 333


def test_back_is_possible_only_where_there_is_something_before(reading: Driver) -> None:
    back, forward = reading.window.action("back"), reading.window.action("forward")
    assert (back.isEnabled(), forward.isEnabled()) == (True, False)

    back.trigger()
    assert reading.home.isVisible()
    assert (back.isEnabled(), forward.isEnabled()) == (False, True)


def test_a_link_leads_to_another_chapter_and_back(reading: Driver) -> None:
    reading.click_outline("Outcome and Management")
    before = reading.scroll

    reading.click_link("Brentuximab Vedotin")
    reading.wait_for_page("Brentuximab_Vedotin")
    assert reading.scroll == 0

    reading.press_keys("Alt+Left")
    reading.wait_for_page(INOTUZUMAB)
    assert abs(reading.scroll - before) < 400
    assert reading.section == "Outcome and Management"


def test_a_chapter_that_is_missing_is_said_so(reading: Driver) -> None:
    reading.click_link("Gemtuzumab Ozogamicin")

    assert reading.window.messages.text == (
        "Gemtuzumab Ozogamicin is not in this library. Import the full LiverTox to read it."
    )
    assert reading.title == "Inotuzumab Ozogamicin"


def test_a_pmid_is_copied_by_a_click(reading: Driver) -> None:
    reading.click_link("27292104")

    assert QGuiApplication.clipboard().text() == "27292104"
    assert reading.window.messages.text == "Copied PMID 27292104."


def test_the_likelihood_is_explained_on_hover_and_click(reading: Driver) -> None:
    badge = next(
        button
        for button in reading.window.reading.header.findChildren(QPushButton)
        if button.isVisible()
    )
    assert badge.text().startswith("A ")
    tip = " ".join(badge.toolTip().split())
    assert meaning_of("A").meaning in tip
    assert TRACK_RECORD_NOTE in tip

    reading.qtbot.mouseClick(badge, Qt.MouseButton.LeftButton)

    (dialog,) = reading.window.findChildren(QDialog)
    assert "According to Inotuzumab Ozogamicin:" in dialog.text.toPlainText()
    dialog.reject()


def test_source_and_date_stay_in_view(reading: Driver) -> None:
    view = reading.window.reading.view
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    facts = reading.composition.page.presenter.opened.facts

    assert "updated 15 January 2024" in facts.source
    assert "Five starter monographs" in facts.origin
    assert reading.composition.library.library.manifest.id in facts.origin
    assert reading.window.reading.header.isVisible()
    assert reading.window.reading.header.height() < 200


def test_text_size_and_colours_change_without_losing_the_place(reading: Driver) -> None:
    reading.click_outline("Outcome and Management")

    for _ in range(3):
        reading.press_keys("Ctrl++")
    reading.window.action("theme_dark").trigger()
    reading.qtbot.waitUntil(lambda: DARK.ink in reading.composition.page.presenter.opened.html)

    assert reading.section == "Outcome and Management"
    assert reading.top_text() == "Outcome and Management"
    reading.press_keys("Ctrl+0")
    reading.window.action("theme_light").trigger()


def test_the_outline_gives_way_in_a_narrow_window_and_can_be_called(reading: Driver) -> None:
    reading.window.resize(700, 600)
    reading.qtbot.waitUntil(lambda: not reading.window.reading.shows_outline)

    reading.press_keys("F9")

    assert reading.window.reading.shows_outline


def test_page_keys_scroll_while_the_box_has_the_focus(reading: Driver) -> None:
    reading.press(Qt.Key.Key_PageDown)
    assert reading.scroll > 200

    reading.press(Qt.Key.Key_PageUp)
    assert reading.scroll == 0
