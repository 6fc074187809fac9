"""What the documents name exists, and what exists is named in the README."""

import re
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

import pytest

from desktop.windows.action_table import ActionSpec
from tests.desktop.current_libraries import STARTER

ROOT = Path(__file__).resolve().parents[1]
READ = ROOT / "README.md", *sorted((ROOT / "docs" / "guide").glob("*.md"))
README = "\n".join(path.read_text(encoding="utf-8") for path in READ)
# Code only: a fenced block, or a span between single backticks.
CODE = "\n".join(re.findall(r"^```.*?^```$|`[^`\n]+`", README, re.DOTALL | re.MULTILINE))
ADR: Final = ROOT / "docs" / "adr"
GLOSSARY: Final = ROOT / "docs" / "glossary.md"
RECORDS: Final = tuple(sorted(ADR.glob("[0-9]*.md")))
MOST_LINES: Final = 60
HEAD_OF_A_RECORD: Final = re.compile(
    r"# (?P<number>\d{4})\. (?P<title>[^\n]+)\n\n"
    r"- Status: (?P<status>Accepted|Superseded by \[(?P<by>\d{4})\]\((?P=by)-[\w-]+\.md\))\n"
    r"- Date: (?P<date>\d{4}-\d\d-\d\d)\n\n"
)


def test_every_command_is_in_the_readme_and_the_reverse() -> None:
    from desktop.cli.commands import COMMANDS

    # Options may stand before the command, and a query for the window stands in quotes.
    named = set(re.findall(r"\bliverleaf (?:--\S+ \S+ )?([a-z]+)\b", CODE))

    assert named == {command.name for command in COMMANDS}


def test_every_format_of_export_is_in_the_readme_and_the_reverse() -> None:
    from desktop.exporting.formats import FORMATS

    (line,) = (line for line in README.splitlines() if line.startswith("| `liverleaf export"))

    assert re.findall(r"`([a-z]+)`", line) == [form.name for form in FORMATS]


def test_the_readme_says_how_many_texts_the_starter_library_holds() -> None:
    texts = [path.read_text(encoding="utf-8") for path in STARTER.glob("*.txt")]
    drugs = sum("\nHepatotoxicity\n" in text for text in texts)

    assert f"holds {drugs} drugs and {len(texts) - drugs} drug classes" in README


def test_every_key_in_the_readme_is_one_of_the_window(action_specs: tuple[ActionSpec, ...]) -> None:
    named = set(re.findall(r"\b(?:Ctrl|Alt|Shift)\+[\w+]*\w|\bF\d{1,2}\b", README))

    assert len(named) >= 5
    assert named <= {key for spec in action_specs for key in spec.keys}


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
    from desktop.library_choice import LIBRARY_VARIABLE
    from desktop.paths import PORTABLE_FOLDER, PORTABLE_MARKERS, kept_file

    page = (ROOT / "docs" / "deployment.md").read_text(encoding="utf-8")

    assert f"`{LIBRARY_VARIABLE}`" in page
    assert f"`{PORTABLE_FOLDER}`" in page
    assert f"`{kept_file().name}`" in page
    assert all(f"`{marker}`" in page for marker in PORTABLE_MARKERS)


def test_a_decision_is_recorded_in_files_numbered_without_a_gap() -> None:
    numbers = [path.name.split("-")[0] for path in RECORDS]

    assert numbers == [f"{number:04}" for number in range(1, len(RECORDS) + 1)]
    assert len(numbers) >= 90


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_a_record_has_its_fields_and_is_at_most_a_page(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    head, *parts = re.split(r"^## ", text, flags=re.MULTILINE)
    fields = HEAD_OF_A_RECORD.fullmatch(head)

    assert len(text.splitlines()) <= MOST_LINES
    assert fields, "a record begins with its number and title, then status and date"
    assert fields["number"] == path.name.split("-")[0]
    assert date.fromisoformat(fields["date"])
    assert [part.split("\n")[0] for part in parts] == [
        "Context",
        "Decision",
        "Consequences",
        "Rejected",
    ]
    assert all(part.partition("\n")[2].strip() for part in parts), "a field is empty"


def test_the_index_of_the_records_lists_exactly_what_they_say() -> None:
    stated = []
    for path in RECORDS:
        fields = HEAD_OF_A_RECORD.match(path.read_text(encoding="utf-8"))
        assert fields, path.name
        link = f"[{fields['number']}]({path.name})"
        stated.append([link, fields["title"], fields["status"], fields["date"]])

    assert rows_of(ADR / "README.md") == stated


def test_every_link_of_a_record_leads_to_another() -> None:
    missing = [
        f"{path.name} links to {link}"
        for path in (*RECORDS, ADR / "README.md")
        for link in re.findall(r"\[\d{4}\]\(([^)]+)\)", path.read_text(encoding="utf-8"))
        if not (ADR / link).is_file()
    ]

    assert not missing, "\n".join(missing)


def test_the_glossary_has_each_word_once_in_the_order_of_the_alphabet() -> None:
    words = [word.casefold() for word, *_ in rows_of(GLOSSARY)]

    assert len(words) >= 50
    assert words == sorted(set(words))


def test_every_name_of_code_in_the_glossary_is_there() -> None:
    names = [name for _, _, code, _ in rows_of(GLOSSARY) for name in re.findall(r"`(.+?)`", code)]
    missing = [name for name in names if not is_in_the_code(name)]

    assert len(names) >= 50
    assert not missing, f"docs/glossary.md names what is not there: {', '.join(missing)}"


def test_every_text_of_the_window_in_the_glossary_is_one() -> None:
    catalogue = ElementTree.parse(ROOT / "resources" / "translations" / "liverleaf_de.ts")
    texts = {(source.text or "").replace("&", "") for source in catalogue.iter("source")}
    quoted = [text for *_, shown in rows_of(GLOSSARY) for text in re.findall(r'"(.+?)"', shown)]

    assert len(quoted) >= 30
    assert set(quoted) <= texts, f"the window does not say: {sorted(set(quoted) - texts)}"


@pytest.mark.parametrize(
    ("name", "is_there"),
    [
        ("index.monograph.model", True),
        ("index.monograph.model.Monograph", True),
        ("index.monograph.model.Monograph.title", True),
        ("index.monograph.model.Chapter", False),
        ("index.nowhere.Monograph", False),
    ],
)
def test_a_name_of_code_is_looked_for_as_python_does(name: str, is_there: bool) -> None:
    assert is_in_the_code(name) is is_there


def rows_of(page: Path) -> list[list[str]]:
    """The rows of the table of a page, below its heading, cell by cell."""
    lines = [line for line in page.read_text(encoding="utf-8").splitlines() if line[:2] == "| "]
    cells = [[cell.strip() for cell in line[1:-1].split("|")] for line in lines]
    return [row for row in cells[1:] if row[0].strip("-")]


def is_in_the_code(name: str) -> bool:
    """Whether a dotted name is a module, or something in one."""
    parts = name.split(".")
    for count in range(len(parts), 0, -1):
        try:
            found: object = import_module(".".join(parts[:count]))
        except ModuleNotFoundError:
            continue
        for attribute in parts[count:]:
            if not hasattr(found, attribute):
                return False
            found = getattr(found, attribute)
        return True
    return False


def test_the_architecture_names_every_room_and_no_other() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    table = page.partition("## What each room owns")[2].partition("\n## ")[0]
    rows = [line.split("|")[1] for line in table.splitlines() if line.startswith("| `")]
    named = set(re.findall(r"`((?:index|desktop)\.\w+)`", "".join(rows)))
    rooms = {
        f"{package}.{path.stem}"
        for package in ("index", "desktop")
        for path in (ROOT / package).iterdir()
        if path.suffix == ".py" or (path / "__init__.py").is_file()
    } - {"index.__init__", "desktop.__init__"}

    assert named == rooms
