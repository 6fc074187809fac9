import sys
from pathlib import Path

import pytest

from desktop.library_choice import find_library
from desktop.paths import (
    file_name_of,
    installed_libraries,
    leaf_in,
    starter_library,
    trusted_folders,
    user_folder,
)


def test_the_option_goes_before_all_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIVERLEAF_LIBRARY", "/from/the/environment")

    assert find_library(Path("/asked/for")) == Path("/asked/for")


def test_then_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIVERLEAF_LIBRARY", "/from/the/environment")
    (user_folder() / "library").mkdir(parents=True)

    assert find_library() == Path("/from/the/environment")


def test_then_the_library_that_an_earlier_version_installed() -> None:
    (user_folder() / "library").mkdir(parents=True)

    assert find_library() == user_folder() / "library"


def test_then_the_one_in_use_of_those_installed() -> None:
    (user_folder() / "library").mkdir(parents=True)
    for name in ("0123456789ab", "ba9876543210"):
        (user_folder() / "libraries" / name).mkdir(parents=True)
    installed_libraries().use("0123456789ab")

    assert find_library() == user_folder() / "libraries" / "0123456789ab"


def test_then_the_starter_library() -> None:
    assert find_library() == starter_library()
    assert starter_library().name in ("library", "starter")


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
    ],
)
def test_a_library_file_is_found_as_windows_writes_addresses(
    address: str, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")

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
