"""A text page as screen readers are told of it."""

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QTextDocument
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.theme.described_page import DescribedPage
from desktop.theme.text_page import TextPage
from desktop.theme.theme import Theme

ROLE = QAccessible.Role
NAME = QAccessible.Text.Name
HTML = (
    "<h2>Hepatotoxicity</h2>"
    '<p>As in <a href="chapter:A">Aspirin</a> and <a href="chapter:B">Bosentan</a>.</p>'
    "<table><tr><td>Likelihood</td><td>A, well known cause</td></tr>"
    "<tr><td>Latency</td><td>5 days</td></tr></table>"
    "<ul><li>jaundice</li></ul>"
)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> Iterator[TextPage]:
    made = TextPage(theme)
    qtbot.addWidget(made)
    made.resize(500, 400)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.show_html(HTML)
    made.setFocus()
    return made


def told(page: TextPage) -> DescribedPage:
    found = QAccessible.queryAccessibleInterface(page)
    assert isinstance(found, DescribedPage)
    return found


def inside(place: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for number in range(place.childCount()):
        child = place.child(number)
        assert place.indexOfChild(child) == number
        assert child.parent() is place
        yield child
        yield from inside(child)


def named(page: TextPage, role: QAccessible.Role) -> list[str]:
    return [each.text(NAME) for each in inside(told(page)) if each.role() is role]


def test_a_page_is_a_document_of_parts(page: TextPage) -> None:
    state = told(page).state()

    assert told(page).role() is ROLE.Document
    assert (state.readOnly, state.multiLine, state.focused) == (1, 1, 1)
    assert named(page, ROLE.Heading) == ["Hepatotoxicity"]
    assert named(page, ROLE.Link) == ["Aspirin", "Bosentan"]
    assert named(page, ROLE.Cell) == ["Likelihood: A, well known cause", "Latency: 5 days"]
    assert named(page, ROLE.RowHeader) == ["Likelihood", "Latency"]
    assert named(page, ROLE.ListItem) == ["• jaundice"]


def test_a_heading_says_how_deep_it_is(page: TextPage) -> None:
    heading = told(page).child(0)
    level = heading.attributesInterface().attributeValue(QAccessible.Attribute.Level)

    assert level == 2
    assert told(page).child(1).attributesInterface() is None


def test_a_part_is_where_it_is_seen(page: TextPage) -> None:
    heading = told(page).child(0)
    rect = heading.rect()
    inner = page.viewport().mapFromGlobal(rect.center())

    assert page.cursorForPosition(inner).block().text() == "Hepatotoxicity"
    assert told(page).childAt(rect.center().x(), rect.center().y()) is heading
    assert not heading.state().offscreen


def test_a_link_is_followed_from_its_part(page: TextPage, qtbot: QtBot) -> None:
    page.show_html('<p><a href="monograph:Nabumetone">Nabumetone</a></p>')
    (link,) = (each for each in inside(told(page)) if each.role() is ROLE.Link)
    with qtbot.waitSignal(page.anchorClicked) as clicked:
        link.actionInterface().doAction(link.actionInterface().actionNames()[0])

    assert clicked.args[0].toString() == "monograph:Nabumetone"


def test_tab_goes_from_the_caret_to_the_next_link_and_tells_it(
    page: TextPage, by_ear: None
) -> None:
    page.move_caret(page.document().find("Aspirin").selectionEnd() + 2)
    QTest.keyClick(page, Qt.Key.Key_Tab)
    link = told(page).link_at_caret()

    assert page.textCursor().selectedText() == "Bosentan"
    assert link is not None
    assert link.text(NAME) == "Bosentan"
    assert link.state().focused
    QTest.keyClick(page, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert page.textCursor().selectedText() == "Aspirin"


def test_where_no_link_follows_the_caret_stays(page: TextPage) -> None:
    page.move_caret(page.document().find("5 days").selectionStart())
    page.focusNextPrevChild(True)

    assert page.textCursor().block().text() == "5 days"
    assert not page.textCursor().hasSelection()


def test_the_text_is_what_is_heard(page: TextPage) -> None:
    text = told(page).textInterface()
    whole = text.text(0, text.characterCount())
    text.setCursorPosition(whole.index("5 days"))

    assert whole.split("\n")[2:] == [
        *("Likelihood", "Likelihood: A, well known cause", "Latency", "Latency: 5 days"),
        "• jaundice",
    ]
    assert page.textCursor().block().text() == "5 days"
    assert text.cursorPosition() == whole.index("5 days")
    text.setSelection(0, whole.index("Aspirin"), whole.index("Aspirin") + 7)
    assert page.textCursor().selectedText() == "Aspirin"
    text.removeSelection(0)
    assert not page.textCursor().hasSelection()


def test_the_caret_is_told_where_it_is_seen(page: TextPage) -> None:
    for words in ("Hepatotoxicity", "Bosentan", "5 days"):
        page.move_caret(page.document().find(words).selectionStart())
        text = told(page).textInterface()
        seen = page.viewport().mapToGlobal(page.cursorRect().center())

        place = text.characterRect(text.cursorPosition())
        assert (place.center() - seen).manhattanLength() < place.height()


def test_the_caret_of_a_screen_reader_and_that_of_the_page_are_one(page: TextPage) -> None:
    page.setTextCursor(page.document().find("jaundice"))
    assert told(page).textInterface().selectionCount() == 1
    # A link that Tab chose is told as a link.
    page.setTextCursor(page.document().find("Aspirin"))
    assert told(page).textInterface().selectionCount() == 0

    page.show_html("<p>Another text.</p>")
    text = told(page).textInterface()
    assert text.text(0, text.characterCount()) == "Another text."
    text.setCursorPosition(8)
    assert page.textCursor().position() == 8
    assert told(page).textInterface().cursorPosition() == 8


def test_by_ear_down_and_up_go_through_a_table_row_by_row(page: TextPage, by_ear: None) -> None:
    page.move_caret(page.document().find("Likelihood").selectionStart())
    heard = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        QTest.keyClick(page, key)
        heard.append(page.textCursor().block().text())

    assert heard == ["A, well known cause", "Latency", "5 days", "Latency"]
    QTest.keyClick(page, Qt.Key.Key_Down, Qt.KeyboardModifier.KeypadModifier)
    assert page.textCursor().block().text() == "5 days"
    QTest.keyClick(page, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert page.textCursor().hasSelection()


def test_without_a_screen_reader_down_stays_in_its_column(page: TextPage) -> None:
    page.move_caret(page.document().find("Likelihood").selectionStart())
    QTest.keyClick(page, Qt.Key.Key_Down)

    assert page.textCursor().block().text() == "Latency"


def test_parts_of_a_text_that_is_gone_are_forgotten(page: TextPage) -> None:
    old = list(inside(told(page)))
    ids = [QAccessible.uniqueId(each) for each in old]
    page.show_html("<p>Another text</p>")

    assert named(page, ROLE.Paragraph) == ["Another text"]
    assert not any(map(shiboken6.isValid, old))
    assert not any(QAccessible.accessibleInterface(each) for each in ids)


def test_parts_end_with_their_page(qtbot: QtBot, theme: Theme) -> None:
    page = TextPage(theme)
    page.show_html(HTML)
    old = list(inside(told(page)))
    shiboken6.delete(page)

    assert not any(map(shiboken6.isValid, old))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Hepatotoxicity", "Hepatotoxicity, heading level 2"),
        ("5 days", "Latency 5 days"),
        ("jaundice", "jaundice"),
    ],
)
def test_where_the_caret_is_can_be_said(page: TextPage, text: str, line: str) -> None:
    page.move_caret(page.document().find(text).selectionStart())

    assert page.spoken_line == line


def test_a_page_can_be_asked_while_it_is_being_made(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    give = TextPage.setDocument
    asked = []

    def ask_and_give(page: TextPage, document: QTextDocument) -> None:
        asked.append(told(page).textInterface().text(0, told(page).childCount()))
        give(page, document)

    monkeypatch.setattr(TextPage, "setDocument", ask_and_give)
    page = TextPage(theme)
    qtbot.addWidget(page)
    assert asked == [""]
    page.show_html(HTML)

    assert named(page, ROLE.Heading) == ["Hepatotoxicity"]
    page.show_html("<h2>Another</h2>")
    assert named(page, ROLE.Heading) == ["Another"]
