"""The search finds what is meant at least as well as when this was written.

The whole measure is `python -m tests.relevance`; these are the small shelves, the same every time.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.relevance.__main__ import Row, rows
from tests.relevance.concepts import TABLE, concepts
from tests.relevance.shelves import STARTER, Shelf, real_and_starter, shelf_of

TYPOS = ("letter missing", "letter doubled or extra", "letters swapped", "letter replaced")
ALWAYS_FIRST = (
    "name, exact", "name, other case", "name, no accent or hyphen", "class, exact",
    "synonym of a drug", "synonym in a chapter, exact", "chapter id", "CAS number", "PMID", "DOI",
    *(f"{kind}, other spellings" for kind in ("chapter id", "CAS number", "PMID", "DOI")),
    "first letters, 1", "first letters, 2", "first letters, 3",
    *(f"typo, {kind}" for kind in TYPOS), "typo, first letter wrong",
)  # fmt: skip


@pytest.fixture(scope="module")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Row]]:
    folder = tmp_path_factory.mktemp("starter") / "library"
    with shelf_of("starter", [STARTER], folder, judged=True) as shelf:
        yield rows(shelf, "")


@pytest.fixture(scope="module")
def real_shelf(tmp_path_factory: pytest.TempPathFactory, shared: Path) -> Iterator[Shelf]:
    folder = tmp_path_factory.mktemp("real") / "library"
    with shelf_of("real", real_and_starter(shared), folder, judged=True) as shelf:
        yield shelf


@pytest.fixture(scope="module")
def real(real_shelf: Shelf) -> dict[str, Row]:
    return rows(real_shelf, "")


@pytest.mark.parametrize("kind", ALWAYS_FIRST)
def test_what_is_always_first_in_the_starter_library(starter: dict[str, Row], kind: str) -> None:
    assert [judged.typed for judged, _ in starter[kind].misses] == []
    assert starter[kind].ours.places


@pytest.mark.parametrize("kind", ALWAYS_FIRST)
def test_what_is_always_first_in_the_real_chapters(real: dict[str, Row], kind: str) -> None:
    assert [judged.typed for judged, _ in real[kind].misses] == []
    assert real[kind].ours.places


@pytest.mark.parametrize(
    ("kind", "floor"),
    [
        ("sound-alike", 0.99),
        ("phrase, quoted", 0.99),
        ("phrase, unquoted", 0.95),
        ("reference, author and year", 0.98),
        ("reference, words of a title", 0.95),
        ("concept", 0.95),
        ("wording", 0.92),
    ],
)
def test_no_kind_of_query_falls_below_its_floor(
    starter: dict[str, Row], real: dict[str, Row], kind: str, floor: float
) -> None:
    assert starter[kind].ours.mrr >= floor
    assert real[kind].ours.mrr >= floor


def test_concepts_are_found_as_well_as_by_fts5(real: dict[str, Row]) -> None:
    assert real["concept"].ours.mrr >= real["concept"].theirs.mrr
    assert real["wording"].ours.mrr >= real["wording"].theirs.mrr
    assert len(real["concept"].ours.places) >= 60


def test_words_of_a_title_are_found_as_well_as_by_fts5(starter: dict[str, Row]) -> None:
    row = starter["reference, words of a title"]

    # Words as "acute liver failure after" are led by known causes, wherever else they stand.
    assert row.ours.mrr >= row.theirs.mrr - 0.01


def test_every_monograph_in_the_table_of_concepts_is_in_the_library(real_shelf: Shelf) -> None:
    known = {monograph.id for monograph in real_shelf.monographs}
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if " | " in line]
    asked = list(concepts(known))

    assert len(asked) == len([line for line in lines if not line.startswith("#")])
    assert len({judged.typed for judged in asked}) == len(asked)
    named = {answer.split()[0] for line in lines[1:] for answer in line.split("|")[2].split(",")}
    assert named <= known
