"""The words of every text in their order: which stand side by side, in the whole library.

Each word is one letter of a made-up script, the most frequent words having the letters that are
cheapest in UTF-8; a text is a string of them. UTF-8 has no letter within another, so that looking
for a phrase is looking for bytes. On the disk the texts are deflated, some of them at a time, and
each such block is unpacked when one of its texts is first looked at.
"""

from __future__ import annotations

import re
import sys
import zlib
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import compress, pairwise, repeat
from mmap import mmap
from pathlib import Path
from typing import Final

from index.errors import LibraryRepairable
from index.messages import marked
from index.search.analysis.analyzers import STOP_WORDS, forms_of
from index.search.text.packed_numbers import pack_numbers, unpack_numbers

TEXTS, PLACES = "sequences.bin", "places.bin"
FILES: Final = (TEXTS, PLACES)
_STOP_STEMS: Final = tuple(sorted({forms_of(word)[0].stem for word in STOP_WORDS}))
# The first letters belong to words like "of": single bytes, which nothing else has in it.
_STOPS: Final = bytes(range(1, len(_STOP_STEMS) + 1))
_NOT_LETTERS: Final = range(0xD800, 0xE000)
_LAST: Final = sys.maxunicode
# A block is unpacked in 20 µs; the texts that one query looks at stand in up to 240.
_BLOCK_BYTES: Final = 4096
# Deflate looks back 32 KB at most; in a small library a long dictionary costs more than it gains.
_DICTIONARY_BYTES: Final = 32 * 1024
_DICTIONARY_PART: Final = 16
# Deflate without a head: the checksum of the file tells of damage.
_PLAIN: Final = -zlib.MAX_WBITS
_MOST_RATIO: Final = 1100


class SequenceWriter:
    """Collects the words of all texts in their order."""

    def __init__(self) -> None:
        # Until all words are counted a letter is a number in the order in which they come up.
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
        cheapest = self._by_frequency()
        letters = array("I", (self._final(term, cheapest) for term in terms))
        starts, firsts, offsets = array("I", [0]), array("I"), array("I")
        with (folder / TEXTS).open("wb") as file:
            dictionary = self._dictionary(cheapest)
            file.write(dictionary)
            primed = zlib.compressobj(
                zlib.Z_BEST_COMPRESSION, wbits=_PLAIN, memLevel=9, zdict=dictionary
            )
            for first, end in self._blocks():
                texts = [self._text(document, cheapest) for document in range(first, end)]
                for text in texts:
                    starts.append(starts[-1] + len(text))
                firsts.append(first)
                offsets.append(file.tell())
                packing = primed.copy()
                file.write(packing.compress(b"".join(texts)) + packing.flush())
            firsts.append(len(self._starts) - 1)
            offsets.append(file.tell())
        (folder / PLACES).write_bytes(pack_numbers(letters + starts + firsts + offsets))

    def _by_frequency(self) -> dict[int, int]:
        """The final letter of each letter: small words keep theirs, and the frequent come next."""
        counts: Counter[str] = Counter()
        for first, end in self._blocks():
            counts.update(self._texts[self._starts[first] : self._starts[end]].decode())
        counts.subtract(dict.fromkeys(map(chr, _STOPS), counts.total()))
        small = [chr(letter) for letter in _STOPS]
        others = sorted(counts.keys() - set(small), key=lambda letter: (-counts[letter], letter))
        return {ord(old): ord(_letter(at)) for at, old in enumerate([*small, *others], 1)}

    def _final(self, term: str, cheapest: dict[int, int]) -> int:
        """The letter of a term; 0 where it is no word by itself."""
        letter = self._letters.get(term)
        return 0 if letter is None else cheapest.get(ord(letter), 0)

    def _text(self, document: int, cheapest: dict[int, int]) -> bytes:
        first, end = self._starts[document : document + 2]
        return self._texts[first:end].decode().translate(cheapest).encode()

    def _blocks(self) -> Iterator[tuple[int, int]]:
        """The first document of each block, and the first that is no longer in it."""
        first = 0
        for document in range(1, len(self._starts) - 1):
            if self._starts[document + 1] - self._starts[first] > _BLOCK_BYTES:
                yield first, document
                first = document
        if first < len(self._starts) - 1:
            yield first, len(self._starts) - 1

    def _dictionary(self, cheapest: dict[int, int]) -> bytes:
        """Texts spread evenly over all, as far as a dictionary pays."""
        size = min(_DICTIONARY_BYTES, len(self._texts) // _DICTIONARY_PART)
        if not size:
            return b""
        step = len(self._texts) // size
        documents = range(0, len(self._starts) - 1, step)
        return b"".join(self._text(document, cheapest) for document in documents)[:size]

    def _read(self, written: str) -> str:
        """The letters of a written word, of a compound those of its parts."""
        forms = forms_of(written)
        found = "".join(self._letter(form.stem) for form in forms[1:] or forms)
        self._written[written] = found
        return found

    def _letter(self, stem: str) -> str:
        if stem not in self._letters:
            self._letters[stem] = _letter(len(self._letters) + 1)
        return self._letters[stem]


def _letter(number: int) -> str:
    """The letter of a number from 1."""
    number += len(_NOT_LETTERS) if number >= _NOT_LETTERS.start else 0
    # A million different words are more than any library has: those beyond share a letter.
    return chr(min(number, _LAST))


class Sequences:
    """The sequences that a `SequenceWriter` wrote into a folder, for an index of that many terms.

    One thread at a time. Raises what a file that is missing or none of ours gives: OSError,
    ValueError or zlib.error; and later `LibraryRepairable` for texts that cannot be unpacked.
    """

    def __init__(self, folder: Path, terms: int, documents: int) -> None:
        places = unpack_numbers((folder / PLACES).read_bytes())
        self._letters, places = places[:terms], places[terms:]
        self._starts, places = places[: documents + 1], places[documents + 1 :]
        blocks = len(places) // 2
        self._firsts, self._offsets = places[:blocks], places[blocks:]
        # Not mapped: of a file that is cut while it is mapped, reading ends the program.
        self._packed = (folder / TEXTS).read_bytes()
        if not self._fits(documents):
            raise ValueError("sequences of another index")
        # Memory that is only taken where something is written.
        self._texts = mmap(-1, max(self._starts[-1], 1))
        self._left = set(range(blocks - 1))

    def letter(self, term: int) -> str:
        """The letter of a term by its number; "" where it is no word by itself."""
        letter = self._letters[term]
        return chr(letter) if letter else ""

    def having(self, phrase: str, documents: Sequence[int]) -> list[int]:
        """Those of `documents` in which the letters of `phrase` stand side by side, in order."""
        self._unpack(documents)
        starts = map(self._starts.__getitem__, documents)
        ends = map(self._starts.__getitem__, (document + 1 for document in documents))
        found = map(self._texts.find, repeat(phrase.encode()), starts, ends)
        return list(compress(documents, (place >= 0 for place in found)))

    def text(self, document: int) -> str:
        """The letters of a document's words, in order."""
        self._unpack((document,))
        first, end = self._starts[document : document + 2]
        return self._texts[first:end].decode(errors="replace")

    def longest_runs(self, letters: Iterable[str], documents: Sequence[int]) -> list[int]:
        """For each of `documents` how many of `letters` stand side by side in it, at most.

        In any order, each as often as it comes; words like "of" are passed over.
        """
        self._unpack(documents)
        run = re.compile(f"[{re.escape(''.join(letters))}]+")
        texts, starts = self._texts, self._starts
        telling = (
            texts[starts[document] : starts[document + 1]]
            .translate(None, _STOPS)
            .decode(errors="replace")
            for document in documents
        )
        return [max(map(len, run.findall(text)), default=0) for text in telling]

    def _fits(self, documents: int) -> bool:
        """Whether the files belong together, and to an index of so many documents."""
        firsts, offsets, starts = self._firsts, self._offsets, self._starts
        return (
            len(starts) == documents + 1
            and len(firsts) == len(offsets) > 0
            and firsts[0] == starts[0] == 0
            and firsts[-1] == documents
            and offsets[-1] == len(self._packed)
            and all(first < end for first, end in pairwise(firsts))
            and all(start <= end for start, end in pairwise(offsets))
            and starts[-1] <= _MOST_RATIO * len(self._packed)
        )

    @cached_property
    def _block_of(self) -> array[int]:
        """The block of every document."""
        blocks: array[int] = array("I")
        for number, (first, end) in enumerate(pairwise(self._firsts)):
            blocks += array("I", [number]) * (end - first)
        return blocks

    @cached_property
    def _dictionary(self) -> bytes:
        return self._packed[: self._offsets[0]]

    def _unpack(self, documents: Iterable[int]) -> None:
        """Unpack the blocks of `documents` that were not asked for before."""
        if not self._left:
            return
        wanted = self._left.intersection(map(self._block_of.__getitem__, documents))
        for block in wanted:
            first, end = self._offsets[block : block + 2]
            start, size = self._extent(block)
            try:
                unpacking = zlib.decompressobj(wbits=_PLAIN, zdict=self._dictionary)
                texts = unpacking.decompress(self._packed[first:end], size + 1)
                if len(texts) != size:
                    raise ValueError("texts of the wrong length")
            except (ValueError, zlib.error) as error:
                raise LibraryRepairable(
                    marked("Index", "The search index of the library is damaged.")
                ) from error
            self._texts[start : start + size] = texts
        self._left -= wanted

    def _extent(self, block: int) -> tuple[int, int]:
        """Where the texts of a block begin, and their bytes."""
        first, end = self._firsts[block : block + 2]
        start = self._starts[first]
        return start, self._starts[end] - start
