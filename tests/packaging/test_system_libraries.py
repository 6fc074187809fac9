"""Somebody without the system libraries is told what to install, or has it done as root."""

import importlib.util
import os
import shutil
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "packaging" / "linux" / "system_libraries.py"

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="about Linux")


def load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("system_libraries", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script, on a Debian where one library is missing."""
    module = load()
    monkeypatch.delenv("SYSTEM_LIBRARIES", raising=False)
    monkeypatch.setattr(module, "missing_of", lambda needs: ["libxcb-cursor.so.0"])
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    return module


@pytest.fixture
def installed(script: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The packages that the script installs, which here it only says it does."""
    packages: list[str] = []
    monkeypatch.setattr(script, "install", packages.extend)
    return packages


def test_a_user_is_told_the_command(
    script: ModuleType,
    installed: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)

    assert script.main("setup") == 1
    assert "sudo apt-get install --no-install-recommends libxcb-cursor0" in capsys.readouterr().err
    assert installed == []


def test_root_has_it_installed(
    script: ModuleType, installed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)

    assert script.main("setup") == 0
    assert installed == ["libxcb-cursor0"]


def test_an_installation_that_fails_shows_why(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(script, "install", lambda packages: "No space left on device")

    assert script.main("setup") == 1
    assert "No space left on device" in capsys.readouterr().err


def test_elsewhere_the_libraries_are_named_and_setup_goes_on(
    script: ModuleType,
    installed: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)

    assert script.main("setup") == 0
    assert "libxcb-cursor.so.0" in capsys.readouterr().err
    assert installed == []


def test_who_says_ignore_is_left_alone(
    script: ModuleType, installed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SYSTEM_LIBRARIES", "ignore")

    assert script.main("setup") == 0
    assert installed == []


def test_libraries_and_programs_are_looked_for() -> None:
    needs = {"libc.so.6": "libc6", "libnone.so.7": "libnone7", "sh": "dash", "no-such-tool": "none"}

    assert load().missing_of(needs) == ["libnone.so.7", "no-such-tool"]
