"""What is said of its own accord."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.theme.announcer import Notification, announce
from desktop.theme.choice_speech import ChoiceSpeech


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_words_are_said_and_nothing_is_not(window: QWidget, said: list[str]) -> None:
    announce(window, "Copied\n the  summary.")
    announce(window, " ")

    assert said == ["Copied the summary."]


def test_for_older_screen_readers_it_is_a_notification(window: QWidget, by_ear: None) -> None:
    inner = QLabel(window)
    for words in ("Bookmarked", "Copied"):
        announce(inner, words)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    # The one before may still be asked for.
    assert [each.text for each in window.findChildren(Notification)] == ["Bookmarked", "Copied"]
    notification = window.findChildren(Notification)[-1]
    told = QAccessible.queryAccessibleInterface(notification)

    # The newest only: a screen reader may keep what it once asked an object.
    assert told.role() is QAccessible.Role.Notification
    assert told.text(QAccessible.Text.Name) == "Copied"
    assert told.parent().object() is window


def test_without_a_screen_reader_no_object_is_made(window: QWidget) -> None:
    announce(window, "Copied")

    assert not window.findChildren(Notification)


def test_answers_wait_for_a_rest_and_choices_do_not(
    qtbot: QtBot, window: QWidget, said: list[str]
) -> None:
    speech = ChoiceSpeech(window)
    speech.answer("2 hits", "First. 1 of 2")
    speech.answer("", "1 hit.", "Only. 1 of 1")
    assert said == []
    qtbot.waitUntil(lambda: bool(said))
    speech.answer("overtaken")
    speech.choice("Second. 2 of 2")

    assert said == ["1 hit. Only. 1 of 1", "Second. 2 of 2"]


def test_only_the_last_notifications_are_kept(window: QWidget, by_ear: None) -> None:
    for number in range(20):
        announce(window, f"Copied {number}")
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    kept = [each.text for each in window.findChildren(Notification)]
    assert kept[-1] == "Copied 19"
    assert len(kept) < 10
