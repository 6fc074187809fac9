import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.references.model import (
    AUTHORS,
    CITED,
    COLUMNS,
    JOURNAL,
    PMID,
    TITLE,
    YEAR,
    Asked,
    Cited,
    Listed,
)
from desktop.references.panel import ReferencesPanel
from desktop.theme.theme import Theme
from index import CitedWork, WorkOrder, Works

WORKS = Works(
    CitedWork(f"Author {n:02}", f"Title {n}", "Gut", 2000 + n, str(n), None, (n,))
    for n in range(60)
)
KEY = Qt.Key


class Bench:
    """A panel that is answered at once."""

    def __init__(self, theme: Theme) -> None:
        self.panel = ReferencesPanel(theme)
        self.asked: list[Asked] = []
        self.chosen: list[CitedWork] = []
        self.activated: list[CitedWork] = []
        self.panel.requested.connect(self.answer)
        self.panel.work_chosen.connect(self.chosen.append)
        self.panel.work_activated.connect(self.activated.append)
        self.panel.resize(1000, 600)
        self.panel.show()
        self.answer(self.panel.asked)

    def answer(self, asked: Asked) -> None:
        self.asked.append(asked)
        numbers = WORKS.find(asked.text, asked.order, descending=asked.descending)
        self.panel.show_listed(Listed(asked, WORKS, numbers, 75))

    def words(self, row: int, column: int) -> str:
        model = self.panel.table.works
        return str(model.data(model.index(row, column)))


@pytest.fixture
def bench(theme: Theme, qtbot: QtBot) -> Bench:
    made = Bench(theme)
    qtbot.addWidget(made.panel)
    return made


def test_the_newest_stand_first_and_the_first_is_chosen(bench: Bench) -> None:
    assert bench.words(0, YEAR) == "2059"
    assert bench.words(0, CITED) == "1×"
    assert bench.chosen == [WORKS[59]]
    assert bench.panel.count.text() == "75 references to 60 cited works"


def test_typing_asks_for_words_and_says_how_many_have_them(bench: Bench) -> None:
    QTest.keyClicks(bench.panel.box, "title 7")

    assert bench.asked[-1] == Asked("title 7", WorkOrder.YEAR, descending=True)
    assert bench.words(0, TITLE) == "Title 7"
    assert bench.panel.count.text() == "1 of 60 cited works"


def test_what_nothing_matches_is_said(bench: Bench) -> None:
    QTest.keyClicks(bench.panel.box, "zzz")

    assert bench.panel.table.works.rowCount() == 0
    assert "No reference" in bench.panel.text.toPlainText()


def test_keys_in_the_box_choose_and_open(bench: Bench) -> None:
    for key in (KEY.Key_Down, KEY.Key_Down, KEY.Key_Up, KEY.Key_Return):
        QTest.keyClick(bench.panel.box, key)

    assert bench.activated == [WORKS[58]]
    QTest.keyClicks(bench.panel.box, "x")
    QTest.keyClick(bench.panel.box, KEY.Key_Escape)
    assert bench.panel.box.text() == ""


def test_up_from_the_first_row_returns_to_the_box(bench: Bench, qtbot: QtBot) -> None:
    bench.panel.activateWindow()
    bench.panel.table.setFocus()
    QTest.keyClick(bench.panel.table, KEY.Key_Down)
    QTest.keyClick(bench.panel.table, KEY.Key_Return)
    assert bench.activated == [WORKS[58]]

    QTest.keyClick(bench.panel.table, KEY.Key_Up)
    QTest.keyClick(bench.panel.table, KEY.Key_Up)

    qtbot.waitUntil(bench.panel.box.hasFocus)


def test_a_column_s_name_orders_by_it_and_again_turns_it_round(bench: Bench) -> None:
    header = bench.panel.table.horizontalHeader()

    orders = []
    for _ in range(2):
        place = QPoint(header.sectionViewportPosition(AUTHORS) + 8, header.height() // 2)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
        orders.append((bench.asked[-1].order, bench.words(0, AUTHORS)))

    assert orders == [(WorkOrder.AUTHORS, "Author 00"), (WorkOrder.AUTHORS, "Author 59")]
    assert bench.panel.orders.currentData() is WorkOrder.AUTHORS


def test_the_arrow_points_up_where_the_smallest_stand_first(bench: Bench) -> None:
    """Qt's own style draws an arrow down for `AscendingOrder`."""
    header = bench.panel.table.horizontalHeader()
    assert header.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder

    bench.panel.orders.activated.emit(bench.panel.orders.findData(WorkOrder.AUTHORS))

    assert bench.words(0, AUTHORS) == "Author 00"
    assert header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder


def test_an_order_is_chosen_by_keys_as_well(bench: Bench) -> None:
    for order in WorkOrder:
        at = bench.panel.orders.findData(order)
        bench.panel.orders.activated.emit(at)

        assert bench.asked[-1].order is order
        column = bench.panel.table.horizontalHeader().sortIndicatorSection()
        assert COLUMNS[column].order is order


@pytest.mark.parametrize(
    ("width", "hidden"),
    [
        (2000, set()),
        (1000, set()),
        (700, {JOURNAL}),
        (540, {JOURNAL, PMID}),
        (420, {JOURNAL, PMID, AUTHORS}),
    ],
)
def test_columns_give_way_to_the_title(bench: Bench, width: int, hidden: set[int]) -> None:
    bench.panel.resize(width, 500)

    table = bench.panel.table
    assert {at for at in range(len(COLUMNS)) if table.isColumnHidden(at)} == hidden
    assert table.columnWidth(TITLE) > 200


def test_only_the_chosen_work_is_shown_in_full(bench: Bench) -> None:
    bench.panel.show_cited(Cited(WORKS[3], "<p>another</p>"))
    assert "another" not in bench.panel.text.toPlainText()

    bench.panel.show_cited(Cited(WORKS[59], "<p>this one</p>"))
    assert "this one" in bench.panel.text.toPlainText()


def test_the_same_list_again_stays_at_what_was_chosen(bench: Bench) -> None:
    bench.panel.table.selectRow(30)
    bench.answer(bench.panel.asked)
    assert bench.panel.table.chosen is WORKS[29]

    QTest.keyClicks(bench.panel.box, "t")
    assert bench.panel.table.chosen is WORKS[59]


@pytest.mark.parametrize("scale", [1.0, 2.0, 3.0])
def test_it_fits_a_small_window_with_any_text(bench: Bench, theme: Theme, scale: float) -> None:
    assert bench.panel.table.works.rowCount()
    theme.set_scale(scale)

    assert bench.panel.minimumSizeHint().width() <= 560
    theme.set_scale(1.0)
