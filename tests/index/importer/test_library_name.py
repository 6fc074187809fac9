from datetime import date
from pathlib import Path

import pytest

from index.importer.library_name import library_name
from index.monograph.model import MonographKind
from index.store.records import Summary

SOURCES = (Path("/downloads/a.tar.gz"), Path("/downloads/b.xlsx"))


def summaries(
    count: int, book: str = "livertox", newest: date = date(2025, 1, 15)
) -> tuple[Summary, ...]:
    first = Summary("First", "First", MonographKind.DRUG, date(2025, 1, 15), (), book)
    older = (
        Summary(f"Drug_{each}", "Drug", MonographKind.DRUG, date(2016, 3, 1), (), book)
        for each in range(1, count)
    )
    return (first, *older)


def test_the_whole_book_is_named_for_its_newest_chapter() -> None:
    assert library_name(SOURCES, summaries(1000)) == "LiverTox, January 2025 edition"
    # However many files it came in.
    assert library_name(SOURCES, summaries(1000), "2 files") == "LiverTox, January 2025 edition"


@pytest.mark.parametrize(
    "others",
    [
        summaries(999),
        summaries(1000, book="lactmed"),
        tuple(
            Summary(f"listed-{each}", "Drug", MonographKind.DRUG, date(2025, 1, 1), (), "livertox")
            for each in range(2000)
        ),
        (),
    ],
    ids=["a selection", "another book", "a list of drugs", "nothing"],
)
def test_all_else_is_called_what_its_sources_are_called(others: tuple[Summary, ...]) -> None:
    assert library_name(SOURCES, others) == "a, b"
    assert library_name(SOURCES, others, "2 chapters") == "2 chapters"
