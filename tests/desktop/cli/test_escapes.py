"""What a stranger wrote never steers the terminal: escapes, C0, C1 and marks of direction."""

import json
import re
from pathlib import Path

import pytest

from desktop.__main__ import main
from desktop.cli.terminal import printable, printable_json
from index import build_library
from tests.index.chapters import NONEXISTINE
from tests.index.parse.chapters import bits, section

ROOT = Path(__file__).resolve().parents[3]
EVIL = "\x1b]0;PWNED\x07\x1b[2J\x9b31m\u202e\u2066\x7f\x08\x00"
# Of plain text; XML lets C1 through, and the marks of direction.
EVIL_TEXT = EVIL.replace("\x00", "")
EVIL_XML = "\x9b31m\u202e\u2066\x85\x7f"
STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("evil")
    source = folder / "source"
    source.mkdir()
    text = NONEXISTINE.replace("made up sedative", f"made{EVIL_TEXT} up sedative")
    text = text.replace("Nixor", f"Nix{EVIL_TEXT}or").replace("(unproven", f"({EVIL_TEXT}unproven")
    (source / "Nonexistine.txt").write_text(text, encoding="utf-8")
    chapter = bits(
        section(f"OVERVIEW {EVIL_XML}", f"<p>Hepatitis {EVIL_XML} here.</p>")
        + section("REFERENCES", f"<ref-list><ref><label>1</label><mixed-citation>Nobody {EVIL_XML}."
        " Rats. J Fict 2016; 375: 7.</mixed-citation></ref></ref-list>"),
        title=f"Fictamab {EVIL_XML}",
    )  # fmt: skip
    (source / "Fictamab.nxml").write_bytes(chapter)
    (source / f"bad{EVIL_XML}.nxml").write_bytes(f"<a{EVIL_XML}/>".encode())
    library = build_library([source], folder / "library", name=f"Mine {EVIL_XML}").target
    return str(library)


ASKED = [
    ["show", "Nonexistine"],
    ["show", "Nonexistine", "--text"],
    ["show", "Nonexistine", "--json"],
    ["show", "Fictamab"],
    ["show", "Fictamab", "--text"],
    ["show", "Fictamab", "--json"],
    ["search", "hepatitis"],
    ["search", "hepatitis", "--json"],
    ["search", f"class:x{EVIL} hepatitis"],
    ["search", f"qqqq{EVIL}zzzz"],
    ["show", f"Nobody{EVIL.replace(chr(0), '')}"],
    ["search", "hepatitis", "--csv", "-"],
    ["check"],
    ["check", "--json"],
    *(
        ["export", "Fictamab", "--as", form]
        for form in ("html", "markdown", "json", "nlm", "ris", "bibtex", "csl")
    ),
    ["export", "Fictamab", "--as", f"no{EVIL}thing"],
]


@pytest.mark.parametrize("words", ASKED, ids=lambda words: " ".join(words).encode("unicode_escape"))
def test_no_command_steers_the_terminal(
    library: str, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    main([*words, "--library", library])
    told = capsys.readouterr()
    out = told.out.replace("\r\n", "\n")

    assert out or told.err
    assert STEERING.findall(out + told.err) == []
    if "--json" in words or "json" in words:
        json.loads(out)


def test_no_report_does(library: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = Path(library).parent / "source"
    for words in ([], ["--json"]):
        assert main(["build", str(source), "--to", str(tmp_path / "again"), *words]) == 0
        told = capsys.readouterr()
        assert STEERING.findall(told.out + told.err) == []
        assert "bad" in told.out


def test_json_says_the_same(library: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["show", "Fictamab", "--json", "--library", library])

    assert json.loads(capsys.readouterr().out)["title"] == f"Fictamab {EVIL_XML}".replace(
        "\x85", " "
    )


def test_words_and_harmless_signs_stay() -> None:
    text = "Göklund\u00a0β\u00ad≥5\u200b\tline\nend\r\nشراب 肝炎 😀\u200d\ufeff"

    assert printable(text) == text
    assert printable("a\rb") == "a\ufffdb"
    assert printable_json('"\x9b\u202e"') == '"\\u009b\\u202e"'


def test_all_that_a_command_prints_goes_through_one_door() -> None:
    """`say`, `say_aside`, `print_json`, or text that was made printable."""
    for path in sorted((ROOT / "desktop" / "cli").glob("*.py")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if path.name != "terminal.py":
                assert not re.search(r"(?<![\w.])print\(", line), f"{path.name}: {line}"
                assert "stdout.write(" not in line or "printable" in line, f"{path.name}: {line}"
