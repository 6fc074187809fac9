"""What README and guide name exists, and what exists is named in them."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
GUIDE = sorted((ROOT / "docs" / "guide").glob("*.md"))
PAGES = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").glob("*.md")), *GUIDE]
README = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "README.md", *GUIDE))
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


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_path_is_there(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    links = re.findall(r"\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)", text)
    roots = "desktop|docs|index|packaging|resources|tests"
    spans = re.findall(rf"`((?:{roots})/[\w./-]+)(?:::\w+)?`", text)
    missing = [link for link in links if not (page.parent / link).exists()]
    missing += [span for span in spans if not (ROOT / span).exists()]

    assert not missing, f"{page.name} names what is not there: {', '.join(missing)}"


def test_the_readme_is_for_the_person_who_arrives_and_leads_to_every_page() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    linked = set(re.findall(r"\]\(([^)]+\.md)\)", text))

    assert len(text.splitlines()) <= 150
    assert {page.relative_to(ROOT).as_posix() for page in PAGES} - {"README.md"} <= linked
    assert len(GUIDE) >= 5


def rows_of(page: str, header: str) -> dict[str, str]:
    """The rows of a table by their first cell, which is code: `class:` → the rest of its row."""
    text = (ROOT / "docs" / "guide" / page).read_text(encoding="utf-8")
    (table,) = re.findall(rf"^\| {header} \|.*\n\| -.*\n((?:\|.*\n)+)", text, re.MULTILINE)
    rows = re.findall(r"^\| `([^`]+)` \|(.*)$", table, re.MULTILINE)
    assert len(rows) == table.count("\n")
    return dict(rows)


def test_every_filter_is_in_the_guide_with_its_examples_and_the_reverse() -> None:
    from index import FIELDS

    rows = rows_of("search.md", r"filter \| keeps")

    assert list(rows) == [f"{spec.key}:" for spec in FIELDS]
    for spec in FIELDS:
        assert re.findall(r"`([^`]+)`", rows[f"{spec.key}:"]) == list(spec.examples)


def test_every_value_of_a_filter_is_in_the_guide_and_the_reverse() -> None:
    from index import CATEGORIES, FIELDS, SectionKind

    kinds = [kind.value for kind in SectionKind]
    listed = {"likelihood": [category.letter for category in CATEGORIES], "section": kinds}
    specs = {spec.key: spec for spec in FIELDS}
    rows = rows_of("search.md", r"filter \| values")

    assert [key.rstrip(":") for key in rows] == ["likelihood", "has", "section", "pattern"]
    for key, row in rows.items():
        spec = specs[key.rstrip(":")]
        # Some kinds of section are chosen together, under the name of one of them.
        values = listed.get(spec.key) or re.findall(r"[\w-]+", spec.wants)
        assert set(re.findall(r"`([^`]+)`", row)) == {v for v in values if spec.read(v) == v}


def test_every_filter_that_a_page_gives_as_an_example_can_be_read() -> None:
    from index import FIELDS, Query

    keys = "|".join(spec.key for spec in FIELDS)
    typed = re.findall(rf"`((?:{keys}):[^`]+)`", README)

    assert len(typed) > 15
    for text in typed:
        query = Query.from_text(text)
        assert query.filters, text
        assert not query.remarks, text


@pytest.mark.parametrize("row", rows_of("commands.md", r"command \| does").items(), ids=str)
def test_every_option_of_a_command_is_in_the_guide_and_the_reverse(
    row: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    from desktop.__main__ import main

    command = row[0].split()[1]
    with pytest.raises(SystemExit):
        main([command, "--help"])
    shown = capsys.readouterr().out
    options = set(re.findall(r"--[a-z][a-z-]+", shown)) - {"--help", "--library"}
    told = "".join(row)

    assert set(re.findall(r"--[a-z][a-z-]+", told)) == options
    for choices in re.findall(r"\{([\w,]+)\}", shown):
        assert set(choices.split(",")) <= set(re.findall(r"`(?:--\w+ )?(\w+)`", told))


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
