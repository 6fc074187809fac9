"""For everyone: small windows, large text, a quick start."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from desktop.paths import RESOURCES
from desktop.theme.theme import SCALES
from desktop.userdata.user_store import KeptStore
from tests.journeys.driver import Driver


@pytest.mark.parametrize(("width", "height"), [(800, 600), (1280, 800), (2560, 1440)])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_page_has_room_in_every_window(
    driver: Driver, width: int, height: int, scale: float
) -> None:
    driver.type("venlafaxine")
    driver.open_hit()
    driver.composition._theme.set_scale(scale)

    driver.window.resize(width, height)
    driver.qtbot.waitUntil(lambda: driver.window.width() == width)

    assert driver.window.height() == height
    view = driver.window.reading.view.viewport()
    assert view.width() >= 400
    assert view.height() >= height * 0.4
    sideways = driver.window.reading.view.horizontalScrollBar()
    driver.qtbot.waitUntil(lambda: sideways.maximum() == 0)
    driver.composition._theme.set_scale(1.0)


def test_a_note_takes_no_more_than_it_needs_where_there_is_little_room(driver: Driver) -> None:
    driver.type("besponsa")
    driver.open_hit()
    driver.composition._theme.set_scale(2.0)
    driver.window.resize(800, 600)
    driver.qtbot.waitUntil(lambda: driver.window.width() == 800)

    driver.press_keys("Ctrl+N")

    pane = driver.composition.bookmarks.pane
    view = driver.window.reading.view
    driver.qtbot.waitUntil(lambda: pane.isVisible() and view.height() < 300)
    assert pane.height() < pane.minimumSizeHint().height() + pane.text.fontMetrics().lineSpacing()
    assert view.height() >= 3 * view.fontMetrics().lineSpacing()
    assert driver.window.width() == 800
    driver.composition._theme.set_scale(1.0)


def test_text_and_icons_go_from_80_to_300_percent_together(driver: Driver) -> None:
    driver.type("venlafaxine")
    driver.open_hit()
    driver.press_keys("Ctrl+0")
    before = driver.window.font().pointSizeF()
    buttons = driver.window.reading.header.findChildren(QToolButton)
    small = buttons[0].iconSize().width()

    for _ in SCALES:
        driver.press_keys("Ctrl++")

    assert driver.window.font().pointSizeF() == 2 * before
    assert {button.iconSize().width() for button in buttons} == {2 * small}
    for _ in SCALES:
        driver.press_keys("Ctrl+-")
    assert driver.window.font().pointSizeF() == pytest.approx(0.9 * before, abs=0.1)
    driver.press_keys("Ctrl+0")


def test_nothing_heavy_is_loaded_before_the_window_is_shown(
    qtbot: QtBot, starter: Path, tmp_path: Path
) -> None:
    store = KeptStore(tmp_path / "kept.sqlite")
    store.change_settings({"text size": 1.1})
    store.close()
    program = f"""
import sys
from pathlib import Path
from desktop.app.composition import Composition
from desktop.jobs.jobs import Jobs
from desktop.userdata.user_store import KeptStore
from desktop.app.startup import make_application
from desktop.theme.theme import Theme
application = make_application()
store = KeptStore(Path({str(tmp_path / "kept.sqlite")!r}))
assert store.settings() == {{"text size": 1.1}}
composition = Composition(Theme(application), Jobs(), store)
composition.window.show()
application.processEvents()
heavy = ("whoosh", "rapidfuzz", "lxml", "sqlite_utils", "platformdirs", "PySide6.QtPrintSupport")
heavy += ("desktop.help.dialog", "desktop.help.explain", "desktop.home.html")
heavy += ("desktop.bookmarks.dialog", "desktop.bookmarks.transfer_file", "desktop.bookmarks.pane")
heavy += ("desktop.importing.dialog", "desktop.importing.view_state", "index.citing")
heavy += ("desktop.app.settings_dialog", "desktop.printing.paper_choice", "desktop.page.html")
heavy += ("desktop.page.lab_course", "desktop.compare.html")
print(*[name for name in heavy if name in sys.modules])
composition.close()
"""
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=RESOURCES.parent,
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.split() == []
