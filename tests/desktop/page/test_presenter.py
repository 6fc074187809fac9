from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.jobs.jobs import HandExecutor, Jobs
from desktop.navigation.addresses import Address, Scroll
from desktop.page.model import Arrival, Failed, Nothing, Opened
from desktop.page.options import PageOptions
from desktop.page.presenter import PagePresenter
from index import Library, LibraryDamaged
from tests.desktop.current_libraries import INOTUZUMAB
from tests.desktop.page.test_html import style


class Bench:
    """A presenter whose work is done when the test says so."""

    def __init__(self, library: Library) -> None:
        self.hand = HandExecutor()
        self.options = PageOptions(style())
        self.presenter = PagePresenter(Jobs(self.hand), lambda: self.options)
        self.states: list[object] = []
        self.presenter.state_changed.connect(self.states.append)
        self.presenter.set_library(library)

    def open(self, address: Address, scroll: Scroll | None = None) -> object:
        self.presenter.open(address, scroll)
        self.hand.run_all()
        return self.states[-1]


@pytest.fixture
def bench(library: Library, qapp: object) -> Iterator[Bench]:
    return Bench(library)


def test_an_address_becomes_a_page(bench: Bench) -> None:
    state = bench.open(Address(INOTUZUMAB, words=("liver",)), Scroll(5))

    assert isinstance(state, Opened)
    assert state.arrival is Arrival.NEW
    assert state.monograph.title == "Inotuzumab Ozogamicin"
    assert state.address.words == ("liver",)
    assert state.scroll == Scroll(5)
    assert "sinusoidal" in state.html


def test_within_the_open_page_nothing_is_rendered(bench: Bench) -> None:
    bench.open(Address(INOTUZUMAB))
    bench.presenter.open(Address(INOTUZUMAB.lower(), section="x"))

    assert bench.hand.waiting == []
    assert isinstance(bench.states[-1], Opened)
    assert bench.states[-1].arrival is Arrival.WITHIN


def test_the_newest_address_wins(bench: Bench) -> None:
    bench.presenter.open(Address("Nabumetone"))
    bench.presenter.open(Address("Metoprolol"))
    bench.hand.run_all()

    opened = [state for state in bench.states if isinstance(state, Opened)]
    assert [state.monograph.title for state in opened] == ["Metoprolol"]


def test_another_look_renders_the_page_again(bench: Bench) -> None:
    bench.open(Address("Nabumetone"))
    bench.options = PageOptions(style(scale=2.0))

    bench.presenter.refresh()
    bench.hand.run_all()

    state = bench.states[-1]
    assert isinstance(state, Opened)
    assert state.arrival is Arrival.RESTYLED
    assert "24.00pt" in state.html


def test_another_look_does_not_lose_the_page_under_way(bench: Bench) -> None:
    bench.open(Address("Nabumetone"))
    bench.presenter.open(Address("Metoprolol"))
    bench.options = PageOptions(style(scale=2.0))

    bench.presenter.refresh()
    bench.hand.run_all()

    state = bench.states[-1]
    assert isinstance(state, Opened)
    assert state.monograph.title == "Metoprolol"
    assert "24.00pt" in state.html


def test_a_monograph_that_is_not_there_says_so(bench: Bench) -> None:
    state = bench.open(Address("No_Such_Chapter"))

    assert isinstance(state, Failed)
    assert "No_Such_Chapter" in state.message
    assert bench.presenter.opened is None


def test_a_damaged_library_is_told_apart(
    bench: Bench, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    errors: list[object] = []
    bench.presenter.library_failed.connect(errors.append)
    broken = LibraryDamaged("broken")

    def fail(monograph: str) -> None:
        raise broken

    monkeypatch.setattr(library, "get", fail)
    bench.open(Address("Nabumetone"))

    assert errors == [broken]


def test_a_fault_of_ours_is_not_swallowed(
    bench: Bench, library: Library, monkeypatch: pytest.MonkeyPatch, qtbot: object
) -> None:
    def fail(monograph: str) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(library, "get", fail)
    with qtbot.captureExceptions() as caught:  # type: ignore[attr-defined]
        bench.open(Address("Nabumetone"))

    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]


def test_another_library_closes_the_page(bench: Bench, starter: Path) -> None:
    bench.open(Address("Nabumetone"))

    bench.presenter.set_library(None)

    assert isinstance(bench.states[-1], Nothing)
    assert bench.presenter.opened is None
    bench.presenter.open(Address("Nabumetone"))
    assert bench.hand.waiting == []
