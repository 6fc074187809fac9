"""The menus as a reader meets them: what stands where, what can act now, and what Edit acts on."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from desktop.windows.action_table import SUBMENUS, Menu
from tests.desktop.current_libraries import INOTUZUMAB
from tests.desktop.menus import menus_of
from tests.journeys.driver import Driver
from tests.journeys.test_references import open_references

# What the reader looks for, by the menu where other programs have it.
EXPECTED = {
    "File": {"new_tab", "close_tab", "reopen_tab", "open_library", "import_livertox", "print"},
    "Edit": {"undo", "copy", "copy_with_citation", "copy_record", "find", "select_all"},
    "View": {"full_screen", "text_larger", "text_smaller", "text_usual", "outline", "fold_all"},
    "Go": {"back", "forward", "home", "search", "browse", "history", "next_section", "next_tab"},
    "Bookmarks and notes": {"bookmark", "note", "kept", "export_kept", "forget_read"},
    "Tools": {"medications", "compare", "references", "libraries"},
    "Help": {"searching", "likelihood", "shortcuts", "about"},
    "Theme": {"theme_light", "theme_dark"},
    "Language": {"language_en", "language_de"},
}


def open_menu(driver: Driver, menu: Menu) -> QMenu:
    """Open a menu of the bar, as a click on its title does."""
    window = driver.window
    outer = SUBMENUS[menu][0] if menu in SUBMENUS else menu
    (title,) = (
        each
        for each in window.menuBar().actions()
        if each.text().replace("&", "") == outer.shown.replace("&", "")
    )
    opened = title.menu()
    assert isinstance(opened, QMenu)
    opened.popup(window.mapToGlobal(QPoint()))
    return opened


def enabled(driver: Driver, menu: Menu) -> set[str]:
    """The names of the entries that can act when the menu is opened."""
    opened = open_menu(driver, menu)
    names = {each.objectName() for each in opened.actions() if each.isEnabled()}
    opened.close()
    return names


def choose(driver: Driver, menu: Menu, name: str) -> None:
    """Open a menu and choose an entry of it with the keys."""
    opened = open_menu(driver, menu)
    opened.setActiveAction(driver.window.action(name))
    QTest.keyClick(opened, Qt.Key.Key_Return)
    assert not opened.isVisible()


def reading(driver: Driver) -> None:
    driver.type("besponsa")
    driver.open_hit()


def select(driver: Driver, words: str) -> None:
    view = driver.window.reading.view
    cursor = view.document().find(words)
    assert not cursor.isNull()
    view.setTextCursor(cursor)
    view.setFocus()


def test_every_entry_stands_where_other_programs_have_it(driver: Driver) -> None:
    found = {
        title.replace("&", ""): {entry.objectName() for entry in entries}
        for title, entries in menus_of(driver.window)
    }

    assert list(found)[:3] == ["File", "Edit", "View"]
    assert found.keys() == EXPECTED.keys()
    for title, names in EXPECTED.items():
        assert names <= found[title], title


def nothing(driver: Driver) -> None:
    pass


def typed(driver: Driver) -> None:
    driver.type("besponsa")


def bookmarked(driver: Driver) -> None:
    reading(driver)
    driver.press_keys("Ctrl+D")


def enlarged(driver: Driver) -> None:
    driver.press_keys("Ctrl+0")
    driver.press_keys("Ctrl++")


def selecting(driver: Driver) -> None:
    reading(driver)
    select(driver, "sinusoidal obstruction")


@pytest.mark.parametrize(
    ("menu", "name", "impossible", "possible"),
    [
        (Menu.EDIT, "undo", nothing, typed),
        (Menu.EDIT, "copy", reading, selecting),
        (Menu.EDIT, "copy_with_citation", reading, selecting),
        (Menu.EDIT, "copy_record", nothing, reading),
        (Menu.EDIT, "find", nothing, reading),
        (Menu.EDIT, "select_all", nothing, typed),
        (Menu.VIEW, "text_usual", nothing, enlarged),
        (Menu.VIEW, "fold_all", nothing, reading),
        (Menu.GO, "history", nothing, reading),
        (Menu.GO, "next_section", nothing, reading),
        (Menu.NOTES, "export_kept", reading, bookmarked),
        (Menu.NOTES, "forget_read", nothing, reading),
        (Menu.TOOLS, "list_from_search", nothing, typed),
    ],
)
def test_an_entry_is_enabled_only_while_it_can_act(
    driver: Driver,
    menu: Menu,
    name: str,
    impossible: Callable[[Driver], None],
    possible: Callable[[Driver], None],
) -> None:
    impossible(driver)
    assert name not in enabled(driver, menu)

    possible(driver)
    assert name in enabled(driver, menu)
    driver.press_keys("Ctrl+0")


def test_the_keys_act_though_the_menu_last_showed_that_they_could_not(driver: Driver) -> None:
    assert "export_kept" not in enabled(driver, Menu.NOTES)
    assert "text_usual" not in enabled(driver, Menu.VIEW)

    driver.press_keys("Ctrl++")
    driver.press_keys("Ctrl+0")

    assert driver.composition._theme.scale == 1.0


def test_an_action_that_cannot_act_does_nothing_when_it_is_asked_for(driver: Driver) -> None:
    driver.window.action("export_kept").trigger()

    assert QApplication.activeModalWidget() is None
    assert driver.told == ""


def test_without_a_library_nothing_of_it_is_offered(driver: Driver) -> None:
    driver.composition.library.library = None
    try:
        assert "print" not in enabled(driver, Menu.FILE)
        assert "export_list" not in enabled(driver, Menu.FILE)
        assert {"compare", "references"}.isdisjoint(enabled(driver, Menu.TOOLS))
        assert {"open_library", "import_livertox"} <= enabled(driver, Menu.FILE)
    finally:
        driver.composition.library.library = None


def test_what_is_typed_is_undone_and_selected_by_the_menu(driver: Driver) -> None:
    driver.type("besponsa")

    choose(driver, Menu.EDIT, "select_all")
    assert driver.window.search.box.selectedText() == "besponsa"
    choose(driver, Menu.EDIT, "copy")
    assert QGuiApplication.clipboard().text() == "besponsa"
    choose(driver, Menu.EDIT, "undo")

    assert driver.window.search.box.text() != "besponsa"


def test_the_selection_of_the_page_is_copied_while_the_box_has_the_focus(driver: Driver) -> None:
    selecting(driver)
    driver.window.search.box.setFocus()
    driver.window.search.box.deselect()

    choose(driver, Menu.EDIT, "copy")

    assert QGuiApplication.clipboard().text() == "sinusoidal obstruction"


def test_the_menu_acts_on_what_had_the_focus_before_the_menu_bar(driver: Driver) -> None:
    driver.type("besponsa")
    driver.window.menuBar().setFocus(Qt.FocusReason.MenuBarFocusReason)

    assert {"undo", "select_all"} <= enabled(driver, Menu.EDIT)


def test_a_selection_is_copied_with_its_citation_by_the_menu(driver: Driver) -> None:
    selecting(driver)

    choose(driver, Menu.EDIT, "copy_with_citation")

    assert QGuiApplication.clipboard().text().startswith("sinusoidal obstruction\n\nInotuzumab")


def test_a_reference_is_copied_by_the_menu(driver: Driver) -> None:
    panel = open_references(driver)
    driver.qtbot.waitUntil(lambda: panel.table.works.rowCount() > 0)
    panel.table.setFocus()
    QTest.keyClick(panel.table, Qt.Key.Key_Down)
    driver.qtbot.waitUntil(lambda: bool(panel.table.selected))
    QGuiApplication.clipboard().clear()

    choose(driver, Menu.EDIT, "copy")

    driver.qtbot.waitUntil(lambda: bool(QGuiApplication.clipboard().text()))


def test_the_keys_of_edit_stay_those_of_the_control_with_the_focus(driver: Driver) -> None:
    reading(driver)
    select(driver, "sinusoidal obstruction")

    QTest.keySequence(driver.window.reading.view, "Ctrl+C")
    assert QGuiApplication.clipboard().text() == "sinusoidal obstruction"
    QTest.keySequence(driver.window.reading.view, "Ctrl+A")
    selected: QTextCursor = driver.window.reading.view.textCursor()
    assert len(selected.selectedText()) > 1000


def test_full_screen_is_left_with_the_key_that_began_it(driver: Driver) -> None:
    was = driver.window.size()

    driver.press_keys("F11")
    assert driver.window.isFullScreen()
    open_menu(driver, Menu.VIEW).close()
    assert driver.window.action("full_screen").isChecked()
    driver.press_keys("F11")

    assert not driver.window.isFullScreen()
    driver.qtbot.waitUntil(lambda: driver.window.size() == was)
    open_menu(driver, Menu.VIEW).close()
    assert not driver.window.action("full_screen").isChecked()


def test_full_screen_is_not_kept_for_the_next_start(driver: Driver) -> None:
    driver.press_keys("F11")
    kept = driver.window.frame
    driver.press_keys("F11")

    driver.window.put_frame(kept)

    assert not driver.window.isFullScreen()


def test_the_menu_says_whether_the_sections_stand_beside_the_page(driver: Driver) -> None:
    reading(driver)
    for shown in (True, False):
        open_menu(driver, Menu.VIEW).close()
        assert driver.window.reading.shows_outline is shown
        assert driver.window.action("outline").isChecked() is shown
        driver.press_keys("F9")


def test_a_theme_chosen_elsewhere_is_marked_in_the_menu(driver: Driver) -> None:
    theme = driver.composition._theme
    scheme = theme.scheme
    theme.set_scheme(type(scheme).DARK)

    driver.window.action_table._menus[Menu.THEME].aboutToShow.emit()

    assert driver.window.action("theme_dark").isChecked()
    theme.set_scheme(scheme)


def test_the_page_stays_while_menus_are_opened(driver: Driver) -> None:
    reading(driver)
    before: QWidget | None = QApplication.focusWidget()
    for menu in Menu:
        if menu not in SUBMENUS:
            open_menu(driver, menu).close()

    assert driver.composition.tabs.here.monograph == INOTUZUMAB
    assert QApplication.focusWidget() is before
