"""What the README names exists, and what exists is named in the README."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
READ = ROOT / "README.md", *sorted((ROOT / "docs" / "guide").glob("*.md"))
README = "\n".join(path.read_text(encoding="utf-8") for path in READ)
# Code only: a fenced block, or a span between single backticks.
CODE = "\n".join(re.findall(r"^```.*?^```$|`[^`\n]+`", README, re.DOTALL | re.MULTILINE))


def test_every_command_is_in_the_readme_and_the_reverse() -> None:
    from desktop.commands import COMMANDS

    # Options may stand before the command, and a query for the window stands in quotes.
    named = set(re.findall(r"\bliverleaf (?:--\S+ \S+ )?([a-z]+)\b", CODE))

    assert named == {command.name for command in COMMANDS}


def test_every_format_of_export_is_in_the_readme_and_the_reverse() -> None:
    from desktop.exporting.formats import FORMATS

    (line,) = (line for line in README.splitlines() if line.startswith("| `liverleaf export"))

    assert re.findall(r"`([a-z]+)`", line) == [form.name for form in FORMATS]


def test_every_key_in_the_readme_is_one_of_the_window() -> None:
    from desktop.windows.actions import ACTIONS

    named = set(re.findall(r"\b(?:Ctrl|Alt|Shift)\+[\w+]*\w|\bF\d{1,2}\b", README))

    assert len(named) >= 5
    assert named <= {key for spec in ACTIONS for key in spec.keys}


def test_every_make_target_is_in_the_readme_and_the_reverse() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))

    assert set(re.findall(r"\bmake ([a-z-]+)\b", CODE)) == targets


def test_every_make_target_says_what_it_does() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    bare = re.findall(r"^([a-z-]+):(?!.*## ).*$", makefile, re.MULTILINE)

    assert not bare, f"please add '## what it does' to: {', '.join(bare)}"


def test_every_hazard_is_guarded_by_a_test_that_is_there() -> None:
    safety = (ROOT / "docs" / "safety.md").read_text(encoding="utf-8")
    hazards = [line.split("|")[1:-1] for line in safety.splitlines() if line.startswith("| ")][1:]
    guards = re.findall(r"`([\w/]+\.py)(?:::(test_\w+))?`", safety)
    missing = [f"{file}::{name}" for file, name in guards if not is_test(file, name)]

    assert len(hazards) >= 20
    assert all("test_" in guarded for _, _, guarded in hazards if "---" not in guarded)
    assert not missing, f"docs/safety.md names tests that are not there: {', '.join(missing)}"


def is_test(file: str, name: str) -> bool:
    path = ROOT / "tests" / file
    begins = f"\ndef {name}(" if name else "\ndef test_"
    return path.is_file() and begins in path.read_text(encoding="utf-8")


def test_the_deployment_page_names_what_the_program_looks_for() -> None:
    from desktop.paths import LIBRARY_VARIABLE, PORTABLE_FOLDER, PORTABLE_MARKERS, kept_file

    page = (ROOT / "docs" / "deployment.md").read_text(encoding="utf-8")

    assert f"`{LIBRARY_VARIABLE}`" in page
    assert f"`{PORTABLE_FOLDER}`" in page
    assert f"`{kept_file().name}`" in page
    assert all(f"`{marker}`" in page for marker in PORTABLE_MARKERS)
