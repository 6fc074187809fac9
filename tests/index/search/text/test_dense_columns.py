"""Columns of frequent words."""

import zlib
from contextlib import closing
from pathlib import Path

import pytest

from index.monograph.sections import SectionKind
from index.search.query.query import Query
from index.search.text.dense_columns import FILE, DenseColumns, is_frequent, save_columns
from index.search.text.searcher import TextIndex
from index.search.text.term_file import TermFile
from index.search.text.writer import TextWriter

COLUMNS = {"rash": b"\x00\x05\xff", "liver": b"\x01\x00\x00"}


def test_columns_come_back_as_they_were(tmp_path: Path) -> None:
    save_columns(tmp_path, COLUMNS)
    columns = DenseColumns(tmp_path, 3)

    assert {term: columns.get(term) for term in COLUMNS} == COLUMNS
    assert columns.get("fever") is None


def test_the_same_columns_give_the_same_bytes(tmp_path: Path) -> None:
    save_columns(tmp_path, COLUMNS)
    first = (tmp_path / FILE).read_bytes()
    save_columns(tmp_path, dict(reversed(COLUMNS.items())))
    assert (tmp_path / FILE).read_bytes() == first


@pytest.mark.parametrize("content", [b"", b"{}", b"\x00" * 40, b"[1]\n", b'{"rash": 900}\nxx'])
def test_a_damaged_file_is_refused_or_known_at_reading(tmp_path: Path, content: bytes) -> None:
    save_columns(tmp_path, COLUMNS)
    (tmp_path / FILE).write_bytes(content)
    if content == b"{}":
        assert DenseColumns(tmp_path, 3).get("rash") is None
        return
    with pytest.raises((ValueError, AttributeError, zlib.error)):
        DenseColumns(tmp_path, 3).get("rash")


def test_a_column_that_unpacks_to_more_is_refused(tmp_path: Path) -> None:
    save_columns(tmp_path, {"rash": bytes(1_000_000)})
    with pytest.raises(ValueError, match="wrong length"):
        DenseColumns(tmp_path, 3).get("rash")


def test_only_words_of_many_documents_are_frequent() -> None:
    assert is_frequent(2000, 50_000)
    assert not is_frequent(1000, 2000)
    assert not is_frequent(2000, 100_000)


def test_a_search_by_columns_finds_what_one_by_postings_finds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers, listed = [], []
    for few in (10, 10_000):
        monkeypatch.setattr("index.search.text.dense_columns._FEW", few)
        writer = TextWriter(tmp_path / str(few))
        for number in range(1, 301):
            text = "rash " * (number % 7) + "fever " * (number % 3) + f"word{number}"
            writer.add_section(number, SectionKind.BACKGROUND, "", "", text)
        writer.close()
        index = TextIndex.open(tmp_path / str(few))
        typed = ("rash ", "rash fever ", "ra", "fever -rash ", "f", "word3 rash ", "rash OR fever ")
        answers.append([index.search(Query.from_text(text), 40) for text in typed])
        index.close()
        with closing(TermFile(tmp_path / str(few))) as lists:
            listed.append(lists.postings("rash") is not None)

    assert listed == [False, True]  # what has a column is kept once
    assert len(DenseColumns(tmp_path / "10", 300).get("rash") or b"") == 300
    assert DenseColumns(tmp_path / "10000", 300).get("rash") is None
    assert answers[0] == answers[1]
