import sys
from pathlib import Path

import pytest

from desktop.paths import find_library, starter_library, user_folder, user_library


def test_the_option_goes_before_all_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIVERLEAF_LIBRARY", "/from/the/environment")

    assert find_library(Path("/asked/for")) == Path("/asked/for")


def test_then_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIVERLEAF_LIBRARY", "/from/the/environment")
    user_library().mkdir(parents=True)

    assert find_library() == Path("/from/the/environment")


def test_then_the_library_installed_for_the_user() -> None:
    user_library().mkdir(parents=True)

    assert find_library() == user_library()


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
    assert user_library().parent == user_folder()


def test_a_program_without_the_marker_keeps_its_data_with_the_user(program: Path) -> None:
    assert program not in user_folder().parents


def test_only_a_packaged_program_is_portable(
    program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (program / "portable").touch()
    monkeypatch.setattr(sys, "frozen", False)

    assert program not in user_folder().parents
