"""A window comes back where it was, on whatever screen there is now."""

import pytest
from PySide6.QtCore import QByteArray, QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.theme.theme import Theme
from desktop.windows.main_window import MainWindow
from desktop.windows.window_place import fitted, kept_place

SCREEN = QRect(0, 0, 1024, 768)


@pytest.mark.parametrize(
    ("place", "room", "shown"),
    [
        (QRect(100, 50, 800, 600), SCREEN, QRect(100, 50, 800, 600)),
        (QRect(100, 50, 1600, 1000), SCREEN, QRect(0, 0, 1024, 768)),
        (QRect(2000, 900, 800, 600), SCREEN, QRect(224, 168, 800, 600)),
        (QRect(-500, -90, 800, 600), SCREEN, QRect(0, 0, 800, 600)),
        (QRect(10, 10, 800, 600), QRect(1920, 0, 1366, 768), QRect(1920, 10, 800, 600)),
        (QRect(10, 10, 5, 5), SCREEN, QRect(10, 10, 320, 240)),
    ],
)
def test_a_place_is_made_to_fit(place: QRect, room: QRect, shown: QRect) -> None:
    assert fitted(place, room) == shown


def test_the_place_is_read_from_what_qt_keeps(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(30, 40, 500, 400)
    window.show()

    assert kept_place(window.saveGeometry()) == QRect(30, 40, 500, 400)


@pytest.mark.parametrize("kept", [b"", b"nonsense", b"\x01\xd9\xd0\xcb\x00\x03"])
def test_what_is_no_place_is_none(kept: bytes) -> None:
    assert kept_place(QByteArray(kept)) is None


def test_a_window_that_qt_drops_is_fitted(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = (MainWindow(theme, QWidget(), (0, 0, 0, 0)) for _ in range(2))
    for window in (first, second):
        qtbot.addWidget(window)
    first.setGeometry(5, 6, 700, 500)
    first.show()
    monkeypatch.setattr(MainWindow, "restoreGeometry", lambda *_: False)

    second.put_frame(first.frame)

    assert second.geometry() == QRect(5, 6, 700, 500)


def test_the_first_window_fits_the_screen(qtbot: QtBot, theme: Theme) -> None:
    window = MainWindow(theme, QWidget(), (0, 0, 0, 0))
    qtbot.addWidget(window)

    room = window.screen().availableGeometry()
    assert window.width() <= room.width()
    assert window.height() <= room.height()
