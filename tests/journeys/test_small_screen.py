"""A screen of 800 x 480: every dialog stands on it whole, its buttons included."""

from collections.abc import Callable
from typing import Final

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog
from pytestqt.qtbot import QtBot

from desktop.compare.chooser import Chooser
from desktop.crash.dialog import FaultDialog
from desktop.help.topics import TOPICS
from desktop.theme import dialog_size
from tests.journeys.driver import Driver

# Without what a window manager puts around a window.
ROOM: Final = QSize(796, 440)


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dialog_size, "room_for", lambda _: ROOM)
    monkeypatch.setattr("desktop.importing.dialog.room_for", lambda _: ROOM)


def by_keys(keys: str) -> Callable[[Driver], None]:
    def opened(driver: Driver) -> None:
        driver.type("besponsa")
        driver.open_hit()
        for each in keys.split():
            driver.press_keys(each)

    return opened


def by_action(name: str) -> Callable[[Driver], None]:
    return lambda driver: driver.window.action(name).trigger()


def chooser(driver: Driver) -> None:
    by_keys("Ctrl+Shift+D")(driver)
    (made,) = driver.window.findChildren(Chooser)
    driver.qtbot.waitUntil(lambda: bool(made.list.count()))


@pytest.mark.parametrize(
    "prepare",
    [
        *(by_keys(keys) for keys in ("Ctrl+P", "Ctrl+I", "Ctrl+D Ctrl+Shift+B")),
        *(by_action(topic.key) for topic in TOPICS),
        *(by_action("libraries"), by_action("settings"), chooser),
    ],
)
def test_a_dialog_stands_whole_on_a_small_screen(
    driver: Driver, prepare: Callable[[Driver], None]
) -> None:
    prepare(driver)
    driver.qtbot.waitUntil(lambda: bool(dialogs(driver)))
    QApplication.processEvents()
    (dialog,) = dialogs(driver)

    check(dialog)
    dialog.reject()


def dialogs(driver: Driver) -> list[QDialog]:
    return [each for each in driver.window.findChildren(QDialog) if each.isVisible()]


def check(dialog: QDialog) -> None:
    least = dialog.minimumSizeHint()
    assert (least.width() <= ROOM.width(), least.height() <= ROOM.height()) == (True, True), least
    assert (dialog.width() <= ROOM.width(), dialog.height() <= ROOM.height()) == (True, True)
    for button in dialog.findChildren(QAbstractButton):
        if button.isVisibleTo(dialog):
            corner = button.mapTo(dialog, button.rect().bottomRight())
            assert dialog.rect().contains(corner), button.text()


def test_the_report_of_a_fault_stands_whole_on_it(qtbot: QtBot) -> None:
    dialog = FaultDialog()
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()

    check(dialog)
