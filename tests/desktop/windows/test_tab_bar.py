"""The bar of tabs fits its tabs in every text size, also after another one."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.theme.theme import Theme
from desktop.windows.tab_bar import TabBar


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme) -> TabBar:
    made = TabBar(theme)
    qtbot.addWidget(made)
    made.show_tabs(["Warfarin", "Bosentan"], 0)
    made.resize(800, 40)
    made.show()
    return made


def sizes(bar: TabBar) -> tuple[int, int, int]:
    QApplication.processEvents()
    return bar.sizeHint().height(), bar.row.tabRect(0).height(), bar.row.tabRect(0).width()


def test_after_large_text_the_bar_is_as_before(bar: TabBar, theme: Theme) -> None:
    before = sizes(bar)

    theme.set_scale(2.0)
    large = sizes(bar)
    theme.set_scale(1.0)

    assert large > before
    assert sizes(bar) == before


def test_in_large_text_the_bar_holds_its_tabs(bar: TabBar, theme: Theme) -> None:
    theme.set_scale(2.0)

    height, tab, _ = sizes(bar)
    assert height == tab
    theme.set_scale(1.0)
