"""Files that break the tools around us the day somebody adds them."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
# The folders that hold Python code.
CODE = ("desktop", "index", "packaging", "tests")


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


def test_make_lint_checks_every_folder_of_code() -> None:
    (checked,) = re.findall(r"^CHECKED := (.+)$", MAKEFILE, re.MULTILINE)
    recipe = MAKEFILE.split("\nlint:")[1].split("\n\n")[0]

    assert sorted(checked.split()) == sorted(CODE)
    assert "ruff check --quiet $(CHECKED)" in recipe
    assert "ruff format --quiet --check $(CHECKED)" in recipe


def test_ruff_sees_every_python_file() -> None:
    """A name that is excluded anywhere, such as `build`, hides folders that only share it."""
    seen = seen_by_ruff(ROOT, *CODE)
    files = {path.resolve() for folder in CODE for path in (ROOT / folder).rglob("*.py")}
    unseen = sorted(str(path.relative_to(ROOT)) for path in files - seen)

    assert len(files) > 500
    assert not unseen, f"ruff leaves these out; see its excludes in pyproject.toml: {unseen}"


@pytest.mark.parametrize("folder", ["build", "resources"])
def test_ruff_leaves_out_a_folder_of_the_root_and_none_of_its_name(
    tmp_path: Path, folder: str
) -> None:
    """`make` writes into `build`, and `resources` holds data."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for place in (folder, f"index/{folder}"):
        (tmp_path / place).mkdir(parents=True)
        (tmp_path / place / "made.py").touch()

    assert seen_by_ruff(tmp_path, ".") & set(tmp_path.resolve().rglob("*.py")) == {
        tmp_path.resolve() / "index" / folder / "made.py"
    }


def seen_by_ruff(root: Path, *folders: str) -> set[Path]:
    done = subprocess.run(
        [sys.executable, "-m", "ruff", "check", "--no-cache", "--show-files", *folders],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    )
    return {Path(line).resolve() for line in done.stdout.splitlines()}
