from collections import Counter

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from desktop.windows.actions import (
    ACTIONS,
    LANGUAGE,
    MENUS,
    NUMBERED,
    make_actions,
    shortcuts,
)
from tests.desktop.menus import menus_of, mnemonics


def test_no_name_and_no_key_is_given_twice() -> None:
    names = Counter(spec.name for spec in ACTIONS)
    keys = Counter(key for spec in ACTIONS for key in spec.keys)

    assert max(names.values()) == max(keys.values()) == 1


def test_every_key_is_one_qt_knows() -> None:
    for spec in ACTIONS:
        for key in spec.keys:
            assert QKeySequence(key).toString(), key


def test_menus_are_made_from_the_table(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)

    actions = make_actions(window)

    assert list(actions) == [spec.name for spec in ACTIONS]
    titles = tuple(action.text() for action in window.menuBar().actions())
    assert titles == MENUS
    in_menus = [entry.objectName() for menu in menus_of(window) for entry in menu[1]]
    assert sorted(in_menus) == sorted(actions)


def test_no_two_entries_of_a_menu_share_a_letter() -> None:
    for menu in (*MENUS, LANGUAGE):
        texts = [spec.text for spec in ACTIONS if spec.menu == menu]
        letters = mnemonics(texts + ([LANGUAGE] if menu == "&View" else []))
        assert len(letters) == len(set(letters)), menu


def test_every_key_is_on_the_sheet_under_its_menu() -> None:
    sheet = dict(shortcuts())
    told = {(menu, text, keys) for menu, entries in sheet.items() for text, keys in entries}

    numbered = {spec.name for spec in ACTIONS if spec.name.startswith("tab_")}
    assert len(numbered) == NUMBERED
    assert len(told) == sum(bool(spec.keys) for spec in ACTIONS) - NUMBERED + 1
    assert ("Tabs", "Tab by number", "Ctrl+1 … Ctrl+9") in told
    assert ("View", "Larger text", "Ctrl++, Ctrl+=") in told
    assert ("File", "Open library", "Ctrl+O") in told
    for spec in ACTIONS:
        if spec.name in numbered:
            continue
        menu = spec.menu.replace("&", "")
        for key in spec.keys:
            assert any(at == menu and key in keys.split(", ") for at, _, keys in told), key
