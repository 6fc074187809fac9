"""Messages lie over the foot of the page; an answer never hides a warning."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.theme.theme import Theme
from desktop.windows.card import Card, CardState
from desktop.windows.message_bar import MessageBar

LONG = "These are many words that a narrow window cannot show in one line. " * 4


class Bench:
    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.around = QWidget()
        qtbot.addWidget(self.around)
        self.page, self.below = QWidget(), QWidget()
        column = QVBoxLayout(self.around)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page, 1)
        column.addWidget(self.below)
        self.below.setFixedHeight(40)
        self.below.hide()
        self.bar = MessageBar(theme, self.around, lambda: self.page)
        self.bar.watch(self.page)
        self.around.resize(500, 400)
        self.around.show()
        QApplication.processEvents()


@pytest.fixture
def bench(qtbot: QtBot, theme: Theme) -> Iterator[Bench]:
    return Bench(qtbot, theme)


def test_a_message_does_not_move_the_page(bench: Bench) -> None:
    before = bench.page.geometry()

    bench.bar.show_message("Copied.")
    QApplication.processEvents()

    assert bench.page.geometry() == before
    assert bench.bar.isVisible()
    assert bench.bar.geometry().bottom() == bench.page.geometry().bottom()


@pytest.mark.parametrize("width", [240, 500, 900])
def test_all_of_its_words_are_in_view(bench: Bench, width: int) -> None:
    bench.around.resize(width, 500)
    bench.bar.show_message(LONG)
    QApplication.processEvents()

    row = bench.bar._newest
    assert row is not None
    assert row.words.height() >= row.words.heightForWidth(row.words.width())
    assert bench.around.rect().contains(bench.bar.geometry())


def test_it_stays_above_what_is_opened_below_the_page(bench: Bench) -> None:
    bench.bar.show_message("Copied.")

    bench.below.show()
    QApplication.processEvents()

    assert bench.bar.geometry().bottom() < bench.below.geometry().top()


def test_an_answer_does_not_hide_a_warning(bench: Bench) -> None:
    bench.bar.show_warning("home", "Nothing can be saved.")
    bench.bar.show_message("Copied.")
    assert (bench.bar.text, bench.bar.warnings) == ("Copied.", ("Nothing can be saved.",))

    bench.bar._timer.timeout.emit()

    assert (bench.bar.text, bench.bar.isVisible()) == ("Nothing can be saved.", True)
    bench.bar.end_warning("home")
    assert (bench.bar.text, bench.bar.isVisible()) == ("", False)


def test_a_warning_given_again_is_one(bench: Bench) -> None:
    bench.bar.show_warning("home", "Nothing can be saved.")
    bench.bar.show_warning("disk", "The disk is full.")
    bench.bar.show_warning("home", "Still nothing.")

    assert bench.bar.warnings == ("Still nothing.", "The disk is full.")


def test_the_button_does_what_is_offered_once(bench: Bench) -> None:
    done: list[str] = []
    bench.bar.show_offer("Removed.", "Undo", lambda: done.append("undone"))
    assert not bench.bar._timer.isActive()

    QTest.mouseClick(bench.bar.button, Qt.MouseButton.LeftButton)

    assert done == ["undone"]
    assert not bench.bar.isVisible()


def test_another_page_takes_the_answer_along_and_no_warning(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.bar.show_warning("home", "Nothing can be saved.")
    bench.bar.show_message("Copied.")
    # What was said just now is about the page that comes.
    bench.bar.leave_page()
    assert bench.bar.text == "Copied."

    monkeypatch.setattr("desktop.windows.message_bar._OF_PAGE_MS", 0)
    bench.bar.leave_page()

    assert bench.bar.text == "Nothing can be saved."


def test_a_message_is_told_with_what_it_offers(bench: Bench, said: list[str]) -> None:
    bench.bar.show_message("Copied.")
    bench.bar.show_offer("Removed the bookmark.", "&Undo", lambda: None)
    bench.bar.show_warning("home", "Nothing can be saved.")

    assert said == ["Copied.", "Removed the bookmark. Undo", "Nothing can be saved."]


def test_a_card_is_told_once(qtbot: QtBot, theme: Theme, said: list[str]) -> None:
    card = Card(theme)
    qtbot.addWidget(card)
    for done in (0.1, 0.5):
        card.show_state(CardState("Repairing", ("It takes a minute.",), done=done))

    assert said == ["Repairing. It takes a minute."]
