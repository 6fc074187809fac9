"""The tree: the model under it, folding, keys and type-ahead."""

import pytest
from PySide6.QtCore import QElapsedTimer, QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from desktop.browse.model import TreeModel
from desktop.browse.tree import BrowseTree
from desktop.browse.tree_rows import TOP, Row
from desktop.navigation.addresses import Address
from desktop.theme.theme import Theme

ROWS = (
    Row("Agents", TOP, 0, count=1),
    Row("About the class", 0, 0, address=Address("agents")),
    Row("Inner", 0, 1, count=2),
    Row("Betol", 2, 0, letters=("A [HD]", "E*"), address=Address("betol")),
    Row("Bevol", 2, 1, note="LactMed", address=Address("bevol")),
    Row("Abol", 0, 2, address=Address("abol")),
    Row("Beta Agents", TOP, 1, "with a note", ("A",), 1),
    Row("Bezol", 6, 0, "in Azol, Bezol", address=Address("bezol")),
)


def many(count: int) -> tuple[Row, ...]:
    inside = (Row(f"Drug {n}", 0, n, address=Address(f"{n}")) for n in range(count))
    return (Row("D", TOP, 0, count=count), *inside)


@pytest.fixture
def tree(qtbot: QtBot, theme: Theme) -> BrowseTree:
    made = BrowseTree(theme)
    qtbot.addWidget(made)
    made.resize(260, 400)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.show_rows(ROWS)
    return made


def chosen(tree: BrowseTree) -> str:
    return str(tree.currentIndex().data())


def test_the_model_keeps_qt_s_rules() -> None:
    model = TreeModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    model.set_rows(ROWS)

    assert model.rowCount() == 2
    inner = model.index(1, 0, model.index(0, 0))
    assert [model.index(n, 0, inner).data() for n in range(model.rowCount(inner))] == [
        "Betol",
        "Bevol",
    ]
    assert model.parent(model.at(3)) == inner
    assert model.parent(model.at(6)) == QModelIndex()
    model.set_rows(())
    assert model.rowCount() == 0


def test_a_small_library_lies_open_and_a_large_one_shows_its_groups(tree: BrowseTree) -> None:
    assert tree.isExpanded(tree.index_of(2))

    tree.show_rows(many(400))

    assert not tree.isExpanded(tree.index_of(0))


def test_the_same_rows_again_leave_folds_and_place(tree: BrowseTree) -> None:
    tree.collapse(tree.index_of(0))
    tree.setCurrentIndex(tree.index_of(7))

    tree.show_rows(ROWS)

    assert not tree.isExpanded(tree.index_of(0))
    assert chosen(tree) == "Bezol"


def test_enter_and_click_open_a_monograph_and_fold_a_group(tree: BrowseTree) -> None:
    opened: list[Address] = []
    tree.address_activated.connect(opened.append)

    tree.setCurrentIndex(tree.index_of(3))
    QTest.keyClick(tree, Qt.Key.Key_Return)
    tree.setCurrentIndex(tree.index_of(6))
    QTest.keyClick(tree, Qt.Key.Key_Enter)
    place = tree.visualRect(tree.index_of(5)).center()
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert opened == [Address("betol"), Address("abol")]
    assert not tree.isExpanded(tree.index_of(6))


def test_escape_leaves_and_so_does_up_from_the_first_row(tree: BrowseTree) -> None:
    left: list[bool] = []
    tree.left.connect(lambda: left.append(True))
    tree.setCurrentIndex(tree.index_of(1))

    QTest.keyClick(tree, Qt.Key.Key_Up)
    assert (chosen(tree), left) == ("Agents", [])
    QTest.keyClick(tree, Qt.Key.Key_Up)
    QTest.keyClick(tree, Qt.Key.Key_Escape)

    assert left == [True, True]


@pytest.mark.parametrize(
    ("does", "start", "typed", "expected"),
    [
        ("letters add up to a word", 0, "bev", "Bevol"),
        ("case does not count", 0, "ABO", "About the class"),
        ("the row at hand is left by its first letter", 3, "b", "Bevol"),
        ("the same letter again goes on", 0, "bb", "Bevol"),
        ("the search goes round", 7, "a", "Agents"),
        ("what nothing begins with changes nothing", 4, "q", "Bevol"),
    ],
)
def test_typing_goes_to_what_begins_so(
    tree: BrowseTree, does: str, start: int, typed: str, expected: str
) -> None:
    tree.setCurrentIndex(tree.index_of(start))

    QTest.keyClicks(tree, typed)

    assert chosen(tree) == expected, does


def test_typing_unfolds_a_group_only_where_no_row_in_view_fits(tree: BrowseTree) -> None:
    tree.collapseAll()
    tree.setCurrentIndex(tree.index_of(0))

    QTest.keyClicks(tree, "bet")
    assert chosen(tree) == "Beta Agents"
    assert not tree.isExpanded(tree.index_of(0))

    QTest.keyClicks(tree, "o")
    assert chosen(tree) == "Betol"
    assert tree.isExpanded(tree.index_of(0))


def test_after_a_pause_a_new_word_begins(tree: BrowseTree, monkeypatch: pytest.MonkeyPatch) -> None:
    tree.setCurrentIndex(tree.index_of(0))
    QTest.keyClicks(tree, "be")
    monkeypatch.setattr(QElapsedTimer, "hasExpired", lambda self, pause: True)

    QTest.keyClicks(tree, "a")

    assert chosen(tree) == "Abol"


def test_going_to_a_group_unfolds_it_and_those_above(tree: BrowseTree) -> None:
    tree.collapseAll()

    tree.go_to_group("Inner")

    assert chosen(tree) == "Inner"
    assert tree.isExpanded(tree.index_of(0))
    assert tree.isExpanded(tree.index_of(2))
    tree.go_to_group("Nowhere")
    assert chosen(tree) == "Inner"


@pytest.mark.parametrize(
    ("position", "group"),
    [
        (0, ("Agents",)),
        (1, ("Agents",)),
        (2, ("Agents", "Inner")),
        (4, ("Agents", "Inner")),
        (5, ("Agents",)),
        (7, ("Beta Agents",)),
    ],
)
def test_the_group_is_that_which_the_keys_are_on_or_in(
    tree: BrowseTree, position: int, group: tuple[str, ...]
) -> None:
    tree.setCurrentIndex(tree.index_of(position))

    assert tree.group == group


def test_before_the_keys_come_there_is_no_group(tree: BrowseTree) -> None:
    assert tree.group == ()


def test_a_row_is_read_out_with_its_badges_and_its_note(tree: BrowseTree) -> None:
    # Qt's accessibility of trees counts what is unfolded.
    spoken = [
        QAccessible.queryAccessibleInterface(tree).child(n).text(QAccessible.Text.Name)
        for n in range(len(ROWS))
    ]

    assert "Betol. likelihood score A [HD], E*" in spoken
    assert "Bevol. LactMed" in spoken


@pytest.mark.parametrize("width", [30, 120, 260, 900])
def test_rows_are_painted_at_any_width(tree: BrowseTree, width: int) -> None:
    tree.resize(width, 400)

    image = tree.grab().toImage()

    option = QStyleOptionViewItem()
    option.font = tree.font()
    heights = {tree.itemDelegate().sizeHint(option, tree.index_of(n)).height() for n in (0, 3)}
    assert image.width() == tree.width()
    assert len(heights) == 1
