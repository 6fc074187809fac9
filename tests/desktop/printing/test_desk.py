"""The print dialog and what comes of its buttons."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QRadioButton, QTreeWidget, QWidget
from pytestqt.qtbot import QtBot

from desktop.papers import matter_of
from desktop.printing import printer as printers
from desktop.printing.desk import PrintDesk
from desktop.printing.dialog import PrintDialog
from desktop.printing.kinds import KINDS
from desktop.theme import Theme
from index import Library
from tests.desktop.shelves import INOTUZUMAB


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme, library: Library) -> Iterator[PrintDesk]:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    made = PrintDesk(theme, window, matter_of(library, library.get(INOTUZUMAB), ""))
    made.ask()
    qtbot.waitUntil(lambda: "page" in made.dialog.note)
    yield made
    theme.set_scale(1.0)


def tree(desk: PrintDesk) -> QTreeWidget:
    found = desk.dialog.findChild(QTreeWidget)
    assert isinstance(found, QTreeWidget)
    return found


def bodies(desk: PrintDesk) -> str:
    return desk.sheets.text.html


def test_every_kind_there_is_something_for_is_offered(
    qtbot: QtBot, theme: Theme, desk: PrintDesk
) -> None:
    offered = [button.text() for button in desk.dialog.findChildren(QRadioButton)]
    assert offered == [kind.title for kind in KINDS]

    window = QWidget()
    qtbot.addWidget(window)
    bare = PrintDesk(theme, window, replace(desk._matter, monograph=None))
    assert [b.text() for b in bare.dialog.findChildren(QRadioButton)] == ["List of monographs"]


def test_another_kind_or_paper_is_shown_at_once(desk: PrintDesk) -> None:
    first = desk.dialog.note
    desk.dialog.choose("monograph")
    second = desk.dialog.note
    papers = desk.dialog.findChild(QComboBox)
    papers.setCurrentText("Letter")

    assert first != second
    assert desk.sheets.text.kind == "Whole monograph"
    assert desk.sheets.paper.name == "letter"


def test_a_section_brings_and_takes_those_within_it(desk: PrintDesk) -> None:
    desk.dialog.choose("sections")
    overview = tree(desk).topLevelItem(0)
    assert overview is not None
    for item in (tree(desk).topLevelItem(n) for n in range(tree(desk).topLevelItemCount())):
        assert item is not None
        item.setCheckState(0, Qt.CheckState.Unchecked)
    assert "<h2>" not in bodies(desk)

    overview.setCheckState(0, Qt.CheckState.Checked)
    assert "<h3>Hepatotoxicity</h3>" in bodies(desk)
    assert "ANNOTATED BIBLIOGRAPHY" not in bodies(desk)


def test_keys_begin_at_the_kinds_and_pass_everything(desk: PrintDesk) -> None:
    desk.dialog.choose("sections")
    first = desk.dialog.findChildren(QRadioButton)[0]
    at, passed = first.nextInFocusChain(), []
    while at is not first:
        passed.append(at)
        at = at.nextInFocusChain()
    stops = (
        *(tree(desk), desk.dialog.findChild(QComboBox), desk.dialog.preview),
        *(desk.dialog.print_button, desk.dialog.save_button, desk.dialog.close_button),
    )

    assert desk.dialog.focusWidget() is first
    assert [each for each in passed if each in stops] == list(stops)


def test_sections_are_shown_only_where_they_are_chosen(desk: PrintDesk) -> None:
    assert not tree(desk).isVisible()
    desk.dialog.choose("sections")
    assert tree(desk).isVisible()


def test_saving_asks_for_a_file_and_tells_where_it_is(
    qtbot: QtBot, desk: PrintDesk, tmp_path: Path
) -> None:
    told: list[str] = []
    desk.told.connect(told.append)
    desk.dialog.save_button.click()
    (asking,) = desk.dialog.findChildren(QFileDialog)
    assert asking.selectedFiles()[0].endswith("Inotuzumab Ozogamicin Summary for the bedside.pdf")

    asking.fileSelected.emit(str(tmp_path / "a.pdf"))

    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    assert told == [f"Saved {tmp_path / 'a.pdf'}."]
    assert not desk.dialog.isVisible()


def test_a_file_that_cannot_be_written_leaves_the_dialog_open(
    desk: PrintDesk, tmp_path: Path
) -> None:
    desk.save(tmp_path / "no" / "such.pdf")

    assert "cannot be written" in desk.dialog.note
    assert desk.dialog.isVisible()


def test_without_a_printer_it_is_said_and_saving_is_next(
    desk: PrintDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printers, "has_printer", lambda: False)
    desk.dialog.print_button.click()

    assert desk.dialog.note == "No printer is set up on this computer. Save as PDF instead."
    assert desk.dialog.save_button.hasFocus() or not desk.dialog.isActiveWindow()
    assert desk.dialog.isVisible()


def test_the_preview_shows_every_sheet_by_scrolling(desk: PrintDesk) -> None:
    desk.dialog.choose("monograph")
    preview = desk.dialog.preview
    blank = preview.grab().toImage()
    preview.verticalScrollBar().setValue(preview.verticalScrollBar().maximum())
    end = preview.grab().toImage()

    assert desk.sheets.count > 1
    assert preview.verticalScrollBar().maximum() > preview.height()
    assert blank != end


def test_the_dialog_is_told_apart_by_ear(desk: PrintDesk) -> None:
    names = [
        QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        for widget in (tree(desk), desk.dialog.preview)
    ]
    (label,) = (each for each in desk.dialog.findChildren(QLabel) if each.buddy() is not None)

    assert names == ["Sections", "Preview"]
    # A choice is told by the label before it: its own name is what is chosen.
    assert label.buddy() is desk.dialog.findChild(QComboBox)


@pytest.mark.parametrize("scale", [1.0, 2.0, 3.0])
def test_all_words_have_room(qtbot: QtBot, theme: Theme, library: Library, scale: float) -> None:
    theme.set_scale(scale)
    dialog = PrintDialog(theme, KINDS, library.get(INOTUZUMAB).sections)
    qtbot.addWidget(dialog)
    dialog.choose("sections")
    with qtbot.waitExposed(dialog):
        dialog.show()
    theme.set_scale(1.0)

    for button in (*dialog.findChildren(QRadioButton), dialog.print_button, dialog.close_button):
        assert button.width() >= button.sizeHint().width()
        corner = button.mapTo(dialog, button.rect().bottomRight())
        assert dialog.rect().contains(corner)
