import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.importing.dropped_files import Drops, is_too_much, sources_in

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


@pytest.mark.parametrize("name", ["a" * 5000, "a/" * 3000, "a\0b"])
def test_what_no_disk_can_hold_is_not_taken(name: str) -> None:
    assert sources_in(files(Path(f"/{name}"))) == ()


def test_an_over_long_drag_is_told(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    drops = Drops(window)
    taken: list[object] = []
    refused: list[str] = []
    drops.dropped.connect(taken.append)
    drops.refused.connect(refused.append)
    data = files(*(Path(f"/chapters/{number}.nxml") for number in range(20_000)))

    enter = QDragEnterEvent(QPointF(1, 1).toPoint(), COPY, data, LEFT, NO_KEY)
    QApplication.sendEvent(window, enter)
    QApplication.sendEvent(window, QDropEvent(QPointF(1, 1), COPY, data, LEFT, NO_KEY))

    assert enter.isAccepted()
    assert taken == []
    assert [words for words in refused if "Drop the folder that contains the files" in words] == [
        *refused
    ]
    assert len(refused) == 1


def test_a_thousand_chapters_are_no_over_long_drag() -> None:
    data = files(*(Path(f"/srv/pharmacy/livertox/{number}.nxml") for number in range(3000)))

    assert not is_too_much(data)
    assert len(sources_in(data)) == 3000


@pytest.mark.skipif(sys.platform == "win32", reason="names on Windows are text")
def test_a_name_that_is_not_utf_8_is_kept() -> None:
    data = QMimeData()
    data.setData("text/uri-list", b"file:///srv/caf%E9.nxml\r\n")

    assert sources_in(data) == (Path(os.fsdecode(b"/srv/caf\xe9.nxml")),)
