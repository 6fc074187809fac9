"""Listed drugs on the command line, on paper and in exported files."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.__main__ import main
from desktop.compare.html import Content, comparison_html
from desktop.exporting.content import Content as Exported
from desktop.exporting.formats import format_named
from desktop.importing.import_report import report_text
from desktop.navigation.addresses import Comparison
from desktop.page.options import PageOptions
from desktop.page.presenter import pictures_of
from desktop.printing.sources import LeftSide, matter_of
from index import Grouping, Library
from tests.desktop.current_libraries import STARTER, build_listed
from tests.desktop.page.test_html import read, style
from tests.desktop.printing.papers import paper_text

HOLDS = "Five starter monographs: 5 monographs, 4 drugs listed."
FIELDS = (
    "id title entry section snippet likelihood relevance match reason section_key reference missing"
).split()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_listed(tmp_path_factory.mktemp("listed") / "library")


@pytest.fixture
def library(folder: Path) -> Iterator[Library]:
    opened = Library.open(folder)
    yield opened
    opened.close()


def answer(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    main([*arguments, "--json"])
    return json.loads(capsys.readouterr().out)


def test_every_hit_says_whether_it_is_a_monograph(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hits = [
        hit
        for query in ("fictasa", "metoprolol")
        for hit in answer(capsys, "search", query, "--library", str(folder))["hits"]
    ]

    assert (hits[0]["id"], hits[0]["entry"]) == ("listed-fictazumab", "listed")
    assert {hit["entry"] for hit in hits[1:]} == {"monograph"}
    assert all(list(hit) == FIELDS for hit in hits)


def test_the_guide_documents_every_field_of_a_hit() -> None:
    guide = (STARTER.parents[1] / "docs" / "guide" / "commands.md").read_text(encoding="utf-8")
    rows = [line.split("|")[1] for line in guide.splitlines() if line.startswith("| `")]

    assert not [field for field in FIELDS if not any(f"`{field}`" in row for row in rows)]


@pytest.mark.parametrize(
    ("id", "entry"), [("listed-fictazumab", "listed"), ("Metoprolol", "monograph")]
)
def test_show_says_so_beside_the_kind(
    folder: Path, capsys: pytest.CaptureFixture[str], id: str, entry: str
) -> None:
    shown = answer(capsys, "show", id, "--library", str(folder))

    assert (shown["entry"], shown["kind"]) == (entry, "drug")


def test_show_tells_what_it_is_and_where_the_chapter_is(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["show", "listed-nemozumab", "--library", str(folder)])
    main(["show", "listed-metoprolol", "--library", str(folder)])
    lines = capsys.readouterr().out.splitlines()

    assert lines[1:4] == [
        "Listed drug · facts of LiverTox’s master list, January 2025",
        "Likelihood: not scored",
        "The list names no LiverTox chapter on this drug.",
    ]
    assert "This library has the chapter: Metoprolol." in lines


def test_where_nothing_is_found_it_says_what_the_library_holds(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["search", "qqqqqzzzz", "--library", str(folder)]) == 3
    told = capsys.readouterr()

    assert told.out == ""
    assert told.err.splitlines() == [
        "liverleaf: Nothing in this library matches.",
        f"liverleaf: {HOLDS}",
        "liverleaf: That nothing was found does not mean that nothing is known.",
        "liverleaf: Import LiverTox for all of its chapters: liverleaf build ARCHIVE --to DIR",
    ]


def test_similar_names_are_said_to_be_no_match(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["search", "fictuzumap", "--library", str(folder)]) == 0
    told = capsys.readouterr()

    assert told.out.startswith("listed-fictazumab\tFictazumab · listed · [A [HD]]\n")
    assert "Nothing in this library matches exactly" in told.err
    assert HOLDS in told.err


def test_check_counts_them_apart(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "--library", str(folder)])

    assert "5 monographs, 4 drugs listed (5 drug," in capsys.readouterr().out


def test_the_report_of_an_import_counts_them_apart(tmp_path: Path) -> None:
    from desktop.paths import drug_facts
    from index import build_library

    report = build_library([STARTER / "Metoprolol.txt"], tmp_path / "a", drugs=drug_facts())

    assert "Imported: 1 monograph, 1,506 drugs listed (1 drug monograph)" in report_text(report)


def test_tables_have_the_entry_as_a_column(folder: Path, tmp_path: Path) -> None:
    main(["search", "fictasa", "--csv", str(tmp_path / "hits.csv"), "--library", str(folder)])
    text = (tmp_path / "hits.csv").read_text(encoding="utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(text))

    assert (row["Monograph"], row["Entry"], row["ID"]) == (
        "Fictazumab",
        "listed",
        "listed-fictazumab",
    )


@pytest.mark.parametrize("kind", ["summary", "monograph", "references"])
def test_a_sheet_is_headed_as_what_it_is(library: Library, kind: str) -> None:
    sheet = paper_text(kind, matter_of(library, library.get("listed-fictazumab")))
    words = " ".join(read(sheet.html).words)

    assert sheet.kind == "Listed drug"
    assert "Listed drug: facts of LiverTox’s master list, January 2025" in words
    assert not [
        each
        for each in ("monograph", "date not stated", "Updated")
        if each in words.replace("no monograph", "")
    ]
    assert sheet.foot[0] == "Source: LiverTox’s master list, January 2025"


def test_a_list_on_paper_marks_and_counts_them(library: Library) -> None:
    listed = matter_of(library, left=LeftSide("", Grouping.LETTER)).listed
    assert listed is not None
    rows = {row.name: row for part in listed().parts for row in part.rows}

    assert listed().caption == "5 monographs, 3 drugs listed, from A to Z"
    assert (rows["Nemozumab"].note, rows["Nemozumab"].likelihood) == ("listed", "not scored")
    assert rows["Nemozumab"].updated == "listed"
    assert rows["Metoprolol"].note == ""


@pytest.mark.parametrize("form", ["html", "markdown"])
def test_an_exported_file_says_so_and_names_no_date_of_update(library: Library, form: str) -> None:
    exported = format_named(form).write(Exported.of(library, library.get("listed-nemozumab")))

    assert "Listed drug" in exported
    assert "not scored" in exported
    assert "names no LiverTox chapter" in exported
    assert "Updated" not in exported


def test_a_comparison_takes_them_and_says_what_they_are(library: Library) -> None:
    ids = Comparison(("listed-nemozumab", "Metoprolol")).monographs
    content = Content.of(library, ids, PageOptions(style()), pictures_of)
    words = " ".join(read(comparison_html(content, style())).words)

    assert content.heads[0].origin == "Listed drug · LiverTox’s master list, January 2025"
    assert content.heads[0].letters == "not scored"
    assert "not in the list" in words
