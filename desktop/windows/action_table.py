"""What the window can be asked to do: rows that the controllers give, as menus and shortcuts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from desktop.i18n.translate import translate
from desktop.theme.plain_text import plain_tip
from index import marked

ShownMenu = tuple[str, tuple[tuple[str, str], ...]]


class Menu(Enum):
    """The menus in their order. Entries stand in them by `ActionSpec.at`."""

    FILE = marked("Actions", "&File")
    EDIT = marked("Actions", "&Edit")
    VIEW = marked("Actions", "&View")
    GO = marked("Actions", "&Go")
    NOTES = marked("Actions", "&Bookmarks and notes")
    TOOLS = marked("Actions", "T&ools")
    HELP = marked("Actions", "&Help")
    THEME = marked("Actions", "&Theme")
    LANGUAGE = marked("Actions", "Lan&guage")

    @property
    def shown(self) -> str:
        """The title in the reader's language."""
        return translate("Actions", self.value)


# A menu inside another one: which, and its place there.
SUBMENUS: Final = {Menu.THEME: (Menu.VIEW, 400), Menu.LANGUAGE: (Menu.VIEW, 410)}
# The tabs that have a key of their own: Ctrl and their number.
NUMBERED: Final = 9
# A line stands above each hundred of a menu.
_GROUP: Final = 100


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action: its name, what it does, and where it stands.

    `at` is its place in `menu`; each hundred is a group with a line above it. Without a menu only
    the button of a card, or a link, asks for it. `choice` names the actions of which one is chosen;
    `is_on` tells whether this one is, or whether something that can be switched is on. `needs_page`
    enables it only while a monograph is shown; `can_run` tells whether it can act now, which is
    asked when its menu opens and before it runs. With `own_keys` the control that has the focus
    answers the keys itself, and the entry only tells them. `context` is what `text` is marked as.
    """

    name: str
    run: Callable[[], object]
    menu: Menu | None = None
    at: int = 0
    text: str = ""
    keys: tuple[str, ...] = ()
    choice: str = ""
    is_on: Callable[[], bool] | None = None
    needs_page: bool = False
    can_run: Callable[[], bool] | None = None
    own_keys: bool = False
    context: str = "Actions"

    @property
    def shown(self) -> str:
        """The text in the reader's language."""
        return translate(self.context, self.text)


class ActionTable(QObject):
    """The actions of a window, by their names. Made with its menus' titles, filled by `add`."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._specs: dict[str, ActionSpec] = {}
        self._actions: dict[str, QAction] = {}
        self._has_page = False
        bar = window.menuBar()
        self._menus = {menu: bar.addMenu(menu.shown) for menu in Menu if menu not in SUBMENUS}

    @property
    def specs(self) -> tuple[ActionSpec, ...]:
        """Every row, in the order of the menus; those without a menu last."""
        order = list(Menu)
        return tuple(
            sorted(
                self._specs.values(),
                key=lambda spec: (order.index(spec.menu) if spec.menu else len(order), spec.at),
            )
        )

    def add(self, specs: Iterable[ActionSpec]) -> None:
        """Make the actions and fill the menus; called once, with the rows of every controller.

        Raises ValueError where two have the same name, key or place.
        """
        for spec in specs:
            if spec.name in self._specs:
                raise ValueError(f"two actions are called {spec.name}")
            self._specs[spec.name] = spec
        _check_places(self._specs.values())
        groups: dict[str, QActionGroup] = {}
        for spec in self._specs.values():
            self._actions[spec.name] = self._make(spec, groups)
        for menu in Menu:
            if menu not in SUBMENUS:
                self._fill(menu)

    def action(self, name: str) -> QAction:
        """The action of that name. Raises KeyError where no controller has such a row."""
        return self._actions[name]

    def run(self, name: str) -> None:
        """Run the action of that name, if it is enabled."""
        self._actions[name].trigger()

    def show_what_is_on(self, names: Iterable[str]) -> None:
        """Mark each of these actions as it is: it may have been switched elsewhere."""
        for name in names:
            spec, action = self._specs.get(name), self._actions.get(name)
            if spec is not None and spec.is_on is not None and action is not None:
                action.setChecked(spec.is_on())

    def enable_for_page(self, shown: bool) -> None:
        """Enable or disable the actions that need a page."""
        self._has_page = shown
        for spec in self._specs.values():
            if spec.needs_page:
                self._actions[spec.name].setEnabled(shown)

    def shortcuts(self) -> tuple[ShownMenu, ...]:
        """The menus whose entries have keys: their names, and of each entry its name and its keys.

        Entries of the same name are one.
        """
        listed: dict[Menu, dict[str, list[str]]] = {menu: {} for menu in Menu}
        for spec in self.specs:
            if spec.menu and spec.keys:
                keys = listed[spec.menu].setdefault(_plain(spec.shown), [])
                keys.extend(map(_shown, spec.keys))
        return tuple(
            (
                _plain(menu.shown),
                tuple((text, _together(keys)) for text, keys in entries.items()),
            )
            for menu, entries in listed.items()
            if entries
        )

    def tip(self, name: str, spec: ActionSpec | None = None) -> str:
        """What a button for an action says of it: its words and its first shortcut."""
        spec = spec or self._specs[name]
        keys = f" ({_shown(spec.keys[0])})" if spec.keys else ""
        return f"{_plain(spec.shown)}{keys}"

    def _make(self, spec: ActionSpec, groups: dict[str, QActionGroup]) -> QAction:
        action = QAction(spec.shown, self._window)
        action.setObjectName(spec.name)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        if spec.own_keys:
            # So Qt takes the keys for those of the menu bar, while that has the focus.
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setToolTip(plain_tip(self.tip(spec.name, spec)))
        if spec.is_on is not None:
            action.setCheckable(True)
            action.setChecked(spec.is_on())
        if spec.choice:
            groups.setdefault(spec.choice, QActionGroup(self._window)).addAction(action)
        action.setEnabled(not spec.needs_page)
        action.triggered.connect(self._on_triggered)
        return action

    def _fill(self, menu: Menu) -> QMenu:
        filled = self._menus[menu]
        filled.aboutToShow.connect(partial(self._refresh, menu))
        filled.aboutToHide.connect(partial(self._release, menu))
        entries: list[tuple[int, QAction | Menu]] = [
            (spec.at, self._actions[spec.name]) for spec in self.specs if spec.menu is menu
        ]
        entries += [(at, inner) for inner, (outer, at) in SUBMENUS.items() if outer is menu]
        entries.sort(key=lambda entry: entry[0])
        group = entries[0][0] // _GROUP if entries else 0
        for at, entry in entries:
            if at // _GROUP != group:
                group = at // _GROUP
                filled.addSeparator()
            if isinstance(entry, Menu):
                self._menus[entry] = filled.addMenu(entry.shown)
                self._fill(entry)
            else:
                filled.addAction(entry)
        return filled

    def _refresh(self, menu: Menu) -> None:
        """Show in an opening menu what can act now, and what is on."""
        for spec in self._specs.values():
            if spec.menu is menu:
                action = self._actions[spec.name]
                if spec.is_on is not None:
                    action.setChecked(spec.is_on())
                if spec.can_run is not None:
                    action.setEnabled(self._is_enabled(spec) and spec.can_run())

    def _release(self, menu: Menu) -> None:
        """Let the keys of a closed menu act: what can act then is asked when they are pressed."""
        for spec in self._specs.values():
            if spec.menu is menu and spec.can_run is not None:
                self._actions[spec.name].setEnabled(self._is_enabled(spec))

    def _is_enabled(self, spec: ActionSpec) -> bool:
        return self._has_page or not spec.needs_page

    def _on_triggered(self) -> None:
        action = self.sender()
        spec = self._specs[action.objectName()] if action is not None else None
        if spec is not None and (spec.can_run is None or spec.can_run()):
            spec.run()


def _check_places(specs: Iterable[ActionSpec]) -> None:
    taken: dict[object, str] = {}
    for spec in specs:
        places: list[object] = list(spec.keys)
        if spec.menu is not None:
            places.append((spec.menu.name, spec.at))
        for place in places:
            if place in taken:
                raise ValueError(f"{spec.name} and {taken[place]} share {place}")
            taken[place] = spec.name


def _together(keys: list[str]) -> str:
    return ", ".join(keys) if len(keys) < NUMBERED else f"{keys[0]} … {keys[-1]}"


def _plain(text: str) -> str:
    return text.replace("&", "").rstrip("…")


def _shown(key: str) -> str:
    """A key as this system writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
