"""The third shelf: queries as wards type them. Floors are what was met when this was written."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.relevance import engines
from tests.relevance.judged import Tally
from tests.relevance.shelves import STARTER, Shelf, shelf_of
from tests.relevance.wards import OWN, judged_sources, own_queries, place, ward_queries

QUESTIONS = "questions"


@pytest.fixture(scope="module")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shelf]:
    folder = tmp_path_factory.mktemp("starter") / "library"
    sources = judged_sources(STARTER)
    with shelf_of("starter", sources, folder, judged=True, drug_list=True) as shelf:
        yield shelf


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory, shared: Path) -> Iterator[Shelf]:
    folder = tmp_path_factory.mktemp("real") / "library"
    sources = [shared / "data" / "livertox-2025"]
    with shelf_of("real", sources, folder, judged=True, drug_list=True) as shelf:
        yield shelf


def test_the_judged_queries_of_wards(starter: Shelf, shared: Path) -> None:
    places = {asked: place(starter.library, asked) for asked in ward_queries(shared)}
    first = {asked: at == 1 for asked, at in places.items()}
    questions = [at for asked, at in first.items() if asked.kind == QUESTIONS]

    assert len(places) >= 200
    assert sum(first.values()) / len(first) >= 0.95, _told(places)
    assert sum(at is not None and at <= 3 for at in places.values()) / len(places) >= 0.98
    assert sum(questions) / len(questions) >= 0.9


def test_our_own_queries_over_the_real_chapters(real: Shelf) -> None:
    ours, theirs = Tally(), Tally()
    ask, rival = engines.liverleaf(real.library), engines.fts5(real.monographs)
    for judged in own_queries():
        ours.add(judged, ask(judged.typed))
        theirs.add(judged, rival(judged.typed))

    assert ours.within(1) >= 0.97
    assert ours.within(3) >= 0.985
    assert ours.within(1) > theirs.within(1)


def test_our_own_queries_are_many_and_ask_for_chapters_that_are_there(real: Shelf) -> None:
    known = {monograph.id for monograph in real.monographs}
    asked = list(own_queries())

    assert len(asked) >= 150
    assert len({judged.typed for judged in asked}) == len(asked)
    assert {id for judged in asked for id in judged.grades} <= known
    assert "|" in OWN.read_text(encoding="utf-8")


def _told(places: dict[object, int | None]) -> str:
    """Every query that is not answered first."""
    return "\n".join(f"{asked}: {at}" for asked, at in places.items() if at != 1)
