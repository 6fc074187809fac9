"""Words side by side tell more, and most just as they were typed."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from index.search.query.query import Query
from index.search.text.searcher import TextIndex

MakeIndex = Callable[[dict[int, str]], TextIndex]


@dataclass(frozen=True)
class CloseCase:
    sentence: str
    typed: str
    better: str
    worse: str


BETTER = [
    CloseCase("side by side", "bile duct ", "bile duct, clear", "bile, clear duct"),
    CloseCase("in any order", "duct bile ", "bile duct, clear", "bile, clear duct"),
    CloseCase("as typed", "bile duct ", "clear bile duct", "clear duct bile"),
    CloseCase(
        "small words between",
        "injury bile duct ",
        "an injury of the bile duct, rare",
        "injury, rare, of a bile clear duct",
    ),
    CloseCase(
        "small words as they were typed",
        "injury of the duct ",
        "an injury of the duct",
        "the duct of an injury",
    ),
    CloseCase(
        "a compound in its parts", "drug induced ", "drug-induced, rare", "drug, rare, induced"
    ),
    CloseCase("a compound typed", "drug-induced ", "drug induced, rare", "drug, rare, induced"),
    CloseCase("still being typed", "bile du", "bile duct, clear", "bile, clear duct"),
    CloseCase(
        "more of them",
        "bile duct injury ",
        "bile duct, rare injury",
        "bile, rare duct, rare injury",
    ),
    CloseCase(
        "other forms", "elevated enzymes ", "enzyme elevations, rare", "enzyme, rare elevations"
    ),
    CloseCase(
        "beside a quotation",
        '"bile duct" injury ',
        "bile duct injury, rare",
        "bile duct, rare, injury",
    ),
]


@pytest.mark.parametrize("case", BETTER, ids=lambda case: case.sentence)
def test_what_stands_first(make_index: MakeIndex, case: CloseCase) -> None:
    # The worse has the lower number, and would stand first of equals.
    index = make_index({2: case.worse, 4: case.better, 6: "clear rare an"})

    found = index.search(Query.from_text(case.typed), 5).matches
    assert [match.document for match in found] == [4, 2]
    assert found[0].score > found[1].score


@pytest.mark.parametrize("typed", ["duct ", "du", '"bile duct"', "bile OR duct ", "bile -clear "])
def test_one_demand_has_nothing_to_stand_beside(make_index: MakeIndex, typed: str) -> None:
    index = make_index({2: "bile duct rare", 4: "bile duct many"})

    first, second = index.search(Query.from_text(typed), 5).matches
    assert first.score == pytest.approx(second.score)


def test_what_was_typed_is_found_below_many_better_texts(
    make_index: MakeIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.search.text.searcher._LOOKED_AT", 5)
    texts = {2 * n: "bile, rare duct" for n in range(1, 40)}
    index = make_index({**texts, 98: "bile duct " + "filler " * 200})

    best, *_ = index.search(Query.from_text("bile duct "), 5).matches
    assert best.document == 98
