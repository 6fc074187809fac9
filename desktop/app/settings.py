"""What is remembered of how the window looks, and the menu entries that change it.

A setting is one row of a table, grouped by topic: the theme, the frame, the panes, the language.
Those of pages are the rows of `PAGE_CHOICES`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject

from desktop.app.reader_choices import LANGUAGES, ReaderChoices
from desktop.app.reader_window import ReaderWindow
from desktop.page.options import PAGE_CHOICES, PageChoice
from desktop.theme.theme import SCALES, Scheme, Theme
from desktop.windows.action_table import ActionSpec, Menu
from index import marked

if TYPE_CHECKING:
    from desktop.libraries.controller import StartChoice

_WIDEST: Final = 10_000
# Read at the start: an open window keeps the language it was made in.
LANGUAGE: Final = "language"
# The library that opens at the start, where it is none of the installed ones.
START_LIBRARY: Final = "library at the start"
SCHEMES: Final = (
    (Scheme.SYSTEM, marked("Actions", "Match s&ystem")),
    (Scheme.LIGHT, marked("Actions", "L&ight")),
    (Scheme.DARK, marked("Actions", "&Dark")),
    (Scheme.HIGH_LIGHT, marked("Actions", "&High contrast, dark on light")),
    (Scheme.HIGH_DARK, marked("Actions", "High co&ntrast, light on dark")),
)


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting. `read` gives its value as JSON knows it, None where the reader set nothing.

    `apply` takes such a value again; it raises ValueError or TypeError for one that makes no sense.
    """

    name: str
    read: Callable[[], Any]
    apply: Callable[[Any], None]


def theme_settings(theme: Theme) -> tuple[Setting, ...]:
    """What there is to remember of colours and text; to be applied before there is a window."""
    return (
        Setting("colours", lambda: theme.scheme.value, lambda name: theme.set_scheme(Scheme(name))),
        Setting("text size", lambda: theme.scale, lambda scale: theme.set_scale(float(scale))),
    )


def frame_settings(window: ReaderWindow) -> tuple[Setting, ...]:
    """What there is to remember of the window itself; to be applied before it is shown."""
    return (
        Setting("window", lambda: window.frame, lambda frame: window.put_frame(_text(frame))),
        Setting(
            "width of the search pane",
            lambda: window.search_width,
            lambda width: window.set_search_width(_width(width)),
        ),
    )


def pane_settings(window: ReaderWindow) -> tuple[Setting, ...]:
    """What there is to remember of the panes in the window; to be applied once it has them."""
    reading = window.reading
    return (
        Setting(
            "sections beside the page",
            lambda: reading.outline_wanted,
            lambda wanted: reading.show_outline(_yes_or_no(wanted)),
        ),
        Setting(
            "width of the sections",
            lambda: reading.outline_width,
            lambda width: reading.set_outline_width(_width(width)),
        ),
    )


def choice_settings(choices: ReaderChoices) -> tuple[Setting, ...]:
    """What there is to remember of what the reader chose for every window."""
    pages = (
        Setting(
            f"{choice.field} on pages",
            partial(choices.shows, choice),
            partial(_show, choices, choice),
        )
        for choice in PAGE_CHOICES
    )
    return (
        *pages,
        Setting(LANGUAGE, lambda: choices.language, choices.set_language),
        Setting("paper", lambda: choices.paper, lambda name: choices.set_paper(_text(name))),
        Setting(
            START_LIBRARY,
            lambda: choices.start_folder,
            lambda folder: choices.set_start_folder(_text(folder)),
        ),
    )


def start_choice(choices: ReaderChoices) -> StartChoice:
    """What the reader chose to be opened at the start, as libraries ask for it."""
    from desktop.libraries.controller import StartChoice

    return StartChoice(
        lambda: Path(choices.start_folder) if choices.start_folder else None,
        lambda folder: choices.set_start_folder(str(folder.absolute()) if folder else None),
    )


def chosen_before(kept: Mapping[str, Any]) -> ReaderChoices:
    """What the reader chose in sessions before this one."""
    choices = ReaderChoices()
    apply_settings(choice_settings(choices), kept)
    choices.language_on_show = choices.language
    return choices


def empty_window(theme: Theme, kept: Mapping[str, Any]) -> ReaderWindow:
    """A window with the search box only, with the size and place of the last one."""
    window = ReaderWindow(theme)
    apply_settings(frame_settings(window), kept)
    return window


def apply_settings(settings: Iterable[Setting], kept: Mapping[str, Any]) -> None:
    """Apply the saved values; a setting without one, or with an invalid one, stays as it is."""
    for setting in settings:
        value = kept.get(setting.name)
        if value is None or value == setting.read():
            continue
        try:
            setting.apply(value)
        except (TypeError, ValueError):
            continue


def read_settings(settings: Iterable[Setting]) -> dict[str, Any]:
    """The settings as they are now; None for one that the reader never set."""
    return {setting.name: setting.read() for setting in settings}


class SettingsController(QObject):
    """The settings of one window, and their menu entries.

    `choices` are those of all windows; without them `kept` gives them, and this is the first one.
    """

    def __init__(
        self,
        theme: Theme,
        window: ReaderWindow,
        kept: Mapping[str, Any],
        choices: ReaderChoices | None = None,
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self.choices = choices or chosen_before(kept)
        panes = pane_settings(window)
        self._settings = (
            *(*theme_settings(theme), *frame_settings(window)),
            *(*panes, *choice_settings(self.choices)),
        )
        apply_settings(panes, kept)
        theme.changed.connect(self._show_choices)
        self.choices.changed.connect(self._show_choices)

    def read(self) -> dict[str, Any]:
        """All of them as they are now, by their names."""
        return read_settings(self._settings)

    def actions(self) -> tuple[ActionSpec, ...]:
        """The rows of text size, pages, colours and language."""
        theme = self._theme
        window = self._window
        return (
            ActionSpec(
                "full_screen",
                window.toggle_full_screen,
                Menu.VIEW,
                100,
                marked("Actions", "Full scr&een"),
                ("F11",),
                is_on=window.isFullScreen,
            ),
            ActionSpec(
                "text_larger",
                partial(theme.step_scale, 1),
                Menu.VIEW,
                300,
                marked("Actions", "&Larger text"),
                ("Ctrl++", "Ctrl+="),
                can_run=lambda: theme.scale < SCALES[-1],
            ),
            ActionSpec(
                "text_smaller",
                partial(theme.step_scale, -1),
                Menu.VIEW,
                310,
                marked("Actions", "&Smaller text"),
                ("Ctrl+-",),
                can_run=lambda: theme.scale > SCALES[0],
            ),
            ActionSpec(
                "text_usual",
                partial(theme.set_scale, 1.0),
                Menu.VIEW,
                320,
                marked("Actions", "Reset te&xt size"),
                ("Ctrl+0",),
                can_run=lambda: theme.scale != 1.0,
            ),
            *(self._page_row(choice, at=230 + place) for place, choice in enumerate(PAGE_CHOICES)),
            *(self._scheme_row(*row, at=100 + number) for number, row in enumerate(SCHEMES)),
            *(self._language_row(*row, at=100 + number) for number, row in enumerate(LANGUAGES)),
        )

    def _page_row(self, choice: PageChoice, at: int) -> ActionSpec:
        return ActionSpec(
            f"show_{choice.field}",
            lambda: self.choices.show(choice, not self.choices.shows(choice)),
            Menu.VIEW,
            at,
            choice.text,
            choice.keys,
            is_on=lambda: self.choices.shows(choice),
        )

    def _scheme_row(self, scheme: Scheme, text: str, at: int) -> ActionSpec:
        return ActionSpec(
            f"theme_{scheme.name.lower()}",
            partial(self._theme.set_scheme, scheme),
            Menu.THEME,
            at,
            text,
            choice="theme",
            is_on=lambda: self._theme.scheme is scheme,
        )

    def _language_row(self, code: str, text: str, at: int) -> ActionSpec:
        return ActionSpec(
            f"language_{code}",
            partial(self._choose_language, code),
            Menu.LANGUAGE,
            at,
            text,
            choice="language",
            is_on=lambda: self.choices.language == code,
        )

    def _choose_language(self, code: str) -> None:
        self.choices.set_language(code)
        words = self.tr("The language changes the next time Liverleaf is opened.")
        self._window.messages.show_message(words)

    def _show_choices(self) -> None:
        """Mark in the menus what is chosen: it may have been chosen elsewhere."""
        self._window.action_table.show_what_is_on(
            spec.name for spec in self.actions() if spec.is_on is not None
        )


def _show(choices: ReaderChoices, choice: PageChoice, wanted: Any) -> None:
    choices.show(choice, _yes_or_no(wanted))


def _width(value: Any) -> int:
    if not isinstance(value, int) or not 0 < value < _WIDEST:
        raise ValueError(value)
    return value


def _yes_or_no(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError(value)
    return value


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value
