"""Rights and media under the window: told as what they are, with what to do, not as our fault."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from desktop.crash.dialog import FaultDialog
from desktop.crash.faults import Faults
from desktop.navigation.addresses import Address
from index import Grouping, Library
from tests.desktop.current_libraries import INOTUZUMAB
from tests.hostile.mounting import Mount
from tests.index.chapters import build_small
from tests.journeys.conftest import Opener
from tests.journeys.driver import Driver
from tests.rights import closed


@pytest.fixture(autouse=True)
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Faults are shown as they are to a reader, not raised as pytest-qt does."""
    monkeypatch.setattr(sys, "excepthook", Faults(tmp_path / "logs").catch)


def copy_of(starter: Path, folder: Path) -> Path:
    return Path(shutil.copytree(starter, folder / "copy"))


def wait_for_card(driver: Driver, *words: str) -> None:
    card = driver.window.card
    driver.qtbot.waitUntil(lambda: all(each in card.text for each in words))
    shown = [
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, FaultDialog) and each.isVisible()
    ]
    assert shown == []
    assert "This library is damaged" not in card.text


@pytest.mark.parametrize("part", ["", "manifest.json", "library.sqlite", "index"])
def test_a_library_without_permission(
    opener: Opener, starter: Path, tmp_path: Path, part: str
) -> None:
    folder = copy_of(starter, tmp_path)
    with closed(folder / part):
        driver = opener(folder)
        driver.wait_for_trouble()
        wait_for_card(driver, "cannot be reached", "You have no permission for it", str(folder))

    buttons = driver.window.card.findChildren(QPushButton)
    (again,) = (each for each in buttons if each.text() == "Try again")
    again.click()
    driver.wait_for_library()
    driver.type("besponsa")
    assert driver.open_hit().monograph.id == INOTUZUMAB


def search(driver: Driver) -> None:
    driver.press_keys("Ctrl+L")
    QTest.keyClicks(driver.box, "hepatitis")


def open_page(driver: Driver) -> None:
    driver.composition.page.presenter.open(Address(INOTUZUMAB))


def browse(driver: Driver) -> None:
    driver.composition.browse.presenter.choose(Grouping.LIKELIHOOD)


@pytest.fixture
def mount(tmp_path: Path) -> Mount:
    return Mount(tmp_path / "disk")


def wait_for_message(driver: Driver, *words: str) -> None:
    driver.qtbot.waitUntil(lambda: all(each in driver.told for each in words))
    assert not driver.window.card.isVisible()


def test_a_share_that_is_gone_keeps_page_and_letters_and_comes_back_by_itself(
    opener: Opener, starter: Path, tmp_path: Path
) -> None:
    folder = copy_of(starter, tmp_path)
    driver = opener(folder)
    driver.wait_for_library()
    driver.type("besponsa")
    driver.open_hit()
    library = driver.composition.library
    folder.rename(tmp_path / "gone")

    driver.press_keys("Ctrl+L")
    QTest.keyClicks(driver.box, "metoprolol")
    wait_for_message(driver, "is no longer there", "keeps trying")

    assert driver.title == "Inotuzumab Ozogamicin"
    assert driver.window.reading.view.isVisible()
    assert driver.box.isEnabled()
    assert driver.window.search.box.text() == "metoprolol"
    library._again.timeout.emit()
    driver.qtbot.waitUntil(library._again.isActive)
    assert "is no longer there" in driver.told

    (tmp_path / "gone").rename(folder)
    library._again.timeout.emit()
    driver.qtbot.waitUntil(lambda: "can be reached again" in driver.told)
    driver.qtbot.waitUntil(lambda: bool(driver.rows) and driver.rows[0].title == "Metoprolol")
    assert driver.title == "Inotuzumab Ozogamicin"
    assert driver.open_hit().monograph.title == "Metoprolol"
    driver.press_keys("Alt+Left")
    driver.wait_for_page(INOTUZUMAB)


def test_a_page_asked_for_while_the_share_is_gone_comes_when_it_is_back(
    opener: Opener, starter: Path, tmp_path: Path
) -> None:
    folder = copy_of(starter, tmp_path)
    driver = opener(folder)
    driver.wait_for_library()
    driver.type("metoprolol")
    folder.rename(tmp_path / "gone")

    driver.press(Qt.Key.Key_Return)
    wait_for_message(driver, "is no longer there")

    (tmp_path / "gone").rename(folder)
    QTest.mouseClick(driver.window.messages.button, Qt.MouseButton.LeftButton)
    driver.wait_for_page("Metoprolol")


def test_another_library_where_the_share_was_is_opened_as_such(
    opener: Opener, starter: Path, tmp_path: Path
) -> None:
    folder = copy_of(starter, tmp_path)
    driver = opener(folder)
    driver.wait_for_library()
    folder.rename(tmp_path / "gone")
    search(driver)
    wait_for_message(driver, "is no longer there")

    build_small(tmp_path / "other")
    (tmp_path / "other" / "library").rename(folder)
    driver.composition.library._again.timeout.emit()

    driver.qtbot.waitUntil(lambda: "hepatitis" in driver.window.search.box.text())
    driver.qtbot.waitUntil(lambda: [row.title for row in driver.rows][:1] == ["Nonexistine"])


def test_a_library_that_is_not_there_at_the_start_is_opened_when_it_is(
    opener: Opener, starter: Path, tmp_path: Path
) -> None:
    folder = copy_of(starter, tmp_path)
    with closed(folder):
        driver = opener(folder)
        driver.wait_for_trouble()
        wait_for_card(driver, "cannot be reached")

    driver.composition.library._again.timeout.emit()
    driver.wait_for_library()


def test_a_medium_pulled_while_reading(opener: Opener, starter: Path, mount: Mount) -> None:
    mount.make("32m")
    try:
        driver = opener(copy_of(starter, mount.folder))
        driver.wait_for_library()
    finally:
        mount.pull()

    search(driver)

    wait_for_message(driver, "no longer there", "Reconnect that")


@pytest.mark.parametrize("ask", [search, open_page, browse])
def test_a_medium_that_gives_errors(
    driver: Driver, monkeypatch: pytest.MonkeyPatch, ask: Callable[[Driver], None]
) -> None:
    """As a stick does that is pulled while its file is open."""
    import sqlite3

    def fail(library: Library, *_: object) -> None:
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorcode = sqlite3.SQLITE_IOERR_READ
        raise error

    store = type(driver.composition.library.library._store)  # type: ignore[union-attr]
    for name in ("_connection", "columns", "summaries", "monograph", "names"):
        monkeypatch.setattr(store, name, property(fail) if name == "_connection" else fail)
    ask(driver)

    wait_for_message(driver, "does not respond", "Connect it again")


def test_the_same_library_put_in_the_place_of_this_one_is_read_on(
    opener: Opener, starter: Path, tmp_path: Path
) -> None:
    """As an update of the program does that brings its library along again."""
    folder = copy_of(starter, tmp_path)
    driver = opener(folder)
    driver.wait_for_library()
    driver.type("besponsa")
    driver.open_hit()
    folder.rename(tmp_path / "before")
    shutil.copytree(starter, folder)

    driver.press_keys("Ctrl+L")
    QTest.keyClicks(driver.box, "metoprolol")

    wait_for_message(driver, "was replaced, and is open again")
    assert driver.title == "Inotuzumab Ozogamicin"
    driver.qtbot.waitUntil(lambda: bool(driver.rows) and driver.rows[0].title == "Metoprolol")
    assert driver.open_hit().monograph.title == "Metoprolol"


def test_another_library_put_in_the_place_of_this_one_is_opened(
    opener: Opener, starter: Path, tmp_path: Path
) -> None:
    folder = copy_of(starter, tmp_path)
    driver = opener(folder)
    driver.wait_for_library()
    build_small(tmp_path / "other")
    folder.rename(tmp_path / "before")
    (tmp_path / "other" / "library").rename(folder)

    search(driver)

    driver.qtbot.waitUntil(lambda: [row.title for row in driver.rows][:1] == ["Nonexistine"])


def test_a_damaged_library_put_in_the_place_of_this_one(
    opener: Opener, starter: Path, tmp_path: Path
) -> None:
    folder = copy_of(starter, tmp_path)
    driver = opener(folder)
    driver.wait_for_library()
    folder.rename(tmp_path / "before")
    shutil.copytree(starter, folder)
    (folder / "manifest.json").write_text("{}")

    search(driver)

    driver.wait_for_trouble()
    assert "damaged" in driver.window.card.text
    assert "open again" not in driver.told


def test_more_than_the_search_takes_is_told(driver: Driver) -> None:
    QApplication.clipboard().setText("hepatitis " * 100_000)
    driver.press_keys("Ctrl+L")

    driver.box.paste()  # type: ignore[attr-defined]

    assert driver.told == "A search can have up to 2,000 characters; the rest was ignored."
