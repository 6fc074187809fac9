import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessibilityHints, QColor, QFontDatabase, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from desktop.paths import RESOURCES
from desktop.theme.theme import (
    CONTRASTS,
    DARK,
    FAMILIES,
    HIGH_CONTRAST,
    HIGH_DARK,
    HIGH_LIGHT,
    LIGHT,
    SCALES,
    Palette,
    Scheme,
    Theme,
    fill,
    load_fonts,
)
from index import CATEGORIES
from tests.desktop.contrasts import contrast

NAMED = {"light": LIGHT, "dark": DARK, "high light": HIGH_LIGHT, "high dark": HIGH_DARK}
PALETTES = pytest.mark.parametrize("palette", NAMED.values(), ids=NAMED)
SHEETS = ("window.qss", "page.css")


def test_contrast_is_computed_as_wcag_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@PALETTES
@pytest.mark.parametrize(("ink", "ground", "least"), CONTRASTS)
def test_text_is_legible(palette: Palette, ink: str, ground: str, least: float) -> None:
    colours = palette.colours()

    assert contrast(colours[ink], colours[ground]) >= max(least, HIGH_CONTRAST * palette.high)


@PALETTES
def test_every_badge_is_legible(palette: Palette) -> None:
    assert set(palette.badges) == {category.letter for category in CATEGORIES}
    for badge in palette.badges.values():
        assert contrast(badge.ink, badge.ground) >= max(4.5, HIGH_CONTRAST * palette.high)


@pytest.mark.parametrize("palette", [HIGH_LIGHT, HIGH_DARK], ids=["light", "dark"])
def test_of_high_contrast_a_badge_stands_out_from_the_page(palette: Palette) -> None:
    for badge in palette.badges.values():
        assert contrast(badge.ground, palette.surface) >= HIGH_CONTRAST


@pytest.mark.parametrize("name", SHEETS)
def test_every_text_and_ground_of_a_style_sheet_is_checked(name: str) -> None:
    sheet = (RESOURCES / "page" / name).read_text(encoding="utf-8")
    checked = {(ink, ground) for ink, ground, _ in CONTRASTS}
    inks = set(re.findall(r"(?<![-\w])color: \$(\w+)", sheet))
    together = {
        (ink[1], ground[1])
        for rule in sheet.splitlines()
        if (ink := re.search(r"(?<![-\w])color: \$(\w+)", rule))
        and (ground := re.search(r"background(?:-color)?: \$(\w+)", rule))
    }

    assert len(inks) >= 4
    assert inks - {ink for ink, _ in checked} == set()
    assert together - checked == set()


@PALETTES
def test_every_colour_is_filled_in(palette: Palette) -> None:
    named = " ".join(f"${name}" for name in palette.colours())

    assert fill(named, palette).split() == list(palette.colours().values())


def test_the_window_sheet_names_only_colours_there_are(theme: Theme, qapp: QApplication) -> None:
    assert qapp.styleSheet()
    assert "$" not in qapp.styleSheet()


def test_the_reader_can_choose(theme: Theme, qapp: QApplication) -> None:
    changes: list[Palette] = []
    theme.changed.connect(lambda: changes.append(theme.palette))

    theme.set_scheme(Scheme.DARK)
    theme.set_scheme(Scheme.LIGHT)

    assert changes == [DARK, LIGHT]
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == LIGHT.window


def test_the_system_is_followed_unless_the_reader_chose(
    theme: Theme, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme.set_scheme(Scheme.SYSTEM)
    # The offscreen platform has no colour scheme to switch: answer in its place.
    monkeypatch.setattr(QStyleHints, "colorScheme", lambda hints: Qt.ColorScheme.Dark)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.palette is DARK

    theme.set_scheme(Scheme.LIGHT)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.palette is LIGHT


@pytest.mark.parametrize(
    ("scheme", "palette"), [(Qt.ColorScheme.Light, HIGH_LIGHT), (Qt.ColorScheme.Dark, HIGH_DARK)]
)
def test_a_system_of_high_contrast_is_followed(
    theme: Theme,
    qapp: QApplication,
    monkeypatch: pytest.MonkeyPatch,
    scheme: Qt.ColorScheme,
    palette: Palette,
) -> None:
    theme.set_scheme(Scheme.SYSTEM)
    high = Qt.ContrastPreference.HighContrast
    monkeypatch.setattr(QStyleHints, "colorScheme", lambda hints: scheme)
    monkeypatch.setattr(QAccessibilityHints, "contrastPreference", lambda hints: high)

    qapp.styleHints().accessibility().contrastPreferenceChanged.emit(high)

    assert theme.palette is palette


def test_every_choice_of_colours_has_its_own(theme: Theme) -> None:
    shown = []
    for scheme in Scheme:
        theme.set_scheme(scheme)
        shown.append(theme.palette)

    assert shown[0] in shown[1:]  # that of the system
    assert shown[1:] == [LIGHT, DARK, HIGH_LIGHT, HIGH_DARK]


def test_text_goes_up_and_down_the_ladder_and_stops_at_its_ends(theme: Theme) -> None:
    theme.step_scale(1)
    assert theme.scale == SCALES[SCALES.index(1.0) + 1]

    for _ in SCALES:
        theme.step_scale(1)
    assert theme.scale == 3.0

    theme.set_scale(0.1)
    assert theme.scale == 0.8
    theme.set_scale(1.0)
    assert theme.chrome_scale == 1.0


def test_the_bundled_fonts_are_there(qapp: QApplication) -> None:
    load_fonts()
    load_fonts()

    assert set(FAMILIES) <= set(QFontDatabase.families())


def test_every_line_of_the_window_s_sheet_is_a_rule() -> None:
    """One that is not would end the sheet there, and Qt only warns."""
    lines = (RESOURCES / "page" / "window.qss").read_text(encoding="utf-8").splitlines()

    assert [line for line in lines if not re.fullmatch(r"[^{}]+ \{ [^{}]+; \}", line)] == []
    assert len(lines) > 40


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_a_combo_box_has_an_arrow_and_no_raised_edge(
    qtbot: QtBot, theme: Theme, scheme: Scheme
) -> None:
    theme.set_scheme(scheme)
    window = QWidget()
    qtbot.addWidget(window)
    box = QComboBox(window)
    box.addItem("A4")
    box.resize(160, 32)
    with qtbot.waitExposed(window):
        window.show()
    picture = box.grab().toImage()
    ground, ink = (QColor(each).name() for each in (theme.palette.surface, theme.palette.ink))
    columns, lines = range(136, 156), range(4, box.height() - 4)
    inner = {picture.pixelColor(x, y).name() for x in columns for y in lines}

    assert inner == {ground, ink}
