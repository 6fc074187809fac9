"""Facets: the count of a choice is what is left when it is chosen."""

from collections.abc import Iterator

import pytest

from index import Facets, Field, Library, Query, Said, build_library
from tests.desktop.current_libraries import STARTER, build_starter


@pytest.fixture(scope="module")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    target = tmp_path_factory.mktemp("facets") / "library"
    build_library([STARTER], target)
    library = Library.open(target)
    yield library
    library.close()


@pytest.fixture(scope="module")
def five(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    library = Library.open(build_starter(tmp_path_factory.mktemp("five") / "library"))
    yield library
    library.close()


def facets(library: Library, text: str) -> Facets:
    return library.facets(Query.from_text(text))


def counts(library: Library, text: str, field: Field) -> dict[str, int]:
    (facet,) = (each for each in facets(library, text).facets if each.field is field)
    return {value.label: value.count for value in facet.values}


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "jaundice",
        "jaundice rash ",
        "class:statin",
        "hepatitis likelihood:A likelihood:E*",
        "rash OR fever section:outcome",
        '"acute liver failure" ',
        "-class:statin injury ",
        "year:2015.. has:case",
        "likelihood:A..B AND likelihood:B",
        "class:statin AND year:2015..",
        "liver pattern:hepatocellular",
        "injury latency:1m..3m pattern:cholestatic",
        "latency:<1w latency:>1y",
        "metoprolol",
        "author:bjornsson",
        "SOS",
    ],
)
def test_a_choice_leaves_as_many_monographs_as_it_says(starter: Library, typed: str) -> None:
    query = Query.from_text(typed)
    found = starter.facets(query)
    assert found.exact
    for facet in found.facets:
        own = [each for each in query.filters if each.field is facet.field and not each.excluded]
        for value in facet.values:
            alone = query
            for other in own:
                alone = Query.from_text(alone.without(other))
            alone = Query.from_text(alone.narrowed(value.filter))
            assert starter.facets(alone).monographs == value.count, value.filter


@pytest.mark.parametrize("typed", ["jaundice", "class:statin", "year:2015..", "author:bjornsson"])
def test_all_that_match_are_counted_not_only_those_on_show(starter: Library, typed: str) -> None:
    outcome = starter.search(Query.from_text(typed), 1000)

    assert facets(starter, typed).monographs == len({h.monograph for h in outcome.hits})  # type: ignore[union-attr]


def test_an_empty_query_is_the_whole_library(starter: Library) -> None:
    everything = facets(starter, "")

    assert everything.monographs == len(starter.summaries())
    reports = sum("\nCASE REPORT" in text.read_text("utf-8") for text in STARTER.glob("*.txt"))
    assert reports > 2
    assert counts(starter, "", Field.HAS) == {"With a case report": reports}
    assert set(counts(starter, "", Field.PATTERN)) == {"Hepatocellular", "Mixed", "Cholestatic"}
    assert set(counts(starter, "", Field.LATENCY)) == {
        "Under 1 week",
        "1 to 4 weeks",
        "1 to 3 months",
        "3 to 12 months",
        "Over 1 year",
    }
    assert set(counts(starter, "", Field.LIKELIHOOD)) == {
        "A: well known cause",
        "B: highly likely cause",
        "C: probable cause",
        "D: possible cause",
        "E: unlikely cause",
        "E*: unproven but suspected cause",
        "X: unknown",
    }


def test_what_few_chapters_state_is_counted_as_a_reader_would(five: Library) -> None:
    assert counts(five, "", Field.HAS) == {"With a case report": 2}
    assert counts(five, "", Field.PATTERN) == {"Hepatocellular": 2, "Cholestatic": 2}
    assert counts(five, "", Field.LATENCY) == {
        "Under 1 week": 1,
        "1 to 4 weeks": 2,
        "1 to 3 months": 1,
        "3 to 12 months": 1,
    }
    assert counts(five, "", Field.LIKELIHOOD) == {
        "A: well known cause": 1,
        "B: highly likely cause": 1,
        "D: possible cause": 1,
        "E*: unproven but suspected cause": 2,
    }


def test_chosen_values_stay_on_offer_and_others_of_the_facet_can_be_added(
    starter: Library,
) -> None:
    narrowed = "jaundice likelihood:A "
    (scores,) = (f for f in facets(starter, narrowed).facets if f.field is Field.LIKELIHOOD)

    assert counts(starter, narrowed, Field.LIKELIHOOD) == counts(
        starter, "jaundice ", Field.LIKELIHOOD
    )
    assert [value.label[0] for value in scores.values if value.chosen] == ["A"]
    none = "qqqqzzzz likelihood:A"
    assert counts(starter, none, Field.LIKELIHOOD) == {"A: well known cause": 0}


def test_where_too_many_texts_would_be_read_the_counts_are_the_most_there_can_be(
    starter: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = "journal:liver "
    exact = facets(starter, typed)
    monkeypatch.setattr("index.search.engine._MOST_READ_TO_COUNT", 3)

    bound = facets(starter, typed)

    assert exact.exact
    assert not bound.exact
    assert bound.monographs > exact.monographs


def test_a_class_that_is_spelt_in_two_ways_is_one(real: Library) -> None:
    for label, count in counts(real, "", Field.CLASS).items():
        same = facets(real, f'class:"{label}"')
        assert same.monographs == count


def test_every_facet_has_a_title_of_its_own_that_can_be_translated(starter: Library) -> None:
    titles = [facet.title for facet in facets(starter, "").facets]

    assert len(titles) >= 6
    assert len(set(titles)) == len(titles)
    assert all(isinstance(title, Said) and title for title in titles)
