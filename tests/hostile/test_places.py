"""Places where no library can be written: one line, nothing half-made, the old library stays."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.__main__ import main
from desktop.paths import RESOURCES, drug_facts
from index import Library, build_library
from tests.hostile.archives import GOOD, archive_of
from tests.hostile.mounting import Mount
from tests.index.chapters import build_small, write_chapters

STARTER = RESOURCES / "starter"


def is_told_in_a_line(capsys: pytest.CaptureFixture[str], *reasons: str) -> bool:
    told = capsys.readouterr()
    return told.out == "" and told.err.count("\n") == 1 and any(map(told.err.count, reasons))


def room_for(library: Path) -> int:
    """What a library takes on a disk, in KB."""
    return sum(4 + path.stat().st_size // 1024 for path in library.rglob("*"))


@pytest.fixture(scope="module")
def sizes(tmp_path_factory: pytest.TempPathFactory) -> tuple[int, int]:
    """The room for a small library, and for one of the starter texts, in KB, with all drugs."""
    folder, drugs = tmp_path_factory.mktemp("sizes"), drug_facts()
    small = build_library([write_chapters(folder / "source")], folder / "small", drugs=drugs).target
    starter = build_library([STARTER], folder / "starter", drugs=drugs).target
    return room_for(small), room_for(starter)


# Whoosh leaves its files open where it cannot write.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("share", [0.05, 0.3, 0.6, 0.8, 0.95])
def test_a_full_disk(
    mount: Mount,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    sizes: tuple[int, int],
    share: float,
) -> None:
    """It fills while chapters are stored, or while the index is written."""
    small, starter = sizes
    mount.make(f"{small + round(share * starter)}k")
    source = write_chapters(tmp_path / "source")
    target = mount.folder / "library"
    assert main(["build", str(source), "--to", str(target)]) == 0
    capsys.readouterr()

    assert main(["build", str(STARTER), "--to", str(target)]) == 2
    assert is_told_in_a_line(capsys, "Free some space")
    assert [path.name for path in mount.folder.iterdir()] == ["library"]
    library = Library.open(target)
    assert library.get("Nonexistine").title == "Nonexistine"
    library.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
@pytest.mark.parametrize("kilobytes", [1, 40, 150, 400])
def test_a_file_that_may_not_grow(tmp_path: Path, kilobytes: int) -> None:
    """What a quota or an old file system does, on any computer and for anybody."""
    import resource

    old = build_small(tmp_path)
    done = subprocess.run(
        [sys.executable, "-m", "desktop", "build", str(STARTER), "--to", str(old.target)],
        cwd=RESOURCES.parent,
        preexec_fn=lambda: resource.setrlimit(
            resource.RLIMIT_FSIZE, (kilobytes * 1024, resource.RLIM_INFINITY)
        ),
        capture_output=True,
        text=True,
    )

    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert "The library cannot be written" in done.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["library", "source"]
    library = Library.open(old.target)
    assert library.manifest == old.manifest
    library.close()


def test_a_read_only_disk(mount: Mount, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mount.make("4m")
    old = build_small(mount.folder).manifest
    mount.make_read_only()
    target = mount.folder / "library"

    assert main(["build", str(STARTER), "--to", str(target)]) == 2
    assert is_told_in_a_line(capsys, "is read-only")
    assert main(["build", str(STARTER), "--to", str(mount.folder / "new" / "library")]) == 2
    assert is_told_in_a_line(capsys, "is read-only")
    library = Library.open(target)
    assert library.manifest == old
    library.close()


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="root, and anybody on Windows, may write"
)
def test_a_folder_one_may_not_write_to(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "locked").mkdir(mode=0o555)

    assert main(["build", str(STARTER), "--to", str(tmp_path / "locked" / "library")]) == 2
    assert is_told_in_a_line(capsys, "no permission")


def test_a_path_that_does_not_exist_is_made_for_a_library_only(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "not" / "yet" / "library"
    broken = archive_of(tmp_path, GOOD)
    broken.write_bytes(broken.read_bytes()[:-1])

    assert main(["build", str(broken), "--to", str(target)]) == 4
    assert not (tmp_path / "not").exists()
    assert main(["build", str(write_chapters(tmp_path / "source")), "--to", str(target)]) == 0
    Library.open(target).close()
    capsys.readouterr()


def test_a_path_through_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "letter.txt").write_text("Dear …", encoding="utf-8")
    target = tmp_path / "letter.txt" / "deep" / "library"

    assert main(["build", str(STARTER), "--to", str(target)]) == 2
    assert is_told_in_a_line(capsys, "There is a file where a folder should be")
