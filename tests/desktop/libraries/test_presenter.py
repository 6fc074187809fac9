"""What is asked for is done once and told, whatever else is asked meanwhile."""

import shutil
from pathlib import Path

import pytest

from desktop.jobs.jobs import HandExecutor, Jobs
from desktop.libraries.presenter import LibrariesPresenter
from index import Installed, Library, install_leaf, look_at, pack_library


class Bench:
    """A presenter whose work is done when the test says so."""

    def __init__(self, folder: Path, starter: Path) -> None:
        self.installed = Installed(folder / "libraries", {"starter": starter})
        pack_library(starter, folder / "a.leaf")
        self.id = install_leaf(look_at(folder / "a.leaf", ()), self.installed).name
        self.hand = HandExecutor()
        self.presenter = LibrariesPresenter(
            Jobs(self.hand), lambda: self.installed, lambda: (folder / "trusted",)
        )
        self.told: list[str] = []
        self.chosen: list[Path] = []
        self.presenter.told.connect(self.told.append)
        self.presenter.chosen.connect(self.chosen.append)
        self.presenter.refresh()
        self.hand.run_all()


@pytest.fixture
def bench(qapp: object, tmp_path: Path, library: Library) -> Bench:
    return Bench(tmp_path, library.folder)


def test_the_libraries_are_listed(bench: Bench) -> None:
    state = bench.presenter.state

    assert [(row.name, row.in_use) for row in state.rows] == [(bench.id, True), ("starter", False)]
    assert [row.may_remove for row in state.rows] == [False, False]
    assert state.before == "starter"


def test_a_look_asked_for_meanwhile_takes_no_change_away(bench: Bench) -> None:
    bench.presenter.go_back()
    bench.presenter.refresh()
    bench.presenter.use(bench.id)
    bench.hand.run_all()

    assert bench.installed.in_use == "starter"
    assert bench.chosen == [bench.installed.current]
    assert bench.told == ["Five starter monographs is now in use."]
    assert bench.presenter.state.before == bench.id


def test_a_look_under_way_does_not_show_what_was_before_a_change(bench: Bench) -> None:
    bench.presenter.refresh()
    bench.presenter.go_back()
    bench.hand.waiting.reverse()
    bench.hand.run_all()

    assert bench.presenter.state.before == bench.id


def test_what_does_not_succeed_is_told_and_the_next_wish_is_heard(bench: Bench) -> None:
    bench.presenter.remove(bench.id)
    bench.hand.run_all()
    assert "in use" in bench.told[-1]

    bench.presenter.go_back()
    bench.hand.run_all()
    bench.presenter.remove(bench.id)
    bench.hand.run_all()

    assert [row.name for row in bench.presenter.state.rows] == ["starter"]
    assert "was removed" in bench.told[-1]


def elsewhere(bench: Bench, folder: Path) -> Path:
    """A library that lies in `folder`, and is not installed."""
    shutil.copytree(bench.installed.current, folder)
    return folder


def test_a_library_from_elsewhere_is_listed_while_the_window_shows_it(
    bench: Bench, tmp_path: Path
) -> None:
    bench.presenter.open_folder = elsewhere(bench, tmp_path / "share")
    bench.presenter.refresh()
    bench.hand.run_all()

    rows = bench.presenter.state.rows
    assert [(row.name, row.in_use, row.at_start) for row in rows] == [
        (bench.id, False, True),
        ("starter", False, False),
        (str(tmp_path / "share"), True, False),
    ]
    assert [row.may_use for row in rows] == [True, True, True]
    assert [row.may_remove for row in rows] == [False, False, False]
    # The way back from it is to the installed one.
    assert bench.presenter.state.before == bench.id


def test_a_library_from_elsewhere_is_used_without_being_opened_anew(
    bench: Bench, tmp_path: Path
) -> None:
    share = elsewhere(bench, tmp_path / "share")
    kept: list[Path] = []
    bench.presenter.start_chosen.connect(kept.append)
    bench.presenter.start_folder = lambda: kept[-1] if kept else None
    bench.presenter.open_folder = share
    bench.presenter.refresh()
    bench.hand.run_all()

    bench.presenter.use(str(share))
    bench.hand.run_all()

    assert kept == [share]
    assert bench.chosen == []
    assert [row.at_start for row in bench.presenter.state.rows] == [False, False, True]
    assert bench.told == ["Five starter monographs is now in use."]


def test_one_kept_for_the_start_is_listed_even_where_another_is_shown(
    bench: Bench, tmp_path: Path
) -> None:
    share = elsewhere(bench, tmp_path / "share")
    bench.presenter.start_folder = lambda: share
    bench.presenter.open_folder = bench.installed.current
    bench.presenter.refresh()
    bench.hand.run_all()

    roles = [(row.in_use, row.at_start) for row in bench.presenter.state.rows]
    assert roles == [(True, False), (False, False), (False, True)]


def test_a_damaged_library_has_a_name_that_says_so(bench: Bench) -> None:
    (bench.installed.current / "manifest.json").write_text("{")
    bench.presenter.refresh()
    bench.hand.run_all()

    assert bench.presenter.state.rows[0].title == f"Damaged library ({bench.id})"
