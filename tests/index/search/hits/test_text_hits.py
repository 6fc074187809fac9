"""Hits read in two steps, and of a monograph together."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from index import Found, Library, Match, Query
from tests.desktop.current_libraries import build_whole_starter


@pytest.fixture(scope="module")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = build_whole_starter(tmp_path_factory.mktemp("starter") / "library")
    with closing(Library.open(folder)) as library:
        yield library


def found(library: Library, typed: str, **request: int) -> Found:
    outcome = library.search(Query.from_text(typed), **request)
    assert isinstance(outcome, Found)
    return outcome


@pytest.mark.parametrize("typed", ["liver", "jaundice ", "he", '"liver injury"', "SOS"])
@pytest.mark.parametrize("each", [2, 4])
def test_what_is_read_in_two_steps_is_what_is_read_at_once(
    starter: Library, typed: str, each: int
) -> None:
    whole = found(starter, typed, limit=60, each=each)
    first = found(starter, typed, limit=60, each=each, at_once=8)

    assert whole.rest == ()
    assert bool(first.rest) == (len(whole.hits) > len(first.hits))
    assert len(first.hits) < 8 + each or whole.hits[0].match is Match.NAME
    assert whole.hits[: len(first.hits)] == first.hits
    assert starter.completed(first) == whole


def test_a_monographs_places_stand_together_and_are_not_torn_apart(starter: Library) -> None:
    for at_once in range(1, 20):
        answer = found(starter, "liver injury ", limit=60, each=4, at_once=at_once)
        order = [hit.monograph for hit in answer.hits if hit.match is not Match.NAME]
        met = list(dict.fromkeys(order))
        assert order == sorted(order, key=met.index)
        rest = starter.completed(answer).hits[len(answer.hits) :]
        assert not {hit.monograph for hit in rest} & set(order)
        assert len(answer.hits) >= at_once


def test_without_a_wish_everything_is_read_best_first(starter: Library) -> None:
    answer = found(starter, "liver injury ")
    relevance = [hit.relevance for hit in answer.hits]

    assert answer.rest == ()
    assert starter.completed(answer) == answer
    assert relevance == sorted(relevance, reverse=True)


def test_no_place_is_found_twice_in_several_wordings(starter: Library) -> None:
    answer = found(starter, "SOS", limit=200)
    places = [(hit.monograph, hit.section, hit.reference) for hit in answer.hits]
    assert len(places) == len(set(places))


@pytest.mark.parametrize(
    "typed", ['"liver injury"', '"acute liver failure" ', 'jaundice -"liver injury" ']
)
def test_a_quotation_is_counted_exactly(starter: Library, typed: str) -> None:
    facets = starter.facets(Query.from_text(typed))
    answer = found(starter, typed, limit=10_000)

    assert facets.exact
    assert facets.monographs == len({hit.monograph for hit in answer.hits})
    assert answer.total == len(answer.hits)
    phrase = typed.split('"')[1]
    for hit in answer.hits:
        shown = " ".join([hit.heading, *hit.words]).lower().translate({45: 32, 95: 32})
        # A word stands for its plural, in quotation marks too.
        singular = shown.replace("injuries", "injury")
        assert typed.startswith("jaundice") or phrase in singular
