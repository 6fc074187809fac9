import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from desktop.help.dialog import HelpDialog, versions
from desktop.help.topic_search import HelpText
from desktop.navigation.addresses import HelpPage
from desktop.theme.theme import Theme


def text(key: str, title: str, words: str) -> HelpText:
    body = f"<h1>{title}</h1><p>{words}</p>"
    return HelpText(key, title, body, body)


PAGES = (
    text("one", "A title", "Words."),
    text("two", "Another title", "Other words of liver tests, and of the liver."),
    text("three", "Keys", "All keys of the liver."),
)


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> HelpDialog:
    made = HelpDialog(theme, PAGES)
    # Closed by the test or with this one: Qt deletes it then, and qtbot would be late.
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.open()
    return made


def listed(dialog: HelpDialog) -> list[str]:
    return [dialog.topics.item(row).text() for row in range(dialog.topics.count())]


def test_a_page_is_shown_and_the_dialog_closed(qtbot: QtBot, dialog: HelpDialog) -> None:
    targets: list[object] = []
    dialog.target_activated.connect(targets.append)

    dialog.text.anchorClicked.emit(QUrl("help:about"))

    assert dialog.windowTitle() == dialog.text.accessibleName() == "A title"
    assert dialog.text.toPlainText() == "A title\nWords."
    assert targets == [HelpPage("about")]
    with qtbot.waitSignal(dialog.rejected):
        dialog.findChildren(QDialogButtonBox)[0].rejected.emit()


def test_a_topic_that_is_asked_for_is_the_one_chosen_in_the_list(dialog: HelpDialog) -> None:
    dialog.show_topic("three")

    assert listed(dialog) == ["A title", "Another title", "Keys"]
    assert dialog.topics.currentItem().text() == "Keys"
    assert dialog.text.toPlainText().startswith("Keys")


def test_topics_are_searched_and_the_words_marked(dialog: HelpDialog) -> None:
    dialog.ask()
    QTest.keyClicks(dialog.box, "liver")

    assert listed(dialog) == ["Another title", "Keys"]
    assert dialog.windowTitle() == "Another title"
    marked = [each.cursor.selectedText() for each in dialog.text.extraSelections()]
    assert marked == ["liver", "liver"]
    QTest.keyClick(dialog.box, Qt.Key.Key_Down)
    assert dialog.windowTitle() == "Keys"
    assert len(dialog.text.extraSelections()) == 1
    dialog.box.clear()
    assert listed(dialog) == ["A title", "Another title", "Keys"]
    assert dialog.text.extraSelections() == []


def test_where_nothing_is_found_it_says_so_and_the_page_stays(dialog: HelpDialog) -> None:
    QTest.keyClicks(dialog.box, "xylophone")

    assert listed(dialog) == []
    assert dialog.note.isVisible()
    assert "xylophone" in dialog.note.text()
    assert dialog.text.toPlainText() == "A title\nWords."
    dialog.box.clear()
    assert not dialog.note.isVisible()


def test_enter_goes_to_the_page_and_leaves_the_dialog_open(
    dialog: HelpDialog, qtbot: QtBot
) -> None:
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.ask()

    QTest.keyClick(dialog.box, Qt.Key.Key_Return)

    assert dialog.text.hasFocus()
    assert dialog.isVisible()


def test_versions_are_those_at_work() -> None:
    named = dict(versions())

    assert list(named) == ["Liverleaf", "Python", "Qt", "PySide6"]
    assert all(number[0].isdigit() for number in named.values())
