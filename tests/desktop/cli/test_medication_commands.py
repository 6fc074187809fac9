"""`liverleaf medications`: a list from a file or a pipe, in words and as JSON."""

import io
import json
from pathlib import Path
from typing import Any

import pytest

from desktop.__main__ import main
from desktop.paths import RESOURCES, drug_facts
from index import build_library

LIST = "Metoprolol 95 mg\nlisinorpil 10 mg\nRamipril 5 mg abgesetzt\nXyloprandol 5 mg\n"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> str:
    target = tmp_path_factory.mktemp("medications") / "library"
    build_library([RESOURCES / "starter" / "Metoprolol.txt"], target, drugs=drug_facts())
    return str(target)


@pytest.fixture
def written(tmp_path: Path) -> Path:
    file = tmp_path / "list.txt"
    file.write_text(LIST, encoding="utf-8")
    return file


def answer(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, Any]:
    status = main(["medications", *arguments, "--json"])
    return status, json.loads(capsys.readouterr().out)


def test_each_line_has_its_mentions(
    library: str, written: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, read = answer(capsys, str(written), "--library", library)

    lines = read["lines"]
    assert (status, list(read)) == (0, ["lines"])
    assert [line["line"] for line in lines] == LIST.split("\n")[:-1]
    assert [line["reason"] for line in lines] == [None, None, "stopped: “abgesetzt”", None]
    mentions = [line["mentions"][0] for line in lines]
    assert [mention["status"] for mention in mentions] == ["found", "ask", "set_aside", "absent"]
    assert [mention["as_written"] for mention in mentions] == [
        *("Metoprolol", "lisinorpil", "Ramipril", "Xyloprandol")
    ]
    assert mentions[1]["drugs"] == mentions[3]["drugs"] == mentions[3]["choices"] == []
    assert [each["name"] for each in mentions[1]["choices"]] == ["Lisinopril"]


def test_a_drug_has_its_facts(
    library: str, written: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, read = answer(capsys, str(written), "--library", library)
    main(["show", "Metoprolol", "--json", "--library", library])
    shown = json.loads(capsys.readouterr().out)

    (drug,) = read["lines"][0]["mentions"][0]["drugs"]
    assert (drug["name"], drug["id"], drug["entry"]) == ("Metoprolol", "Metoprolol", "monograph")
    assert drug["matched_by"] == "INN Metoprolol (LiverTox master list)"
    assert drug["likelihood"] == shown["likelihood"]
    for kind in ("latency", "pattern", "severity"):
        own = [
            fact for fact in shown["key_facts"] if fact["kind"] == kind and fact["agent"] is None
        ]
        assert drug[kind] == own, kind


@pytest.mark.parametrize("content", [LIST.encode("utf-16"), LIST.encode("cp1252"), LIST.encode()])
def test_a_list_is_read_from_a_pipe_in_any_encoding(
    content: bytes,
    library: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content)))

    status, read = answer(capsys, "-", "--library", library)

    assert (status, len(read["lines"])) == (0, 4)


def test_words_for_people(library: str, written: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["medications", str(written), "--library", library]) == 0

    out = capsys.readouterr().out
    assert "Metoprolol · Metoprolol · [D] · INN Metoprolol (LiverTox master list)" in out
    assert "Did you mean? Lisinopril · listed" in out
    assert "set aside, stopped: “abgesetzt”: Ramipril" in out
    assert "not recognised: Xyloprandol" in out


@pytest.mark.parametrize("text", ["hello there\n", "", "ALT 412, ALP 130\n", "wife takes warfarin"])
def test_a_list_that_names_nothing_is_told_by_the_status(
    text: str, library: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "list.txt"
    file.write_text(text, encoding="utf-8")

    assert main(["medications", str(file), "--library", library]) == 3
    assert "This says nothing about risk." in capsys.readouterr().err


def test_what_is_no_list_is_refused_in_one_line(
    library: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    long = tmp_path / "long.txt"
    long.write_bytes(b"metformin\n" * 200_000)

    for file in (tmp_path / "none.txt", tmp_path, long):
        assert main(["medications", str(file), "--library", library]) == 2
        assert capsys.readouterr().err.count("\n") == 1
