"""Sections lead the references of their monograph."""

import pytest

from index.search.hits.rerank import sections_first

REFERENCE, SECTION = True, False


@pytest.mark.parametrize(
    ("sentence", "ranked", "order"),
    [
        ("nothing", [], []),
        ("a section stays first", [("a", SECTION, 3.0), ("a", REFERENCE, 2.0)], [0, 1]),
        (
            "a section leads a better reference",
            [("a", REFERENCE, 3.0), ("a", SECTION, 2.0)],
            [1, 0],
        ),
        ("not one far better", [("a", REFERENCE, 6.0), ("a", SECTION, 2.0)], [0, 1]),
        ("not one of another monograph", [("a", REFERENCE, 3.0), ("b", SECTION, 2.0)], [0, 1]),
        (
            "the monograph stays where it was",
            [("a", REFERENCE, 4.0), ("b", SECTION, 3.0), ("a", SECTION, 2.0)],
            [2, 1, 0],
        ),
        (
            "only one section takes the place",
            [("a", REFERENCE, 3.0), ("a", SECTION, 2.0), ("a", SECTION, 1.9)],
            [1, 0, 2],
        ),
        (
            "a section far below is out of sight",
            [*[("a", REFERENCE, 3.0)] * 3, ("a", SECTION, 2.9)],
            [0, 1, 2, 3],
        ),
    ],
)
def test_who_stands_where(
    sentence: str, ranked: list[tuple[str, bool, float]], order: list[int]
) -> None:
    assert sections_first(ranked) == order, sentence
