"""Libraries that many tests read and none changes."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from index import Library, build_library
from tests.index.chapters import build_small


@pytest.fixture(scope="session")
def small_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of three fictional chapters."""
    return build_small(tmp_path_factory.mktemp("small")).target


@pytest.fixture(scope="session")
def small(small_folder: Path) -> Iterator[Library]:
    """That library, open."""
    library = Library.open(small_folder)
    yield library
    library.close()


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory, shared: Path) -> Iterator[Library]:
    """The real chapters of both books, open."""
    target = tmp_path_factory.mktemp("real") / "library"
    build_library([shared / "data/livertox", shared / "data/lactmed"], target)
    library = Library.open(target)
    yield library
    library.close()
