"""Commands that go wrong by our fault, on a full disk, or where there is no terminal at all."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.__main__ import main
from desktop.crash.log import LOG
from desktop.paths import log_folder
from tests.index.chapters import build_small

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(build_small(tmp_path_factory.mktemp("small")).target)


def test_a_fault_of_ours_is_a_line_with_the_place_of_the_rest(
    library: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*asked: object, **how: object) -> None:
        raise ZeroDivisionError("Mustermann")

    monkeypatch.setattr("index.Library.search", fail)

    assert main(["search", "Mustermann", "--library", library]) == 1

    told, log = capsys.readouterr(), log_folder() / LOG
    assert told.out == ""
    assert told.err.startswith("liverleaf: ZeroDivisionError. ")
    assert told.err.endswith(f"{log}\n")
    assert told.err.count("\n") == 1
    written = log.read_text(encoding="utf-8")
    assert ".fail\n" in written
    assert "Mustermann" not in written + told.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is full")
def test_output_that_has_no_room_is_a_line(library: str) -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "desktop", "show", "Nonexistine", "--library", library],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
        )

    assert done.returncode == 2
    assert done.stderr.startswith("liverleaf: Standard output cannot be written. ")
    assert done.stderr.count("\n") == 1


def without_streams(program: str, folder: Path) -> int:
    """Run `program` as Windows runs one that has a window: without stdout and stderr."""
    return subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={**os.environ, "XDG_DATA_HOME": str(folder), "PYTHONPATH": str(ROOT)},
        preexec_fn=lambda: os.closerange(0, 3),
    ).returncode


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (["search", "madeup"], 0),
        (["search", "qqqqzzzz"], 3),
        (["check"], 0),
        (["show", "Nonexistine", "--json"], 0),
        (["--help"], 0),
        (["search"], 2),
        (["show", "nothing"], 3),
        (["build", "nothing", "--to", "nowhere"], 2),
    ],
)
def test_a_command_without_a_terminal_ends_as_with_one(
    library: str, tmp_path: Path, words: list[str], status: int
) -> None:
    program = f"import sys; from desktop.__main__ import main; sys.exit(main({words!r}))"
    named = f"import os; os.environ['LIVERLEAF_LIBRARY'] = {library!r}; {program}"

    assert without_streams(named, tmp_path) == status


def test_a_fault_without_a_terminal_is_written_down(library: str, tmp_path: Path) -> None:
    program = f"""
import sys
import index
index.Library.search = lambda *asked, **how: 1 / 0
from desktop.__main__ import main
sys.exit(main(["search", "madeup", "--library", {library!r}]))
"""

    assert without_streams(program, tmp_path) == 1
    assert "ZeroDivisionError" in (tmp_path / "liverleaf" / "logs" / LOG).read_text("utf-8")


def test_a_window_without_a_terminal_opens_and_writes_faults_down(
    library: str, tmp_path: Path
) -> None:
    program = f"""
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from desktop.app import startup
from desktop.__main__ import main
from desktop.crash.dialog import FaultDialog

def fail():
    QTimer.singleShot(0, lambda: QTimer.singleShot(0, QApplication.quit))
    raise LookupError

def make_and_fail(make=startup.make_application):
    application = make()
    FaultDialog.open = lambda dialog: None
    QTimer.singleShot(0, fail)
    return application

startup.make_application = make_and_fail
sys.exit(main(["--library", {library!r}]))
"""

    assert without_streams(program, tmp_path) == 0
    assert "LookupError" in (tmp_path / "liverleaf" / "logs" / LOG).read_text("utf-8")
