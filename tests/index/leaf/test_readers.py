"""Many readers at once, in threads and in processes, while other libraries arrive."""

import json
import os
import subprocess
import sys
import threading
import traceback
from pathlib import Path

import pytest

from index import Installed, Library, LibraryError, Query, install_leaf, install_leaf_at, look_at
from index.errors import LibraryReplaced
from tests.index.leaf.leaves import Bench

ROOT = Path(__file__).resolve().parents[3]
READERS = 20
QUERIES = ("jaundice", "madeup", "fictamab", "90000001", "hepatitis")


def read(folder: Path) -> list[str]:
    """What a reader sees: every hit of every query, and the pages behind them."""
    library = Library.open(folder)
    try:
        seen = []
        for text in QUERIES:
            outcome = library.search(Query.from_text(text))
            for hit in getattr(outcome, "hits", ()):
                seen.append(f"{hit.monograph} {library.get(hit.monograph).title}")
        return seen
    finally:
        library.close()


@pytest.fixture
def share(bench: Bench) -> Path:
    """The library on a share that nobody may write to."""
    folder = install_leaf_at(bench.look(), bench.folder / "share")
    for path in (*folder.rglob("*"), folder):
        path.chmod(0o555 if path.is_dir() else 0o444)
    return folder


def test_threads_read_a_share_while_a_library_is_installed_elsewhere(
    bench: Bench, share: Path
) -> None:
    expected = read(share)
    seen: list[list[str]] = []
    begun = threading.Barrier(READERS + 1)

    def work() -> None:
        library = Library.open(share)
        begun.wait()
        for _ in range(5):
            seen.append(read(share))
        library.close()

    threads = [threading.Thread(target=work) for _ in range(READERS)]
    for thread in threads:
        thread.start()
    begun.wait()
    install_leaf(bench.look(), bench.installed)
    for thread in threads:
        thread.join()

    assert len(expected) > 5
    assert seen == [expected] * (5 * READERS)
    assert {path.stat().st_mode & 0o222 for path in share.rglob("*")} == {0}


def test_processes_read_a_share_while_it_is_replaced(bench: Bench, share: Path) -> None:
    """Each answer is of one library or the other; a reader who notices opens it again."""
    program = [sys.executable, "-m", "tests.index.leaf.test_readers", str(share), str(bench.leaf)]

    done = subprocess.run(
        program,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )

    told = json.loads(done.stdout)
    assert told["faults"] == []
    assert told["ended"] == [0] * READERS
    assert told["rounds"] >= READERS
    # Replaced by itself, in another folder: every answer must be the same.
    assert told["answers"] == 1


def _read_until(stop: Path, share: Path, notes: Path) -> None:
    rounds, answers, faults = 0, set(), []
    while rounds == 0 or not stop.exists():
        place = _place(share)
        try:
            answers.add(json.dumps(read(share)))
            rounds += 1
        except LibraryReplaced:
            continue
        except LibraryError as error:
            # A reader whose files were swapped under it, or were away between the two renames
            # of the swap, may say so; one whose library lay still may not.
            if place is not None and place == _place(share):
                faults.append(str(error))
    note = {"rounds": rounds, "answers": sorted(answers), "faults": faults}
    (notes / f"{os.getpid()}.json").write_text(json.dumps(note), encoding="utf-8")


def _place(share: Path) -> tuple[int, int] | None:
    """What tells the folder from one that took its place; None between the two."""
    try:
        status = share.stat()
    except FileNotFoundError:
        return None
    return status.st_ino, status.st_ctime_ns


def _main(share: Path, leaf: Path) -> None:
    notes, stop = share.parent / "notes", share.parent / "stop"
    notes.mkdir()
    children = []
    for _ in range(READERS):
        child = os.fork()
        if child == 0:
            try:
                _read_until(stop, share, notes)
                os._exit(0)
            finally:
                traceback.print_exc()
                os._exit(1)
        children.append(child)
    installed = Installed(share.parent / "user", {"starter": share})
    for _ in range(3):
        install_leaf_at(look_at(leaf, ()), share)
        install_leaf(look_at(leaf, ()), installed)
    stop.touch()
    ended = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
    told = [json.loads(note.read_text(encoding="utf-8")) for note in notes.iterdir()]
    print(
        json.dumps(
            {
                "ended": ended,
                "rounds": sum(note["rounds"] for note in told),
                "answers": len({answer for note in told for answer in note["answers"]}),
                "faults": [fault for note in told for fault in note["faults"]],
            }
        )
    )


if __name__ == "__main__":
    _main(Path(sys.argv[1]), Path(sys.argv[2]))
