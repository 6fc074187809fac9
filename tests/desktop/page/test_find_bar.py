from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.page.find_bar import FindBar
from desktop.theme.theme import Theme


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme) -> Iterator[FindBar]:
    made = FindBar(theme)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.open_bar()
    return made


def test_enter_steps_forward_with_shift_back_and_escape_closes(bar: FindBar) -> None:
    steps: list[int] = []
    closed: list[None] = []
    bar.stepped.connect(steps.append)
    bar.closed.connect(lambda: closed.append(None))

    QTest.keyClicks(bar.box, "ab")
    QTest.keyClick(bar.box, Qt.Key.Key_Return)
    QTest.keyClick(bar.box, Qt.Key.Key_Enter, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(bar.box, Qt.Key.Key_Escape)
    bar.close_bar()

    assert steps == [1, -1]
    assert len(closed) == 1
    assert bar.isHidden()


@pytest.mark.parametrize(
    ("text", "current", "total", "words"),
    [
        ("", 0, 4, ""),
        ("rash", 0, 0, "Not found on this page"),
        ("rash", 3, 1200, "3 of 1,200"),
        ("rash", 0, 12, "12"),
        ("e", 7, 2000, "7 of 2,000+"),
    ],
)
def test_the_count(bar: FindBar, text: str, current: int, total: int, words: str) -> None:
    bar.box.setText(text)

    bar.show_matches(current, total)

    assert bar.count.text() == words


def test_opened_again_its_text_is_chosen_and_sought_again(bar: FindBar) -> None:
    bar.box.setText("rash")
    sought: list[str] = []
    bar.text_changed.connect(sought.append)
    bar.close_bar()

    bar.open_bar()

    assert bar.box.selectedText() == "rash"
    assert sought == ["rash"]
