"""Small real indexes in a temporary folder."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from index.monograph.sections import SectionKind
from index.search.text.searcher import TextIndex
from index.search.text.writer import TextWriter

MakeIndex = Callable[[dict[int, str]], TextIndex]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "index"


@pytest.fixture
def make_index(folder: Path) -> Iterator[MakeIndex]:
    """Give the texts of plain sections by number; get an index of them, open."""
    opened: list[TextIndex] = []

    def make(texts: dict[int, str]) -> TextIndex:
        writer = TextWriter(folder)
        for number, text in texts.items():
            writer.add_section(number, SectionKind.BACKGROUND, "", "", text)
        writer.close()
        opened.append(TextIndex.open(folder))
        return opened[-1]

    yield make
    for index in opened:
        index.close()
