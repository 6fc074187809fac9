"""The colours of the program, light, dark and of high contrast, and how legible they must be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Final


@dataclass(frozen=True, slots=True)
class Badge:
    """The colours of a likelihood badge."""

    ground: str
    ink: str


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one theme, as `#rrggbb`. `CONTRASTS` says which pairs must be legible.

    `high` is high contrast: every pair then needs `HIGH_CONTRAST` at least.
    """

    dark: bool
    high: bool
    window: str
    surface: str
    raised: str
    line: str
    edge: str
    ink: str
    muted: str
    accent: str
    on_accent: str
    link: str
    missing: str
    hover: str
    selected: str
    on_selected: str
    mark: str
    on_mark: str
    found: str
    on_found: str
    badges: Mapping[str, Badge]

    def badge(self, letter: str) -> Badge:
        """The colours of the badge with `letter`."""
        return self.badges[letter]

    def colours(self) -> dict[str, str]:
        """Every single colour by name, for style sheets."""
        named = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: value for name, value in named.items() if isinstance(value, str)}


LIGHT: Final = Palette(
    dark=False,
    high=False,
    window="#f3f2f6",
    surface="#ffffff",
    raised="#f6f5fa",
    line="#dcdae4",
    edge="#85829a",
    ink="#1d1b26",
    muted="#5b586a",
    accent="#4b46a0",
    on_accent="#ffffff",
    link="#3d3aa6",
    missing="#6a6677",
    hover="#efedf8",
    selected="#e0ddf5",
    on_selected="#1d1b26",
    mark="#ffe28a",
    on_mark="#1d1b26",
    found="#4b46a0",
    on_found="#ffffff",
    badges={
        "A": Badge("#9c2133", "#ffffff"),
        "B": Badge("#a8431a", "#ffffff"),
        "C": Badge("#8a5a00", "#ffffff"),
        "D": Badge("#5d6470", "#ffffff"),
        "E": Badge("#dfe3ea", "#2c3340"),
        "E*": Badge("#c9d2df", "#2c3340"),
        "X": Badge("#eceaf1", "#45424f"),
    },
)
DARK: Final = Palette(
    dark=True,
    high=False,
    window="#17161c",
    surface="#1e1d25",
    raised="#27252f",
    line="#393645",
    edge="#7d7991",
    ink="#e9e7f0",
    muted="#aba7ba",
    accent="#aaa4f2",
    on_accent="#17161c",
    link="#b4b0ff",
    missing="#a39fb1",
    hover="#2a2835",
    selected="#38345c",
    on_selected="#f2f0fa",
    mark="#6b5410",
    on_mark="#fff6d8",
    found="#aaa4f2",
    on_found="#17161c",
    badges={
        "A": Badge("#f0909c", "#2b060c"),
        "B": Badge("#eda67f", "#2b1204"),
        "C": Badge("#e2bd66", "#241a02"),
        "D": Badge("#b4bac6", "#16191f"),
        "E": Badge("#454b58", "#eef1f6"),
        "E*": Badge("#4f5a6c", "#f2f5fa"),
        "X": Badge("#3c3946", "#e4e1ec"),
    },
)
HIGH_LIGHT: Final = Palette(
    dark=False,
    high=True,
    window="#ffffff",
    surface="#ffffff",
    raised="#f2f2f2",
    line="#595959",
    edge="#3d3d3d",
    ink="#000000",
    muted="#262626",
    accent="#2b1a8c",
    on_accent="#ffffff",
    link="#1414b8",
    missing="#3d3d3d",
    hover="#e3e3e3",
    selected="#d4d0ff",
    on_selected="#000000",
    mark="#ffe14d",
    on_mark="#000000",
    found="#2b1a8c",
    on_found="#ffffff",
    badges={
        "A": Badge("#7d0d20", "#ffffff"),
        "B": Badge("#7a2b0a", "#ffffff"),
        "C": Badge("#5c3c00", "#ffffff"),
        "D": Badge("#363c47", "#ffffff"),
        "E": Badge("#4c525e", "#ffffff"),
        "E*": Badge("#3f4a5c", "#ffffff"),
        "X": Badge("#514d5c", "#ffffff"),
    },
)
HIGH_DARK: Final = Palette(
    dark=True,
    high=True,
    window="#000000",
    surface="#000000",
    raised="#1a1a1a",
    line="#a0a0a0",
    edge="#c4c4c4",
    ink="#ffffff",
    muted="#e2e2e2",
    accent="#ffe14d",
    on_accent="#000000",
    link="#a8c8ff",
    missing="#c4c4c4",
    hover="#2b2b2b",
    selected="#2f2a6b",
    on_selected="#ffffff",
    mark="#ffe14d",
    on_mark="#000000",
    found="#5720b0",
    on_found="#ffffff",
    badges={
        "A": Badge("#ffadb8", "#000000"),
        "B": Badge("#ffbf99", "#000000"),
        "C": Badge("#ffdb70", "#000000"),
        "D": Badge("#cdd3df", "#000000"),
        "E": Badge("#f0f3f8", "#000000"),
        "E*": Badge("#dbe6f7", "#000000"),
        "X": Badge("#e4deee", "#000000"),
    },
)
PALETTES: Final = (LIGHT, DARK, HIGH_LIGHT, HIGH_DARK)
HIGH_CONTRAST: Final = 7.0
# (ink, ground, least contrast): WCAG 2.2 asks 4.5 of text (1.4.3), 3.0 of edges (1.4.11).
CONTRASTS: Final = (
    ("ink", "window", 7.0),
    ("ink", "surface", 7.0),
    ("ink", "raised", 7.0),
    ("ink", "hover", 7.0),
    ("muted", "window", 4.5),
    ("muted", "surface", 4.5),
    ("muted", "raised", 4.5),
    ("muted", "hover", 4.5),
    ("muted", "selected", 4.5),
    ("accent", "window", 4.5),
    ("accent", "surface", 4.5),
    ("on_accent", "accent", 4.5),
    ("link", "surface", 4.5),
    ("link", "raised", 4.5),
    ("missing", "surface", 4.5),
    ("missing", "raised", 4.5),
    ("on_selected", "selected", 7.0),
    ("on_mark", "mark", 4.5),
    ("on_found", "found", 4.5),
    # The match that was gone to, beside the others.
    ("found", "mark", 3.0),
    ("edge", "surface", 3.0),
    ("edge", "window", 3.0),
    ("edge", "raised", 3.0),
    ("edge", "hover", 3.0),
    ("accent", "selected", 3.0),
    # Lines that only divide; with high contrast they must be visible, too.
    ("line", "surface", 1.0),
    ("line", "window", 1.0),
)
