"""README and guide: their paths are there; filters, values and options are those of the code."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
GUIDE = sorted((ROOT / "docs" / "guide").glob("*.md"))
PAGES = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").glob("*.md")), *GUIDE]
TEXT = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "README.md", *GUIDE))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_path_is_there(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    links = re.findall(r"\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)", text)
    roots = "desktop|docs|index|packaging|resources|tests"
    spans = re.findall(rf"`((?:{roots})/[\w./-]+)(?:::(\w+))?`", text)
    missing = [link for link in links if not (page.parent / link).exists()]
    missing += [f"{path}::{name}" for path, name in spans if not is_there(path, name)]

    assert not missing, f"{page.name} names what is not there: {', '.join(missing)}"


def is_there(path: str, test: str) -> bool:
    """Whether there is such a path, from here or among the tests, with such a test in it."""
    for place in (ROOT / path, ROOT / "tests" / path):
        if place.exists():
            return not test or f"\ndef {test}(" in place.read_text(encoding="utf-8")
    return False


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

    assert [key.rstrip(":") for key in rows] == ["likelihood", "has", "boxed", "section", "pattern"]
    for key, row in rows.items():
        spec = specs[key.rstrip(":")]
        # Some kinds of section are chosen together, under the name of one of them.
        values = listed.get(spec.key) or re.findall(r"[\w-]+", spec.wants)
        assert set(re.findall(r"`([^`]+)`", row)) == {v for v in values if spec.read(v) == v}


def test_every_filter_that_a_page_gives_as_an_example_can_be_read() -> None:
    from index import FIELDS, Query

    keys = "|".join(spec.key for spec in FIELDS)
    typed = re.findall(rf"`((?:{keys}):[^`]+)`", TEXT)

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
