"""Texts as strings of letters, one a word."""

import random
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from index.errors import LibraryRepairable
from index.search.analysis.analyzers import STOP_WORDS, forms_of
from index.search.text.token_sequences import FILES, Sequences, SequenceWriter

ROOT = Path(__file__).resolve().parents[4]
TEXTS = ["rash of the liver", "liver rash", "", "dose-related rash, Göklund", "rash rash liver"]
TERMS = sorted({form.stem for text in TEXTS for word in text.split() for form in forms_of(word)})


def saved(folder: Path, texts: list[str], terms: list[str]) -> Sequences:
    writer = SequenceWriter()
    for text in texts:
        writer.add(text.replace(",", "").split())
    writer.save(folder, terms)
    return Sequences(folder, len(terms), len(texts))


@pytest.fixture
def sequences(tmp_path: Path) -> Sequences:
    return saved(tmp_path, TEXTS, TERMS)


def letters(sequences: Sequences, words: str) -> str:
    stems = (forms_of(word)[0].stem for word in words.split())
    return "".join(sequences.letter(TERMS.index(stem)) for stem in stems)


@pytest.mark.parametrize(
    ("words", "documents"),
    [
        ("rash", [0, 1, 3, 4]),
        ("rash liver", [4]),
        ("liver rash", [1]),
        ("rash of the liver", [0]),
        ("of the", [0]),
        ("dose related rash", [3]),
        ("rash goklund", [3]),
        ("rash rash", [4]),
    ],
)
def test_where_words_stand_side_by_side(
    sequences: Sequences, words: str, documents: list[int]
) -> None:
    assert sequences.having(letters(sequences, words), range(5)) == documents
    assert sequences.having(letters(sequences, words), documents[1:]) == documents[1:]


def test_a_compound_stands_as_its_parts(sequences: Sequences) -> None:
    whole = forms_of("dose-related")[0].stem
    assert whole in TERMS
    assert sequences.letter(TERMS.index(whole)) == ""


def test_runs_pass_over_small_words_and_take_any_order(sequences: Sequences) -> None:
    wanted = letters(sequences, "rash liver")
    assert sequences.longest_runs(wanted, range(5)) == [2, 2, 0, 1, 3]


def test_no_word_is_found_in_others_however_many_there_are(tmp_path: Path) -> None:
    chance = random.Random(3)
    words = [f"w{number}" for number in range(60_000)]  # letters of one to three bytes, and beyond
    texts = [" ".join(words[at : at + 100]) for at in range(0, len(words), 100)]
    stems = [forms_of(word)[0].stem for word in words]
    sequences = saved(tmp_path, texts, stems)
    for at in chance.sample(range(len(words) - 1), 300):
        pair = sequences.letter(at) + sequences.letter(at + 1)
        together = [at // 100] if at // 100 == (at + 1) // 100 else []
        assert sequences.having(pair, range(len(texts))) == together


def test_texts_in_many_blocks_come_back_as_they_were(tmp_path: Path) -> None:
    chance = random.Random(5)
    words = [f"w{number}" for number in range(3000)]
    texts = [" ".join(chance.choices(words, k=chance.choice((0, 5, 50, 6000)))) for _ in range(300)]
    stems = [forms_of(word)[0].stem for word in words]
    sequences = saved(tmp_path, texts, stems)
    word_of = {sequences.letter(at): word for at, word in enumerate(words)}
    for at in chance.sample(range(300), 300):
        assert " ".join(map(word_of.__getitem__, sequences.text(at))) == texts[at]


def test_frequent_words_have_the_cheaper_letters(tmp_path: Path) -> None:
    rare = [f"w{number}" for number in range(500)]
    texts = [" ".join(rare), *["rash"] * 9]
    sequences = saved(tmp_path, texts, ["rash", *(forms_of(word)[0].stem for word in rare)])
    assert len(sequences.letter(0).encode()) == 1


def test_a_block_that_cannot_be_unpacked_is_said_to_be_damaged(tmp_path: Path) -> None:
    saved(tmp_path, TEXTS * 2000, TERMS)
    file = tmp_path / "sequences.bin"
    content = bytearray(file.read_bytes())
    content[-20:] = b"\xff" * 20
    file.write_bytes(content)
    sequences = Sequences(tmp_path, len(TERMS), 2000 * len(TEXTS))
    assert sequences.text(0) == letters(sequences, "rash of the liver")
    with pytest.raises(LibraryRepairable):
        sequences.having(letters(sequences, "rash"), range(2000 * len(TEXTS)))


def test_small_words_have_the_cheapest_letters(sequences: Sequences) -> None:
    for word in STOP_WORDS & set(TERMS):
        assert ord(sequences.letter(TERMS.index(word))) < 32


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("content", [None, b"", b"\x00" * 40, b"\xff" * 41])
def test_other_bytes_are_refused(tmp_path: Path, file: str, content: bytes | None) -> None:
    saved(tmp_path, TEXTS, TERMS)
    if content is None:
        (tmp_path / file).unlink()
    else:
        (tmp_path / file).write_bytes(content)

    with pytest.raises((OSError, ValueError, IndexError, zlib.error)):
        Sequences(tmp_path, len(TERMS), len(TEXTS))


def test_of_another_index_is_refused(tmp_path: Path) -> None:
    saved(tmp_path, TEXTS, TERMS)
    with pytest.raises(ValueError, match="another index"):
        Sequences(tmp_path, len(TERMS), len(TEXTS) + 1)


CUT = """
import sys
import zlib
from pathlib import Path
from tests.index.search.text.test_token_sequences import TERMS, TEXTS, letters, saved
folder = Path(sys.argv[1])
# More than a page of memory: what lies beyond the cut is asked for.
sequences = saved(folder, TEXTS * 5000, TERMS)
(folder / "sequences.bin").write_bytes(b"")
print(len(sequences.having(letters(sequences, "rash liver"), range(5 * 5000))))
"""


def test_a_file_that_is_cut_while_it_is_open_ends_nothing(tmp_path: Path) -> None:
    """As when a medium is pulled. In a process of its own, for a signal would end the tests."""
    done = subprocess.run(
        [sys.executable, "-c", CUT, str(tmp_path)], cwd=ROOT, capture_output=True, text=True
    )

    assert (done.returncode, done.stdout) == (0, "5000\n"), done.stderr
