"""The choice of groupings as it is heard."""

from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from desktop.browse.model import Listed
from desktop.browse.panel import BrowsePanel
from desktop.browse.tree_rows import TOP, Row
from desktop.navigation.addresses import Address
from desktop.theme.theme import Theme
from index import Grouping

ROWS = (
    Row("D", TOP, 0, "possible cause", ("D",), 1),
    Row("Aspirin", 0, 0, letters=("D",), address=Address("aspirin")),
)


def test_groupings_are_radio_buttons(qtbot: QtBot, theme: Theme) -> None:
    panel = BrowsePanel(theme)
    qtbot.addWidget(panel)
    panel.show_state(Listed(Grouping.LIKELIHOOD, ROWS))
    likelihood, year = (
        QAccessible.queryAccessibleInterface(panel.choice(each))
        for each in (Grouping.LIKELIHOOD, Grouping.YEAR)
    )

    assert likelihood.role() is QAccessible.Role.RadioButton
    assert likelihood.text(QAccessible.Text.Name) == "Browse by likelihood score"
    assert (likelihood.state().checkable, likelihood.state().checked) == (1, 1)
    assert year.state().checked == 0
    with qtbot.waitSignal(panel.grouping_requested) as asked:
        year.actionInterface().doAction(year.actionInterface().actionNames()[0])
    assert asked.args == [Grouping.YEAR]


def test_the_place_is_told_in_words_and_the_score_once(qtbot: QtBot, theme: Theme) -> None:
    panel = BrowsePanel(theme)
    qtbot.addWidget(panel)
    assert panel.place == ""
    panel.show_state(Listed(Grouping.LIKELIHOOD, ROWS))
    assert panel.tree is not None
    panel.tree.setCurrentIndex(panel.tree.index_of(0))

    assert panel.place == "Browse by likelihood score. likelihood score D. possible cause. 1"


def test_a_monograph_is_not_told_as_expanded(qtbot: QtBot, theme: Theme) -> None:
    panel = BrowsePanel(theme)
    qtbot.addWidget(panel)
    panel.show_state(Listed(Grouping.LIKELIHOOD, ROWS))
    assert panel.tree is not None
    panel.show()
    tree = QAccessible.queryAccessibleInterface(panel.tree)
    rows = [row for number in range(tree.childCount()) if (row := tree.child(number)) is not None]
    items = [row for row in rows if row.role() is QAccessible.Role.TreeItem]

    assert [bool(item.state().expanded) for item in items] == [True, False]
