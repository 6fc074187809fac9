from datetime import date

import pytest

from desktop.i18n import translate as texts
from desktop.i18n.counts import Counts, counted, counted_kind
from index import LibraryDamaged, LibraryTooNew, Said


@pytest.mark.parametrize(
    ("text", "n", "expected"),
    [
        ("%Ln result(s)", 0, "0 results"),
        ("%Ln result(s)", 1, "1 result"),
        ("%Ln drug class(es)", 1600, "1,600 drug classes"),
        ("Copy %Ln citation(s) as {0}", 2, "Copy 2 citations as {0}"),
        ("hit(s) without a count", -1, "hit(s) without a count"),
    ],
)
def test_english_needs_no_catalogue_for_its_plurals(text: str, n: int, expected: str) -> None:
    assert Counts.tr(text, None, n) == expected


def test_counts_in_words() -> None:
    assert counted(1, "monograph") == "1 monograph"
    assert counted_kind(1, "drug") == "1 drug monograph"
    assert counted_kind(1200, "class") == "1,200 drug classes"
    assert counted_kind(2, "something new") == "2 something new"


def test_days_in_words() -> None:
    assert texts.long_day(date(2024, 3, 5)) == "5 March 2024"
    assert texts.short_day(date(2024, 9, 15)) == "15 Sep"


class Shouting(texts.Language):
    """A language that can be told from English."""

    def translate(self, context: str, text: str, comment: str | None = None, n: int = -1) -> str:
        return f"{context} {text.upper()}"


def test_what_the_index_says_is_told_in_the_language_of_then(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    damaged = LibraryDamaged("{0} is bad: {1}", "store {x}", Said("get another"))
    monkeypatch.setattr(texts, "_language", Shouting())

    assert str(damaged) == "store {x} is bad: get another"
    assert texts.told(damaged) == "Index store {x} IS BAD: Index GET ANOTHER"
    assert texts.told(LibraryTooNew()).startswith("Index THIS LIBRARY NEEDS")
    assert texts.told(Said("no {values}, no braces read")) == "Index NO {VALUES}, NO BRACES READ"
    assert texts.told("a chapter's own words") == "a chapter's own words"
    assert texts.told(OSError(28, "No space left")) == "28"
