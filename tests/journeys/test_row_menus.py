"""The context menus of hits and of the browse tree, and the button that compares several rows."""

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QMenu

from desktop.compare.chooser import Chooser
from desktop.navigation.addresses import Comparison
from desktop.windows.row_menu import CompareSelected, RowMenu
from tests.desktop.current_libraries import INOTUZUMAB
from tests.journeys.driver import Driver
from tests.journeys.places import take_choice

ENTRIES = ["Open", "Open in new tab", "Compare with…", "Copy name", "Bookmark"]


def menu_of(view: QAbstractItemView, number: int) -> QMenu:
    """The menu at a row of the list."""
    (rows,) = view.findChildren(RowMenu)
    menu = rows.menu_at(view.visualRect(view.model().index(number, 0)).center())
    assert menu is not None
    return menu


def choose(menu: QMenu, words: str) -> None:
    next(action for action in menu.actions() if action.text() == words).trigger()


def found(driver: Driver) -> QAbstractItemView:
    driver.wait_for_library()
    driver.type("besponsa")
    return driver.window.search.hits


def test_a_hit_offers_what_can_be_done_with_it(driver: Driver) -> None:
    menu = menu_of(found(driver), 0)

    assert [action.text() for action in menu.actions()] == ENTRIES
    choose(menu, "Open")
    driver.wait_for_page(INOTUZUMAB)


def test_a_hit_is_opened_in_a_new_tab(driver: Driver) -> None:
    choose(menu_of(found(driver), 0), "Open in new tab")

    driver.wait_for_page(INOTUZUMAB)
    assert len(driver.composition.tabs) == 2


def test_the_name_of_a_hit_is_copied(driver: Driver) -> None:
    choose(menu_of(found(driver), 0), "Copy name")

    assert QGuiApplication.clipboard().text() == "Inotuzumab Ozogamicin"
    assert driver.told == "Copied Inotuzumab Ozogamicin."


def test_a_hit_is_bookmarked_without_being_opened(driver: Driver) -> None:
    choose(menu_of(found(driver), 0), "Bookmark")

    assert driver.told == "Bookmarked Inotuzumab Ozogamicin."
    (kept,) = driver.composition._store.bookmarks()
    assert kept.spot.monograph == INOTUZUMAB
    assert driver.composition.page.presenter.opened is None
    driver.open_hit()
    assert driver.window.action("bookmark").isChecked()


def test_a_hit_is_compared_with_what_is_chosen(driver: Driver) -> None:
    choose(menu_of(found(driver), 0), "Compare with…")

    (chooser,) = (each for each in driver.window.findChildren(Chooser) if each.isVisible())
    take_choice(driver, chooser, "")
    QTest.keyClick(chooser.box, Qt.Key.Key_Return)
    here = driver.composition.tabs.here
    assert isinstance(here, Comparison)
    assert here.monographs[0] == INOTUZUMAB


def test_the_row_for_more_hits_has_no_menu(driver: Driver) -> None:
    driver.wait_for_library()
    driver.type("hepatotoxicity")
    number = next(n for n, row in enumerate(driver.rows) if row.more is not None)
    hits = driver.window.search.hits
    hits.scrollTo(hits.model().index(number, 0))
    (rows,) = hits.findChildren(RowMenu)

    assert rows.menu_at(hits.visualRect(hits.model().index(number, 0)).center()) is None


def test_a_row_of_the_browse_tree_has_the_same_menu_and_a_group_has_none(driver: Driver) -> None:
    driver.wait_for_library()
    tree = driver.tree
    tree.expandAll()
    position = next(n for n, row in enumerate(tree.rows) if row.address is not None)
    (rows,) = tree.findChildren(RowMenu)

    menu = rows.menu_at(tree.visualRect(tree.index_of(position)).center())

    assert menu is not None
    assert [action.text() for action in menu.actions()] == ENTRIES
    assert rows.menu_at(tree.visualRect(tree.index_of(0)).center()) is None


def test_several_selected_hits_are_compared_by_a_button(driver: Driver) -> None:
    driver.wait_for_library()
    driver.type("hepatotoxicity")
    hits, selection = driver.window.search.hits, QItemSelectionModel.SelectionFlag.Select
    (button,) = driver.window.findChildren(CompareSelected)
    assert button.isHidden()
    firsts = {row.address.monograph: n for n, row in reversed(list(enumerate(driver.rows)))}

    for number in sorted(firsts.values())[:3]:
        hits.selectionModel().select(hits.model().index(number, 0), selection)

    assert button.isVisible()
    assert button.text() == "3 selected · Compare"
    button.click()
    assert isinstance(driver.composition.tabs.here, Comparison)
    assert len(driver.composition.tabs.here.monographs) == 3
    driver.type("besponsa")
    assert button.isHidden()
