"""Choosing what to compare: chips, a box, choices and buttons, by keyboard and by ear."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.compare.chooser import Chooser
from desktop.compare.model import Choice, Choices

KEY = Qt.Key
ONE, TWO = Choice("One", "Drug one", "A"), Choice("Two", "Drug two", "", recent=True)
THREE = Choice("Three", "Drug three", "A, E*")
FOUR = Choice("Four", "Drug four", "", listed=True)
OPEN = Choice("Open", "Open drug", "B")
ALL = (OPEN, ONE, TWO, THREE, FOUR)


class Bench:
    """A chooser beside one open drug, which is answered at once with what is not chosen yet."""

    def __init__(self, qtbot: QtBot) -> None:
        self.chooser = Chooser("Compare with", (OPEN.id,))
        self.chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(self.chooser)
        self.compared: list[tuple[str, ...]] = []
        self.chooser.chosen.connect(self.compared.append)
        self.chooser.asked.connect(self.answer)
        self.chooser.open()
        self.answer("", self.chooser.ids)

    def answer(self, text: str, ids: tuple[str, ...]) -> None:
        chosen = tuple(each for id in ids for each in ALL if each.id == id)
        rows = tuple(each for each in ALL if each not in chosen and text in each.title)
        self.chooser.show_choices(Choices(text, rows, ids, chosen))

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.chooser.box, key)

    @property
    def chips(self) -> list[str]:
        return [chip.accessibleName() for chip in self.chooser.chips.chips]

    @property
    def rows(self) -> list[str]:
        return [self.chooser.list.item(n).text() for n in range(self.chooser.list.count())]


@pytest.fixture
def bench(qtbot: QtBot, qapp: object) -> Iterator[Bench]:
    return Bench(qtbot)


def test_what_is_open_is_a_chip_and_the_rest_is_offered(bench: Bench) -> None:
    assert bench.chips == ["Remove Open drug"]
    assert bench.rows == [
        "Drug one · A",
        "Drug two · recently viewed",
        "Drug three · A, E*",
        "Drug four · listed",
    ]
    assert not bench.chooser.compare.isEnabled()
    assert not bench.chooser.add.isEnabled()


def test_enter_adds_the_marked_choice_and_then_compares(bench: Bench) -> None:
    bench.press(KEY.Key_Return)
    assert bench.chooser.isVisible(), "one drug alone is no comparison"

    bench.press(KEY.Key_Down, KEY.Key_Down, KEY.Key_Return)
    assert bench.chips == ["Remove Open drug", "Remove Drug two"]
    bench.press(KEY.Key_Return)

    assert bench.compared == [("Open", "Two")]
    assert not bench.chooser.isVisible()


def test_what_is_typed_is_added_and_the_box_is_ready_for_the_next(bench: Bench) -> None:
    QTest.keyClicks(bench.chooser.box, "three")
    bench.press(KEY.Key_Enter)

    assert bench.chooser.ids == ("Open", "Three")
    assert bench.chooser.box.text() == ""
    assert "Drug three · A, E*" not in bench.rows


def test_buttons_do_the_same(bench: Bench) -> None:
    QTest.keyClicks(bench.chooser.box, "one")
    QTest.mouseClick(bench.chooser.add, Qt.MouseButton.LeftButton)
    assert bench.chooser.box.hasFocus()
    QTest.mouseClick(bench.chooser.compare, Qt.MouseButton.LeftButton)

    assert bench.compared == [("Open", "One")]


def test_backspace_in_the_empty_box_takes_the_last_chip_away(bench: Bench) -> None:
    QTest.keyClicks(bench.chooser.box, "on")
    bench.press(KEY.Key_Return, KEY.Key_Backspace)
    assert bench.chooser.ids == ("Open",)


@pytest.mark.parametrize("key", [KEY.Key_Delete, KEY.Key_Backspace, KEY.Key_Space])
def test_a_chip_is_taken_away_by_a_key_and_the_focus_stays(bench: Bench, key: Qt.Key) -> None:
    QTest.keyClicks(bench.chooser.box, "one")
    bench.press(KEY.Key_Return)
    first, _ = bench.chooser.chips.chips
    first.setFocus()

    QTest.keyClick(first, key)

    (left,) = bench.chooser.chips.chips
    assert left.accessibleName() == "Remove Drug one"
    assert left.hasFocus()
    QTest.keyClick(left, key)
    assert bench.chooser.box.hasFocus()


def test_enter_waits_for_the_answer_to_what_is_typed(bench: Bench) -> None:
    bench.chooser.asked.disconnect(bench.answer)
    QTest.keyClicks(bench.chooser.box, "three")
    bench.press(KEY.Key_Return)
    assert bench.chooser.ids == ("Open",), "the rows on show are those of the empty box"

    bench.chooser.asked.connect(bench.answer)
    bench.answer("three", bench.chooser.ids)

    assert bench.chooser.ids == ("Open", "Three")


def test_at_most_four_are_chosen(bench: Bench, said: list[str]) -> None:
    for title in ("one", "two", "three"):
        QTest.keyClicks(bench.chooser.box, title)
        bench.press(KEY.Key_Return)
    QTest.keyClicks(bench.chooser.box, "four")
    bench.press(KEY.Key_Return)

    assert bench.chooser.ids == ("Open", "One", "Two", "Three")
    assert not bench.rows
    assert not bench.chooser.add.isEnabled()


def test_choices_for_what_stood_there_before_are_not_shown(bench: Bench) -> None:
    bench.chooser.asked.disconnect(bench.answer)
    bench.chooser.box.setText("ve")
    before = bench.rows

    bench.chooser.show_choices(Choices("v", (ONE,), ("Open",), (OPEN,)))
    bench.chooser.show_choices(Choices("ve", (ONE,), ("Open", "Two"), (OPEN, TWO)))

    assert bench.rows == before


def test_choices_and_what_becomes_of_them_are_told(
    qtbot: QtBot, bench: Bench, said: list[str]
) -> None:
    qtbot.waitUntil(lambda: bool(said))
    assert said == ["Recently viewed, or of the same class"]
    bench.press(KEY.Key_Down, KEY.Key_Down, KEY.Key_Down, KEY.Key_Down, KEY.Key_Return)

    scores = "likelihood score A, well known cause; E*, unproven but suspected cause"
    assert said[1:] == [
        "Drug one. likelihood score A, well known cause. 1 of 4",
        "Drug two. recently viewed. 2 of 4",
        f"Drug three. {scores}. 3 of 4",
        "Drug four. listed drug, no monograph. 4 of 4",
        "Added Drug four.",
    ]
    QTest.keyClicks(bench.chooser.box, "zz")
    qtbot.waitUntil(lambda: said[-1] == "Nothing matches")
    bench.chooser.box.clear()
    bench.press(KEY.Key_Backspace)
    assert said[-1] == "Removed Drug four."
