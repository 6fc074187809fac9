"""Which words of a text a query meant, and where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from index.search.analysis.analyzers import (
    STOP_WORDS,
    Form,
    forms_of,
    is_code,
    placed_words,
    places_of,
    prefixes_of,
    written_words,
)
from index.search.query.parts import Term
from index.search.query.query import Query

_FEW: Final = 8
_NOT_PLAIN: Final = ""


@dataclass(frozen=True, slots=True)
class MarkedPlace:
    """A place that matched; `key` tells apart the words of the query."""

    start: int
    end: int
    key: str


class QueryMatcher:
    """A query in the terms a text is compared in. Remembers its verdict on every written word."""

    def __init__(self, query: Query) -> None:
        groups = (*query.either, *query.alike)
        terms = [
            *_wanted(query),
            *(each for group in groups for term in group for each in _apart(term)),
        ]
        words = [term.words[0] for term in terms if len(term.words) == 1]
        begun = [term.words[0] for term in terms if len(term.words) == 1 and term.begun]
        self._stems = frozenset(stem for word in words for stem in _stems(word))
        self._prefixes = tuple(reading for word in begun for reading in prefixes_of(word))
        phrases = (term.words for term in terms if len(term.words) > 1)
        self._phrases = tuple(filter(None, map(_stems_in_order, phrases)))
        self._initials = _initials((*self._stems, *self._prefixes))
        self._judged: dict[str, tuple[Form, str] | None] = {}

    def marks(self, text: str) -> list[MarkedPlace]:
        """Every place of a wanted word or phrase, in order; they may overlap."""
        marks = [*self._marked_words(text), *self._marked_phrases(text)]
        return sorted(marks, key=lambda mark: (mark.start, -mark.end))

    def words(self, text: str) -> list[str]:
        """The wanted words and phrases as `text` writes them, each once, in order."""
        if self._phrases:
            found = [text[mark.start : mark.end] for mark in self.marks(text)]
        else:
            wanted = self._wanted_in(text).items()
            found = [written[form.offset :][: form.length] for written, (form, _) in wanted]
        return list(dict.fromkeys(found))

    def _marked_words(self, text: str) -> Iterator[MarkedPlace]:
        wanted = self._wanted_in(text)
        if len(wanted) > _FEW:
            places = ((start, word) for start, word in placed_words(text) if word in wanted)
        else:
            places = ((start, word) for word in wanted for start in places_of(word, text))
        for start, written in places:
            form, key = wanted[written]
            yield MarkedPlace(start + form.offset, start + form.offset + form.length, key)

    def _marked_phrases(self, text: str) -> Iterator[MarkedPlace]:
        if self._phrases:
            stems, parts = _parts_of(text)
            for phrase in self._phrases:
                for first in _places(stems, phrase):
                    end = parts[first + len(phrase) - 1][2]
                    yield MarkedPlace(parts[first][1], end, " ".join(phrase))

    def _wanted_in(self, text: str) -> dict[str, tuple[Form, str]]:
        """The different written words of `text` that are wanted, in order, with the verdict."""
        words = _different_words(text)
        judged, found = self._judged, {}
        # Nine words of ten have the wrong first letter: they need not be folded to be told.
        for initial in self._initials & words.keys():
            for written in words[initial]:
                if written not in judged:
                    judged[written] = self._judge(written)
                if verdict := judged[written]:
                    found[written] = verdict
        return {written: found[written] for written in sorted(found, key=text.find)}

    def _judge(self, written: str) -> tuple[Form, str] | None:
        """The form of a written word that is wanted, and which word of the query wants it."""
        forms = forms_of(written)
        for form in forms:
            if form.stem in self._stems:
                return form, form.stem
        for form in forms if self._prefixes else ():
            if form.text.startswith(self._prefixes):
                return form, self._prefixes[0]
        return None


def _wanted(query: Query) -> Iterator[Term]:
    """The words, beginnings and quotations that are wanted in any case."""
    yield from (Term((word,)) for word in query.words)
    yield from (Term((word,), begun=True) for word in query.begins)
    yield from (Term(phrase) for phrase in query.phrases)


def _apart(term: Term) -> Iterator[Term]:
    """The words of a term one by one, where they may stand apart."""
    if term.apart:
        yield from (Term((word,)) for word in term.words if word not in STOP_WORDS)
    else:
        yield term


def _initials(wanted: Iterable[str]) -> frozenset[str]:
    """Under which letters words may stand that are one of `wanted`, in both cases."""
    letters = {text[0] for text in wanted}
    if "e" in letters:
        letters |= {"a", "o"}  # aesthetic, oedema
    return frozenset({*letters, *(letter.upper() for letter in letters), _NOT_PLAIN})


@lru_cache(maxsize=16)
def matcher_of(query: Query) -> QueryMatcher:
    """The matcher of a query; the same for the same query, as long as it is searched for."""
    return QueryMatcher(query)


@lru_cache(maxsize=1024)
def _different_words(text: str) -> dict[str, list[str]]:
    """The words of a text by their first letter; those that are not plain by themselves."""
    # From one key to the next mostly the same texts are found: they are read once.
    words: dict[str, list[str]] = {}
    for written in dict.fromkeys(written_words(text)):
        plain = written.isascii() and written.isalpha()
        words.setdefault(written[0] if plain else _NOT_PLAIN, []).append(written)
    return words


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


@lru_cache(maxsize=256)
def _parts_of(text: str) -> tuple[list[str], list[tuple[str, int, int]]]:
    """The stems of a text in order, and the same with their places."""
    parts = list(_parts(text))
    return [stem for stem, _, _ in parts], parts


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
