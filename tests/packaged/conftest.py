"""The program as it is shipped: built by `make package`, or the folder in $LIVERLEAF_PACKAGED."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.packaged.screen import (
    NOBODY,
    Session,
    open_session,
)

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def built() -> Path:
    """The program folder, as built or installed."""
    folder = Path(os.environ.get("LIVERLEAF_PACKAGED", ROOT / "dist" / "liverleaf"))
    if not (folder / "liverleaf").is_file():
        pytest.skip(f"needs the packaged program in {folder}: make package")
    return folder


@pytest.fixture
def place() -> Iterator[Path]:
    """A folder that another user may look into; pytest's own belong to its user alone."""
    folder = Path(tempfile.mkdtemp(prefix="liverleaf-packaged-"))
    folder.chmod(0o755)
    yield folder
    subprocess.run(["chmod", "-R", "u+w", folder], check=True)
    shutil.rmtree(folder)


@pytest.fixture
def shipped(built: Path, place: Path) -> Path:
    """A copy of the program that nobody may write to; returns the executable."""
    copy = shutil.copytree(built, place / "program", symlinks=True)
    subprocess.run(["chmod", "-R", "a-w,a+rX", copy], check=True)
    return copy / "liverleaf"


@pytest.fixture
def home(place: Path) -> Path:
    """The home folder of the user who runs the program."""
    folder = place / "home"
    folder.mkdir(mode=0o700)
    if os.geteuid() == 0:
        os.chown(folder, NOBODY, NOBODY)
    return folder


@pytest.fixture
def environment(home: Path) -> dict[str, str]:
    """As bare as a service's: a home, a path, and no settings of ours."""
    return {"HOME": str(home), "PATH": "/usr/bin:/bin", "XDG_RUNTIME_DIR": str(home)}


@pytest.fixture
def session(shipped: Path, home: Path, environment: dict[str, str]) -> Iterator[Session]:
    """The program started as another user, without a network, traced, on a screen of its own."""
    with open_session(shipped, home, environment) as made:
        yield made
