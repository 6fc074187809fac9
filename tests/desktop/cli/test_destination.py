"""Where a command writes: files, standard output, and nothing that is neither."""

import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.__main__ import main
from tests.index.chapters import build_small

ROOT = Path(__file__).resolve().parents[3]
COMMANDS = {
    "export": ["export", "Nonexistine", "--as", "markdown", "--to"],
    "csv": ["search", "hepatitis", "--csv"],
    "pdf": ["summary", "Nonexistine", "--pdf"],
    "pack": ["pack", "--to"],
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(build_small(tmp_path_factory.mktemp("small")).target)


def a_pipe(path: Path) -> None:
    os.mkfifo(path)


def a_socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(str(path))


def a_link_to_a_device(path: Path) -> None:
    path.symlink_to("/dev/null")


@pytest.mark.skipif(sys.platform == "win32", reason="has no such files")
@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("make", [a_pipe, a_socket, a_link_to_a_device])
def test_what_is_no_file_is_refused_in_a_line_and_stays(
    library: str,
    tmp_path: Path,
    command: str,
    make: Callable[[Path], None],
    capsys: pytest.CaptureFixture[str],
    qapp: object,
) -> None:
    target = tmp_path / "to"
    make(target)
    before = target.stat()
    status = main([*COMMANDS[command], str(target), "--library", library])
    told = capsys.readouterr()

    assert (status, told.out) == (2, "")
    assert told.err == (
        f"liverleaf: {target} is a device, a pipe or a socket. Give the name of a file.\n"
    )
    assert target.stat() == before


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("name", ["-", "/dev/stdout"])
def test_a_dash_is_standard_output(library: str, tmp_path: Path, command: str, name: str) -> None:
    asked = [sys.executable, "-m", "desktop", *COMMANDS[command]]
    run = {"cwd": tmp_path, "env": {**os.environ, "PYTHONPATH": str(ROOT)}, "check": True}
    done = subprocess.run([*asked, name, "--library", library], capture_output=True, **run)
    subprocess.run([*asked, "file", "--library", library], capture_output=True, **run)
    written = (tmp_path / "file").read_bytes()

    assert done.stderr == b""
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
    if command == "pdf":
        # Each PDF has the moment it was made in it.
        assert (done.stdout[:5], len(done.stdout)) == (b"%PDF-", len(written))
    elif command == "pack":
        assert (done.stdout[:4], len(done.stdout)) == (b"PK\3\4", len(written))
    else:
        assert done.stdout == written


@pytest.mark.parametrize("command", ["pdf", "pack"])
def test_what_is_no_text_is_kept_from_a_terminal(
    library: str,
    command: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    qapp: object,
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)

    assert main([*COMMANDS[command], "-", "--library", library]) == 2
    assert capsys.readouterr().err == (
        "liverleaf: This cannot be shown in a terminal. Give the name of a file.\n"
    )
