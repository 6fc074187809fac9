import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.importing.model import (
    Asking,
    Cancelling,
    Choosing,
    Done,
    Failed,
    Idle,
    ImportState,
    Running,
)
from desktop.importing.presenter import ImportPresenter
from desktop.jobs.jobs import HandExecutor, Jobs
from index import Installed, Library, SourceError, StorageError
from tests.desktop.importing.archives import CHAPTERS, STARTER, damage, pack


class Bench:
    """A presenter whose imports are done when the test says so; `on` looks at each state."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.installed = Installed(folder / "user", {"starter": folder / "starter"})
        self.trusted = folder / "trusted"
        self.hand = HandExecutor()
        self.presenter = ImportPresenter(
            Jobs(self.hand), lambda: self.installed, lambda: (self.trusted,)
        )
        self.states: list[ImportState] = []
        self.told: list[str] = []
        self.imported: list[Path] = []
        self.presenter.state_changed.connect(self.states.append)
        self.presenter.told.connect(self.told.append)
        self.presenter.imported.connect(self.imported.append)

    @property
    def state(self) -> ImportState:
        return self.presenter.state

    def begin(self, source: Path) -> None:
        self.presenter.take([source])
        self.presenter.begin()

    def run(self, source: Path) -> ImportState:
        self.begin(source)
        self.hand.run_all()
        return self.state

    def left_behind(self) -> set[str]:
        user = self.folder / "user"
        return {path.name for path in user.iterdir()} if user.exists() else set()


@pytest.fixture
def bench(qapp: object, tmp_path: Path) -> Iterator[Bench]:
    return Bench(tmp_path)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return pack(tmp_path / "some.tar.gz")


def installed(bench: Bench) -> tuple[str, ...]:
    library = Library.open(bench.installed.current)
    ids = tuple(summary.id for summary in library.summaries() if not summary.listed)
    library.close()
    return ids


def test_an_archive_is_asked_about_then_read_then_reported(bench: Bench, archive: Path) -> None:
    bench.presenter.take([archive])
    assert isinstance(bench.state, Asking)
    assert bench.hand.waiting == []

    bench.presenter.begin()
    assert isinstance(bench.state, Running)
    bench.hand.run_all()

    assert isinstance(bench.state, Done)
    assert bench.state.report.read == 4
    assert bench.imported == [bench.installed.current]
    assert installed(bench) == ("Amiodarone", "Metoprolol", "Nabumetone", "Statins")
    assert "Read: 4 documents" in bench.presenter.report


def test_progress_is_told_by_step(bench: Bench, archive: Path) -> None:
    bench.run(archive)

    running = [state for state in bench.states if isinstance(state, Running)]
    steps = list(dict.fromkeys(state.step for state in running))
    assert steps == ["Opening the source", "Reading chapters", "Writing the index"]
    assert running[-1].fraction is None
    assert all(state.fraction is None or 0 <= state.fraction <= 0.87 for state in running)


def test_cancelled_half_way_nothing_is_left(bench: Bench, archive: Path) -> None:
    def cancel(state: ImportState) -> None:
        if isinstance(state, Running) and state.read:
            bench.presenter.cancel()

    bench.presenter.state_changed.connect(cancel)
    bench.run(archive)

    assert isinstance(bench.state, Idle)
    assert isinstance(bench.states[-2], Cancelling)
    assert bench.imported == []
    assert bench.left_behind() == set()
    assert "Cancelled" in bench.told[-1]


def test_cancelled_before_it_began(bench: Bench, archive: Path) -> None:
    bench.begin(archive)
    bench.presenter.cancel()
    bench.hand.run_all()

    assert isinstance(bench.state, Idle)
    assert bench.left_behind() == set()


def test_the_old_library_stays_when_the_new_one_fails(
    bench: Bench, archive: Path, tmp_path: Path
) -> None:
    bench.run(archive)
    before = installed(bench)
    broken = damage(pack(tmp_path / "broken.tar.gz"))

    state = bench.run(broken)

    assert isinstance(state, Failed)
    assert isinstance(state.error, SourceError)
    assert "broken.tar.gz is damaged or incomplete" in str(state.error)
    assert installed(bench) == before
    assert bench.left_behind() == {"current", bench.installed.in_use}
    assert len(bench.imported) == 1


def test_a_second_import_says_what_changed_and_the_first_stays(
    bench: Bench, archive: Path, tmp_path: Path
) -> None:
    bench.run(archive)
    bench.presenter.take([pack(tmp_path / "other.tar.gz", ("Metoprolol.txt", "Kava_Kava.txt"))])
    first = bench.installed.in_use

    bench.presenter.begin()
    bench.hand.run_all()

    assert bench.installed.before == first
    assert "New since the previous library: Kava Kava" in bench.presenter.report
    assert installed(bench) == ("Kava_Kava", "Metoprolol")


def test_a_target_that_cannot_be_written_to(bench: Bench, archive: Path) -> None:
    (bench.folder / "user").write_text("a file, not a folder", encoding="utf-8")

    state = bench.run(archive)

    assert isinstance(state, Failed)
    assert isinstance(state.error, StorageError)


def test_after_a_failure_one_can_try_again(bench: Bench, archive: Path) -> None:
    blocking = bench.folder / "user"
    blocking.write_text("a file, not a folder", encoding="utf-8")
    bench.run(archive)
    blocking.unlink()

    bench.presenter.begin()
    bench.hand.run_all()

    assert isinstance(bench.state, Done)


def test_a_source_that_is_gone(bench: Bench, archive: Path) -> None:
    bench.begin(archive)
    archive.unlink()
    bench.hand.run_all()

    assert isinstance(bench.state, Failed)
    assert "some.tar.gz" in str(bench.state.error)


def test_what_is_no_source_is_refused_at_once(bench: Bench, tmp_path: Path) -> None:
    bench.presenter.take([tmp_path / "letter.pdf"])

    assert isinstance(bench.state, Idle)
    assert "Liverleaf imports" in bench.told[-1]


def test_one_import_at_a_time(bench: Bench, archive: Path) -> None:
    bench.begin(archive)
    bench.presenter.take([archive])
    bench.presenter.choose()
    bench.presenter.begin()

    assert len(bench.hand.waiting) == 1
    assert isinstance(bench.state, Running)
    assert "in progress" in bench.told[-1]


def test_several_chapters_and_folders(bench: Bench, tmp_path: Path) -> None:
    chapters = tmp_path / "chapters"
    chapters.mkdir()
    for name in CHAPTERS:
        shutil.copy(STARTER / name, chapters)

    bench.presenter.take([chapters / "Metoprolol.txt", chapters / "Statins.txt"])
    bench.presenter.begin()
    bench.hand.run_all()
    library = Library.open(bench.installed.current)
    assert library.manifest.name == "2 chapters from chapters"
    library.close()

    assert isinstance(bench.run(chapters), Done)
    assert len(installed(bench)) == 4


def test_the_report_is_kept_as_text(bench: Bench, archive: Path, tmp_path: Path) -> None:
    bench.run(archive)
    bench.presenter.save_report(tmp_path / "report.txt")
    bench.presenter.save_report(tmp_path / "no folder" / "report.txt")

    assert (tmp_path / "report.txt").read_text(encoding="utf-8") == bench.presenter.report
    assert "Saved the report" in bench.told[0]
    assert "cannot be saved" in bench.told[1]


def test_a_fault_of_ours_is_shown_as_one(
    bench: Bench, archive: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def fail(*asked: object, **named: object) -> None:
        raise ValueError("our fault")

    monkeypatch.setattr("index.importer.build.import_library", fail)
    bench.begin(archive)
    with qtbot.captureExceptions() as faults:
        bench.hand.run_all()

    assert [kind for kind, *_ in faults] == [ValueError]
    assert isinstance(bench.state, Failed)


def test_what_was_seen_goes_and_what_is_under_way_stays(bench: Bench, archive: Path) -> None:
    bench.presenter.choose()
    assert isinstance(bench.state, Choosing)
    bench.presenter.dismiss()
    assert isinstance(bench.state, Idle)

    bench.begin(archive)
    bench.presenter.dismiss()
    assert isinstance(bench.state, Running)
