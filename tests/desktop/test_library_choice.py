"""Which library opens: each case goes before those that follow."""

from pathlib import Path

import pytest

from desktop.library_choice import find_library, find_start_library
from desktop.paths import installed_libraries, starter_library, user_folder


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


def test_the_window_starts_with_what_was_named_then_chosen_then_used(tmp_path: Path) -> None:
    installed = installed_libraries()
    gone_share, own = tmp_path / "share", installed.folder / "0123456789ab"

    assert find_start_library(None, None) == installed.current
    assert find_start_library(None, 7) == installed.current
    # Of a share that is away the window says so; what Liverleaf removed itself is not missed.
    assert find_start_library(None, str(gone_share)) == gone_share
    assert find_start_library(None, str(own)) == installed.current
    own.mkdir(parents=True)
    assert find_start_library(None, str(own)) == own
    assert find_start_library(tmp_path, str(own)) == tmp_path
