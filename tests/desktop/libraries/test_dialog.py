"""The list of libraries, as the state behind it changes."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.libraries.dialog import LibrariesDialog
from desktop.libraries.model import LibrariesState, LibraryRow
from desktop.theme.theme import Theme


def row(name: str, *, in_use: bool = False) -> LibraryRow:
    return LibraryRow(
        name=name,
        folder=Path("/") / name,
        title=name,
        built="",
        monographs="",
        sources="",
        signed="",
        in_use=in_use,
        may_use=not in_use,
        may_remove=not in_use,
    )


@pytest.fixture
def dialog(qtbot: QtBot, qapp: QApplication) -> LibrariesDialog:
    made = LibrariesDialog(Theme(qapp))
    qtbot.addWidget(made)
    return made


def marked(dialog: LibrariesDialog) -> str | None:
    return dialog.marked.name if dialog.marked is not None else None


def test_the_selected_library_stays_selected(dialog: LibrariesDialog) -> None:
    dialog.show_state(LibrariesState((row("one", in_use=True), row("two"))))
    dialog.mark("two")
    dialog.show_state(LibrariesState((row("three"), row("two"), row("one", in_use=True))))

    assert marked(dialog) == "two"


def test_where_the_selected_library_is_gone_the_one_in_use_is_selected(
    dialog: LibrariesDialog,
) -> None:
    dialog.show_state(LibrariesState((row("elsewhere", in_use=True), row("two"))))
    assert marked(dialog) == "elsewhere"
    dialog.show_state(LibrariesState((row("one"), row("two", in_use=True))))

    assert marked(dialog) == "two"


def test_nothing_is_selected_where_there_is_nothing(dialog: LibrariesDialog) -> None:
    dialog.show_state(LibrariesState((row("one", in_use=True),)))
    dialog.show_state(LibrariesState())

    assert marked(dialog) is None
