from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.importing.dropped_files import Drops, sources_in

COPY = Qt.DropAction.CopyAction
LEFT = Qt.MouseButton.LeftButton
NO_KEY = Qt.KeyboardModifier.NoModifier


def files(*paths: Path | str) -> QMimeData:
    data = QMimeData()
    data.setUrls(
        [QUrl(each) if isinstance(each, str) else QUrl.fromLocalFile(each) for each in paths]
    )
    return data


@pytest.mark.parametrize("name", ["a.tar.gz", "a chapter.nxml", "Göklund.txt"])
def test_sources_are_taken(name: str, tmp_path: Path) -> None:
    assert sources_in(files(tmp_path / name)) == (tmp_path / name,)


def test_other_things_are_not(tmp_path: Path) -> None:
    text = QMimeData()
    text.setText("besponsa")

    assert sources_in(text) == ()
    assert sources_in(files(tmp_path / "letter.pdf")) == ()
    assert sources_in(files("https://example.org/a.tar.gz")) == ()
    assert sources_in(files(tmp_path / "a.nxml", tmp_path / "letter.pdf")) == ()


def test_a_drop_on_the_window_or_in_a_box_of_it(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    box = QLineEdit(window)
    QVBoxLayout(window).addWidget(box)
    drops = Drops(window, box)
    dropped: list[tuple[Path, ...]] = []
    drops.dropped.connect(dropped.append)
    data = files(tmp_path / "a.tar.gz")

    for target in (window, box):
        enter = QDragEnterEvent(QPointF(1, 1).toPoint(), COPY, data, LEFT, NO_KEY)
        QApplication.sendEvent(target, enter)
        assert enter.isAccepted()
        QApplication.sendEvent(target, QDropEvent(QPointF(1, 1), COPY, data, LEFT, NO_KEY))

    assert dropped == [(tmp_path / "a.tar.gz",)] * 2
    assert box.text() == ""


def test_words_can_still_be_dropped_into_the_box(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    box = QLineEdit(window)
    drops = Drops(window, box)
    data = QMimeData()
    data.setText("besponsa")

    assert not drops.eventFilter(box, QDropEvent(QPointF(1, 1), COPY, data, LEFT, NO_KEY))
