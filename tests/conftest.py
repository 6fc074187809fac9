"""Every test runs without a screen, a network or the user's own folders."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

from desktop.app.garbage_collection import collect_if_due

if TYPE_CHECKING:
    from desktop.windows.action_table import ActionSpec

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # Qt reads it once, when it starts
gc.disable()  # desktop/app/garbage_collection.py says why

hypothesis.settings.register_profile(
    "repeatable", derandomize=True, database=None, deadline=None, print_blob=True
)
hypothesis.settings.load_profile("repeatable")

ROOT = Path(__file__).resolve().parents[1]
USER_FOLDERS = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")


@pytest.fixture(autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep a library or settings that the user of this machine has out of the tests."""
    monkeypatch.delenv("LIVERLEAF_LIBRARY", raising=False)
    folder = tmp_path_factory.mktemp("user")
    for name in USER_FOLDERS:
        monkeypatch.setenv(name, str(folder / name.lower()))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown() -> Iterator[None]:
    """Collect garbage here and now, as the program does: never on a worker's thread."""
    yield
    collect_if_due()


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real chapters and tools beside the checkout; a test that needs it may skip."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip(f"needs the folder of sample sources at {folder}")
    return folder


@pytest.fixture
def action_specs(request: pytest.FixtureRequest) -> Iterator[tuple[ActionSpec, ...]]:
    """The rows of actions that the controllers of a window give."""
    # Only here: most tests need no Qt.
    from desktop.app.composition import Composition
    from desktop.jobs.jobs import HandExecutor, Jobs
    from desktop.theme.theme import Scheme, Theme, load_fonts

    application = request.getfixturevalue("qapp")
    load_fonts()
    theme = Theme(application, Scheme.LIGHT)
    composition = Composition(theme, Jobs(HandExecutor()))
    request.getfixturevalue("qtbot").addWidget(composition.window)
    yield composition.window.action_table.specs
    composition.window.close()
    theme.deleteLater()
