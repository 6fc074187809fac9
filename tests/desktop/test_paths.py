from pathlib import Path

import pytest

from desktop.paths import find_library, starter_library, user_library


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
