"""What is remembered of how the window looks: one row a setting."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from desktop.theme.theme import Scheme, Theme
from desktop.windows.main_window import MainWindow

_WIDEST: Final = 10_000
# Read at the start: a window that stands keeps the words it was made with.
LANGUAGE: Final = "language"


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


def frame_settings(window: MainWindow) -> tuple[Setting, ...]:
    """What there is to remember of the window itself; to be applied before it is shown."""
    return (
        Setting(LANGUAGE, lambda: window.language, lambda code: window.set_language(_text(code))),
        Setting("window", lambda: window.frame, lambda frame: window.put_frame(_text(frame))),
        Setting(
            "width of the search pane",
            lambda: window.search_width,
            lambda width: window.set_search_width(_width(width)),
        ),
    )


def pane_settings(window: MainWindow) -> tuple[Setting, ...]:
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


def empty_window(theme: Theme, kept: Mapping[str, Any]) -> MainWindow:
    """A window with the search box only, as large and where the last one was."""
    window = MainWindow(theme)
    apply_settings(frame_settings(window), kept)
    return window


def apply_settings(settings: Iterable[Setting], kept: Mapping[str, Any]) -> None:
    """Apply what is kept; what is not, or makes no sense, stays as it is."""
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
