"""Help in the real window: opened by key, searched, and asked about what is not calculated."""

import pytest
from PySide6.QtTest import QTest

from desktop.navigation.addresses import HelpPage
from desktop.page.abbreviations import meaning_at
from tests.journeys.driver import Driver

FORMULA = "R = (ALT ÷ ULN of ALT) ÷ (ALP ÷ ULN of ALP)"


def test_f1_opens_help_with_a_search_and_the_list_of_keys(driver: Driver) -> None:
    driver.press_keys("F1")

    dialog = driver.dialog
    driver.qtbot.waitUntil(dialog.box.hasFocus)
    assert dialog.windowTitle() == "Keyboard shortcuts"
    page = dialog.text.toPlainText()
    for words in ("F1", "Ctrl+L", "Ctrl+C", "F11", "Full screen", "Alt and a letter"):
        assert words in page
    QTest.keyClicks(dialog.box, "boundary")
    assert dialog.windowTitle() == "R ratio: the pattern of liver injury"


def test_a_page_of_help_opens_among_the_others(driver: Driver) -> None:
    driver.press_keys("F2")

    assert driver.dialog.windowTitle() == "What the likelihood score means"
    assert driver.dialog.topics.count() > 8
    driver.qtbot.waitUntil(driver.dialog.text.hasFocus)


def test_a_link_to_another_page_is_followed_in_the_same_window(driver: Driver) -> None:
    driver.window.action("about").trigger()
    dialog = driver.dialog

    driver.click_link("How to import the full LiverTox", view=dialog.text)

    assert driver.dialog is dialog
    assert dialog.windowTitle() == "How to import the full LiverTox"


@pytest.mark.parametrize(
    "typed", ["R ratio", "r-ratio", "R value", "R factor", "what is the R value?"]
)
def test_who_looks_for_r_finds_its_formula_and_why_it_is_not_calculated(
    driver: Driver, typed: str
) -> None:
    driver.type(typed)
    line = driver.window.search.explanation
    assert FORMULA in line.text()

    driver.click_explanation()

    page = driver.dialog.text.toPlainText()
    assert FORMULA in page
    assert "R is 5 or more" in page
    assert "R is 2 or less" in page
    assert "Liverleaf calculates nothing for a patient" in page
    assert "can be a medical device" in page
    assert "American College of Gastroenterology, 2014 guideline" in page


@pytest.mark.parametrize("words", ["R ratio", "R value", "R\u00a0factor"])
def test_the_page_explains_r_where_the_pointer_rests(words: str) -> None:
    said = meaning_at(f"yielding an {words} of 1.7 (cholestatic)", 14, {})

    assert said == f"{' '.join(words.split())}: {FORMULA}"
    # What the chapter says of its own abbreviations comes first.
    assert (
        meaning_at(f"an {words}", 4, {words: "another thing"})
        == f"{' '.join(words.split())}: another thing"
    )


def test_nothing_is_calculated_from_what_is_typed(driver: Driver) -> None:
    """Numbers after the name are words to look for, and no values."""
    driver.type("R ratio 400 120")

    assert driver.composition.help.explain("R ratio 400 120") is None
    assert driver.composition.help.explain("R ratio") == (
        f"{FORMULA} — what it means, and why it is not calculated here",
        HelpPage("r-ratio"),
    )
