"""One row makes a value of `has:` known to the parser, the filter, the facet and the list."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from index.library.library import Library
from index.search.filters import has_values
from index.search.filters.has_values import HasValue
from index.search.outcome import Found
from index.search.query.fields import Field
from index.search.query.query import Query
from tests.index.chapters import build_small

SCORE = HasValue(
    value="score",
    spelling="likelihood scores",
    label="With a likelihood score",
    counted="likelihood",
    one="1 score",
    many="{0} scores",
    mark="Likelihood",
)


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Library]:
    """A small library, read by a program whose table has one row more."""
    rows = (*has_values.HAS_VALUES, SCORE)
    monkeypatch.setattr(has_values, "HAS_VALUES", rows)
    monkeypatch.setattr("index.search.filters.facets.HAS_VALUES", rows)
    monkeypatch.setattr(has_values, "_BY_VALUE", {row.value: row for row in rows})
    build_small(tmp_path)
    with_one_more = Library.open(tmp_path / "library")
    yield with_one_more
    with_one_more.close()


@pytest.mark.parametrize("typed", ["has:likelihood", 'has:"likelihood scores"', "has:like"])
def test_a_value_is_read_by_its_beginning(typed: str, library: Library) -> None:
    (only,) = Query.from_text(typed).filters

    assert (only.field, only.value) == (Field.HAS, "score")


def test_facet_filter_and_list_agree(library: Library) -> None:
    facets = library.facets(Query.from_text(""))
    values = next(facet.values for facet in facets.facets if facet.field is Field.HAS)
    scored = next(value for value in values if value.filter.value == "score")
    found = library.search(Query.from_text("has:likelihood"))

    assert isinstance(found, Found)
    assert scored.label == "With a likelihood score"
    assert scored.count == found.total > 0
    assert all("score" in str(hit.reason) for hit in found.hits)
