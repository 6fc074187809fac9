"""The line under the box, of which each part can be taken away; the order of the hits."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.navigation.addresses import Address, Ask, Comparison
from desktop.search.box import SearchBox
from desktop.search.hit_rows import Row
from desktop.search.interpretation_line import words_of_part
from desktop.search.model import Browsing, Hits, Nothing
from desktop.search.panel import SearchPanel
from desktop.theme.theme import Theme
from index import Part, PartKind, SortOrder

TYPED = "can mtx cause jaundice"
PARTS = (
    Part(PartKind.NAME, "mtx", "Methotrexate", ((4, 7),)),
    Part(PartKind.SIGN, "jaundice", "jaundice", ((14, 22),)),
    Part(PartKind.ASIDE, "can, cause", "", ((0, 3), (8, 13))),
)
ROWS = (Row(Address("a"), "First"),)


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> Iterator[SearchPanel]:
    made = SearchPanel(theme, SearchBox(theme))
    qtbot.addWidget(made)
    made.resize(300, 500)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.mark.parametrize(
    ("part", "words"),
    [
        (PARTS[0], "mtx (Methotrexate)"),
        (PARTS[1], "jaundice"),
        (PARTS[2], "set aside: can, cause"),
        (Part(PartKind.ASPECT, "how long", "time to onset", ((0, 8),)), "how long (time to onset)"),
    ],
)
def test_a_part_in_words(part: Part, words: str) -> None:
    assert words_of_part(part) == words


def test_each_part_is_a_link_to_the_query_without_it(panel: SearchPanel) -> None:
    asked: list[object] = []
    panel.target_activated.connect(asked.append)

    panel.show_state(Hits(TYPED, ROWS, 1, None, parts=PARTS))
    for part in PARTS:
        panel.read_as.linkActivated.emit(Ask(part.without(TYPED)).to_url())

    assert panel.read_as.isVisible()
    assert panel.read_as.accessibleName().startswith("Read as: mtx (Methotrexate) × · jaundice ×")
    assert asked == [
        Ask("can cause jaundice"), Ask("can mtx cause"), Ask("mtx jaundice")
    ]  # fmt: skip
    assert panel.read_as.text().count("<a href=") == len(PARTS)


def test_markup_that_was_typed_is_shown_as_it_is(panel: SearchPanel) -> None:
    part = Part(PartKind.NAME, "<b>x</b>", "Y", ((0, 8),))

    panel.show_state(Hits("<b>x</b> rash", ROWS, 1, None, parts=(part, PARTS[1])))

    assert "<b>" not in panel.read_as.text()


def test_several_drugs_are_offered_to_be_compared(panel: SearchPanel) -> None:
    wanted: list[object] = []
    panel.read_as.comparison_requested.connect(wanted.append)
    compared = ("Kava_Kava", "Bosentan", "Metoprolol")

    panel.show_state(Hits("a b c", ROWS, 1, None, parts=PARTS, compared=compared))
    panel.read_as.linkActivated.emit(Comparison(compared).to_url())

    assert panel.read_as.accessibleName().endswith("Compare these 3")
    assert wanted == [Comparison(compared)]


@pytest.mark.parametrize("state", [Hits("x", ROWS, 1, None), Browsing()])
def test_there_is_no_line_where_there_is_nothing_to_tell(
    panel: SearchPanel, state: Hits | Browsing
) -> None:
    panel.show_state(Hits(TYPED, ROWS, 1, None, parts=PARTS))
    panel.show_state(state)

    assert not panel.read_as.isVisible()


def test_where_nothing_was_found_it_is_told_how_the_query_was_read(panel: SearchPanel) -> None:
    panel.show_state(Nothing(TYPED, None, parts=PARTS))

    assert panel.read_as.isVisible()
    assert not panel.sort.isVisible()


def test_an_order_is_chosen_with_the_keyboard_and_stays(panel: SearchPanel) -> None:
    chosen: list[SortOrder] = []
    panel.sort.chosen.connect(chosen.append)
    panel.show_state(Hits("x", ROWS, 1, None))

    panel.sort.setFocus()
    QTest.keyClick(panel.sort, Qt.Key.Key_Down)
    panel.show_state(Browsing())
    panel.show_state(Hits("y", ROWS, 1, None))

    assert chosen == [SortOrder.LIKELIHOOD]
    assert panel.sort.order is SortOrder.LIKELIHOOD
    assert panel.sort.isVisible()
