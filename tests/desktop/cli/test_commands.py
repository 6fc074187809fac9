"""The commands as people and scripts use them."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from desktop.__main__ import main
from desktop.cli.commands import COMMANDS
from tests.index.chapters import build_small, retell_manifest, write_chapters
from tests.index.parse.workbooks import HEADER, workbook

LEFT_OUT = ["row", "ingredient", "column", "text", "reason"]

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(build_small(tmp_path_factory.mktemp("small")).target)


def printed(capsys: pytest.CaptureFixture[str]) -> Any:
    out = capsys.readouterr().out
    return json.loads(out)


def test_build_reports_in_words_and_in_json(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = write_chapters(tmp_path / "source")
    (source / "bad.nxml").write_bytes(b"no")
    assert main(["build", str(source), "--to", str(tmp_path / "a")]) == 0
    words = capsys.readouterr()
    assert main(["build", str(source), "--to", str(tmp_path / "b"), "--json"]) == 0
    report = printed(capsys)

    assert "Read 4 documents: 3 chapters, 1 rejected.\nChapters: 1 class, 2 drug.\n" in words.out
    assert "bad.nxml: It is not well-formed XML" in words.out
    assert words.err == ""
    assert (report["read"], report["kept"]) == (4, {"drug": 2, "class": 1})
    assert report["rejected"][0]["file"] == "bad.nxml"


def test_build_tells_what_of_the_master_list_was_left_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = write_chapters(tmp_path / "source")
    rows = (
        (1, "Nonexistine", "Generic", "E*", "Nonexistine"),
        (2, "Nonexistine", "#REF!", "E", "Nonexistine"),
        HEADER,
    )
    # Newer than the list of the program, which is taken otherwise.
    (source / "masterlist12-99.xlsx").write_bytes(workbook(HEADER, *rows))
    assert main(["build", str(source), "--to", str(tmp_path / "a")]) == 0
    words = capsys.readouterr().out
    assert main(["build", str(source), "--to", str(tmp_path / "b"), "--json"]) == 0
    report = printed(capsys)

    assert "Master list: 1 drug in 2 rows.\n" in words
    assert "Listed with several likelihood scores: Nonexistine: E*, E.\n" in words
    assert "Left out of the master list: 3.\n" in words
    assert "  Brand Name “#REF!”: It is a spreadsheet error. (Nonexistine)\n" in words
    assert (report["listed"], report["listed_agents"]) == (2, 1)
    assert report["listed_scores"] == {"Nonexistine": ["E*", "E"]}
    assert [list(entry) for entry in report["left_out"]] == [LEFT_OUT] * 3
    assert list(report["left_out"][0].values()) == [
        *(2, "Nonexistine", "Brand Name", "Generic", "It is a remark, not a trade name.")
    ]


def test_check_says_that_a_library_is_whole(
    library: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--library", library, "--json"]) == 0
    assert printed(capsys)["whole"] is True
    assert main(["--library", library, "check"]) == 0
    assert "is intact" in capsys.readouterr().out


def test_check_repairs_an_index_and_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = build_small(tmp_path).target
    asked = ["check", "--library", str(folder)]
    capsys.readouterr()
    (folder / "index" / "words.txt").unlink()
    assert main(["search", "madeup", "--library", str(folder)]) == 4
    assert "words.txt is missing. Repair it: liverleaf check --repair\n" in capsys.readouterr().err
    assert main(asked) == 4
    capsys.readouterr()

    assert main([*asked, "--repair", "--json"]) == 0
    assert (told := printed(capsys))["repaired"] is True
    assert told["folder"] == str(folder)
    assert main([*asked, "--repair"]) == 0
    assert capsys.readouterr().out.startswith("source (")
    assert main(asked) == 0


def test_check_repairs_an_index_that_is_whole_and_cannot_be_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = build_small(tmp_path).target
    (folder / "index" / "words.txt").write_text("of another version\n", encoding="utf-8")
    retell_manifest(folder)

    assert main(["check", "--library", str(folder)]) == 4
    assert main(["check", "--library", str(folder), "--repair"]) == 0
    assert main(["search", "hepatitis", "--library", str(folder)]) == 0
    assert "was repaired" in capsys.readouterr().out


def test_check_repairs_no_texts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = build_small(tmp_path).target
    (folder / "library.sqlite").write_bytes(b"")
    (folder / "index" / "words.txt").unlink()

    assert main(["check", "--library", str(folder), "--repair"]) == 4
    assert "library.sqlite" in capsys.readouterr().err


def test_a_library_of_the_users_that_cannot_be_written_is_repaired_as_a_copy(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = build_small(tmp_path / "program").target
    (folder / "index" / "words.txt").unlink()
    monkeypatch.setattr("desktop.paths.starter_library", lambda: folder)
    monkeypatch.setattr("desktop.paths.user_folder", lambda: tmp_path / "user")
    monkeypatch.setattr("index.library.repair._may_write", lambda folder: False)

    assert main(["check", "--repair", "--json"]) == 0

    assert Path(printed(capsys)["folder"]).parent == tmp_path / "user" / "libraries"
    assert main(["check"]) == 0
    assert not (folder / "index" / "words.txt").exists()


def test_search_keeps_its_contract(library: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "madeup", "--library", library, "--limit", "1", "--json"]) == 0
    found = printed(capsys)

    assert set(found) == {"hits", "suggestion", "total"}
    (hit,) = found["hits"]
    assert {"id", "title", "section", "snippet", "likelihood", "relevance"} <= set(hit)
    assert hit["id"] == "Fictamab_Vedotide"
    assert hit["likelihood"][0]["letter"] == "B"
    assert found["total"] >= 1


def test_a_query_with_fields_says_how_it_was_read(
    library: str, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["search", "hepatitis likelihood:E*..A yeer:2020", "--library", library]
    assert main(asked) == 0
    words = capsys.readouterr()
    assert main([*asked, "--json"]) == 0
    captured = capsys.readouterr()

    told = json.loads(captured.out)["read_as"]
    assert told.startswith("Read as: hepatitis yeer")
    assert "likelihood:A..E*" in told
    assert "Did you mean year:?" in told
    assert words.err == f"liverleaf: {told}\n"
    assert captured.err == ""
    assert main(["search", "class:fictionel", "--library", library]) == 3
    captured = capsys.readouterr()
    assert "Did you mean class:" in captured.err
    assert captured.err.count("\n") == 1


def test_a_search_without_hits_suggests_and_says_so_by_its_status(
    library: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["search", "qqqqzzzz", "--library", library, "--json"]) == 3
    captured = capsys.readouterr()

    assert json.loads(captured.out) == {"hits": [], "suggestion": None, "total": 0}
    assert captured.err.splitlines() == [
        "liverleaf: Nothing in this library matches.",
        "liverleaf: source: 3 monographs.",
        "liverleaf: That nothing was found does not mean that nothing is known.",
        "liverleaf: Import LiverTox for all of its chapters: liverleaf build ARCHIVE --to DIR",
    ]


def test_show_gives_facts_words_or_a_page(library: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "Nonexistine", "--library", library, "--json"]) == 0
    value = printed(capsys)
    assert main(["show", "nonexistine", "--library", library, "--text"]) == 0
    text = capsys.readouterr().out
    assert main(["show", "nonexistine", "--library", library]) == 0
    page = capsys.readouterr().out

    assert value["trade_names"] == {"Nonexistine": ["Nixor", "Madeup XR"]}
    assert value["links"] == ["Fictional_Agents"]
    assert value["updated"] == "2020-03-03"
    assert text.startswith("Nonexistine\n\nUpdated: March 3, 2020.\n")
    assert "Likelihood: E*: unproven but suspected cause" in page


def test_a_summary_is_a_pdf(library: str, tmp_path: Path) -> None:
    target = tmp_path / "summary.pdf"
    program = [sys.executable, "-m", "desktop", "--library", library]
    done = subprocess.run(
        [*program, "summary", "Nonexistine", "--pdf", str(target), "--paper", "letter"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )

    assert target.read_bytes().startswith(b"%PDF")
    assert done.stderr == ""
    assert done.stdout == f"Summary for the bedside, Nonexistine: {target}\n"


@pytest.mark.parametrize("what", ["summary", "monograph", "references"])
def test_a_kind_of_paper_is_a_pdf(
    library: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: object, what: str
) -> None:
    target = tmp_path / f"{what}.pdf"
    arguments = ["print", "Fictamab_Vedotide", "--what", what, "--pdf", str(target)]

    assert main([*arguments, "--library", library]) == 0
    assert target.read_bytes().startswith(b"%PDF")
    assert str(target) in capsys.readouterr().out


@dataclass(frozen=True)
class Wrong:
    does: str
    arguments: list[str]
    status: int
    says: str


WRONG = [
    Wrong("no source", ["build", "--to", "x"], 2, "required: SOURCE"),
    Wrong("no target", ["build", "x"], 2, "required: --to"),
    Wrong("a limit of none", ["search", "x", "--limit", "0"], 2, "not a number of results"),
    Wrong("both forms", ["show", "x", "--json", "--text"], 2, "not allowed"),
    Wrong("an unknown option", ["check", "--fast"], 2, "unrecognized"),
    Wrong(
        "nothing to search for", ["search", "--library", "LIBRARY", "  "], 2, "at least one word"
    ),
    Wrong("no such monograph", ["show", "nobody", "--library", "LIBRARY"], 3, "no monograph"),
    Wrong("no text at all", ["show", "ab\udcff", "--library", "LIBRARY"], 3, "no monograph"),
    Wrong("no library", ["check", "--library", "NOTHING"], 4, "liverleaf build"),
    Wrong("no such source", ["build", "NOTHING", "--to", "x"], 2, "no file or folder"),
    Wrong(
        "no folder for the PDF",
        ["summary", "Nonexistine", "--pdf", "NOTHING/a.pdf", "--library", "LIBRARY"],
        2,
        "a folder above it, does not exist",
    ),
    Wrong(
        "no such kind of paper",
        ["print", "Nonexistine", "--what", "sections", "--pdf", "x", "--library", "LIBRARY"],
        2,
        "invalid choice",
    ),
    Wrong(
        "no such format",
        ["export", "Nonexistine", "--as", "word", "--library", "LIBRARY"],
        2,
        "Choose html, markdown, json, nlm, ris, bibtex, csl.",
    ),
    Wrong(
        "no references to export",
        ["export", "Nonexistine", "--as", "ris", "--library", "LIBRARY"],
        3,
        "Nonexistine has no references",
    ),
    Wrong(
        "no such reference",
        ["export", "Fictamab_Vedotide", "--as=ris", "--reference=1", "--library", "LIBRARY"],
        3,
        "no reference with the PMID or DOI 1",
    ),
    Wrong(
        "a single reference of a whole monograph",
        ["export", "Nonexistine", "--as=html", "--reference=1", "--library", "LIBRARY"],
        2,
        "leave out --reference",
    ),
    Wrong(
        "no folder for the export",
        ["export", "Nonexistine", "--as=html", "--to=nowhere/a", "--library", "LIBRARY"],
        2,
        "or choose another folder",
    ),
]


def test_no_hits_are_not_written(
    library: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["search", "qqqqzzzz", "--csv", "a.csv", "--library", library]) == 3
    captured = capsys.readouterr()

    assert captured.out == ""
    assert captured.err.startswith("liverleaf: Nothing in this library matches.\n")
    assert not (tmp_path / "a.csv").exists()


@pytest.mark.parametrize("case", WRONG, ids=lambda case: case.does)
def test_an_error_is_one_line_that_says_what_to_do(
    case: Wrong,
    library: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    places = {"LIBRARY": library, "NOTHING": str(tmp_path / "nothing")}
    arguments = [places.get(word, word) for word in case.arguments]
    try:
        status = main(arguments)
    except SystemExit as stop:
        status = int(stop.code or 0)
    captured = capsys.readouterr()

    assert status == case.status
    assert captured.out == ""
    assert captured.err.startswith("liverleaf: ")
    assert captured.err.count("\n") == 1
    assert case.says in captured.err


def test_export_prints_or_writes_what_was_asked_for(
    library: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["export", "Fictamab_Vedotide", "--library", library, "--as", "ris"]
    file = tmp_path / "references.ris"

    assert main(command) == 0
    text = capsys.readouterr().out
    assert main([*command, "--to", str(file)]) == 0
    told = capsys.readouterr().out

    assert text.count("TY  - JOUR") == 2
    assert file.read_bytes().decode() == text
    assert told == f"References as RIS of Fictamab Vedotide: {file}\n"


def test_export_of_single_references(library: str, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["export", "Fictamab_Vedotide", "--library", library, "--as", "nlm"]

    assert main([*command, "--reference", "90000001"]) == 0

    assert capsys.readouterr().out == (
        "Göklund N. A made up study of fictamab. J Fict. 2016;375:740-53. PMID: 90000001.\n"
    )


def test_hits_are_written_as_a_table(
    library: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "hits.csv"

    assert main(["search", "jaundice", "--library", library, "--csv", str(file)]) == 0

    told = capsys.readouterr().out
    lines = file.read_text(encoding="utf-8-sig").splitlines()
    assert told == f"{len(lines) - 1} of {len(lines) - 1} results: {file}\n"
    assert any(line.startswith("Nonexistine,Hepatotoxicity,E*,") for line in lines)


def test_a_damaged_library_has_its_own_status(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = build_small(tmp_path).target
    store = target / "library.sqlite"
    data = bytearray(store.read_bytes())
    data[len(data) // 2] ^= 0xFF
    store.write_bytes(bytes(data))

    for command in (["check"], ["search", "madeup"], ["show", "Nonexistine"]):
        assert main([*command, "--library", str(target)]) == 4
        assert "library.sqlite" in capsys.readouterr().err


def test_the_library_comes_from_the_option_or_the_environment(
    library: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LIVERLEAF_LIBRARY", library)

    assert main(["show", "Nonexistine", "--text"]) == 0
    assert "Nonexistine" in capsys.readouterr().out


def test_a_reader_who_has_gone_is_no_error(library: str) -> None:
    program = f"{sys.executable} -m desktop --library {library} show Nonexistine --text | true"
    done = subprocess.run(
        ["bash", "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert done.stderr == ""


def test_every_command_explains_itself(capsys: pytest.CaptureFixture[str]) -> None:
    for command in COMMANDS:
        with pytest.raises(SystemExit) as stop:
            main([command.name, "--help"])
        assert stop.value.code == 0
        assert command.does in capsys.readouterr().out
