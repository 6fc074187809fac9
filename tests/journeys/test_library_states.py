"""What the window shows when there is something wrong with the library."""

import json
import shutil
from pathlib import Path

from PySide6.QtWidgets import QApplication, QPushButton

from desktop.paths import starter_library
from tests.desktop.current_libraries import INOTUZUMAB
from tests.journeys.conftest import Opener
from tests.journeys.driver import Driver


def copy_of(starter: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(starter, tmp_path / "copy"))


def buttons(driver: Driver) -> dict[str, QPushButton]:
    QApplication.processEvents()  # a layout shows its new widgets by and by
    found = driver.window.card.findChildren(QPushButton)
    return {button.text(): button for button in found if button.isVisible()}


def test_no_library(opener: Opener, tmp_path: Path) -> None:
    driver = opener(tmp_path / "nothing")
    driver.wait_for_trouble()

    assert "No library found" in driver.window.card.text
    assert str(tmp_path / "nothing") in driver.window.card.text
    assert not driver.box.isEnabled()
    assert set(buttons(driver)) == {
        *("Choose a library…", "Import an archive…", "Open built-in library"),
        *("Libraries…", "Try again"),
    }
    # No command to be typed somewhere else.
    assert "liverleaf build" not in driver.window.card.text


def test_without_a_library_the_built_in_one_is_one_click_away(
    opener: Opener, tmp_path: Path
) -> None:
    driver = opener(tmp_path / "nothing")
    driver.wait_for_trouble()

    buttons(driver)["Open built-in library"].click()
    driver.wait_for_library()

    assert driver.composition.library.folder == starter_library()
    assert driver.box.isEnabled()


def test_without_a_library_an_archive_is_asked_for(opener: Opener, tmp_path: Path) -> None:
    driver = opener(tmp_path / "nothing")
    driver.wait_for_trouble()

    buttons(driver)["Import an archive…"].click()

    assert driver.composition.importing.dialog.isVisible()
    driver.composition.importing.presenter.dismiss()


def test_the_buttons_are_german(german: None, opener: Opener, tmp_path: Path) -> None:
    driver = opener(tmp_path / "nothing")
    driver.wait_for_trouble()

    assert {"Bibliothek wählen…", "Archiv importieren…"} <= set(buttons(driver))


def test_a_library_that_comes_later_is_found_by_trying_again(
    opener: Opener, starter: Path, tmp_path: Path
) -> None:
    driver = opener(tmp_path / "copy")
    driver.wait_for_trouble()
    copy_of(starter, tmp_path)

    buttons(driver)["Try again"].click()
    driver.wait_for_library()

    driver.type("besponsa")
    assert driver.open_hit().monograph.id == INOTUZUMAB


def test_a_file_that_is_gone(opener: Opener, starter: Path, tmp_path: Path) -> None:
    folder = copy_of(starter, tmp_path)
    (folder / "library.sqlite").unlink()

    driver = opener(folder)
    driver.wait_for_trouble()

    assert "This library is damaged" in driver.window.card.text
    assert "library.sqlite" in driver.window.card.text


def test_one_changed_byte_is_found_after_the_window_is_open(
    opener: Opener, starter: Path, tmp_path: Path
) -> None:
    folder = copy_of(starter, tmp_path)
    file = folder / "library.sqlite"
    content = bytearray(file.read_bytes())
    content[-1] ^= 1
    file.write_bytes(content)

    driver = opener(folder)
    driver.wait_for_trouble()

    assert "This library is damaged" in driver.window.card.text
    assert driver.title == ""
    assert driver.rows == ()
    assert driver.listed == ()


def test_a_library_of_a_newer_liverleaf(opener: Opener, starter: Path, tmp_path: Path) -> None:
    folder = copy_of(starter, tmp_path)
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    manifest["format"] += 1
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")

    driver = opener(folder)
    driver.wait_for_trouble()

    assert "newer version of Liverleaf" in driver.window.card.text


def test_closing_right_away_leaves_nothing_running(opener: Opener, starter: Path) -> None:
    driver = opener(starter)
    driver.close()

    assert driver.states == []
