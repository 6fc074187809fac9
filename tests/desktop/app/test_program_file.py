"""Modules of the packaged program are read from the file that was started, wherever it is."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from desktop.app.program_file import hold_program

HAPPENS = {
    "removed": lambda file: file.unlink(),
    "moved": lambda file: file.rename(file.with_name("gone")),
    "updated": lambda file: (file.unlink(), file.write_bytes(b"another program")),
}

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a program that runs is locked")


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The module of the packager that opens the program's file for each module."""
    made = ModuleType("pyimod01_archive")
    made.__dict__["open"] = open
    monkeypatch.setitem(sys.modules, made.__name__, made)
    return made


@pytest.fixture
def program(tmp_path: Path) -> Path:
    file = tmp_path / "liverleaf"
    file.write_bytes(b"0123456789")
    return file


@pytest.mark.parametrize("happens", HAPPENS.values(), ids=HAPPENS.keys())
def test_it_is_read_as_it_was(
    reader: ModuleType, program: Path, happens: Callable[[Path], object]
) -> None:
    hold_program(program)
    happens(program)

    for _ in range(2):
        with reader.open(str(program), "rb") as file:
            file.seek(3)
            assert (file.read(4), file.read(99), file.read(1)) == (b"3456", b"789", b"")


def test_two_who_read_at_once_have_places_of_their_own(reader: ModuleType, program: Path) -> None:
    hold_program(program)

    with reader.open(str(program), "rb") as one, reader.open(str(program), "rb") as other:
        one.seek(2)
        other.seek(7)
        assert (one.read(2), other.read(2)) == (b"23", b"78")


def test_another_file_is_opened_as_ever(reader: ModuleType, program: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_bytes(b"other")
    hold_program(program)

    with reader.open(str(other), "rb") as file:
        assert file.read() == b"other"
    other.unlink()
    with pytest.raises(FileNotFoundError):
        reader.open(str(other), "rb")


@pytest.mark.parametrize("there", [True, False], ids=["from its source", "gone already"])
def test_without_a_program_all_stays(reader: ModuleType, program: Path, there: bool) -> None:
    program.unlink()
    hold_program(None if there else program)

    assert reader.open is open
