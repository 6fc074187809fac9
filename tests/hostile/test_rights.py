"""Rights and media at the command line: told as what they are, in one line, with what to do."""

import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.__main__ import main
from desktop.paths import RESOURCES
from index import Library, LibraryError, LibraryUnreachable
from tests.index.chapters import build_small, write_chapters
from tests.rights import closed

NO_PERMISSION = "You have no permission for it."
FULL = Path("/dev/full")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_small(tmp_path_factory.mktemp("rights")).target


def line_of(capsys: pytest.CaptureFixture[str]) -> str:
    """The one line of the error."""
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert "should not happen" not in told.err
    return told.err


@pytest.mark.parametrize("part", ["", "manifest.json", "library.sqlite", "index"])
@pytest.mark.parametrize(
    "command",
    [
        ["search", "nonexistine"],
        ["show", "Nonexistine"],
        ["export", "Nonexistine", "--as", "markdown"],
        ["check"],
        ["check", "--repair"],
        ["pack", "--to", "{0}/a.leaf"],
    ],
    ids=" ".join,
)
def test_a_library_without_permission_is_not_called_damaged(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], part: str, command: list[str]
) -> None:
    words = [word.format(tmp_path) for word in command]
    with closed(library / part):
        assert main([*words[:1], "--library", str(library), *words[1:]]) == 4

    line = line_of(capsys)
    assert f"The library in {library} cannot be read. {NO_PERMISSION} Ask the person" in line
    assert "damaged" not in line
    assert list(tmp_path.iterdir()) == []


def test_a_source_without_permission(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = write_chapters(tmp_path / "source")
    archive = tmp_path / "a.tar.gz"
    archive.write_bytes(b"")
    for closed_one, given in ((source, source), (archive, archive), (source, source / "a.nxml")):
        with closed(closed_one):
            assert main(["build", str(given), "--to", str(tmp_path / "new")]) == 4
        assert f"cannot be read. {NO_PERMISSION}" in line_of(capsys)


def test_a_place_without_permission(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: object
) -> None:
    """No word of space: there may be plenty."""
    folder = tmp_path / "closed"
    folder.mkdir()
    source = write_chapters(tmp_path / "source")
    leaf = tmp_path / "a.leaf"
    main(["pack", "--library", str(library), "--to", str(leaf)])
    named = ["--library", str(library)]
    capsys.readouterr()
    for words in (
        ["build", str(source), "--to", str(folder / "new")],
        ["install", str(leaf), "--unsigned", "--to", str(folder / "new")],
        ["pack", *named, "--to", str(folder / "b.leaf")],
        ["summary", *named, "Nonexistine", "--pdf", str(folder / "b.pdf")],
        ["export", *named, "Nonexistine", "--as", "markdown", "--to", str(folder / "b.md")],
    ):
        with closed(folder):
            assert main(words) == 2
        line = line_of(capsys)
        assert f"{NO_PERMISSION} Choose another folder, or ask" in line
        assert "space" not in line


def test_libraries_of_the_user_that_are_closed_are_not_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Another library in their place would answer as if it were the user's."""
    folder = tmp_path / "user" / "libraries"
    folder.mkdir(parents=True)
    monkeypatch.setattr("desktop.paths.user_folder", lambda: tmp_path / "user")
    with closed(tmp_path / "user"):
        assert main(["search", "acetaminophen"]) == 4

    assert f"{folder} cannot be read. {NO_PERMISSION}" in line_of(capsys)


def run(*words: str, output: Path | None = None, **options: object) -> tuple[int, str]:
    """The exit status of a command, and what it says aside."""
    with (output or Path(os.devnull)).open("wb") as file:
        done = subprocess.run(
            [sys.executable, "-m", "desktop", *words],
            stdout=file,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(RESOURCES.parent)},
            **options,  # type: ignore[call-overload]
        )
    return done.returncode, done.stderr


@pytest.mark.skipif(not FULL.exists(), reason="needs /dev/full")
@pytest.mark.parametrize(
    "words",
    [
        ["search", "nonexistine"],
        ["search", "nonexistine", "--json"],
        ["show", "Nonexistine", "--text"],
        ["export", "Nonexistine", "--as", "markdown"],
        ["summary", "Nonexistine", "--pdf", "-"],
        ["pack", "--to", "-"],
        ["check"],
        ["--self-test"],
        ["--version"],
        ["search", "--help"],
    ],
    ids=" ".join,
)
def test_a_full_standard_output(library: Path, words: list[str]) -> None:
    status, said = run("--library", str(library), *words, output=FULL)

    assert status == 2
    assert said == (
        "liverleaf: Standard output cannot be written. The disk is full, or your quota on it "
        "is used up. Free some space or choose another folder.\n"
    )


@pytest.mark.skipif(sys.platform == "win32", reason="Windows deletes no folder that is in use")
@pytest.mark.parametrize(
    ("words", "status"),
    [
        (["build", str(RESOURCES / "starter"), "--to", "new"], 2),
        (["build", ".", "--to", "{0}/new"], 2),
        (["summary", "Nonexistine", "--library", "{1}", "--pdf", "a.pdf"], 2),
        (["export", "Nonexistine", "--library", "{1}", "--as", "markdown", "--to", "a.md"], 2),
        (["pack", "--library", "{1}", "--to", "a.leaf"], 2),
        (["search", "nonexistine", "--library", "there"], 4),
        (["check", "--library", ".", "--repair"], 4),
        (["install", "a.leaf"], 4),
        (["search", "nonexistine", "--library", "{1}"], 0),
    ],
)
def test_a_deleted_current_folder(
    library: Path, tmp_path: Path, words: list[str], status: int
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()

    def delete() -> None:
        gone.rmdir()

    given = [word.format(tmp_path, library) for word in words]
    found, said = run(*given, cwd=gone, preexec_fn=delete)

    assert found == status
    told = "The current folder was deleted. Change to another folder, then try again."
    assert (told in said) == bool(status)
    assert said.count("\n") == bool(status)


@pytest.mark.parametrize("place", ["library", "source", "target", "leaf"])
def test_a_name_that_is_too_long(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], place: str
) -> None:
    name = str(tmp_path / ("a" * 5000))
    words = {
        "library": ["search", "x", "--library", name],
        "source": ["build", name, "--to", str(tmp_path / "new")],
        "target": ["build", str(RESOURCES / "starter"), "--to", name],
        "leaf": ["install", name],
    }[place]

    assert main(words) in (2, 4)
    assert "Its name is too long. Choose a shorter name." in line_of(capsys)


def test_a_library_whose_disk_gives_errors_is_not_called_damaged(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a stick gives that was pulled out."""
    folder = Path(shutil.copytree(library, tmp_path / "copy"))
    opened = Library.open(folder)
    reading = Path.open

    def fail(path: Path, *args: object, **options: object) -> object:
        if path.is_relative_to(folder):
            raise OSError(errno.EIO, "Input/output error", str(path))
        return reading(path, *args, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", fail)
    for ask in (lambda: Library.open(folder), opened.warm):
        with pytest.raises(LibraryUnreachable, match=r"does not respond\. Connect it again"):
            ask()
    opened.close()


def test_a_store_that_is_cut_while_it_is_open_is_no_fault_of_ours(
    library: Path, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(library, tmp_path / "copy"))
    opened = Library.open(folder)
    opened.summaries()
    os.truncate(folder / "library.sqlite", 4096)

    with pytest.raises(LibraryError, match=r"library\.sqlite cannot be read"):
        opened.get("Nonexistine")
    opened.close()


def test_a_library_that_was_removed_is_not_called_replaced(library: Path, tmp_path: Path) -> None:
    from threading import Thread

    folder = Path(shutil.copytree(library, tmp_path / "copy"))
    opened = Library.open(folder)
    raised: list[Exception] = []
    shutil.rmtree(folder)

    def ask() -> None:
        try:
            opened.get("Nonexistine")
        except LibraryUnreachable as error:
            raised.append(error)

    # A thread of its own has to open the file anew.
    thread = Thread(target=ask)
    thread.start()
    thread.join()
    opened.close()

    assert [str(folder) in str(error) and "no longer there" in str(error) for error in raised] == [
        True
    ]
