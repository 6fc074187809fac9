"""Which words of a text a query meant, and where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from index.search.analyzers import (
    Form,
    forms_of,
    is_code,
    placed_words,
    places_of,
    prefixes_of,
    written_words,
)
from index.search.parts import Term
from index.search.query import Query

_FEW: Final = 8


@dataclass(frozen=True, slots=True)
class Mark:
    """A place that matched; `key` tells apart the words of the query."""

    start: int
    end: int
    key: str


class Marking:
    """A query in the terms a text is compared in. Remembers its verdict on every written word."""

    def __init__(self, query: Query) -> None:
        terms = [*_wanted(query), *(term for group in query.either for term in group)]
        words = [term.words[0] for term in terms if len(term.words) == 1]
        begun = [term.words[0] for term in terms if len(term.words) == 1 and term.begun]
        self._stems = frozenset(stem for word in words for stem in _stems(word))
        self._prefixes = tuple(reading for word in begun for reading in prefixes_of(word))
        phrases = (term.words for term in terms if len(term.words) > 1)
        self._phrases = tuple(filter(None, map(_stems_in_order, phrases)))
        self._asked = tuple(filter(None, map(_stems_in_order, query.phrases)))
        self._refused = tuple(_stems_in_order(t.words) for t in query.excluded if len(t.words) > 1)
        # Single words were found by the index; a quotation among alternatives has to be looked for.
        self._either = tuple(
            tuple(marking_of(_as_query(term)) for term in group)
            for group in query.either
            if any(len(term.words) > 1 for term in group)
        )
        self._initials = _initials((*self._stems, *self._prefixes))
        self._judged: set[str] = set()
        self._wanted: dict[str, tuple[Form, str]] = {}

    def marks(self, text: str) -> list[Mark]:
        """Every place of a wanted word or phrase, in order; they may overlap."""
        marks = [*self._marked_words(text), *self._marked_phrases(text)]
        return sorted(marks, key=lambda mark: (mark.start, -mark.end))

    def words(self, text: str) -> list[str]:
        """The wanted words and phrases as `text` writes them, each once, in order."""
        if self._phrases:
            found = [text[mark.start : mark.end] for mark in self.marks(text)]
        else:
            forms = ((written, self._wanted[written][0]) for written in self._wanted_in(text))
            found = [written[form.offset :][: form.length] for written, form in forms]
        return list(dict.fromkeys(found))

    def is_answered_by(self, text: str, title: str = "") -> bool:
        """Whether `text` has what the index cannot tell: the words of a quotation side by side.

        One of several alternatives may stand in the `title` above the text.
        """
        if self._asked or self._refused:
            stems = [stem for stem, _, _ in _parts(text)]
            if any(not _stands_in(stems, phrase) for phrase in self._asked):
                return False
            if any(_stands_in(stems, phrase) for phrase in self._refused):
                return False
        around = f"{title}\n{text}"
        return all(any(one.words(around) for one in group) for group in self._either)

    def _marked_words(self, text: str) -> Iterator[Mark]:
        words = self._wanted_in(text)
        if len(words) > _FEW:
            wanted = set(words)
            places = ((start, word) for start, word in placed_words(text) if word in wanted)
        else:
            places = ((start, word) for word in words for start in places_of(word, text))
        for start, written in places:
            form, key = self._wanted[written]
            yield Mark(start + form.offset, start + form.offset + form.length, key)

    def _marked_phrases(self, text: str) -> Iterator[Mark]:
        if self._phrases:
            parts = list(_parts(text))
            stems = [stem for stem, _, _ in parts]
            for phrase in self._phrases:
                for first in _places(stems, phrase):
                    end = parts[first + len(phrase) - 1][2]
                    yield Mark(parts[first][1], end, " ".join(phrase))

    def _wanted_in(self, text: str) -> list[str]:
        """The different written words of `text` that are wanted, in order."""
        words = _different_words(text)
        new = words - self._judged
        self._judged |= new
        initials = self._initials
        for written in new:
            # Nine words of ten have the wrong first letter: they need not be folded to be told.
            if written[0] in initials or not (written.isascii() and written.isalpha()):
                self._judge(written)
        return sorted(words & self._wanted.keys(), key=text.find)

    def _judge(self, written: str) -> None:
        forms = forms_of(written)
        for form in forms:
            if form.stem in self._stems:
                self._wanted[written] = form, form.stem
                return
        if self._prefixes:
            for form in forms:
                if form.text.startswith(self._prefixes):
                    self._wanted[written] = form, self._prefixes[0]
                    return


def _wanted(query: Query) -> Iterator[Term]:
    """The words, beginnings and quotations that are wanted in any case."""
    yield from (Term((word,)) for word in query.words)
    yield from (Term((word,), begun=True) for word in query.begins)
    yield from (Term(phrase) for phrase in query.phrases)


def _as_query(term: Term) -> Query:
    if len(term.words) > 1:
        return Query("", phrases=(term.words,))
    return Query("", begun=term.words) if term.begun else Query("", words=term.words)


def _stands_in(stems: list[str], phrase: tuple[str, ...]) -> bool:
    return next(_places(stems, phrase), None) is not None


def _initials(wanted: Iterable[str]) -> frozenset[str]:
    """With which letters a plain word may begin to be one of `wanted`, in both cases."""
    letters = {text[0] for text in wanted}
    if "e" in letters:
        letters |= {"a", "o"}  # aesthetic, oedema
    return frozenset(letters | {letter.upper() for letter in letters})


@lru_cache(maxsize=16)
def marking_of(query: Query) -> Marking:
    """The marking of a query; the same for the same query, as long as it is searched for."""
    return Marking(query)


@lru_cache(maxsize=512)
def _different_words(text: str) -> frozenset[str]:
    # From one key to the next mostly the same texts are found: they are read once.
    return frozenset(written_words(text))


def _stems(word: str) -> list[str]:
    """The stems to mark for a query's word; not the 2 of IL-2."""
    whole_only = is_code(word)
    return [
        form.stem
        for index, form in enumerate(forms_of(word))
        if index == 0 or not whole_only or len(form.text) > 2
    ]


def _stems_in_order(phrase: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(stem for word in phrase for stem, _, _ in _parts(word))


def _parts(text: str) -> Iterator[tuple[str, int, int]]:
    """Stem and place of every word, compounds taken apart: what phrases are compared with."""
    for start, written in placed_words(text):
        forms = forms_of(written)
        for form in forms[1:] or forms:
            yield form.stem, start + form.offset, start + form.offset + form.length


def _places(stems: list[str], phrase: tuple[str, ...]) -> Iterator[int]:
    """Where in `stems` the words of `phrase` stand one after the other."""
    at = -1
    while True:
        try:
            at = stems.index(phrase[0], at + 1)
        except ValueError:
            return
        if tuple(stems[at : at + len(phrase)]) == phrase:
            yield at
