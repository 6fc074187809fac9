from collections.abc import Iterator

import pytest

from desktop.compare.model import Choices, Compared, CompareState, Failed
from desktop.compare.presenter import ComparePresenter
from desktop.jobs.jobs import HandExecutor, Jobs
from desktop.navigation.addresses import Comparison, Scroll
from desktop.page.options import PageOptions
from desktop.page.presenter import pictures_of
from index import Library
from tests.desktop.current_libraries import INOTUZUMAB
from tests.desktop.page.test_html import style

TWO = Comparison((INOTUZUMAB, "Nabumetone"))


class Bench:
    """A presenter whose work is done when the test says so."""

    def __init__(self, library: Library) -> None:
        self.hand = HandExecutor()
        self.presenter = ComparePresenter(
            Jobs(self.hand), lambda: library, lambda: PageOptions(style()), pictures_of
        )
        self.states: list[CompareState] = []
        self.choices: list[Choices] = []
        self.presenter.state_changed.connect(self.states.append)
        self.presenter.choices_changed.connect(self.choices.append)

    def titles_for(self, text: str, *beside: str, recent: tuple[str, ...] = ()) -> list[str]:
        self.presenter.find(text, beside, recent)
        self.hand.run_all()
        return [choice.title for choice in self.choices[-1].rows]


@pytest.fixture
def bench(library: Library, qapp: object) -> Iterator[Bench]:
    return Bench(library)


def test_a_comparison_becomes_a_page_and_a_copy_of_it(bench: Bench) -> None:
    bench.presenter.open(TWO, Scroll(5))
    bench.hand.run_all()

    (state,) = bench.states
    assert isinstance(state, Compared)
    assert (state.title, state.scroll) == ("Inotuzumab Ozogamicin · Nabumetone", Scroll(5))
    assert [head.id for head in state.heads] == list(TWO.monographs)
    assert "Updated 15 January 2024" in state.copied
    assert "Updated 15 January 2024" not in state.html


def test_the_newest_comparison_wins(bench: Bench) -> None:
    bench.presenter.open(Comparison((INOTUZUMAB,)))
    bench.presenter.open(TWO)
    bench.hand.run_all()

    assert [state.comparison for state in bench.states] == [TWO]


def test_a_monograph_that_is_not_here_is_said(bench: Bench) -> None:
    bench.presenter.open(Comparison((INOTUZUMAB, "Nowhere")))
    bench.hand.run_all()

    (state,) = bench.states
    assert isinstance(state, Failed)
    assert "Nowhere" in state.message


def test_any_name_finds_what_to_compare_with(bench: Bench) -> None:
    assert bench.titles_for("effexor", INOTUZUMAB)[0] == "Venlafaxine, Desvenlafaxine"
    assert bench.titles_for("besponsa", "Nabumetone")[0] == "Inotuzumab Ozogamicin"
    assert bench.choices[-1].rows[0].letters == "A"


def test_those_of_the_same_class_are_offered_before_anything_is_typed(bench: Bench) -> None:
    assert bench.titles_for("", INOTUZUMAB) == ["Brentuximab Vedotin"]
    assert bench.titles_for("") == []


def test_what_was_viewed_recently_is_offered_first(bench: Bench) -> None:
    viewed = (INOTUZUMAB, "Gone", "Nabumetone")

    assert bench.titles_for("", INOTUZUMAB, recent=viewed) == ["Nabumetone", "Brentuximab Vedotin"]
    assert [row.recent for row in bench.choices[-1].rows] == [True, False]
    assert bench.titles_for("", recent=viewed) == ["Inotuzumab Ozogamicin", "Nabumetone"]


def test_what_is_compared_already_has_its_titles(bench: Bench) -> None:
    bench.titles_for("", INOTUZUMAB.lower(), "Nabumetone")

    chosen = bench.choices[-1].chosen
    assert [each.id for each in chosen] == [INOTUZUMAB.lower(), "Nabumetone"]
    assert [each.title for each in chosen] == ["Inotuzumab Ozogamicin", "Nabumetone"]


def test_what_is_compared_already_is_not_offered(bench: Bench) -> None:
    titles = bench.titles_for("inotuzumab", INOTUZUMAB.lower())

    assert "Inotuzumab Ozogamicin" not in titles
    assert len(titles) == len(set(titles))
