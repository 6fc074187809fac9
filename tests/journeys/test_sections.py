"""Through the sections of a page: by key, folded and unfolded; the box and the drawing on it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest

from desktop.navigation.addresses import Address
from tests.desktop.current_libraries import INOTUZUMAB
from tests.journeys.driver import Driver


@pytest.fixture
def reading(driver: Driver) -> Driver:
    """The window with inotuzumab open."""
    driver.type("besponsa")
    driver.open_hit()
    return driver


def fold_by_click(driver: Driver, section: str) -> None:
    view = driver.window.reading.view
    place = view.mark_rect(f"{INOTUZUMAB}.{section}").center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_key_fact_leads_to_its_sentence_and_marks_it(reading: Driver) -> None:
    assert reading.sees("Key facts · quoted from this chapter")
    assert reading.sees("Boxed warning")
    view = reading.window.reading.view

    reading.click_link("Hepatotoxicity")

    assert reading.section == "Hepatotoxicity"
    marks = view.extraSelections()
    # On the card, and at its place.
    assert len(marks) == 2
    assert len({each.cursor.selectedText() for each in marks}) == 1
    assert marks[0].cursor.selectedText().endswith(".")
    seen = view.viewport().rect()
    assert seen.contains(view.cursorRect(marks[1].cursor))


def test_keys_lead_to_the_next_section_and_back(reading: Driver) -> None:
    reading.press_keys("Alt+Down")
    reading.press_keys("Alt+Down")
    assert reading.section == "Introduction"

    reading.press_keys("Alt+Down")
    assert reading.top_text() == reading.section == "Background"

    reading.press_keys("Alt+Up")
    assert reading.top_text() == reading.section == "Introduction"


def test_sections_stay_folded_when_the_reader_comes_back(reading: Driver) -> None:
    reading.press_keys("Alt+Down")
    fold_by_click(reading, "OVERVIEW")
    assert not reading.sees("Background")

    reading.type("relafen")
    reading.open_hit()
    reading.press_keys("Alt+Left")
    reading.wait_for_page(INOTUZUMAB)

    assert reading.window.reading.view.folded == {f"{INOTUZUMAB}.OVERVIEW"}


def test_the_outline_and_a_hit_unfold_what_they_lead_to(reading: Driver) -> None:
    view = reading.window.reading.view
    reading.press_keys("Shift+F8")
    assert f"{INOTUZUMAB}.OVERVIEW" in view.folded

    reading.click_outline("Mechanism of Liver Injury")
    assert reading.section == "Mechanism of Liver Injury"
    assert reading.sees("Mechanism of Liver Injury")
    assert f"{INOTUZUMAB}.Mechanism_of_Liver_Injury" not in view.folded

    reading.press_keys("Shift+F8")
    assert not reading.sees("27292104")
    reading.type("27292104")
    reading.open_hit()
    assert reading.sees("27292104")


def test_a_key_folds_the_section_in_view(reading: Driver) -> None:
    reading.click_outline("ANNOTATED BIBLIOGRAPHY")
    reading.press_keys("F8")
    assert reading.window.reading.view.folded == {f"{INOTUZUMAB}.ANNOTATED_BIBLIOGRAPHY"}
    assert reading.section == "ANNOTATED BIBLIOGRAPHY"

    reading.press_keys("F8")
    assert reading.window.reading.view.folded == frozenset()


def test_sections_fold_only_where_there_is_a_page(driver: Driver) -> None:
    names = ("fold", "fold_all", "next_section", "previous_section")

    assert not any(driver.window.action(name).isEnabled() for name in names)


def test_the_course_of_a_case_is_drawn_above_its_table(whole: Driver) -> None:
    whole.composition.tabs.visit(Address("Metoprolol", section="Metoprolol.Laboratory_Values"))
    whole.wait_for_page("Metoprolol")

    assert whole.sees("Course of the liver tests")
    assert whole.sees("Highest: ALT 1140 U/L (28.5 times the limit), 3 weeks")


def test_a_citation_is_copied_by_a_click(reading: Driver) -> None:
    reading.click_link("copy citation")

    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("DeLeve LD. Gemtuzumab ozogamicin.")
    assert "\n" not in copied
    assert reading.window.messages.text == "Copied the citation."


def test_others_that_cite_a_reference_are_a_click_away(whole: Driver) -> None:
    whole.type("besponsa")
    whole.open_hit()
    view = whole.window.reading.view
    found = view.document().find("also cited in ")
    assert not found.isNull()
    found.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    (other, *_) = found.selectedText().removeprefix("also cited in ").strip("\u2064").split(" and ")

    whole.click_link(other)

    whole.qtbot.waitUntil(lambda: whole.title == other)
