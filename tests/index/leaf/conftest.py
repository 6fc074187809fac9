"""A library in a file, ready to be tampered with."""

import shutil
from pathlib import Path

import pytest

from tests.index.leaf.leaves import Bench


@pytest.fixture(scope="session")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    """Built once; no test changes it."""
    return Bench.at(tmp_path_factory.mktemp("packed"))


@pytest.fixture
def bench(packed: Bench, tmp_path: Path) -> Bench:
    """A copy of it, to be changed; the library itself is shared."""
    shutil.copy(packed.leaf, tmp_path / "small.leaf")
    return Bench(tmp_path, packed.library, tmp_path / "small.leaf")
