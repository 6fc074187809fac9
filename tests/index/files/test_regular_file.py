"""What is no file is refused at once, wherever a stranger's path is opened."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.__main__ import main
from index import LeafRefused, Library, LibraryDamaged, WrongUse, look_at, read_key
from index.files.regular_file import open_regular

posix = pytest.mark.skipif(os.name != "posix", reason="pipes and devices with a path")


def pipe(folder: Path) -> Path:
    os.mkfifo(folder / "pipe")
    return folder / "pipe"


def endless(folder: Path) -> Path:
    (folder / "endless").symlink_to("/dev/zero")
    return folder / "endless"


Made = Callable[[Path], Path]
each_kind = pytest.mark.parametrize("made", [pipe, endless, lambda folder: folder])


@posix
@each_kind
def test_only_a_file_is_opened(tmp_path: Path, made: Made) -> None:
    with pytest.raises(OSError, match=r"regular file|directory"):
        open_regular(made(tmp_path))


def test_a_file_is_read_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"a\r\n\x1ab")

    with open_regular(tmp_path / "a") as file:
        assert file.read() == b"a\r\n\x1ab"


@posix
@each_kind
def test_no_library_file_key_or_manifest_is_waited_for(tmp_path: Path, made: Made) -> None:
    path = made(tmp_path)
    with pytest.raises(LeafRefused, match="cannot be read"):
        look_at(path, ())
    with pytest.raises(WrongUse, match="cannot be read"):
        read_key(path)
    library = tmp_path / "library"
    library.mkdir()
    (library / "manifest.json").symlink_to(path)
    with pytest.raises(LibraryDamaged, match="cannot be read"):
        Library.open(library)


@posix
@pytest.mark.parametrize("command", ["install", "verify"])
def test_a_command_says_so_in_a_line(
    tmp_path: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command, str(pipe(tmp_path))]) == 4

    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert "It is not a file but a pipe, a device or the like." in told.err
