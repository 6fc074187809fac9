"""Folders and files whose names are no UTF-8: every command works on them."""

import os
import sys
from pathlib import Path

import pytest

from desktop.__main__ import main
from desktop.paths import leaf_call, leaf_in
from tests.index.chapters import write_chapters

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="elsewhere a name is text, or the disk says no"
)
NAME = os.fsdecode(b"no \xff\xe9 utf-8")


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / NAME
    folder.mkdir()
    monkeypatch.setenv("XDG_DATA_HOME", str(folder / NAME))
    return folder


def test_every_command_works_there(
    place: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    qapp: object,
) -> None:
    source = write_chapters(place / NAME)
    (source / f"{NAME}.txt").write_bytes((source / "Nonexistine.txt").read_bytes())
    library = ["--library", str(place / "library")]
    leaf = str(place / f"{NAME}.leaf")
    for words in (
        ["build", str(source), "--to", str(place / "library")],
        ["build", str(source), "--to", str(place / "library"), "--json"],
        ["check", *library],
        ["search", "hepatitis", *library],
        ["search", "hepatitis", "--csv", str(place / f"{NAME}.csv"), *library],
        ["show", "Nonexistine", *library],
        ["export", "Nonexistine", "--as", "markdown", "--to", str(place / f"{NAME}.md"), *library],
        ["summary", "Nonexistine", "--pdf", str(place / f"{NAME}.pdf"), *library],
        ["pack", "--to", leaf, *library],
        ["install", leaf, "--unsigned"],
        ["install", leaf, "--unsigned", "--to", str(place / "share")],
        ["libraries", "--json"],
        ["check"],
    ):
        assert main(words) == 0, words
        assert capsys.readouterr().err == ""
    monkeypatch.setattr("getpass.getpass", lambda question: "")
    assert main(["keygen", "--to", str(place / NAME)]) == 0
    for without_public_key in (False, True):
        if without_public_key:
            (place / f"{NAME}.pub").unlink()
        assert main(["sign", leaf, "--key", str(place / f"{NAME}.key")]) == 0
    assert capsys.readouterr().err == ""
    (place / f"{NAME}.key").unlink()
    endings = (".csv", ".md", ".pdf", ".leaf")
    made = {path.name for path in place.iterdir()}
    assert made == {NAME, "library", "share", *(f"{NAME}{ending}" for ending in endings)}


def test_what_cannot_be_done_there_is_said_in_a_line(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for words in (
        ["build", str(place / "none"), "--to", str(place / "library")],
        ["check", "--library", str(place / "none")],
        ["verify", str(place / f"{NAME}.leaf")],
        ["show", NAME],
    ):
        assert main(words) in (2, 3, 4), words
        assert capsys.readouterr().err.count("\n") == 1


def test_a_library_file_is_handed_to_the_window_by_such_a_name(place: Path) -> None:
    file = place / f"{NAME}.leaf"
    file.touch()

    called = leaf_call([str(file)])
    assert called is not None
    assert leaf_in(called) == file
