import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.page.model import outline_of
from desktop.page.outline import Outline
from tests.desktop.page.specimen import SPECIMEN


@pytest.fixture
def outline(qtbot: QtBot, qapp: object) -> Outline:
    made = Outline()
    qtbot.addWidget(made)
    made.show_entries(outline_of(SPECIMEN))
    made.show()
    return made


def chosen(outline: Outline) -> list[str]:
    keys: list[str] = []
    outline.section_chosen.connect(keys.append)
    return keys


def test_sections_stand_under_their_sections(outline: Outline) -> None:
    texts = [outline.topLevelItem(n).text(0) for n in range(outline.topLevelItemCount())]

    assert texts == ["TEXT", "BLOCKS", "REFERENCES"]
    assert [outline.topLevelItem(0).child(n).text(0) for n in range(2)] == [
        "Runs & <marks>",
        "Scores",
    ]


def test_the_page_moving_the_mark_is_no_choice(outline: Outline) -> None:
    keys = chosen(outline)

    outline.show_current("s1.2")

    assert outline.current == "s1.2"
    assert keys == []


def test_keys_choose_too(outline: Outline) -> None:
    outline.show_current("s1")
    keys = chosen(outline)

    QTest.keyClick(outline, Qt.Key.Key_Down)

    assert keys == ["s1.1"]


def test_a_section_can_be_chosen_again(outline: Outline) -> None:
    outline.show_current("s2")
    keys = chosen(outline)
    place = outline.visualItemRect(outline.item_of("s2")).center()

    QTest.mouseClick(outline.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert keys == ["s2"]


def test_another_page_has_another_outline(outline: Outline) -> None:
    keys = chosen(outline)

    outline.show_entries(outline_of(SPECIMEN)[:1])
    outline.show_current("s3")

    assert outline.topLevelItemCount() == 1
    assert outline.current is None
    assert keys == []


def test_only_what_has_sections_within_it_is_told_as_expanded(outline: Outline) -> None:
    tree = QAccessible.queryAccessibleInterface(outline)
    rows = [tree.child(number) for number in range(tree.childCount())]
    states = {
        row.text(QAccessible.Text.Name): (bool(row.state().expandable), bool(row.state().expanded))
        for row in rows
        if row.role() is QAccessible.Role.TreeItem
    }

    assert states["Text"] == (True, True)
    assert states["References"] == (False, False)
