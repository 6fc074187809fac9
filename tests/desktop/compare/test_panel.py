import pytest
from PySide6.QtGui import QAccessible, QGuiApplication, QTextTable
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from desktop.compare.heads import HeadPane
from desktop.compare.html import Content, comparison_html
from desktop.compare.model import Compared
from desktop.compare.panel import ComparePanel
from desktop.navigation.addresses import Address, Comparison
from desktop.page.options import PageOptions
from desktop.page.presenter import pictures_of
from desktop.theme.theme import Theme
from index import Library
from tests.desktop.current_libraries import INOTUZUMAB
from tests.desktop.page.test_html import style

FOUR = (INOTUZUMAB, "Nabumetone", "Venlafaxine_Desvenlafaxine", "Brentuximab_Vedotin")


class Bench:
    """A panel that shows comparisons of the starter."""

    def __init__(self, library: Library, theme: Theme) -> None:
        self.library = library
        self.theme = theme
        self.panel = ComparePanel(theme, most=4)
        self.requested: list[object] = []
        self.followed: list[object] = []
        self.panel.comparison_requested.connect(self.requested.append)
        self.panel.target_activated.connect(self.followed.append)
        self.panel.show()

    def show(self, *ids: str) -> None:
        look = style(scale=self.theme.scale)
        content = Content.of(self.library, ids, PageOptions(look), pictures_of)
        html = comparison_html(content, look, heads=False)
        copied = comparison_html(content, look)
        self.panel.show_state(Compared(Comparison(ids), content.title, content.heads, html, copied))

    @property
    def heads(self) -> list[HeadPane]:
        panes = self.panel.heads.findChildren(HeadPane)
        return sorted((pane for pane in panes if pane.isVisible()), key=lambda pane: pane.x())

    def column_lefts(self) -> list[int]:
        """Where the text of each column begins, within the view."""
        table = self.panel.view.document().rootFrame().childFrames()[0]
        assert isinstance(table, QTextTable)
        cells = (table.cellAt(1, column) for column in range(table.columns()))
        return [self.panel.view.cursorRect(cell.firstCursorPosition()).left() for cell in cells]

    def press(self, name: str) -> None:
        (button,) = (
            button
            for head in self.heads
            for button in head.findChildren(QToolButton)
            if button.accessibleName() == name
        )
        button.click()


@pytest.fixture
def bench(library: Library, theme: Theme, qtbot: QtBot) -> Bench:
    made = Bench(library, theme)
    qtbot.addWidget(made.panel)
    return made


@pytest.mark.parametrize("width", [560, 1000, 2300])
@pytest.mark.parametrize("sides", [1, 2, 3, 4])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_each_head_stands_above_its_column(
    bench: Bench, width: int, sides: int, scale: float
) -> None:
    bench.theme.set_scale(scale)
    bench.panel.resize(width, 500)
    bench.show(*FOUR[:sides])
    bar = bench.panel.view.horizontalScrollBar()

    for value in (0, bar.maximum()):
        bar.setValue(value)
        offsets = [
            left - head.x() for left, head in zip(bench.column_lefts(), bench.heads, strict=True)
        ]
        assert all(0 < offset < 24 * scale for offset in offsets), offsets
    bench.theme.set_scale(1.0)


def test_columns_are_never_crushed_and_never_too_long_to_read(bench: Bench) -> None:
    bench.panel.resize(560, 500)
    bench.show(*FOUR)
    bar = bench.panel.view.horizontalScrollBar()
    assert bench.panel.view.column_width >= 230
    assert bar.maximum() > 0

    bench.panel.resize(2300, 500)
    assert bench.panel.view.column_width * 4 <= bench.panel.view.viewport().width()
    bench.show(FOUR[0])
    assert bench.panel.view.column_width <= 800


@pytest.mark.parametrize(("width", "sides"), [(560, 2), (1020, 4)])
def test_two_fit_a_small_window_and_four_a_usual_one(
    bench: Bench, qtbot: QtBot, width: int, sides: int
) -> None:
    bench.panel.resize(width, 500)
    bench.show(*FOUR[:sides])

    qtbot.waitUntil(lambda: bench.panel.view.horizontalScrollBar().maximum() == 0)


def test_the_cross_takes_a_column_out_and_the_arrow_opens_it(bench: Bench) -> None:
    bench.show(*FOUR[:3])

    bench.press("Remove Nabumetone")
    bench.press("Open Inotuzumab Ozogamicin")

    assert bench.requested == [Comparison((INOTUZUMAB, "Venlafaxine_Desvenlafaxine"))]
    assert bench.followed == [Address(INOTUZUMAB)]


def test_the_last_column_stays_and_a_fifth_cannot_be_added(bench: Bench) -> None:
    bench.show(INOTUZUMAB)
    names = [button.accessibleName() for button in bench.heads[0].findChildren(QToolButton)]
    assert names == ["Open Inotuzumab Ozogamicin"]
    assert bench.panel.add.isEnabled()

    bench.show(*FOUR)
    assert not bench.panel.add.isEnabled()


def test_the_table_is_copied_with_its_heads(bench: Bench) -> None:
    bench.show(*FOUR[:2])

    bench.panel.copy.click()

    copied = QGuiApplication.clipboard().mimeData()
    assert "Inotuzumab Ozogamicin (A)" in copied.text()
    assert "Updated 15 January 2024" in copied.text()
    assert "<table" in copied.html()


def test_the_same_comparison_in_another_look_stays_where_it_was(bench: Bench) -> None:
    bench.panel.resize(1000, 400)
    bench.show(*FOUR[:2])
    bar = bench.panel.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    seen = bench.panel.view.place()

    bench.show(*FOUR[:2])
    assert bench.panel.view.place() == seen

    bench.show(*FOUR[:3])
    assert bar.value() == 0


@pytest.mark.parametrize("scale", [1.0, 2.0, 3.0])
def test_it_fits_a_small_window_with_any_text(bench: Bench, theme: Theme, scale: float) -> None:
    bench.show(*FOUR)
    theme.set_scale(scale)

    assert bench.panel.minimumSizeHint().width() <= 560
    theme.set_scale(1.0)


def test_each_text_is_told_with_the_name_of_its_drug(
    qtbot: QtBot, library: Library, theme: Theme
) -> None:
    bench = Bench(library, theme)
    qtbot.addWidget(bench.panel)
    bench.show(INOTUZUMAB, "Nabumetone")
    view = QAccessible.queryAccessibleInterface(bench.panel.view)
    table = view.child(0)
    rows = [table.child(number) for number in range(table.childCount())]
    names = [
        [row.child(number).text(QAccessible.Text.Name) for number in range(row.childCount())]
        for row in rows
    ]
    bands, texts = names[::2], names[1::2]

    assert len(texts) > 5
    assert all(len(band) == 1 for band in bands)
    assert all(first.startswith("Inotuzumab Ozogamicin: ") for first, _ in texts)
    assert all(second.startswith("Nabumetone: ") for _, second in texts)
