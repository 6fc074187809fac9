import pytest
from PySide6 import QtGui
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.theme.elided_label import ElidedLabel
from desktop.theme.plain_text import (
    LinkLabel,
    PlainLabel,
    button_text,
    plain_question,
    plain_tip,
)

TEXTS = (
    "Metoprolol",
    "ALT <40 and AST < 50 & more",
    '<img src="file:///x.png">',
    "Title</p><h1>Big</h1>",
    "A &lt;b&gt;\nB",
    "<?xml version='1.0'?>",
    "one\n<b>two</b>  three",
)


def as_shown(text: str) -> str:
    """What a label that guesses the format of its text makes of it."""
    document = QTextDocument()
    if QtGui.Qt.mightBeRichText(text):
        document.setHtml(text)
    else:
        document.setPlainText(text)
    return document.toPlainText()


@pytest.mark.parametrize("text", TEXTS)
def test_a_tooltip_shows_every_sign_of_its_text(qapp: QApplication, text: str) -> None:
    assert as_shown(plain_tip(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "It is well known to cause injury of the liver, and there are many reports of it. " * 3,
        "short\n\n" + "words and <b>more</b> words that are not bold, and so on and on; " * 4,
        "10⁹/L " * 60,
    ],
)
def test_a_long_tooltip_is_broken_into_lines(qapp: QApplication, text: str) -> None:
    shown = as_shown(plain_tip(text))

    assert max(map(len, shown.splitlines())) <= 64
    assert shown.split() == text.split()


def test_a_word_that_is_longer_than_a_line_stays_whole() -> None:
    word = "x" * 200

    assert plain_tip(f"a {word}").split() == ["a", word]


@pytest.mark.parametrize("kind", [PlainLabel, ElidedLabel])
def test_a_label_shows_its_text_as_it_is(qtbot: QtBot, kind: type[PlainLabel]) -> None:
    label = kind(TEXTS[2])
    qtbot.addWidget(label)

    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == TEXTS[2]


def test_a_link_has_no_more_in_it_than_its_words(qtbot: QtBot) -> None:
    label = LinkLabel()
    qtbot.addWidget(label)

    label.show_link('help:x"><b>', "<i>words</i>")

    assert as_shown(label.text()) == "<i>words</i>"
    assert label.text().count("<") == 2


def test_a_question_shows_all_of_its_words_as_they_are(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)

    box = plain_question(parent, "Title", *TEXTS[2:4])

    labels = {label.text(): label for label in box.findChildren(QLabel) if label.text()}
    assert labels[TEXTS[2]].textFormat() == Qt.TextFormat.PlainText
    assert as_shown(box.informativeText()) == TEXTS[3]


def test_no_letter_of_a_button_is_a_key() -> None:
    assert button_text("A & B") == "A && B"
