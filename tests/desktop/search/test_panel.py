from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from desktop.navigation.addresses import Address, Ask, HelpPage
from desktop.search.box import SearchBox
from desktop.search.hit_rows import SIMILAR_NAME, Row, RowBadge, spoken_row
from desktop.search.model import Browsing, Hits, Nothing, Searching, SearchState, Unusable
from desktop.search.panel import SearchPanel
from desktop.theme.choice_speech import ChoiceSpeech
from desktop.theme.theme import Theme
from index import Facet, Facets, FacetValue, Field, Filter, Snippet

ROWS = (
    Row(Address("a"), "First", (RowBadge("A [HD]", "A"),), line="trade name X"),
    Row(
        Address("b", "s"),
        "Second",
        caption="In the text",
        line="Hepatotoxicity",
        snippet=Snippet("…a long piece of text around a word, " * 5, ((30, 34),)),
    ),
    Row(Address("b", "t"), "Second", leads=False, line="Outcome", snippet=Snippet("short")),
)


FACETS = Facets(
    3,
    True,
    (
        Facet(
            Field.CLASS,
            "Drug class",
            (
                FacetValue(Filter(Field.CLASS, "Opioids"), "Opioids", 3, True),
                FacetValue(Filter(Field.CLASS, "Statins"), "Statins", 2, False),
            ),
        ),
        Facet(Field.HAS, "Case reports", ()),
    ),
)


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> Iterator[SearchPanel]:
    made = SearchPanel(theme, SearchBox(theme))
    qtbot.addWidget(made)
    made.resize(300, 500)
    with qtbot.waitExposed(made):
        made.show()
    return made


def activated(panel: SearchPanel) -> list[Address]:
    addresses: list[Address] = []
    panel.address_activated.connect(addresses.append)
    return addresses


def shown_words(panel: SearchPanel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


def test_the_first_hit_is_chosen_and_enter_opens_it(panel: SearchPanel) -> None:
    addresses = activated(panel)
    panel.box.setText("x")
    panel.show_state(Hits("x", ROWS, 3, None))

    QTest.keyClick(panel.box, Qt.Key.Key_Return)

    assert addresses == [Address("a")]


def test_arrows_go_through_the_hits_and_stop_at_the_ends(panel: SearchPanel) -> None:
    addresses = activated(panel)
    panel.box.setText("x")
    panel.show_state(Hits("x", ROWS, 3, None))

    for key in (Qt.Key.Key_Down,) * 5 + (Qt.Key.Key_Return,):
        QTest.keyClick(panel.box, key)
    for key in (Qt.Key.Key_Up,) * 5 + (Qt.Key.Key_Enter,):
        QTest.keyClick(panel.box, key)

    assert addresses == [Address("b", "t"), Address("a")]


def test_what_comes_later_is_added_below_and_moves_nothing(panel: SearchPanel) -> None:
    panel.box.setText("x")
    panel.show_state(Hits("x", ROWS[:2], 9, None, unread=len(ROWS) - 2))
    QTest.keyClick(panel.box, Qt.Key.Key_Down)
    words = shown_words(panel)

    panel.show_state(Hits("x", ROWS, 9, None, continued=True))

    assert panel.rows == ROWS
    assert panel.hits.currentIndex().row() == 1
    assert shown_words(panel) == words
    assert f"9 results, {len(ROWS)} shown" in words


def test_a_click_asks_for_the_other_results_and_returns_to_the_box(panel: SearchPanel) -> None:
    asked: list[bool] = []
    panel.more_requested.connect(lambda: asked.append(True))
    panel.show_state(Hits("x", ROWS, 9, None))

    QTest.mouseClick(panel.count.more, Qt.MouseButton.LeftButton)

    assert asked == [True]
    assert panel.box.hasFocus()


def test_a_click_opens_a_hit(panel: SearchPanel) -> None:
    addresses = activated(panel)
    panel.show_state(Hits("x", ROWS, 3, None))
    place = panel.hits.visualRect(panel.hits.model().index(1, 0)).bottomLeft() + QPoint(30, -5)

    QTest.mouseClick(panel.hits.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert addresses == [Address("b", "s")]


def test_enter_opens_only_what_answers_the_words_in_the_box(panel: SearchPanel) -> None:
    addresses = activated(panel)
    panel.box.setText("old")
    panel.show_state(Hits("old", ROWS, 3, None))
    panel.box.setText("new ")

    QTest.keyClick(panel.box, Qt.Key.Key_Return)
    assert addresses == []
    panel.show_state(Searching())
    assert addresses == []

    panel.show_state(Hits("new", ROWS[1:], 2, None))
    assert addresses == [Address("b", "s")]


def test_typing_on_takes_enter_back(panel: SearchPanel) -> None:
    addresses = activated(panel)
    panel.box.setText("new")
    QTest.keyClick(panel.box, Qt.Key.Key_Return)
    panel.box.setText("newer")

    panel.show_state(Hits("newer", ROWS, 3, None))

    assert addresses == []


def test_enter_without_a_hit_does_nothing(panel: SearchPanel) -> None:
    addresses = activated(panel)
    panel.show_state(Nothing("x", None))

    QTest.keyClick(panel.box, Qt.Key.Key_Return)

    assert addresses == []


def test_escape_clears(panel: SearchPanel) -> None:
    texts: list[str] = []
    panel.text_changed.connect(texts.append)
    panel.box.setText("abc")

    QTest.keyClick(panel.hits, Qt.Key.Key_Escape)

    assert texts == ["abc", ""]


def test_page_keys_in_the_box_are_for_the_page(panel: SearchPanel) -> None:
    keys: list[Qt.Key] = []
    panel.page_key_pressed.connect(keys.append)

    QTest.keyClick(panel.box, Qt.Key.Key_PageDown)
    QTest.keyClick(panel.box, Qt.Key.Key_PageUp)

    assert keys == [Qt.Key.Key_PageDown, Qt.Key.Key_PageUp]


def test_what_help_explains_stands_above_the_hits_and_leads_there(panel: SearchPanel) -> None:
    targets: list[object] = []
    panel.target_activated.connect(targets.append)
    panel.show_state(Hits("E*", ROWS, 3, None))

    panel.show_explanation(("E*: unproven <cause>", HelpPage("likelihood")))

    assert panel.explanation.isVisible()
    assert panel.explanation.accessibleName() == "E*: unproven <cause>"
    assert panel.explanation.geometry().bottom() < panel.hits.geometry().top()
    QTest.mouseClick(panel.explanation, Qt.MouseButton.LeftButton, pos=QPoint(30, 12))
    assert targets == [HelpPage("likelihood")]

    panel.show_explanation(None)
    assert not panel.explanation.isVisible()


def test_a_better_spelling_can_be_clicked(panel: SearchPanel) -> None:
    panel.show_state(Nothing("jaundise", "jaundice"))

    (button,) = panel.notice.buttons
    assert button.text() == "Did you mean “jaundice”?"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert panel.box.text() == "jaundice"


def test_a_slow_search_keeps_the_hits_on_show(panel: SearchPanel) -> None:
    panel.show_state(Hits("x", ROWS, 3, None))
    panel.show_state(Searching())

    assert panel.rows == ROWS


def test_without_a_library_the_box_waits(panel: SearchPanel) -> None:
    panel.show_state(Unusable("gone"))
    assert not panel.box.isEnabled()

    panel.show_state(Browsing())
    assert panel.box.isEnabled()


@pytest.mark.parametrize("width", [60, 140, 300, 900])
def test_rows_are_painted_at_any_width(panel: SearchPanel, width: int) -> None:
    panel.show_state(Hits("x", ROWS, 3, None))
    model, delegate = panel.hits.model(), panel.hits.itemDelegate()
    option = QStyleOptionViewItem()
    option.font = panel.hits.font()
    for number in range(model.rowCount(QModelIndex())):
        index = model.index(number, 0)
        size = delegate.sizeHint(option, index)
        option.rect.setSize(size)
        option.rect.setWidth(width)
        image = QImage(width, size.height(), QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        delegate.paint(painter, option, index)
        painter.end()
        blank = QImage(image.size(), image.format())
        blank.fill(Qt.GlobalColor.white)
        assert image != blank


def test_filters_are_chips_and_a_chip_is_its_words_in_the_box(panel: SearchPanel) -> None:
    panel.box.setText("rash class:statin -likelihood:A ja")
    first, second = panel.chips.chips
    assert [first.text(), second.text()] == ["class: statin  ×", "not likelihood: A  ×"]

    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    assert panel.box.text() == "rash -likelihood:A ja"

    (chip,) = panel.chips.chips
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Backspace)
    assert panel.box.text() == "rash ja"
    assert panel.chips.chips == ()
    assert panel.chips.narrow.hasFocus()


def test_a_long_chip_gives_way_to_the_width_there_is(panel: SearchPanel) -> None:
    panel.box.setText('class:"a very long name of a class of drugs that nobody has ever given"')
    (chip,) = panel.chips.chips

    for width in (240, 600, 240):
        panel.resize(width, 500)
        QApplication.processEvents()
        assert chip.text().endswith("×")
        assert chip.sizeHint().width() <= panel.chips.width()
    assert "…" in chip.text()
    assert "ever given" in chip.accessibleName()


def test_a_tick_is_a_filter_and_the_keys_stay_where_they_are(panel: SearchPanel) -> None:
    wanted: list[bool] = []
    panel.narrowing_requested.connect(wanted.append)
    panel.box.setText("jaund")
    panel.toggle_narrowing()
    panel.show_facets(FACETS)
    tree = panel.narrowing.tree
    assert tree.hasFocus()

    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Space):
        QTest.keyClick(tree, key)
    assert panel.box.text() == "class:Statins jaund"
    panel.show_facets(FACETS)
    assert tree.currentItem().text(0) == "Statins"

    panel.narrowing.items()[Filter(Field.CLASS, "Opioids")].setCheckState(
        0, Qt.CheckState.Unchecked
    )
    QTest.keyClick(tree, Qt.Key.Key_Escape)
    assert panel.box.hasFocus()
    assert not panel.narrowing.isVisible()
    assert wanted == [True, False]


def test_counts_that_may_be_too_high_say_so(panel: SearchPanel) -> None:
    panel.toggle_narrowing()
    panel.show_facets(replace(FACETS, exact=False))

    assert panel.narrowing.items()[Filter(Field.CLASS, "Statins")].text(1) == "≤ 2"


def test_how_a_query_was_read_is_said_only_where_it_matters(panel: SearchPanel) -> None:
    panel.box.setText("rash class:statin")
    assert not panel.reading.isVisible()

    panel.box.setText("rash OR fever clas:statin ")
    assert panel.reading.text().startswith("Read as: rash OR fever clas statin\n")
    assert "Did you mean class:?" in panel.reading.text()


def test_what_was_opened_is_in_the_history_of_this_session(panel: SearchPanel) -> None:
    panel.box.setText("")
    QTest.keyClick(panel.box, Qt.Key.Key_Up)
    assert not panel.box.menu.isVisible()
    for text in ("first", "second", "first"):
        panel.box.setText(text)
        panel.show_state(Hits(text, ROWS, 3, None))
        QTest.keyClick(panel.box, Qt.Key.Key_Return)
    panel.box.setText("never opened")

    panel.box.show_history()

    assert panel.box.menu.isVisible()
    texts = [action.text() for action in panel.box.menu.actions()]
    assert texts == ["first", "second", "", "Clear recent searches"]
    QTest.keyClick(panel.box.menu, Qt.Key.Key_Down)
    QTest.keyClick(panel.box.menu, Qt.Key.Key_Return)
    assert panel.box.text() == "second"

    panel.box.clear()
    panel.show_state(Browsing())
    QTest.keyClick(panel.box, Qt.Key.Key_Up)
    panel.box.menu.actions()[-1].trigger()
    panel.box.menu.close()
    QTest.keyClick(panel.box, Qt.Key.Key_Up)
    assert not panel.box.menu.isVisible()


def test_hits_are_told_when_typing_rests(qtbot: QtBot, panel: SearchPanel, said: list[str]) -> None:
    panel.show_state(Hits("w", ROWS[:1], 1, None))
    panel.show_state(Hits("x", ROWS, 14, None))
    qtbot.waitUntil(lambda: bool(said))

    first = "First. likelihood score A [HD], well known cause. trade name X. 1 of 3"
    assert said == [f"14 results, 3 shown. {first}"]


def test_the_hit_under_the_marker_is_told_at_once(panel: SearchPanel, said: list[str]) -> None:
    panel.show_state(Hits("x", ROWS, 3, None))
    QTest.keyClick(panel.box, Qt.Key.Key_Down)
    QTest.keyClick(panel.box, Qt.Key.Key_Down)

    assert said[0].startswith("In the text. Second. Hepatotoxicity. …a long piece")
    assert said[0].endswith(". 2 of 3")
    assert said[1] == "Second. Outcome. short. 3 of 3"


def test_a_row_that_asks_for_more_has_no_place_among_the_hits() -> None:
    more = Row(Address("b"), "Second", leads=False, line="7 more in Second …", more=Ask("x"))

    assert spoken_row((*ROWS, more), 3) == "Second. 7 more in Second …"
    assert spoken_row((ROWS[0], more, ROWS[1]), 2).endswith("2 of 2")
    assert spoken_row((), -1) == ""


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (Nothing("zzz", "zz top"), ("Nothing matches “zzz”", "Did you mean “zz top”?")),
        (Unusable("why"), ("There is no library to search",)),
        (
            Hits("x", (replace(ROWS[0], caption=SIMILAR_NAME),), 0, "First", holds="5 monographs"),
            ("Nothing matches “x”", "Similar name — did you mean", "1 of 1"),
        ),
    ],
)
def test_that_there_are_no_hits_and_what_is_offered_is_told(
    qtbot: QtBot, panel: SearchPanel, said: list[str], state: SearchState, words: tuple[str, ...]
) -> None:
    panel.show_state(state)
    qtbot.waitUntil(lambda: bool(said))

    assert [part for part in words if part not in said[0]] == []


def test_an_answer_is_not_told_after_its_hit_was_opened(
    qtbot: QtBot, panel: SearchPanel, said: list[str]
) -> None:
    panel.box.setText("x")
    panel.show_state(Hits("x", ROWS, 3, None))
    QTest.keyClick(panel.box, Qt.Key.Key_Return)
    (speech,) = panel.box.findChildren(ChoiceSpeech)
    (timer,) = speech.findChildren(QTimer)
    qtbot.waitUntil(lambda: not timer.isActive())

    assert said == []
