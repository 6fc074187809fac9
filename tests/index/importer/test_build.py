"""Building a library: whole or not at all, and a report of what was read."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from index import Library, SourceError, StorageError, WrongUse, build_library
from index.libraries.progress import BuildCancelled, Progress
from tests.index.chapters import FICTAMAB, build_small, write_chapters

ROOT = Path(__file__).resolve().parents[3]


def leftovers(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name.startswith("."))


def test_the_report_says_what_was_read_kept_and_rejected(tmp_path: Path) -> None:
    source = write_chapters(tmp_path / "source")
    (source / "broken.nxml").write_bytes(b"<html>Not found</html>")
    (source / "empty.txt").write_bytes(b"")
    (source / "Copy.txt").write_text("Copy\n\nUpdated: x\n\nOVERVIEW\n\nText.\n", encoding="utf-8")
    (source / "sub").mkdir()
    (source / "sub" / "copy.txt").write_text(
        "Copy\n\nUpdated: x\n\nOVERVIEW\n\nText.\n", encoding="utf-8"
    )
    report = build_library([source], tmp_path / "library")

    assert (report.read, report.kept) == (7, {"drug": 2, "class": 2})
    assert [(entry.file, entry.reason) for entry in report.rejected] == [
        ("broken.nxml", "It is not a BITS chapter (its root is <html>)."),
        ("empty.txt", "The file is empty."),
        ("sub/copy.txt", "Another chapter has the id copy already."),
    ]
    assert report.references == 2
    assert report.missing_links == 1
    assert report.manifest.counts == {"drug": 2, "class": 2, "sections": 12, "references": 2}


def test_progress_goes_forward_to_the_end(tmp_path: Path) -> None:
    seen: list[Progress] = []
    build_library([write_chapters(tmp_path / "s")], tmp_path / "library", on_progress=seen.append)

    fractions = [progress.fraction for progress in seen]
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0
    assert [progress.read for progress in seen[:3]] == [1, 2, 3]


def test_a_library_is_replaced_whole(tmp_path: Path) -> None:
    old = build_small(tmp_path).manifest.id
    source = tmp_path / "other"
    source.mkdir()
    (source / "Fictamab.txt").write_text(FICTAMAB, encoding="utf-8")
    new = build_library([source], tmp_path / "library").manifest.id

    assert old != new
    assert [summary.id for summary in Library.open(tmp_path / "library").summaries()] == [
        "Fictamab"
    ]
    assert leftovers(tmp_path) == []


@pytest.mark.parametrize("after", [1, 2, 3, 6, 40])
def test_cancelling_leaves_the_old_library_and_no_trace(tmp_path: Path, after: int) -> None:
    old = build_small(tmp_path).manifest
    asked = iter(range(100))

    with pytest.raises(BuildCancelled):
        build_library(
            [tmp_path / "source"], tmp_path / "library", is_cancelled=lambda: next(asked) >= after
        )

    assert Library.open(tmp_path / "library").manifest == old
    assert leftovers(tmp_path) == []


def test_a_source_without_a_chapter_leaves_the_old_library(tmp_path: Path) -> None:
    old = build_small(tmp_path).manifest
    (tmp_path / "bad").mkdir()
    (tmp_path / "bad" / "a.nxml").write_bytes(b"no")

    with pytest.raises(SourceError, match=r"None of the 1 documents .* a\.nxml"):
        build_library([tmp_path / "bad"], tmp_path / "library")
    with pytest.raises(WrongUse, match="no file or folder"):
        build_library([tmp_path / "nothing.tar.gz"], tmp_path / "library")

    assert Library.open(tmp_path / "library").manifest == old
    assert leftovers(tmp_path) == []


def test_a_folder_with_other_files_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "dear.txt").write_text("Dear …", encoding="utf-8")

    with pytest.raises(WrongUse, match="contains other files"):
        build_library([write_chapters(tmp_path / "s")], tmp_path / "letters")
    with pytest.raises(WrongUse, match="is a file"):
        build_library([tmp_path / "s"], tmp_path / "letters" / "dear.txt")

    assert (tmp_path / "letters" / "dear.txt").read_text(encoding="utf-8") == "Dear …"


def test_a_place_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")

    with pytest.raises(StorageError, match="cannot be written"):
        build_library([write_chapters(tmp_path / "s")], tmp_path / "file" / "library")


SLOW_BUILD = """
import sys, time
from pathlib import Path
from index import build_library
print("started", flush=True)
build_library([Path(sys.argv[1])], Path(sys.argv[2]), on_progress=lambda progress: time.sleep(0.02))
"""


@pytest.mark.parametrize("delay", [0.0, 0.03, 0.06, 0.1, 0.2])
def test_a_kill_at_any_moment_leaves_the_old_library_or_the_new(
    tmp_path: Path, delay: float
) -> None:
    old = build_small(tmp_path).manifest.id
    program = [
        sys.executable,
        "-c",
        SLOW_BUILD,
        str(tmp_path / "source"),
        str(tmp_path / "library"),
    ]
    with subprocess.Popen(program, cwd=ROOT, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(delay)
        os.kill(process.pid, signal.SIGKILL)

    library = Library.open(tmp_path / "library")
    assert library.get("Nonexistine").title == "Nonexistine"
    assert old
    library.close()
    # The next build of this target takes away what the killed one left.
    build_library([tmp_path / "source"], tmp_path / "library")
    assert leftovers(tmp_path) == []


def test_a_build_at_work_is_left_alone_by_another_of_the_same_target(tmp_path: Path) -> None:
    build_small(tmp_path)
    source, target = tmp_path / "source", tmp_path / "library"
    inner: list[str] = []

    def build_another(progress: Progress) -> None:
        if not inner:
            inner.append("")
            inner[0] = build_library([source], target, name="inner").manifest.name

    assert build_library([source], target, name="outer", on_progress=build_another)
    assert inner == ["inner"]
    assert Library.open(target).manifest.name == "outer"
    assert leftovers(tmp_path) == []


def test_a_claim_left_without_its_folder_is_taken_away(tmp_path: Path) -> None:
    build_small(tmp_path)
    (tmp_path / ".library.building-x.claim").write_bytes(b"")
    build_library([tmp_path / "source"], tmp_path / "library")
    assert leftovers(tmp_path) == []


def test_a_kill_between_taking_the_old_away_and_putting_the_new_is_mended(tmp_path: Path) -> None:
    old = build_small(tmp_path).manifest
    replaced = tmp_path / ".library.replaced-x"
    replaced.mkdir()
    (tmp_path / "library").rename(replaced / "old")
    (tmp_path / "nothing").mkdir()

    with pytest.raises(SourceError):
        build_library([tmp_path / "nothing"], tmp_path / "library")

    assert Library.open(tmp_path / "library").manifest == old
    assert leftovers(tmp_path) == []


def test_the_same_source_makes_the_same_store(tmp_path: Path) -> None:
    first = build_small(tmp_path / "a").manifest.files
    second = build_small(tmp_path / "b").manifest.files

    assert first == second


def test_a_way_through_the_library_itself_leads_to_it(tmp_path: Path) -> None:
    source = write_chapters(tmp_path / "source")
    target = tmp_path / "library"
    build_library([source], target)
    report = build_library([source], target / ".." / "library")

    assert report.target == target
    library = Library.open(target)
    assert library.get("Nonexistine").title == "Nonexistine"
    library.close()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["library", "source"]
