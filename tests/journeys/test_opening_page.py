"""The opening page: useful before anything is typed."""

from functools import partial
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import Qt

from desktop.paths import drug_facts
from desktop.search.model import Hits
from desktop.theme.theme import DARK
from index import Grouping, build_library
from tests.desktop.current_libraries import INOTUZUMAB, STARTER
from tests.journeys.conftest import Opener
from tests.journeys.driver import Driver

# The heading that makes a text a starter text.
STARTER_NOTE: Final = "ABOUT THIS STARTER TEXT"


def examples(driver: Driver) -> list[str]:
    text = driver.home.toPlainText()
    lines = text[text.index("Try\n") : text.index("Drug classes\n")].splitlines()
    return [line for line in lines[1::2] if line]


def answered(driver: Driver, text: str) -> bool:
    return isinstance(driver.state, Hits) and driver.state.query == text


def test_it_says_what_is_here_and_what_it_is_worth(whole: Driver) -> None:
    text = whole.home.toPlainText()
    texts = [path.read_text(encoding="utf-8") for path in STARTER.glob("*.txt")]
    # The pages of classes have only an overview.
    drugs = sum("\nHepatotoxicity\n" in each for each in texts)

    assert whole.home.isVisible()
    for words in (
        "Liverleaf starter library, built 20",
        f"{len(texts)} monographs, ",
        f"{drugs} drug monographs, {len(texts) - drugs} drug classes",
        "most of them condensed",
        "livertox_NBK547852.tar.gz",
        "Import LiverTox…",
        "not this patient's risk",
        "Not a substitute for the product labelling",
    ):
        assert words in text


def test_every_example_answers_something(whole: Driver) -> None:
    tried = examples(whole)
    assert len(tried) == 7
    for text in tried:
        whole.click_link(text, view=whole.home)
        whole.qtbot.waitUntil(partial(answered, whole, text))
        assert whole.window.search.box.text() == text
        assert whole.rows


def test_a_class_opens_and_back_returns(whole: Driver) -> None:
    whole.click_link("Statins", skip=1, view=whole.home)
    whole.wait_for_page("Statins")
    assert not whole.home.isVisible()

    whole.press_keys("Alt+Left")

    assert whole.home.isVisible()
    assert whole.window.windowTitle() == "Liverleaf"
    assert not whole.window.action("export").isEnabled()


def test_what_was_read_is_offered_again(driver: Driver) -> None:
    driver.type("besponsa")
    driver.open_hit()
    driver.type("relafen")
    driver.open_hit()
    driver.press_keys("Alt+Home")
    text = driver.home.toPlainText()
    assert text.index("Nabumetone") < text.index("Inotuzumab Ozogamicin")

    driver.click_link("Inotuzumab Ozogamicin", view=driver.home)

    driver.wait_for_page(INOTUZUMAB)


def test_its_links_lead_to_help(driver: Driver) -> None:
    driver.click_link("What the letters mean", view=driver.home)
    assert driver.dialog.windowTitle() == "What the likelihood score means"
    driver.dialog.reject()

    driver.click_link("How to import the full LiverTox", view=driver.home)
    assert "liverleaf build" in driver.dialog.text.toPlainText()
    driver.dialog.reject()


def test_a_link_of_a_help_page_leads_to_the_next(driver: Driver) -> None:
    driver.window.action("about").trigger()
    assert "PySide6" in driver.dialog.text.toPlainText()

    driver.click_link("How to import the full LiverTox", view=driver.dialog.text)

    assert driver.dialog.windowTitle() == "How to import the full LiverTox"
    driver.dialog.reject()


def test_the_abbreviations_page_begins_with_those_of_the_open_monograph(driver: Driver) -> None:
    driver.type("besponsa")
    driver.open_hit()

    driver.window.action("abbreviations").trigger()

    assert driver.sees("In Inotuzumab Ozogamicin", driver.dialog.text)
    driver.dialog.reject()


def test_it_follows_colours_and_text_size(driver: Driver) -> None:
    driver.window.action("theme_dark").trigger()
    driver.press_keys("Ctrl++")

    html = driver.home.toHtml()
    driver.press_keys("Ctrl+0")
    driver.window.action("theme_light").trigger()

    assert DARK.link in html
    assert DARK.link not in driver.home.toHtml()


def test_a_term_is_explained_while_it_is_typed(driver: Driver) -> None:
    driver.type("E*")
    line = driver.window.search.explanation
    assert line.isVisible()
    assert "unproven but suspected cause" in line.text()

    driver.type("besponsa")

    assert not line.isVisible()


def test_there_is_no_opening_page_without_a_library(driver: Driver) -> None:
    folder = driver.composition.library.folder
    assert folder is not None
    driver.composition.library.open(folder / "nothing")
    driver.wait_for_trouble()

    assert driver.home.toPlainText() == ""
    driver.press_keys("Alt+Home")
    assert driver.window.card.isVisible()
    assert "No library found" in driver.window.card.text


def test_keys_scroll_and_reach_it(driver: Driver) -> None:
    driver.window.resize(900, 500)
    driver.press(Qt.Key.Key_PageDown)
    assert driver.home.verticalScrollBar().value() > 0

    driver.press_keys("F6")
    assert driver.home.hasFocus()


@pytest.fixture
def own(opener: Opener, tmp_path: Path) -> Driver:
    """A library that is not of starter texts, its name that of its file."""
    source = tmp_path / "ward_notes.txt"
    text = (STARTER / "Nabumetone.txt").read_text(encoding="utf-8")
    assert STARTER_NOTE in text
    source.write_text(text.replace(STARTER_NOTE, "About This Text"), encoding="utf-8")
    drugs = drug_facts()
    driver = opener(build_library([source], tmp_path / "own", drugs=drugs).target)
    driver.wait_for_library()
    return driver


def test_a_library_of_ones_own_begins_with_what_was_read_and_its_classes(own: Driver) -> None:
    text = own.home.toPlainText()
    assert "in any spelling" in text
    assert "Try\n" not in text
    assert "ward notes, built 20" in text
    assert "ward_notes.txt" not in own.window._standing.text()

    own.type("nabumetone")
    own.open_hit()
    own.press_keys("Ctrl+D")
    own.press_keys("Alt+Home")
    own.qtbot.waitUntil(lambda: "All bookmarks and notes" in own.home.toPlainText())
    text = own.home.toPlainText()

    assert "in any spelling" not in text
    order = [text.index(each) for each in ("Recently viewed", "Bookmarks", "Drug classes")]
    assert order == sorted(order)


def test_all_drugs_are_browsed_by_class_from_here(own: Driver) -> None:
    own.click_link("Browse all drugs by class", view=own.home)

    own.qtbot.waitUntil(lambda: own.window.browse.choice(Grouping.DRUG_CLASS).isChecked())
    own.qtbot.waitUntil(lambda: own.tree.hasFocus())


def test_the_classes_stand_in_as_many_columns_as_there_is_room_for(whole: Driver) -> None:
    def columns() -> int:
        cursor = whole.home.document().find("Statins", whole.home.document().characterCount() // 3)
        table = cursor.currentTable()
        assert table is not None
        return int(table.columns())

    theme = whole.composition._theme
    assert columns() == 3
    whole.window.resize(800, 600)
    whole.qtbot.waitUntil(lambda: columns() == 2)
    theme.set_scale(2.0)
    whole.qtbot.waitUntil(lambda: columns() == 1)
    whole.qtbot.waitUntil(lambda: whole.home.horizontalScrollBar().maximum() == 0)
    theme.set_scale(1.0)
    whole.qtbot.waitUntil(lambda: columns() == 2)


def test_it_is_told_in_german_what_can_be_browsed(german: None, driver: Driver) -> None:
    assert "Alle Wirkstoffe nach Klasse durchsuchen" in driver.home.toPlainText()
