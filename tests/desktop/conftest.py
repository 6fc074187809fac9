"""A library of the starter monographs, and what a widget needs to be shown."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.theme.theme import Scheme, Theme, load_fonts
from index import Library
from tests.desktop.current_libraries import build_starter
from tests.desktop.i18n.catalogues import speaking_german
from tests.desktop.speech import announcements, screen_reader


@pytest.fixture(scope="session")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of five starter monographs, read only."""
    return build_starter(tmp_path_factory.mktemp("starter") / "library")


@pytest.fixture
def library(starter: Path) -> Iterator[Library]:
    opened = Library.open(starter)
    yield opened
    opened.close()


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    load_fonts()
    made = Theme(qapp, Scheme.LIGHT)
    yield made
    made.deleteLater()


@pytest.fixture
def german(qapp: QApplication, tmp_path: Path) -> Iterator[None]:
    """The window's texts are German."""
    with speaking_german(tmp_path, qapp):
        yield


@pytest.fixture
def said() -> Iterator[list[str]]:
    """What is announced."""
    with announcements() as heard:
        yield heard


@pytest.fixture
def by_ear() -> Iterator[None]:
    """A screen reader is at work."""
    with screen_reader():
        yield
