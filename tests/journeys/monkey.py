"""A reader without a plan: keys, clicks, wheels, sizes and drops at random, on the real window."""

import random
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeData, QPoint, QPointF, QSize, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.journeys.driver import Driver

# QTest ends the program at a letter that it knows no key of.
_TEXTS: Final = ("a", "metoprolol ", "E*", "class:statin ", "(", '"', "hepatitis ", "-", ":")
_KEYS: Final = (
    *(Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Space),
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_PageDown),
    *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Menu),
)
_MODIFIERS: Final = (
    *[Qt.KeyboardModifier.NoModifier] * 4,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
_BUTTONS: Final = (*[Qt.MouseButton.LeftButton] * 4, Qt.MouseButton.RightButton)
# Whatever waits for an answer is sent away after so long: menus, questions, file dialogs.
_PATIENCE_MS: Final = 30


class Monkey:
    """Does one thing after another with the window of a driver; the same ones for the same seed."""

    def __init__(self, driver: Driver, drops: tuple[Path, ...], seed: int) -> None:
        self._driver = driver
        self._drops = drops
        self._chance = random.Random(seed)
        self._does: tuple[Callable[[], None], ...] = (
            *(self._type, self._press, self._press, self._act, self._click, self._click),
            *(self._turn_wheel, self._resize, self._drop, self._wait),
        )
        self.done: list[str] = []
        self._leaving = QTimer(driver.window)
        self._leaving.setInterval(_PATIENCE_MS)
        self._leaving.timeout.connect(self._leave)

    def act(self, times: int) -> None:
        """Do so many things."""
        self._leaving.start()
        for _ in range(times):
            do = self._chance.choice(self._does)
            self.done.append(do.__name__)
            do()
            QApplication.processEvents()
        self._leaving.stop()
        self._put_down()

    def _put_down(self) -> None:
        """Leave the window alone, in a size to be read, and close all others."""
        self._leave()
        window = self._driver.window
        for other in QApplication.topLevelWidgets():
            if other is not window and other.isVisible():
                other.close()
        window.resize(1000, 700)
        window.activateWindow()
        QApplication.processEvents()

    @staticmethod
    def _leave() -> None:
        for waiting in (QApplication.activePopupWidget(), QApplication.activeModalWidget()):
            if waiting is not None:
                waiting.close()

    def _target(self) -> QWidget:
        shown = [each for each in QApplication.allWidgets() if each.isVisible()]
        return self._chance.choice(shown)

    def _focus(self) -> QWidget:
        return QApplication.focusWidget() or self._driver.window

    def _type(self) -> None:
        QTest.keyClicks(self._focus(), self._chance.choice(_TEXTS))

    def _press(self) -> None:
        QTest.keyClick(self._focus(), self._chance.choice(_KEYS), self._chance.choice(_MODIFIERS))

    def _act(self) -> None:
        # The end of the window is a test of its own.
        ends = ("quit", "close_window")
        names = [s.name for s in self._driver.window.action_table.specs if s.name not in ends]
        self._driver.window.action(self._chance.choice(names)).trigger()

    def _click(self) -> None:
        target = self._target()
        place = QPoint(
            self._chance.randrange(max(1, target.width())),
            self._chance.randrange(max(1, target.height())),
        )
        click = self._chance.choice((QTest.mouseClick, QTest.mouseClick, QTest.mouseDClick))
        click(target, self._chance.choice(_BUTTONS), self._chance.choice(_MODIFIERS), place)

    def _turn_wheel(self) -> None:
        target = self._target()
        place = QPointF(target.rect().center())
        turned = QPoint(0, self._chance.choice((-1200, -120, 120, 1200)))
        event = QWheelEvent(
            place,
            target.mapToGlobal(place),
            QPoint(),
            turned,
            Qt.MouseButton.NoButton,
            self._chance.choice(_MODIFIERS),
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(target, event)

    def _resize(self) -> None:
        size = QSize(self._chance.randrange(1, 2600), self._chance.randrange(1, 1600))
        self._driver.window.resize(size)

    def _drop(self) -> None:
        carried = QMimeData()
        if self._chance.random() < 0.5:
            carried.setUrls([QUrl.fromLocalFile(str(self._chance.choice(self._drops)))])
        else:
            carried.setText("dropped")
        event = QDropEvent(
            QPointF(50, 50),
            Qt.DropAction.CopyAction,
            carried,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        target = self._chance.choice((self._driver.window, self._driver.box))
        QApplication.sendEvent(target, event)

    def _wait(self) -> None:
        QTest.qWait(self._chance.randrange(60))
