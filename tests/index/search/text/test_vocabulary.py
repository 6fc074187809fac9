"""The words of a library: kept, completed, and neighbours of a mistyped one."""

from pathlib import Path

import pytest

from index.errors import LibraryDamaged
from index.search.text.vocabulary import Vocabulary

COUNTS = {"elev": 9, "elit": 2, "and": 50, "andur": 1, "tumor": 4, "hepat": 7, "2024": 3}
TERM_OF = {
    "elevated": "elev", "elevation": "elev", "elite": "elit", "and": "and", "andurine": "andur",
    "tumor": "tumor", "tumors": "tumor", "hepatic": "hepat", "2024": "2024",
}  # fmt: skip


@pytest.fixture
def vocabulary(tmp_path: Path) -> Vocabulary:
    Vocabulary.save(tmp_path, COUNTS, TERM_OF)
    return Vocabulary.load(tmp_path)


def test_what_is_saved_is_loaded(vocabulary: Vocabulary) -> None:
    assert len(vocabulary) == len(TERM_OF)
    assert {term: vocabulary.count(term) for term in COUNTS} == COUNTS
    assert vocabulary.count("absent") == 0
    assert "tumors" in vocabulary
    assert "elevate" not in vocabulary


@pytest.mark.parametrize(
    ("prefix", "terms"),
    [
        ("el", ["elev", "elit"]),
        ("elevati", ["elev"]),
        ("elx", []),
        ("2", ["2024"]),
        ("an", ["andur"]),
        ("and", ["and", "andur"]),
    ],
)
def test_completions(vocabulary: Vocabulary, prefix: str, terms: list[str]) -> None:
    assert vocabulary.completions((prefix,), 10) == terms


def test_completions_are_as_many_as_asked_and_the_most_frequent(vocabulary: Vocabulary) -> None:
    assert vocabulary.completions(("e", "t", "h"), 2) == ["elev", "hepat"]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("elevatd", ("elevated",)),
        ("tumro", ("tumor",)),
        ("hepatci", ("hepatic",)),
        ("xyzzyx", ()),
        ("elevated", ()),
        ("2042", ()),
        ("an", ()),
        ("", ()),
    ],
)
def test_nearest(vocabulary: Vocabulary, typed: str, words: tuple[str, ...]) -> None:
    assert vocabulary.nearest(typed) == words


def test_of_words_equally_near_the_more_frequent_is_first(tmp_path: Path) -> None:
    Vocabulary.save(tmp_path, {"cat": 1, "bat": 5, "rat": 3}, {"cats": "cat", "bats": "bat",
                                                               "rats": "rat"})  # fmt: skip
    assert Vocabulary.load(tmp_path).nearest("hats") == ("bats", "rats", "cats")


def test_an_empty_vocabulary(tmp_path: Path) -> None:
    Vocabulary.save(tmp_path, {}, {})
    empty = Vocabulary.load(tmp_path)
    assert (len(empty), empty.completions(("a",), 5), empty.nearest("word")) == (0, [], ())


@pytest.mark.parametrize("name", ["words.txt", "terms.txt", "counts.bin"])
@pytest.mark.parametrize("content", [None, b"\xff\n", b"abc\n"])
def test_a_damaged_file_is_said_to_be(tmp_path: Path, name: str, content: bytes | None) -> None:
    Vocabulary.save(tmp_path, COUNTS, TERM_OF)
    (tmp_path / name).unlink()
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(LibraryDamaged):
        Vocabulary.load(tmp_path)
