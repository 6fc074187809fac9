"""What one user keeps is closed to the others who share the computer."""

import os
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from desktop.app.instance import First, call
from desktop.crash.log import LOG, add_to_log
from desktop.userdata.model import Note, Spot
from desktop.userdata.user_store import KeptStore
from index import Installed
from tests.index.chapters import build_small

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="keeps users apart by itself")
NOBODY = 65534
SPOT = Spot("livertox", "Nonexistine", "Nonexistine", "Nonexistine.OVERVIEW", "OVERVIEW")


@pytest.fixture
def home() -> Iterator[Path]:
    """A home that others may look into; pytest's own folders belong to its user alone."""
    before = os.umask(0o022)
    with tempfile.TemporaryDirectory(prefix="liverleaf-home-") as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)
    os.umask(before)


def rights(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def live_in(folder: Path) -> First:
    """All that a session leaves in the user's folder, which stays in use."""
    first = call(folder, None, "")
    assert isinstance(first, First)
    store = KeptStore(folder / "kept.sqlite")
    store.write_note(note())
    add_to_log("a report", folder / "logs")
    return first


def note() -> Note:
    return Note(SPOT, "a thought")


def files_in(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_all_is_made_for_its_user_alone(home: Path) -> None:
    folder = home / ".local" / "share" / "liverleaf"
    first = live_in(folder)
    made = files_in(folder)

    assert {path.name for path in made} >= {"kept.sqlite", "kept.sqlite-wal", LOG}
    assert [rights(each) for each in (folder, *folder.parents) if home in each.parents] == [
        0o700
    ] * 3
    for path in folder.iterdir():
        if path.is_file() and path.parent == folder:
            assert rights(path) == 0o600, path
    first.close()


def test_what_an_earlier_version_left_open_is_closed(home: Path) -> None:
    folder = home / "liverleaf"
    live_in(folder).close()
    for path in (folder, *folder.iterdir()):
        path.chmod(0o755 if path.is_dir() else 0o644)
    live_in(folder).close()

    assert rights(folder) == 0o700
    for name in ("kept.sqlite", "kept.sqlite-wal", "kept.sqlite-shm"):
        path = folder / name
        assert not path.exists() or rights(path) == 0o600
    (lock,) = folder.glob("*.lock")
    assert rights(lock) == 0o600


def test_a_library_that_is_installed_first_opens_nothing(home: Path, tmp_path: Path) -> None:
    library = build_small(tmp_path).target
    folder = home / "share" / "liverleaf"
    Installed(folder / "libraries", {"starter": library}).use("starter")

    assert rights(folder) == 0o700


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs another user")
def test_another_user_reads_nothing_and_holds_no_lock(home: Path) -> None:
    folder = home / "liverleaf"
    first = live_in(folder)
    found = files_in(folder)

    assert len(found) >= 4
    assert tried_as_another(found) == []
    # That the try would tell: a file that is open.
    seen = home / "open"
    seen.write_text("for all")
    assert tried_as_another([seen]) == [seen]
    first.close()


def tried_as_another(files: list[Path]) -> list[Path]:
    """What another user could read and lock."""
    import fcntl

    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        # Nothing of the test may go on in here, whatever happens.
        try:
            os.setgroups([])
            os.setgid(NOBODY)
            os.setuid(NOBODY)
            for number, path in enumerate(files):
                with suppress(PermissionError), path.open("rb") as file:
                    fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    os.write(writing, bytes([number]))
        finally:
            os._exit(0)
    os.close(writing)
    os.waitpid(child, 0)
    told = os.read(reading, len(files))
    os.close(reading)
    return [files[number] for number in told]
