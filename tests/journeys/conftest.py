"""The real window on real libraries."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.theme.theme import Scheme, Theme, load_fonts
from index import build_library
from tests.desktop.current_libraries import build_starter, build_whole_starter
from tests.desktop.i18n.catalogues import speaking_german
from tests.journeys.driver import Driver

Opener = Callable[..., Driver]


@pytest.fixture(scope="session")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of five starter monographs."""
    return build_starter(tmp_path_factory.mktemp("journeys") / "library")


@pytest.fixture(scope="session")
def whole_starter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library that comes with the program."""
    return build_whole_starter(tmp_path_factory.mktemp("whole") / "library")


@pytest.fixture(scope="session")
def chapters(tmp_path_factory: pytest.TempPathFactory, shared: Path) -> Path:
    """A library of the real sample chapters."""
    target = tmp_path_factory.mktemp("chapters") / "library"
    build_library([shared / "data" / "livertox"], target)
    return target


@pytest.fixture
def opener(qtbot: QtBot, qapp: QApplication) -> Iterator[Opener]:
    """Opens windows, and closes them after the test."""
    load_fonts()
    theme = Theme(qapp, Scheme.LIGHT)
    drivers: list[Driver] = []

    def open_window(folder: Path, user: Path | None = None) -> Driver:
        drivers.append(Driver(qtbot, theme, folder, user))
        return drivers[-1]

    yield open_window
    for driver in drivers:
        driver.end()
    theme.deleteLater()


@pytest.fixture
def driver(opener: Opener, starter: Path) -> Driver:
    """The window, ready, on the starter monographs."""
    made = opener(starter)
    made.wait_for_library()
    return made


@pytest.fixture
def whole(opener: Opener, whole_starter: Path) -> Driver:
    """The window, ready, on the whole starter library."""
    made = opener(whole_starter)
    made.wait_for_library()
    return made


@pytest.fixture
def german(qapp: QApplication, tmp_path: Path) -> Iterator[None]:
    """The window's texts are German."""
    with speaking_german(tmp_path, qapp):
        yield
