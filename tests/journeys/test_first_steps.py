"""A first start shows three things to try, once; they are hidden by a click and stay so."""

from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from tests.journeys.conftest import Opener
from tests.journeys.driver import Driver

TITLE = "Three things to try"


@pytest.fixture
def user(tmp_path: Path) -> Path:
    return tmp_path / "kept.sqlite"


def opened(opener: Opener, starter: Path, user: Path | None) -> Driver:
    driver = opener(starter, user)
    driver.wait_for_library()
    return driver


def shows(driver: Driver) -> bool:
    return TITLE in driver.home.toPlainText()


def test_a_first_start_shows_them_and_typing_goes_on(
    opener: Opener, starter: Path, user: Path
) -> None:
    driver = opened(opener, starter, user)
    assert shows(driver)
    assert driver.sees(TITLE, driver.home)

    assert driver.box.hasFocus()
    QTest.keyClicks(driver.box, "besponsa")

    driver.qtbot.waitUntil(lambda: bool(driver.rows))
    assert driver.box.text() == "besponsa"


def test_the_next_start_does_not(opener: Opener, starter: Path, user: Path) -> None:
    opened(opener, starter, user).close()

    assert not shows(opened(opener, starter, user))


def test_a_click_hides_them_and_the_menu_shows_them_again(
    opener: Opener, starter: Path, user: Path
) -> None:
    driver = opened(opener, starter, user)

    driver.click_link("Hide this", view=driver.home)

    assert not shows(driver)
    driver.composition._theme.step_scale(1)
    assert not shows(driver)
    driver.window.action("first_steps").trigger()
    assert shows(driver)
    driver.composition._theme.set_scale(1.0)


def test_who_cannot_keep_anything_is_not_told_at_each_start(opener: Opener, starter: Path) -> None:
    assert not shows(opened(opener, starter, None))


@pytest.mark.parametrize(
    ("link", "done"),
    [
        ("augmentin jaundice", lambda driver: driver.box.text() == "augmentin jaundice"),
        ("Medication list", lambda driver: driver.composition.medications.window.isVisible()),
        ("Help", lambda driver: driver.dialog.box is not None),
    ],
)
def test_each_of_them_can_be_tried_by_a_click(
    opener: Opener, starter: Path, user: Path, link: str, done: object
) -> None:
    driver = opened(opener, starter, user)

    driver.click_link(link, view=driver.home)

    assert callable(done)
    driver.qtbot.waitUntil(lambda: bool(done(driver)))
