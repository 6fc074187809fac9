from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop.app.reader_choices import ReaderChoices
from desktop.app.reader_window import ReaderWindow
from desktop.app.settings import (
    START_LIBRARY,
    Setting,
    SettingsController,
    apply_settings,
    empty_window,
    frame_settings,
    pane_settings,
    read_settings,
    start_choice,
    theme_settings,
)
from desktop.page.options import PAGE_CHOICES, PageChoice, PageOptions
from desktop.theme.theme import Scheme, Theme


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> Iterator[ReaderWindow]:
    made = ReaderWindow(theme)
    made.add_panels()
    qtbot.addWidget(made)
    yield made
    theme.set_scale(1.0)
    theme.set_scheme(Scheme.LIGHT)


def window_settings(window: ReaderWindow) -> tuple[Setting, ...]:
    return (*frame_settings(window), *pane_settings(window))


def test_the_look_comes_back(theme: Theme, window: ReaderWindow) -> None:
    theme.set_scheme(Scheme.DARK)
    theme.set_scale(1.5)
    kept = read_settings(theme_settings(theme))
    theme.set_scheme(Scheme.LIGHT)
    theme.set_scale(1.0)

    apply_settings(theme_settings(theme), kept)

    assert (theme.scheme, theme.scale) == (Scheme.DARK, 1.5)


def test_the_window_comes_back(qtbot: QtBot, theme: Theme, window: ReaderWindow) -> None:
    window.resize(733, 611)
    window.set_search_width(311)
    window.reading.show_outline(False)
    window.show()
    kept = read_settings(window_settings(window))

    other = empty_window(theme, kept)
    qtbot.addWidget(other)
    other.add_panels()
    apply_settings(pane_settings(other), kept)
    other.show()

    assert (other.width(), other.height()) == (733, 611)
    assert other.search_width == 311
    assert not other.reading.shows_outline


def test_what_the_reader_never_set_still_follows_the_window(window: ReaderWindow) -> None:
    kept = read_settings(window_settings(window))

    assert kept["width of the search pane"] is None
    assert kept["sections beside the page"] is None


@pytest.mark.parametrize(
    "kept",
    [
        {"colours": "puce", "text size": "large"},
        {"colours": ["dark"], "text size": [2]},
        {"window": "no frame at all", "width of the search pane": -4},
        {"window": 7, "width of the search pane": "wide", "sections beside the page": "no"},
        {"window": "€", "width of the sections": 1e9, "sections beside the page": 3},
        {"something else": True},
    ],
)
def test_what_makes_no_sense_changes_nothing(
    theme: Theme, window: ReaderWindow, kept: dict[str, Any]
) -> None:
    settings = (*theme_settings(theme), *window_settings(window))
    before = read_settings(settings)

    apply_settings(settings, kept)

    assert read_settings(settings) == before


@pytest.mark.parametrize("scale", [-3, 0, 1e308])
def test_a_text_size_beyond_reason_is_brought_back(
    theme: Theme, window: ReaderWindow, scale: float
) -> None:
    apply_settings(theme_settings(theme), {"text size": scale})

    assert 0.8 <= theme.scale <= 3.0


@pytest.mark.parametrize("choice", PAGE_CHOICES, ids=lambda choice: choice.field)
def test_what_pages_show_is_chosen_in_the_menu_and_comes_back(
    qtbot: QtBot, theme: Theme, window: ReaderWindow, choice: PageChoice
) -> None:
    settings = SettingsController(theme, window, {})
    usual = getattr(settings.choices.page_options, choice.field)
    (row,) = (spec for spec in settings.actions() if spec.text == choice.text)
    assert row.is_on is not None
    assert row.is_on() is usual

    with qtbot.waitSignal(settings.choices.page_options_changed):
        row.run()

    assert row.is_on() is not usual
    assert getattr(settings.choices.page_options, choice.field) is not usual
    again = SettingsController(theme, window, settings.read())
    assert again.choices.page_options == settings.choices.page_options


def test_a_choice_that_makes_no_sense_leaves_pages_as_they_are(
    theme: Theme, window: ReaderWindow
) -> None:
    kept = {f"{choice.field} on pages": "perhaps" for choice in PAGE_CHOICES}

    assert SettingsController(theme, window, kept).choices.page_options == PageOptions()


def test_the_paper_comes_back(theme: Theme, window: ReaderWindow) -> None:
    SettingsController(theme, window, {}).choices.set_paper("letter")
    chosen = SettingsController(theme, window, {"paper": "letter"})
    odd = SettingsController(theme, window, {"paper": 7})

    assert (chosen.choices.paper, chosen.read()["paper"]) == ("letter", "letter")
    assert odd.choices.paper is None


def test_the_library_of_the_start_comes_back_wherever_that_start_is(
    theme: Theme, window: ReaderWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = SettingsController(theme, window, {})
    monkeypatch.chdir(tmp_path)
    start_choice(settings.choices).keep(Path("library"))
    kept = settings.read()

    again = SettingsController(theme, window, kept)
    odd = SettingsController(theme, window, {START_LIBRARY: 7})

    assert start_choice(again.choices).folder() == tmp_path / "library"
    assert start_choice(odd.choices).folder() is None
    start_choice(again.choices).keep(None)
    assert again.read()[START_LIBRARY] is None


def test_what_is_chosen_elsewhere_is_told_once(qtbot: QtBot, window: ReaderWindow) -> None:
    choices = ReaderChoices()
    changes: list[str] = []
    choices.changed.connect(lambda: changes.append("changed"))

    choices.set_start_folder("/a")
    choices.set_start_folder("/a")
    choices.set_language("de")

    assert len(changes) == 2
    with pytest.raises(ValueError, match="tlh"):
        choices.set_language("tlh")
