"""The first start after an update from 0.1, with what that left: nothing is lost."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from desktop.library_choice import find_library
from desktop.paths import kept_file
from desktop.userdata.user_store import KeptStore
from tests.journeys.conftest import Opener
from tests.journeys.driver import Driver
from tests.journeys.test_comparing import compared
from tests.journeys.test_keeping import kept_list, lines
from tests.journeys.test_tabs import in_front, tabs
from tests.versions.user_folder import NOTE, come_from_before

TITLES = ["Latentine", "Nonexistine", "Pictured · Nonexistine"]
CONVERT = "Convert"


@pytest.fixture
def first(opener: Opener) -> Driver:
    """The window of the first start, which cannot show the library yet."""
    library = come_from_before()
    assert find_library() == library
    driver = opener(library, kept_file())
    driver.wait_for_trouble()
    return driver


def button(driver: Driver, text: str) -> QPushButton:
    (found,) = (
        each for each in driver.window.card.findChildren(QPushButton) if each.text() == text
    )
    return found


def convert(driver: Driver) -> Path:
    old = find_library()
    button(driver, CONVERT).click()
    driver.qtbot.waitUntil(lambda: find_library() != old, timeout=60_000)
    driver.wait_for_page("Latentine")
    return find_library()


def test_the_tabs_the_place_and_the_note_are_there_once_it_is_converted(first: Driver) -> None:
    assert "can be converted" in first.window.card.text

    convert(first)

    assert (tabs(first), in_front(first)) == (TITLES, "Latentine")
    assert first.section == "Hepatotoxicity"
    assert first.window.action("bookmark").isChecked()
    first.press_keys("Ctrl+N")
    assert first.composition.bookmarks.pane.text.toPlainText() == NOTE
    assert first.window.search_width == 333
    # What 0.1 did not know.
    assert first.sees("2 to 8 weeks")
    first.press_keys("Ctrl+Shift+Tab")
    first.qtbot.waitUntil(lambda: compared(first) == ["Pictured", "Nonexistine"])


def test_every_bookmark_leads_to_its_place(first: Driver) -> None:
    convert(first)

    dialog = kept_list(first)

    assert len(lines(dialog)) == 3
    assert not [line for line in lines(dialog) if "not in this library" in line]


def test_closed_before_it_is_converted_it_is_all_there_the_next_time(
    first: Driver, opener: Opener
) -> None:
    first.close()
    store = KeptStore(kept_file())
    assert [tab.current for tab in store.readings()] == [True, False, False]
    assert len(store.bookmarks()) == 2
    assert store.settings()["language"] == "de"
    store.close()

    again = opener(find_library(), kept_file())
    again.wait_for_trouble()
    convert(again)

    assert tabs(again) == TITLES


def test_a_damaged_one_is_never_shown_and_the_notes_stay(opener: Opener) -> None:
    library = come_from_before()
    store = library / "library.sqlite"
    store.write_bytes(store.read_bytes()[:-4096])
    driver = opener(library, kept_file())
    driver.wait_for_trouble()

    assert "This library is damaged" in driver.window.card.text
    assert "library.sqlite" in driver.window.card.text
    driver.close()

    kept = KeptStore(kept_file())
    assert [note.text for note in kept.notes()] == [NOTE]
    assert len(kept.readings()) == 3
    kept.close()
