"""Every action of the window: one row makes the menu entry, the shortcut and the README's line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow

from desktop.help.topics import TOPICS
from desktop.i18n.translate import translate
from index import marked

Menu = tuple[str, tuple[tuple[str, str], ...]]


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action. `group` makes it one of several choices, `checkable` something that is or is not;
    `apart` sets a line above it; `context` is what its text is marked as.
    """

    name: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    group: str = ""
    apart: bool = False
    checkable: bool = False
    context: str = "Actions"

    @property
    def shown(self) -> str:
        """The text in the reader's language."""
        return translate(self.context, self.text)


MENUS: Final = (
    marked("Actions", "&File"),
    marked("Actions", "&View"),
    marked("Actions", "&Go"),
    marked("Actions", "&Tabs"),
    marked("Actions", "&Notes"),
    marked("Actions", "&Help"),
)
LANGUAGE: Final = marked("Actions", "Lan&guage")
# The tabs that have a key of their own: Ctrl and their number.
NUMBERED: Final = 9
ACTIONS: Final = (
    ActionSpec("open_library", "&File", marked("Actions", "&Open library…"), ("Ctrl+O",)),
    ActionSpec("import_livertox", "&File", marked("Actions", "&Import LiverTox…"), ("Ctrl+I",)),
    ActionSpec("libraries", "&File", marked("Actions", "Li&braries…")),
    ActionSpec("print", "&File", marked("Actions", "&Print…"), ("Ctrl+P",), apart=True),
    ActionSpec("export", "&File", marked("Actions", "&Export…"), ("Ctrl+Shift+S",)),
    ActionSpec("export_list", "&File", marked("Actions", "Export the &list…")),
    ActionSpec("quit", "&File", marked("Actions", "&Quit"), ("Ctrl+Q",), apart=True),
    ActionSpec("text_larger", "&View", marked("Actions", "&Larger text"), ("Ctrl++", "Ctrl+=")),
    ActionSpec("text_smaller", "&View", marked("Actions", "&Smaller text"), ("Ctrl+-",)),
    ActionSpec("text_usual", "&View", marked("Actions", "&Usual text size"), ("Ctrl+0",)),
    ActionSpec(
        "outline", "&View", marked("Actions", "Se&ctions beside the page"), ("F9",), apart=True
    ),
    ActionSpec("fold", "&View", marked("Actions", "&Fold or unfold this section"), ("F8",)),
    ActionSpec(
        "fold_all", "&View", marked("Actions", "Fold or unfold &all sections"), ("Shift+F8",)
    ),
    ActionSpec(
        "theme_system",
        "&View",
        marked("Actions", "Colours of the s&ystem"),
        group="theme",
        apart=True,
    ),
    ActionSpec("theme_light", "&View", marked("Actions", "L&ight"), group="theme"),
    ActionSpec("theme_dark", "&View", marked("Actions", "&Dark"), group="theme"),
    ActionSpec(
        "theme_high_light",
        "&View",
        marked("Actions", "&High contrast, dark on light"),
        group="theme",
    ),
    ActionSpec(
        "theme_high_dark",
        "&View",
        marked("Actions", "High co&ntrast, light on dark"),
        group="theme",
    ),
    ActionSpec(
        "language_system", LANGUAGE, marked("Actions", "&System"), group="language", apart=True
    ),
    ActionSpec("language_en", LANGUAGE, "&English", group="language"),
    ActionSpec("language_de", LANGUAGE, "&Deutsch", group="language"),
    ActionSpec("search", "&Go", marked("Actions", "&Search"), ("Ctrl+L", "Ctrl+K")),
    ActionSpec("browse", "&Go", marked("Actions", "Bro&wse the library"), ("Ctrl+B",)),
    ActionSpec("narrow", "&Go", marked("Actions", "Narrow the &hits"), ("Ctrl+Shift+L",)),
    ActionSpec("history", "&Go", marked("Actions", "Sear&ches of this session"), ("Ctrl+H",)),
    ActionSpec(
        "references", "&Go", marked("Actions", "References of the librar&y"), ("Ctrl+Shift+R",)
    ),
    ActionSpec("compare", "&Go", marked("Actions", "Co&mpare with…"), ("Ctrl+Shift+D",)),
    ActionSpec("read", "&Go", marked("Actions", "&Read the page"), ("F6",)),
    ActionSpec(
        "next_section", "&Go", marked("Actions", "&Next section"), ("Alt+Down",), apart=True
    ),
    ActionSpec("previous_section", "&Go", marked("Actions", "&Previous section"), ("Alt+Up",)),
    ActionSpec("find", "&Go", marked("Actions", "Find &in the page…"), ("Ctrl+F",), apart=True),
    ActionSpec("next_match", "&Go", marked("Actions", "Ne&xt match"), ("F3", "Ctrl+G")),
    ActionSpec(
        "previous_match", "&Go", marked("Actions", "Pre&vious match"), ("Shift+F3", "Ctrl+Shift+G")
    ),
    ActionSpec("back", "&Go", marked("Actions", "&Back"), ("Alt+Left",), apart=True),
    ActionSpec("forward", "&Go", marked("Actions", "&Forward"), ("Alt+Right",)),
    ActionSpec("home", "&Go", marked("Actions", "&Opening page"), ("Alt+Home",)),
    ActionSpec("new_tab", "&Tabs", marked("Actions", "&New tab"), ("Ctrl+T",)),
    ActionSpec("close_tab", "&Tabs", marked("Actions", "&Close this tab"), ("Ctrl+W",)),
    ActionSpec("close_other_tabs", "&Tabs", marked("Actions", "Close the &others")),
    ActionSpec(
        "reopen_tab", "&Tabs", marked("Actions", "Open the closed tab &again"), ("Ctrl+Shift+T",)
    ),
    ActionSpec("next_tab", "&Tabs", marked("Actions", "Ne&xt tab"), ("Ctrl+Tab",), apart=True),
    ActionSpec("previous_tab", "&Tabs", marked("Actions", "&Previous tab"), ("Ctrl+Shift+Tab",)),
    *(
        ActionSpec(
            f"tab_{number}",
            "&Tabs",
            marked("Actions", "Tab by number"),
            (f"Ctrl+{number}",),
            apart=number == 1,
        )
        for number in range(1, NUMBERED + 1)
    ),
    ActionSpec(
        "bookmark",
        "&Notes",
        marked("Actions", "&Bookmark this section"),
        ("Ctrl+D",),
        checkable=True,
    ),
    ActionSpec("note", "&Notes", marked("Actions", "&Note on this section"), ("Ctrl+N",)),
    ActionSpec("kept", "&Notes", marked("Actions", "Bookmarks &and notes…"), ("Ctrl+Shift+B",)),
    ActionSpec(
        "copy_record",
        "&Notes",
        marked("Actions", "&Copy for the record"),
        ("Ctrl+Shift+C",),
        apart=True,
    ),
    ActionSpec(
        "export_kept", "&Notes", marked("Actions", "&Export bookmarks and notes…"), apart=True
    ),
    ActionSpec("import_kept", "&Notes", marked("Actions", "&Import bookmarks and notes…")),
    ActionSpec("forget_read", "&Notes", marked("Actions", "&Forget what was read"), apart=True),
    *(
        ActionSpec(
            topic.key, "&Help", topic.entry, topic.keys, apart=topic.apart, context=topic.context
        )
        for topic in TOPICS
    ),
)


def make_actions(window: QMainWindow, specs: Iterable[ActionSpec] = ACTIONS) -> dict[str, QAction]:
    """Make the actions of `specs` with their menus in `window`; returns them by name."""
    menus = {title: window.menuBar().addMenu(_translated(title)) for title in MENUS}
    above = menus[MENUS[0]]
    groups: dict[str, QActionGroup] = {}
    actions = {}
    for spec in specs:
        action = QAction(spec.shown, window)
        action.setObjectName(spec.name)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        action.setCheckable(spec.checkable)
        if spec.group:
            action.setCheckable(True)
            groups.setdefault(spec.group, QActionGroup(window)).addAction(action)
        inside = spec.menu in menus
        if spec.apart:
            (menus[spec.menu] if inside else above).addSeparator()
        if not inside:
            # A menu within that of the row above it.
            menus[spec.menu] = above.addMenu(_translated(spec.menu))
        menus[spec.menu].addAction(action)
        above = menus[spec.menu]
        actions[spec.name] = action
    return actions


def shortcuts(specs: Iterable[ActionSpec] = ACTIONS) -> tuple[Menu, ...]:
    """The menus whose entries have keys: their names, and of each entry its name and its keys.

    Entries of the same name are one.
    """
    listed: dict[str, dict[str, list[str]]] = {menu: {} for menu in MENUS}
    for spec in specs:
        if spec.keys:
            listed[spec.menu].setdefault(_plain(spec.shown), []).extend(map(_shown, spec.keys))
    return tuple(
        (
            _plain(_translated(menu)),
            tuple((text, _together(keys)) for text, keys in entries.items()),
        )
        for menu, entries in listed.items()
        if entries
    )


def _together(keys: list[str]) -> str:
    return ", ".join(keys) if len(keys) < NUMBERED else f"{keys[0]} … {keys[-1]}"


def _plain(text: str) -> str:
    return text.replace("&", "").rstrip("…")


def _shown(key: str) -> str:
    """A key as this system writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def _translated(text: str) -> str:
    return translate("Actions", text)
