"""The Settings dialog: what is chosen counts at once, and is there at the next start."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QFileDialog, QPushButton

from desktop.app.settings import START_LIBRARY
from desktop.app.settings_dialog import SettingsDialog
from desktop.library_choice import find_start_library
from desktop.paths import installed_libraries
from desktop.printing.dialog import PrintDialog
from desktop.theme.theme import Scheme
from desktop.userdata.user_store import KeptStore
from index import build_library
from tests.desktop.current_libraries import STARTER
from tests.journeys.conftest import Opener
from tests.journeys.driver import Driver
from tests.journeys.places import open_list


@pytest.fixture
def user(tmp_path: Path) -> Path:
    return tmp_path / "user" / "kept.sqlite"


@pytest.fixture
def reader(opener: Opener, starter: Path, user: Path) -> Driver:
    """A first session, whose choices are kept."""
    driver = opener(starter, user)
    driver.wait_for_library()
    return driver


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """A library somewhere on this computer, which is not installed."""
    return build_library([STARTER / "Amiodarone.txt"], tmp_path / "share", name="Ward 7").target


def settings(driver: Driver) -> SettingsDialog:
    """The dialog, asked for by its key."""
    driver.press_keys("Ctrl+,")
    (dialog,) = driver.window.findChildren(SettingsDialog)
    driver.qtbot.waitUntil(lambda: dialog.isVisible() and bool(dialog.boxes["library"].count()))
    return dialog


def leave(driver: Driver, dialog: QDialog) -> None:
    """Close a dialog, and go on in the window."""
    dialog.reject()
    with driver.qtbot.waitActive(driver.window):
        driver.window.activateWindow()


def choose(dialog: SettingsDialog, name: str, words: str) -> None:
    """Go to a row and type what the choice is called."""
    box = dialog.boxes[name]
    box.setFocus()
    assert words in [box.itemText(at) for at in range(box.count())]
    while box.currentText() != words:
        before = box.currentIndex()
        key = Qt.Key.Key_Down if box.findText(words) > before else Qt.Key.Key_Up
        QTest.keyClick(box, key)
        assert box.currentIndex() != before


def test_it_says_what_is_chosen_and_every_control_has_a_name(reader: Driver) -> None:
    dialog = settings(reader)

    assert [box.accessibleName() for box in dialog.boxes.values()] == [
        *("Theme", "Text size", "Language", "Paper size", "Library to open at start"),
    ]
    assert [box.currentText() for box in dialog.boxes.values()][:3] == ["Light", "100%", "System"]
    assert dialog.boxes["library"].currentText() == "Liverleaf starter library"
    for control in (*dialog.findChildren(QComboBox), *dialog.findChildren(QPushButton)):
        told = QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)
        assert told.strip("&"), control
    assert dialog.focusWidget() is dialog.boxes["theme"]
    dialog.close()


def test_theme_and_text_size_change_at_once_here_and_in_the_menus(reader: Driver) -> None:
    theme = reader.composition._theme
    dialog = settings(reader)

    choose(dialog, "theme", "Dark")
    choose(dialog, "text size", "125%")

    assert (theme.scheme, theme.scale) == (Scheme.DARK, 1.25)
    assert reader.window.action("theme_dark").isChecked()
    assert not reader.window.action("theme_light").isChecked()
    assert dialog.isVisible()
    reader.window.action("theme_light").trigger()
    reader.window.action("text_usual").trigger()
    assert dialog.boxes["theme"].currentText() == "Light"
    assert dialog.boxes["text size"].currentText() == "100%"
    dialog.close()


def test_a_text_size_of_ones_own_is_among_the_choices(reader: Driver) -> None:
    reader.composition._theme.set_scale(1.37)
    dialog = settings(reader)

    assert dialog.boxes["text size"].currentText() == "137%"
    reader.composition._theme.set_scale(1.0)
    dialog.close()


def test_the_language_is_said_to_change_at_the_next_start_and_does(
    reader: Driver, user: Path
) -> None:
    dialog = settings(reader)
    assert not dialog.notes["language"].isVisible()

    choose(dialog, "language", "Deutsch")

    assert "when Liverleaf is opened again" in dialog.notes["language"].text()
    assert dialog.boxes["language"].accessibleDescription() == dialog.notes["language"].text()
    assert reader.window.action("language_de").isChecked()
    choose(dialog, "language", "System")
    assert not dialog.notes["language"].isVisible()
    choose(dialog, "language", "Deutsch")
    reader.close()
    store = KeptStore(user)
    assert store.settings()["language"] == "de"
    store.close()


@pytest.mark.parametrize(("region", "usual"), [("en_US.UTF-8", "Letter"), ("de_DE.UTF-8", "A4")])
def test_the_paper_is_that_of_the_region_until_one_is_chosen(
    reader: Driver, monkeypatch: pytest.MonkeyPatch, region: str, usual: str
) -> None:
    monkeypatch.setenv("LC_ALL", region)
    dialog = settings(reader)

    assert dialog.boxes["paper"].currentText() == usual
    dialog.close()


def test_every_print_dialog_takes_the_paper(
    reader: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    dialog = settings(reader)
    choose(dialog, "paper", "Letter")
    leave(reader, dialog)

    reader.type("besponsa")
    reader.open_hit()
    reader.window.action("print").trigger()
    (printing,) = reader.window.findChildren(PrintDialog)
    assert printing.choice.paper.name == "letter"
    reader.qtbot.waitUntil(lambda: "page" in printing.note)
    leave(reader, printing)
    listed = open_list(reader, "nabumetone\nmetoprolol")
    listed.print_button.click()
    (printing,) = listed.findChildren(PrintDialog)
    assert printing.choice.paper.name == "letter"
    reader.qtbot.waitUntil(lambda: "page" in printing.note)

    # What is chosen there is what Settings shows.
    printing._papers.setCurrentIndex(0)
    leave(reader, printing)
    dialog = settings(reader)
    assert dialog.boxes["paper"].currentText() == "A4"
    dialog.close()


def test_a_folder_is_opened_at_once_and_at_every_start_until_another_is_used(
    reader: Driver, user: Path, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    current = reader.composition.library
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(other))
    dialog = settings(reader)

    dialog.buttons["library"].click()
    reader.qtbot.waitUntil(lambda: dialog.boxes["library"].currentText() == "Ward 7")

    assert current.folder == other
    assert started(reader, user) == other
    choose(dialog, "library", "Liverleaf starter library")
    reader.qtbot.waitUntil(lambda: current.folder == installed_libraries().current)
    reader.qtbot.waitUntil(lambda: started(reader, user) == installed_libraries().current)
    dialog.close()


def started(driver: Driver, user: Path) -> Path:
    """The library that a start from now on opens."""
    driver.composition.session.save()
    store = KeptStore(user)
    folder = find_start_library(None, store.settings().get(START_LIBRARY))
    store.close()
    return folder


def test_a_folder_without_a_library_is_not_kept_for_the_start(
    reader: Driver, user: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "none"))
    dialog = settings(reader)

    dialog.buttons["library"].click()
    reader.wait_for_trouble()

    assert started(reader, user) == installed_libraries().current
    dialog.close()


def test_a_start_by_name_is_said_to_be_one(reader: Driver, starter: Path) -> None:
    reader.composition.name(starter)
    dialog = settings(reader)
    reader.qtbot.waitUntil(lambda: str(starter) in dialog.notes["library"].text())

    assert "--library or LIVERLEAF_LIBRARY" in dialog.notes["library"].text()
    dialog.close()


def test_the_wheel_over_a_choice_changes_nothing(reader: Driver) -> None:
    dialog = settings(reader)
    box = dialog.boxes["paper"]
    chosen = box.currentIndex()

    wheel(box)

    assert box.currentIndex() == chosen
    dialog.close()


def wheel(box: QComboBox) -> None:
    place = QPointF(box.rect().center())
    for turned in (120, -120):
        event = QWheelEvent(
            place,
            box.mapToGlobal(place),
            QPoint(),
            QPoint(0, turned),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(box, event)


def test_in_german(german: None, driver: Driver) -> None:
    dialog = settings(driver)

    assert dialog.windowTitle() == "Einstellungen"
    assert [box.accessibleName() for box in dialog.boxes.values()] == [
        *("Farben", "Schriftgröße", "Sprache", "Papierformat", "Bibliothek beim Start"),
    ]
    assert dialog.boxes["text size"].currentText() == "100 %"
    dialog.close()
