"""The opening page: useful before anything is typed."""

from functools import partial

from PySide6.QtCore import Qt

from desktop.search.model import Hits
from desktop.theme.theme import DARK
from tests.desktop.current_libraries import INOTUZUMAB, STARTER
from tests.journeys.driver import Driver


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
