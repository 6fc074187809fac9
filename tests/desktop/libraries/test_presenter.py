"""What is asked for is done once and told, whatever else is asked meanwhile."""

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
