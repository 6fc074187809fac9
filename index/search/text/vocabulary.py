"""Every word of a library's texts: completions while typing, neighbours of a mistyped word."""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cached_property
from heapq import nlargest
from pathlib import Path
from typing import Final

from index.errors import LibraryRepairable
from index.messages import marked
from index.search.analysis.analyzers import STOP_WORDS
from index.search.names.edit_distance import Lengths, edits_allowed

_FILES: Final = ("words.txt", "terms.txt", "counts.bin")
_AFTER_ANY_LETTER: Final = "\U0010ffff"


class Vocabulary:
    """The words as the texts have them (folded, in order), and the term each is indexed under.

    A term is a stem; `counts` says in how many documents it stands.
    """

    def __init__(
        self, words: list[str], terms: list[str], counts: Sequence[int], term_of: Sequence[int]
    ) -> None:
        self._words = words
        self._terms = terms
        self._counts = counts
        self._term_of = term_of

    @classmethod
    def load(cls, folder: Path) -> Vocabulary:
        """Read what `save` wrote; raises LibraryRepairable."""
        words, terms, numbers = (folder / name for name in _FILES)
        counts: array[int] = array("I")
        try:
            word_list = words.read_text(encoding="utf-8").split("\n")[:-1]
            term_list = terms.read_text(encoding="utf-8").split("\n")[:-1]
            counts.frombytes(numbers.read_bytes())
        except (OSError, ValueError) as error:
            raise LibraryRepairable(
                marked("Index", "The search index of the library cannot be read.")
            ) from error
        if sys.byteorder == "big":
            counts.byteswap()
        term_of = counts[len(term_list) :]
        if len(term_of) != len(word_list) or (term_of and max(term_of) >= len(term_list)):
            raise LibraryRepairable(
                marked("Index", "The word list of the library's search index is damaged.")
            )
        return cls(word_list, term_list, counts[: len(term_list)], term_of)

    @staticmethod
    def save(folder: Path, counts: Mapping[str, int], term_of: Mapping[str, str]) -> None:
        """Write documents per term and the term of every word; the same input, the same bytes."""
        terms = sorted(counts)
        words = sorted(term_of)
        number = {term: index for index, term in enumerate(terms)}
        numbers = array("I", (counts[term] for term in terms))
        numbers.extend(number[term_of[word]] for word in words)
        if sys.byteorder == "big":
            numbers.byteswap()
        words_file, terms_file, numbers_file = (folder / name for name in _FILES)
        for file, lines in ((words_file, words), (terms_file, terms)):
            text = "".join(f"{line}\n" for line in lines)
            file.write_bytes(text.encode())
        numbers_file.write_bytes(numbers.tobytes())

    def __len__(self) -> int:
        return len(self._words)

    def __contains__(self, word: str) -> bool:
        """Whether the texts have `word` (folded) in just this form."""
        at = bisect_left(self._words, word)
        return at < len(self._words) and self._words[at] == word

    @property
    def terms(self) -> Sequence[str]:
        """Every term, in order."""
        return self._terms

    def number(self, term: str) -> int | None:
        """The place of `term`, a stem, among the terms; None if it stands nowhere."""
        at = bisect_left(self._terms, term)
        return at if at < len(self._terms) and self._terms[at] == term else None

    def count(self, term: str) -> int:
        """In how many documents `term`, a stem, stands."""
        number = self.number(term)
        return 0 if number is None else self._counts[number]

    def completions(self, prefixes: Sequence[str], limit: int) -> list[str]:
        """The most frequent terms whose words begin with one of `prefixes`, most frequent first.

        Words like "and" complete nothing but themselves.
        """
        found: dict[int, None] = {}
        for prefix in prefixes:
            first = bisect_left(self._words, prefix)
            last = bisect_left(self._words, prefix + _AFTER_ANY_LETTER)
            found.update(dict.fromkeys(self._term_of[first:last]))
        best = nlargest(limit + len(STOP_WORDS), found, key=self._counts.__getitem__)
        terms = [self._terms[index] for index in best]
        return [term for term in terms if term not in STOP_WORDS or term in prefixes][:limit]

    def nearest(self, word: str, limit: int = 5) -> tuple[str, ...]:
        """Words one or two edits from `word`, nearest first, then the most frequent."""
        most = edits_allowed(word)
        if not most or word.isdigit():
            return ()
        near = [pair for pair in self._lengths.near(word, most) if pair[0] != word]
        near.sort(key=lambda pair: (pair[1], -self._count_of(pair[0])))
        return tuple(other for other, _ in near[:limit])

    @cached_property
    def _lengths(self) -> Lengths:
        return Lengths(self._words)

    def _count_of(self, word: str) -> int:
        return self._counts[self._term_of[bisect_left(self._words, word)]]
