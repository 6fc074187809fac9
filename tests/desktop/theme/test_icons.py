"""Our own icons are drawn without a plugin that would read anybody's drawings."""

from pathlib import Path

import pytest
from PySide6.QtGui import QIcon, QImage

from desktop.paths import RESOURCES
from desktop.theme import icons
from desktop.theme.icons import icon, window_icon
from desktop.theme.theme import LIGHT
from tests.conftest import ROOT

NAMES = sorted(drawing.stem for drawing in (RESOURCES / "icons").glob("*.svg"))


def colours_of(shown: QIcon, side: int, mode: QIcon.Mode = QIcon.Mode.Normal) -> set[str]:
    """The colours of the dots that are opaque."""
    picture: QImage = shown.pixmap(side, side, mode).toImage()
    dots = (picture.pixelColor(x, y) for x in range(side) for y in range(side))
    return {dot.name() for dot in dots if dot.alpha() == 255}


@pytest.mark.parametrize("name", [name for name in NAMES if name != "liverleaf"])
def test_an_icon_is_drawn_in_the_colour_of_the_text(qapp, name: str) -> None:
    assert colours_of(icon(name, LIGHT), 48) == {LIGHT.ink}
    assert colours_of(icon(name, LIGHT), 48, QIcon.Mode.Disabled) == {LIGHT.edge}


@pytest.mark.parametrize("side", [16, 32, 128])
def test_the_programs_own_has_every_size(qapp, side: int) -> None:
    assert "#4b46a0" in colours_of(window_icon(), side)


def test_nothing_else_of_the_window_is_a_drawing() -> None:
    """Handed to Qt by name or content, a drawing would need the plugin that is not shipped."""
    sources = {path: path.read_text(encoding="utf-8") for path in (ROOT / "desktop").rglob("*.py")}

    assert [path.name for path, text in sources.items() if ".svg" in text] == ["icons.py"]
    assert [path.name for path, text in sources.items() if "loadFromData" in text] == []


def test_a_picture_that_was_not_shown_yet_is_there_when_the_files_are_gone(
    qapp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    icon("home", LIGHT)
    monkeypatch.setattr(icons, "_FOLDER", tmp_path)

    assert colours_of(icon("clear", LIGHT), 48) == {LIGHT.ink}
