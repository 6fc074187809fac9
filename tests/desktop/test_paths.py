import sys
from pathlib import Path

import pytest

from desktop.paths import (
    file_name_of,
    installed_libraries,
    leaf_in,
    trusted_folders,
    user_folder,
)


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a packaged program."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "liverleaf"))
    return tmp_path


@pytest.mark.parametrize("marker", ["portable", "portable.txt"])
def test_a_marked_program_keeps_its_data_beside_itself(program: Path, marker: str) -> None:
    (program / marker).touch()

    assert user_folder() == program / "liverleaf-data"
    assert installed_libraries().folder.parent == user_folder()
    assert trusted_folders() == (user_folder() / "trusted", program / "trusted")


def test_a_program_without_the_marker_keeps_its_data_with_the_user(program: Path) -> None:
    assert program not in user_folder().parents


def test_only_a_packaged_program_is_portable(
    program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (program / "portable").touch()
    monkeypatch.setattr(sys, "frozen", False)

    assert program not in user_folder().parents


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("file:///C:/Users/A%20B/a.leaf", "C:/Users/A B/a.leaf"),
        ("file://server/share/a.leaf", "//server/share/a.leaf"),
        ("file://localhost/C:/a.leaf", "C:/a.leaf"),
    ],
)
def test_a_library_file_is_found_as_windows_writes_addresses(
    address: str, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")

    assert leaf_in(address) == Path(path)


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("file:///home/a%20b/c.leaf", "/home/a b/c.leaf"),
        ("file://localhost/home/c.leaf", "/home/c.leaf"),
        ("FILE://LOCALHOST/home/c.LEAF", "/home/c.LEAF"),
        ("file://server/home/c.leaf", "//server/home/c.leaf"),
    ],
)
def test_a_library_file_is_found_as_other_systems_write_addresses(
    address: str, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")

    assert leaf_in(address) == Path(path)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Venlafaxine, Desvenlafaxine", "Venlafaxine, Desvenlafaxine"),
        ("Hits of a/b\\c:*?<>|", "Hits of a b c"),
        ("  ..\t~ Épicéa (E) $HOME", "Épicéa (E) HOME"),
        ("long " * 40, ("long " * 16)[:80]),
    ],
)
def test_a_title_becomes_a_name_that_every_system_takes(title: str, name: str) -> None:
    assert file_name_of(title) == name
