from dataclasses import replace

import pytest

from index import Library
from index.libraries.source_title import source_titles


@pytest.mark.parametrize(
    ("names", "title"),
    [
        (["livertox_NBK547852.tar.gz"], "LiverTox"),
        (["livertox_NBK547852 (1).tar.gz"], "LiverTox"),
        (["Ward_notes.TXT", "list.xlsx"], "Ward notes, list"),
        (["chapters"], "chapters"),
        (["dose.1.5.mg.txt"], "dose.1.5.mg"),
        ([".txt"], ".txt"),
        ([], ""),
    ],
)
def test_a_file_is_called_in_words(names: list[str], title: str) -> None:
    assert source_titles(names) == title


def test_a_library_that_nobody_named_is_not_called_what_its_file_is(small: Library) -> None:
    manifest = replace(small.manifest, name="a.tar.gz, b.xlsx", sources=("a.tar.gz", "b.xlsx"))

    assert manifest.title == "a, b"
    assert small.manifest.title == small.manifest.name
    # Somebody may call it so.
    assert replace(manifest, name="a.tar.gz").title == "a.tar.gz"
