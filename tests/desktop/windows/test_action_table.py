"""Rows of actions become menus and shortcuts, and a row that does not fit is refused at once."""

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from desktop.windows.action_table import NUMBERED, SUBMENUS, ActionSpec, ActionTable, Menu
from tests.desktop.menus import menus_of, mnemonics

Specs = tuple[ActionSpec, ...]


def nothing() -> None:
    """What an action of a test does."""


def table_of(qtbot: QtBot, *specs: ActionSpec) -> ActionTable:
    window = QMainWindow()
    qtbot.addWidget(window)
    table = ActionTable(window)
    table.add(specs)
    return table


@pytest.mark.parametrize(
    ("other", "told"),
    [
        (ActionSpec("read", nothing, Menu.GO, 120, "B"), "two actions are called read"),
        (ActionSpec("b", nothing, Menu.GO, 120, "B", ("F6",)), "b and read share F6"),
        (ActionSpec("b", nothing, Menu.GO, 110, "B"), "b and read share"),
    ],
    ids=["a name", "a key", "a place"],
)
def test_two_rows_that_share_what_is_one_rows_are_an_error_of_the_start(
    qtbot: QtBot, other: ActionSpec, told: str
) -> None:
    with pytest.raises(ValueError, match=told):
        table_of(qtbot, ActionSpec("read", nothing, Menu.GO, 110, "A", ("F6",)), other)


def test_a_row_without_a_handler_cannot_be_made() -> None:
    with pytest.raises(TypeError, match="run"):
        ActionSpec("read")  # type: ignore[call-arg]


def test_an_action_that_no_controller_gives_is_a_key_error(qtbot: QtBot) -> None:
    with pytest.raises(KeyError, match="nothing of the kind"):
        table_of(qtbot).action("nothing of the kind")


def test_an_action_does_what_its_row_says_while_that_is_possible(qtbot: QtBot) -> None:
    done: list[str] = []
    table = table_of(
        qtbot,
        ActionSpec("always", lambda: done.append("always")),
        ActionSpec("on a page", lambda: done.append("on a page"), needs_page=True),
    )

    table.run("always")
    table.run("on a page")
    table.enable_for_page(True)
    table.run("on a page")

    assert done == ["always", "on a page"]


def test_what_can_act_is_asked_when_the_menu_opens_and_again_before_it_runs(qtbot: QtBot) -> None:
    done: list[str] = []
    able = {"now": False}
    table = table_of(
        qtbot,
        ActionSpec("now", lambda: done.append("now"), Menu.GO, 1, "N", can_run=lambda: able["now"]),
    )
    action, menu = table.action("now"), table._menus[Menu.GO]

    menu.aboutToShow.emit()
    assert not action.isEnabled()
    menu.aboutToHide.emit()
    assert action.isEnabled()
    table.run("now")
    assert done == []
    able["now"] = True
    menu.aboutToShow.emit()
    assert action.isEnabled()
    table.run("now")
    assert done == ["now"]


def test_entries_stand_by_their_place_and_each_hundred_has_a_line_above_it(qtbot: QtBot) -> None:
    table = table_of(
        qtbot,
        ActionSpec("last", nothing, Menu.VIEW, 500, "L"),
        ActionSpec("second", nothing, Menu.VIEW, 110, "S"),
        ActionSpec("first", nothing, Menu.VIEW, 100, "F"),
        ActionSpec("spoken", nothing, Menu.LANGUAGE, 100, "X"),
        ActionSpec("coloured", nothing, Menu.THEME, 100, "X"),
    )

    entries = table._menus[Menu.VIEW].actions()
    assert [entry.text() or "line" for entry in entries] == [
        *("F", "S", "line", Menu.THEME.value, Menu.LANGUAGE.value, "line", "L"),
    ]


def test_every_key_of_the_window_is_one_qt_knows(action_specs: Specs) -> None:
    for spec in action_specs:
        for key in spec.keys:
            assert QKeySequence(key).toString(), key


def test_the_windows_menus_hold_every_row_that_has_a_menu(
    qtbot: QtBot, action_specs: Specs
) -> None:
    table = table_of(qtbot, *action_specs)
    window = table.parent()
    assert isinstance(window, QMainWindow)

    titles = [action.text() for action in window.menuBar().actions()]
    assert titles == [menu.value for menu in Menu if menu not in SUBMENUS]
    in_menus = [entry.objectName() for menu in menus_of(window) for entry in menu[1]]
    assert sorted(in_menus) == sorted(spec.name for spec in action_specs if spec.menu)


def test_no_two_entries_of_a_menu_share_a_letter(action_specs: Specs) -> None:
    for menu in Menu:
        texts = [spec.text for spec in action_specs if spec.menu is menu]
        inside = [inner.value for inner, (outer, _) in SUBMENUS.items() if outer is menu]
        letters = mnemonics(texts + inside)
        assert len(letters) == len(set(letters)), menu


def test_no_two_menus_share_a_letter() -> None:
    titles = [menu.value for menu in Menu if menu not in SUBMENUS]

    letters = mnemonics(titles)

    assert len(letters) == len(set(letters)) == len(titles)


def test_every_key_is_on_the_sheet_under_its_menu(qtbot: QtBot, action_specs: Specs) -> None:
    sheet = dict(table_of(qtbot, *action_specs).shortcuts())
    told = {(menu, text, keys) for menu, entries in sheet.items() for text, keys in entries}

    numbered = {spec.name for spec in action_specs if spec.name.startswith("tab_")}
    assert len(numbered) == NUMBERED
    assert len(told) == sum(bool(spec.keys) for spec in action_specs) - NUMBERED + 1
    assert ("Go", "Tab by number", "Ctrl+1 … Ctrl+9") in told
    assert ("View", "Larger text", "Ctrl++, Ctrl+=") in told
    assert ("File", "Open library", "Ctrl+O") in told
    for spec in action_specs:
        if spec.name in numbered or spec.menu is None:
            continue
        menu = spec.menu.value.replace("&", "")
        for key in spec.keys:
            assert any(at == menu and key in keys.split(", ") for at, _, keys in told), key
