"""Every action of the window: one row makes the menu entry, the shortcut and the README's line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow

from desktop.help.topics import TOPICS

_CONTEXT: Final = "Actions"
Menu = tuple[str, tuple[tuple[str, str], ...]]


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action. `group` makes it one of several choices, `checkable` something that is or is not;
    `apart` sets a line above it.
    """

    name: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    group: str = ""
    apart: bool = False
    checkable: bool = False


MENUS: Final = ("&File", "&View", "&Go", "&Tabs", "&Notes", "&Help")
# The tabs that have a key of their own: Ctrl and their number.
NUMBERED: Final = 9
ACTIONS: Final = (
    ActionSpec("open_library", "&File", "&Open library…", ("Ctrl+O",)),
    ActionSpec("import_livertox", "&File", "&Import LiverTox…", ("Ctrl+I",)),
    ActionSpec("libraries", "&File", "Li&braries…"),
    ActionSpec("print", "&File", "&Print…", ("Ctrl+P",), apart=True),
    ActionSpec("export", "&File", "&Export…", ("Ctrl+Shift+S",)),
    ActionSpec("export_list", "&File", "Export the &list…"),
    ActionSpec("quit", "&File", "&Quit", ("Ctrl+Q",), apart=True),
    ActionSpec("text_larger", "&View", "&Larger text", ("Ctrl++", "Ctrl+=")),
    ActionSpec("text_smaller", "&View", "&Smaller text", ("Ctrl+-",)),
    ActionSpec("text_usual", "&View", "&Usual text size", ("Ctrl+0",)),
    ActionSpec("outline", "&View", "Se&ctions beside the page", ("F9",), apart=True),
    ActionSpec("fold", "&View", "&Fold or unfold this section", ("F8",)),
    ActionSpec("fold_all", "&View", "Fold or unfold &all sections", ("Shift+F8",)),
    ActionSpec("theme_system", "&View", "Colours of the s&ystem", group="theme", apart=True),
    ActionSpec("theme_light", "&View", "L&ight", group="theme"),
    ActionSpec("theme_dark", "&View", "&Dark", group="theme"),
    ActionSpec("theme_high_light", "&View", "&High contrast, dark on light", group="theme"),
    ActionSpec("theme_high_dark", "&View", "High co&ntrast, light on dark", group="theme"),
    ActionSpec("search", "&Go", "&Search", ("Ctrl+L", "Ctrl+K")),
    ActionSpec("browse", "&Go", "Bro&wse the library", ("Ctrl+B",)),
    ActionSpec("narrow", "&Go", "Narrow the &hits", ("Ctrl+Shift+L",)),
    ActionSpec("history", "&Go", "Sear&ches of this session", ("Ctrl+H",)),
    ActionSpec("references", "&Go", "References of the librar&y", ("Ctrl+Shift+R",)),
    ActionSpec("compare", "&Go", "Co&mpare with…", ("Ctrl+Shift+D",)),
    ActionSpec("read", "&Go", "&Read the page", ("F6",)),
    ActionSpec("next_section", "&Go", "&Next section", ("Alt+Down",), apart=True),
    ActionSpec("previous_section", "&Go", "&Previous section", ("Alt+Up",)),
    ActionSpec("find", "&Go", "Find &in the page…", ("Ctrl+F",), apart=True),
    ActionSpec("next_match", "&Go", "Ne&xt match", ("F3", "Ctrl+G")),
    ActionSpec("previous_match", "&Go", "Pre&vious match", ("Shift+F3", "Ctrl+Shift+G")),
    ActionSpec("back", "&Go", "&Back", ("Alt+Left",), apart=True),
    ActionSpec("forward", "&Go", "&Forward", ("Alt+Right",)),
    ActionSpec("home", "&Go", "&Opening page", ("Alt+Home",)),
    ActionSpec("new_tab", "&Tabs", "&New tab", ("Ctrl+T",)),
    ActionSpec("close_tab", "&Tabs", "&Close this tab", ("Ctrl+W",)),
    ActionSpec("close_other_tabs", "&Tabs", "Close the &others"),
    ActionSpec("reopen_tab", "&Tabs", "Open the closed tab &again", ("Ctrl+Shift+T",)),
    ActionSpec("next_tab", "&Tabs", "Ne&xt tab", ("Ctrl+Tab",), apart=True),
    ActionSpec("previous_tab", "&Tabs", "&Previous tab", ("Ctrl+Shift+Tab",)),
    *(
        ActionSpec(
            f"tab_{number}", "&Tabs", "Tab by number", (f"Ctrl+{number}",), apart=number == 1
        )
        for number in range(1, NUMBERED + 1)
    ),
    ActionSpec("bookmark", "&Notes", "&Bookmark this section", ("Ctrl+D",), checkable=True),
    ActionSpec("note", "&Notes", "&Note on this section", ("Ctrl+N",)),
    ActionSpec("kept", "&Notes", "Bookmarks &and notes…", ("Ctrl+Shift+B",)),
    ActionSpec("copy_record", "&Notes", "&Copy for the record", ("Ctrl+Shift+C",), apart=True),
    ActionSpec("export_kept", "&Notes", "&Export bookmarks and notes…", apart=True),
    ActionSpec("import_kept", "&Notes", "&Import bookmarks and notes…"),
    ActionSpec("forget_read", "&Notes", "&Forget what was read", apart=True),
    *(
        ActionSpec(topic.key, "&Help", topic.entry, topic.keys, apart=topic.apart)
        for topic in TOPICS
    ),
)


def make_actions(window: QMainWindow, specs: Iterable[ActionSpec] = ACTIONS) -> dict[str, QAction]:
    """Make the actions of `specs` with their menus in `window`; returns them by name."""
    menus = {title: window.menuBar().addMenu(translated(title)) for title in MENUS}
    groups: dict[str, QActionGroup] = {}
    actions = {}
    for spec in specs:
        action = QAction(translated(spec.text), window)
        action.setObjectName(spec.name)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        action.setCheckable(spec.checkable)
        if spec.group:
            action.setCheckable(True)
            groups.setdefault(spec.group, QActionGroup(window)).addAction(action)
        if spec.apart:
            menus[spec.menu].addSeparator()
        menus[spec.menu].addAction(action)
        actions[spec.name] = action
    return actions


def shortcuts(specs: Iterable[ActionSpec] = ACTIONS) -> tuple[Menu, ...]:
    """The menus whose entries have keys: their names, and of each entry its name and its keys.

    Entries of the same name are one.
    """
    listed: dict[str, dict[str, list[str]]] = {menu: {} for menu in MENUS}
    for spec in specs:
        if spec.keys:
            listed[spec.menu].setdefault(spec.text, []).extend(map(_shown, spec.keys))
    return tuple(
        (_plain(menu), tuple((_plain(text), _together(keys)) for text, keys in entries.items()))
        for menu, entries in listed.items()
        if entries
    )


def _together(keys: list[str]) -> str:
    return ", ".join(keys) if len(keys) < NUMBERED else f"{keys[0]} … {keys[-1]}"


def _plain(text: str) -> str:
    return translated(text).replace("&", "").rstrip("…")


def _shown(key: str) -> str:
    """A key as this system writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def translated(text: str) -> str:
    """A text of the table in the reader's language."""
    return QCoreApplication.translate(_CONTEXT, text)
