"""ReadRequest in a second process: the same, in order, and no process is left behind."""

import itertools
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from index.errors import SourceError
from index.importer.reader_process import Read, ReadRequest, read_in_order
from index.monograph.model import Monograph
from tests.benchmarks.chapters import write_archive

ROOT = Path(__file__).resolve().parents[3]
DAY = "2026-01-31"
CHAPTERS = 70  # a few more than are read alone

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks at processes in /proc")


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_archive(tmp_path_factory.mktemp("reading") / "many.tar.gz", CHAPTERS)


def children_of(process: int) -> list[int]:
    listed = Path(f"/proc/{process}/task").glob("*/children")
    return [int(child) for file in listed for child in file.read_text().split()]


def titles(outcomes: Iterator[Read]) -> list[str]:
    return [outcome.title for outcome, *_ in outcomes if isinstance(outcome, Monograph)]


def test_two_processes_read_what_one_reads(archive: Path) -> None:
    alone = list(ReadRequest((archive,), DAY).here())
    assert len(alone) == CHAPTERS
    assert list(read_in_order([archive], DAY)) == alone


def test_the_second_process_is_there_and_goes(archive: Path) -> None:
    before = children_of(os.getpid())
    outcomes = read_in_order([archive], DAY)
    list(itertools.islice(outcomes, CHAPTERS - 3))
    assert len(children_of(os.getpid())) == len(before) + 1
    outcomes.close()
    assert children_of(os.getpid()) == before


def test_a_second_process_that_is_killed_is_done_without(archive: Path) -> None:
    before = children_of(os.getpid())
    whole = titles(ReadRequest((archive,), DAY).here())
    outcomes = ReadRequest((archive,), DAY).beside()
    # A pipe holds a few chapters: most are not sent yet when the process is killed.
    read = titles(itertools.islice(outcomes, 5))
    (second,) = set(children_of(os.getpid())) - set(before)
    os.kill(second, signal.SIGKILL)
    assert read + titles(outcomes) == whole


def test_a_damaged_archive_is_said_to_be_by_either_process(archive: Path, tmp_path: Path) -> None:
    cut = tmp_path / "cut.tar.gz"
    cut.write_bytes(archive.read_bytes()[:-3000])
    for outcomes in (ReadRequest((cut,), DAY).here(), ReadRequest((cut,), DAY).beside()):
        with pytest.raises(SourceError, match=r"cut\.tar\.gz is damaged or incomplete"):
            list(outcomes)


TRAP = "open(__file__ + '.was-run', 'w').close(); raise SystemExit"


@pytest.mark.parametrize("module", ["index", "pickle", "sitecustomize", "usercustomize", "lxml"])
@pytest.mark.parametrize("found_by", ["the folder it runs in", "its absolute name", "PYTHONPATH"])
def test_nothing_in_the_current_folder_is_run(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, module: str, found_by: str
) -> None:
    (tmp_path / f"{module}.py").write_text(TRAP)
    monkeypatch.chdir(tmp_path)
    match found_by:
        case "the folder it runs in":
            monkeypatch.syspath_prepend("")
        case "its absolute name":
            monkeypatch.syspath_prepend(str(tmp_path))
        case _:
            monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    received = next(outcomes := ReadRequest((archive,), DAY).beside())
    (second,) = children_of(os.getpid())
    command = Path(f"/proc/{second}/cmdline").read_bytes().split(b"\0")
    outcomes.close()

    assert isinstance(received.outcome, Monograph)
    assert command[1] == b"-I"
    assert [file.name for file in tmp_path.iterdir()] == [f"{module}.py"]


def test_a_current_folder_that_was_deleted_is_no_hindrance(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()

    assert len(list(ReadRequest((archive,), DAY).beside())) == CHAPTERS


WAITING = """
import sys, time
from pathlib import Path
from index.importer.reader_process import ReadRequest
outcomes = ReadRequest((Path(sys.argv[1]),), "2026-01-31").beside()
next(outcomes)
print("reading", flush=True)
time.sleep(60)
"""


def test_the_second_process_ends_when_the_first_is_killed(archive: Path) -> None:
    program = [sys.executable, "-c", WAITING, str(archive)]
    with subprocess.Popen(program, cwd=ROOT, stdout=subprocess.PIPE) as first:
        assert first.stdout is not None
        first.stdout.readline()
        (second,) = children_of(first.pid)
        first.kill()
    for _ in range(500):
        if not running(second):
            return
        time.sleep(0.02)
    pytest.fail("the second process goes on without the first")


def running(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().split()[2] != "Z"
    except OSError:
        return False


def test_the_packaged_program_is_its_own_second_process(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "liverleaf"
    program.write_text(
        f'#!/bin/sh\necho "$@" >> {tmp_path}/started\nexec {sys.executable} -m desktop "$@"\n'
    )
    program.chmod(0o755)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))
    monkeypatch.chdir(ROOT)

    assert titles(ReadRequest((archive,), DAY).beside()) == titles(
        ReadRequest((archive,), DAY).here()
    )
    assert (tmp_path / "started").read_text() == "--read-sources\n"
