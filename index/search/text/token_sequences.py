"""The words of every text in their order: which stand side by side, in the whole library.

Each word is one letter of a made-up script, the first words that come up, and so the most frequent,
the cheapest in UTF-8; a text is a string of them. UTF-8 has no letter within another, so that
looking for a phrase is looking for bytes.
"""

from __future__ import annotations

import re
import sys
from array import array
from collections.abc import Iterable, Sequence
from itertools import compress, repeat
from pathlib import Path
from typing import Final

from index.search.analysis.analyzers import STOP_WORDS, forms_of

TEXTS, PLACES = "sequences.bin", "places.bin"
FILES: Final = (TEXTS, PLACES)
_STOP_STEMS: Final = tuple(sorted({forms_of(word)[0].stem for word in STOP_WORDS}))
# The first letters belong to words like "of": single bytes, which nothing else has in it.
_STOPS: Final = bytes(range(1, len(_STOP_STEMS) + 1))
_NOT_LETTERS: Final = range(0xD800, 0xE000)
_LAST: Final = sys.maxunicode


class SequenceWriter:
    """Collects the words of all texts in their order."""

    def __init__(self) -> None:
        self._letters = {stem: chr(at) for at, stem in enumerate(_STOP_STEMS, 1)}
        self._written: dict[str, str] = {}
        self._texts = bytearray()
        self._starts = array("I", [0])

    def add(self, words: Iterable[str]) -> None:
        """Add the written words of the next document."""
        known = self._written
        letters = [known[word] if word in known else self._read(word) for word in words]
        self._texts += "".join(letters).encode()
        self._starts.append(len(self._texts))

    def save(self, folder: Path, terms: Sequence[str]) -> None:
        """Write the sequences, and the letter of each of `terms` in their order."""
        places = array("I", (ord(self._letters.get(term, "\0")) for term in terms))
        places += self._starts
        if sys.byteorder == "big":
            places.byteswap()
        (folder / TEXTS).write_bytes(self._texts)
        (folder / PLACES).write_bytes(places.tobytes())

    def _read(self, written: str) -> str:
        """The letters of a written word, of a compound those of its parts."""
        forms = forms_of(written)
        found = "".join(self._letter(form.stem) for form in forms[1:] or forms)
        self._written[written] = found
        return found

    def _letter(self, stem: str) -> str:
        if stem not in self._letters:
            number = len(self._letters) + 1
            number += len(_NOT_LETTERS) if number >= _NOT_LETTERS.start else 0
            # A million different words are more than any library has: those beyond share a letter.
            self._letters[stem] = chr(min(number, _LAST))
        return self._letters[stem]


class Sequences:
    """The sequences that a `SequenceWriter` wrote into a folder, for an index of that many terms.

    Raises what a file that is missing or none of ours gives: OSError or ValueError.
    """

    def __init__(self, folder: Path, terms: int, documents: int) -> None:
        places = array("I")
        places.frombytes((folder / PLACES).read_bytes())
        if sys.byteorder == "big":
            places.byteswap()
        self._letters, self._starts = places[:terms], places[terms:]
        # Not mapped: of a file that is cut while it is mapped, reading ends the program.
        self._texts = (folder / TEXTS).read_bytes()
        if len(self._starts) != documents + 1 or self._starts[-1] != len(self._texts):
            raise ValueError("sequences of another index")

    def letter(self, term: int) -> str:
        """The letter of a term by its number; "" where it is no word by itself."""
        letter = self._letters[term]
        return chr(letter) if letter else ""

    def having(self, phrase: str, documents: Sequence[int]) -> list[int]:
        """Those of `documents` in which the letters of `phrase` stand side by side, in order."""
        starts = map(self._starts.__getitem__, documents)
        ends = map(self._starts.__getitem__, (document + 1 for document in documents))
        found = map(self._texts.find, repeat(phrase.encode()), starts, ends)
        return list(compress(documents, (place >= 0 for place in found)))

    def text(self, document: int) -> str:
        """The letters of a document's words, in order."""
        first, end = self._starts[document : document + 2]
        return self._texts[first:end].decode(errors="replace")

    def longest_runs(self, letters: Iterable[str], documents: Iterable[int]) -> list[int]:
        """For each of `documents` how many of `letters` stand side by side in it, at most.

        In any order, each as often as it comes; words like "of" are passed over.
        """
        run = re.compile(f"[{re.escape(''.join(letters))}]+")
        texts, starts = self._texts, self._starts
        telling = (
            texts[starts[document] : starts[document + 1]]
            .translate(None, _STOPS)
            .decode(errors="replace")
            for document in documents
        )
        return [max(map(len, run.findall(text)), default=0) for text in telling]
