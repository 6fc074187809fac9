"""Colours, fonts and text size; the colours follow the system unless told otherwise."""

from __future__ import annotations

from enum import Enum
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from desktop.paths import RESOURCES
from desktop.theme.palettes import (
    CONTRASTS,
    DARK,
    HIGH_CONTRAST,
    HIGH_DARK,
    HIGH_LIGHT,
    LIGHT,
    PALETTES,
    Badge,
    Palette,
)

FAMILIES: Final = ("Source Sans 3", "DejaVu Sans")
_FONT_FILES: Final = (
    "SourceSans3-Regular.ttf",
    "SourceSans3-Bold.ttf",
    "SourceSans3-It.ttf",
    "SourceSans3-BoldIt.ttf",
    "DejaVuSans.ttf",
    "DejaVuSans-Bold.ttf",
)
__all__ = [
    "CONTRASTS",
    "DARK",
    "FAMILIES",
    "HIGH_CONTRAST",
    "HIGH_DARK",
    "HIGH_LIGHT",
    "LIGHT",
    "PALETTES",
    "SCALES",
    "Badge",
    "Palette",
    "Scheme",
    "Theme",
    "fill",
    "load_fonts",
    "qt_palette",
    "text_font",
]
_BASE_POINTS: Final = 11.0
SCALES: Final = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)


class Scheme(Enum):
    """Which palette the reader asked for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_LIGHT = "high contrast, dark on light"
    HIGH_DARK = "high contrast, light on dark"


_CHOSEN: Final = {
    Scheme.LIGHT: LIGHT,
    Scheme.DARK: DARK,
    Scheme.HIGH_LIGHT: HIGH_LIGHT,
    Scheme.HIGH_DARK: HIGH_DARK,
}


def load_fonts() -> None:
    """Make the bundled fonts known to Qt; calling it again does nothing."""
    if FAMILIES[0] in QFontDatabase.families():
        return
    for name in _FONT_FILES:
        QFontDatabase.addApplicationFont(str(RESOURCES / "fonts" / name))


def text_font(points: float = _BASE_POINTS, *, bold: bool = False) -> QFont:
    """The reading font at a size, with a fallback for the signs it lacks."""
    font = QFont()
    font.setFamilies(list(FAMILIES))
    font.setPointSizeF(points)
    font.setBold(bold)
    return font


class Theme(QObject):
    """The palette and the text size in use. `changed` follows every switch of either."""

    changed = Signal()

    def __init__(self, application: QApplication, scheme: Scheme = Scheme.SYSTEM) -> None:
        super().__init__(application)
        self._application = application
        self._sheet = (RESOURCES / "page" / "window.qss").read_text(encoding="utf-8")
        self.scheme = scheme
        self.scale = 1.0
        application.setStyle("Fusion")
        self._hints = application.styleHints()
        self._hints.colorSchemeChanged.connect(self._on_system_changed)
        self._hints.accessibility().contrastPreferenceChanged.connect(self._on_system_changed)
        self.palette = self._palette()
        self._apply()

    @property
    def chrome_scale(self) -> float:
        """The text size of lists, labels and menus: it follows the page's at half the pace."""
        return 1.0 + (self.scale - 1.0) / 2

    def set_scheme(self, scheme: Scheme) -> None:
        """Follow the system, or have colours of one's own whatever it says."""
        self.scheme = scheme
        self._refresh()

    def set_scale(self, scale: float) -> None:
        """Set the text size, as a multiple of the usual one."""
        self.scale = min(max(scale, SCALES[0]), SCALES[-1])
        self._refresh()

    def step_scale(self, by: int) -> None:
        """Go `by` steps up or down the ladder of text sizes."""
        nearest = min(range(len(SCALES)), key=lambda n: abs(SCALES[n] - self.scale))
        self.set_scale(SCALES[min(max(nearest + by, 0), len(SCALES) - 1)])

    def _palette(self) -> Palette:
        return _CHOSEN.get(self.scheme) or self._system_palette()

    def _system_palette(self) -> Palette:
        dark = self._hints.colorScheme() is Qt.ColorScheme.Dark
        contrast = self._hints.accessibility().contrastPreference()
        high = contrast is Qt.ContrastPreference.HighContrast
        return next(each for each in PALETTES if (each.dark, each.high) == (dark, high))

    def _refresh(self) -> None:
        self.palette = self._palette()
        self._apply()
        self.changed.emit()

    def _apply(self) -> None:
        self._application.setFont(text_font(_BASE_POINTS * self.chrome_scale))
        self._application.setPalette(qt_palette(self.palette))
        self._application.setStyleSheet(fill(self._sheet, self.palette))

    def _on_system_changed(self) -> None:
        if self.scheme is Scheme.SYSTEM:
            self._refresh()


def fill(sheet: str, palette: Palette) -> str:
    """A style sheet with every `$name` replaced by that colour."""
    # Longest names first: `$on_accent` is no `$on`, `$edge` no `$e`.
    for name, value in sorted(palette.colours().items(), key=lambda pair: -len(pair[0])):
        sheet = sheet.replace(f"${name}", value)
    return sheet


def qt_palette(palette: Palette) -> QPalette:
    """The same colours as Qt's own widgets want them."""
    role = QPalette.ColorRole
    colours = {
        role.Window: palette.window,
        role.WindowText: palette.ink,
        role.Base: palette.surface,
        role.AlternateBase: palette.raised,
        role.Text: palette.ink,
        role.PlaceholderText: palette.muted,
        role.Button: palette.raised,
        role.ButtonText: palette.ink,
        role.BrightText: palette.on_accent,
        role.Highlight: palette.accent,
        role.HighlightedText: palette.on_accent,
        role.Link: palette.link,
        role.LinkVisited: palette.link,
        role.ToolTipBase: palette.raised,
        role.ToolTipText: palette.ink,
        role.Light: palette.raised,
        role.Midlight: palette.line,
        role.Mid: palette.line,
        role.Dark: palette.edge,
        role.Shadow: palette.edge,
    }
    result = QPalette()
    for which, colour in colours.items():
        result.setColor(which, QColor(colour))
    group = QPalette.ColorGroup.Disabled
    for which in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(group, which, QColor(palette.edge))
    return result
