import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.jobs.jobs import HandExecutor, Jobs
from desktop.libraries.current_library import CurrentLibrary
from index import Library, LibraryMissing, LibraryRepairable


class Bench:
    """A shelf whose work is done when the test says so."""

    def __init__(self) -> None:
        self.hand = HandExecutor()
        self.shelf = CurrentLibrary(Jobs(self.hand))
        self.opened: list[Library] = []
        self.failed: list[Exception] = []
        self.shelf.opened.connect(self.opened.append)
        self.shelf.failed.connect(self.failed.append)

    def open(self, folder: Path) -> None:
        self.shelf.open(folder)
        self.hand.run_all()


@pytest.fixture
def bench(qapp: object) -> Iterator[Bench]:
    made = Bench()
    yield made
    made.shelf.close()


def test_a_library_is_opened_first_and_checked_soon_after(
    bench: Bench, starter: Path, qtbot: QtBot
) -> None:
    bench.open(starter)
    assert [library.manifest.name for library in bench.opened] == ["Five starter monographs"]

    qtbot.waitUntil(lambda: bool(bench.hand.waiting))
    bench.hand.run_all()
    assert bench.failed == []


def test_no_library_is_a_failure_with_a_reason(bench: Bench, tmp_path: Path) -> None:
    bench.open(tmp_path)

    assert [type(error) for error in bench.failed] == [LibraryMissing]
    assert bench.shelf.library is None


def test_damage_found_by_the_check_ends_the_use(
    bench: Bench, starter: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = Path(shutil.copytree(starter, tmp_path / "copy"))
    file = next((folder / "index").iterdir())
    file.write_bytes(file.read_bytes()[:-1] + b"\x01")
    bench.open(folder)
    assert bench.shelf.library is not None

    qtbot.waitUntil(lambda: bool(bench.hand.waiting))
    bench.hand.run_all()

    assert [type(error) for error in bench.failed] == [LibraryRepairable]
    assert bench.shelf.library is None


def test_the_newest_folder_wins(bench: Bench, starter: Path, tmp_path: Path) -> None:
    bench.shelf.open(tmp_path)
    bench.open(starter)

    assert bench.failed == []
    assert len(bench.opened) == 1


def test_slow_opening_is_noticed(bench: Bench, starter: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bench.shelf.noticed):
        bench.shelf.open(starter)


def test_closing_stops_what_was_to_come(bench: Bench, starter: Path, qtbot: QtBot) -> None:
    bench.open(starter)
    bench.shelf.close()

    with qtbot.assertNotEmitted(bench.shelf.noticed, wait=300):
        pass
    assert bench.hand.waiting == []
