"""Grouping: once for each kind, the newest request wins, trouble is told."""

import pytest

from desktop.browse.model import Listed, NoLibrary
from desktop.browse.presenter import BrowsePresenter
from desktop.jobs.jobs import HandExecutor, Jobs
from index import Grouping, Library, LibraryDamaged, LibraryError


class Bench:
    """A presenter with its work done by hand."""

    def __init__(self, library: Library | None) -> None:
        self.hand = HandExecutor()
        self.presenter = BrowsePresenter(Jobs(self.hand))
        self.states: list[object] = []
        self.failures: list[LibraryError] = []
        self.presenter.state_changed.connect(self.states.append)
        self.presenter.library_failed.connect(self.failures.append)
        self.presenter.set_library(library)

    @property
    def listed(self) -> Listed:
        state = self.states[-1]
        assert isinstance(state, Listed)
        return state


@pytest.fixture
def bench(library: Library, qapp: object) -> Bench:
    return Bench(library)


def test_at_first_the_library_stands_by_letter(bench: Bench) -> None:
    assert isinstance(bench.states[-1], NoLibrary)

    bench.hand.run_all()

    assert bench.listed.grouping is Grouping.LETTER
    assert [row.name for row in bench.listed.rows][:2] == ["B", "Brentuximab Vedotin"]


def test_a_grouping_is_made_once(bench: Bench) -> None:
    bench.hand.run_all()
    bench.presenter.choose(Grouping.YEAR)
    bench.hand.run_all()
    rows = bench.listed.rows

    bench.presenter.choose(Grouping.LETTER)
    bench.presenter.choose(Grouping.YEAR, at="2024")

    assert bench.hand.waiting == []
    assert bench.listed == Listed(Grouping.YEAR, rows, "2024")
    assert bench.listed.rows is rows


def test_only_the_newest_choice_is_shown(bench: Bench) -> None:
    bench.hand.run_all()
    before = len(bench.states)

    bench.presenter.choose(Grouping.DRUG_CLASS)
    bench.presenter.choose(Grouping.LETTER)
    bench.hand.run_all()

    assert [state.grouping for state in bench.states[before:]] == [Grouping.LETTER]  # type: ignore[attr-defined]


def test_another_library_is_grouped_as_the_last_one_was(bench: Bench, library: Library) -> None:
    bench.presenter.choose(Grouping.YEAR)
    bench.hand.run_all()

    bench.presenter.set_library(library)
    assert isinstance(bench.states[-1], NoLibrary)
    bench.hand.run_all()

    assert bench.listed.grouping is Grouping.YEAR


def test_without_a_library_there_is_nothing_to_browse(qapp: object) -> None:
    bench = Bench(None)

    bench.presenter.choose(Grouping.YEAR)

    assert bench.states == [NoLibrary()]
    assert bench.hand.waiting == []


def test_a_library_that_cannot_be_read_is_told(
    bench: Bench, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(self: Library, grouping: Grouping) -> None:
        raise LibraryDamaged("broken")

    monkeypatch.setattr(Library, "browse", broken)
    bench.hand.run_all()

    assert [str(error) for error in bench.failures] == ["broken"]
