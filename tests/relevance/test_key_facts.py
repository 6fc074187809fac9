"""The key facts of real chapters beside what readers found in them. Floors are what was met."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from tests.relevance.key_facts import FIGURES, Chapter, annotated, is_same, share


@pytest.fixture(scope="module")
def chapters(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Chapter, ...]:
    return annotated(shared, tmp_path_factory.mktemp("facts"))


@pytest.mark.parametrize(
    ("right", "floor"), [each[1:] for each in FIGURES], ids=[each[0] for each in FIGURES]
)
def test_the_key_facts_are_those_that_readers_found(
    chapters: tuple[Chapter, ...], right: Callable[[Chapter], Iterable[bool]], floor: float
) -> None:
    assert len(chapters) == 48
    assert share(chapters, right) >= floor


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Onset is 2 weeks.", "Onset  is 2\nweeks.", True),
        ("Onset is within 2 weeks", "Onset is within 2 weeks.", True),
        ("2 weeks", "The onset is usually within 2 weeks.", False),
        ("", "Onset is 2 weeks.", False),
        ("Onset is 2 weeks.", "Onset is 3 weeks.", False),
    ],
)
def test_a_sentence_is_told_from_another(one: str, other: str, same: bool) -> None:
    assert is_same(one, other) is is_same(other, one) is same
