from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QProgressBar
from pytestqt.qtbot import QtBot

from desktop.importing.dialog import ImportDialog
from desktop.importing.model import Asking, Choosing, Done, ImportState, Plan, Running
from desktop.importing.view_state import ImportRequest, view_state_of
from desktop.theme.theme import Theme
from tests.desktop.importing.reports import FULL

PLAN = Plan((Path("/home/reader/livertox.tar.gz"),), Path("/home/reader/libraries"))


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> Iterator[ImportDialog]:
    made = ImportDialog(theme)
    qtbot.addWidget(made)
    made.show_state(view_state_of(Choosing()))
    with qtbot.waitExposed(made):
        made.show()
    yield made
    theme.set_scale(1.0)


def requests(dialog: ImportDialog) -> list[ImportRequest]:
    requested: list[ImportRequest] = []
    dialog.requested.connect(requested.append)
    return requested


def show(dialog: ImportDialog, state: ImportState) -> None:
    dialog.show_state(view_state_of(state))


def test_the_window_beside_it_stays_in_use(dialog: ImportDialog) -> None:
    assert not dialog.isModal()


def test_each_button_is_its_wish(dialog: ImportDialog) -> None:
    requested = requests(dialog)
    for state in (Choosing(), Asking(PLAN), Running(PLAN, "x", 1, 0.1, None), Done(PLAN, FULL)):
        show(dialog, state)
        requested.clear()
        for request in view_state_of(state).requests:
            QTest.mouseClick(dialog.button(request), Qt.MouseButton.LeftButton)
        assert requested == list(view_state_of(state).requests)


def test_progress_moves_the_bar_and_leaves_the_buttons_alone(dialog: ImportDialog) -> None:
    show(dialog, Running(PLAN, "Reading chapters", 400, 0.25, 60.0))
    cancel = dialog.button(ImportRequest.CANCEL)
    cancel.setFocus()
    show(dialog, Running(PLAN, "Reading chapters", 800, 0.5, 40.0))
    bar = dialog.findChild(QProgressBar)

    assert dialog.button(ImportRequest.CANCEL) is cancel
    assert bar is not None
    assert (bar.value(), bar.maximum()) == (500, 1000)
    assert "800 documents read" in dialog.text

    show(dialog, Running(PLAN, "Writing the index", 800, None, None))
    assert (bar.minimum(), bar.maximum()) == (0, 0)


def test_neither_escape_nor_closing_cancels_an_import(dialog: ImportDialog) -> None:
    show(dialog, Running(PLAN, "x", 1, 0.1, None))
    requested = requests(dialog)

    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    dialog.close()

    assert requested == [ImportRequest.HIDE, ImportRequest.HIDE]


def test_the_report_is_there_to_read(dialog: ImportDialog) -> None:
    show(dialog, Done(PLAN, FULL))

    assert "The import is finished" in dialog.text
    assert "a<b>.nxml: It is not XML." in dialog.text


@pytest.mark.parametrize("scale", [1.0, 2.0, 3.0])
def test_all_words_and_buttons_have_room(dialog: ImportDialog, theme: Theme, scale: float) -> None:
    theme.set_scale(scale)
    for state in (Choosing(), Asking(PLAN), Running(PLAN, "x", 1, 0.1, None), Done(PLAN, FULL)):
        show(dialog, state)
        QTest.qWait(0)
        for request in view_state_of(state).requests:
            button = dialog.button(request)
            assert button.width() >= button.sizeHint().width()
            assert dialog.rect().contains(button.geometry())
        words = [label for label in dialog.findChildren(QLabel) if label.isVisible()]
        assert words
        assert all(label.height() >= label.heightForWidth(label.width()) for label in words)


def test_everything_has_a_name(dialog: ImportDialog) -> None:
    show(dialog, Running(PLAN, "Reading chapters", 400, 0.25, 60.0))
    bar = dialog.findChild(QProgressBar)

    spoken = QAccessible.queryAccessibleInterface(bar).text(QAccessible.Text.Name)
    assert spoken == "Progress of the import"
    assert "livertox.tar.gz" in dialog.accessibleName()
