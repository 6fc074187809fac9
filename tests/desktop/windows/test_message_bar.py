"""Messages are told as they are shown."""

from pytestqt.qtbot import QtBot

from desktop.theme.theme import Theme
from desktop.windows.card import Card, CardState
from desktop.windows.message_bar import MessageBar


def test_a_message_is_told_with_what_it_offers(qtbot: QtBot, theme: Theme, said: list[str]) -> None:
    bar = MessageBar(theme)
    qtbot.addWidget(bar)
    bar.show_message("Copied.")
    bar.show_offer("Removed the bookmark.", "&Undo", lambda: None)

    assert said == ["Copied.", "Removed the bookmark. Undo"]


def test_a_card_is_told_once(qtbot: QtBot, theme: Theme, said: list[str]) -> None:
    card = Card(theme)
    qtbot.addWidget(card)
    for done in (0.1, 0.5):
        card.show_state(CardState("Repairing", ("It takes a minute.",), done=done))

    assert said == ["Repairing. It takes a minute."]
