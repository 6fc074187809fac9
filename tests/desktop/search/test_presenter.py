from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop.jobs.jobs import HandExecutor, Jobs
from desktop.search.model import Browsing, Hits, Nothing, Searching, Unusable
from desktop.search.presenter import SearchPresenter
from index import Facets, Library, LibraryDamaged
from tests.desktop.current_libraries import INOTUZUMAB


class Bench:
    """A presenter whose searches are done when the test says so."""

    def __init__(self, library: Library) -> None:
        self.hand = HandExecutor()
        self.presenter = SearchPresenter(Jobs(self.hand))
        self.states: list[object] = []
        self.presenter.state_changed.connect(self.states.append)
        self.presenter.set_library(library)
        self.hand.run_all()

    def search(self, text: str) -> object:
        self.presenter.search(text)
        self.hand.run_all()
        return self.states[-1]


@pytest.fixture
def bench(library: Library, qapp: object) -> Iterator[Bench]:
    return Bench(library)


def test_at_first_the_library_lies_open(bench: Bench) -> None:
    assert isinstance(bench.states[-1], Browsing)


def test_hits_are_rows(bench: Bench) -> None:
    state = bench.search("besponsa")

    assert isinstance(state, Hits)
    assert state.query == "besponsa"
    assert state.rows[0].address.monograph == INOTUZUMAB
    assert state.rows[0].line == "trade name Besponsa"
    assert state.total >= len(state.rows)


def test_nothing_found_says_what_was_asked(bench: Bench) -> None:
    holds = "Five starter monographs: 5 monographs"
    assert bench.search("qqqqqqqq") == Nothing("qqqqqqqq", None, holds)


def test_spaces_ask_nothing(bench: Bench) -> None:
    assert isinstance(bench.search("   "), Browsing)


def test_only_the_newest_letters_are_answered(bench: Bench) -> None:
    before = len(bench.states)
    for length in range(1, len("besponsa") + 1):
        bench.presenter.search("besponsa"[:length])
    bench.hand.run_all()

    assert [getattr(state, "query", None) for state in bench.states[before:]] == ["besponsa"]


def test_clearing_the_box_forgets_the_search(bench: Bench) -> None:
    bench.presenter.search("besponsa")
    bench.presenter.search("")
    bench.hand.run_all()

    assert isinstance(bench.states[-1], Browsing)


def test_only_a_slow_search_says_that_it_searches(bench: Bench, qtbot: QtBot) -> None:
    bench.search("besponsa")
    assert not any(isinstance(state, Searching) for state in bench.states)

    bench.presenter.search("nabumetone")
    qtbot.waitUntil(lambda: isinstance(bench.states[-1], Searching))


def test_what_was_typed_before_the_library_came_is_searched(library: Library) -> None:
    hand = HandExecutor()
    presenter = SearchPresenter(Jobs(hand))
    states: list[object] = []
    presenter.state_changed.connect(states.append)

    presenter.search("besponsa")
    presenter.set_library(library)
    hand.run_all()

    assert isinstance(states[-1], Hits)


def test_a_damaged_index_ends_the_search(
    bench: Bench, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    failures: list[object] = []
    bench.presenter.library_failed.connect(failures.append)

    def fail(*asked: object) -> None:
        raise LibraryDamaged("The index is damaged.")

    monkeypatch.setattr(library, "search", fail)

    assert bench.search("besponsa") == Unusable("The index is damaged.")
    assert len(failures) == 1
    assert bench.search("nabumetone") == Unusable("The index is damaged.")


def test_facets_are_counted_only_while_somebody_narrows(bench: Bench) -> None:
    counted: list[Facets] = []
    bench.presenter.facets_changed.connect(counted.append)
    bench.search("jaundice")
    assert counted == []

    bench.presenter.set_narrowing(True)
    bench.hand.run_all()
    bench.search("besponsa")
    bench.search("")
    # The drug's own chapter, and one that names it by its other name.
    assert [facets.monographs for facets in counted][1:] == [2, 5]

    bench.presenter.set_narrowing(False)
    bench.search("jaundice")
    assert len(counted) == 3


def test_of_one_drug_every_place_is_shown(bench: Bench) -> None:
    some = bench.search("inotuzumab ")
    (more,) = (row.more for row in some.rows if row.more and row.title.startswith("Inotuzumab"))

    alone = bench.search(more.text)

    assert isinstance(alone, Hits)
    assert len(alone.rows) > len(some.rows)
    assert not any(row.more for row in alone.rows)


def test_all_results_are_shown_when_they_are_asked_for_until_the_next_text(bench: Bench) -> None:
    some = bench.search("liver ")
    assert isinstance(some, Hits)
    shown = sum(row.more is None for row in some.rows) + some.unread
    assert shown < some.total

    bench.presenter.show_all()
    bench.hand.run_all()
    whole = bench.states[-1]
    assert isinstance(whole, Hits)
    assert sum(row.more is None for row in whole.rows) + whole.unread == whole.total == some.total
    assert not any(row.more for row in whole.rows)

    assert any(row.more for row in bench.search("inotuzumab ").rows)


def test_what_is_seen_comes_first_and_the_rest_when_it_stands_there(
    bench: Bench, qtbot: QtBot
) -> None:
    first = bench.search("liver ")
    assert isinstance(first, Hits)
    assert first.unread > 0
    assert not first.continued

    qtbot.waitUntil(lambda: bool(bench.hand.waiting))
    bench.hand.run_all()
    (whole,) = (state for state in bench.states if isinstance(state, Hits) and state.continued)
    assert whole.unread == 0
    assert whole.rows[: len(first.rows)] == first.rows
    hits = [[row for row in state.rows if row.more is None] for state in (first, whole)]
    assert len(hits[1]) == len(hits[0]) + first.unread


def test_the_next_key_leaves_the_rest_unread(bench: Bench, qtbot: QtBot) -> None:
    bench.search("liver ")
    qtbot.waitUntil(lambda: bool(bench.hand.waiting))
    last = bench.search("qqqqqqqq")

    assert bench.states[-1] is last
    assert not any(isinstance(state, Hits) and state.continued for state in bench.states)
