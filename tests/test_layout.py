"""Files that break the tools around us the day somebody adds them."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.mark.parametrize(
    ("file", "reason"),
    [
        ("packaging/__init__.py", "it hides the library `packaging`, which PyInstaller imports"),
        ("conftest.py", "it makes the root a test folder; fixtures belong into tests/conftest.py"),
        ("__init__.py", "it makes the checkout a package, and every import name a longer one"),
    ],
)
def test_a_file_that_breaks_the_tools_is_not_there(file: str, reason: str) -> None:
    assert not (ROOT / file).exists(), f"please remove {file}: {reason}"


@pytest.mark.parametrize("name", ["index", "desktop"])
def test_every_code_folder_is_a_package(name: str) -> None:
    folders = {path.parent for path in (ROOT / name).rglob("*.py")}
    bare = sorted(str(p.relative_to(ROOT)) for p in folders if not (p / "__init__.py").is_file())

    assert folders
    assert not bare, f"please add an __init__.py with a docstring to: {', '.join(bare)}"
